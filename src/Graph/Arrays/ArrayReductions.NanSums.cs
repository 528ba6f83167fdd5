namespace Actors.Arrays;

/// <content>Sums and products of whole numbers, which are all numbers: as longs, like the plain forms.</content>
public static partial class ArrayReductions
{
    /// <summary>The sum of all elements.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<long> NanSum(this ChunkedArray<int> array) => new(LongSumOf(array, null, false));

    /// <summary>The sum along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<long> NanSum(this ChunkedArray<int> array, int axis, bool keepDims = false) => new(LongSumOf(array, [axis], keepDims));

    /// <summary>The sum along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<long> NanSum(this ChunkedArray<int> array, int[] axes, bool keepDims = false) => new(LongSumOf(array, Required(axes), keepDims));

    /// <summary>The sum of all elements.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<long> NanSum(this ChunkedArray<short> array) => new(LongSumOf(array, null, false));

    /// <summary>The sum along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<long> NanSum(this ChunkedArray<short> array, int axis, bool keepDims = false) => new(LongSumOf(array, [axis], keepDims));

    /// <summary>The sum along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<long> NanSum(this ChunkedArray<short> array, int[] axes, bool keepDims = false) => new(LongSumOf(array, Required(axes), keepDims));

    /// <summary>The sum of all elements.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<long> NanSum(this ChunkedArray<byte> array) => new(LongSumOf(array, null, false));

    /// <summary>The sum along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<long> NanSum(this ChunkedArray<byte> array, int axis, bool keepDims = false) => new(LongSumOf(array, [axis], keepDims));

    /// <summary>The sum along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<long> NanSum(this ChunkedArray<byte> array, int[] axes, bool keepDims = false) => new(LongSumOf(array, Required(axes), keepDims));

    /// <summary>The sum of all elements.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<long> NanSum(this ChunkedArray<bool> array) => new(LongSumOf(array, null, false));

    /// <summary>The sum along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<long> NanSum(this ChunkedArray<bool> array, int axis, bool keepDims = false) => new(LongSumOf(array, [axis], keepDims));

    /// <summary>The sum along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<long> NanSum(this ChunkedArray<bool> array, int[] axes, bool keepDims = false) => new(LongSumOf(array, Required(axes), keepDims));

    /// <summary>The product of all elements.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<long> NanProd(this ChunkedArray<int> array) => new(LongProdOf(array, null, false));

    /// <summary>The product along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<long> NanProd(this ChunkedArray<int> array, int axis, bool keepDims = false) => new(LongProdOf(array, [axis], keepDims));

    /// <summary>The product along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<long> NanProd(this ChunkedArray<int> array, int[] axes, bool keepDims = false) => new(LongProdOf(array, Required(axes), keepDims));

    /// <summary>The product of all elements.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<long> NanProd(this ChunkedArray<short> array) => new(LongProdOf(array, null, false));

    /// <summary>The product along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<long> NanProd(this ChunkedArray<short> array, int axis, bool keepDims = false) => new(LongProdOf(array, [axis], keepDims));

    /// <summary>The product along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<long> NanProd(this ChunkedArray<short> array, int[] axes, bool keepDims = false) => new(LongProdOf(array, Required(axes), keepDims));

    /// <summary>The product of all elements.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<long> NanProd(this ChunkedArray<byte> array) => new(LongProdOf(array, null, false));

    /// <summary>The product along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<long> NanProd(this ChunkedArray<byte> array, int axis, bool keepDims = false) => new(LongProdOf(array, [axis], keepDims));

    /// <summary>The product along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<long> NanProd(this ChunkedArray<byte> array, int[] axes, bool keepDims = false) => new(LongProdOf(array, Required(axes), keepDims));

    /// <summary>The product of all elements.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<long> NanProd(this ChunkedArray<bool> array) => new(LongProdOf(array, null, false));

    /// <summary>The product along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<long> NanProd(this ChunkedArray<bool> array, int axis, bool keepDims = false) => new(LongProdOf(array, [axis], keepDims));

    /// <summary>The product along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<long> NanProd(this ChunkedArray<bool> array, int[] axes, bool keepDims = false) => new(LongProdOf(array, Required(axes), keepDims));
}
