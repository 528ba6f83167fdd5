using Actors.Arrays;

namespace Actors.Benchmarks;

/// <summary>The sum of the product of two random matrices of n by n in chunks of 1,000 by 1,000.</summary>
internal sealed class ArrayMatMul(int n) : Workload
{
    public override async Task<object?> RunAsync(Client client)
    {
        var random = new RandomArrays(0);
        var x = random.Uniform([n, n], chunks: 1_000);
        var y = random.Uniform([n, n], chunks: 1_000);
        return await x.MatMul(y).Sum().ComputeAsync(client);
    }
}
