using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;

namespace Actors.Arrays.ChunkSizes;

/// <summary>The shape of a block.</summary>
internal sealed record BlockShapeKernel : Kernel
{
    public override string Label => "shape";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => ((Block)inputs[0]!).Shape.ToArray();
}
