using System.Numerics.Tensors;
using Actors.Arrays;
using Actors.Graph.Tests.Frames;

namespace Actors.Graph.Tests.Arrays;

/// <summary>Ways to make arrays that have no counterpart in the golden files.</summary>
public class CreationTests
{
    public static TheoryData<int> Sizes => new(1, 2, 100);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Functions_of_the_position_give_its_elements(int size)
    {
        Assert.Equal([0L, 1, 4, 9, 16], Values(ChunkedArray.FromFunction(5, i => i * i, size)));
        Assert.Equal([0L, 1, 2, 10, 11, 12], Values(ChunkedArray.FromFunction(2, 3, (i, j) => (10 * i) + j, size)));
        Assert.Equal(
            Enumerable.Range(0, 24).Select(i => (double)i),
            Values(ChunkedArray.FromIndex([2, 3, 4], at => (12.0 * at[0]) + (4 * at[1]) + at[2], size)));
        Assert.Equal([7], Values(ChunkedArray.FromIndex([], _ => 7)));
        Assert.Empty(Values(ChunkedArray.FromFunction(0, 3, (i, j) => i + j, size)));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Arrays_like_others_have_their_shape_and_chunks(int size)
    {
        var x = ChunkedArray.Ones<short>([3, 5], size);

        Assert.Equal(x.Chunks, ChunkedArray.ZerosLike(x).Chunks);
        Assert.Equal(new short[15], Values(ChunkedArray.ZerosLike(x)));
        Assert.Equal(Enumerable.Repeat((short)1, 15), Values(ChunkedArray.OnesLike(x)));
        Assert.Equal(Enumerable.Repeat((short)9, 15), Values(ChunkedArray.FullLike(x, (short)9, chunks: 4)));
        Assert.Equal(x.Shape, ChunkedArray.EmptyLike(x).Shape);
        Assert.Equal([2, 0], ChunkedArray.Empty<bool>([2, 0]).Shape);
        Assert.Contains("ComputeChunkSizesAsync", Assert.Throws<InvalidOperationException>(() => ChunkedArray.ZerosLike(x[x > 0])).Message);
    }

    [Fact]
    public void Nested_arrays_of_any_rank_and_spans_are_copied()
    {
        int[,,,] nested = { { { { 1, 2 }, { 3, 4 } } }, { { { 5, 6 }, { 7, 8 } } } };
        var x = ChunkedArray.FromArray<int>(nested, 1);
        Assert.Equal([2, 1, 2, 2], x.Shape);
        nested[0, 0, 0, 0] = 100;
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], Values(x));
        Assert.Throws<ArgumentException>(() => ChunkedArray.FromArray<double>(nested));
        Assert.Equal([1, 2, 3, 4], Values(ChunkedArray.FromSpan<int>([1, 2, 3, 4], [2, 2], 1)));
    }

    [Fact]
    public void Delayed_values_are_blocks()
    {
        Delayed<Tensor<double>> Make(double value) => Delayed.Call((double v) => Tensor.Create([v, v + 1], [2]), value);

        var x = ChunkedArray.Concatenate([ChunkedArray.FromDelayed(Make(1), [2]), ChunkedArray.FromDelayed(Make(5), [2])]);

        Assert.Equal([[2L, 2]], x.Chunks);
        Assert.Equal([1.0, 2, 5, 6], Values(x));
        Assert.Contains("(3,)", Assert.Throws<ArgumentException>(() => Values(ChunkedArray.FromDelayed(Make(1), [3]))).Message);
    }

    private static T[] Values<T>(ChunkedArray<T> array)
        where T : unmanaged => [.. Evaluator.Compute<Tensor<T>>(array)];
}
