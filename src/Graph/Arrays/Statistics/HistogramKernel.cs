using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Statistics;

/// <summary>How many elements of a block, or what weight of them, lie in each bin. Inputs: elements, edges and, if there are any, weights.</summary>
internal sealed record HistogramKernel(bool IsWeighted) : Kernel
{
    public override string Label => "histogram";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        ReadOnlySpan<double> values = ((Block<double>)((Block)inputs[0]!).ToContiguous()).Span;
        var bins = new Bins(((Block<double>)((Block)inputs[1]!).ToContiguous()).Span.ToArray());
        if (IsWeighted)
        {
            ReadOnlySpan<double> weights = ((Block<double>)((Block)inputs[2]!).ToContiguous()).Span;
            Block<double> sums = Block<double>.New(bins.Count);
            sums.Writable.Clear();
            for (int i = 0; i < values.Length; i++)
            {
                int bin = bins.Of(values[i]);
                if (bin >= 0)
                {
                    sums.Writable[bin] += weights[i];
                }
            }

            return sums;
        }

        Block<long> counts = Block<long>.New(bins.Count);
        Span<long> cells = counts.Writable;
        cells.Clear();
        foreach (double value in values)
        {
            int bin = bins.Of(value);
            if (bin >= 0)
            {
                cells[bin]++;
            }
        }

        return counts;
    }
}
