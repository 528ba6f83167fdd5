using System.Numerics;
using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;

namespace Actors.Arrays;

/// <content>Weighted means of masked arrays.</content>
public static partial class ArrayStatistics
{
    /// <summary>The weighted mean of all elements that are not masked; masked where all are, or their weights add up to zero.</summary>
    /// <param name="array">The array.</param>
    /// <param name="weights">A weight for each element.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static MaskedScalar<double> Average<T, TWeight>(this MaskedArray<T> array, ChunkedArray<TWeight> weights)
        where T : unmanaged
        where TWeight : unmanaged => new(MaskedWeighted<T, TWeight, double>(array, weights, null, false));

    /// <summary>The weighted means along an axis of the elements that are not masked; masked where all are, or their weights add up to zero.</summary>
    /// <param name="array">The array.</param>
    /// <param name="weights">A weight for each element, or a vector of one for each position on the axis.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    /// <exception cref="ArgumentException">The weights have another shape.</exception>
    public static MaskedArray<double> Average<T, TWeight>(this MaskedArray<T> array, ChunkedArray<TWeight> weights, int axis, bool keepDims = false)
        where T : unmanaged
        where TWeight : unmanaged => MaskedWeighted<T, TWeight, double>(array, weights, [axis], keepDims);

    /// <inheritdoc cref="Average{T, TWeight}(MaskedArray{T}, ChunkedArray{TWeight})"/>
    public static MaskedScalar<float> Average(this MaskedArray<float> array, ChunkedArray<float> weights) =>
        new(MaskedWeighted<float, float, float>(array, weights, null, false));

    /// <inheritdoc cref="Average{T, TWeight}(MaskedArray{T}, ChunkedArray{TWeight}, int, bool)"/>
    public static MaskedArray<float> Average(this MaskedArray<float> array, ChunkedArray<float> weights, int axis, bool keepDims = false) =>
        MaskedWeighted<float, float, float>(array, weights, [axis], keepDims);

    /// <inheritdoc cref="Average{T, TWeight}(MaskedArray{T}, ChunkedArray{TWeight})"/>
    public static MaskedScalar<Complex> Average(this MaskedArray<Complex> array, ChunkedArray<double> weights) =>
        new(MaskedWeighted<Complex, double, Complex>(array, weights, null, false));

    /// <inheritdoc cref="Average{T, TWeight}(MaskedArray{T}, ChunkedArray{TWeight}, int, bool)"/>
    public static MaskedArray<Complex> Average(this MaskedArray<Complex> array, ChunkedArray<double> weights, int axis, bool keepDims = false) =>
        MaskedWeighted<Complex, double, Complex>(array, weights, [axis], keepDims);

    private static MaskedArray<TResult> MaskedWeighted<T, TWeight, TResult>(MaskedArray<T> array, ChunkedArray<TWeight> weights, int[]? axes, bool keepDims)
        where T : unmanaged
        where TWeight : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(weights);
        ArrayLayout layout = array.Data.Layout;
        int[] along = Reducing.Axes("average", layout, axes);
        ArrayExpr full = Elementwise.Align("average", [array.Data.Array, Spread(layout, weights, axes, along)]).Arrays[1];
        // A masked element has no weight.
        var own = new MaskedArray<TWeight>(new(full), array.MaskOrNull, null);
        ChunkedArray<T> there = array.Filled(default(T));
        ElementKind kind = ElementKinds.Of<TResult>();
        ArrayExpr mean = Weighted(there, own.Filled(default(TWeight)), [.. along], keepDims, kind);
        ElementKind sizes = kind == ElementKind.Complex ? ElementKind.Float64 : kind;
        ArrayExpr total = Reducing.Reduce(ReduceOp.Sum, Elementwise.Cast(own.Filled(default(TWeight)).Array, sizes), along, keepDims, sizes);
        return new(new(mean), array.MaskOrNull is null ? null : new(Elementwise.Apply(TileOp.Equal, sizes, ElementKind.Bool, total, Constants.Of(sizes, 0.0))), null);
    }
}
