using System.Numerics.Tensors;
using Actors.Arrays.Blocks;
using Actors.Arrays.Kernels;
using Actors.Graph.Tasks;

namespace Actors.Arrays.UserReductions;

/// <summary>What a user's function makes of one block.</summary>
internal sealed record UserPartialKernel<T, TPartial>(string Name, Func<Tensor<T>, TPartial> Function) : Kernel
    where T : unmanaged
{
    public override string Label => Name + "-chunk";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => Function(TensorBlocks.ToTensor<T>((Block)inputs[0]!));
}
