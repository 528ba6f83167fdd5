using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;
using Actors.Arrays.LinearAlgebra.Expressions;

namespace Actors.Arrays;

/// <content>Equations.</content>
public static partial class LinAlg
{
    /// <summary>
    /// The Cholesky factorization of a symmetric (of complex numbers: Hermitian), positive definite matrix, block by block; only its lower
    /// half is read.
    /// </summary>
    /// <param name="matrix">The matrix, of float, double or complex.</param>
    /// <param name="lower">Whether the lower factor L is wanted, with matrix = L · Lᴴ, or the upper one, Lᴴ.</param>
    /// <exception cref="ArgumentException">It is no square matrix; when computed: it is not positive definite.</exception>
    public static ChunkedArray<T> Cholesky<T>(this ChunkedArray<T> matrix, bool lower = true)
        where T : unmanaged
    {
        var factor = new CholeskyExpr(Square("cholesky", matrix));
        return As<T>(lower ? factor : Contracting.Adjoint(factor));
    }

    /// <summary>Solves triangular equations, block by block: X with matrix · X = right.</summary>
    /// <param name="matrix">The matrix, of float, double or complex; what stands in its other half is not read.</param>
    /// <param name="right">The right sides: a vector, or a matrix with one in each column.</param>
    /// <param name="lower">Whether the matrix is the lower triangle; else the upper one.</param>
    /// <param name="unitDiagonal">Whether the diagonal is taken to be ones and not read.</param>
    /// <exception cref="ArgumentException">The shapes do not fit; when computed: the matrix is singular.</exception>
    public static ChunkedArray<T> SolveTriangular<T>(this ChunkedArray<T> matrix, ChunkedArray<T> right, bool lower = false, bool unitDiagonal = false)
        where T : unmanaged
    {
        ArrayExpr t = Square("solve_triangular", matrix);
        ArrayExpr b = RightSide("solve_triangular", t, right);
        return As<T>(WithColumns(b, columns => new TriangularExpr(lower, unitDiagonal, t, columns)));
    }

    /// <summary>Does with a vector what is done with matrices: as one of one column.</summary>
    private static ArrayExpr WithColumns(ArrayExpr right, Func<ArrayExpr, ArrayExpr> solve)
    {
        if (right.Layout.Rank == 2)
        {
            return solve(right);
        }

        ArrayExpr solved = solve(Column(right));
        return new ViewExpr("squeeze", new ArrayLayout([solved.Layout.Chunks[0]]), new AxisMap(new([0])), solved);
    }

    /// <summary>A square matrix of doubles or complex numbers whose columns are cut as its rows are.</summary>
    private static ArrayExpr Square<T>(string name, ChunkedArray<T> matrix)
        where T : unmanaged
    {
        ArrayExpr array = Matrix(name, matrix);
        return array.Layout.Shape[0] == array.Layout.Shape[1] ? Elementwise.Rechunk(array, array.Layout.With(1, array.Layout.Chunks[0]))
            : throw new ArgumentException($"'{name}' needs a square matrix, not one of shape {array.Layout}.", nameof(matrix));
    }
}
