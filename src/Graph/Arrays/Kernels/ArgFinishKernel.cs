using Actors.Arrays.Blocks;
using Actors.Frames.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Kernels;

/// <summary>The positions of the extremes.</summary>
internal sealed record ArgFinishKernel(ArgCombineKernel Combine, EquatableArray<int> Drop) : Kernel
{
    public override string Label => Combine.IsMax ? "argmax" : "argmin";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        Block<long> positions = ((PlacedValues)Combine.Run(inputs, context)!).Positions;
        if (positions.Span.Contains(-1))
        {
            throw new InvalidOperationException(
                $"'nan{Label}': of one result at least ({context.Key}) all elements are not numbers (NaN), so that there is no position to give.");
        }

        return Drop.Count == 0 ? positions : positions.Reshape([.. positions.Shape.ToArray().Where((_, axis) => !Drop.Contains(axis))]);
    }
}
