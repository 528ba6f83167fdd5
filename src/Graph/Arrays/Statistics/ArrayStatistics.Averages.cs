using System.Numerics;
using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;

namespace Actors.Arrays;

/// <content>Weighted means.</content>
public static partial class ArrayStatistics
{
    /// <summary>The weighted mean of all elements.</summary>
    /// <param name="array">The array.</param>
    /// <param name="weights">A weight for each element.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static ChunkedScalar<double> Average<T, TWeight>(this ChunkedArray<T> array, ChunkedArray<TWeight> weights)
        where T : unmanaged
        where TWeight : unmanaged =>
        new(Weighted(array, weights, null, false, ElementKind.Float64));

    /// <summary>The weighted means along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="weights">A weight for each element, or a vector of one for each position on the axis.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <exception cref="ArgumentException">The weights have another shape.</exception>
    public static ChunkedArray<double> Average<T, TWeight>(this ChunkedArray<T> array, ChunkedArray<TWeight> weights, int axis)
        where T : unmanaged
        where TWeight : unmanaged =>
        new(Weighted(array, weights, [axis], false, ElementKind.Float64));

    /// <summary>The weighted means along axes together.</summary>
    /// <param name="array">The array.</param>
    /// <param name="weights">A weight for each element, or an array of one for each position on the axes, in their order.</param>
    /// <param name="axes">The axes; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    /// <exception cref="ArgumentException">The weights have another shape.</exception>
    public static ChunkedArray<double> Average<T, TWeight>(this ChunkedArray<T> array, ChunkedArray<TWeight> weights, int[] axes, bool keepDims = false)
        where T : unmanaged
        where TWeight : unmanaged =>
        new(Weighted(array, weights, axes ?? throw new ArgumentNullException(nameof(axes)), keepDims, ElementKind.Float64));

    /// <inheritdoc cref="Average{T, TWeight}(ChunkedArray{T}, ChunkedArray{TWeight})"/>
    public static ChunkedScalar<float> Average(this ChunkedArray<float> array, ChunkedArray<float> weights) =>
        new(Weighted(array, weights, null, false, ElementKind.Float32));

    /// <inheritdoc cref="Average{T, TWeight}(ChunkedArray{T}, ChunkedArray{TWeight}, int)"/>
    public static ChunkedArray<float> Average(this ChunkedArray<float> array, ChunkedArray<float> weights, int axis) =>
        new(Weighted(array, weights, [axis], false, ElementKind.Float32));

    /// <inheritdoc cref="Average{T, TWeight}(ChunkedArray{T}, ChunkedArray{TWeight}, int[], bool)"/>
    public static ChunkedArray<float> Average(this ChunkedArray<float> array, ChunkedArray<float> weights, int[] axes, bool keepDims = false) =>
        new(Weighted(array, weights, axes ?? throw new ArgumentNullException(nameof(axes)), keepDims, ElementKind.Float32));

    /// <inheritdoc cref="Average{T, TWeight}(ChunkedArray{T}, ChunkedArray{TWeight})"/>
    public static ChunkedScalar<Complex> Average(this ChunkedArray<Complex> array, ChunkedArray<double> weights) =>
        new(Weighted(array, weights, null, false, ElementKind.Complex));

    /// <inheritdoc cref="Average{T, TWeight}(ChunkedArray{T}, ChunkedArray{TWeight}, int)"/>
    public static ChunkedArray<Complex> Average(this ChunkedArray<Complex> array, ChunkedArray<double> weights, int axis) =>
        new(Weighted(array, weights, [axis], false, ElementKind.Complex));

    /// <inheritdoc cref="Average{T, TWeight}(ChunkedArray{T}, ChunkedArray{TWeight}, int[], bool)"/>
    public static ChunkedArray<Complex> Average(this ChunkedArray<Complex> array, ChunkedArray<double> weights, int[] axes, bool keepDims = false) =>
        new(Weighted(array, weights, axes ?? throw new ArgumentNullException(nameof(axes)), keepDims, ElementKind.Complex));

    private static ArrayExpr Weighted<T, TWeight>(ChunkedArray<T> array, ChunkedArray<TWeight> weights, int[]? axes, bool keepDims, ElementKind kind)
        where T : unmanaged
        where TWeight : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(weights);
        if (kind != ElementKind.Complex && (array.Array.Kind == ElementKind.Complex || weights.Array.Kind == ElementKind.Complex))
        {
            throw new NotSupportedException($"'average' of {array.Array.Kind.Name()} with weights of {weights.Array.Kind.Name()}: complex numbers have real weights of type double.");
        }

        int[] along = Reducing.Axes("average", array.Layout, axes);
        ArrayExpr values = Elementwise.Cast(array.Array, kind), full = Elementwise.Cast(Spread(array.Layout, weights, axes, along), kind);
        ArrayExpr total = Reducing.Reduce(ReduceOp.Sum, Elementwise.Apply(TileOp.Multiply, kind, kind, values, full), along, keepDims, kind);
        return Elementwise.Apply(TileOp.Divide, kind, kind, total, Reducing.Reduce(ReduceOp.Sum, full, along, keepDims, kind));
    }

    /// <summary>A weight for each element: those that are given, or those of the positions on the axes.</summary>
    private static ArrayExpr Spread<TWeight>(ArrayLayout layout, ChunkedArray<TWeight> weights, int[]? axes, int[] along)
        where TWeight : unmanaged
    {
        if (weights.Layout.Shape.SequenceEqual(layout.Shape))
        {
            return weights.Array;
        }

        int[] given = axes is null ? [] : Array.ConvertAll(axes, axis => Reducing.Axis("average", layout, axis));
        if (given.Length == 0 || !weights.Layout.Shape.SequenceEqual(Array.ConvertAll(given, axis => layout.Shape[axis])))
        {
            throw new ArgumentException(
                $"'average' of an array of shape {layout} along the axes ({string.Join(", ", along)}) cannot take weights of shape {weights.Layout}: "
                + "there is one for each element, or one for each position on the axes.", nameof(weights));
        }

        var map = new int[layout.Rank];
        Array.Fill(map, -1);
        for (int i = 0; i < given.Length; i++)
        {
            map[given[i]] = i;
        }

        ArrayExpr aligned = Elementwise.Rechunk(weights.Array, new ArrayLayout([.. given.Select(axis => layout.Chunks[axis])]));
        return new ViewExpr("broadcast", layout, new AxisMap(new(map)), aligned);
    }
}
