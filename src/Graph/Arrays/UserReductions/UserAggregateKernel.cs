using System.Numerics.Tensors;
using Actors.Arrays.Blocks;
using Actors.Arrays.Mapping;
using Actors.Frames.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.UserReductions;

/// <summary>The block that a user's function makes of the last partial result.</summary>
/// <param name="Name">The reduction's name.</param>
/// <param name="Token">What tells the function from others: that of equal ones is the same, their delegates are not.</param>
/// <param name="Function">The function.</param>
/// <param name="Position">Where the block stands.</param>
/// <param name="Kept">The block's shape with the reduced axes, which have one element.</param>
/// <param name="Axes">The reduced axes.</param>
/// <param name="KeepDims">Whether they stay.</param>
internal sealed record UserAggregateKernel<TPartial, TResult>(
    string Name,
    UInt128 Token,
    Func<TPartial, Tensor<TResult>> Function,
    BlockPosition Position,
    EquatableArray<long> Kept,
    EquatableArray<int> Axes,
    bool KeepDims) : Kernel
    where TResult : unmanaged
{
    public override string Label => Name;

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        Tensor<TResult>? result = Function((TPartial)inputs[0]!);
        // Reduced axes may stay in what the function gives, or not: the elements are the same.
        bool isKept = result?.Rank == Kept.Count;
        long[] dropped = [.. Kept.Where((_, axis) => !Axes.Contains(axis))];
        Block block = Results.ToBlock("reduction", result, Position, isKept ? Kept.Span : dropped);
        if (isKept == KeepDims)
        {
            return block;
        }

        int next = 0;
        int[] own = block.Shape.ToArray();
        return block.Reshape(KeepDims
            ? [.. Kept.Select((_, axis) => Axes.Contains(axis) ? 1 : own[next++])]
            : [.. own.Where((_, axis) => !Axes.Contains(axis))]);
    }

    public bool Equals(UserAggregateKernel<TPartial, TResult>? other) => other is not null && Token == other.Token && Name == other.Name
        && Position.Equals(other.Position) && Kept.Equals(other.Kept) && Axes.Equals(other.Axes) && KeepDims == other.KeepDims;

    public override int GetHashCode() => HashCode.Combine(Token, Position);
}
