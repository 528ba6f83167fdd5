using System.Numerics.Tensors;
using Actors.Arrays.Mapping;

namespace Actors.Arrays;

/// <content>Users' functions of blocks.</content>
public sealed partial class ChunkedArray<T>
{
    /// <summary>
    /// A function of each block. Nothing is tried out beforehand: where the function changes shapes, <paramref name="chunks"/> or the
    /// options say how, and another shape is an error when it is computed.
    /// </summary>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <param name="function">The function; it may keep and change the tensor it gets.</param>
    /// <param name="chunks">The sizes of the result's chunks along each axis; those of this array when absent.</param>
    /// <exception cref="ArgumentException">The chunks do not fit the grid.</exception>
    public ChunkedArray<TResult> MapBlocks<TResult>(Func<Tensor<T>, Tensor<TResult>> function, long[][]? chunks = null)
        where TResult : unmanaged =>
        MappingBlocks.Apply<TResult>(function, Calling.Adapt(function), [Array], new() { Chunks = chunks });

    /// <summary>A function of each block that adds or drops axes.</summary>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <param name="function">The function; it may keep and change the tensor it gets.</param>
    /// <param name="options">How shapes change.</param>
    /// <exception cref="ArgumentException">The options do not fit the array.</exception>
    public ChunkedArray<TResult> MapBlocks<TResult>(Func<Tensor<T>, Tensor<TResult>> function, MapBlocksOptions options)
        where TResult : unmanaged => MappingBlocks.Apply<TResult>(function, Calling.Adapt(function), [Array], options);

    /// <summary>A function of each block and its position.</summary>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <param name="function">The function; it may keep and change the tensor it gets. The position is that of the block it gets.</param>
    /// <param name="chunks">
    /// The sizes of the result's chunks along each axis; those of this array, without the dropped axes, when absent.
    /// </param>
    /// <param name="dropAxes">Axes that the results have not; along them the function gets all blocks, put together.</param>
    /// <param name="newAxes">Where in the result axes stand that the function adds.</param>
    /// <exception cref="ArgumentException">The chunks do not fit the grid, or there is no such axis.</exception>
    public ChunkedArray<TResult> MapBlocks<TResult>(
        Func<Tensor<T>, BlockPosition, Tensor<TResult>> function, long[][]? chunks = null, int[]? dropAxes = null, int[]? newAxes = null)
        where TResult : unmanaged => MappingBlocks.Apply<TResult>(
            function,
            a => [a.Result(function(a.GetBlock<T>(0), a.PositionOf(0)))],
            [Array],
            new() { Chunks = chunks, DropAxes = dropAxes, NewAxes = newAxes });
}
