using Actors.Arrays.Blocks;
using Actors.Frames.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Selecting;

/// <summary>What stands at positions of an axis of several blocks, in the order that is asked for.</summary>
/// <param name="Axis">The axis.</param>
/// <param name="Count">How many positions there are.</param>
/// <param name="Reads">For each input where on its axis to read.</param>
/// <param name="Writes">For each input where on the result's axis to write.</param>
internal sealed record ListTakeKernel(int Axis, int Count, EquatableArray<EquatableArray<int>> Reads, EquatableArray<EquatableArray<int>> Writes) : Kernel
{
    public override string Label => "take";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        var first = (Block)inputs[0]!;
        int[] shape = first.Shape.ToArray();
        shape[Axis] = Count;
        Block result = first.NewLike(shape);
        for (int input = 0; input < Reads.Count; input++)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            AxisGather.Move((Block)inputs[input]!, Axis, Reads[input].Memory, result, Writes[input].Memory);
        }

        return result;
    }
}
