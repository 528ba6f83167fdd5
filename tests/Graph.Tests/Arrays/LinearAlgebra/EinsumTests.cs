using Actors.Arrays;
using Actors.Graph.Tests.Arrays.Golden;
using Actors.Graph.Tests.Frames;

namespace Actors.Graph.Tests.Arrays.LinearAlgebra;

[GoldenAttribute("Einsum")]
public class EinsumTests : LinearAlgebraTests
{
    [Fact]
    public void Sums_of_products_are_those_of_NumPy_in_any_chunks()
    {
        foreach (int size in new[] { 1, 2, 3, 100 })
        {
            var a = Sample([7, 5], size);
            var b = Sample([5, 6], (size, 4), 3);
            var c = Sample([3, 4, 5], (2, size, 3));
            Golden.Check("dot", Evaluator.Compute(LinAlg.Einsum("ij,jk->ik", a, b)));
            Golden.Check("einsum-trace-free", Evaluator.Compute(LinAlg.Einsum("ij,kj->ki", a, b.T)));
            Golden.Check("einsum-batch", Evaluator.Compute(LinAlg.Einsum("bij,bjk->bik", c, Sample([3, 5, 2], size, 4))));
            Golden.Check("einsum-sum", Evaluator.Compute(LinAlg.Einsum("ijk->j", c)));
            Golden.Check("einsum-three", Evaluator.Compute(LinAlg.Einsum("ij, jk, k -> i", a, b, Sample([6], size, 7))));
            Golden.Check("einsum-implicit", Evaluator.Compute(LinAlg.Einsum("ba,bc", a, Sample([7, 3], size, 6))));
        }
    }

    [Fact]
    public void Letters_that_do_not_fit_are_an_error()
    {
        var x = ChunkedArray.Zeros([2, 3]);

        Assert.Contains("(2, 3)", Assert.Throws<ArgumentException>(() => LinAlg.Einsum("i->i", x)).Message);
        Assert.Throws<ArgumentException>(() => LinAlg.Einsum("ii->i", ChunkedArray.Zeros([2, 2])));
        Assert.Throws<ArgumentException>(() => LinAlg.Einsum("ij->k", x));
        Assert.Throws<ArgumentException>(() => LinAlg.Einsum("ij,jk->ik", x));
        Assert.Contains("(2, 3)", Assert.Throws<ArgumentException>(() => LinAlg.Einsum("ij,jk->ik", x, x)).Message);
    }
}
