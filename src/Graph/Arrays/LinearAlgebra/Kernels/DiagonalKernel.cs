using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;

namespace Actors.Arrays.LinearAlgebra.Kernels;

/// <summary>The diagonal of two axes of a block, along a new last axis: a view.</summary>
/// <param name="First">One axis.</param>
/// <param name="Second">The other one, of the same length.</param>
internal sealed record DiagonalKernel(int First, int Second) : Kernel
{
    public override string Label => "diagonal";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        var block = (Block)inputs[0]!;
        int[] others = [.. Enumerable.Range(0, block.Rank).Where(axis => axis != First && axis != Second)];
        var shape = new int[others.Length + 1];
        var strides = new int[shape.Length];
        for (int i = 0; i < others.Length; i++)
        {
            (shape[i], strides[i]) = (block.Shape[others[i]], block.Strides[others[i]]);
        }

        (shape[^1], strides[^1]) = (block.Shape[First], block.Strides[First] + block.Strides[Second]);
        return block.View(shape, strides, block.Offset);
    }
}
