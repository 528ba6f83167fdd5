using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Statistics;

/// <summary>The different values of a block. Those that are not numbers count as equal and come last.</summary>
internal sealed record DistinctKernel<T> : Kernel
    where T : unmanaged
{
    public override string Label => "unique";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        T[] sorted = ((Block<T>)((Block)inputs[0]!).ToContiguous()).Span.ToArray();
        Array.Sort(sorted, SortOrder<T>.Comparer);
        var values = new List<T>();
        var counts = new List<long>();
        for (int i = 0; i < sorted.Length;)
        {
            int first = i++;
            while (i < sorted.Length && SortOrder<T>.Compare(sorted[first], sorted[i]) == 0)
            {
                i++;
            }

            values.Add(sorted[first]);
            counts.Add(i - first);
        }

        return new DistinctValues<T>([.. values], [.. counts]);
    }
}
