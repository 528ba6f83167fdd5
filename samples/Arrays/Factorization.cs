using System.Diagnostics;
using Actors.Arrays;

namespace Actors.Samples.Arrays;

/// <summary>A tall matrix is factorized chunk by chunk, and the small triangles that come of that once more.</summary>
internal static class Factorization
{
    public static async Task ShowAsync(CancellationToken cancellationToken)
    {
        ChunkedArray<double> x = await new RandomArrays(seed: 2).Normal([10_000, 1_000], chunks: (2_500, -1)).PersistAsync(cancellationToken: cancellationToken);
        var watch = Stopwatch.StartNew();
        (ChunkedArray<double> q, ChunkedArray<double> r) = x.QR();
        Console.WriteLine($"Q: {q}");
        Console.WriteLine($"R: {r}");

        q = await q.PersistAsync(cancellationToken: cancellationToken);
        Console.WriteLine($"factorized in {watch.Elapsed.TotalSeconds:0.00} s");

        // A part of Q, times R, is that part of the matrix again: only the chunk of the part is needed.
        ChunkedArray<double> part = q[..5].Dot(r);
        double error = await ArrayMath.Abs(part - x[..5]).Max().ComputeAsync(cancellationToken: cancellationToken);
        Console.WriteLine($"The first 5 rows of Q · R differ from the matrix by {error:0.0e0} at most");
    }
}
