using Actors.Arrays.Kernels;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Ordering;

/// <summary>The elements that were chosen, or where they stood.</summary>
internal sealed record TopFinishKernel(TopCombineKernel Combine, bool Positions) : Kernel
{
    public override string Label => Positions ? "argtopk" : "topk";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        var chosen = (PlacedValues)Combine.Run(inputs, context)!;
        return Positions ? chosen.Positions : chosen.Values;
    }
}
