using Actors.Arrays.Expressions;

namespace Actors.Arrays;

/// <content>Arrays cut into several.</content>
public sealed partial class ChunkedArray<T>
{
    /// <summary>The array in equal parts along an axis.</summary>
    /// <param name="sections">How many.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <exception cref="ArgumentException">The axis cannot be cut into as many equal parts.</exception>
    public IReadOnlyList<ChunkedArray<T>> Split(int sections, int axis = 0)
    {
        int along = Reducing.Axis("split", Layout, axis);
        RequireParts("split", sections);
        return Known("split", along) % sections == 0
            ? ArraySplit(sections, axis)
            : throw new ArgumentException($"'split' cannot cut axis {along} of an array of shape {Layout} into {sections} equal parts: ArraySplit makes nearly equal ones.", nameof(sections));
    }

    /// <summary>The array in nearly equal parts along an axis; the first ones have one element more.</summary>
    /// <param name="sections">How many.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    public IReadOnlyList<ChunkedArray<T>> ArraySplit(int sections, int axis = 0)
    {
        int along = Reducing.Axis("array_split", Layout, axis);
        RequireParts("array_split", sections);
        (long each, long more) = Math.DivRem(Known("array_split", along), sections);
        var ends = new long[sections - 1];
        for (int i = 0; i < ends.Length; i++)
        {
            ends[i] = ((i + 1) * each) + Math.Min(i + 1, more);
        }

        return Split(ends, along);
    }

    /// <summary>The array cut at positions of an axis.</summary>
    /// <param name="positions">Where parts begin, other than the first; as slices would take them.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    public IReadOnlyList<ChunkedArray<T>> Split(long[] positions, int axis = 0)
    {
        ArgumentNullException.ThrowIfNull(positions);
        int along = Reducing.Axis("split", Layout, axis);
        Known("split", along);
        var parts = new ChunkedArray<T>[positions.Length + 1];
        var index = new ArrayIndex[along + 1];
        System.Array.Fill(index, Slice.All);
        for (int i = 0; i < parts.Length; i++)
        {
            index[along] = new Slice(i == 0 ? null : positions[i - 1], i == positions.Length ? null : positions[i]);
            parts[i] = this[index];
        }

        return parts;
    }

    private void RequireParts(string name, int sections)
    {
        if (sections < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(sections), $"'{name}' cannot cut an array of shape {Layout} into {sections} parts: it makes one at least.");
        }
    }
}
