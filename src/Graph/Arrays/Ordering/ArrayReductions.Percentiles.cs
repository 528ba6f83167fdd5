using Actors.Arrays.Blocks;
using Actors.Arrays.Ordering;

namespace Actors.Arrays;

/// <content>Percentiles.</content>
public static partial class ArrayReductions
{
    /// <summary>The percentile of all elements: exact, so they are brought together.</summary>
    /// <param name="array">The array.</param>
    /// <param name="percentile">From 0, the least, to 100, the greatest.</param>
    /// <param name="method">What falls between two elements.</param>
    public static ChunkedScalar<double> Percentile<T>(this ChunkedArray<T> array, double percentile, QuantileMethod method = QuantileMethod.Linear)
        where T : unmanaged =>
        new(Quantiles.Apply("percentile", Checked(array), [percentile / 100], false, null, false, method, false, ElementKind.Float64));

    /// <summary>The percentile along an axis, which becomes one chunk.</summary>
    /// <param name="array">The array.</param>
    /// <param name="percentile">From 0, the least, to 100, the greatest.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    /// <param name="method">What falls between two elements.</param>
    public static ChunkedArray<double> Percentile<T>(this ChunkedArray<T> array, double percentile, int axis, bool keepDims = false, QuantileMethod method = QuantileMethod.Linear)
        where T : unmanaged =>
        new(Quantiles.Apply("percentile", Checked(array), [percentile / 100], false, [axis], keepDims, method, false, ElementKind.Float64));

    /// <summary>The percentile along axes together.</summary>
    /// <param name="array">The array.</param>
    /// <param name="percentile">From 0, the least, to 100, the greatest.</param>
    /// <param name="axes">The axes, which become one chunk; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    /// <param name="method">What falls between two elements.</param>
    public static ChunkedArray<double> Percentile<T>(this ChunkedArray<T> array, double percentile, int[] axes, bool keepDims = false, QuantileMethod method = QuantileMethod.Linear)
        where T : unmanaged =>
        new(Quantiles.Apply("percentile", Checked(array), [percentile / 100], false, Required(axes), keepDims, method, false, ElementKind.Float64));

    /// <summary>Several percentiles along axes together; they are the first axis of the result.</summary>
    /// <param name="array">The array.</param>
    /// <param name="percentiles">Which, from 0 to 100.</param>
    /// <param name="axes">The axes, which become one chunk; negative ones count from the last; all when null.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    /// <param name="method">What falls between two elements.</param>
    public static ChunkedArray<double> Percentile<T>(this ChunkedArray<T> array, double[] percentiles, int[]? axes = null, bool keepDims = false, QuantileMethod method = QuantileMethod.Linear)
        where T : unmanaged =>
        new(Quantiles.Apply("percentile", Checked(array), Shares(percentiles), true, axes, keepDims, method, false, ElementKind.Float64));

    /// <summary>The percentile of all elements: exact, so they are brought together.</summary>
    /// <param name="array">The array.</param>
    /// <param name="percentile">From 0, the least, to 100, the greatest.</param>
    /// <param name="method">What falls between two elements.</param>
    public static ChunkedScalar<float> Percentile(this ChunkedArray<float> array, double percentile, QuantileMethod method = QuantileMethod.Linear) =>
        new(Quantiles.Apply("percentile", Checked(array), [percentile / 100], false, null, false, method, false, ElementKind.Float32));

    /// <summary>The percentile along an axis, which becomes one chunk.</summary>
    /// <param name="array">The array.</param>
    /// <param name="percentile">From 0, the least, to 100, the greatest.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    /// <param name="method">What falls between two elements.</param>
    public static ChunkedArray<float> Percentile(this ChunkedArray<float> array, double percentile, int axis, bool keepDims = false, QuantileMethod method = QuantileMethod.Linear) =>
        new(Quantiles.Apply("percentile", Checked(array), [percentile / 100], false, [axis], keepDims, method, false, ElementKind.Float32));

    /// <summary>The percentile along axes together.</summary>
    /// <param name="array">The array.</param>
    /// <param name="percentile">From 0, the least, to 100, the greatest.</param>
    /// <param name="axes">The axes, which become one chunk; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    /// <param name="method">What falls between two elements.</param>
    public static ChunkedArray<float> Percentile(this ChunkedArray<float> array, double percentile, int[] axes, bool keepDims = false, QuantileMethod method = QuantileMethod.Linear) =>
        new(Quantiles.Apply("percentile", Checked(array), [percentile / 100], false, Required(axes), keepDims, method, false, ElementKind.Float32));

    /// <summary>Several percentiles along axes together; they are the first axis of the result.</summary>
    /// <param name="array">The array.</param>
    /// <param name="percentiles">Which, from 0 to 100.</param>
    /// <param name="axes">The axes, which become one chunk; negative ones count from the last; all when null.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    /// <param name="method">What falls between two elements.</param>
    public static ChunkedArray<float> Percentile(this ChunkedArray<float> array, double[] percentiles, int[]? axes = null, bool keepDims = false, QuantileMethod method = QuantileMethod.Linear) =>
        new(Quantiles.Apply("percentile", Checked(array), Shares(percentiles), true, axes, keepDims, method, false, ElementKind.Float32));

    /// <summary>The percentile of what is a number of all elements: exact, so they are brought together.</summary>
    /// <param name="array">The array.</param>
    /// <param name="percentile">From 0, the least, to 100, the greatest.</param>
    /// <param name="method">What falls between two elements.</param>
    public static ChunkedScalar<double> NanPercentile<T>(this ChunkedArray<T> array, double percentile, QuantileMethod method = QuantileMethod.Linear)
        where T : unmanaged =>
        new(Quantiles.Apply("nanpercentile", Checked(array), [percentile / 100], false, null, false, method, true, ElementKind.Float64));

    /// <summary>The percentile of what is a number along an axis, which becomes one chunk.</summary>
    /// <param name="array">The array.</param>
    /// <param name="percentile">From 0, the least, to 100, the greatest.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    /// <param name="method">What falls between two elements.</param>
    public static ChunkedArray<double> NanPercentile<T>(this ChunkedArray<T> array, double percentile, int axis, bool keepDims = false, QuantileMethod method = QuantileMethod.Linear)
        where T : unmanaged =>
        new(Quantiles.Apply("nanpercentile", Checked(array), [percentile / 100], false, [axis], keepDims, method, true, ElementKind.Float64));

    /// <summary>The percentile of what is a number along axes together.</summary>
    /// <param name="array">The array.</param>
    /// <param name="percentile">From 0, the least, to 100, the greatest.</param>
    /// <param name="axes">The axes, which become one chunk; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    /// <param name="method">What falls between two elements.</param>
    public static ChunkedArray<double> NanPercentile<T>(this ChunkedArray<T> array, double percentile, int[] axes, bool keepDims = false, QuantileMethod method = QuantileMethod.Linear)
        where T : unmanaged =>
        new(Quantiles.Apply("nanpercentile", Checked(array), [percentile / 100], false, Required(axes), keepDims, method, true, ElementKind.Float64));

    /// <summary>Several percentiles of what is a number along axes together; they are the first axis of the result.</summary>
    /// <param name="array">The array.</param>
    /// <param name="percentiles">Which, from 0 to 100.</param>
    /// <param name="axes">The axes, which become one chunk; negative ones count from the last; all when null.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    /// <param name="method">What falls between two elements.</param>
    public static ChunkedArray<double> NanPercentile<T>(this ChunkedArray<T> array, double[] percentiles, int[]? axes = null, bool keepDims = false, QuantileMethod method = QuantileMethod.Linear)
        where T : unmanaged =>
        new(Quantiles.Apply("nanpercentile", Checked(array), Shares(percentiles), true, axes, keepDims, method, true, ElementKind.Float64));

    /// <summary>The percentile of what is a number of all elements: exact, so they are brought together.</summary>
    /// <param name="array">The array.</param>
    /// <param name="percentile">From 0, the least, to 100, the greatest.</param>
    /// <param name="method">What falls between two elements.</param>
    public static ChunkedScalar<float> NanPercentile(this ChunkedArray<float> array, double percentile, QuantileMethod method = QuantileMethod.Linear) =>
        new(Quantiles.Apply("nanpercentile", Checked(array), [percentile / 100], false, null, false, method, true, ElementKind.Float32));

    /// <summary>The percentile of what is a number along an axis, which becomes one chunk.</summary>
    /// <param name="array">The array.</param>
    /// <param name="percentile">From 0, the least, to 100, the greatest.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    /// <param name="method">What falls between two elements.</param>
    public static ChunkedArray<float> NanPercentile(this ChunkedArray<float> array, double percentile, int axis, bool keepDims = false, QuantileMethod method = QuantileMethod.Linear) =>
        new(Quantiles.Apply("nanpercentile", Checked(array), [percentile / 100], false, [axis], keepDims, method, true, ElementKind.Float32));

    /// <summary>The percentile of what is a number along axes together.</summary>
    /// <param name="array">The array.</param>
    /// <param name="percentile">From 0, the least, to 100, the greatest.</param>
    /// <param name="axes">The axes, which become one chunk; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    /// <param name="method">What falls between two elements.</param>
    public static ChunkedArray<float> NanPercentile(this ChunkedArray<float> array, double percentile, int[] axes, bool keepDims = false, QuantileMethod method = QuantileMethod.Linear) =>
        new(Quantiles.Apply("nanpercentile", Checked(array), [percentile / 100], false, Required(axes), keepDims, method, true, ElementKind.Float32));

    /// <summary>Several percentiles of what is a number along axes together; they are the first axis of the result.</summary>
    /// <param name="array">The array.</param>
    /// <param name="percentiles">Which, from 0 to 100.</param>
    /// <param name="axes">The axes, which become one chunk; negative ones count from the last; all when null.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    /// <param name="method">What falls between two elements.</param>
    public static ChunkedArray<float> NanPercentile(this ChunkedArray<float> array, double[] percentiles, int[]? axes = null, bool keepDims = false, QuantileMethod method = QuantileMethod.Linear) =>
        new(Quantiles.Apply("nanpercentile", Checked(array), Shares(percentiles), true, axes, keepDims, method, true, ElementKind.Float32));

    private static double[] Shares(double[] percentiles)
    {
        ArgumentNullException.ThrowIfNull(percentiles);
        return Array.ConvertAll(percentiles, percentile => percentile / 100);
    }
}
