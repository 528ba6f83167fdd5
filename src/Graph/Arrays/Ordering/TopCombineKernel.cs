using Actors.Arrays.Blocks;
using Actors.Arrays.Kernels;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Ordering;

/// <summary>The greatest or least of several blocks' greatest or least elements.</summary>
internal sealed record TopCombineKernel(int Count, int Axis) : Kernel
{
    public override string Label => "topk-combine";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        if (inputs.Length == 1)
        {
            return inputs[0];
        }

        var values = new object?[inputs.Length];
        var positions = new object?[inputs.Length];
        for (int i = 0; i < inputs.Length; i++)
        {
            var part = (PlacedValues)inputs[i]!;
            (values[i], positions[i]) = (part.Values, part.Positions);
        }

        var grid = new int[((Block)values[0]!).Rank];
        Array.Fill(grid, 1);
        grid[Axis] = inputs.Length;
        return new TopSelection(Count, Axis).Of(BlockAssembly.Join(values, grid), (Block<long>)BlockAssembly.Join(positions, grid), 0);
    }
}
