using System.Numerics.Tensors;
using Actors.Frames.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Kernels;

/// <summary>A tensor as a block.</summary>
internal sealed record FromTensorKernel<T>(EquatableArray<long> Shape) : Kernel
    where T : unmanaged
{
    public override string Label => "from-tensor";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) =>
        TensorBlocks.FromTensor((Tensor<T>?)inputs[0], [.. Shape], "a delayed value");
}
