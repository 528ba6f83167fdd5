using Actors.Arrays;

namespace Actors.Benchmarks;

/// <summary>The mean of n MiB of doubles in 8 chunks.</summary>
internal sealed class ArrayMean(int mebibytes) : Workload
{
    private readonly double[] _values = Normal.Values(mebibytes * (1 << 20) / sizeof(double));

    public override async Task<object?> RunAsync(Client client)
    {
        ChunkedArray<double> array = ChunkedArray.FromMemory<double>(_values, [_values.Length], chunks: _values.Length / 8);
        return await array.Mean().ComputeAsync(client);
    }
}
