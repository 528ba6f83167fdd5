namespace Actors.Arrays;

/// <content>Sums, products, extremes and truths of masked arrays; masked where all elements are.</content>
public static partial class ArrayReductions
{
    /// <summary>The sum of all elements that are not masked.</summary>
    /// <param name="array">The array.</param>
    public static MaskedScalar<T> Sum<T>(this MaskedArray<T> array)
        where T : unmanaged => new(Masked<T, T>(array, 0L, SumOf, null, false));

    /// <summary>The sum of the elements along an axis that are not masked.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static MaskedArray<T> Sum<T>(this MaskedArray<T> array, int axis, bool keepDims = false)
        where T : unmanaged => Masked<T, T>(array, 0L, SumOf, [axis], keepDims);

    /// <summary>The sum of the elements along axes that are not masked.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static MaskedArray<T> Sum<T>(this MaskedArray<T> array, int[] axes, bool keepDims = false)
        where T : unmanaged => Masked<T, T>(array, 0L, SumOf, Required(axes), keepDims);

    /// <inheritdoc cref="Sum{T}(MaskedArray{T})"/>
    public static MaskedScalar<long> Sum(this MaskedArray<int> array) => new(Masked<int, long>(array, 0L, LongSumOf, null, false));

    /// <inheritdoc cref="Sum{T}(MaskedArray{T}, int, bool)"/>
    public static MaskedArray<long> Sum(this MaskedArray<int> array, int axis, bool keepDims = false) => Masked<int, long>(array, 0L, LongSumOf, [axis], keepDims);

    /// <inheritdoc cref="Sum{T}(MaskedArray{T}, int[], bool)"/>
    public static MaskedArray<long> Sum(this MaskedArray<int> array, int[] axes, bool keepDims = false) => Masked<int, long>(array, 0L, LongSumOf, Required(axes), keepDims);

    /// <inheritdoc cref="Sum{T}(MaskedArray{T})"/>
    public static MaskedScalar<long> Sum(this MaskedArray<short> array) => new(Masked<short, long>(array, 0L, LongSumOf, null, false));

    /// <inheritdoc cref="Sum{T}(MaskedArray{T}, int, bool)"/>
    public static MaskedArray<long> Sum(this MaskedArray<short> array, int axis, bool keepDims = false) => Masked<short, long>(array, 0L, LongSumOf, [axis], keepDims);

    /// <inheritdoc cref="Sum{T}(MaskedArray{T}, int[], bool)"/>
    public static MaskedArray<long> Sum(this MaskedArray<short> array, int[] axes, bool keepDims = false) => Masked<short, long>(array, 0L, LongSumOf, Required(axes), keepDims);

    /// <inheritdoc cref="Sum{T}(MaskedArray{T})"/>
    public static MaskedScalar<long> Sum(this MaskedArray<byte> array) => new(Masked<byte, long>(array, 0L, LongSumOf, null, false));

    /// <inheritdoc cref="Sum{T}(MaskedArray{T}, int, bool)"/>
    public static MaskedArray<long> Sum(this MaskedArray<byte> array, int axis, bool keepDims = false) => Masked<byte, long>(array, 0L, LongSumOf, [axis], keepDims);

    /// <inheritdoc cref="Sum{T}(MaskedArray{T}, int[], bool)"/>
    public static MaskedArray<long> Sum(this MaskedArray<byte> array, int[] axes, bool keepDims = false) => Masked<byte, long>(array, 0L, LongSumOf, Required(axes), keepDims);

    /// <inheritdoc cref="Sum{T}(MaskedArray{T})"/>
    public static MaskedScalar<long> Sum(this MaskedArray<bool> array) => new(Masked<bool, long>(array, 0L, LongSumOf, null, false));

    /// <inheritdoc cref="Sum{T}(MaskedArray{T}, int, bool)"/>
    public static MaskedArray<long> Sum(this MaskedArray<bool> array, int axis, bool keepDims = false) => Masked<bool, long>(array, 0L, LongSumOf, [axis], keepDims);

    /// <inheritdoc cref="Sum{T}(MaskedArray{T}, int[], bool)"/>
    public static MaskedArray<long> Sum(this MaskedArray<bool> array, int[] axes, bool keepDims = false) => Masked<bool, long>(array, 0L, LongSumOf, Required(axes), keepDims);

    /// <summary>The product of all elements that are not masked.</summary>
    /// <param name="array">The array.</param>
    public static MaskedScalar<T> Prod<T>(this MaskedArray<T> array)
        where T : unmanaged => new(Masked<T, T>(array, 1L, ProdOf, null, false));

    /// <summary>The product of the elements along an axis that are not masked.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static MaskedArray<T> Prod<T>(this MaskedArray<T> array, int axis, bool keepDims = false)
        where T : unmanaged => Masked<T, T>(array, 1L, ProdOf, [axis], keepDims);

    /// <summary>The product of the elements along axes that are not masked.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static MaskedArray<T> Prod<T>(this MaskedArray<T> array, int[] axes, bool keepDims = false)
        where T : unmanaged => Masked<T, T>(array, 1L, ProdOf, Required(axes), keepDims);

    /// <inheritdoc cref="Prod{T}(MaskedArray{T})"/>
    public static MaskedScalar<long> Prod(this MaskedArray<int> array) => new(Masked<int, long>(array, 1L, LongProdOf, null, false));

    /// <inheritdoc cref="Prod{T}(MaskedArray{T}, int, bool)"/>
    public static MaskedArray<long> Prod(this MaskedArray<int> array, int axis, bool keepDims = false) => Masked<int, long>(array, 1L, LongProdOf, [axis], keepDims);

    /// <inheritdoc cref="Prod{T}(MaskedArray{T}, int[], bool)"/>
    public static MaskedArray<long> Prod(this MaskedArray<int> array, int[] axes, bool keepDims = false) => Masked<int, long>(array, 1L, LongProdOf, Required(axes), keepDims);

    /// <inheritdoc cref="Prod{T}(MaskedArray{T})"/>
    public static MaskedScalar<long> Prod(this MaskedArray<short> array) => new(Masked<short, long>(array, 1L, LongProdOf, null, false));

    /// <inheritdoc cref="Prod{T}(MaskedArray{T}, int, bool)"/>
    public static MaskedArray<long> Prod(this MaskedArray<short> array, int axis, bool keepDims = false) => Masked<short, long>(array, 1L, LongProdOf, [axis], keepDims);

    /// <inheritdoc cref="Prod{T}(MaskedArray{T}, int[], bool)"/>
    public static MaskedArray<long> Prod(this MaskedArray<short> array, int[] axes, bool keepDims = false) => Masked<short, long>(array, 1L, LongProdOf, Required(axes), keepDims);

    /// <inheritdoc cref="Prod{T}(MaskedArray{T})"/>
    public static MaskedScalar<long> Prod(this MaskedArray<byte> array) => new(Masked<byte, long>(array, 1L, LongProdOf, null, false));

    /// <inheritdoc cref="Prod{T}(MaskedArray{T}, int, bool)"/>
    public static MaskedArray<long> Prod(this MaskedArray<byte> array, int axis, bool keepDims = false) => Masked<byte, long>(array, 1L, LongProdOf, [axis], keepDims);

    /// <inheritdoc cref="Prod{T}(MaskedArray{T}, int[], bool)"/>
    public static MaskedArray<long> Prod(this MaskedArray<byte> array, int[] axes, bool keepDims = false) => Masked<byte, long>(array, 1L, LongProdOf, Required(axes), keepDims);

    /// <inheritdoc cref="Prod{T}(MaskedArray{T})"/>
    public static MaskedScalar<long> Prod(this MaskedArray<bool> array) => new(Masked<bool, long>(array, 1L, LongProdOf, null, false));

    /// <inheritdoc cref="Prod{T}(MaskedArray{T}, int, bool)"/>
    public static MaskedArray<long> Prod(this MaskedArray<bool> array, int axis, bool keepDims = false) => Masked<bool, long>(array, 1L, LongProdOf, [axis], keepDims);

    /// <inheritdoc cref="Prod{T}(MaskedArray{T}, int[], bool)"/>
    public static MaskedArray<long> Prod(this MaskedArray<bool> array, int[] axes, bool keepDims = false) => Masked<bool, long>(array, 1L, LongProdOf, Required(axes), keepDims);

    /// <summary>The least of all elements that are not masked.</summary>
    /// <param name="array">The array.</param>
    public static MaskedScalar<T> Min<T>(this MaskedArray<T> array)
        where T : unmanaged => new(Masked<T, T>(array, Extreme<T>(true), MinOf, null, false));

    /// <summary>The least of the elements along an axis that are not masked.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static MaskedArray<T> Min<T>(this MaskedArray<T> array, int axis, bool keepDims = false)
        where T : unmanaged => Masked<T, T>(array, Extreme<T>(true), MinOf, [axis], keepDims);

    /// <summary>The least of the elements along axes that are not masked.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static MaskedArray<T> Min<T>(this MaskedArray<T> array, int[] axes, bool keepDims = false)
        where T : unmanaged => Masked<T, T>(array, Extreme<T>(true), MinOf, Required(axes), keepDims);

    /// <summary>The greatest of all elements that are not masked.</summary>
    /// <param name="array">The array.</param>
    public static MaskedScalar<T> Max<T>(this MaskedArray<T> array)
        where T : unmanaged => new(Masked<T, T>(array, Extreme<T>(false), MaxOf, null, false));

    /// <summary>The greatest of the elements along an axis that are not masked.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static MaskedArray<T> Max<T>(this MaskedArray<T> array, int axis, bool keepDims = false)
        where T : unmanaged => Masked<T, T>(array, Extreme<T>(false), MaxOf, [axis], keepDims);

    /// <summary>The greatest of the elements along axes that are not masked.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static MaskedArray<T> Max<T>(this MaskedArray<T> array, int[] axes, bool keepDims = false)
        where T : unmanaged => Masked<T, T>(array, Extreme<T>(false), MaxOf, Required(axes), keepDims);

    /// <summary>Whether any is true, or not zero, of all elements that are not masked.</summary>
    /// <param name="array">The array.</param>
    public static MaskedScalar<bool> Any<T>(this MaskedArray<T> array)
        where T : unmanaged => new(Masked<T, bool>(array, 0L, AnyOf, null, false));

    /// <summary>Whether any is true, or not zero, of the elements along an axis that are not masked.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static MaskedArray<bool> Any<T>(this MaskedArray<T> array, int axis, bool keepDims = false)
        where T : unmanaged => Masked<T, bool>(array, 0L, AnyOf, [axis], keepDims);

    /// <summary>Whether any is true, or not zero, of the elements along axes that are not masked.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static MaskedArray<bool> Any<T>(this MaskedArray<T> array, int[] axes, bool keepDims = false)
        where T : unmanaged => Masked<T, bool>(array, 0L, AnyOf, Required(axes), keepDims);

    /// <summary>Whether all are true, or not zero, of all elements that are not masked.</summary>
    /// <param name="array">The array.</param>
    public static MaskedScalar<bool> All<T>(this MaskedArray<T> array)
        where T : unmanaged => new(Masked<T, bool>(array, 1L, AllOf, null, false));

    /// <summary>Whether all are true, or not zero, of the elements along an axis that are not masked.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static MaskedArray<bool> All<T>(this MaskedArray<T> array, int axis, bool keepDims = false)
        where T : unmanaged => Masked<T, bool>(array, 1L, AllOf, [axis], keepDims);

    /// <summary>Whether all are true, or not zero, of the elements along axes that are not masked.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static MaskedArray<bool> All<T>(this MaskedArray<T> array, int[] axes, bool keepDims = false)
        where T : unmanaged => Masked<T, bool>(array, 1L, AllOf, Required(axes), keepDims);

    /// <summary>How many there are of all elements that are not masked.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<long> Count<T>(this MaskedArray<T> array)
        where T : unmanaged => new(CountOf(array, null, false));

    /// <summary>How many there are of the elements along an axis that are not masked.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<long> Count<T>(this MaskedArray<T> array, int axis, bool keepDims = false)
        where T : unmanaged => new(CountOf(array, [axis], keepDims));

    /// <summary>How many there are of the elements along axes that are not masked.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<long> Count<T>(this MaskedArray<T> array, int[] axes, bool keepDims = false)
        where T : unmanaged => new(CountOf(array, Required(axes), keepDims));

    /// <summary>The position, counted row by row, of the least of all elements that are not masked; 0 where all are.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<long> ArgMin<T>(this MaskedArray<T> array)
        where T : unmanaged => new(Arg(false, Checked(array).Filled(Extreme<T>(true)).Array, null, false));

    /// <summary>The positions of the least of the elements along an axis that are not masked.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<long> ArgMin<T>(this MaskedArray<T> array, int axis, bool keepDims = false)
        where T : unmanaged => new(Arg(false, Checked(array).Filled(Extreme<T>(true)).Array, [axis], keepDims));

    /// <summary>The position, counted row by row, of the greatest of all elements that are not masked; 0 where all are.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<long> ArgMax<T>(this MaskedArray<T> array)
        where T : unmanaged => new(Arg(true, Checked(array).Filled(Extreme<T>(false)).Array, null, false));

    /// <summary>The positions of the greatest of the elements along an axis that are not masked.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<long> ArgMax<T>(this MaskedArray<T> array, int axis, bool keepDims = false)
        where T : unmanaged => new(Arg(true, Checked(array).Filled(Extreme<T>(false)).Array, [axis], keepDims));
}
