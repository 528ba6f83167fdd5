using Actors.Arrays.Expressions;
using Actors.Arrays.Selecting;

namespace Actors.Arrays.Assigning;

/// <summary>Writes arrays some of whose elements are replaced.</summary>
internal static class Assignment
{
    /// <summary>The array with the elements that an index names replaced.</summary>
    /// <exception cref="ArgumentException">The index does not fit, or the value cannot be broadcast to what it selects.</exception>
    public static ArrayExpr Apply(ArrayExpr array, ReadOnlySpan<ArrayIndex> index, ArrayExpr value)
    {
        ResolvedIndex resolved = ResolvedIndex.Of("setitem", array.Layout, index);
        RequireFit(array.Layout, resolved, value.Layout);
        int masked = Array.FindIndex(resolved.Axes, a => a.Kind == AxisSelectionKind.Mask);
        return masked < 0 ? Put(array, resolved.Axes, Arranged(array.Layout, resolved, value)) : PutMasked(array, resolved, masked, value);
    }

    /// <summary>How many positions an index names of each axis of its result; -1 for what is not known before it is computed.</summary>
    private static long[] Selected(ArrayLayout layout, ResolvedIndex resolved) => Array.ConvertAll(resolved.Result, axis => axis < 0
        ? 1
        : resolved.Axes[axis].Kind switch
        {
            AxisSelectionKind.Slice => resolved.Axes[axis].Range.Count,
            AxisSelectionKind.List => resolved.Axes[axis].List!.Length,
            AxisSelectionKind.LazyList => resolved.Axes[axis].Lazy!.Layout.Shape[0],
            AxisSelectionKind.Mask => ArrayLayout.Unknown,
            _ => layout.Shape[axis],
        });

    private static void RequireFit(ArrayLayout layout, ResolvedIndex resolved, ArrayLayout value)
    {
        long[] selected = Selected(layout, resolved);
        int extra = value.Rank - selected.Length;
        for (int axis = 0; axis < value.Rank; axis++)
        {
            long own = value.Shape[axis], wanted = axis < extra ? 1 : selected[axis - extra];
            int target = axis < extra ? -1 : resolved.Result[axis - extra];
            bool isMask = target >= 0 && resolved.Axes[target].Kind == AxisSelectionKind.Mask;
            if (own == 1 || (own >= 0 && isMask))
            {
                continue;
            }

            if (own < 0 || wanted < 0)
            {
                bool isWhole = target >= 0 && resolved.Axes[target].Kind == AxisSelectionKind.Whole;
                if (!isWhole || !value.Chunks[axis].AsSpan().SequenceEqual(layout.Chunks[target]))
                {
                    throw Reducing.UnknownSizes("setitem", own < 0 ? value : layout);
                }
            }
            else if (own != wanted)
            {
                throw new ArgumentException(
                    $"'setitem' cannot put values of shape {value} into the shape {ArrayLayout.Print(selected)} that the index selects of an array of shape {layout}.",
                    nameof(value));
            }
        }
    }

    /// <summary>The value with an axis for each axis of the array: of one element where it repeats, or where the index names one position.</summary>
    private static ArrayExpr Arranged(ArrayLayout layout, ResolvedIndex resolved, ArrayExpr value)
    {
        int extra = value.Layout.Rank - resolved.Result.Length;
        var map = new int[layout.Rank];
        for (int axis = 0; axis < map.Length; axis++)
        {
            int at = Array.IndexOf(resolved.Result, axis);
            map[axis] = at < 0 ? -1 : Math.Max(-1, at + extra);
        }

        return View(Single(value), map);
    }

    /// <summary>Replaces positions, slices and lists.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">What is replaced along each axis; no masks.</param>
    /// <param name="value">The elements, with as many axes, each of one element or of as many as are replaced.</param>
    private static AssignExpr Put(ArrayExpr array, AxisSelection[] axes, ArrayExpr value)
    {
        ArrayLayout layout = array.Layout;
        int rank = layout.Rank;
        var puts = new AxisPut[rank][];
        var lazies = new List<ArrayExpr>();
        var plans = new AxisPlan[rank];
        for (int axis = 0; axis < rank; axis++)
        {
            long[] chunks = layout.Chunks[axis], own = value.Layout.Chunks[axis];
            AxisSelection item = axes[axis];
            bool repeats = value.Layout.Shape[axis] == 1;
            if (item.Kind is AxisSelectionKind.LazyList or AxisSelectionKind.LazyPosition)
            {
                long[] starts = layout.Starts(axis);
                int number = lazies.Count;
                lazies.Add(item.Lazy!.Layout.Rank == 0 || item.Lazy.Layout.Grid[0] == 1
                    ? item.Lazy : Elementwise.Rechunk(item.Lazy, ArrayLayout.Single(item.Lazy.Layout.Shape)));
                puts[axis] = [.. chunks.Select((size, i) => AxisPut.OfLazy(number, starts[i], checked((int)size), starts[^1]))];
                plans[axis] = repeats ? AxisPlan.Keep(own) : AxisPlan.Rechunk(own, [own.Sum()]);
                continue;
            }

            if (item.Kind == AxisSelectionKind.Whole)
            {
                puts[axis] = [.. chunks.Select(_ => AxisPut.All)];
                plans[axis] = repeats || chunks.AsSpan().SequenceEqual(own) ? AxisPlan.Keep(own) : AxisPlan.Rechunk(own, chunks);
                continue;
            }

            if (item.Kind == AxisSelectionKind.List)
            {
                (puts[axis], long[] listed, long[] which) = AxisPut.OfList(chunks, item.List!);
                bool isGathered = !repeats && ListTakeExpr.IsFor(which);
                value = isGathered ? ListTakeExpr.Of("getitem", value, axis, which, listed) : value;
                plans[axis] = repeats ? AxisPlan.Keep(own) : isGathered ? AxisPlan.Keep(listed) : AxisPlan.Of(own, Indexing.Ranges(which), listed);
                continue;
            }

            (puts[axis], long[] counts, AxisRange[] order) = AxisPut.OfRange(chunks, item.Range);
            plans[axis] = repeats ? AxisPlan.Keep(own) : AxisPlan.Of(own, order, counts);
        }

        bool isKept = true;
        for (int axis = 0; axis < rank; axis++)
        {
            isKept &= plans[axis].IsIdentity(value.Layout.Chunks[axis]);
        }

        return new AssignExpr(puts, array, isKept ? value : new RegionExpr("getitem", plans, value), lazies);
    }

    /// <summary>Replaces what stands under a mask: of the part that the other items name, which is then put back.</summary>
    private static ArrayExpr PutMasked(ArrayExpr array, ResolvedIndex resolved, int masked, ArrayExpr value)
    {
        ArrayExpr mask = resolved.Axes[masked].Lazy!;
        int covered = mask.Layout.Rank;
        AxisSelection[] others = Array.ConvertAll(
            resolved.Axes, a => a.Kind is AxisSelectionKind.Mask or AxisSelectionKind.Covered ? AxisSelection.Whole : a);
        ArrayExpr part = Indexing.Region(array, others);
        for (int axis = 0; axis < others.Length; axis++)
        {
            if (others[axis].Kind == AxisSelectionKind.LazyPosition)
            {
                part = LazyTakeExpr.Of(part, axis, Indexing.AsList(others[axis].Lazy!));
            }
        }

        // The value with the part's axes; those that the mask covers are one.
        int[] axes = [.. Enumerable.Range(0, array.Layout.Rank).Where(axis => axis <= masked || axis >= masked + covered)];
        int extra = value.Layout.Rank - resolved.Result.Length;
        ArrayExpr arranged = View(Single(value), Array.ConvertAll(axes, axis =>
            Array.IndexOf(resolved.Result, axis) is >= 0 and var at ? Math.Max(-1, at + extra) : -1));
        ArrayExpr changed = arranged.Layout.Shape[masked] == 1
            ? MaskedPut.Repeat(part, masked, mask, arranged)
            : MaskedPut.InOrder(part, masked, mask, arranged);
        return others.All(a => a.Kind == AxisSelectionKind.Whole) ? changed : Put(array, others, changed);
    }

    /// <summary>A value whose axes of one element have one chunk: there may be empty ones beside it.</summary>
    private static ArrayExpr Single(ArrayExpr value)
    {
        long[][] chunks = value.Layout.Chunks;
        long[][] single = Array.ConvertAll(chunks, c => c.Length > 1 && !c.Contains(ArrayLayout.Unknown) && c.Sum() == 1 ? [1] : c);
        return Elementwise.Rechunk(value, new ArrayLayout(single));
    }

    private static ArrayExpr View(ArrayExpr value, int[] map) => map.SequenceEqual(Enumerable.Range(0, value.Layout.Rank))
        ? value
        : new ViewExpr("broadcast", new ArrayLayout([.. map.Select(a => a < 0 ? [1L] : value.Layout.Chunks[a])]), new AxisMap(new(map)), value);
}
