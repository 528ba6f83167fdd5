using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;

namespace Actors.Arrays.Mapping;

/// <summary>Writes blocks that overlap: what each takes from its neighbours, and what is cut off again.</summary>
internal static class Overlapping
{
    /// <summary>An array whose chunks are as long as the depths at least; small ones are put to their neighbours.</summary>
    /// <exception cref="ArgumentException">An axis is shorter than its depth.</exception>
    public static ArrayExpr Widen(string operation, ArrayExpr array, (long Before, long After)[] depths)
    {
        if (!array.Layout.IsKnown)
        {
            throw Reducing.UnknownSizes(operation, array.Layout);
        }

        var chunks = new long[array.Layout.Rank][];
        for (int axis = 0; axis < chunks.Length; axis++)
        {
            long depth = Math.Max(depths[axis].Before, depths[axis].After);
            chunks[axis] = depth > array.Layout.Shape[axis]
                ? throw new ArgumentException($"'{operation}' with a depth of {depth} along axis {axis} of an array of shape {array.Layout}: the axis is shorter.")
                : Widened(array.Layout.Chunks[axis], depth);
        }

        return Elementwise.Rechunk(array, new ArrayLayout(chunks));
    }

    /// <summary>Each block with elements of its neighbours, and of what stands beyond the ends.</summary>
    public static ArrayExpr Overlap(ArrayExpr array, (long Before, long After)[] depths, Boundary[] boundaries)
    {
        // One pass can fill in one value. Where axes have several, they are done one after the other, so that the last axis has the corners.
        object[] values = [.. boundaries.Where((b, axis) => b.Kind == BoundaryKind.Constant && depths[axis] != (0, 0))
            .Select(b => Constants.Of(array.Kind, b.Value!)).Distinct()];
        if (values.Length <= 1)
        {
            return Region("overlap", array, [.. Enumerable.Range(0, depths.Length)], depths, boundaries, values.FirstOrDefault());
        }

        for (int axis = 0; axis < depths.Length; axis++)
        {
            object? value = boundaries[axis].Kind == BoundaryKind.Constant ? Constants.Of(array.Kind, boundaries[axis].Value!) : null;
            array = Region("overlap", array, [axis], depths, boundaries, value);
        }

        return array;
    }

    /// <summary>Each block without what it took.</summary>
    /// <exception cref="ArgumentException">A block is smaller than what is to be cut off.</exception>
    public static ArrayExpr Trim(string operation, ArrayExpr array, (long Before, long After)[] depths, Boundary[] boundaries)
    {
        if (!array.Layout.IsKnown)
        {
            throw Reducing.UnknownSizes(operation, array.Layout);
        }

        var plans = new AxisPlan[array.Layout.Rank];
        for (int axis = 0; axis < plans.Length; axis++)
        {
            long[] from = array.Layout.Chunks[axis], to = new long[from.Length];
            var ranges = new List<AxisRange>();
            long start = 0;
            for (int i = 0; i < from.Length; i++)
            {
                (long before, long after) = Taken(depths[axis], boundaries[axis], i, from.Length);
                to[i] = from[i] - before - after;
                if (to[i] < 0)
                {
                    throw new ArgumentException(
                        $"'{operation}' cannot cut {before} and {after} elements off block {i} of axis {axis}, which has {from[i]}, in an array of shape {array.Layout}.");
                }

                ranges.Add(new AxisRange(start + before, 1, to[i]));
                start += from[i];
            }

            plans[axis] = depths[axis] == (0, 0) ? AxisPlan.Keep(from) : AxisPlan.Of(from, ranges, to);
        }

        return depths.All(depth => depth == (0, 0)) ? array : new RegionExpr("trim", plans, array);
    }

    private static ArrayExpr Region(
        string name, ArrayExpr array, int[] axes, (long Before, long After)[] depths, Boundary[] boundaries, object? value)
    {
        var plans = new AxisPlan[array.Layout.Rank];
        bool isSame = true;
        for (int axis = 0; axis < plans.Length; axis++)
        {
            long[] from = array.Layout.Chunks[axis];
            if (Array.IndexOf(axes, axis) < 0 || depths[axis] == (0, 0))
            {
                plans[axis] = AxisPlan.Keep(from);
                continue;
            }

            isSame = false;
            long length = array.Layout.Shape[axis], start = 0;
            var to = new long[from.Length];
            var ranges = new List<AxisRange>();
            for (int i = 0; i < from.Length; i++)
            {
                (long before, long after) = Taken(depths[axis], boundaries[axis], i, from.Length);
                to[i] = from[i] + before + after;
                ranges.AddRange(Before(boundaries[axis].Kind, length, start, before).Where(range => range.Count > 0));
                ranges.Add(new AxisRange(start, 1, from[i]));
                start += from[i];
                ranges.AddRange(After(boundaries[axis].Kind, length, start, after).Where(range => range.Count > 0));
            }

            plans[axis] = AxisPlan.Of(from, ranges.Where(range => range.Count > 0), to);
        }

        return isSame ? array : new RegionExpr(name, plans, array, value);
    }

    /// <summary>What a block takes before and behind it.</summary>
    private static (long Before, long After) Taken((long Before, long After) depth, Boundary boundary, int block, int blocks) =>
        boundary.Kind == BoundaryKind.None ? (block == 0 ? 0 : depth.Before, block == blocks - 1 ? 0 : depth.After) : depth;

    private static AxisRange[] Before(BoundaryKind kind, long length, long start, long count)
    {
        long outside = Math.Max(0, count - start), inside = count - outside;
        AxisRange own = new(start - inside, 1, inside);
        return kind switch
        {
            BoundaryKind.Reflect => [new AxisRange(outside - 1, -1, outside), own],
            BoundaryKind.Periodic => [new AxisRange(length - outside, 1, outside), own],
            BoundaryKind.Nearest => [new AxisRange(0, 0, outside), own],
            _ => [AxisRange.Padding(outside), own],
        };
    }

    private static AxisRange[] After(BoundaryKind kind, long length, long end, long count)
    {
        long inside = Math.Min(count, length - end), outside = count - inside;
        AxisRange own = new(end, 1, inside);
        return kind switch
        {
            BoundaryKind.Reflect => [own, new AxisRange(length - 1, -1, outside)],
            BoundaryKind.Periodic => [own, new AxisRange(0, 1, outside)],
            BoundaryKind.Nearest => [own, new AxisRange(length - 1, 0, outside)],
            _ => [own, AxisRange.Padding(outside)],
        };
    }

    private static long[] Widened(long[] chunks, long depth)
    {
        if (chunks.Min() >= depth)
        {
            return chunks;
        }

        var result = new List<long>();
        long open = 0;
        foreach (long size in chunks)
        {
            open += size;
            if (open >= depth)
            {
                result.Add(open);
                open = 0;
            }
        }

        if (open > 0)
        {
            result[^1] += open;
        }

        return [.. result];
    }
}
