using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;

namespace Actors.Arrays;

/// <content>Parts of arrays.</content>
public sealed partial class ChunkedArray<T>
{
    /// <summary>
    /// A part of the array: <c>x[5, .., Slice.Every(2)]</c>. Positions drop their axis; axes that are not named are whole.
    /// </summary>
    /// <param name="index">Positions, ranges, slices, <see cref="Slice.NewAxis"/>, <see cref="Slice.Ellipsis"/>, and at most one list or mask.</param>
    /// <exception cref="ArgumentException">The index does not fit the array.</exception>
    public ChunkedArray<T> this[params ReadOnlySpan<ArrayIndex> index] => new(Indexing.Apply(Array, index));

    /// <summary>
    /// The elements where a mask is true, one after the other; with a mask of one axis, what stands there along the first axis. How many
    /// they are is known only when they are computed.
    /// </summary>
    /// <param name="mask">The mask: of the array's shape, or with one axis as long as the array's first.</param>
    /// <exception cref="ArgumentException">The mask does not fit.</exception>
    public ChunkedArray<T> this[ChunkedArray<bool> mask] => Where(mask);

    /// <inheritdoc cref="this[ChunkedArray{bool}]"/>
    public ChunkedArray<T> Where(ChunkedArray<bool> mask)
    {
        ArgumentNullException.ThrowIfNull(mask);
        if (mask.Rank > 1 && mask.Layout.Shape.SequenceEqual(Layout.Shape))
        {
            return Ravel().Where(mask.Ravel());
        }

        if (mask.Rank != 1 || Rank == 0 || mask.Layout.Shape[0] != Layout.Shape[0])
        {
            throw new ArgumentException($"A mask of shape {mask.Layout} does not fit an array of shape {Layout}.", nameof(mask));
        }

        bool same = mask.Layout.Chunks[0].AsSpan().SequenceEqual(Layout.Chunks[0]);
        if (!same && mask.Layout.Shape[0] < 0)
        {
            throw Reducing.UnknownSizes("getitem", mask.Layout);
        }

        ArrayExpr aligned = same ? mask.Array : Elementwise.Rechunk(mask.Array, new ArrayLayout([Layout.Chunks[0]]));
        long[] unknown = new long[Layout.Grid[0]];
        System.Array.Fill(unknown, ArrayLayout.Unknown);
        return new(new KernelExpr("mask", Array.Kind, Layout.With(0, unknown), _ => new MaskKernel(), default, Array, aligned)
        {
            Maps = [AxisMap.Trailing(Rank, Rank), AxisMap.OfFirst(Rank)],
        });
    }

    /// <summary>The elements at some positions of an axis, in any order.</summary>
    /// <param name="positions">The positions; negative ones count from the end.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    public ChunkedArray<T> Take(long[] positions, int axis = 0)
    {
        ArgumentNullException.ThrowIfNull(positions);
        int along = Reducing.Axis("take", Layout, axis);
        return Region("take", along, Indexing.Take(Layout, along, positions));
    }

    /// <summary>The array of some blocks: one position, or one range of positions, for each axis of the grid.</summary>
    /// <param name="index">Block numbers or ranges; axes that are not named are whole.</param>
    /// <exception cref="ArgumentException">The grid has no such blocks.</exception>
    public ChunkedArray<T> Blocks(params ReadOnlySpan<Range> index)
    {
        if (index.Length > Rank)
        {
            throw new ArgumentException($"An index of {index.Length} items is too long for the blocks of an array of shape {Layout}.");
        }

        var plans = new AxisPlan[Rank];
        for (int axis = 0; axis < Rank; axis++)
        {
            (int start, int length) = (axis < index.Length ? index[axis] : ..).GetOffsetAndLength(Layout.Grid[axis]);
            plans[axis] = length > 0 ? AxisPlan.Pick(Layout.Chunks[axis], Enumerable.Range(start, length))
                : throw new ArgumentException($"The range {index[axis]} names none of the {Layout.Grid[axis]} blocks of axis {axis}.");
        }

        return new(new RegionExpr("blocks", plans, Array));
    }

    /// <summary>One block, as an array.</summary>
    /// <param name="position">Its number along each axis.</param>
    public ChunkedArray<T> Block(params ReadOnlySpan<int> position)
    {
        var ranges = new Range[position.Length];
        for (int i = 0; i < ranges.Length; i++)
        {
            ranges[i] = position[i]..(position[i] + 1);
        }

        return Blocks(ranges);
    }

    internal ChunkedArray<T> Region(string name, int axis, AxisPlan plan)
    {
        var plans = new AxisPlan[Rank];
        for (int i = 0; i < Rank; i++)
        {
            plans[i] = i == axis ? plan : AxisPlan.Keep(Layout.Chunks[i]);
        }

        return new(new RegionExpr(name, plans, Array));
    }
}
