using System.Runtime.CompilerServices;
using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.LinearAlgebra.Expressions;

namespace Actors.Arrays;

/// <content>Diagonals and triangles.</content>
public static partial class ChunkedArray
{
    /// <summary>Of a vector the matrix that has it on a diagonal and zeros elsewhere; of a matrix the diagonal.</summary>
    /// <param name="array">The vector or matrix.</param>
    /// <param name="k">Which diagonal: above the main one when positive.</param>
    /// <exception cref="ArgumentException">It has neither one nor two axes.</exception>
    public static ChunkedArray<T> Diag<T>(ChunkedArray<T> array, long k = 0)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        if (array.Rank == 2)
        {
            return Diagonal(array, k);
        }

        if (array.Rank != 1)
        {
            throw new ArgumentException($"'diag' needs a vector or a matrix, not an array of shape {array.Layout}.", nameof(array));
        }

        long length = array.Size >= 0 ? array.Size : throw Reducing.UnknownSizes("diag", array.Layout);
        long[] chunks = array.Layout.Chunks[0];
        ChunkedArray<bool> mask = Eye<bool>(length, chunks: new[] { chunks, chunks });
        ChunkedArray<T> square = ArrayMath.Where(mask, array, default(T));
        return k == 0 ? square : square.Pad(k > 0 ? [(0, k), (k, 0)] : [(-k, 0), (0, -k)]);
    }

    /// <summary>The elements whose positions on two axes differ by a number, along a new last axis.</summary>
    /// <param name="array">The array, of two axes at least.</param>
    /// <param name="offset">The position on the second axis minus that on the first.</param>
    /// <param name="axis1">The first axis; negative ones count from the last.</param>
    /// <param name="axis2">The second axis.</param>
    /// <exception cref="ArgumentException">The axes are the same.</exception>
    public static ChunkedArray<T> Diagonal<T>(ChunkedArray<T> array, long offset = 0, int axis1 = 0, int axis2 = 1)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        if (array.Rank < 2)
        {
            throw new ArgumentException($"'diagonal' needs two axes, and an array of shape {array.Layout} has {array.Rank}.", nameof(array));
        }

        int first = Reducing.Axis("diagonal", array.Layout, axis1), second = Reducing.Axis("diagonal", array.Layout, axis2);
        Reducing.Axes("diagonal", array.Layout, [first, second]);
        if (!array.Layout.IsKnown)
        {
            throw Reducing.UnknownSizes("diagonal", array.Layout);
        }

        long down = Math.Max(0, -offset), right = Math.Max(0, offset);
        long length = Math.Max(0, Math.Min(array.Shape[first] - down, array.Shape[second] - right));
        var index = new ArrayIndex[array.Rank];
        Array.Fill(index, Slice.All);
        index[first] = new Slice(down, down + length);
        index[second] = new Slice(right, right + length);
        return new(DiagonalExpr.Of(array[index].Array, first, second));
    }

    /// <summary>The sum of the elements on a diagonal of two axes.</summary>
    /// <param name="array">The array, of two axes at least.</param>
    /// <param name="offset">Which diagonal, as in <see cref="Diagonal{T}"/>.</param>
    /// <param name="axis1">The first axis; negative ones count from the last.</param>
    /// <param name="axis2">The second axis.</param>
    public static ChunkedArray<double> Trace(ChunkedArray<double> array, long offset = 0, int axis1 = 0, int axis2 = 1) =>
        Diagonal(array, offset, axis1, axis2).Sum(-1);

    /// <summary>A matrix with ones on and below a diagonal and zeros above it.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns; that of rows when absent.</param>
    /// <param name="k">The last diagonal with ones: above the main one when positive.</param>
    /// <param name="chunks">How the matrix is cut.</param>
    public static ChunkedArray<T> Tri<T>(long rows, long? columns = null, long k = 0, Chunks chunks = default)
        where T : unmanaged
    {
        long[] shape = [rows, columns ?? rows];
        CheckShape("tri", shape);
        long[][] cut = chunks.For(shape, Unsafe.SizeOf<T>());
        ChunkedArray<long> down = Arange(0, shape[0], 1L, new[] { cut[0] }).ExpandDims(1), right = Arange(0, shape[1], 1L, new[] { cut[1] });
        return new(Elementwise.Cast((down + k >= right).Array, ElementKinds.Of<T>()));
    }

    /// <inheritdoc cref="Tri{T}(long, long?, long, Chunks)"/>
    public static ChunkedArray<double> Tri(long rows, long? columns = null, long k = 0, Chunks chunks = default) => Tri<double>(rows, columns, k, chunks);

    /// <summary>For vectors the matrices of their values at each point of the grid that they span, as NumPy's meshgrid.</summary>
    /// <param name="vectors">The vectors.</param>
    /// <param name="matrixIndexing">
    /// Whether the first vector goes along the first axis (NumPy's "ij"); else the first two axes are exchanged ("xy").
    /// </param>
    /// <returns>An array for each vector, of all their lengths.</returns>
    /// <exception cref="ArgumentException">One of them is no vector.</exception>
    public static ChunkedArray<T>[] Meshgrid<T>(IReadOnlyList<ChunkedArray<T>> vectors, bool matrixIndexing = false)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(vectors);
        foreach (ChunkedArray<T> vector in vectors)
        {
            if (vector.Rank != 1)
            {
                throw new ArgumentException($"'meshgrid' needs vectors, not an array of shape {vector.Layout}.", nameof(vectors));
            }
        }

        int rank = vectors.Count;
        int AxisOf(int i) => !matrixIndexing && rank > 1 && i < 2 ? 1 - i : i;
        var chunks = new long[rank][];
        for (int i = 0; i < rank; i++)
        {
            chunks[AxisOf(i)] = vectors[i].Layout.Chunks[0];
        }

        var layout = new ArrayLayout(chunks);
        var all = new ChunkedArray<T>[rank];
        for (int i = 0; i < rank; i++)
        {
            var map = new int[rank];
            Array.Fill(map, -1);
            map[AxisOf(i)] = 0;
            all[i] = new(new ViewExpr("broadcast", layout, new AxisMap(new(map)), vectors[i].Array));
        }

        return all;
    }
}
