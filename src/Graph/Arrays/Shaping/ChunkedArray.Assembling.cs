using Actors.Arrays.Expressions;

namespace Actors.Arrays;

/// <content>Arrays put together and brought to one shape.</content>
public static partial class ChunkedArray
{
    /// <summary>Arrays side by side: along the second axis, or the only one.</summary>
    /// <param name="arrays">The arrays.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static ChunkedArray<T> HStack<T>(params IReadOnlyList<ChunkedArray<T>> arrays)
        where T : unmanaged
    {
        ChunkedArray<T>[] all = AtLeast("hstack", arrays, 1);
        return Concatenate(all, all[0].Rank == 1 ? 0 : 1);
    }

    /// <summary>Arrays one below the other: along the first axis; those of one axis are rows.</summary>
    /// <param name="arrays">The arrays.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static ChunkedArray<T> VStack<T>(params IReadOnlyList<ChunkedArray<T>> arrays)
        where T : unmanaged => Concatenate(AtLeast("vstack", arrays, 2));

    /// <summary>Arrays one behind the other: along the third axis.</summary>
    /// <param name="arrays">The arrays.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static ChunkedArray<T> DStack<T>(params IReadOnlyList<ChunkedArray<T>> arrays)
        where T : unmanaged => Concatenate(AtLeast("dstack", arrays, 3), 2);

    /// <summary>Arrays of blocks, row by row: the arrays of each row side by side along the last axis, the rows one below the other.</summary>
    /// <param name="rows">The rows.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, or there are no arrays.</exception>
    public static ChunkedArray<T> Block<T>(IReadOnlyList<IReadOnlyList<ChunkedArray<T>>> rows)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(rows);
        return Block<T>([rows]);
    }

    /// <summary>Arrays of blocks: those of an innermost list along the last axis, lists of lists along the axes before it.</summary>
    /// <param name="layers">Lists of rows of arrays.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, or there are no arrays.</exception>
    public static ChunkedArray<T> Block<T>(IReadOnlyList<IReadOnlyList<IReadOnlyList<ChunkedArray<T>>>> layers)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(layers);
        int depth = layers.Count == 1 ? 2 : 3;
        int rank = Math.Max(depth, layers.SelectMany(l => l).SelectMany(r => r).Select(a => a.Rank).DefaultIfEmpty(0).Max());
        return Joined(
            [.. layers.Select(layer => Joined(
                [.. layer.Select(row => Joined([.. row.Select(a => Leading(a, rank))], rank - 1))],
                rank - 2))],
            Math.Max(0, rank - 3));

        static ChunkedArray<T> Joined(ChunkedArray<T>[] arrays, int axis) =>
            arrays.Length == 0 ? throw new ArgumentException("'block' needs at least one array in each list.", nameof(layers))
            : arrays.Length == 1 ? arrays[0] : Concatenate(arrays, axis);
    }

    /// <summary>Arrays repeated to the shape that they have together.</summary>
    /// <param name="arrays">The arrays.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static IReadOnlyList<ChunkedArray<T>> BroadcastArrays<T>(params IReadOnlyList<ChunkedArray<T>> arrays)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(arrays);
        if (arrays.Count == 0)
        {
            return [];
        }

        (ArrayLayout layout, ArrayExpr[] aligned) = Elementwise.Align("broadcast_arrays", [.. arrays.Select(a => a.Array)]);
        return [.. aligned.Select(a => a.Layout.Equals(layout)
            ? new ChunkedArray<T>(a) : new ChunkedArray<T>(new ViewExpr("broadcast_to", layout, AxisMap.Trailing(a.Layout.Rank, layout.Rank), a)))];
    }

    /// <summary>The array with at least one axis.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<T> AtLeast1D<T>(ChunkedArray<T> array)
        where T : unmanaged => AtLeast(array, 1);

    /// <summary>The array with at least two axes; one of one axis is a row.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<T> AtLeast2D<T>(ChunkedArray<T> array)
        where T : unmanaged => AtLeast(array, 2);

    /// <summary>The array with at least three axes; one of one axis stands in the middle, one of two in front.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<T> AtLeast3D<T>(ChunkedArray<T> array)
        where T : unmanaged => AtLeast(array, 3);

    private static ChunkedArray<T>[] AtLeast<T>(string name, IReadOnlyList<ChunkedArray<T>> arrays, int rank)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(arrays);
        return arrays.Count > 0 ? [.. arrays.Select(a => AtLeast(a, rank))] : throw new ArgumentException($"'{name}' needs at least one array.", nameof(arrays));
    }

    private static ChunkedArray<T> AtLeast<T>(ChunkedArray<T> array, int rank)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        return (array.Rank, rank) switch
        {
            (1, 3) => array.View("atleast_3d", [-1, 0, -1]),
            (2, 3) => array.View("atleast_3d", [0, 1, -1]),
            _ => Leading(array, rank),
        };
    }

    private static ChunkedArray<T> Leading<T>(ChunkedArray<T> array, int rank)
        where T : unmanaged => array.Rank >= rank
            ? array
            : array.View("atleast", [.. Enumerable.Repeat(-1, rank - array.Rank), .. Enumerable.Range(0, array.Rank)]);
}
