using Actors.Arrays.Blocks;

namespace Actors.Arrays.Kernels;

/// <summary>Puts the blocks of a grid together.</summary>
internal static class BlockAssembly
{
    /// <summary>One block of all the blocks of a grid, row by row; always a new one.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="grid">How many along each axis.</param>
    public static Block Join(ReadOnlySpan<object?> blocks, ReadOnlySpan<int> grid) => Join(blocks, grid, ((Block)blocks[0]!).NewLike);

    /// <summary>One block of all the blocks of a grid, row by row.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="grid">How many along each axis.</param>
    /// <param name="make">Makes the block of a shape, to be filled.</param>
    public static Block Join(ReadOnlySpan<object?> blocks, ReadOnlySpan<int> grid, Func<int[], Block> make)
    {
        int rank = grid.Length;
        var starts = new int[rank][];
        var shape = new int[rank];
        for (int axis = 0, step = blocks.Length; axis < rank; axis++)
        {
            step /= Math.Max(1, grid[axis]);
            starts[axis] = new int[grid[axis]];
            for (int i = 0; i < grid[axis]; i++)
            {
                starts[axis][i] = shape[axis];
                shape[axis] = checked(shape[axis] + ((Block)blocks[i * step]!).Shape[axis]);
            }
        }

        Block whole = make(shape);
        var position = new int[rank];
        var corner = new int[rank];
        for (int i = 0; i < blocks.Length; i++)
        {
            int rest = i;
            for (int axis = rank - 1; axis >= 0; axis--)
            {
                (rest, position[axis]) = Math.DivRem(rest, grid[axis]);
                corner[axis] = starts[axis][position[axis]];
            }

            var block = (Block)blocks[i]!;
            block.CopyTo(whole.Region(corner, block.Shape.ToArray()));
        }

        return whole;
    }
}
