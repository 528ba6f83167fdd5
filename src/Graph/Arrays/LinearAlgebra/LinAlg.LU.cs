using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.LinearAlgebra.Expressions;

namespace Actors.Arrays;

/// <content>The LU factorization and equations that are solved with it.</content>
public static partial class LinAlg
{
    /// <summary>
    /// The LU factorization with exchanges of rows: P · L · U is the matrix, P a permutation, L lower triangular with ones on its diagonal,
    /// U upper triangular. Rows are exchanged among all chunks, so a worker holds a few panels at a time: all rows of a chunk's columns.
    /// </summary>
    /// <param name="matrix">The square matrix, of float, double or complex.</param>
    /// <exception cref="ArgumentException">It is no square matrix.</exception>
    public static (ChunkedArray<T> P, ChunkedArray<T> L, ChunkedArray<T> U) LU<T>(this ChunkedArray<T> matrix)
        where T : unmanaged
    {
        ArrayExpr array = Square("lu", matrix);
        ArrayExpr panels = Panels(array);
        var factors = new LUExpr(panels);
        ChunkedArray<T> Part(char part) => As<T>(Elementwise.Rechunk(new LUPartExpr(part, panels.Layout, factors), array.Layout));
        return (Part('P'), Part('L'), Part('U'));
    }

    /// <summary>Solves equations: X with matrix · X = right, by the LU factorization.</summary>
    /// <param name="matrix">The square matrix, of float, double or complex.</param>
    /// <param name="right">The right sides: a vector, or a matrix with one in each column.</param>
    /// <param name="positiveDefinite">Whether the matrix is known to be symmetric (of complex numbers: Hermitian) and positive definite: the Cholesky factorization is faster.</param>
    /// <exception cref="ArgumentException">The shapes do not fit; when computed: the matrix is singular, or not positive definite.</exception>
    public static ChunkedArray<T> Solve<T>(this ChunkedArray<T> matrix, ChunkedArray<T> right, bool positiveDefinite = false)
        where T : unmanaged
    {
        ArrayExpr a = Square("solve", matrix);
        ArrayExpr b = RightSide("solve", a, right);
        return As<T>(WithColumns(b, columns => positiveDefinite ? ByCholesky(a, columns) : ByLU(a, columns)));
    }

    /// <summary>The inverse of a matrix, by the LU factorization.</summary>
    /// <param name="matrix">The square matrix, of float, double or complex.</param>
    /// <exception cref="ArgumentException">It is no square matrix; when computed: it is singular.</exception>
    public static ChunkedArray<T> Inverse<T>(this ChunkedArray<T> matrix)
        where T : unmanaged
    {
        ArrayExpr a = Square("inv", matrix);
        ArrayExpr identity = ChunkedArray.Eye<double>(a.Layout.Shape[0], chunks: a.Layout.Chunks).Array;
        return As<T>(ByLU(a, Elementwise.Cast(identity, a.Kind)));
    }

    private static ArrayExpr ByLU(ArrayExpr matrix, ArrayExpr right) =>
        Elementwise.Rechunk(new LUSolveExpr(new LUExpr(Panels(matrix)), Panels(right)), right.Layout);

    private static TriangularExpr ByCholesky(ArrayExpr matrix, ArrayExpr right)
    {
        var factor = new CholeskyExpr(matrix);
        return new TriangularExpr(lower: false, unit: false, Contracting.Adjoint(factor), new TriangularExpr(lower: true, unit: false, factor, right));
    }

    /// <summary>The array with all rows in one chunk.</summary>
    private static ArrayExpr Panels(ArrayExpr array) => Elementwise.Rechunk(array, array.Layout.With(0, [array.Layout.Shape[0]]));
}
