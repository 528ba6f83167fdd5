using System.Numerics.Tensors;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Kernels;

/// <summary>A block that the user's function makes.</summary>
/// <param name="Token">What tells the function from others: that of equal ones is the same, their delegates are not.</param>
/// <param name="Function">The function.</param>
/// <param name="Position">Where the block stands.</param>
internal sealed record FunctionKernel<T>(UInt128 Token, Func<BlockPosition, Tensor<T>> Function, BlockPosition Position) : Kernel
    where T : unmanaged
{
    public override string Label => "function";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) =>
        TensorBlocks.FromTensor(Function(Position), Position.Shape, $"block {Position}");

    public bool Equals(FunctionKernel<T>? other) => other is not null && Token == other.Token && Position.Equals(other.Position);

    public override int GetHashCode() => HashCode.Combine(Token, Position);
}
