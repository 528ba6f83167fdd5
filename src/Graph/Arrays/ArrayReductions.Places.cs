using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;
using Actors.Graph.Expressions;

namespace Actors.Arrays;

/// <content>Positions of extremes, running sums, quantiles, norms.</content>
public static partial class ArrayReductions
{
    /// <summary>The position of the greatest element, counted row by row; the first of equal ones, or of what is not a number.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<long> ArgMax<T>(this ChunkedArray<T> array)
        where T : unmanaged => new(Arg(true, Checked(array), null, false));

    /// <summary>The positions of the greatest elements along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<long> ArgMax<T>(this ChunkedArray<T> array, int axis, bool keepDims = false)
        where T : unmanaged => new(Arg(true, Checked(array), [axis], keepDims));

    /// <summary>The position of the least element, counted row by row; the first of equal ones, or of what is not a number.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<long> ArgMin<T>(this ChunkedArray<T> array)
        where T : unmanaged => new(Arg(false, Checked(array), null, false));

    /// <summary>The positions of the least elements along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<long> ArgMin<T>(this ChunkedArray<T> array, int axis, bool keepDims = false)
        where T : unmanaged => new(Arg(false, Checked(array), [axis], keepDims));

    /// <summary>Running sums along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; null for all elements row by row.</param>
    public static ChunkedArray<T> CumSum<T>(this ChunkedArray<T> array, int? axis = null)
        where T : unmanaged => Scan(false, array, axis);

    /// <summary>Running products along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; null for all elements row by row.</param>
    public static ChunkedArray<T> CumProd<T>(this ChunkedArray<T> array, int? axis = null)
        where T : unmanaged => Scan(true, array, axis);

    /// <summary>The median of all elements: exact, so they are brought together.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<double> Median(this ChunkedArray<double> array) => Quantile(array, 0.5);

    /// <summary>The medians along an axis, which becomes one chunk.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<double> Median(this ChunkedArray<double> array, int axis, bool keepDims = false) => Quantile(array, 0.5, axis, keepDims);

    /// <summary>A quantile of all elements: exact, so they are brought together; between neighbours it is linear.</summary>
    /// <param name="array">The array.</param>
    /// <param name="quantile">From 0, the least, to 1, the greatest.</param>
    public static ChunkedScalar<double> Quantile(this ChunkedArray<double> array, double quantile)
    {
        ArgumentNullException.ThrowIfNull(array);
        return new(Quantile(array.Ravel(), quantile, 0).Array);
    }

    /// <summary>Quantiles along an axis, which becomes one chunk; between neighbours they are linear.</summary>
    /// <param name="array">The array.</param>
    /// <param name="quantile">From 0, the least, to 1, the greatest.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<double> Quantile(this ChunkedArray<double> array, double quantile, int axis, bool keepDims = false)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentOutOfRangeException.ThrowIfNegative(quantile);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quantile, 1);
        int along = Reducing.Axis("quantile", array.Layout, axis);
        Reducing.RequireElements("quantile", array.Layout, [along]);
        if (array.Layout.Shape[along] < 0)
        {
            throw Reducing.UnknownSizes("quantile", array.Layout);
        }

        ArrayExpr whole = Elementwise.Rechunk(array.Array, array.Layout.With(along, [array.Layout.Shape[along]]));
        ArrayLayout layout = ArrayTreeExpr.Reduced(whole.Layout, [along], keepDims);
        int[] map = [.. Enumerable.Range(0, layout.Rank).Select(axis => keepDims || axis < along ? axis : axis + 1)];
        return new(new KernelExpr(
            "quantile", ElementKind.Float64, layout, _ => new QuantileKernel(quantile, along, keepDims), ContentToken.Of(quantile, along, keepDims), whole)
        {
            Maps = [new AxisMap(new(map))],
        });
    }

    /// <summary>A central moment: the mean of a power of the distances from the mean.</summary>
    /// <param name="array">The array.</param>
    /// <param name="order">The power; not negative.</param>
    /// <param name="axis">The axis; null for all.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<double> Moment(this ChunkedArray<double> array, int order, int? axis = null, bool keepDims = false)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentOutOfRangeException.ThrowIfNegative(order);
        int[] axes = Reducing.Axes("moment", array.Layout, axis is { } one ? [one] : null);
        return ArrayMath.Power(array - array.Mean(axes, keepDims: true), (double)order).Mean(axes, keepDims);
    }

    /// <summary>The square root of the sum of squares: of a vector its length, of a matrix the Frobenius norm.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<double> Norm(this ChunkedArray<double> array)
    {
        ArgumentNullException.ThrowIfNull(array);
        return new(ArrayMath.Sqrt(new ChunkedArray<double>(ArrayMath.Square(array).Sum().Array)).Array);
    }

    private static ArrayTreeExpr Arg(bool isMax, ArrayExpr array, int[]? axes, bool keepDims)
    {
        string name = isMax ? "argmax" : "argmin";
        int[] normal = Reducing.Axes(name, array.Layout, axes);
        Reducing.RequireElements(name, array.Layout, normal);
        if (array.Kind == ElementKind.Complex)
        {
            throw new NotSupportedException($"'{name}' is not defined for arrays of Complex.");
        }

        if (!array.Layout.IsKnown)
        {
            throw Reducing.UnknownSizes(name, array.Layout);
        }

        ArrayExpr source = array.Kind == ElementKind.Bool ? Elementwise.Cast(array, ElementKind.Byte) : array;
        ArrayLayout layout = source.Layout;
        var partials = new KernelExpr(
            $"{name}-chunk", source.Kind, ReduceChunkExpr.Partials(layout, normal),
            position => new ArgChunkKernel(isMax, new(normal), new(layout.ShapeArray), new(layout.StartOf(position))),
            ContentToken.Of(isMax, normal), source);
        var combine = new ArgCombineKernel(isMax, source.Kind);
        return new ArrayTreeExpr(
            name, ElementKind.Int64, ArrayTreeExpr.Reduced(layout, normal, keepDims), normal, combine,
            new ArgFinishKernel(combine, new(keepDims ? [] : normal)), partials);
    }

    private static ChunkedArray<T> Scan<T>(bool isProduct, ChunkedArray<T> array, int? axis)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        string name = isProduct ? "cumprod" : "cumsum";
        if (array.Array.Kind == ElementKind.Bool)
        {
            throw new NotSupportedException($"'{name}' is not defined for arrays of bool: cast to long first.");
        }

        ChunkedArray<T> source = axis is null ? array.Ravel() : array;
        return new(new ScanExpr(isProduct, Reducing.Axis(name, source.Layout, axis ?? 0), source.Array));
    }
}
