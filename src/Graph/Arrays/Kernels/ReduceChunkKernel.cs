using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Frames.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Kernels;

/// <summary>Elementwise work on a block and a reduction of its result, which is never stored.</summary>
internal sealed record ReduceChunkKernel(
    ReduceOp Op, EquatableArray<int> Axes, TileProgram Program, EquatableArray<AxisMap> Maps, EquatableArray<int>? Shape) : Kernel, ITileReader
{
    public override string Label => Program.Steps.Count == 0
        ? Op.ToString().ToLowerInvariant() : $"{Program.Label} → {Op.ToString().ToLowerInvariant()}";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        ReadOnlySpan<AxisMap> maps = Maps.Span;
        int[] shape = Shape is { } given ? [.. given] : BlockViews.Shape(inputs, maps, maps[0].Rank);
        return Reduction.Of(Op, Program.Result).Chunk(Program, BlockViews.All(inputs, maps, shape), shape, Axes.Span, context.CancellationToken);
    }
}
