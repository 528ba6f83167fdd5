using Actors.Arrays;

namespace Actors.Benchmarks;

/// <summary>QR of a random matrix of n by 1,000 in chunks of 1,000 rows, and the sum of the product of its factors.</summary>
internal sealed class ArrayQR(int n) : Workload
{
    public override async Task<object?> RunAsync(Client client)
    {
        var a = new RandomArrays(0).Uniform([n, 1_000], chunks: 1_000);
        (ChunkedArray<double> q, ChunkedArray<double> r) = a.QR();
        return await q.Dot(r).Sum().ComputeAsync(client);
    }
}
