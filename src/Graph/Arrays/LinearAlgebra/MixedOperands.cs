using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;

namespace Actors.Arrays.LinearAlgebra;

/// <summary>Products of arrays of two types: both are cast to the type of the result.</summary>
internal static class MixedOperands
{
    public static ChunkedArray<TResult> Dot<TLeft, TRight, TResult>(ChunkedArray<TLeft> left, ChunkedArray<TRight> right)
        where TLeft : unmanaged
        where TRight : unmanaged
        where TResult : unmanaged => Cast<TLeft, TResult>(left).Dot(Cast<TRight, TResult>(right));

    public static ChunkedArray<TResult> MatMul<TLeft, TRight, TResult>(ChunkedArray<TLeft> left, ChunkedArray<TRight> right)
        where TLeft : unmanaged
        where TRight : unmanaged
        where TResult : unmanaged => Cast<TLeft, TResult>(left).MatMul(Cast<TRight, TResult>(right));

    private static ChunkedArray<TResult> Cast<T, TResult>(ChunkedArray<T> array)
        where T : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        return new(Elementwise.Cast(array.Array, ElementKinds.Of<TResult>()));
    }
}
