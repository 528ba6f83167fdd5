using Actors.Arrays.Expressions;

namespace Actors.Arrays;

/// <content>Several arrays as one.</content>
public static partial class ChunkedArray
{
    /// <summary>Arrays one behind the other along an axis; their other axes have the same lengths.</summary>
    /// <param name="arrays">The arrays.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static ChunkedArray<T> Concatenate<T>(IReadOnlyList<ChunkedArray<T>> arrays, int axis = 0)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(arrays);
        RequireSome("concatenate", arrays);
        ArrayLayout first = arrays[0].Layout;
        int along = Reducing.Axis("concatenate", first, axis);
        var chunks = (long[][])first.Chunks.Clone();
        foreach (ChunkedArray<T> array in arrays)
        {
            bool fits = array.Rank == first.Rank;
            for (int other = 0; fits && other < first.Rank; other++)
            {
                fits = other == along || array.Layout.Shape[other] == first.Shape[other];
                if (fits && other != along && !chunks[other].AsSpan().SequenceEqual(array.Layout.Chunks[other]))
                {
                    chunks[other] = array.Layout.Shape[other] < 0
                        ? throw Reducing.UnknownSizes("concatenate", array.Layout) : Elementwise.Refine(chunks[other], array.Layout.Chunks[other]);
                }
            }

            if (!fits)
            {
                throw new ArgumentException(
                    $"'concatenate' along axis {axis} cannot join the shapes {string.Join(" and ", arrays.Select(a => a.Layout))}: "
                    + "the other axes must have the same lengths.", nameof(arrays));
            }
        }

        if (arrays.Count == 1)
        {
            return arrays[0];
        }

        var aligned = new ArrayExpr[arrays.Count];
        for (int i = 0; i < aligned.Length; i++)
        {
            var wanted = (long[][])chunks.Clone();
            wanted[along] = arrays[i].Layout.Chunks[along];
            aligned[i] = Elementwise.Rechunk(arrays[i].Array, new ArrayLayout(wanted));
        }

        chunks[along] = [.. aligned.SelectMany(a => a.Layout.Chunks[along])];
        return new(new ConcatenateExpr(along, new ArrayLayout(chunks), aligned));
    }

    /// <summary>Arrays of one shape along a new axis.</summary>
    /// <param name="arrays">The arrays.</param>
    /// <param name="axis">Where the new axis stands in the result; negative ones count from the last.</param>
    /// <exception cref="ArgumentException">The shapes are not the same.</exception>
    public static ChunkedArray<T> Stack<T>(IReadOnlyList<ChunkedArray<T>> arrays, int axis = 0)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(arrays);
        RequireSome("stack", arrays);
        foreach (ChunkedArray<T> array in arrays)
        {
            if (!array.Layout.Shape.SequenceEqual(arrays[0].Layout.Shape))
            {
                throw new ArgumentException(
                    $"'stack' needs arrays of one shape, not {string.Join(" and ", arrays.Select(a => a.Layout))}.", nameof(arrays));
            }
        }

        return Concatenate([.. arrays.Select(a => a.ExpandDims(axis))], axis);
    }

    private static void RequireSome<T>(string name, IReadOnlyList<ChunkedArray<T>> arrays)
        where T : unmanaged
    {
        if (arrays.Count == 0)
        {
            throw new ArgumentException($"'{name}' needs at least one array.", nameof(arrays));
        }

        for (int i = 0; i < arrays.Count; i++)
        {
            if (arrays[i] is null)
            {
                throw new ArgumentException($"'{name}': of {arrays.Count} arrays number {i} is null.", nameof(arrays));
            }
        }
    }
}
