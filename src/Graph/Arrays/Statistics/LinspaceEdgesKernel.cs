using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Statistics;

/// <summary>Edges of bins of one width between two computed values, the least and the greatest one.</summary>
internal sealed record LinspaceEdgesKernel(int Bins) : Kernel
{
    public override string Label => "edges";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        double low = ((Block<double>)inputs[0]!)[[]], high = ((Block<double>)inputs[1]!)[[]];
        if (!double.IsFinite(low) || !double.IsFinite(high))
        {
            throw new ArgumentException(
                $"'histogram' finds the range from {low} to {high} in the array, which has no bins: give it the range to count in.");
        }

        return new Block<double>(Edges(low, high, Bins), [Bins + 1]);
    }

    public static double[] Edges(double low, double high, int bins)
    {
        if (low == high)
        {
            (low, high) = (low - 0.5, high + 0.5);
        }

        var edges = new double[bins + 1];
        double step = (high - low) / bins;
        for (int i = 0; i < bins; i++)
        {
            edges[i] = low + (i * step);
        }

        edges[bins] = high;
        return edges;
    }
}
