using System.Numerics.Tensors;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Kernels;

/// <summary>A block that the user's function makes.</summary>
internal sealed record FunctionKernel<T>(Func<BlockPosition, Tensor<T>> Function, BlockPosition Position) : Kernel
    where T : unmanaged
{
    public override string Label => "function";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) =>
        TensorBlocks.FromTensor(Function(Position), Position.Shape, $"block {Position}");
}
