using Actors.Arrays.Blocks;
using Actors.Frames.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Selecting;

/// <summary>What the blocks of an axis had of some positions, in the order of the positions.</summary>
/// <param name="Axis">The axis.</param>
/// <param name="Starts">Where each block begins, and behind them the length of the axis.</param>
internal sealed record TakeJoinKernel(int Axis, EquatableArray<long> Starts) : Kernel
{
    public override string Label => "take";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        long[] starts = [.. Starts];
        long[] positions = ComputedPositions.Of((Block)inputs[0]!, starts[^1], Axis);
        var places = new List<int>[inputs.Length - 1];
        for (int part = 0; part < places.Length; part++)
        {
            places[part] = [];
        }

        for (int i = 0; i < positions.Length; i++)
        {
            places[ComputedPositions.ChunkOf(starts, positions[i])].Add(i);
        }

        int[] shape = ((Block)inputs[1]!).Shape.ToArray();
        shape[Axis] = positions.Length;
        Block result = ((Block)inputs[1]!).NewLike(shape);
        for (int part = 0; part < places.Length; part++)
        {
            AxisGather.Put(result, Axis, [.. places[part]], (Block)inputs[part + 1]!);
        }

        return result;
    }
}
