using System.Numerics.Tensors;
using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Kernels;

/// <summary>A user's function of a block.</summary>
/// <param name="Function">The function, of a tensor of its own.</param>
/// <param name="Source">Where the block stands.</param>
/// <param name="Target">Where the result stands.</param>
internal sealed record MapBlocksKernel<T, TResult>(
    Func<Tensor<T>, BlockPosition, Tensor<TResult>> Function, BlockPosition Source, BlockPosition Target) : Kernel
    where T : unmanaged
    where TResult : unmanaged
{
    public override string Label => "map-blocks";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) =>
        TensorBlocks.FromTensor(Function(TensorBlocks.ToTensor<T>((Block)inputs[0]!), Source), Target.Shape, $"block {Target}");
}
