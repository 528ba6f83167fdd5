using System.Numerics.Tensors;
using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;

namespace Actors.Arrays.Kernels;

/// <summary>Tensors as blocks.</summary>
internal static class TensorBlocks
{
    /// <summary>A block of a copy of a tensor's elements.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="expected">The shape it was said to have; -1 for a size that was not known; null for any.</param>
    /// <param name="where">Where it came from, for the message.</param>
    /// <exception cref="ArgumentException">It has another shape.</exception>
    public static Block<T> FromTensor<T>(Tensor<T>? tensor, IReadOnlyList<long>? expected, string where)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(tensor);
        var shape = new int[tensor.Rank];
        for (int axis = 0; axis < shape.Length; axis++)
        {
            shape[axis] = checked((int)tensor.Lengths[axis]);
        }

        bool fits = expected is null || expected.Count == shape.Length;
        for (int axis = 0; expected is not null && fits && axis < shape.Length; axis++)
        {
            fits = expected[axis] < 0 || expected[axis] == shape[axis];
        }

        if (!fits)
        {
            throw new ArgumentException(
                $"The function's result for {where} has the shape {ArrayLayout.Print(Array.ConvertAll(shape, s => (long)s))}; "
                + $"the array says {ArrayLayout.Print([.. expected!])}.");
        }

        Block<T> block = Block<T>.New(shape);
        tensor.FlattenTo(block.Writable);
        return block;
    }

    /// <summary>A tensor of a copy of a block's elements, which the receiver may keep and change.</summary>
    public static Tensor<T> ToTensor<T>(Block block)
        where T : unmanaged
    {
        var copy = Block<T>.NewDetached(block.Shape.ToArray(), out T[] values);
        block.CopyTo(copy);
        return Over(values, copy.Shape);
    }

    /// <summary>A tensor of elements that nothing else refers to.</summary>
    public static Tensor<T> Over<T>(T[] values, ReadOnlySpan<int> shape)
        where T : unmanaged
    {
        var lengths = new nint[shape.Length];
        for (int axis = 0; axis < lengths.Length; axis++)
        {
            lengths[axis] = shape[axis];
        }

        // A tensor of rank 0 would be an empty one: a single value becomes a vector of one.
        return Tensor.Create(values, lengths.Length == 0 ? [1] : lengths);
    }
}
