using Actors.Arrays.Blocks;
using Actors.Arrays.Kernels;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Statistics;

/// <summary>Of a block (variables × observations): the means and the products of the deviations from them.</summary>
internal sealed record CovarianceKernel : Kernel
{
    public override string Label => "cov";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        var block = (Block<double>)((Block)inputs[0]!).ToContiguous();
        int variables = block.Shape[0], count = block.Shape[1];
        var centred = block.Span.ToArray();
        Block<double> means = Block<double>.New(variables), rests = Block<double>.New(variables), products = Block<double>.New(variables, variables);
        for (int v = 0; v < variables; v++)
        {
            Span<double> row = centred.AsSpan(v * count, count);
            // Once more, because the mean is rounded.
            means.Writable[v] = Centre(row);
            rests.Writable[v] = Centre(row);
        }

        Span<double> cells = products.Writable;
        for (int i = 0; i < variables; i++)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            for (int j = 0; j <= i; j++)
            {
                double sum = Dot(centred.AsSpan(i * count, count), centred.AsSpan(j * count, count));
                cells[(i * variables) + j] = cells[(j * variables) + i] = sum;
            }
        }

        return new Moments(count, means, rests, products);
    }

    private static double Centre(Span<double> row)
    {
        double mean = row.IsEmpty ? 0 : Sum(row) / row.Length;
        foreach (ref double value in row)
        {
            value -= mean;
        }

        return mean;
    }

    private static double Sum(ReadOnlySpan<double> values) => values.Length > 256
        ? Sum(values[..(values.Length / 2)]) + Sum(values[(values.Length / 2)..])
        : System.Numerics.Tensors.TensorPrimitives.Sum(values);

    private static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right) => left.Length > 1024
        ? Dot(left[..(left.Length / 2)], right[..(left.Length / 2)]) + Dot(left[(left.Length / 2)..], right[(left.Length / 2)..])
        : System.Numerics.Tensors.TensorPrimitives.Dot(left, right);
}
