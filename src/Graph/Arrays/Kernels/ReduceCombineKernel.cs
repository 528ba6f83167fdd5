using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Kernels;

/// <summary>One partial result of several.</summary>
internal sealed record ReduceCombineKernel(ReduceOp Op, ElementKind Kind) : Kernel
{
    public override string Label => $"{Op.ToString().ToLowerInvariant()}-combine";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => Reduction.Of(Op, Kind).Combine(inputs);
}
