namespace Actors.Arrays;

/// <content>Sums and products that leave out what is not a number, of types that are always numbers: NumPy has them, as longs.</content>
public static partial class ArrayReductions
{
    /// <summary>The sum of all elements, as a long.</summary>
    /// <inheritdoc cref="NanSum{T}(ChunkedArray{T})"/>
    public static ChunkedScalar<long> NanSum(this ChunkedArray<int> array) => array.Sum();

    /// <summary>The sum along an axis, as longs.</summary>
    /// <inheritdoc cref="NanSum{T}(ChunkedArray{T}, int, bool)"/>
    public static ChunkedArray<long> NanSum(this ChunkedArray<int> array, int axis, bool keepDims = false) => array.Sum(axis, keepDims);

    /// <summary>The sum along axes, as longs.</summary>
    /// <inheritdoc cref="NanSum{T}(ChunkedArray{T}, int[], bool)"/>
    public static ChunkedArray<long> NanSum(this ChunkedArray<int> array, int[] axes, bool keepDims = false) => array.Sum(axes, keepDims);

    /// <summary>The sum of all elements, as a long.</summary>
    /// <inheritdoc cref="NanSum{T}(ChunkedArray{T})"/>
    public static ChunkedScalar<long> NanSum(this ChunkedArray<short> array) => array.Sum();

    /// <summary>The sum along an axis, as longs.</summary>
    /// <inheritdoc cref="NanSum{T}(ChunkedArray{T}, int, bool)"/>
    public static ChunkedArray<long> NanSum(this ChunkedArray<short> array, int axis, bool keepDims = false) => array.Sum(axis, keepDims);

    /// <summary>The sum along axes, as longs.</summary>
    /// <inheritdoc cref="NanSum{T}(ChunkedArray{T}, int[], bool)"/>
    public static ChunkedArray<long> NanSum(this ChunkedArray<short> array, int[] axes, bool keepDims = false) => array.Sum(axes, keepDims);

    /// <summary>The sum of all elements, as a long.</summary>
    /// <inheritdoc cref="NanSum{T}(ChunkedArray{T})"/>
    public static ChunkedScalar<long> NanSum(this ChunkedArray<byte> array) => array.Sum();

    /// <summary>The sum along an axis, as longs.</summary>
    /// <inheritdoc cref="NanSum{T}(ChunkedArray{T}, int, bool)"/>
    public static ChunkedArray<long> NanSum(this ChunkedArray<byte> array, int axis, bool keepDims = false) => array.Sum(axis, keepDims);

    /// <summary>The sum along axes, as longs.</summary>
    /// <inheritdoc cref="NanSum{T}(ChunkedArray{T}, int[], bool)"/>
    public static ChunkedArray<long> NanSum(this ChunkedArray<byte> array, int[] axes, bool keepDims = false) => array.Sum(axes, keepDims);

    /// <summary>The sum of all elements, as a long.</summary>
    /// <inheritdoc cref="NanSum{T}(ChunkedArray{T})"/>
    public static ChunkedScalar<long> NanSum(this ChunkedArray<bool> array) => array.Sum();

    /// <summary>The sum along an axis, as longs.</summary>
    /// <inheritdoc cref="NanSum{T}(ChunkedArray{T}, int, bool)"/>
    public static ChunkedArray<long> NanSum(this ChunkedArray<bool> array, int axis, bool keepDims = false) => array.Sum(axis, keepDims);

    /// <summary>The sum along axes, as longs.</summary>
    /// <inheritdoc cref="NanSum{T}(ChunkedArray{T}, int[], bool)"/>
    public static ChunkedArray<long> NanSum(this ChunkedArray<bool> array, int[] axes, bool keepDims = false) => array.Sum(axes, keepDims);

    /// <summary>The product of all elements, as a long.</summary>
    /// <inheritdoc cref="NanProd{T}(ChunkedArray{T})"/>
    public static ChunkedScalar<long> NanProd(this ChunkedArray<int> array) => array.Prod();

    /// <summary>The product along an axis, as longs.</summary>
    /// <inheritdoc cref="NanProd{T}(ChunkedArray{T}, int, bool)"/>
    public static ChunkedArray<long> NanProd(this ChunkedArray<int> array, int axis, bool keepDims = false) => array.Prod(axis, keepDims);

    /// <summary>The product along axes, as longs.</summary>
    /// <inheritdoc cref="NanProd{T}(ChunkedArray{T}, int[], bool)"/>
    public static ChunkedArray<long> NanProd(this ChunkedArray<int> array, int[] axes, bool keepDims = false) => array.Prod(axes, keepDims);

    /// <summary>The product of all elements, as a long.</summary>
    /// <inheritdoc cref="NanProd{T}(ChunkedArray{T})"/>
    public static ChunkedScalar<long> NanProd(this ChunkedArray<short> array) => array.Prod();

    /// <summary>The product along an axis, as longs.</summary>
    /// <inheritdoc cref="NanProd{T}(ChunkedArray{T}, int, bool)"/>
    public static ChunkedArray<long> NanProd(this ChunkedArray<short> array, int axis, bool keepDims = false) => array.Prod(axis, keepDims);

    /// <summary>The product along axes, as longs.</summary>
    /// <inheritdoc cref="NanProd{T}(ChunkedArray{T}, int[], bool)"/>
    public static ChunkedArray<long> NanProd(this ChunkedArray<short> array, int[] axes, bool keepDims = false) => array.Prod(axes, keepDims);

    /// <summary>The product of all elements, as a long.</summary>
    /// <inheritdoc cref="NanProd{T}(ChunkedArray{T})"/>
    public static ChunkedScalar<long> NanProd(this ChunkedArray<byte> array) => array.Prod();

    /// <summary>The product along an axis, as longs.</summary>
    /// <inheritdoc cref="NanProd{T}(ChunkedArray{T}, int, bool)"/>
    public static ChunkedArray<long> NanProd(this ChunkedArray<byte> array, int axis, bool keepDims = false) => array.Prod(axis, keepDims);

    /// <summary>The product along axes, as longs.</summary>
    /// <inheritdoc cref="NanProd{T}(ChunkedArray{T}, int[], bool)"/>
    public static ChunkedArray<long> NanProd(this ChunkedArray<byte> array, int[] axes, bool keepDims = false) => array.Prod(axes, keepDims);

    /// <summary>The product of all elements, as a long.</summary>
    /// <inheritdoc cref="NanProd{T}(ChunkedArray{T})"/>
    public static ChunkedScalar<long> NanProd(this ChunkedArray<bool> array) => array.Prod();

    /// <summary>The product along an axis, as longs.</summary>
    /// <inheritdoc cref="NanProd{T}(ChunkedArray{T}, int, bool)"/>
    public static ChunkedArray<long> NanProd(this ChunkedArray<bool> array, int axis, bool keepDims = false) => array.Prod(axis, keepDims);

    /// <summary>The product along axes, as longs.</summary>
    /// <inheritdoc cref="NanProd{T}(ChunkedArray{T}, int[], bool)"/>
    public static ChunkedArray<long> NanProd(this ChunkedArray<bool> array, int[] axes, bool keepDims = false) => array.Prod(axes, keepDims);
}
