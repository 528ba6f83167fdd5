using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Ordering;

/// <summary>The greatest or least elements of a block along an axis.</summary>
/// <param name="Count">How many; the least when negative.</param>
/// <param name="Axis">The axis.</param>
/// <param name="Start">Where on the axis the block begins.</param>
internal sealed record TopChunkKernel(int Count, int Axis, long Start) : Kernel
{
    public override string Label => "topk-chunk";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) =>
        new TopSelection(Count, Axis).Of((Block)inputs[0]!, null, Start);
}
