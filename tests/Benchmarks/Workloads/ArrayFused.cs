using Actors.Arrays;

namespace Actors.Benchmarks;

/// <summary><c>((d*2 + 1)² − d/3).sum()</c> over n MiB of doubles in 16 chunks.</summary>
internal sealed class ArrayFused(int mebibytes) : Workload
{
    private readonly double[] _values = Normal.Values(mebibytes * (1 << 20) / sizeof(double));

    public override async Task<object?> RunAsync(Client client)
    {
        ChunkedArray<double> d = ChunkedArray.FromMemory<double>(_values, [_values.Length], chunks: _values.Length / 16);
        return await (ArrayMath.Square((d * 2.0) + 1.0) - (d / 3.0)).Sum().ComputeAsync(client);
    }
}
