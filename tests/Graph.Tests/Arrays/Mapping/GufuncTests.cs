using System.Numerics.Tensors;
using Actors.Arrays;
using Actors.Graph.Tests.Arrays.Golden;
using Actors.Graph.Tests.Frames;
using static Actors.Graph.Tests.Arrays.Mapping.MappingGolden;

namespace Actors.Graph.Tests.Arrays.Mapping;

[Golden("ApplyGufunc", "ApplyAlongAxis", "ApplyOverAxes")]
public class GufuncTests
{
    private static readonly GufuncOptions s_each = new() { Vectorize = true };

    /// <summary>Counted where the function runs, which need not be where its closure was made.</summary>
    private static int s_calls;

    private static ChunkedArray<double> M(Chunks chunks) =>
        ChunkedArray.FromMemory<double>(Enumerable.Range(0, 24).Select(k => (double)((k % 7) - 2)).ToArray(), [2, 3, 4], chunks);

    private static ChunkedArray<double> V() => ChunkedArray.FromArray([1.0, -2.0, 0.5, 3.0], 4);

    public static TheoryData<string> Chunkings => new("whole", "loops", "single");

    /// <summary>Chunks along the first two axes only.</summary>
    private static ChunkedArray<double> Loops(string cut) => cut switch
    {
        "whole" => M(-1),
        "loops" => M((1, 2, 4)),
        _ => M((1, 1, 4)),
    };

    [Theory]
    [MemberData(nameof(Chunkings))]
    public void Functions_of_core_axes_are_applied_along_the_others(string cut)
    {
        ChunkedArray<double> m = Loops(cut);
        Check("matvec", ChunkedArray.ApplyGufunc("(i),(i)->()", Dot, m, V(), s_each));
        ChunkedArray<double> table = ChunkedArray.Arange(0.0, 20, 1).Reshape(4, 5).Rechunk(-1);
        Check("matmul", ChunkedArray.ApplyGufunc("(i,j),(j,k)->(i,k)", Product, m, table, s_each with { AllowRechunk = true }));
        Check("outer", ChunkedArray.ApplyGufunc("(i),(j)->(i,j)", Outer, m, V(), s_each));
        // Loop axes broadcast: (2, 1, 3) with (3, 1).
        ChunkedArray<double> other = ChunkedArray.Arange(0.0, 12, 1).Reshape(3, 4).Rechunk((2, 4));
        Check("gu loops", ChunkedArray.ApplyGufunc("(i),(i)->()", Dot, m.Reshape(2, 1, 3, 4), other.Reshape(3, 1, 4).Rechunk((2, 1, 4)), s_each with { AllowRechunk = true }));
        (ChunkedArray<double> least, ChunkedArray<long> where) = ChunkedArray.ApplyGufunc(
            "(i)->(),()", (Tensor<double> row) => (Tensor.Create([row.ToArray().Min()], [1]), Tensor.Create([(long)System.Array.IndexOf(row.ToArray(), row.ToArray().Max())], [1])), m, s_each);
        Check("gu minmax 0", least);
        Check("gu minmax 1", where);
    }

    [Theory]
    [MemberData(nameof(Chunkings))]
    public void Without_vectorizing_a_function_gets_whole_blocks(string cut)
    {
        ChunkedArray<double> m = Loops(cut);
        s_calls = 0;
        ChunkedArray<double> result = ChunkedArray.ApplyGufunc("(i),(i)->()", (Tensor<double> rows, Tensor<double> v) =>
        {
            Interlocked.Increment(ref s_calls);
            return Tensor.Create([.. rows.ToArray().Chunk(4).Select(row => row.Zip(v.ToArray(), (a, b) => a * b).Sum())], [rows.Lengths[0], rows.Lengths[1]]);
        }, m, V());
        Check("matvec", result);
        Assert.Equal(m.BlockCount, s_calls);
        IReadOnlyList<ChunkedArray<double>> both = ChunkedArray.ApplyGufunc<double>("(i)->(),(i)", a =>
        {
            double[] values = a.GetBlock<double>(0).ToArray();
            nint rows = (nint)a.Position.Shape[0], columns = (nint)a.Position.Shape[1];
            return [Tensor.Create([.. values.Chunk(4).Select(row => row.Min())], [rows, columns]), Tensor.Create(values, [rows, columns, 4])];
        }, [m]);
        Check("gu minmax 0", both[0]);
        Assert.Equal(Evaluator.Compute<Tensor<double>>(m).ToArray(), Evaluator.Compute<Tensor<double>>(both[1]).ToArray());
    }

    [Fact]
    public void Core_axes_stand_anywhere_and_may_stay()
    {
        ChunkedArray<double> m = M((1, 3, 2));
        Check("gu sum keep", ChunkedArray.ApplyGufunc("(i)->()", Total, m, s_each with { Axis = 1, KeepDims = true }));
        Check("gu sum keep", ChunkedArray.ApplyGufunc("(i)->()", Total, m, s_each with { Axes = [[-2], [1]], KeepDims = true }));
        Check("gu minmax 0", ChunkedArray.ApplyGufunc("(i)->()", Least, m.MoveAxis(2, 0), s_each with { Axes = [[0]], AllowRechunk = true }));
        Check("outer", ChunkedArray.ApplyGufunc("(i),(j)->(i,j)", Outer, m, V(), s_each with { AllowRechunk = true, Axes = [[2], [0], [0, -1]] }).Transpose(1, 2, 0, 3));
        ChunkedArray<double> sized = ChunkedArray.ApplyGufunc(
            "(i)->(k)", row => Tensor.Create([row[0], row[1]], [2]), m, s_each with { AllowRechunk = true, OutputSizes = new Dictionary<string, long> { ["k"] = 2 } });
        Assert.Equal([2L, 3L, 2L], sized.Shape);
        Assert.Equal(Evaluator.Compute<Tensor<double>>(m[.., .., ..2]).ToArray(), Evaluator.Compute<Tensor<double>>(sized).ToArray());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(2)]
    public void Functions_along_an_axis_are_those_of_NumPy(int size)
    {
        ChunkedArray<double> m = M(size);
        Check("cumulated 1", m.ApplyAlongAxis(row =>
        {
            double sum = 0;
            return Tensor.Create([.. row.ToArray().Select(v => sum += v)], row.Lengths);
        }, 1));
        Check("pairs 0", m.ApplyAlongAxis(row => Tensor.Create([.. row.ToArray(), .. row.ToArray().Select(v => -v), .. row.ToArray().Select(v => v * 2)], [3, row.Lengths[0]]), 0, [3, 2]));
        Check("along scalar", m.ApplyAlongAxis(row => row.ToArray().Max() - row.ToArray().Min(), 1));
        Check("over axes", m.ApplyOverAxes((a, axis) => a.Sum(axis), 0, -1));
        Check("over axes", m.ApplyOverAxes((a, axis) => a.Sum(axis, keepDims: true), 0, -1));
        Assert.Equal([2L, 1L, 4L], m.ApplyAlongAxis(row => row[0], -2, keepDims: true).Shape);
    }

    [Fact]
    public void Empty_loops_call_nothing_and_give_nothing()
    {
        ChunkedArray<double> empty = ChunkedArray.Zeros([0, 4]);
        ChunkedArray<double> result = ChunkedArray.ApplyGufunc("(i)->()", Tensor<double> (Tensor<double> _) => throw new InvalidOperationException("called"), empty, s_each);
        Assert.Equal([0L], result.Shape);
        Assert.Empty(Evaluator.Compute<Tensor<double>>(result).ToArray());
    }

    [Fact]
    public void What_does_not_fit_is_refused_when_it_is_written()
    {
        ChunkedArray<double> m = M((1, 3, 2)), v = V();
        void Refused(string part, Action write) => Assert.Contains(part, Assert.ThrowsAny<ArgumentException>(write).Message, StringComparison.Ordinal);
        foreach (string signature in (string[])["", "(i)", "i->i", "(i)->", "(i->()", "(i),->()", "(i,i)->()", "(i)(j)->()", "(i) -> (j),", "(a b,)->()"])
        {
            Refused("signature", () => ChunkedArray.ApplyGufunc(signature, Total, m));
        }

        Refused("'i'", () => ChunkedArray.ApplyGufunc("(i)->()", Total, m));
        Refused("AllowRechunk", () => ChunkedArray.ApplyGufunc("(i)->()", Total, m));
        Refused("4 and 3", () => ChunkedArray.ApplyGufunc("(i),(i)->()", Dot, m, ChunkedArray.Zeros([3]), s_each with { AllowRechunk = true }));
        Refused("'k'", () => ChunkedArray.ApplyGufunc("(i)->(k)", Total, v));
        Refused("2 core axes", () => ChunkedArray.ApplyGufunc("(i,j)->()", Total, v));
        Refused("2 inputs", () => ChunkedArray.ApplyGufunc("(i),(j)->()", Total, v));
        Refused("keep", () => ChunkedArray.ApplyGufunc("(i)->(i)", Total, v, new() { KeepDims = true }));
        Refused("axis 0", () => ChunkedArray.ApplyGufunc("(i,j)->()", Total, m, new() { Axis = 0 }));
        Refused("2 axes", () => ChunkedArray.ApplyGufunc("(i)->()", Total, m, new() { Axes = [[0, 1]] }));
        Refused("elements", () => ChunkedArray.ApplyGufunc("(i),(i)->()", Dot, M(-1), ChunkedArray.Zeros([5, 4]), s_each));
        string message = Assert.Throws<InvalidOperationException>(() => Evaluator.Compute<Tensor<double>>(
            ChunkedArray.ApplyGufunc("(i)->(i)", Total, M(-1), s_each))).Message;
        Assert.Contains("'apply_gufunc'", message, StringComparison.Ordinal);
        Assert.Contains("(1,)", message, StringComparison.Ordinal);
        Assert.Contains("(4,)", message, StringComparison.Ordinal);
    }

    private static Tensor<double> Total(Tensor<double> row) => Tensor.Create([row.ToArray().Sum()], [1]);

    private static Tensor<double> Least(Tensor<double> row) => Tensor.Create([row.ToArray().Min()], [1]);

    private static Tensor<double> Dot(Tensor<double> a, Tensor<double> b) => Tensor.Create([a.ToArray().Zip(b.ToArray(), (x, y) => x * y).Sum()], [1]);

    private static Tensor<double> Outer(Tensor<double> a, Tensor<double> b) =>
        Tensor.Create([.. a.ToArray().SelectMany(x => b.ToArray().Select(y => x * y))], [a.Lengths[0], b.Lengths[0]]);

    private static Tensor<double> Product(Tensor<double> left, Tensor<double> right)
    {
        int rows = (int)left.Lengths[0], inner = (int)left.Lengths[1], columns = (int)right.Lengths[1];
        double[] a = left.ToArray(), b = right.ToArray();
        return Tensor.Create(
            [.. Enumerable.Range(0, rows * columns).Select(i => Enumerable.Range(0, inner).Sum(j => a[(i / columns * inner) + j] * b[(j * columns) + (i % columns)]))],
            [rows, columns]);
    }
}
