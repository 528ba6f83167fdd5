using System.Diagnostics;
using Actors.Arrays;

namespace Actors.Samples.Arrays;

/// <summary>Chunks are what makes work parallel, and what keeps it small.</summary>
internal static class Gigabyte
{
    private const int Numbers = 1 << 27;

    public static async Task ShowAsync(CancellationToken cancellationToken)
    {
        // Not timed: the first computation of a program compiles as well.
        _ = await new RandomArrays(seed: 0).Uniform([1 << 22], chunks: 1 << 21).Mean().ComputeAsync(cancellationToken: cancellationToken);

        // The same numbers however they are cut: a random number depends on its position and the seed alone.
        await MeanAsync("one chunk   ", Chunks.Whole, cancellationToken);
        await MeanAsync("eight chunks", Numbers / 8, cancellationToken);
    }

    private static async Task MeanAsync(string label, Chunks chunks, CancellationToken cancellationToken)
    {
        ChunkedArray<double> x = new RandomArrays(seed: 1).Uniform([Numbers], chunks: chunks);
        var watch = Stopwatch.StartNew();

        double mean = await x.Mean().ComputeAsync(cancellationToken: cancellationToken);

        Console.WriteLine($"{label}  {x.ByteSize / 1e9:0.00} GB, mean {mean:0.00000000}, {watch.Elapsed.TotalSeconds:0.00} s");
    }
}
