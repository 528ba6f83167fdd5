using Actors.Arrays.Expressions;

namespace Actors.Arrays.Mapping;

/// <summary>The positions of an array's blocks; where chunks start is added up once for all of them.</summary>
internal sealed class BlockPositions
{
    private readonly ArrayLayout _layout;
    private readonly long[]?[] _starts;
    private readonly int[] _grid;

    public BlockPositions(ArrayLayout layout)
    {
        _layout = layout;
        _grid = layout.Grid.ToArray();
        _starts = new long[layout.Rank][];
        for (int axis = 0; axis < _starts.Length && layout.IsKnown; axis++)
        {
            _starts[axis] = layout.Starts(axis);
        }
    }

    /// <summary>The position of one block.</summary>
    public BlockPosition At(ReadOnlySpan<int> index) => At(index, null);

    /// <summary>The position of a block, or of a box of blocks that stand together.</summary>
    /// <param name="index">The number of the first along each axis.</param>
    /// <param name="counts">How many along each axis; null for one.</param>
    public BlockPosition At(ReadOnlySpan<int> index, int[]? counts)
    {
        var start = new long[_layout.IsKnown ? _layout.Rank : 0];
        var shape = new long[_layout.Rank];
        for (int axis = 0; axis < shape.Length; axis++)
        {
            int count = counts?[axis] ?? 1;
            for (int i = 0; i < count && shape[axis] >= 0; i++)
            {
                long size = _layout.Chunks[axis][index[axis] + i];
                shape[axis] = size < 0 ? ArrayLayout.Unknown : shape[axis] + size;
            }

            if (start.Length > 0)
            {
                start[axis] = _starts[axis]![index[axis]];
            }
        }

        return new BlockPosition(index.ToArray(), start, shape) { ArrayShape = _layout.ShapeArray, NumBlocks = _grid };
    }
}
