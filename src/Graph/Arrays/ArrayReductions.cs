using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;

namespace Actors.Arrays;

/// <summary>
/// Reductions of arrays, over all axes to one value or over some to an array. Integers add up as longs and average as doubles; sums of
/// floats are kept in doubles until the end. Sums are pairwise, so their error stays small.
/// </summary>
public static partial class ArrayReductions
{
    /// <summary>The sum of all elements.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<T> Sum<T>(this ChunkedArray<T> array)
        where T : unmanaged => new(SumOf(array, null, false, ElementKinds.Of<T>()));

    /// <summary>The sums along axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<T> Sum<T>(this ChunkedArray<T> array, int axis, bool keepDims = false)
        where T : unmanaged => new(SumOf(array, [axis], keepDims, ElementKinds.Of<T>()));

    internal static ArrayExpr SumOf<T>(ChunkedArray<T> array, int[]? axes, bool keepDims, ElementKind result)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        int[] normal = Reducing.Axes("sum", array.Layout, axes);
        ElementKind work = WorkKind(result);
        TileProgram? post = work == result ? null : TileProgram.Single(TileOp.Cast, work, result, [null]);
        return Reducing.Reduce(ReduceOp.Sum, array.Array, normal, keepDims, work, post: post);
    }

    /// <summary>The type that sums are kept in.</summary>
    internal static ElementKind WorkKind(ElementKind result) => result == ElementKind.Float32 ? ElementKind.Float64 : result;
}
