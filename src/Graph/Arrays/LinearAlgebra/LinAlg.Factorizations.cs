using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.LinearAlgebra.Expressions;

namespace Actors.Arrays;

/// <content>Factorizations.</content>
public static partial class LinAlg
{
    /// <summary>
    /// The QR factorization: Q with orthonormal columns, R upper triangular, Q · R the matrix. A tall matrix (one column of chunks) is
    /// factorized chunk by chunk and then by a tree; a wide one (one row of chunks) by its first columns.
    /// </summary>
    /// <param name="matrix">The matrix, m by n, of float, double or complex.</param>
    /// <returns>Q, m by k, and R, k by n, where k is the smaller of m and n.</returns>
    /// <exception cref="ArgumentException">It is no matrix, or has several chunks along both axes.</exception>
    public static (ChunkedArray<T> Q, ChunkedArray<T> R) QR<T>(this ChunkedArray<T> matrix)
        where T : unmanaged
    {
        ArrayExpr array = Matrix("qr", matrix);
        ArrayLayout layout = array.Layout;
        (ArrayExpr q, ArrayExpr r) = layout.Grid[1] == 1 ? TallQR(array)
            : layout.Grid[0] == 1 ? WideQR(array)
            : throw new ArgumentException(
                $"'qr' of an array of shape {layout} needs one chunk along an axis and has {layout.Grid[0]} by {layout.Grid[1]} chunks: "
                + "rechunk it first, a tall matrix with Rechunk(Chunks.Of(rows, -1)).", nameof(matrix));
        return (As<T>(q), As<T>(r));
    }

    internal static (ArrayExpr Q, ArrayExpr R) TallQR(ArrayExpr array)
    {
        ArrayLayout layout = array.Layout;
        long columns = layout.Shape[1], inner = Math.Min(layout.Shape[0], columns);
        var tree = new QRTreeExpr(array);
        return (new QExpr(array.Kind, layout.With(1, [inner]), tree), new PartExpr("r", 1, array.Kind, ArrayLayout.Single([inner, columns]), tree));
    }

    private static (ArrayExpr Q, ArrayExpr R) WideQR(ArrayExpr array)
    {
        // The first columns, as many as there are rows, say what Q is.
        ArrayLayout layout = array.Layout;
        long rows = layout.Shape[0], inner = Math.Min(rows, layout.Shape[1]);
        long[] rest = Elementwise.Refine(layout.Chunks[1], layout.Shape[1] > inner && inner > 0 ? [inner, layout.Shape[1] - inner] : layout.Chunks[1]);
        int first = 0;
        long covered = 0;
        while (covered < inner)
        {
            covered += rest[first++];
        }

        long[] chunks = [covered, .. rest[first..]];
        ArrayExpr cut = Elementwise.Rechunk(array, layout.With(1, chunks));
        ArrayExpr head = new RegionExpr("blocks", [AxisPlan.Keep(layout.Chunks[0]), AxisPlan.Pick(chunks, [0])], cut);
        (ArrayExpr q, _) = TallQR(head);
        ArrayExpr product = Contracting.Apply("dot", Contracting.Adjoint(q), cut, [], [(1, 0)]);
        return (q, new TriangleExpr(lower: false, 0, product));
    }

    /// <summary>A matrix of doubles or complex numbers.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    /// <exception cref="NotSupportedException">Its elements are neither float, double nor complex.</exception>
    private static ArrayExpr Matrix<T>(string name, ChunkedArray<T> matrix)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ElementKind work = WorkKind(name, matrix.Array.Kind);
        if (matrix.Rank != 2)
        {
            throw new ArgumentException($"'{name}' needs a matrix, not an array of shape {matrix.Layout}.", nameof(matrix));
        }

        return matrix.Layout.IsKnown ? Elementwise.Cast(matrix.Array, work) : throw Reducing.UnknownSizes(name, matrix.Layout);
    }

    /// <summary>The type that factorizations work in.</summary>
    private static ElementKind WorkKind(string name, ElementKind kind) => kind == ElementKind.Complex || kind.IsFloating()
        ? kind == ElementKind.Complex ? kind : ElementKind.Float64
        : throw new NotSupportedException($"'{name}' is defined for arrays of float, double and Complex, not of {kind.Name()}: cast it first.");

    private static ChunkedArray<T> As<T>(ArrayExpr array)
        where T : unmanaged => new(Elementwise.Cast(array, ElementKinds.Of<T>()));
}
