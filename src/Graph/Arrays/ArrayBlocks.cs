using Actors.Arrays.Expressions;
using Actors.Arrays.Selecting;

namespace Actors.Arrays;

/// <summary>
/// The blocks of an array, selected by their numbers: <c>x.Blocks[0, 1..]</c>. The result is an array of these blocks; a number keeps its
/// axis, so that the result has as many axes as the array.
/// </summary>
/// <typeparam name="T">The elements' type.</typeparam>
public sealed class ArrayBlocks<T>
    where T : unmanaged
{
    private readonly ChunkedArray<T> _array;

    internal ArrayBlocks(ChunkedArray<T> array) => _array = array;

    /// <summary>The number of blocks along each axis.</summary>
    public IReadOnlyList<int> Shape => _array.NumBlocks;

    /// <summary>The number of blocks.</summary>
    public int Count => _array.BlockCount;

    /// <summary>The array of some blocks. Sizes need not be known.</summary>
    /// <param name="index">Numbers, ranges, slices and at most one list or mask; axes that are not named are whole.</param>
    /// <exception cref="ArgumentException">The grid has no such blocks.</exception>
    public ChunkedArray<T> this[params ReadOnlySpan<ArrayIndex> index]
    {
        get
        {
            ArrayLayout layout = _array.Layout;
            ArrayLayout grid = new([.. layout.Grid.ToArray().Select(count => new long[] { count })]);
            foreach (ArrayIndex item in index)
            {
                if (item.Item is ArrayExpr or Slice { Special: 'n' })
                {
                    throw new ArgumentException("'blocks' are selected by numbers, slices and lists that are known, and have no new axes.", nameof(index));
                }
            }

            AxisSelection[] axes = ResolvedIndex.Of("blocks", grid, index).Axes;
            var plans = new AxisPlan[layout.Rank];
            for (int axis = 0; axis < plans.Length; axis++)
            {
                AxisSelection item = axes[axis];
                int[] which = item.Kind switch
                {
                    AxisSelectionKind.Whole => [.. Enumerable.Range(0, layout.Grid[axis])],
                    AxisSelectionKind.List => Array.ConvertAll(item.List!, i => (int)i),
                    _ => [.. Enumerable.Range(0, (int)item.Range.Count).Select(i => (int)(item.Range.Start + (i * item.Range.Step)))],
                };
                plans[axis] = which.Length > 0
                    ? AxisPlan.Pick(layout.Chunks[axis], which)
                    : throw new ArgumentException($"'blocks' is given none of the {layout.Grid[axis]} blocks of axis {axis}.", nameof(index));
            }

            return new(new RegionExpr("blocks", plans, _array.Array));
        }
    }

    /// <summary>Each block as an array, row by row.</summary>
    public IReadOnlyList<ChunkedArray<T>> Ravel()
    {
        var blocks = new ChunkedArray<T>[Count];
        for (int block = 0; block < blocks.Length; block++)
        {
            blocks[block] = this[Array.ConvertAll(_array.Layout.PositionOf(block), i => (ArrayIndex)i)];
        }

        return blocks;
    }
}
