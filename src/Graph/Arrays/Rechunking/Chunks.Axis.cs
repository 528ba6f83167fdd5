using Actors.Arrays.Expressions;
using Actors.Arrays.Rechunking;

namespace Actors.Arrays;

/// <content>Chunks of single axes.</content>
public readonly partial struct Chunks
{
    /// <summary>The chunks of some axes when something is said of each alone; the others stay as they are.</summary>
    /// <param name="said">What is said of the axes, from 0, whose sizes are known.</param>
    /// <param name="layout">How the array is cut now.</param>
    /// <param name="elementBytes">Bytes for each element.</param>
    /// <exception cref="ArgumentException">Something is said of several axes, does not fit the axis, or two amounts of memory are.</exception>
    internal static long[][] ForAxes(IReadOnlyDictionary<int, Chunks> said, ArrayLayout layout, int elementBytes)
    {
        long[]?[] chunks = [.. layout.Chunks];
        long bytes = DefaultBytes;
        foreach ((int axis, Chunks own) in said)
        {
            int axes = own._lists?.Length ?? (own._uniform || own._sizes is null ? 1 : own._sizes.Length);
            if (axes != 1)
            {
                throw new ArgumentException($"'rechunk' is given chunks of {axes} axes for axis {axis} of an array of shape {layout}.");
            }

            if (own._lists is null && (own._sizes is null || own._sizes[0] == AutoSize))
            {
                chunks[axis] = null;
                if (own._sizes is not null && own._bytes != DefaultBytes)
                {
                    bytes = bytes == DefaultBytes || bytes == own._bytes ? own._bytes : throw new ArgumentException(
                        $"'rechunk' of an array of shape {layout} is given {bytes:N0} bytes and {own._bytes:N0} bytes for a chunk: give one amount.");
                }

                continue;
            }

            try
            {
                chunks[axis] = new Chunks(own._sizes, own._lists, own._lists is null, DefaultBytes).For([layout.Shape[axis]], elementBytes)[0];
            }
            catch (ArgumentException error)
            {
                throw new ArgumentException($"'rechunk' of axis {axis} of an array of shape {layout}: {error.Message}", error);
            }
        }

        AutoChunks.Choose(chunks, layout.Shape, (double)bytes / elementBytes, layout.Chunks);
        return chunks!;
    }

    /// <summary>
    /// Chunks of nearly one size instead of a small rest at the end, about as large and as many (Dask's <c>balance</c>): 5, 5, 5, 1 become 6, 6, 4.
    /// </summary>
    internal static long[] Balanced(long[] chunks)
    {
        if (chunks.Length < 2)
        {
            return chunks;
        }

        long[] sorted = [.. chunks.Order()];
        long median = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2, slack = median / 2;
        int count = chunks.Length - (2 * sorted[0] <= sorted[^1] ? 1 : 0);
        long length = chunks.Sum(), size = Math.Max(1, (length + count - 1) / count);
        return size >= median - slack && size <= median + slack && (length + size - 1) / size == count ? Cut(length, size) : chunks;
    }
}
