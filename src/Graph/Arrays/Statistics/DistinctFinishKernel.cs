using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Statistics;

/// <summary>The different values, or how often each occurs.</summary>
internal sealed record DistinctFinishKernel<T>(bool OfCounts) : Kernel
    where T : unmanaged
{
    public override string Label => OfCounts ? "unique-counts" : "unique";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        var all = (DistinctValues<T>)new DistinctCombineKernel<T>().Run(inputs, context)!;
        return OfCounts ? new Block<long>(all.Counts, [all.Counts.Length]) : new Block<T>(all.Values, [all.Values.Length]);
    }
}
