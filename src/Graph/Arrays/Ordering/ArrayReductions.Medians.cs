using Actors.Arrays.Blocks;
using Actors.Arrays.Ordering;

namespace Actors.Arrays;

/// <content>Medians.</content>
public static partial class ArrayReductions
{
    /// <summary>The median of all elements: exact, so they are brought together.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<double> Median<T>(this ChunkedArray<T> array)
        where T : unmanaged =>
        new(Quantiles.Apply("median", Checked(array), [0.5], false, null, false, QuantileMethod.Linear, false, ElementKind.Float64));

    /// <summary>The median along an axis, which becomes one chunk.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<double> Median<T>(this ChunkedArray<T> array, int axis, bool keepDims = false)
        where T : unmanaged =>
        new(Quantiles.Apply("median", Checked(array), [0.5], false, [axis], keepDims, QuantileMethod.Linear, false, ElementKind.Float64));

    /// <summary>The median along axes together.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes, which become one chunk; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<double> Median<T>(this ChunkedArray<T> array, int[] axes, bool keepDims = false)
        where T : unmanaged =>
        new(Quantiles.Apply("median", Checked(array), [0.5], false, Required(axes), keepDims, QuantileMethod.Linear, false, ElementKind.Float64));

    /// <summary>The median of all elements: exact, so they are brought together.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<float> Median(this ChunkedArray<float> array) =>
        new(Quantiles.Apply("median", Checked(array), [0.5], false, null, false, QuantileMethod.Linear, false, ElementKind.Float32));

    /// <summary>The median along an axis, which becomes one chunk.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<float> Median(this ChunkedArray<float> array, int axis, bool keepDims = false) =>
        new(Quantiles.Apply("median", Checked(array), [0.5], false, [axis], keepDims, QuantileMethod.Linear, false, ElementKind.Float32));

    /// <summary>The median along axes together.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes, which become one chunk; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<float> Median(this ChunkedArray<float> array, int[] axes, bool keepDims = false) =>
        new(Quantiles.Apply("median", Checked(array), [0.5], false, Required(axes), keepDims, QuantileMethod.Linear, false, ElementKind.Float32));

    /// <summary>The median of what is a number of all elements: exact, so they are brought together.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<double> NanMedian<T>(this ChunkedArray<T> array)
        where T : unmanaged =>
        new(Quantiles.Apply("nanmedian", Checked(array), [0.5], false, null, false, QuantileMethod.Linear, true, ElementKind.Float64));

    /// <summary>The median of what is a number along an axis, which becomes one chunk.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<double> NanMedian<T>(this ChunkedArray<T> array, int axis, bool keepDims = false)
        where T : unmanaged =>
        new(Quantiles.Apply("nanmedian", Checked(array), [0.5], false, [axis], keepDims, QuantileMethod.Linear, true, ElementKind.Float64));

    /// <summary>The median of what is a number along axes together.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes, which become one chunk; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<double> NanMedian<T>(this ChunkedArray<T> array, int[] axes, bool keepDims = false)
        where T : unmanaged =>
        new(Quantiles.Apply("nanmedian", Checked(array), [0.5], false, Required(axes), keepDims, QuantileMethod.Linear, true, ElementKind.Float64));

    /// <summary>The median of what is a number of all elements: exact, so they are brought together.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<float> NanMedian(this ChunkedArray<float> array) =>
        new(Quantiles.Apply("nanmedian", Checked(array), [0.5], false, null, false, QuantileMethod.Linear, true, ElementKind.Float32));

    /// <summary>The median of what is a number along an axis, which becomes one chunk.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<float> NanMedian(this ChunkedArray<float> array, int axis, bool keepDims = false) =>
        new(Quantiles.Apply("nanmedian", Checked(array), [0.5], false, [axis], keepDims, QuantileMethod.Linear, true, ElementKind.Float32));

    /// <summary>The median of what is a number along axes together.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes, which become one chunk; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<float> NanMedian(this ChunkedArray<float> array, int[] axes, bool keepDims = false) =>
        new(Quantiles.Apply("nanmedian", Checked(array), [0.5], false, Required(axes), keepDims, QuantileMethod.Linear, true, ElementKind.Float32));
}
