using System.Numerics.Tensors;
using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Kernels;

/// <summary>A user's function of a block.</summary>
/// <param name="Function">
/// The function, of a tensor of its own and, if it wants, the position. It is kept as the user gave it, so that kernels of one function are equal.
/// </param>
/// <param name="Source">Where the block stands.</param>
/// <param name="Target">Where the result stands.</param>
internal sealed record MapBlocksKernel<T, TResult>(Delegate Function, BlockPosition Source, BlockPosition Target) : Kernel
    where T : unmanaged
    where TResult : unmanaged
{
    public override string Label => "map-blocks";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        Tensor<T> own = TensorBlocks.ToTensor<T>((Block)inputs[0]!);
        Tensor<TResult> result = Function is Func<Tensor<T>, Tensor<TResult>> plain
            ? plain(own) : ((Func<Tensor<T>, BlockPosition, Tensor<TResult>>)Function)(own, Source);
        return TensorBlocks.FromTensor(result, Target.Shape, $"block {Target}");
    }
}
