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
    public void Repeated_letters_dots_and_single_elements_are_those_of_NumPy()
    {
        foreach (int size in new[] { 1, 2, 100 })
        {
            var a = Sample([7, 5], size);
            var c = Sample([3, 4, 5], (2, size, 3));
            var v = Sample([5], 2, 8);
            var e = Sample([6, 6], (size, 4), 4);
            var f = Sample([4, 3, 4], (3, 2, size), 6);
            Check("diagonal", LinAlg.Einsum("ii->i", e));
            Check("trace", LinAlg.Einsum("ii", e));
            Check("twice", LinAlg.Einsum("iji->j", f));
            Check("twice-both", LinAlg.Einsum("iji,jk->ik", f, Sample([3, 5], size, 2)));
            Check("dots-matmul", LinAlg.Einsum("...ij,...jk->...ik", Sample([2, 1, 4, 3], size, 7), Sample([5, 3, 2], size, 3)));
            Check("dots-sum", LinAlg.Einsum("i...->...", c));
            Check("dots-implicit", LinAlg.Einsum("...b,b", c, v));
            Check("dots-middle", LinAlg.Einsum("a...c,c->...a", c, v));
            Check("all", LinAlg.Einsum("ijk,ijk->", c, c * 2));
            Check("one", LinAlg.Einsum("ij,ij->", a[.., ..1], a));
            Check("one-kept", LinAlg.Einsum("ij,ij->ji", a[..1], a));
            Check("repeated", LinAlg.Einsum("i,i,i->i", v, v, v));
        }

        static void Check(string name, ChunkedArray<double> result) => Golden.Check("einsum-" + name, result);
    }

    [Fact]
    public void Operands_of_several_types_are_promoted()
    {
        var a = Sample([7, 5], 2);
        var i = ChunkedArray.Arange(0, 5, 1, 2);
        double[] expected = Values(a.Dot(i.Cast<double>()));

        Assert.Equal(expected, Values(LinAlg.Einsum<double>("ij,j->i", a, i)));
        Assert.Equal(expected, Values(a.Dot(i)));
        Assert.Equal(expected, Values(a.MatMul(i)));
        Assert.Equal(expected, Values(i.Dot(a.T)));
        Assert.Equal([10L], [.. Evaluator.Compute<System.Numerics.Tensors.Tensor<long>>((i > 3).Dot(i.Cast<long>()) + 6)]);
        Assert.Contains("double", Assert.Throws<ArgumentException>(() => LinAlg.Einsum<float>("ij,j->i", a, i)).Message);
    }

    [Fact]
    public void Nothing_is_summed_where_there_is_nothing()
    {
        ChunkedArray<double> none = ChunkedArray.Zeros([3, 0]), zeros = none.Dot(ChunkedArray.Zeros([0, 4]));

        Assert.Equal([3, 4], zeros.Shape);
        Assert.Equal(new double[12], Values(zeros));
        Assert.Equal(new double[12], Values(LinAlg.Einsum("ij,jk->ik", none, ChunkedArray.Zeros([0, 4]))));
        Assert.Empty(Values(ChunkedArray.Zeros([0, 4]).Dot(ChunkedArray.Zeros([4, 2]))));
        Assert.Equal([2, 0, 4], ChunkedArray.Zeros([2, 0, 3]).MatMul(ChunkedArray.Zeros([3, 4])).Shape);
        Assert.Equal([0.0], Values(ChunkedArray.Zeros([0]).Dot(ChunkedArray.Zeros([0]))));
        Assert.Empty(Values(ChunkedArray.Zeros([0, 3]).Kron(ChunkedArray.Zeros([2, 2]))));
        Assert.Empty(Values(LinAlg.Einsum("ii->i", ChunkedArray.Zeros([0, 0]))));
        Assert.Equal(0, Evaluator.Compute(ChunkedArray.Zeros([0]).Norm()));
    }

    [Fact]
    public void Letters_that_do_not_fit_are_an_error()
    {
        var x = ChunkedArray.Zeros([2, 3]);

        Assert.Contains("(2, 3)", Assert.Throws<ArgumentException>(() => LinAlg.Einsum("i->i", x)).Message);
        Assert.Contains("'i'", Assert.Throws<ArgumentException>(() => LinAlg.Einsum("ii->i", x)).Message);
        Assert.Throws<ArgumentException>(() => LinAlg.Einsum("ij->k", x));
        Assert.Throws<ArgumentException>(() => LinAlg.Einsum("ij->ii", x));
        Assert.Throws<ArgumentException>(() => LinAlg.Einsum("...j->j", x));
        Assert.Throws<ArgumentException>(() => LinAlg.Einsum("...ijk->i", x));
        Assert.Throws<ArgumentException>(() => LinAlg.Einsum("i1->i", x));
        Assert.Throws<ArgumentException>(() => LinAlg.Einsum("ij,jk->ik", x));
        Assert.Contains("(2, 3)", Assert.Throws<ArgumentException>(() => LinAlg.Einsum("ij,jk->ik", x, x)).Message);
        Assert.Contains("2 and 3", Assert.Throws<ArgumentException>(() => LinAlg.Einsum("...,...->...", ChunkedArray.Zeros([2]), ChunkedArray.Zeros([3]))).Message);
    }
}
