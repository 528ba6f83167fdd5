using Actors.Arrays.Blocks;
using Actors.Arrays.Kernels;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Statistics;

/// <summary>Covariances or correlations.</summary>
/// <param name="Freedom">What is subtracted from the number of observations to divide by.</param>
/// <param name="Normalize">Whether they are divided by the standard deviations.</param>
internal sealed record CovarianceFinishKernel(int Freedom, bool Normalize) : Kernel
{
    public override string Label => Normalize ? "corrcoef" : "cov";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        var all = (Moments)new CovarianceCombineKernel().Run(inputs, context)!;
        int variables = all.Mean.Length;
        Block<double> result = Block<double>.New(variables, variables);
        Span<double> cells = result.Writable;
        ReadOnlySpan<double> products = all.Squares.Span;
        double divisor = Math.Max(0, all.Count - Freedom);
        for (int i = 0, at = 0; i < variables; i++)
        {
            for (int j = 0; j < variables; j++, at++)
            {
                cells[at] = Normalize
                    ? Math.Clamp(products[at] / Math.Sqrt(products[i * (variables + 1)]) / Math.Sqrt(products[j * (variables + 1)]), -1, 1)
                    : products[at] / divisor;
            }
        }

        return result;
    }
}
