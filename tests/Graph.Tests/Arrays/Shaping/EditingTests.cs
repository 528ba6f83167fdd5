using System.Numerics.Tensors;
using Actors.Arrays;
using Actors.Graph.Tests.Arrays.Golden;
using Actors.Graph.Tests.Frames;

namespace Actors.Graph.Tests.Arrays.Shaping;

/// <summary>Parts of arrays put together and left out, with values that NumPy 1.24 and dask.array 2022.12 give.</summary>
public sealed class EditingTests
{
    private static ChunkedArray<long> Numbers(int rows, int columns, Chunks chunks) => ChunkedArray.Arange(rows * columns).Reshape(rows, columns).Rechunk(chunks);

    [Fact]
    [Golden("Coarsen")]
    public void Neighbours_are_put_together_whatever_the_chunks()
    {
        foreach (Chunks chunks in new Chunks[] { 1, 3, -1, new long[][] { [1, 3, 2], [4, 1, 2] } })
        {
            ChunkedArray<long> x = Numbers(6, 7, chunks);
            var groups = new Dictionary<int, int> { [0] = 2, [-1] = 3 };

            Check([3, 2], [27, 45, 111, 129, 195, 213], ChunkedArray.Coarsen((a, axes) => a.Sum(axes), x, groups, trimExcess: true));
            Check([3, 7], [7.0 / 2, 9.0 / 2, 11.0 / 2, 13.0 / 2, 15.0 / 2, 17.0 / 2, 19.0 / 2, 17.5, 18.5, 19.5, 20.5, 21.5, 22.5, 23.5, 31.5, 32.5, 33.5, 34.5, 35.5, 36.5, 37.5],
                ChunkedArray.Coarsen((a, axes) => a.Mean(axes), x, new Dictionary<int, int> { [0] = 2 }));
            Assert.Contains("(6, 7)", Assert.Throws<ArgumentException>(() => ChunkedArray.Coarsen((a, axes) => a.Sum(axes), x, groups)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    [Golden("Compress")]
    public void Slices_are_taken_where_a_condition_holds()
    {
        ChunkedArray<long> x = Numbers(3, 4, 2);

        Check([2, 4], [0, 1, 2, 3, 8, 9, 10, 11], ChunkedArray.Compress([true, false, true], x, 0));
        Check([3, 1], [1, 5, 9], ChunkedArray.Compress([false, true], x, -1));
        Check([2], [0, 4], ChunkedArray.Compress([true, false, false, false, true], x));
        Assert.Throws<ArgumentException>(() => ChunkedArray.Compress(new bool[4], x, 0));
    }

    [Fact]
    [Golden("Piecewise")]
    public void Functions_are_taken_where_their_conditions_hold()
    {
        ChunkedArray<long> x = ChunkedArray.Arange(-3, 4, 1L, 2);

        Check([7], [3, 2, 1, 0, 10, 20, 30], ArrayMath.Piecewise(x, [x < 0L, x > 0L], a => -a, a => a * 10L));
        Check([7], [3, 2, 1, 7, 10, 20, 30], ArrayMath.Piecewise(x, [x < 0L, x > 0L], a => -a, a => a * 10L, a => a + 7L));
        Assert.Throws<ArgumentException>(() => ArrayMath.Piecewise(x, [x < 0L], a => a, a => a, a => a));
    }

    [Fact]
    [Golden("Choose", "Select")]
    public void Elements_are_taken_from_one_of_several_arrays()
    {
        ChunkedArray<long> which = ChunkedArray.Arange(6).Reshape(2, 3).Rechunk(2) % 3L;
        ChunkedArray<double> ones = ChunkedArray.Ones<double>([3], 2), halves = ChunkedArray.Full([2, 1], 0.5), x = ChunkedArray.Linspace(0, 5, 6).Reshape(2, 3);

        Check([2, 3], [1, 0.5, 2, 1, 0.5, 5], ChunkedArray.Choose(which, [ones, halves, x]));
        Check([2, 3], [0.5, 1, 9, 0.5, 1, 9], ArrayMath.Select([which == 0L, which < 2L], [halves.BroadcastTo(2, 3), ones.BroadcastTo(2, 3)], 9));
        Check([2, 3], [1.0, 1, 1, 0, 0, 0], ArrayMath.Select([x < 3.0], [ones]));
        Assert.Throws<ArgumentException>(() => ArrayMath.Select([x < 3.0], [ones, x]));
    }

    [Fact]
    [Golden("UnifyChunks")]
    public void Arrays_are_cut_where_any_of_them_is()
    {
        ChunkedArray<long> one = Numbers(4, 6, new long[][] { [1, 3], [6] }), other = Numbers(4, 6, new long[][] { [2, 2], [4, 2] });

        IReadOnlyList<ChunkedArray<long>> both = ChunkedArray.UnifyChunks(one, other);

        Assert.All(both, a => Assert.Equal("(1, 1, 2) (4, 2)", string.Join(" ", a.Chunks.Select(c => $"({string.Join(", ", c)})"))));
        Check([4, 6], [.. Enumerable.Range(0, 24).Select(i => (long)i)], both[0]);
        Assert.Throws<ArgumentException>(() => ChunkedArray.UnifyChunks(one, Numbers(6, 4, 2)));
    }

    [Fact]
    public void Numbers_that_stand_for_nothing_are_an_error_when_they_are_computed()
    {
        ChunkedArray<long> x = ChunkedArray.Arange(4);

        Assert.Contains("'choose' got 3", Error(ChunkedArray.Choose(x, [x, x, x])), StringComparison.Ordinal);
        Assert.Contains("between 0 and 2", Error(ChunkedArray.UnravelIndex(x, 3, 1)[0]), StringComparison.Ordinal);
        Assert.Contains("got 3", Error(ChunkedArray.RavelMultiIndex([x], 3)), StringComparison.Ordinal);
        Assert.Contains("got 1", Error(ChunkedArray.Choose(x, [x])), StringComparison.Ordinal);

        static string Error(ChunkedArray<long> array) => Assert.ThrowsAny<ArgumentOutOfRangeException>(() => Evaluator.Compute<Tensor<long>>(array)).Message;
    }

    private static void Check<T>(long[] shape, T[] expected, ChunkedArray<T> array)
        where T : unmanaged
    {
        Assert.Equal(shape, array.Shape);
        Assert.Equal(expected, Evaluator.Compute<Tensor<T>>(array).ToArray());
    }
}
