namespace Actors.Arrays;

/// <content>Extremes and truth.</content>
public static partial class ArrayReductions
{
    /// <summary>The least of all elements.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<T> Min<T>(this ChunkedArray<T> array)
        where T : unmanaged => new(MinOf(array, null, false));

    /// <summary>The least elements along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<T> Min<T>(this ChunkedArray<T> array, int axis, bool keepDims = false)
        where T : unmanaged => new(MinOf(array, [axis], keepDims));

    /// <summary>The least elements along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<T> Min<T>(this ChunkedArray<T> array, int[] axes, bool keepDims = false)
        where T : unmanaged => new(MinOf(array, Required(axes), keepDims));

    /// <summary>The greatest of all elements.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<T> Max<T>(this ChunkedArray<T> array)
        where T : unmanaged => new(MaxOf(array, null, false));

    /// <summary>The greatest elements along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<T> Max<T>(this ChunkedArray<T> array, int axis, bool keepDims = false)
        where T : unmanaged => new(MaxOf(array, [axis], keepDims));

    /// <summary>The greatest elements along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<T> Max<T>(this ChunkedArray<T> array, int[] axes, bool keepDims = false)
        where T : unmanaged => new(MaxOf(array, Required(axes), keepDims));

    /// <summary>The least, what is not a number left out, of all elements.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<T> NanMin<T>(this ChunkedArray<T> array)
        where T : unmanaged => new(NanMinOf(array, null, false));

    /// <summary>The least, what is not a number left out, along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<T> NanMin<T>(this ChunkedArray<T> array, int axis, bool keepDims = false)
        where T : unmanaged => new(NanMinOf(array, [axis], keepDims));

    /// <summary>The least, what is not a number left out, along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<T> NanMin<T>(this ChunkedArray<T> array, int[] axes, bool keepDims = false)
        where T : unmanaged => new(NanMinOf(array, Required(axes), keepDims));

    /// <summary>The greatest, what is not a number left out, of all elements.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<T> NanMax<T>(this ChunkedArray<T> array)
        where T : unmanaged => new(NanMaxOf(array, null, false));

    /// <summary>The greatest, what is not a number left out, along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<T> NanMax<T>(this ChunkedArray<T> array, int axis, bool keepDims = false)
        where T : unmanaged => new(NanMaxOf(array, [axis], keepDims));

    /// <summary>The greatest, what is not a number left out, along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<T> NanMax<T>(this ChunkedArray<T> array, int[] axes, bool keepDims = false)
        where T : unmanaged => new(NanMaxOf(array, Required(axes), keepDims));

    /// <summary>Whether any is not zero of all elements.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<bool> Any<T>(this ChunkedArray<T> array)
        where T : unmanaged => new(AnyOf(array, null, false));

    /// <summary>Whether any is not zero along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<bool> Any<T>(this ChunkedArray<T> array, int axis, bool keepDims = false)
        where T : unmanaged => new(AnyOf(array, [axis], keepDims));

    /// <summary>Whether any is not zero along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<bool> Any<T>(this ChunkedArray<T> array, int[] axes, bool keepDims = false)
        where T : unmanaged => new(AnyOf(array, Required(axes), keepDims));

    /// <summary>Whether none is zero of all elements.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<bool> All<T>(this ChunkedArray<T> array)
        where T : unmanaged => new(AllOf(array, null, false));

    /// <summary>Whether none is zero along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<bool> All<T>(this ChunkedArray<T> array, int axis, bool keepDims = false)
        where T : unmanaged => new(AllOf(array, [axis], keepDims));

    /// <summary>Whether none is zero along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<bool> All<T>(this ChunkedArray<T> array, int[] axes, bool keepDims = false)
        where T : unmanaged => new(AllOf(array, Required(axes), keepDims));
}
