using System.Numerics.Tensors;
using Actors.Arrays.Mapping;

namespace Actors.Arrays;

/// <content>Users' functions of blocks in index notation.</content>
public static partial class ChunkedArray
{
    /// <summary>
    /// A function of blocks in index notation: a letter for each axis of the array, and behind <c>-&gt;</c> those of the result:
    /// <c>Blockwise("ij-&gt;ji", Transposed, x)</c>. Along axes that the result has not the function gets all blocks, put together.
    /// Nothing is tried out beforehand: where the function changes shapes the options say how.
    /// </summary>
    /// <param name="indices">The letters.</param>
    /// <param name="function">The function; it may keep and change what it gets.</param>
    /// <param name="array">The array.</param>
    /// <param name="options">New axes, changed sizes; null for none.</param>
    /// <exception cref="ArgumentException">The letters do not fit the array, or the options not the letters.</exception>
    public static ChunkedArray<TResult> Blockwise<T1, TResult>(
        string indices, Func<Tensor<T1>, Tensor<TResult>> function, ChunkedArray<T1> array, BlockwiseOptions? options = null)
        where T1 : unmanaged
        where TResult : unmanaged =>
        Mapping.Blockwise.Apply<TResult>(indices, function, Calling.Adapt(function), [BlockOperand.Of(array).Array], options);

    /// <summary>
    /// A function of the blocks of two arrays in index notation: <c>Blockwise("i,j-&gt;ij", Outer, x, y)</c>. Axes of one letter have one
    /// length, or one element, which stands under all others. Along axes that the result has not the function gets all blocks, put together.
    /// </summary>
    /// <param name="indices">The letters.</param>
    /// <param name="function">The function; it may keep and change what it gets.</param>
    /// <param name="first">The first array.</param>
    /// <param name="second">The second array.</param>
    /// <param name="options">New axes, changed sizes, whether arrays are cut anew; null for the defaults.</param>
    /// <exception cref="ArgumentException">The letters do not fit the arrays, lengths differ, or the options do not fit.</exception>
    public static ChunkedArray<TResult> Blockwise<T1, T2, TResult>(
        string indices, Func<Tensor<T1>, Tensor<T2>, Tensor<TResult>> function, ChunkedArray<T1> first, ChunkedArray<T2> second, BlockwiseOptions? options = null)
        where T1 : unmanaged
        where T2 : unmanaged
        where TResult : unmanaged => Mapping.Blockwise.Apply<TResult>(
            indices, function, Calling.Adapt(function), [BlockOperand.Of(first).Array, BlockOperand.Of(second).Array], options);

    /// <summary>A function of the blocks of three arrays in index notation.</summary>
    /// <param name="indices">The letters.</param>
    /// <param name="function">The function; it may keep and change what it gets.</param>
    /// <param name="first">The first array.</param>
    /// <param name="second">The second array.</param>
    /// <param name="third">The third array.</param>
    /// <param name="options">New axes, changed sizes, whether arrays are cut anew; null for the defaults.</param>
    /// <exception cref="ArgumentException">The letters do not fit the arrays, lengths differ, or the options do not fit.</exception>
    public static ChunkedArray<TResult> Blockwise<T1, T2, T3, TResult>(
        string indices,
        Func<Tensor<T1>, Tensor<T2>, Tensor<T3>, Tensor<TResult>> function,
        ChunkedArray<T1> first,
        ChunkedArray<T2> second,
        ChunkedArray<T3> third,
        BlockwiseOptions? options = null)
        where T1 : unmanaged
        where T2 : unmanaged
        where T3 : unmanaged
        where TResult : unmanaged => Mapping.Blockwise.Apply<TResult>(
            indices, function, Calling.Adapt(function),
            [BlockOperand.Of(first).Array, BlockOperand.Of(second).Array, BlockOperand.Of(third).Array], options);

    /// <summary>
    /// A function of the blocks of any number of arrays of any element types, and of constants, in index notation; the letters of a
    /// constant are none: <c>"ij,->ij"</c>. Along axes that the result has not the function takes the blocks put together
    /// (<see cref="BlockArguments.GetBlock{T}"/>) or as a list (<see cref="BlockArguments.GetBlocks{T}"/>).
    /// </summary>
    /// <param name="indices">The letters.</param>
    /// <param name="function">The function.</param>
    /// <param name="operands">The arrays and constants: <c>[x, y, BlockOperand.Constant(3)]</c>.</param>
    /// <param name="options">New axes, changed sizes, whether arrays are cut anew; null for the defaults.</param>
    /// <exception cref="ArgumentException">The letters do not fit the arrays, lengths differ, or the options do not fit.</exception>
    public static ChunkedArray<TResult> Blockwise<TResult>(
        string indices, Func<BlockArguments, Tensor<TResult>> function, IReadOnlyList<BlockOperand> operands, BlockwiseOptions? options = null)
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(operands);
        return Mapping.Blockwise.Apply<TResult>(indices, function, Calling.Adapt(function), [.. operands.Select(o => o.Array ?? o.Value)], options);
    }
}
