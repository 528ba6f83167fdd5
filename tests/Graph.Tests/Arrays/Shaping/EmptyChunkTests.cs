using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Actors.Arrays;
using Actors.Graph.Expressions;
using Actors.Graph.Tests.Frames;

namespace Actors.Graph.Tests.Arrays.Shaping;

/// <summary>Arrays without elements, and chunks without elements beside others.</summary>
public sealed class EmptyChunkTests
{
    [Fact]
    public void EmptyArraysOfTwoTypesAreReshapedInOneGraph()
    {
        ChunkedArray<double> values = ChunkedArray.Zeros([0, 2, 1]);
        ChunkedArray<bool> mask = ChunkedArray.Zeros<bool>([0, 2, 1]);
        Assert.NotEqual(values.Reshape(-1).Expr.Key(), mask.Reshape(-1).Expr.Key());
        Tensor<double> chosen = Evaluator.Compute<Tensor<double>>(values[mask]);
        Assert.Equal([0], chosen.Lengths.ToArray());
    }

    [Fact]
    public void OneElementBesideAnEmptyChunkIsNotRepeatedInIt()
    {
        ChunkedArray<long> row = ChunkedArray.FromArray(new long[] { 1, 5, 9 }).Reshape(1, 3).Rechunk(new[] { new long[] { 1, 0 }, [3] });
        Assert.Equal([1L, 0], row.Chunks[0]);
        Assert.Equal(16.0, Evaluator.Compute<double>(row.Var(ddof: 1)));
        Assert.Equal(15, Evaluator.Compute<long>(row.Sum()));
        Assert.Equal(18, Evaluator.Compute<long>((row + 1).Sum()));
        Assert.Equal([2L, 6, 10], Evaluator.Compute<Tensor<long>>((row + 1)[0]).ToArray());
        Assert.Equal([0], Evaluator.Compute<Tensor<long>>(row.Blocks[1, 0]).Lengths.ToArray()[..1]);
    }

    [Fact]
    public void AllOfNoElementsIsATruthValueOfOne()
    {
        ChunkedArray<double> some = ChunkedArray.FromArray(new[] { 1.0, 2 });
        bool all = Evaluator.Compute<bool>(some[some > 5.0].All());
        Assert.Equal(1, MemoryMarshal.AsBytes(new ReadOnlySpan<bool>(in all))[0]);
        bool[] columns = Evaluator.Compute<Tensor<bool>>(ChunkedArray.Zeros<bool>([0, 3]).All(0)).ToArray();
        Assert.All(MemoryMarshal.AsBytes(columns.AsSpan()).ToArray(), b => Assert.Equal(1, b));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void RepeatedElementsStandInChunksNotLargerThanBefore(int count)
    {
        double[] values = [.. Enumerable.Range(0, 17).Select(i => i * 0.5)];
        ChunkedArray<double> array = ChunkedArray.FromArray(values, new[] { new long[] { 5, 0, 1, 5, 5, 1 } });
        ChunkedArray<double> repeated = array.Repeat(count);
        Assert.Equal(17 * count, repeated.Chunks[0].Sum());
        Assert.InRange(repeated.Chunks[0].Max(), 1, 5);
        Assert.Equal(values.SelectMany(v => Enumerable.Repeat(v, count)), Evaluator.Compute<Tensor<double>>(repeated).ToArray());
        Tensor<double> middle = Evaluator.Compute<Tensor<double>>(array.Reshape(1, 17, 1).BroadcastTo(2, 17, 2).Repeat(count, 1));
        Assert.Equal(values[16], middle[1, (17 * count) - 1, 1]);
    }

    [Fact]
    public void RepeatingALongAxisIsWorkForItsChunksOnly()
    {
        ChunkedArray<double> array = new RandomArrays(1).Normal([1_000_000_000], chunks: 10_000_000);
        Assert.InRange(ExprPlan.Of(array.Repeat(4).Expr).ToGraph().Count, 400, 1_000);
    }
}
