using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;
using Actors.Arrays.Shaping;

namespace Actors.Arrays.Selecting;

/// <summary>Writes parts of arrays.</summary>
internal static class Indexing
{
    /// <summary>The part of an array that an index names.</summary>
    /// <exception cref="ArgumentException">The index does not fit the array.</exception>
    public static ArrayExpr Apply(ArrayExpr array, ReadOnlySpan<ArrayIndex> index)
    {
        ResolvedIndex resolved = ResolvedIndex.Of("getitem", array.Layout, index);
        ArrayExpr part = Region(array, resolved.Axes);

        // For each axis of the array the one of the part that it is.
        int[] place = [.. Enumerable.Range(0, array.Layout.Rank)];
        for (int axis = 0; axis < resolved.Axes.Length; axis++)
        {
            part = resolved.Axes[axis] switch
            {
                { Kind: AxisSelectionKind.LazyList } item => LazyTakeExpr.Of(part, axis, item.Lazy!),
                { Kind: AxisSelectionKind.LazyPosition } item => LazyTakeExpr.Of(part, axis, AsList(item.Lazy!)),
                _ => part,
            };
        }

        for (int axis = 0; axis < resolved.Axes.Length; axis++)
        {
            if (resolved.Axes[axis] is { Kind: AxisSelectionKind.Mask, Lazy: { } mask })
            {
                (part, place) = Masked(part, axis, mask);
            }
        }

        int[] axes = Array.ConvertAll(resolved.Result, axis => axis < 0 ? -1 : place[axis]);
        if (axes.SequenceEqual(Enumerable.Range(0, part.Layout.Rank)))
        {
            return part;
        }

        var result = new ArrayLayout([.. axes.Select(a => a < 0 ? [1L] : part.Layout.Chunks[a])]);
        return new ViewExpr("getitem", result, new AxisMap(new(axes)), part);
    }

    /// <summary>Positions of an axis, in any order. Runs of neighbours stay together; chunks get as large as those of the axis.</summary>
    /// <param name="chunks">The axis' chunks.</param>
    /// <param name="positions">The positions, from 0.</param>
    public static AxisPlan Runs(long[] chunks, long[] positions) =>
        AxisPlan.Of(chunks, Ranges(positions), Chunks.Cut(positions.Length, Math.Max(1, chunks.Max())));

    /// <summary>The elements of an axis where a mask is true.</summary>
    public static ArrayExpr Mask(ArrayExpr array, int axis, ArrayExpr mask)
    {
        ArrayLayout layout = array.Layout;
        ArrayExpr aligned = mask.Layout.Chunks[0].AsSpan().SequenceEqual(layout.Chunks[axis])
            ? mask : Elementwise.Rechunk(mask, new ArrayLayout([layout.Chunks[axis]]));
        long[] unknown = new long[layout.Grid[axis]];
        Array.Fill(unknown, ArrayLayout.Unknown);
        return new KernelExpr("mask", array.Kind, layout.With(axis, unknown), _ => new MaskKernel(axis), Graph.Expressions.ContentToken.Of(axis), array, aligned)
        {
            Maps = [AxisMap.Trailing(layout.Rank, layout.Rank), AxisMap.OfOne(axis, layout.Rank)],
        };
    }

    /// <summary>What positions, slices and lists name; all axes stay, and those of other items are whole.</summary>
    public static ArrayExpr Region(ArrayExpr array, AxisSelection[] axes)
    {
        ArrayLayout layout = array.Layout;
        var plans = new AxisPlan[layout.Rank];
        bool isWhole = true;
        for (int axis = 0; axis < plans.Length; axis++)
        {
            AxisSelection item = axes[axis];
            plans[axis] = item.Kind switch
            {
                AxisSelectionKind.Position or AxisSelectionKind.Slice => AxisPlan.Of(layout.Chunks[axis], item.Range.Count == 0 ? [] : [item.Range], null),
                AxisSelectionKind.List when !ListTakeExpr.IsFor(item.List) => Runs(layout.Chunks[axis], item.List!),
                _ => AxisPlan.Keep(layout.Chunks[axis]),
            };
            isWhole &= plans[axis].IsIdentity(layout.Chunks[axis]);
        }

        ArrayExpr part = isWhole ? array : new RegionExpr("getitem", plans, array);
        for (int axis = 0; axis < plans.Length; axis++)
        {
            if (axes[axis] is { Kind: AxisSelectionKind.List, List: { } positions } && ListTakeExpr.IsFor(positions))
            {
                part = ListTakeExpr.Of("getitem", part, axis, positions);
            }
        }

        return part;
    }

    /// <summary>What stands at positions of an axis.</summary>
    /// <param name="name">The operation.</param>
    /// <param name="array">The array; the axis' sizes are known.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="positions">The positions, from 0, in any order; not changed afterwards.</param>
    public static ArrayExpr Take(string name, ArrayExpr array, int axis, long[] positions)
    {
        if (ListTakeExpr.IsFor(positions))
        {
            return ListTakeExpr.Of(name, array, axis, positions);
        }

        AxisPlan[] plans = Array.ConvertAll(array.Layout.Chunks, AxisPlan.Keep);
        plans[axis] = Runs(array.Layout.Chunks[axis], positions);
        return new RegionExpr(name, plans, array);
    }

    private static (ArrayExpr Part, int[] Place) Masked(ArrayExpr part, int axis, ArrayExpr mask)
    {
        int covered = mask.Layout.Rank, rank = part.Layout.Rank;
        if (covered == 1)
        {
            return (Mask(part, axis, mask), [.. Enumerable.Range(0, rank)]);
        }

        // The covered axes become one, in front.
        int[] order = [.. Enumerable.Range(axis, covered), .. Enumerable.Range(0, axis), .. Enumerable.Range(axis + covered, rank - axis - covered)];
        ArrayExpr front = order.SequenceEqual(Enumerable.Range(0, rank))
            ? part
            : new ViewExpr("moveaxis", new ArrayLayout([.. order.Select(a => part.Layout.Chunks[a])]), new AxisMap(new(order)), part);
        if (!part.Layout.IsKnown)
        {
            throw Reducing.UnknownSizes("getitem", part.Layout);
        }

        long[] shape = [mask.Layout.Size, .. order[covered..].Select(a => part.Layout.Shape[a])];
        ArrayExpr flat = Reshaping.Apply(front, shape), flatMask = Reshaping.Apply(mask, [mask.Layout.Size]);
        var place = new int[rank];
        for (int i = covered; i < rank; i++)
        {
            place[order[i]] = i - covered + 1;
        }

        return (Mask(flat, 0, flatMask), place);
    }

    /// <summary>A single position as a list of one.</summary>
    public static ViewExpr AsList(ArrayExpr single) => new("getitem", ArrayLayout.Single([1]), new AxisMap(new([-1])), single);

    /// <summary>Positions as runs of neighbours.</summary>
    public static List<AxisRange> Ranges(long[] positions)
    {
        var ranges = new List<AxisRange>();
        foreach (long position in positions)
        {
            if (ranges.Count > 0 && ranges[^1] is { Step: 1 } last && last.Start + last.Count == position)
            {
                ranges[^1] = last with { Count = last.Count + 1 };
            }
            else
            {
                ranges.Add(new AxisRange(position, 1, 1));
            }
        }

        return ranges;
    }
}
