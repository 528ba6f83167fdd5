using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;

namespace Actors.Arrays;

/// <content>Arrays with a border.</content>
public sealed partial class ChunkedArray<T>
{
    /// <summary>The array with a border of one value.</summary>
    /// <param name="widths">Before and behind each axis; one pair for all axes.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The widths are not as many as the axes, or negative.</exception>
    public ChunkedArray<T> Pad((long Before, long After)[] widths, T value = default) =>
        Padded(widths, value, (length, before, after) => [AxisRange.Padding(before), new AxisRange(0, 1, length), AxisRange.Padding(after)]);

    /// <summary>The array with a border of values of its own for each side; axis after axis, so that corners have those of the last axis.</summary>
    /// <param name="widths">Before and behind each axis; one pair for all axes.</param>
    /// <param name="values">The values before and behind each axis; one pair for all axes.</param>
    /// <exception cref="ArgumentException">The widths or values are not as many as the axes.</exception>
    public ChunkedArray<T> Pad((long Before, long After)[] widths, (T Before, T After)[] values) =>
        Sides(widths, values, (array, axis, count, end, _) => Full([.. array.Shape.Select((size, i) => i == axis ? count : size)], end, array, axis));

    /// <summary>The array with a border made of its own elements.</summary>
    /// <param name="widths">Before and behind each axis; one pair for all axes.</param>
    /// <param name="mode">Which elements.</param>
    /// <exception cref="ArgumentException">The widths are not as many as the axes; or a border is to be made of elements that there are none of.</exception>
    public ChunkedArray<T> Pad((long Before, long After)[] widths, PadMode mode) => mode switch
    {
        PadMode.Edge => Padded(widths, null, (length, before, after) =>
            [new AxisRange(0, 0, before), new AxisRange(0, 1, length), new AxisRange(length - 1, 0, after)]),
        PadMode.Wrap => Padded(widths, null, (length, before, after) =>
            [.. Wrapped(length, -before, before), new AxisRange(0, 1, length), .. Wrapped(length, 0, after)]),
        PadMode.Symmetric => Padded(widths, null, (length, before, after) =>
            [.. Mirrored(length, -before, before, 1), new AxisRange(0, 1, length), .. Mirrored(length, length, after, 1)]),
        PadMode.Reflect => Padded(widths, null, (length, before, after) =>
            [.. Mirrored(length, -before, before, 0), new AxisRange(0, 1, length), .. Mirrored(length, length, after, 0)]),
        PadMode.Empty => Pad(widths),
        PadMode.LinearRamp => Pad(widths, mode, [(default, default)]),
        PadMode.Maximum => Statistic(widths, (array, axis) => Reducing.Reduce(ReduceOp.Max, array, [axis], true, array.Kind)),
        PadMode.Minimum => Statistic(widths, (array, axis) => Reducing.Reduce(ReduceOp.Min, array, [axis], true, array.Kind)),
        PadMode.Mean => Statistic(widths, MeanOf),
        _ => throw new ArgumentOutOfRangeException(nameof(mode), $"'pad' has no mode {mode}."),
    };

    /// <summary>The array with a border that goes in equal steps to end values.</summary>
    /// <param name="widths">Before and behind each axis; one pair for all axes.</param>
    /// <param name="mode"><see cref="PadMode.LinearRamp"/>.</param>
    /// <param name="ends">The outermost values before and behind each axis; one pair for all axes.</param>
    /// <exception cref="ArgumentException">The mode has no end values, or there are not as many as axes.</exception>
    public ChunkedArray<T> Pad((long Before, long After)[] widths, PadMode mode, (T Before, T After)[] ends)
    {
        if (mode != PadMode.LinearRamp || Array.Kind == ElementKind.Bool)
        {
            throw new ArgumentException($"'pad' with {mode} of an array of {Array.Kind.Name()} has no end values.", nameof(mode));
        }

        return Sides(widths, ends, (array, axis, count, end, isBefore) =>
        {
            ElementKind work = Array.Kind is ElementKind.Complex or ElementKind.Float32 ? Array.Kind : ElementKind.Float64;
            ChunkedArray<T> edge = array.Region("pad", axis, AxisPlan.Of(array.Layout.Chunks[axis], [new AxisRange(isBefore ? 0 : array.Shape[axis] - 1, 1, 1)], null));
            var steps = new long[array.Rank - axis];
            System.Array.Fill(steps, 1);
            steps[0] = count;
            ChunkedArray<double> far = ChunkedArray.Arange(0.0, count, 1.0, (int)Math.Max(1, Math.Min(count, array.Layout.Chunks[axis].Max()))).Reshape(steps);
            ChunkedArray<double> place = isBefore ? far : count - 1 - far;
            object outermost = Constants.Of(work, end);
            ArrayExpr whole = Elementwise.Apply(TileOp.Subtract, work, work, Elementwise.Cast(edge.Array, work), outermost);
            ArrayExpr step = Elementwise.Apply(TileOp.Divide, work, work, whole, Constants.Of(work, (double)count));
            ArrayExpr ramp = Elementwise.Apply(
                TileOp.Add, work, work, Elementwise.Apply(TileOp.Multiply, work, work, Elementwise.Cast(place.Array, work), step), outermost);
            return new(Elementwise.Cast(Array.Kind.IsInteger() ? Elementwise.Apply(TileOp.Floor, work, work, ramp) : ramp, Array.Kind));
        });
    }

    private static ArrayExpr MeanOf(ArrayExpr array, int axis)
    {
        ElementKind work = array.Kind is ElementKind.Complex or ElementKind.Float32 ? array.Kind : ElementKind.Float64;
        ArrayExpr sum = Reducing.Reduce(ReduceOp.Sum, array, [axis], true, work);
        ArrayExpr mean = Elementwise.Apply(TileOp.Divide, work, work, sum, Constants.Of(work, (double)array.Layout.Shape[axis]));
        return Elementwise.Cast(array.Kind.IsInteger() ? Elementwise.Apply(TileOp.Round, work, work, mean) : mean, array.Kind);
    }

    private static ChunkedArray<T> Full(long[] shape, T value, ChunkedArray<T> like, int axis)
    {
        long[][] chunks = [.. like.Layout.Chunks];
        chunks[axis] = Arrays.Chunks.Cut(shape[axis], Math.Max(1, chunks[axis].Max()));
        return ChunkedArray.Full(shape, value, chunks);
    }

    private static IEnumerable<AxisRange> Wrapped(long length, long start, long count)
    {
        for (long at = start, end = start + count; at < end;)
        {
            long position = ((at % length) + length) % length, run = Math.Min(length - position, end - at);
            yield return new AxisRange(position, 1, run);
            at += run;
        }
    }

    /// <summary>Positions that go to and fro; at each end the outermost counts once more, or not.</summary>
    private static IEnumerable<AxisRange> Mirrored(long length, long start, long count, int twice)
    {
        long period = Math.Max(1, 2 * (length - 1 + twice));
        for (long at = start, end = start + count; at < end;)
        {
            long place = length == 1 ? 0 : ((at % period) + period) % period;
            bool isForward = place < length;
            long run = length == 1 ? end - at : Math.Min(isForward ? length - place : period - place, end - at);
            yield return length == 1 ? new AxisRange(0, 0, run)
                : isForward ? new AxisRange(place, 1, run) : new AxisRange(period - 1 - place + (1 - twice), -1, run);
            at += run;
        }
    }

    /// <summary>A border of one value for each line along an axis.</summary>
    private ChunkedArray<T> Statistic((long Before, long After)[] widths, Func<ArrayExpr, int, ArrayExpr> reduce) =>
        Sides(widths, [(default, default)], (array, axis, count, _, _) =>
        {
            ChunkedArray<T> value = new(reduce(array.Array, axis));
            long[][] chunks = [.. value.Layout.Chunks];
            chunks[axis] = Arrays.Chunks.Cut(count, Math.Max(1, array.Layout.Chunks[axis].Max()));
            return new(new ViewExpr("broadcast_to", new ArrayLayout(chunks), AxisMap.Trailing(array.Rank, array.Rank), value.Array));
        });

    /// <summary>A border that is made side by side, axis after axis, of what is there by then.</summary>
    private ChunkedArray<T> Sides(
        (long Before, long After)[] widths, (T Before, T After)[] ends, Func<ChunkedArray<T>, int, long, T, bool, ChunkedArray<T>> make)
    {
        ArgumentNullException.ThrowIfNull(ends);
        CheckWidths(widths, needsElements: true);
        if (ends.Length != 1 && ends.Length != Rank)
        {
            throw new ArgumentException($"'pad' is given values for {ends.Length} axes of an array of shape {Layout}: one pair for each axis, or one for all.", nameof(ends));
        }

        ChunkedArray<T> result = this;
        for (int axis = 0; axis < Rank; axis++)
        {
            (long before, long after) = widths[widths.Length == 1 ? 0 : axis];
            (T first, T last) = ends[ends.Length == 1 ? 0 : axis];
            List<ChunkedArray<T>> parts = [result];
            if (before > 0)
            {
                parts.Insert(0, make(result, axis, before, first, true));
            }

            if (after > 0)
            {
                parts.Add(make(result, axis, after, last, false));
            }

            result = ChunkedArray.Concatenate(parts, axis);
        }

        return result;
    }

    private ChunkedArray<T> Padded((long Before, long After)[] widths, object? value, Func<long, long, long, IEnumerable<AxisRange>> ranges)
    {
        CheckWidths(widths, needsElements: value is null);
        var plans = new AxisPlan[Rank];
        for (int axis = 0; axis < Rank; axis++)
        {
            (long before, long after) = widths[widths.Length == 1 ? 0 : axis];
            plans[axis] = AxisPlan.Of(Layout.Chunks[axis], before + after == 0
                ? [new AxisRange(0, 1, Shape[axis])] : ranges(Shape[axis], before, after).Where(r => r.Count > 0), null);
        }

        return new(new RegionExpr("pad", plans, Array, value));
    }

    private void CheckWidths((long Before, long After)[] widths, bool needsElements)
    {
        ArgumentNullException.ThrowIfNull(widths);
        if (widths.Length != 1 && widths.Length != Rank)
        {
            throw new ArgumentException($"'pad' is given {widths.Length} widths for an array of shape {Layout}: one for each axis, or one for all.", nameof(widths));
        }

        for (int axis = 0; axis < Rank; axis++)
        {
            (long before, long after) = widths[widths.Length == 1 ? 0 : axis];
            if (before < 0 || after < 0)
            {
                throw new ArgumentException($"'pad' of an array of shape {Layout} is given the widths ({before}, {after}) for axis {axis}: they are not negative.", nameof(widths));
            }

            if (Known("pad", axis) == 0 && needsElements && before + after > 0)
            {
                throw new ArgumentException($"'pad' cannot make a border of the elements of axis {axis}: an array of shape {Layout} has none there.", nameof(widths));
            }
        }
    }
}
