using System.Diagnostics;
using Actors.Graph.Tasks;
using Actors.Runtime.Tests.Scheduling;

namespace Actors.Benchmarks;

/// <summary>A simulated cluster of 1,000 workers with n pretended tasks and the tree above them.</summary>
internal sealed class SimulateWide(int n) : Workload
{
    private const int Workers = 1000;

    private SimulationReport? _report;
    private double _seconds;

    public override Task<object?> RunAsync(Client client)
    {
        TaskGraph graph = PretendedWorkers.WideGraph(n);
        using var cluster = new SimulatedCluster(new()
        {
            Workers = Workers,
            Network = NetworkModel.TenGigabit,
            Cost = static (key, _) => new TaskCost(TimeSpan.FromMilliseconds(80 + (key.Index % 41)), ByteSize.KB(100)),
            Validate = false,
            KeepEvents = false,
            HeartbeatInterval = TimeSpan.FromSeconds(5),
            FailureTimeout = TimeSpan.FromSeconds(30),
        });
        long start = Stopwatch.GetTimestamp();
        cluster.Run(simulated => simulated.ComputeGraphAsync(graph));
        _seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        _report = cluster.Report();
        return Task.FromResult<object?>(_report.Tasks);
    }

    public override IEnumerable<(string Name, object Value)> Figures(double best)
    {
        yield return ("events", _report!.Events);
        yield return ("last_run_seconds", Math.Round(_seconds, 2));
        yield return ("virtual_seconds", Math.Round(_report.Makespan.TotalSeconds, 3));
        yield return ("utilisation", Math.Round(_report.Utilisation, 3));
        yield return ("peak_process_mb", Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000);
    }
}
