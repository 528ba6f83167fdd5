using System.Numerics;
using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.LinearAlgebra.Expressions;

namespace Actors.Arrays;

/// <content>Approximate singular values.</content>
public static partial class LinAlg
{
    // More random directions than are asked for make it likely that the wanted ones are among them.
    private const int Oversampling = 10;

    /// <summary>
    /// The largest singular values and their vectors, approximately, by random projection: for a matrix of any chunks, and much faster
    /// than <see cref="Svd{T}"/> where few are wanted.
    /// </summary>
    /// <param name="matrix">The matrix, m by n, of float, double or complex.</param>
    /// <param name="k">How many.</param>
    /// <param name="iterations">How often the projection is sharpened; more where the singular values fall slowly.</param>
    /// <param name="seed">The seed of the projection.</param>
    /// <returns>U, m by k; the singular values, k; V, k by n.</returns>
    /// <exception cref="ArgumentException">It is no matrix.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="k"/> is below 1 or above the smaller side of the matrix.</exception>
    public static (ChunkedArray<T> U, ChunkedArray<T> S, ChunkedArray<T> V) SvdCompressed<T>(
        this ChunkedArray<T> matrix, int k, int iterations = 0, long seed = 0)
        where T : unmanaged
    {
        (ArrayExpr u, ArrayExpr s, ArrayExpr v) = CompressedOf(matrix, k, iterations, seed);
        return (As<T>(u), As<T>(s), As<T>(v));
    }

    private static (ArrayExpr U, ArrayExpr S, ArrayExpr V) CompressedOf<T>(ChunkedArray<T> matrix, int k, int iterations, long seed)
        where T : unmanaged
    {
        ArrayExpr a = Matrix("svd_compressed", matrix);
        long rows = a.Layout.Shape[0], columns = a.Layout.Shape[1], most = Math.Min(rows, columns);
        if (k < 1 || k > most)
        {
            throw new ArgumentOutOfRangeException(nameof(k), $"'svd_compressed' of an array of shape {a.Layout} cannot give {k} singular values: it has {most}.");
        }

        ArgumentOutOfRangeException.ThrowIfNegative(iterations);
        return a.Kind == ElementKind.Complex ? Compressed<Complex>(new(a), k, iterations, seed) : Compressed<double>(new(a), k, iterations, seed);
    }

    private static (ArrayExpr U, ArrayExpr S, ArrayExpr V) Compressed<T>(ChunkedArray<T> a, int k, int iterations, long seed)
        where T : unmanaged
    {
        long width = Math.Min(Math.Min(a.Layout.Shape[0], a.Layout.Shape[1]), k + Oversampling);
        ChunkedArray<double> directions = new RandomArrays(seed).Normal([a.Layout.Shape[1], width], chunks: new long[][] { a.Layout.Chunks[1], [width] });
        static ChunkedArray<T> Adjoint(ChunkedArray<T> array) => new(Contracting.Adjoint(array.Array));
        ChunkedArray<T> q = a.Dot(directions.Cast<T>()).QR().Q;
        for (int i = 0; i < iterations; i++)
        {
            q = a.Dot(Adjoint(a).Dot(q).QR().Q).QR().Q;
        }

        (ArrayExpr u, ArrayExpr s, ArrayExpr v) = SvdOf("svd_compressed", Adjoint(q).Dot(a).Rechunk(new long[][] { [width], a.Layout.Chunks[1] }).Array);
        return (
            q.Dot(new ChunkedArray<T>(u))[.., ..k].Array,
            new ChunkedArray<double>(s)[..k].Array,
            new ChunkedArray<T>(v)[..k].Array);
    }
}
