namespace Actors.Arrays;

/// <content>Norms of arrays of integers, which are doubles.</content>
public static partial class LinAlg
{
    /// <summary>The norm of all elements, as a double.</summary>
    /// <inheritdoc cref="Norm{T}(ChunkedArray{T})"/>
    public static ChunkedScalar<double> Norm(this ChunkedArray<long> array) => Double(array).Norm();

    /// <summary>The norm of a vector or a matrix, as a double.</summary>
    /// <inheritdoc cref="Norm{T}(ChunkedArray{T}, double)"/>
    public static ChunkedScalar<double> Norm(this ChunkedArray<long> array, double order) => Double(array).Norm(order);

    /// <summary>The norms of the vectors along an axis, as doubles.</summary>
    /// <inheritdoc cref="Norm{T}(ChunkedArray{T}, double, int, bool)"/>
    public static ChunkedArray<double> Norm(this ChunkedArray<long> array, double order, int axis, bool keepDims = false) =>
        Double(array).Norm(order, axis, keepDims);

    /// <summary>The norms of the matrices in two axes, as doubles.</summary>
    /// <inheritdoc cref="MatrixNorm{T}(ChunkedArray{T}, double?, int, int, bool)"/>
    public static ChunkedArray<double> MatrixNorm(this ChunkedArray<long> array, double? order = null, int rows = -2, int columns = -1, bool keepDims = false) =>
        Double(array).MatrixNorm(order, rows, columns, keepDims);

    /// <summary>The nuclear norm of a matrix, as a double.</summary>
    /// <inheritdoc cref="NuclearNorm{T}(ChunkedArray{T})"/>
    public static ChunkedScalar<double> NuclearNorm(this ChunkedArray<long> matrix) => Double(matrix).NuclearNorm();

    /// <summary>The nuclear norms of the matrices in two axes, as doubles.</summary>
    /// <inheritdoc cref="NuclearNorm{T}(ChunkedArray{T}, int, int, bool)"/>
    public static ChunkedArray<double> NuclearNorm(this ChunkedArray<long> array, int rows, int columns, bool keepDims = false) =>
        Double(array).NuclearNorm(rows, columns, keepDims);

    /// <summary>The norm of all elements, as a double.</summary>
    /// <inheritdoc cref="Norm{T}(ChunkedArray{T})"/>
    public static ChunkedScalar<double> Norm(this ChunkedArray<int> array) => Double(array).Norm();

    /// <summary>The norm of a vector or a matrix, as a double.</summary>
    /// <inheritdoc cref="Norm{T}(ChunkedArray{T}, double)"/>
    public static ChunkedScalar<double> Norm(this ChunkedArray<int> array, double order) => Double(array).Norm(order);

    /// <summary>The norms of the vectors along an axis, as doubles.</summary>
    /// <inheritdoc cref="Norm{T}(ChunkedArray{T}, double, int, bool)"/>
    public static ChunkedArray<double> Norm(this ChunkedArray<int> array, double order, int axis, bool keepDims = false) =>
        Double(array).Norm(order, axis, keepDims);

    /// <summary>The norms of the matrices in two axes, as doubles.</summary>
    /// <inheritdoc cref="MatrixNorm{T}(ChunkedArray{T}, double?, int, int, bool)"/>
    public static ChunkedArray<double> MatrixNorm(this ChunkedArray<int> array, double? order = null, int rows = -2, int columns = -1, bool keepDims = false) =>
        Double(array).MatrixNorm(order, rows, columns, keepDims);

    /// <summary>The nuclear norm of a matrix, as a double.</summary>
    /// <inheritdoc cref="NuclearNorm{T}(ChunkedArray{T})"/>
    public static ChunkedScalar<double> NuclearNorm(this ChunkedArray<int> matrix) => Double(matrix).NuclearNorm();

    /// <summary>The nuclear norms of the matrices in two axes, as doubles.</summary>
    /// <inheritdoc cref="NuclearNorm{T}(ChunkedArray{T}, int, int, bool)"/>
    public static ChunkedArray<double> NuclearNorm(this ChunkedArray<int> array, int rows, int columns, bool keepDims = false) =>
        Double(array).NuclearNorm(rows, columns, keepDims);

    /// <summary>The norm of all elements, as a double.</summary>
    /// <inheritdoc cref="Norm{T}(ChunkedArray{T})"/>
    public static ChunkedScalar<double> Norm(this ChunkedArray<short> array) => Double(array).Norm();

    /// <summary>The norm of a vector or a matrix, as a double.</summary>
    /// <inheritdoc cref="Norm{T}(ChunkedArray{T}, double)"/>
    public static ChunkedScalar<double> Norm(this ChunkedArray<short> array, double order) => Double(array).Norm(order);

    /// <summary>The norms of the vectors along an axis, as doubles.</summary>
    /// <inheritdoc cref="Norm{T}(ChunkedArray{T}, double, int, bool)"/>
    public static ChunkedArray<double> Norm(this ChunkedArray<short> array, double order, int axis, bool keepDims = false) =>
        Double(array).Norm(order, axis, keepDims);

    /// <summary>The norms of the matrices in two axes, as doubles.</summary>
    /// <inheritdoc cref="MatrixNorm{T}(ChunkedArray{T}, double?, int, int, bool)"/>
    public static ChunkedArray<double> MatrixNorm(this ChunkedArray<short> array, double? order = null, int rows = -2, int columns = -1, bool keepDims = false) =>
        Double(array).MatrixNorm(order, rows, columns, keepDims);

    /// <summary>The nuclear norm of a matrix, as a double.</summary>
    /// <inheritdoc cref="NuclearNorm{T}(ChunkedArray{T})"/>
    public static ChunkedScalar<double> NuclearNorm(this ChunkedArray<short> matrix) => Double(matrix).NuclearNorm();

    /// <summary>The nuclear norms of the matrices in two axes, as doubles.</summary>
    /// <inheritdoc cref="NuclearNorm{T}(ChunkedArray{T}, int, int, bool)"/>
    public static ChunkedArray<double> NuclearNorm(this ChunkedArray<short> array, int rows, int columns, bool keepDims = false) =>
        Double(array).NuclearNorm(rows, columns, keepDims);

    /// <summary>The norm of all elements, as a double.</summary>
    /// <inheritdoc cref="Norm{T}(ChunkedArray{T})"/>
    public static ChunkedScalar<double> Norm(this ChunkedArray<byte> array) => Double(array).Norm();

    /// <summary>The norm of a vector or a matrix, as a double.</summary>
    /// <inheritdoc cref="Norm{T}(ChunkedArray{T}, double)"/>
    public static ChunkedScalar<double> Norm(this ChunkedArray<byte> array, double order) => Double(array).Norm(order);

    /// <summary>The norms of the vectors along an axis, as doubles.</summary>
    /// <inheritdoc cref="Norm{T}(ChunkedArray{T}, double, int, bool)"/>
    public static ChunkedArray<double> Norm(this ChunkedArray<byte> array, double order, int axis, bool keepDims = false) =>
        Double(array).Norm(order, axis, keepDims);

    /// <summary>The norms of the matrices in two axes, as doubles.</summary>
    /// <inheritdoc cref="MatrixNorm{T}(ChunkedArray{T}, double?, int, int, bool)"/>
    public static ChunkedArray<double> MatrixNorm(this ChunkedArray<byte> array, double? order = null, int rows = -2, int columns = -1, bool keepDims = false) =>
        Double(array).MatrixNorm(order, rows, columns, keepDims);

    /// <summary>The nuclear norm of a matrix, as a double.</summary>
    /// <inheritdoc cref="NuclearNorm{T}(ChunkedArray{T})"/>
    public static ChunkedScalar<double> NuclearNorm(this ChunkedArray<byte> matrix) => Double(matrix).NuclearNorm();

    /// <summary>The nuclear norms of the matrices in two axes, as doubles.</summary>
    /// <inheritdoc cref="NuclearNorm{T}(ChunkedArray{T}, int, int, bool)"/>
    public static ChunkedArray<double> NuclearNorm(this ChunkedArray<byte> array, int rows, int columns, bool keepDims = false) =>
        Double(array).NuclearNorm(rows, columns, keepDims);

    private static ChunkedArray<double> Double<T>(ChunkedArray<T> array)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        return array.Cast<double>();
    }
}
