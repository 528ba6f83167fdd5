using System.Numerics.Tensors;
using Actors.Arrays.Mapping;

namespace Actors.Arrays;

/// <content>Users' functions of the blocks of several arrays.</content>
public static partial class ChunkedArray
{
    /// <summary>
    /// A function of the blocks that stand at the same place of two arrays, counted from the last axis; an array with one block along an
    /// axis gives it to all. Blocks may differ in shape: only their numbers have to fit. The function may keep and change what it gets.
    /// </summary>
    /// <param name="function">The function; it gives a tensor of the shape that the first array with the most axes has there, or that the options say.</param>
    /// <param name="first">The first array.</param>
    /// <param name="second">The second array.</param>
    /// <param name="options">How shapes change; null for not at all.</param>
    /// <exception cref="ArgumentException">The numbers of blocks differ, or the options do not fit.</exception>
    public static ChunkedArray<TResult> MapBlocks<T1, T2, TResult>(
        Func<Tensor<T1>, Tensor<T2>, Tensor<TResult>> function, ChunkedArray<T1> first, ChunkedArray<T2> second, MapBlocksOptions? options = null)
        where T1 : unmanaged
        where T2 : unmanaged
        where TResult : unmanaged =>
        MappingBlocks.Apply<TResult>(function, Calling.Adapt(function), [BlockOperand.Of(first).Array, BlockOperand.Of(second).Array], options);

    /// <summary>A function of the blocks at the same place of two arrays, and of their positions.</summary>
    /// <param name="function">The function; see <see cref="MapBlocks{T1, T2, TResult}(Func{Tensor{T1}, Tensor{T2}, Tensor{TResult}}, ChunkedArray{T1}, ChunkedArray{T2}, MapBlocksOptions?)"/>.</param>
    /// <param name="first">The first array.</param>
    /// <param name="second">The second array.</param>
    /// <param name="options">How shapes change; null for not at all.</param>
    /// <exception cref="ArgumentException">The numbers of blocks differ, or the options do not fit.</exception>
    public static ChunkedArray<TResult> MapBlocks<T1, T2, TResult>(
        Func<Tensor<T1>, Tensor<T2>, BlockArguments, Tensor<TResult>> function, ChunkedArray<T1> first, ChunkedArray<T2> second, MapBlocksOptions? options = null)
        where T1 : unmanaged
        where T2 : unmanaged
        where TResult : unmanaged => MappingBlocks.Apply<TResult>(
            function,
            a => [a.Result(function(a.GetBlock<T1>(0), a.GetBlock<T2>(1), a))],
            [BlockOperand.Of(first).Array, BlockOperand.Of(second).Array],
            options);

    /// <summary>A function of the blocks at the same place of three arrays.</summary>
    /// <param name="function">The function; see <see cref="MapBlocks{T1, T2, TResult}(Func{Tensor{T1}, Tensor{T2}, Tensor{TResult}}, ChunkedArray{T1}, ChunkedArray{T2}, MapBlocksOptions?)"/>.</param>
    /// <param name="first">The first array.</param>
    /// <param name="second">The second array.</param>
    /// <param name="third">The third array.</param>
    /// <param name="options">How shapes change; null for not at all.</param>
    /// <exception cref="ArgumentException">The numbers of blocks differ, or the options do not fit.</exception>
    public static ChunkedArray<TResult> MapBlocks<T1, T2, T3, TResult>(
        Func<Tensor<T1>, Tensor<T2>, Tensor<T3>, Tensor<TResult>> function,
        ChunkedArray<T1> first,
        ChunkedArray<T2> second,
        ChunkedArray<T3> third,
        MapBlocksOptions? options = null)
        where T1 : unmanaged
        where T2 : unmanaged
        where T3 : unmanaged
        where TResult : unmanaged => MappingBlocks.Apply<TResult>(
            function, Calling.Adapt(function), [BlockOperand.Of(first).Array, BlockOperand.Of(second).Array, BlockOperand.Of(third).Array], options);

    /// <summary>A function of the blocks at the same place of any number of arrays of any element types, and of constants.</summary>
    /// <param name="function">The function.</param>
    /// <param name="operands">The arrays and constants: <c>[x, y, BlockOperand.Constant(3)]</c>.</param>
    /// <param name="options">How shapes change; null for not at all.</param>
    /// <exception cref="ArgumentException">The numbers of blocks differ, there is no array, or the options do not fit.</exception>
    public static ChunkedArray<TResult> MapBlocks<TResult>(
        Func<BlockArguments, Tensor<TResult>> function, IReadOnlyList<BlockOperand> operands, MapBlocksOptions? options = null)
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(operands);
        return MappingBlocks.Apply<TResult>(function, Calling.Adapt(function), [.. operands.Select(o => o.Array ?? o.Value)], options);
    }
}
