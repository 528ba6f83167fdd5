using System.Numerics.Tensors;
using Actors.Arrays.Mapping;

namespace Actors.Arrays;

/// <content>Users' functions of blocks of several arrays that overlap.</content>
public static partial class ChunkedArray
{
    /// <summary>
    /// A function of the blocks of two arrays, each together with elements of its neighbours. The arrays stand under each other as they
    /// broadcast; one with a single element along an axis does not overlap there.
    /// </summary>
    /// <param name="function">The function; it gives a tensor of the shape of the blocks it gets, and may keep and change them.</param>
    /// <param name="first">The first array.</param>
    /// <param name="second">The second array.</param>
    /// <param name="depth">How many elements of the neighbours, along the axes that the arrays have together.</param>
    /// <param name="boundary">What stands beyond the ends; nothing when absent.</param>
    /// <param name="trim">Whether the borders are cut off the function's results.</param>
    /// <param name="options">How the function changes shapes, without trimming; null for not at all.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, or the depth is larger than an axis.</exception>
    public static ChunkedArray<TResult> MapOverlap<T1, T2, TResult>(
        Func<Tensor<T1>, Tensor<T2>, Tensor<TResult>> function,
        ChunkedArray<T1> first,
        ChunkedArray<T2> second,
        Overlaps depth,
        Boundaries boundary = default,
        bool trim = true,
        MapBlocksOptions? options = null)
        where T1 : unmanaged
        where T2 : unmanaged
        where TResult : unmanaged => MappingOverlaps.Apply<TResult>(
            function, Calling.Adapt(function), [BlockOperand.Of(first).Array!, BlockOperand.Of(second).Array!], depth, boundary, trim, options);

    /// <summary>A function of the blocks of any number of arrays, each together with elements of its neighbours.</summary>
    /// <param name="function">The function; it gives a tensor of the shape of the blocks it gets.</param>
    /// <param name="arrays">The arrays, of any element types: <c>[x, y, z]</c>.</param>
    /// <param name="depth">How many elements of the neighbours, along the axes that the arrays have together.</param>
    /// <param name="boundary">What stands beyond the ends; nothing when absent.</param>
    /// <param name="trim">Whether the borders are cut off the function's results.</param>
    /// <param name="options">How the function changes shapes, without trimming; null for not at all.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, one is no array, or the depth is larger than an axis.</exception>
    public static ChunkedArray<TResult> MapOverlap<TResult>(
        Func<BlockArguments, Tensor<TResult>> function,
        IReadOnlyList<BlockOperand> arrays,
        Overlaps depth,
        Boundaries boundary = default,
        bool trim = true,
        MapBlocksOptions? options = null)
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(arrays);
        if (arrays.Count == 0 || arrays.Any(array => array.Array is null))
        {
            throw new ArgumentException("'map_overlap' is for arrays, at least one; the function can capture constants.", nameof(arrays));
        }

        return MappingOverlaps.Apply<TResult>(function, Calling.Adapt(function), [.. arrays.Select(array => array.Array!)], depth, boundary, trim, options);
    }
}
