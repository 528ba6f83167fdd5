using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using Actors.Arrays.Expressions;

namespace Actors.Arrays;

/// <content>What is real of complex arrays: singular values, residuals and norms are doubles.</content>
public static partial class LinAlg
{
    /// <summary>The thin singular value decomposition of a complex matrix; the singular values are doubles.</summary>
    /// <inheritdoc cref="Svd{T}(ChunkedArray{T})"/>
    [SuppressMessage("Naming", "CA1704:Identifiers should be spelled correctly", Justification = "NumPy's name.")]
    public static (ChunkedArray<Complex> U, ChunkedArray<double> S, ChunkedArray<Complex> V) Svd(this ChunkedArray<Complex> matrix)
    {
        (ArrayExpr u, ArrayExpr s, ArrayExpr v) = SvdOf("svd", Matrix("svd", matrix));
        return (new(u), new(s), new(v));
    }

    /// <summary>The largest singular values of a complex matrix, as doubles, and their vectors, approximately.</summary>
    /// <inheritdoc cref="SvdCompressed{T}(ChunkedArray{T}, int, int, long)"/>
    public static (ChunkedArray<Complex> U, ChunkedArray<double> S, ChunkedArray<Complex> V) SvdCompressed(
        this ChunkedArray<Complex> matrix, int k, int iterations = 0, long seed = 0)
    {
        (ArrayExpr u, ArrayExpr s, ArrayExpr v) = CompressedOf(matrix, k, iterations, seed);
        return (new(u), new(s), new(v));
    }

    /// <summary>The solution of least squares with complex numbers; the residuals and singular values are doubles.</summary>
    /// <inheritdoc cref="LeastSquares{T}(ChunkedArray{T}, ChunkedArray{T}, double?)"/>
    public static (ChunkedArray<Complex> X, ChunkedArray<double> Residuals, ChunkedScalar<long> Rank, ChunkedArray<double> SingularValues) LeastSquares(
        this ChunkedArray<Complex> matrix, ChunkedArray<Complex> right, double? rcond = null)
    {
        (ArrayExpr x, ArrayExpr residuals, ArrayExpr rank, ArrayExpr values) = LeastSquaresOf(matrix, right, rcond);
        return (new(x), new(residuals), new(rank), new(values));
    }

    /// <summary>The norm of all elements, as a double.</summary>
    /// <inheritdoc cref="Norm{T}(ChunkedArray{T})"/>
    public static ChunkedScalar<double> Norm(this ChunkedArray<Complex> array) => new(NormOf(array));

    /// <summary>The norm of a vector or a matrix, as a double.</summary>
    /// <inheritdoc cref="Norm{T}(ChunkedArray{T}, double)"/>
    public static ChunkedScalar<double> Norm(this ChunkedArray<Complex> array, double order) => new(NormOf(array, order));

    /// <summary>The norms of the vectors along an axis, as doubles.</summary>
    /// <inheritdoc cref="Norm{T}(ChunkedArray{T}, double, int, bool)"/>
    public static ChunkedArray<double> Norm(this ChunkedArray<Complex> array, double order, int axis, bool keepDims = false) =>
        new(NormsOf(array, order, axis, keepDims));

    /// <summary>The norms of the matrices in two axes, as doubles.</summary>
    /// <inheritdoc cref="MatrixNorm{T}(ChunkedArray{T}, double?, int, int, bool)"/>
    public static ChunkedArray<double> MatrixNorm(this ChunkedArray<Complex> array, double? order = null, int rows = -2, int columns = -1, bool keepDims = false) =>
        new(MatrixNormsOf(array, order, rows, columns, keepDims));

    /// <summary>The nuclear norm of a matrix, as a double.</summary>
    /// <inheritdoc cref="NuclearNorm{T}(ChunkedArray{T})"/>
    public static ChunkedScalar<double> NuclearNorm(this ChunkedArray<Complex> matrix) => new(NuclearNormOf(matrix));

    /// <summary>The nuclear norms of the matrices in two axes, as doubles.</summary>
    /// <inheritdoc cref="NuclearNorm{T}(ChunkedArray{T}, int, int, bool)"/>
    public static ChunkedArray<double> NuclearNorm(this ChunkedArray<Complex> array, int rows, int columns, bool keepDims = false) =>
        new(NuclearNormsOf(array, rows, columns, keepDims));
}
