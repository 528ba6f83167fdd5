using System.Numerics.Tensors;
using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;

namespace Actors.Arrays.Mapping;

/// <summary>What users' functions give, as blocks.</summary>
internal static class Results
{
    /// <summary>A block of a copy of a tensor's elements.</summary>
    /// <param name="operation">The operation's name.</param>
    /// <param name="tensor">The tensor.</param>
    /// <param name="position">Which block it is.</param>
    /// <param name="expected">The shape it has to have; -1 for a size that is not known.</param>
    /// <exception cref="InvalidOperationException">There is no tensor, or it has another shape.</exception>
    public static Block<T> ToBlock<T>(string operation, Tensor<T>? tensor, BlockPosition position, ReadOnlySpan<long> expected)
        where T : unmanaged
    {
        if (tensor is null)
        {
            throw new InvalidOperationException($"'{operation}': the function gave no tensor (null) for block {position}.");
        }

        // A single value is a tensor of one element: there are no tensors of rank 0.
        bool fits = tensor.Rank == expected.Length || (expected.Length == 0 && tensor.FlattenedLength == 1);
        var shape = new int[expected.Length];
        for (int axis = 0; fits && axis < shape.Length; axis++)
        {
            shape[axis] = checked((int)tensor.Lengths[axis]);
            fits = expected[axis] < 0 || expected[axis] == shape[axis];
        }

        if (!fits)
        {
            throw new InvalidOperationException(
                $"'{operation}': the function's result for block {position} has the shape "
                + $"{ArrayLayout.Print(Array.ConvertAll(tensor.Lengths.ToArray(), l => (long)l))}, but the array says {ArrayLayout.Print(expected)} there. "
                + "Where a function changes shapes, say so when you write it: chunks, dropped and new axes, or output sizes.");
        }

        Block<T> block = Block<T>.New(shape);
        tensor.FlattenTo(block.Writable);
        return block;
    }
}
