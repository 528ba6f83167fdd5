using Actors.Arrays.Blocks;
using Actors.Frames.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Kernels;

/// <summary>A block's elements, row by row, in another shape.</summary>
internal sealed record ReshapeKernel(EquatableArray<int> Shape) : Kernel
{
    public override string Label => "reshape";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => ((Block)inputs[0]!).Reshape([.. Shape]);
}
