using System.Numerics.Tensors;
using Actors.Arrays;

namespace Actors.Samples.Arrays;

/// <summary>Each chunk gives counts, means and squares; they are put together without a second look at the numbers.</summary>
internal static class Columns
{
    public static async Task ShowAsync(DataFiles files, CancellationToken cancellationToken)
    {
        ChunkedArray<double> x = ChunkedArray.FromNpy<double>(files.Measurements, chunks: (100_000, -1));
        Console.WriteLine(x);

        (Tensor<double> mean, Tensor<double> deviation) = await (x.Mean(axis: 0), x.Std(axis: 0)).ComputeAsync(cancellationToken: cancellationToken);

        Console.WriteLine($"mean                {string.Join("  ", mean.Select(v => $"{v,7:0.000}"))}");
        Console.WriteLine($"standard deviation  {string.Join("  ", deviation.Select(v => $"{v,7:0.000}"))}");

        // Standardised: less the mean, by the deviation. Now all deviations are 1.
        ChunkedArray<double> standard = (x - x.Mean(axis: 0)) / x.Std(axis: 0);
        Console.WriteLine($"standardised        {string.Join("  ", (await standard.Std(axis: 0).ComputeAsync(cancellationToken: cancellationToken)).Select(v => $"{v,7:0.000}"))}");
    }
}
