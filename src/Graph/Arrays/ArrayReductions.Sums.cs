namespace Actors.Arrays;

/// <content>Sums and products.</content>
public static partial class ArrayReductions
{
    /// <summary>The sum of all elements.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<T> Sum<T>(this ChunkedArray<T> array)
        where T : unmanaged => new(SumOf(array, null, false));

    /// <summary>The sum along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<T> Sum<T>(this ChunkedArray<T> array, int axis, bool keepDims = false)
        where T : unmanaged => new(SumOf(array, [axis], keepDims));

    /// <summary>The sum along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<T> Sum<T>(this ChunkedArray<T> array, int[] axes, bool keepDims = false)
        where T : unmanaged => new(SumOf(array, Required(axes), keepDims));

    /// <summary>The sum of all elements.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<long> Sum(this ChunkedArray<int> array) => new(LongSumOf(array, null, false));

    /// <summary>The sum along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<long> Sum(this ChunkedArray<int> array, int axis, bool keepDims = false) => new(LongSumOf(array, [axis], keepDims));

    /// <summary>The sum along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<long> Sum(this ChunkedArray<int> array, int[] axes, bool keepDims = false) => new(LongSumOf(array, Required(axes), keepDims));

    /// <summary>The sum of all elements.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<long> Sum(this ChunkedArray<short> array) => new(LongSumOf(array, null, false));

    /// <summary>The sum along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<long> Sum(this ChunkedArray<short> array, int axis, bool keepDims = false) => new(LongSumOf(array, [axis], keepDims));

    /// <summary>The sum along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<long> Sum(this ChunkedArray<short> array, int[] axes, bool keepDims = false) => new(LongSumOf(array, Required(axes), keepDims));

    /// <summary>The sum of all elements.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<long> Sum(this ChunkedArray<byte> array) => new(LongSumOf(array, null, false));

    /// <summary>The sum along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<long> Sum(this ChunkedArray<byte> array, int axis, bool keepDims = false) => new(LongSumOf(array, [axis], keepDims));

    /// <summary>The sum along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<long> Sum(this ChunkedArray<byte> array, int[] axes, bool keepDims = false) => new(LongSumOf(array, Required(axes), keepDims));

    /// <summary>The sum of all elements.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<long> Sum(this ChunkedArray<bool> array) => new(LongSumOf(array, null, false));

    /// <summary>The sum along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<long> Sum(this ChunkedArray<bool> array, int axis, bool keepDims = false) => new(LongSumOf(array, [axis], keepDims));

    /// <summary>The sum along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<long> Sum(this ChunkedArray<bool> array, int[] axes, bool keepDims = false) => new(LongSumOf(array, Required(axes), keepDims));

    /// <summary>The product of all elements.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<T> Prod<T>(this ChunkedArray<T> array)
        where T : unmanaged => new(ProdOf(array, null, false));

    /// <summary>The product along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<T> Prod<T>(this ChunkedArray<T> array, int axis, bool keepDims = false)
        where T : unmanaged => new(ProdOf(array, [axis], keepDims));

    /// <summary>The product along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<T> Prod<T>(this ChunkedArray<T> array, int[] axes, bool keepDims = false)
        where T : unmanaged => new(ProdOf(array, Required(axes), keepDims));

    /// <summary>The product of all elements.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<long> Prod(this ChunkedArray<int> array) => new(LongProdOf(array, null, false));

    /// <summary>The product along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<long> Prod(this ChunkedArray<int> array, int axis, bool keepDims = false) => new(LongProdOf(array, [axis], keepDims));

    /// <summary>The product along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<long> Prod(this ChunkedArray<int> array, int[] axes, bool keepDims = false) => new(LongProdOf(array, Required(axes), keepDims));

    /// <summary>The product of all elements.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<long> Prod(this ChunkedArray<short> array) => new(LongProdOf(array, null, false));

    /// <summary>The product along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<long> Prod(this ChunkedArray<short> array, int axis, bool keepDims = false) => new(LongProdOf(array, [axis], keepDims));

    /// <summary>The product along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<long> Prod(this ChunkedArray<short> array, int[] axes, bool keepDims = false) => new(LongProdOf(array, Required(axes), keepDims));

    /// <summary>The product of all elements.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<long> Prod(this ChunkedArray<byte> array) => new(LongProdOf(array, null, false));

    /// <summary>The product along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<long> Prod(this ChunkedArray<byte> array, int axis, bool keepDims = false) => new(LongProdOf(array, [axis], keepDims));

    /// <summary>The product along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<long> Prod(this ChunkedArray<byte> array, int[] axes, bool keepDims = false) => new(LongProdOf(array, Required(axes), keepDims));

    /// <summary>The product of all elements.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<long> Prod(this ChunkedArray<bool> array) => new(LongProdOf(array, null, false));

    /// <summary>The product along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<long> Prod(this ChunkedArray<bool> array, int axis, bool keepDims = false) => new(LongProdOf(array, [axis], keepDims));

    /// <summary>The product along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<long> Prod(this ChunkedArray<bool> array, int[] axes, bool keepDims = false) => new(LongProdOf(array, Required(axes), keepDims));

    /// <summary>The sum, what is not a number left out, of all elements.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<T> NanSum<T>(this ChunkedArray<T> array)
        where T : unmanaged => new(NanSumOf(array, null, false));

    /// <summary>The sum, what is not a number left out, along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<T> NanSum<T>(this ChunkedArray<T> array, int axis, bool keepDims = false)
        where T : unmanaged => new(NanSumOf(array, [axis], keepDims));

    /// <summary>The sum, what is not a number left out, along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<T> NanSum<T>(this ChunkedArray<T> array, int[] axes, bool keepDims = false)
        where T : unmanaged => new(NanSumOf(array, Required(axes), keepDims));

    /// <summary>The product, what is not a number left out, of all elements.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<T> NanProd<T>(this ChunkedArray<T> array)
        where T : unmanaged => new(NanProdOf(array, null, false));

    /// <summary>The product, what is not a number left out, along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<T> NanProd<T>(this ChunkedArray<T> array, int axis, bool keepDims = false)
        where T : unmanaged => new(NanProdOf(array, [axis], keepDims));

    /// <summary>The product, what is not a number left out, along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<T> NanProd<T>(this ChunkedArray<T> array, int[] axes, bool keepDims = false)
        where T : unmanaged => new(NanProdOf(array, Required(axes), keepDims));
}
