using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Statistics;

/// <summary>How often each whole number from 0 occurs in a block, or the sum of the weights where it does.</summary>
/// <param name="Least">The least number of counts.</param>
/// <param name="IsWeighted">Whether the second input is weights.</param>
internal sealed record BinCountKernel(int Least, bool IsWeighted) : Kernel
{
    public override string Label => "bincount";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        ReadOnlySpan<long> values = ((Block<long>)((Block)inputs[0]!).ToContiguous()).Span;
        long length = Least;
        foreach (long value in values)
        {
            if (value < 0)
            {
                throw new ArgumentException($"'bincount' counts numbers that are not negative, and task {context.Key} has {value}.");
            }

            length = Math.Max(length, value + 1);
        }

        if (IsWeighted)
        {
            ReadOnlySpan<double> weights = ((Block<double>)((Block)inputs[1]!).ToContiguous()).Span;
            var sums = new double[checked((int)length)];
            for (int i = 0; i < values.Length; i++)
            {
                sums[values[i]] += weights[i];
            }

            return new Block<double>(sums, [sums.Length]);
        }

        var counts = new long[checked((int)length)];
        foreach (long value in values)
        {
            counts[value]++;
        }

        return new Block<long>(counts, [counts.Length]);
    }
}
