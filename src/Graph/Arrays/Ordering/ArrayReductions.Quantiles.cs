using Actors.Arrays.Blocks;
using Actors.Arrays.Ordering;

namespace Actors.Arrays;

/// <content>Quantiles.</content>
public static partial class ArrayReductions
{
    /// <summary>The quantile of all elements: exact, so they are brought together.</summary>
    /// <param name="array">The array.</param>
    /// <param name="quantile">From 0, the least, to 1, the greatest.</param>
    /// <param name="method">What falls between two elements.</param>
    public static ChunkedScalar<double> Quantile<T>(this ChunkedArray<T> array, double quantile, QuantileMethod method = QuantileMethod.Linear)
        where T : unmanaged =>
        new(Quantiles.Apply("quantile", Checked(array), [quantile], false, null, false, method, false, ElementKind.Float64));

    /// <summary>The quantile along an axis, which becomes one chunk.</summary>
    /// <param name="array">The array.</param>
    /// <param name="quantile">From 0, the least, to 1, the greatest.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    /// <param name="method">What falls between two elements.</param>
    public static ChunkedArray<double> Quantile<T>(this ChunkedArray<T> array, double quantile, int axis, bool keepDims = false, QuantileMethod method = QuantileMethod.Linear)
        where T : unmanaged =>
        new(Quantiles.Apply("quantile", Checked(array), [quantile], false, [axis], keepDims, method, false, ElementKind.Float64));

    /// <summary>The quantile along axes together.</summary>
    /// <param name="array">The array.</param>
    /// <param name="quantile">From 0, the least, to 1, the greatest.</param>
    /// <param name="axes">The axes, which become one chunk; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    /// <param name="method">What falls between two elements.</param>
    public static ChunkedArray<double> Quantile<T>(this ChunkedArray<T> array, double quantile, int[] axes, bool keepDims = false, QuantileMethod method = QuantileMethod.Linear)
        where T : unmanaged =>
        new(Quantiles.Apply("quantile", Checked(array), [quantile], false, Required(axes), keepDims, method, false, ElementKind.Float64));

    /// <summary>Several quantiles along axes together; they are the first axis of the result.</summary>
    /// <param name="array">The array.</param>
    /// <param name="quantiles">Which, from 0 to 1.</param>
    /// <param name="axes">The axes, which become one chunk; negative ones count from the last; all when null.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    /// <param name="method">What falls between two elements.</param>
    public static ChunkedArray<double> Quantile<T>(this ChunkedArray<T> array, double[] quantiles, int[]? axes = null, bool keepDims = false, QuantileMethod method = QuantileMethod.Linear)
        where T : unmanaged =>
        new(Quantiles.Apply("quantile", Checked(array), quantiles, true, axes, keepDims, method, false, ElementKind.Float64));

    /// <summary>The quantile of all elements: exact, so they are brought together.</summary>
    /// <param name="array">The array.</param>
    /// <param name="quantile">From 0, the least, to 1, the greatest.</param>
    /// <param name="method">What falls between two elements.</param>
    public static ChunkedScalar<float> Quantile(this ChunkedArray<float> array, double quantile, QuantileMethod method = QuantileMethod.Linear) =>
        new(Quantiles.Apply("quantile", Checked(array), [quantile], false, null, false, method, false, ElementKind.Float32));

    /// <summary>The quantile along an axis, which becomes one chunk.</summary>
    /// <param name="array">The array.</param>
    /// <param name="quantile">From 0, the least, to 1, the greatest.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    /// <param name="method">What falls between two elements.</param>
    public static ChunkedArray<float> Quantile(this ChunkedArray<float> array, double quantile, int axis, bool keepDims = false, QuantileMethod method = QuantileMethod.Linear) =>
        new(Quantiles.Apply("quantile", Checked(array), [quantile], false, [axis], keepDims, method, false, ElementKind.Float32));

    /// <summary>The quantile along axes together.</summary>
    /// <param name="array">The array.</param>
    /// <param name="quantile">From 0, the least, to 1, the greatest.</param>
    /// <param name="axes">The axes, which become one chunk; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    /// <param name="method">What falls between two elements.</param>
    public static ChunkedArray<float> Quantile(this ChunkedArray<float> array, double quantile, int[] axes, bool keepDims = false, QuantileMethod method = QuantileMethod.Linear) =>
        new(Quantiles.Apply("quantile", Checked(array), [quantile], false, Required(axes), keepDims, method, false, ElementKind.Float32));

    /// <summary>Several quantiles along axes together; they are the first axis of the result.</summary>
    /// <param name="array">The array.</param>
    /// <param name="quantiles">Which, from 0 to 1.</param>
    /// <param name="axes">The axes, which become one chunk; negative ones count from the last; all when null.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    /// <param name="method">What falls between two elements.</param>
    public static ChunkedArray<float> Quantile(this ChunkedArray<float> array, double[] quantiles, int[]? axes = null, bool keepDims = false, QuantileMethod method = QuantileMethod.Linear) =>
        new(Quantiles.Apply("quantile", Checked(array), quantiles, true, axes, keepDims, method, false, ElementKind.Float32));

    /// <summary>The quantile of what is a number of all elements: exact, so they are brought together.</summary>
    /// <param name="array">The array.</param>
    /// <param name="quantile">From 0, the least, to 1, the greatest.</param>
    /// <param name="method">What falls between two elements.</param>
    public static ChunkedScalar<double> NanQuantile<T>(this ChunkedArray<T> array, double quantile, QuantileMethod method = QuantileMethod.Linear)
        where T : unmanaged =>
        new(Quantiles.Apply("nanquantile", Checked(array), [quantile], false, null, false, method, true, ElementKind.Float64));

    /// <summary>The quantile of what is a number along an axis, which becomes one chunk.</summary>
    /// <param name="array">The array.</param>
    /// <param name="quantile">From 0, the least, to 1, the greatest.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    /// <param name="method">What falls between two elements.</param>
    public static ChunkedArray<double> NanQuantile<T>(this ChunkedArray<T> array, double quantile, int axis, bool keepDims = false, QuantileMethod method = QuantileMethod.Linear)
        where T : unmanaged =>
        new(Quantiles.Apply("nanquantile", Checked(array), [quantile], false, [axis], keepDims, method, true, ElementKind.Float64));

    /// <summary>The quantile of what is a number along axes together.</summary>
    /// <param name="array">The array.</param>
    /// <param name="quantile">From 0, the least, to 1, the greatest.</param>
    /// <param name="axes">The axes, which become one chunk; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    /// <param name="method">What falls between two elements.</param>
    public static ChunkedArray<double> NanQuantile<T>(this ChunkedArray<T> array, double quantile, int[] axes, bool keepDims = false, QuantileMethod method = QuantileMethod.Linear)
        where T : unmanaged =>
        new(Quantiles.Apply("nanquantile", Checked(array), [quantile], false, Required(axes), keepDims, method, true, ElementKind.Float64));

    /// <summary>Several quantiles of what is a number along axes together; they are the first axis of the result.</summary>
    /// <param name="array">The array.</param>
    /// <param name="quantiles">Which, from 0 to 1.</param>
    /// <param name="axes">The axes, which become one chunk; negative ones count from the last; all when null.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    /// <param name="method">What falls between two elements.</param>
    public static ChunkedArray<double> NanQuantile<T>(this ChunkedArray<T> array, double[] quantiles, int[]? axes = null, bool keepDims = false, QuantileMethod method = QuantileMethod.Linear)
        where T : unmanaged =>
        new(Quantiles.Apply("nanquantile", Checked(array), quantiles, true, axes, keepDims, method, true, ElementKind.Float64));

    /// <summary>The quantile of what is a number of all elements: exact, so they are brought together.</summary>
    /// <param name="array">The array.</param>
    /// <param name="quantile">From 0, the least, to 1, the greatest.</param>
    /// <param name="method">What falls between two elements.</param>
    public static ChunkedScalar<float> NanQuantile(this ChunkedArray<float> array, double quantile, QuantileMethod method = QuantileMethod.Linear) =>
        new(Quantiles.Apply("nanquantile", Checked(array), [quantile], false, null, false, method, true, ElementKind.Float32));

    /// <summary>The quantile of what is a number along an axis, which becomes one chunk.</summary>
    /// <param name="array">The array.</param>
    /// <param name="quantile">From 0, the least, to 1, the greatest.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    /// <param name="method">What falls between two elements.</param>
    public static ChunkedArray<float> NanQuantile(this ChunkedArray<float> array, double quantile, int axis, bool keepDims = false, QuantileMethod method = QuantileMethod.Linear) =>
        new(Quantiles.Apply("nanquantile", Checked(array), [quantile], false, [axis], keepDims, method, true, ElementKind.Float32));

    /// <summary>The quantile of what is a number along axes together.</summary>
    /// <param name="array">The array.</param>
    /// <param name="quantile">From 0, the least, to 1, the greatest.</param>
    /// <param name="axes">The axes, which become one chunk; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    /// <param name="method">What falls between two elements.</param>
    public static ChunkedArray<float> NanQuantile(this ChunkedArray<float> array, double quantile, int[] axes, bool keepDims = false, QuantileMethod method = QuantileMethod.Linear) =>
        new(Quantiles.Apply("nanquantile", Checked(array), [quantile], false, Required(axes), keepDims, method, true, ElementKind.Float32));

    /// <summary>Several quantiles of what is a number along axes together; they are the first axis of the result.</summary>
    /// <param name="array">The array.</param>
    /// <param name="quantiles">Which, from 0 to 1.</param>
    /// <param name="axes">The axes, which become one chunk; negative ones count from the last; all when null.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    /// <param name="method">What falls between two elements.</param>
    public static ChunkedArray<float> NanQuantile(this ChunkedArray<float> array, double[] quantiles, int[]? axes = null, bool keepDims = false, QuantileMethod method = QuantileMethod.Linear) =>
        new(Quantiles.Apply("nanquantile", Checked(array), quantiles, true, axes, keepDims, method, true, ElementKind.Float32));
}
