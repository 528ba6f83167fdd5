using System.Numerics.Tensors;
using Actors.Arrays.Blocks;
using Actors.Arrays.Kernels;
using Actors.Graph.Tasks;

namespace Actors.Arrays.UserReductions;

/// <summary>What a user's function makes of one block.</summary>
/// <param name="Name">The reduction's name.</param>
/// <param name="Token">What tells the function from others: that of equal ones is the same, their delegates are not.</param>
/// <param name="Function">The function.</param>
internal sealed record UserPartialKernel<T, TPartial>(string Name, UInt128 Token, Func<Tensor<T>, TPartial> Function) : Kernel
    where T : unmanaged
{
    public override string Label => Name + "-chunk";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => Function(TensorBlocks.ToTensor<T>((Block)inputs[0]!));

    public bool Equals(UserPartialKernel<T, TPartial>? other) => other is not null && Token == other.Token && Name == other.Name;

    public override int GetHashCode() => Token.GetHashCode();
}
