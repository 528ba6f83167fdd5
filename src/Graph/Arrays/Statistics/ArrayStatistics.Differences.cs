using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;
using Actors.Arrays.Statistics;
using Actors.Graph.Expressions;

namespace Actors.Arrays;

/// <content>Differences and triangles.</content>
public static partial class ArrayStatistics
{
    /// <summary>The differences of neighbours along an axis; for bool whether they differ.</summary>
    /// <param name="array">The array.</param>
    /// <param name="n">How often differences are taken.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis, or n is negative.</exception>
    public static ChunkedArray<T> Diff<T>(this ChunkedArray<T> array, int n = 1, int axis = -1)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        if (n < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(n), $"'diff' of an array of shape {array.Layout} cannot be taken {n} times.");
        }

        int along = Reducing.Axis("diff", array.Layout, axis);
        ChunkedArray<T> result = array;
        ElementKind kind = array.Array.Kind;
        for (int i = 0; i < n && (i == 0 || result.Shape[along] > 0); i++)
        {
            ArrayExpr later = Part(result, along, 1, null).Array, earlier = Part(result, along, null, -1).Array;
            result = new(Elementwise.Apply(kind == ElementKind.Bool ? TileOp.NotEqual : TileOp.Subtract, kind, kind, later, earlier));
        }

        return result;
    }

    /// <summary>The differences of neighbours in an array as a single row, with values before and behind them.</summary>
    /// <param name="array">The array.</param>
    /// <param name="toEnd">What is put behind the differences; null for nothing.</param>
    /// <param name="toBegin">What is put before them; null for nothing.</param>
    public static ChunkedArray<T> EdIff1d<T>(this ChunkedArray<T> array, ChunkedArray<T>? toEnd = null, ChunkedArray<T>? toBegin = null)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        return ChunkedArray.Concatenate([.. new[] { toBegin?.Ravel(), array.Ravel().Diff(), toEnd?.Ravel() }.OfType<ChunkedArray<T>>()]);
    }

    /// <summary>
    /// The slope along an axis, in the same chunks: half the difference of both neighbours, and at the ends the difference to the only one.
    /// </summary>
    /// <param name="array">The array.</param>
    /// <param name="spacing">The distance between neighbours.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <exception cref="ArgumentException">The axis has fewer than two elements.</exception>
    public static ChunkedArray<double> Gradient(this ChunkedArray<double> array, double spacing = 1, int axis = -1) =>
        Slopes(array, axis, (from, to, steps) => (to - from) / (steps * spacing));

    /// <inheritdoc cref="Gradient(ChunkedArray{double}, double, int)"/>
    public static ChunkedArray<float> Gradient(this ChunkedArray<float> array, double spacing = 1, int axis = -1) =>
        Slopes(array, axis, (from, to, steps) => (to - from) / (float)(steps * spacing));

    private static ChunkedArray<T> Slopes<T>(ChunkedArray<T> array, int axis, Func<ChunkedArray<T>, ChunkedArray<T>, int, ChunkedArray<T>> slope)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        int along = Reducing.Axis("gradient", array.Layout, axis);
        long length = Reducing.Count("gradient", array.Layout, [along]);
        if (length < 2)
        {
            throw new ArgumentException($"'gradient' needs at least two elements along axis {axis}; the shape is {array.Layout}.", nameof(array));
        }

        ChunkedArray<T> first = slope(Part(array, along, 0, 1), Part(array, along, 1, 2), 1);
        ChunkedArray<T> last = slope(Part(array, along, length - 2, length - 1), Part(array, along, length - 1, length), 1);
        ChunkedArray<T> middle = slope(Part(array, along, null, -2), Part(array, along, 2, null), 2);
        ChunkedArray<T> all = ChunkedArray.Concatenate<T>(length == 2 ? [first, last] : [first, middle, last], along);
        return new(Elementwise.Rechunk(all.Array, all.Layout.With(along, array.Layout.Chunks[along])));
    }

    /// <summary>The lower triangle of matrices: zeros above a diagonal.</summary>
    /// <param name="array">The matrices: the last two axes.</param>
    /// <param name="k">The diagonal: above the main one when positive.</param>
    /// <exception cref="ArgumentException">The array has fewer than two axes.</exception>
    public static ChunkedArray<T> Tril<T>(this ChunkedArray<T> array, long k = 0)
        where T : unmanaged => Triangle("tril", array, k, true);

    /// <summary>The upper triangle of matrices: zeros below a diagonal.</summary>
    /// <param name="array">The matrices: the last two axes.</param>
    /// <param name="k">The diagonal: above the main one when positive.</param>
    /// <exception cref="ArgumentException">The array has fewer than two axes.</exception>
    public static ChunkedArray<T> Triu<T>(this ChunkedArray<T> array, long k = 0)
        where T : unmanaged => Triangle("triu", array, k, false);

    private static ChunkedArray<T> Triangle<T>(string name, ChunkedArray<T> array, long k, bool isLower)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        ArrayLayout layout = array.Layout;
        if (layout.Rank < 2)
        {
            throw new ArgumentException($"'{name}' needs matrices, not an array of shape {layout}.", nameof(array));
        }

        Reducing.Count(name, layout, [layout.Rank - 2, layout.Rank - 1]);
        long[] rows = layout.Starts(layout.Rank - 2), columns = layout.Starts(layout.Rank - 1);
        return new(new KernelExpr(
            name, array.Array.Kind, layout,
            position => new TriangleKernel<T>(k + rows[position[^2]] - columns[position[^1]], isLower), ContentToken.Of(k), array.Array));
    }

    private static ChunkedArray<T> Part<T>(ChunkedArray<T> array, int axis, long? start, long? stop)
        where T : unmanaged
    {
        var index = new ArrayIndex[array.Rank];
        Array.Fill(index, Slice.All);
        index[axis] = new Slice(start, stop);
        return array[index];
    }
}
