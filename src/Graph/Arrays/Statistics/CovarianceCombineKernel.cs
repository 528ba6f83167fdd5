using Actors.Arrays.Blocks;
using Actors.Arrays.Kernels;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Statistics;

/// <summary>Means and products of deviations of several blocks together, as for variances.</summary>
internal sealed record CovarianceCombineKernel : Kernel
{
    public override string Label => "cov-combine";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => Moments.Merge(inputs, Merge);

    private static Moments Merge(Moments left, Moments right)
    {
        int variables = left.Mean.Length;
        long count = left.Count + right.Count;
        double share = (double)right.Count / count, cross = left.Count * share;
        Block<double> means = Block<double>.New(variables), rests = Block<double>.New(variables), products = Block<double>.New(variables, variables);
        var deltas = new double[variables];
        for (int v = 0; v < variables; v++)
        {
            deltas[v] = Moments.Delta(left, right, v);
            (means.Writable[v], rests.Writable[v]) = Moments.Move(left, v, deltas[v] * share);
        }

        Span<double> cells = products.Writable;
        for (int i = 0, at = 0; i < variables; i++)
        {
            for (int j = 0; j < variables; j++, at++)
            {
                cells[at] = left.Squares.Span[at] + right.Squares.Span[at] + (deltas[i] * deltas[j] * cross);
            }
        }

        return new Moments(count, means, rests, products);
    }
}
