using Actors.Arrays;
using Actors.Graph.Tests.Frames;

namespace Actors.Graph.Tests.Arrays.Selecting;

/// <summary>Indexes that cannot work are errors where they are written, which say what and of which shape.</summary>
public class IndexErrorTests
{
    private static readonly ChunkedArray<double> s_x = ChunkedArray.Ones([4, 6], (2, 3));

    private static void Fails<TException>(Func<object?> write, params string[] parts)
        where TException : Exception
    {
        var error = Assert.ThrowsAny<TException>(write);
        Assert.All(parts, part => Assert.Contains(part, error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Indexes_that_do_not_fit()
    {
        Fails<ArgumentOutOfRangeException>(() => s_x[4], "getitem", "position 4", "axis 0", "(4, 6)");
        Fails<ArgumentOutOfRangeException>(() => s_x[.., -7], "position -7", "axis 1");
        Fails<ArgumentOutOfRangeException>(() => s_x[[1, 4]], "position 4");
        Fails<ArgumentOutOfRangeException>(() => s_x[0, 0, 0], "3 axes", "(4, 6)");
        Fails<ArgumentException>(() => s_x[Slice.Ellipsis, Slice.Ellipsis], "one ellipsis");
        Fails<ArgumentException>(() => s_x[new[] { 1 }, new[] { 2 }], "VIndex", "(4, 6)");
        Fails<ArgumentException>(() => s_x[Slice.Every(0)], "step 0");
        Fails<ArgumentException>(() => s_x[new[] { true, false }], "mask of 2", "(4, 6)");
        Fails<ArgumentException>(() => s_x[ChunkedArray.Ones<bool>([6, 4])], "(6, 4)", "(4, 6)");
        Fails<ArgumentException>(() => s_x[ChunkedArray.Ones<int>([2, 2])], "(2, 2)");
        Fails<ArgumentException>(() => s_x[default(ArrayIndex)], "empty");
        Fails<ArgumentOutOfRangeException>(() => s_x.Take([6], axis: 1), "take", "position 6");
        Fails<ArgumentOutOfRangeException>(() => s_x.Take([0], axis: 2), "take", "axis 2");
        Fails<ArgumentException>(() => s_x.VIndex(new[] { 1, 2 }, new[] { 1, 2, 3 }), "vindex", "2, 3");
        Fails<ArgumentException>(() => s_x.VIndex(.., 1..), "vindex", "list");
        Fails<ArgumentOutOfRangeException>(() => s_x.Blocks[2], "blocks", "position 2");
        Fails<ArgumentException>(() => s_x.Blocks[1..1], "none of the 2 blocks");
    }

    [Fact]
    public void Values_that_do_not_fit()
    {
        Fails<ArgumentException>(() => s_x.With(ChunkedArray.Ones([4]), 0), "setitem", "(4,)", "(6,)", "(4, 6)");
        Fails<ArgumentException>(() => s_x.With(ChunkedArray.Ones([2, 4]), .., 0), "(2, 4)", "(4,)");
        Fails<ArgumentOutOfRangeException>(() => s_x.With(1.0, 5), "setitem", "position 5");
        Fails<ArgumentException>(() => s_x.With(ChunkedArray.Ones([2, 2]), s_x > 0), "(2, 2)");

        // How many places a mask has is known when it is computed.
        ChunkedArray<double> few = s_x.With(ChunkedArray.Ones([23]), s_x > 0), many = s_x.With(ChunkedArray.Ones([25]), s_x > 0);
        Fails<ArgumentException>(() => Evaluator.Compute(few), "setitem", "23", "24");
        Fails<ArgumentException>(() => Evaluator.Compute(many), "setitem", "25", "24");
        ChunkedArray<double> outside = s_x[ChunkedArray.FromArray([1, 4])];
        Fails<ArgumentOutOfRangeException>(() => Evaluator.Compute(outside), "position 4", "4 elements");
    }

    [Fact]
    public void Sizes_that_are_not_known()
    {
        ChunkedArray<double> some = s_x[s_x[.., 0] > 0];
        Fails<InvalidOperationException>(() => some[0], "getitem", "(?, 6)", "ComputeChunkSizesAsync");
        Fails<InvalidOperationException>(() => some[1..], "ComputeChunkSizesAsync");
        Fails<InvalidOperationException>(() => some[[0]], "ComputeChunkSizesAsync");
        Fails<InvalidOperationException>(() => some.Take([0]), "take", "ComputeChunkSizesAsync");
        Fails<InvalidOperationException>(() => some.Rechunk(2), "rechunk", "ComputeChunkSizesAsync");
        Fails<InvalidOperationException>(() => some.Reshape(-1), "reshape", "ComputeChunkSizesAsync");
        Fails<InvalidOperationException>(() => some.With(1.0, 0), "setitem", "ComputeChunkSizesAsync");
        Fails<ArgumentException>(() => some + s_x, "ComputeChunkSizesAsync");
        Fails<InvalidOperationException>(() => s_x.With(some, ..), "setitem", "ComputeChunkSizesAsync");

        // What needs no sizes works.
        Assert.Equal([6, 6, 6, 6], Evaluator.Compute(some.Sum(axis: 1)).ToArray());
        Assert.Equal(48, Evaluator.Compute((some + some).Sum()));
        Assert.Equal([1.0, 1, 1, 1], Evaluator.Compute(some[.., 2]).ToArray());
        Assert.Equal(4, Evaluator.Compute(some[.., 1..4][Slice.Ellipsis, 2].Sum()));
        Assert.Equal([24, 4, 4, 4, 4], Evaluator.Compute(ChunkedArray.Concatenate([ChunkedArray.Full([1], 24.0), some[.., 0] * 4])).ToArray());
        ChunkedArray<double> changed = some[..];
        changed[.., 1] = 5;
        changed[changed > 4] = 7;
        Assert.Equal([1.0, 7, 1, 1, 1, 1], Evaluator.Compute(changed).ToArray()[..6]);
        Assert.Equal([2, 6], Evaluator.Compute(some.Blocks[1..].MapBlocks(b => b)).Lengths.ToArray());
    }
}
