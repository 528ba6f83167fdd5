namespace Actors.Arrays.Expressions;

/// <summary>Writes slices of arrays.</summary>
internal static class Indexing
{
    /// <summary>The part of an array that an index names.</summary>
    public static ArrayExpr Apply(ArrayExpr array, ReadOnlySpan<ArrayIndex> index)
    {
        ArrayLayout layout = array.Layout;
        int named = 0, ellipses = 0, lists = 0;
        foreach (ArrayIndex item in index)
        {
            bool isSpecial = item.Item is Slice { Special: not '\0' };
            named += isSpecial ? 0 : 1;
            ellipses += item.Item is Slice { Special: 'e' } ? 1 : 0;
            lists += item.Item is long[] or bool[] ? 1 : 0;
        }

        if (named > layout.Rank || ellipses > 1 || lists > 1)
        {
            throw new ArgumentException(
                named > layout.Rank ? $"An index of {named} items is too long for an array of shape {layout}."
                : ellipses > 1 ? "An index may have one ellipsis only."
                : "An index may have one list or mask only: index again for a second one.");
        }

        var plans = new AxisPlan[layout.Rank];
        // The result's axes: an axis of the array, or -1 for a new one.
        var axes = new List<int>();
        int axis = 0;
        foreach (ArrayIndex item in index)
        {
            switch (item.Item)
            {
                case Slice { Special: 'n' }:
                    axes.Add(-1);
                    break;
                case Slice { Special: 'e' }:
                    for (int rest = layout.Rank - named; rest > 0; rest--)
                    {
                        axes.Add(axis);
                        plans[axis] = AxisPlan.Keep(layout.Chunks[axis]);
                        axis++;
                    }

                    break;
                case long position:
                    plans[axis] = AxisPlan.Of(Known(layout, axis), [new AxisRange(Position(layout, axis, position), 1, 1)], null);
                    axis++;
                    break;
                case Slice slice:
                    plans[axis] = Cut(layout, axis, slice);
                    axes.Add(axis++);
                    break;
                case long[] list:
                    plans[axis] = Take(layout, axis, list);
                    axes.Add(axis++);
                    break;
                case bool[] mask:
                    if (mask.Length != layout.Shape[axis])
                    {
                        throw new ArgumentException($"A mask of {mask.Length} values does not fit axis {axis} of an array of shape {layout}.");
                    }

                    plans[axis] = Take(layout, axis, [.. Enumerable.Range(0, mask.Length).Where(i => mask[i]).Select(i => (long)i)]);
                    axes.Add(axis++);
                    break;
                default:
                    throw new ArgumentException("An item of an index is empty.");
            }
        }

        for (; axis < layout.Rank; axis++)
        {
            axes.Add(axis);
            plans[axis] = AxisPlan.Keep(layout.Chunks[axis]);
        }

        bool isWhole = true;
        for (int i = 0; i < plans.Length; i++)
        {
            isWhole &= plans[i].Pieces.Length == layout.Grid[i] && plans[i].Chunks.AsSpan().SequenceEqual(layout.Chunks[i])
                && plans[i].Pieces.Select((p, at) => p.Length == 1 && p[0].Chunk == at && p[0].Start == 0 && p[0].Step == 1).All(same => same);
        }

        ArrayExpr part = isWhole ? array : new RegionExpr("getitem", plans, array);
        if (axes.SequenceEqual(Enumerable.Range(0, layout.Rank)))
        {
            return part;
        }

        var result = new ArrayLayout([.. axes.Select(a => a < 0 ? [1L] : part.Layout.Chunks[a])]);
        return new ViewExpr("getitem", result, new AxisMap(new(axes)), part);
    }

    /// <summary>Positions of an axis, in any order. Runs of neighbours stay together.</summary>
    public static AxisPlan Take(ArrayLayout layout, int axis, long[] positions)
    {
        long[] chunks = Known(layout, axis);
        var ranges = new List<AxisRange>();
        foreach (long given in positions)
        {
            long position = Position(layout, axis, given);
            if (ranges.Count > 0 && ranges[^1] is { Step: 1 } last && last.Start + last.Count == position)
            {
                ranges[^1] = last with { Count = last.Count + 1 };
            }
            else
            {
                ranges.Add(new AxisRange(position, 1, 1));
            }
        }

        long size = Math.Max(1, chunks.Max());
        return AxisPlan.Of(chunks, ranges, Chunks.Cut(positions.Length, size));
    }

    public static long[] Known(ArrayLayout layout, int axis) => layout.Shape[axis] >= 0
        ? layout.Chunks[axis]
        : throw Reducing.UnknownSizes("getitem", layout);

    private static AxisPlan Cut(ArrayLayout layout, int axis, Slice slice)
    {
        if (slice.Step == 0)
        {
            throw new ArgumentException($"A slice of axis {axis} has the step 0.");
        }

        if (slice is { Start: null or 0, Stop: null, Step: 1 })
        {
            return AxisPlan.Keep(layout.Chunks[axis]);
        }

        long[] chunks = Known(layout, axis);
        long length = layout.Shape[axis], step = slice.Step;
        long start = slice.Start is not { } from ? step > 0 ? 0 : length - 1
            : step > 0 ? Math.Clamp(from < 0 ? from + length : from, 0, length) : Math.Clamp(from < 0 ? from + length : from, -1, length - 1);
        long stop = slice.Stop is not { } to ? step > 0 ? length : -1
            : step > 0 ? Math.Clamp(to < 0 ? to + length : to, 0, length) : Math.Clamp(to < 0 ? to + length : to, -1, length - 1);
        long count = step > 0 ? Math.Max(0, (stop - start + step - 1) / step) : Math.Max(0, (start - stop - step - 1) / -step);
        return AxisPlan.Of(chunks, count == 0 ? [] : [new AxisRange(start, step, count)], null);
    }

    private static long Position(ArrayLayout layout, int axis, long position)
    {
        long length = layout.Shape[axis];
        return position >= -length && position < length
            ? position < 0 ? position + length : position
            : throw new ArgumentOutOfRangeException(
                nameof(position), $"Position {position} is outside of axis {axis} of an array of shape {layout}.");
    }
}
