using Actors.Arrays;

namespace Actors.Benchmarks;

/// <summary><c>(x + x.T).sum()</c>, x uniform random n × n in chunks of 1,000 × 1,000, made inside.</summary>
internal sealed class ArrayTranspose(int n) : Workload
{
    public override async Task<object?> RunAsync(Client client)
    {
        ChunkedArray<double> x = new RandomArrays(seed: 0).Uniform([n, n], chunks: (1000, 1000));
        return await (x + x.T).Sum().ComputeAsync(client);
    }
}
