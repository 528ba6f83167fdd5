using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Statistics;

/// <summary>The different values, how often each occurs, or where first.</summary>
internal sealed record DistinctFinishKernel<T>(DistinctPart Part) : Kernel
    where T : unmanaged
{
    public override string Label => Part == DistinctPart.Values ? "unique" : $"unique-{Part.ToString().ToLowerInvariant()}";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        var all = (DistinctValues<T>)new DistinctCombineKernel<T>().Run(inputs, context)!;
        return Part switch
        {
            DistinctPart.Counts => new Block<long>(all.Counts, [all.Counts.Length]),
            DistinctPart.Firsts => new Block<long>(all.Firsts, [all.Firsts.Length]),
            _ => new Block<T>(all.Values, [all.Values.Length]),
        };
    }
}
