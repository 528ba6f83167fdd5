using Actors.Arrays.Blocks;

namespace Actors.Arrays.Selecting;

/// <summary>Positions along an axis that were computed.</summary>
internal static class ComputedPositions
{
    /// <summary>The positions of a block, from 0.</summary>
    /// <param name="block">Positions, int or long; negative ones count from the end.</param>
    /// <param name="length">The length of the axis.</param>
    /// <param name="axis">The axis, for the message.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is outside of the axis.</exception>
    public static long[] Of(Block block, long length, int axis)
    {
        Block flat = block.ToContiguous();
        long[] positions = flat is Block<int> ints ? Widen(ints.Span) : ((Block<long>)flat).Span.ToArray();
        for (int i = 0; i < positions.Length; i++)
        {
            if (positions[i] < -length || positions[i] >= length)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(block), $"The position {positions[i]}, which was computed to index an array, is outside of its axis {axis} of {length} elements.");
            }

            positions[i] += positions[i] < 0 ? length : 0;
        }

        return positions;
    }

    /// <summary>The chunk that a position is in.</summary>
    /// <param name="starts">Where each chunk begins, and behind them the length of the axis.</param>
    /// <param name="position">The position.</param>
    public static int ChunkOf(long[] starts, long position)
    {
        int low = 0, high = starts.Length - 2;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = starts[middle] <= position ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private static long[] Widen(ReadOnlySpan<int> values)
    {
        var wide = new long[values.Length];
        for (int i = 0; i < wide.Length; i++)
        {
            wide[i] = values[i];
        }

        return wide;
    }
}
