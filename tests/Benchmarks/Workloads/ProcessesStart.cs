using System.Diagnostics;

namespace Actors.Benchmarks;

/// <summary>A cluster of n worker processes until it can be given work, and until it has ended.</summary>
internal sealed class ProcessesStart(int n) : Workload
{
    private readonly List<double> _ready = [];

    public override object? Expected => n;

    public override async Task<object?> RunAsync(Client client)
    {
        long start = Stopwatch.GetTimestamp();
        await using LocalCluster cluster = await LocalCluster.StartAsync(new() { Workers = n, ThreadsPerWorker = 1, Processes = true });
        _ready.Add(Math.Round(Stopwatch.GetElapsedTime(start).TotalSeconds, 5));
        return cluster.Workers.Count;
    }

    public override IEnumerable<(string Name, object Value)> Figures(double best) => [("ready", _ready)];
}
