using Actors.Arrays.Expressions;
using Actors.Arrays.Shaping;
using Actors.Graph.Expressions;

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

    /// <summary>The elements moved along several axes; an axis that is named twice is moved by both shifts.</summary>
    /// <param name="shifts">By how many places, for each axis; one for all of them.</param>
    /// <param name="axes">The axes.</param>
    /// <exception cref="ArgumentException">There are not as many shifts as axes.</exception>
    public ChunkedArray<T> Roll(long[] shifts, int[] axes)
    {
        ArgumentNullException.ThrowIfNull(shifts);
        ArgumentNullException.ThrowIfNull(axes);
        if (shifts.Length != axes.Length && shifts.Length != 1)
        {
            throw new ArgumentException($"'roll' of an array of shape {Layout} is given {shifts.Length} shifts for {axes.Length} axes.", nameof(shifts));
        }

        ChunkedArray<T> result = this;
        for (int i = 0; i < axes.Length; i++)
        {
            result = result.Roll(shifts[shifts.Length == 1 ? 0 : i], axes[i]);
        }

        return result;
    }

    /// <summary>The second axis backwards.</summary>
    /// <exception cref="ArgumentException">There are fewer than two axes.</exception>
    public ChunkedArray<T> FlipLR() => Rank >= 2 ? Flip(1) : throw new ArgumentException($"'fliplr' needs two axes at least, and an array of shape {Layout} has {Rank}.");

    /// <summary>The first axis backwards.</summary>
    /// <exception cref="ArgumentException">There are no axes.</exception>
    public ChunkedArray<T> FlipUD() => Rank >= 1 ? Flip(0) : throw new ArgumentException($"'flipud' needs an axis, and an array of shape {Layout} has none.");

    /// <summary>The array turned by quarters in the plane of two axes, from the first towards the second.</summary>
    /// <param name="times">How many quarters; negative ones turn the other way.</param>
    /// <param name="first">The first axis.</param>
    /// <param name="second">The second axis.</param>
    /// <exception cref="ArgumentException">Both are one axis, or there is no such axis.</exception>
    public ChunkedArray<T> Rot90(int times = 1, int first = 0, int second = 1)
    {
        int a = Reducing.Axis("rot90", Layout, first), b = Reducing.Axis("rot90", Layout, second);
        if (a == b)
        {
            throw new ArgumentException($"'rot90' of an array of shape {Layout} needs two axes, not axis {a} twice.", nameof(second));
        }

        return (((times % 4) + 4) % 4) switch
        {
            0 => this,
            1 => Flip(b).SwapAxes(a, b),
            2 => Flip(a, b),
            _ => SwapAxes(a, b).Flip(b),
        };
    }

    /// <summary>Each element of an axis repeated as often as is said for it.</summary>
    /// <param name="counts">How often, for each element.</param>
    /// <param name="axis">The axis; null to go through all elements row by row.</param>
    /// <exception cref="ArgumentException">There are not as many counts as elements.</exception>
    public ChunkedArray<T> Repeat(long[] counts, int? axis = null)
    {
        ArgumentNullException.ThrowIfNull(counts);
        if (axis is null && Rank != 1)
        {
            return Ravel().Repeat(counts, 0);
        }

        int along = Reducing.Axis("repeat", Layout, axis ?? 0);
        if (counts.Length != Known("repeat", along) || counts.Any(count => count < 0))
        {
            throw new ArgumentException(
                $"'repeat' along axis {along} of an array of shape {Layout} needs a count that is not negative for each of its elements, not {counts.Length}.", nameof(counts));
        }

        long size = Math.Max(1, Layout.Chunks[along].Max());
        return Region("repeat", along, AxisPlan.Of(
            Layout.Chunks[along], counts.Select((count, i) => new AxisRange(i, 0, count)), Arrays.Chunks.Cut(counts.Sum(), size)));
    }

    /// <summary>Each element of an axis repeated.</summary>
    /// <param name="count">How often.</param>
    /// <param name="axis">The axis; null to go through all elements row by row.</param>
    public ChunkedArray<T> Repeat(long count, int? axis = null)
    {
        if (count < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(count), $"'repeat' of an array of shape {Layout} is given the count {count}: counts are not negative.");
        }

        if (axis is null && Rank != 1)
        {
            return Ravel().Repeat(count, 0);
        }

        int along = Reducing.Axis("repeat", Layout, axis ?? 0);
        long length = Known("repeat", along);
        if (length == 0 || count <= 1)
        {
            return count == 1 ? this : Region("repeat", along, AxisPlan.Of(Layout.Chunks[along], [], null));
        }

        // Smaller chunks become as large again as the axis' largest is; those of one element that still get larger are cut afterwards.
        long size = Layout.Chunks[along].Max(), part = Math.Max(1, size / count);
        long[] parts = [.. Layout.Chunks[along].Where(c => c > 0).SelectMany(c => Arrays.Chunks.Cut(c, part))];
        ArrayExpr source = Elementwise.Rechunk(Array, Layout.With(along, parts));
        ChunkedArray<T> repeated = new(new KernelExpr(
            "repeat", Array.Kind, Layout.With(along, System.Array.ConvertAll(parts, c => c * count)),
            _ => new RepeatKernel(along, checked((int)count)), ContentToken.Of(along, count), source));
        return count <= size ? repeated : new(Elementwise.Rechunk(repeated.Array, Layout.With(along, Arrays.Chunks.Cut(length * count, size))));
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
            if (counts[i] < 0)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(counts), $"'tile' of an array of shape {Layout} is given the counts ({string.Join(", ", counts)}): counts are not negative.");
            }

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

    private long Known(string name, int axis) => Shape[axis] >= 0 ? Shape[axis] : throw Reducing.UnknownSizes(name, Layout);
}
