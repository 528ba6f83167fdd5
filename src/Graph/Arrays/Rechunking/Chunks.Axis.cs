using Actors.Arrays.Expressions;

namespace Actors.Arrays;

/// <content>Chunks of single axes.</content>
public readonly partial struct Chunks
{
    /// <summary>Whether sizes are chosen by the memory of a chunk.</summary>
    internal bool IsChosen => _lists is null && (_sizes is null || System.Array.IndexOf(_sizes, AutoSize) >= 0);

    /// <summary>The chunks of an axis when this is said of it alone.</summary>
    /// <param name="axis">The axis.</param>
    /// <param name="layout">How the array is cut now.</param>
    /// <param name="elementBytes">Bytes for each element.</param>
    /// <exception cref="ArgumentException">This is said of several axes, or does not fit the axis.</exception>
    internal long[] ForAxis(int axis, ArrayLayout layout, int elementBytes)
    {
        int said = _lists?.Length ?? (_uniform || _sizes is null ? 1 : _sizes.Length);
        if (said != 1)
        {
            throw new ArgumentException($"'rechunk' is given chunks of {said} axes for axis {axis} of an array of shape {layout}.");
        }

        // The other axes take their share of a chunk's memory.
        long others = 1;
        for (int other = 0; other < layout.Rank; other++)
        {
            others *= other == axis ? 1 : Math.Max(1, layout.Chunks[other].Max());
        }

        long bytes = _sizes is null ? DefaultBytes : _bytes;
        var own = new Chunks(_sizes ?? [AutoSize], _lists, _uniform || _sizes is null, Math.Max(elementBytes, bytes / others));
        try
        {
            return own.For([layout.Shape[axis]], elementBytes)[0];
        }
        catch (ArgumentException error)
        {
            throw new ArgumentException($"'rechunk' of axis {axis} of an array of shape {layout}: {error.Message}", error);
        }
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
