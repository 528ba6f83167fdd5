using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Frames.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Kernels;

/// <summary>A block under other axes.</summary>
/// <param name="Map">How its axes stand under the result's.</param>
/// <param name="Shape">The result's shape where values repeat; else null.</param>
internal sealed record ViewKernel(AxisMap Map, EquatableArray<int>? Shape) : Kernel
{
    public override string Label => "view";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) =>
        BlockViews.Under((Block)inputs[0]!, Map, Shape is { } given ? [.. given] : BlockViews.Shape(inputs, [Map], Map.Rank));
}
