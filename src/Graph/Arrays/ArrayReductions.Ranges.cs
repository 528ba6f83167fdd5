using System.Runtime.CompilerServices;
using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;

namespace Actors.Arrays;

/// <content>Ranges, counts, moments.</content>
public static partial class ArrayReductions
{
    /// <summary>The distance from the least to the greatest element, of all.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<T> Ptp<T>(this ChunkedArray<T> array)
        where T : unmanaged => new(PtpOf(Checked(array), null, false));

    /// <summary>The distance from the least to the greatest element, along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<T> Ptp<T>(this ChunkedArray<T> array, int axis, bool keepDims = false)
        where T : unmanaged => new(PtpOf(Checked(array), [axis], keepDims));

    /// <summary>The distance from the least to the greatest element, along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<T> Ptp<T>(this ChunkedArray<T> array, int[] axes, bool keepDims = false)
        where T : unmanaged => new(PtpOf(Checked(array), Required(axes), keepDims));

    /// <summary>How many elements are not zero, of all.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<long> CountNonzero<T>(this ChunkedArray<T> array)
        where T : unmanaged => new(CountOf(Checked(array), null, false));

    /// <summary>How many elements are not zero, along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<long> CountNonzero<T>(this ChunkedArray<T> array, int axis, bool keepDims = false)
        where T : unmanaged => new(CountOf(Checked(array), [axis], keepDims));

    /// <summary>How many elements are not zero, along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    public static ChunkedArray<long> CountNonzero<T>(this ChunkedArray<T> array, int[] axes, bool keepDims = false)
        where T : unmanaged => new(CountOf(Checked(array), Required(axes), keepDims));

    /// <summary>A central moment: the mean of a power of the distances from the mean.</summary>
    /// <param name="array">The array.</param>
    /// <param name="order">The power; not negative.</param>
    /// <param name="axis">The axis; null for all.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    [OverloadResolutionPriority(1)]
    public static ChunkedArray<double> Moment<T>(this ChunkedArray<T> array, int order, int? axis = null, bool keepDims = false, double ddof = 0)
        where T : unmanaged => MomentOf(Checked(array), order, axis is { } one ? [one] : null, keepDims, ddof);

    /// <summary>A central moment along axes together.</summary>
    /// <param name="array">The array.</param>
    /// <param name="order">The power; not negative.</param>
    /// <param name="axes">The axes; negative ones count from the last; all when null.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    /// <param name="ddof">What is subtracted from the number of elements to divide by.</param>
    public static ChunkedArray<double> Moment<T>(this ChunkedArray<T> array, int order, int[]? axes, bool keepDims = false, double ddof = 0)
        where T : unmanaged => MomentOf(Checked(array), order, axes, keepDims, ddof);

    private static ArrayExpr PtpOf(ArrayExpr array, int[]? axes, bool keepDims)
    {
        if (array.Kind is ElementKind.Bool or ElementKind.Complex)
        {
            throw new NotSupportedException($"'ptp' is not defined for arrays of {array.Kind.Name()}: their elements cannot be subtracted, or have no order.");
        }

        return Elementwise.Apply(
            TileOp.Subtract, array.Kind, array.Kind,
            Extreme(ReduceOp.Max, "ptp", array, axes, keepDims), Extreme(ReduceOp.Min, "ptp", array, axes, keepDims));
    }

    private static ArrayExpr CountOf(ArrayExpr array, int[]? axes, bool keepDims) =>
        Folded(ReduceOp.Sum, Elementwise.Cast(array, ElementKind.Bool), axes, keepDims, ElementKind.Int64, "count_nonzero");

    private static ChunkedArray<double> MomentOf(ArrayExpr array, int order, int[]? axes, bool keepDims, double ddof)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(order);
        if (array.Kind == ElementKind.Complex)
        {
            throw new NotSupportedException("'moment' is not defined for arrays of Complex: take the real and the imaginary part.");
        }

        int[] normal = Reducing.Axes("moment", array.Layout, axes);
        ChunkedArray<double> numbers = new(Elementwise.Cast(array, ElementKind.Float64));
        double count = Reducing.Count("moment", array.Layout, normal);
        return ArrayMath.Power(numbers - numbers.Mean(normal, keepDims: true), (double)order).Sum(normal, keepDims) / (count - ddof);
    }
}
