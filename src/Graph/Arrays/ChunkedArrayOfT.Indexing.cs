using System.Diagnostics.CodeAnalysis;
using Actors.Arrays.Assigning;
using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Selecting;

namespace Actors.Arrays;

/// <content>Parts of arrays.</content>
[SuppressMessage("Design", "CA1043:Use integral or string argument for indexers", Justification = "x[x > 0] is what users of arrays write.")]
public sealed partial class ChunkedArray<T>
{
    /// <summary>
    /// A part of the array: <c>x[5, .., Slice.Every(2)]</c>. Positions drop their axis; axes that are not named are whole. Beside a list,
    /// positions count as lists too, as in NumPy: with a slice between them the list's axis comes first. Setting is
    /// <see cref="With(ChunkedArray{T}, ReadOnlySpan{ArrayIndex})"/> for this handle.
    /// </summary>
    /// <param name="index">
    /// Positions, ranges, slices, <see cref="Slice.NewAxis"/>, <see cref="Slice.Ellipsis"/>, and at most one list or mask. Positions, lists
    /// and masks may be lazy; what stands where a lazy mask is true has an axis whose length is known when it is computed.
    /// </param>
    /// <exception cref="ArgumentException">The index does not fit the array.</exception>
    /// <exception cref="InvalidOperationException">Sizes that are needed are not known: see <c>ComputeChunkSizesAsync</c>.</exception>
    public ChunkedArray<T> this[params ReadOnlySpan<ArrayIndex> index]
    {
        get => new(Indexing.Apply(Array, index));
        set => Array = With(value, index).Array;
    }

    /// <summary>
    /// The elements where a mask is true, one after the other; with a mask of fewer axes, what stands there along the first ones. How many
    /// they are is known only when they are computed. Setting is <see cref="With(ChunkedArray{T}, ReadOnlySpan{ArrayIndex})"/> for this handle.
    /// </summary>
    /// <param name="mask">The mask: of the array's shape, or of the shape of its first axes.</param>
    /// <exception cref="ArgumentException">The mask does not fit.</exception>
    public ChunkedArray<T> this[ChunkedArray<bool> mask]
    {
        get => Where(mask);
        set => Array = With(value, mask).Array;
    }

    /// <summary>The elements at some positions of the first axis, in any order; as NumPy's <c>x[[2, 0]]</c>.</summary>
    /// <param name="positions">The positions; negative ones count from the end.</param>
    public ChunkedArray<T> this[int[] positions]
    {
        get => new(Indexing.Apply(Array, [positions]));
        set => Array = With(value, positions).Array;
    }

    /// <summary>The blocks, to be selected by their numbers: <c>x.Blocks[0, 1..]</c>.</summary>
    public ArrayBlocks<T> Blocks => new(this);

    /// <inheritdoc cref="this[ChunkedArray{bool}]"/>
    public ChunkedArray<T> Where(ChunkedArray<bool> mask)
    {
        ArgumentNullException.ThrowIfNull(mask);
        return new(Indexing.Apply(Array, [mask]));
    }

    /// <summary>The elements at some positions of an axis, in any order; chunks stay as large as they are.</summary>
    /// <param name="positions">The positions; negative ones count from the end.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <exception cref="ArgumentOutOfRangeException">The axis has no such position.</exception>
    public ChunkedArray<T> Take(long[] positions, int axis = 0)
    {
        ArgumentNullException.ThrowIfNull(positions);
        int along = Reducing.Axis("take", Layout, axis);
        return new(Indexing.Take("take", Array, along, ResolvedIndex.Positions("take", Layout, along, positions)));
    }

    /// <summary>The elements at positions of an axis that are computed.</summary>
    /// <param name="positions">The positions, in one axis; negative ones count from the end.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <exception cref="ArgumentException">The positions have several axes, or none.</exception>
    public ChunkedArray<T> Take(ChunkedArray<long> positions, int axis = 0) => LazyTake(positions, axis);

    /// <inheritdoc cref="Take(ChunkedArray{long}, int)"/>
    public ChunkedArray<T> Take(ChunkedArray<int> positions, int axis = 0) => LazyTake(positions, axis);

    /// <summary>
    /// The elements at points: lists of positions for several axes, taken together one by one, so that <c>x.VIndex([0, 2], [1, 1])</c>
    /// would be <c>x[0, 1]</c> and <c>x[2, 1]</c>. The points' axis comes first, the other axes behind it.
    /// </summary>
    /// <param name="index">
    /// Lists of one length, or of one element, which is repeated; at least one. Axes without a list are cut by ranges and slices, or are whole; a
    /// position counts as a list of one.
    /// </param>
    /// <exception cref="ArgumentException">The lists' lengths differ, there is none, or one is lazy.</exception>
    public ChunkedArray<T> VIndex(params ReadOnlySpan<ArrayIndex> index) => new(PointIndexing.Apply(Array, index));

    /// <summary>One block, as an array.</summary>
    /// <param name="position">Its number along each axis.</param>
    public ChunkedArray<T> Block(params ReadOnlySpan<int> position)
    {
        var index = new ArrayIndex[position.Length];
        for (int i = 0; i < index.Length; i++)
        {
            index[i] = position[i];
        }

        return Blocks[index];
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

    private ChunkedArray<T> LazyTake<TPosition>(ChunkedArray<TPosition> positions, int axis)
        where TPosition : unmanaged
    {
        ArgumentNullException.ThrowIfNull(positions);
        int along = Reducing.Axis("take", Layout, axis);
        ResolvedIndex.RequireKnown("take", Layout, along);
        return positions.Rank == 1
            ? new(LazyTakeExpr.Of(Array, along, positions.Array))
            : throw new ArgumentException($"'take' needs positions in one axis, not of shape {positions.Layout}.", nameof(positions));
    }
}
