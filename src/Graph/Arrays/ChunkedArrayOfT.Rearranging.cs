using Actors.Arrays.Expressions;

namespace Actors.Arrays;

/// <content>Elements in another order, repeated or padded.</content>
public sealed partial class ChunkedArray<T>
{
    /// <summary>Axes backwards.</summary>
    /// <param name="axes">Which; all when none are given.</param>
    public ChunkedArray<T> Flip(params int[] axes)
    {
        ArgumentNullException.ThrowIfNull(axes);
        int[] flipped = Reducing.Axes("flip", Layout, axes.Length == 0 ? null : axes);
        var index = new ArrayIndex[Rank];
        for (int axis = 0; axis < Rank; axis++)
        {
            index[axis] = System.Array.IndexOf(flipped, axis) < 0 ? Slice.All : Slice.Reverse;
        }

        return this[index];
    }

    /// <summary>The elements moved along an axis; those that leave it at one end come in at the other.</summary>
    /// <param name="shift">By how many places.</param>
    /// <param name="axis">The axis; null for all, row by row.</param>
    public ChunkedArray<T> Roll(long shift, int? axis = null)
    {
        if (axis is null)
        {
            return Rank == 1 ? Roll(shift, 0) : Ravel().Roll(shift, 0).Reshape(Layout.ShapeArray);
        }

        int along = Reducing.Axis("roll", Layout, axis.Value);
        long length = Known("roll", along);
        long by = length == 0 ? 0 : ((shift % length) + length) % length;
        return by == 0
            ? this
            : Region("roll", along, AxisPlan.Of(
                Layout.Chunks[along], [new AxisRange(length - by, 1, by), new AxisRange(0, 1, length - by)], Layout.Chunks[along]));
    }

    /// <summary>Each element of an axis repeated.</summary>
    /// <param name="count">How often.</param>
    /// <param name="axis">The axis; null to go through all elements row by row.</param>
    public ChunkedArray<T> Repeat(long count, int? axis = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (axis is null && Rank != 1)
        {
            return Ravel().Repeat(count, 0);
        }

        int along = Reducing.Axis("repeat", Layout, axis ?? 0);
        long length = Known("repeat", along);
        long size = Math.Max(1, Layout.Chunks[along].Max());
        var ranges = count == 0 ? [] : Enumerable.Range(0, checked((int)length)).Select(i => new AxisRange(i, 0, count));
        return Region("repeat", along, AxisPlan.Of(Layout.Chunks[along], ranges, Arrays.Chunks.Cut(length * count, size)));
    }

    /// <summary>The array put behind itself along its axes.</summary>
    /// <param name="counts">How often along each axis; for the last axes when there are fewer.</param>
    public ChunkedArray<T> Tile(params long[] counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ChunkedArray<T> result = this;
        while (result.Rank < counts.Length)
        {
            result = result.ExpandDims(0);
        }

        for (int i = 0; i < counts.Length; i++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(counts[i], nameof(counts));
            int axis = result.Rank - counts.Length + i;
            long length = result.Known("tile", axis);
            if (counts[i] != 1)
            {
                AxisRange whole = new(0, 1, length);
                var ranges = length == 0 ? [] : Enumerable.Repeat(whole, checked((int)counts[i]));
                result = result.Region("tile", axis, AxisPlan.Of(result.Layout.Chunks[axis], ranges, null));
            }
        }

        return result;
    }

    /// <summary>The array with a border of one value.</summary>
    /// <param name="widths">Before and behind each axis; one pair for all axes.</param>
    /// <param name="value">The value.</param>
    public ChunkedArray<T> Pad((long Before, long After)[] widths, T value = default) =>
        Padded(widths, value, (length, before, after) => [AxisRange.Padding(before), new AxisRange(0, 1, length), AxisRange.Padding(after)]);

    /// <summary>The array with a border made of its own elements.</summary>
    /// <param name="widths">Before and behind each axis; one pair for all axes.</param>
    /// <param name="mode">Which elements.</param>
    public ChunkedArray<T> Pad((long Before, long After)[] widths, PadMode mode) => Padded(widths, null, (length, before, after) => mode switch
    {
        PadMode.Edge => [new AxisRange(0, 0, before), new AxisRange(0, 1, length), new AxisRange(length - 1, 0, after)],
        PadMode.Wrap => [.. Wrapped(length, -before, before), new AxisRange(0, 1, length), .. Wrapped(length, 0, after)],
        PadMode.Symmetric when Math.Max(before, after) <= length =>
            [new AxisRange(before - 1, -1, before), new AxisRange(0, 1, length), new AxisRange(length - 1, -1, after)],
        PadMode.Reflect when Math.Max(before, after) < length =>
            [new AxisRange(before, -1, before), new AxisRange(0, 1, length), new AxisRange(length - 2, -1, after)],
        _ => throw new ArgumentException($"'pad' with {mode} of an array of shape {Layout} cannot make a border of {Math.Max(before, after)} elements."),
    });

    private static IEnumerable<AxisRange> Wrapped(long length, long start, long count)
    {
        for (long at = start, end = start + count; at < end;)
        {
            long position = ((at % length) + length) % length, run = Math.Min(length - position, end - at);
            yield return new AxisRange(position, 1, run);
            at += run;
        }
    }

    private ChunkedArray<T> Padded((long Before, long After)[] widths, object? value, Func<long, long, long, AxisRange[]> ranges)
    {
        ArgumentNullException.ThrowIfNull(widths);
        if (widths.Length != 1 && widths.Length != Rank)
        {
            throw new ArgumentException($"'pad' is given {widths.Length} widths for an array of shape {Layout}: one for each axis, or one for all.", nameof(widths));
        }

        var plans = new AxisPlan[Rank];
        for (int axis = 0; axis < Rank; axis++)
        {
            (long before, long after) = widths[widths.Length == 1 ? 0 : axis];
            ArgumentOutOfRangeException.ThrowIfNegative(before, nameof(widths));
            ArgumentOutOfRangeException.ThrowIfNegative(after, nameof(widths));
            long length = Known("pad", axis);
            if (length == 0 && value is null && before + after > 0)
            {
                throw new ArgumentException($"'pad' cannot make a border of the elements of axis {axis}: an array of shape {Layout} has none there.");
            }

            plans[axis] = AxisPlan.Of(Layout.Chunks[axis], ranges(length, before, after).Where(r => r.Count > 0), null);
        }

        return new(new RegionExpr("pad", plans, Array, value));
    }

    private long Known(string name, int axis) => Shape[axis] >= 0 ? Shape[axis] : throw Reducing.UnknownSizes(name, Layout);
}
