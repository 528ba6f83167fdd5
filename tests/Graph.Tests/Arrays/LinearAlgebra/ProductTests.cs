using System.Numerics;
using Actors.Arrays;
using Actors.Graph.Tests.Arrays.Golden;
using Actors.Arrays.LinearAlgebra.Dense;
using Actors.Graph.Tests.Frames;

namespace Actors.Graph.Tests.Arrays.LinearAlgebra;

[GoldenAttribute("Dot", "MatMul", "TensorDot", "Outer")]
public class ProductTests : LinearAlgebraTests
{
    [SkippableTheory]
    [MemberData(nameof(Implementations))]
    public void Products_are_those_of_NumPy_in_any_chunks(bool openBlas)
    {
        Use(openBlas);
        foreach (int size in new[] { 1, 2, 3, 100 })
        {
            var a = Sample([7, 5], (size, Math.Max(1, size - 1)));
            var b = Sample([5, 6], (Math.Min(size, 4), size), 3);
            var v = Sample([5], size, 8);
            var w = Sample([7], 3, 2);
            var c = Sample([3, 4, 5], (size, 2, 3));
            var d = Sample([2, 3, 5, 6], Chunks.Of(1, 2, size, 4), 5);
            Golden.Check("dot", Evaluator.Compute(a.Dot(b)));
            Golden.Check("dot", Evaluator.Compute(a.MatMul(b)));
            Golden.Check("dot", Evaluator.Compute(b.T.Dot(a.T).T));
            Golden.Check("dot-vector", Evaluator.Compute(a.Dot(v)));
            Golden.Check("dot-vector", Evaluator.Compute(a.MatMul(v)));
            Golden.Check("vector-matrix", Evaluator.Compute(w.MatMul(a)));
            Golden.Check("matmul-batch", Evaluator.Compute(c.MatMul(d)));
            Golden.Check("matmul-stack-vector", Evaluator.Compute(c.MatMul(v)));
            Golden.Check("dot-3d", Evaluator.Compute(c.Dot(d)));
            Golden.Check("tensordot", Evaluator.Compute(c.TensorDot(Sample([5, 3, 2], size, 1), [0, 2], [1, -3])));
            Golden.Check("outer", Evaluator.Compute(Sample([5], 2).Outer(v)));
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Implementations))]
    public void Large_products_are_right_at_all_edges(bool openBlas)
    {
        Use(openBlas);
        const int M = 131, K = 530, N = 77;
        double[] a = Golden.Sample(M * K), b = Golden.Sample(K * N, 5);

        double[] product = Values(ChunkedArray.FromMemory<double>(a, [M, K]).Dot(ChunkedArray.FromMemory<double>(b, [K, N])));

        Golden.Close(Product(a, b, M, K, N), product, 1e-11);
    }

    [SkippableTheory]
    [MemberData(nameof(Implementations))]
    public void Many_contracted_blocks_are_added_by_a_tree(bool openBlas)
    {
        Use(openBlas);
        double[] a = Golden.Sample(3 * 300), b = Golden.Sample(300 * 2, 5);

        double[] product = Values(ChunkedArray.FromMemory<double>(a, [3, 300], (2, 1)).Dot(ChunkedArray.FromMemory<double>(b, [300, 2], (1, 2))));

        Golden.Close(Product(a, b, 3, 300, 2), product, 1e-12);
    }

    [SkippableTheory]
    [MemberData(nameof(Implementations))]
    public void Other_types_have_products_too(bool openBlas)
    {
        Use(openBlas);
        var i = ChunkedArray.FromArray(new[,] { { 1, 2 }, { 3, 4 } }, chunks: 1);
        var f = ChunkedArray.FromArray(new[,] { { 1f, 2 }, { 3, 4 } }, chunks: 1);
        Complex one = Complex.One, unit = Complex.ImaginaryOne;
        var z = ChunkedArray.FromArray(new[,] { { one, unit }, { 2 * unit, one } }, chunks: 1);

        Assert.Equal([7, 10, 15, 22], Evaluator.Compute(i.Dot(i)).ToArray());
        Assert.Equal([7f, 10, 15, 22], Evaluator.Compute(f.Dot(f)).ToArray());
        Assert.Equal([-1, 2 * unit, 4 * unit, -1], Evaluator.Compute(z.Dot(z)).ToArray());
        Assert.Equal(
            new Complex(3, 0), Evaluator.Compute(ChunkedArray.FromArray([one, unit, unit]).VDot(ChunkedArray.FromArray([one, unit, unit]))));
        Assert.Throws<NotSupportedException>(() => (f > 1f).Dot(f > 1f));
    }

    [SkippableTheory]
    [MemberData(nameof(Implementations))]
    public void Arrays_of_one_repeated_value_and_of_nothing_have_products(bool openBlas)
    {
        Use(openBlas);

        Assert.Equal(Enumerable.Repeat(12.0, 6), Values(ChunkedArray.Full([2, 4], 1.5, (2, 3)).Dot(ChunkedArray.Full([4, 3], 2.0, 2))));
        Assert.Equal([0.0, 0, 0, 0], Values(ChunkedArray.Zeros([2, 0]).Dot(ChunkedArray.Zeros([0, 2]))));
        Assert.Empty(Values(ChunkedArray.Zeros([0, 2]).Dot(ChunkedArray.Zeros([2, 3]))));
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_an_error_that_names_both()
    {
        var x = ChunkedArray.Zeros([2, 3]);
        var y = ChunkedArray.Zeros([4, 5]);

        foreach (Func<object> write in new Func<object>[] { () => x.Dot(y), () => x.MatMul(y), () => x.TensorDot(y, 1), () => x.Outer(y) })
        {
            var error = Assert.Throws<ArgumentException>(write);
            Assert.Contains("(2, 3)", error.Message);
            Assert.Contains("(4, 5)", error.Message);
        }
    }

    [Fact]
    public void A_block_of_a_product_is_one_task()
    {
        var x = Sample([8, 8], 2);

        // 16 chunks are read, 16 products are made of 4 pairs each, then one tensor; x is the same array twice.
        Assert.Equal(33, Evaluator.GraphOf(x.Dot(x)).Count);
    }

    [Fact]
    public void The_best_implementation_of_the_machine_is_used()
    {
        DenseLinearAlgebra.Force(null);

        Assert.Same(OpenBlas.Instance ?? (object)DenseLinearAlgebra.Managed, DenseLinearAlgebra.Current);
    }
}
