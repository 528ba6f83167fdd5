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

    public static ChunkedArray<TResult> Outer<TLeft, TRight, TResult>(ChunkedArray<TLeft> left, ChunkedArray<TRight> right)
        where TLeft : unmanaged
        where TRight : unmanaged
        where TResult : unmanaged => Cast<TLeft, TResult>(left).Outer(Cast<TRight, TResult>(right));

    public static ChunkedArray<TResult> Inner<TLeft, TRight, TResult>(ChunkedArray<TLeft> left, ChunkedArray<TRight> right)
        where TLeft : unmanaged
        where TRight : unmanaged
        where TResult : unmanaged => Cast<TLeft, TResult>(left).Inner(Cast<TRight, TResult>(right));

    public static ChunkedArray<TResult> Kron<TLeft, TRight, TResult>(ChunkedArray<TLeft> left, ChunkedArray<TRight> right)
        where TLeft : unmanaged
        where TRight : unmanaged
        where TResult : unmanaged => Cast<TLeft, TResult>(left).Kron(Cast<TRight, TResult>(right));

    public static ChunkedArray<TResult> TensorDot<TLeft, TRight, TResult>(ChunkedArray<TLeft> left, ChunkedArray<TRight> right, int axes)
        where TLeft : unmanaged
        where TRight : unmanaged
        where TResult : unmanaged => Cast<TLeft, TResult>(left).TensorDot(Cast<TRight, TResult>(right), axes);

    public static ChunkedArray<TResult> TensorDot<TLeft, TRight, TResult>(ChunkedArray<TLeft> left, ChunkedArray<TRight> right, int[] leftAxes, int[] rightAxes)
        where TLeft : unmanaged
        where TRight : unmanaged
        where TResult : unmanaged => Cast<TLeft, TResult>(left).TensorDot(Cast<TRight, TResult>(right), leftAxes, rightAxes);

    private static ChunkedArray<TResult> Cast<T, TResult>(ChunkedArray<T> array)
        where T : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        return new(Elementwise.Cast(array.Array, ElementKinds.Of<TResult>()));
    }
}
