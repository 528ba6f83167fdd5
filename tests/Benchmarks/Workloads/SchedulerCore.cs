using Actors.Graph.Tasks;
using Actors.Runtime.Scheduling;
using Actors.Runtime.Tests.Scheduling;

namespace Actors.Benchmarks;

/// <summary>The coordinator's core alone: whole lives of n tasks and the tree above them, 16 pretended workers that report at once.</summary>
internal sealed class SchedulerCore(int n) : Workload
{
    private const int Workers = 16;

    private readonly int _n = n;
    private TaskGraph? _graph = PretendedWorkers.WideGraph(n);
    private int _tasks;
    private double _best = double.MaxValue;

    public override Task<object?> RunAsync(Client client)
    {
        // A graph lives once; the next run gets a fresh one, made outside the figures below.
        TaskGraph graph = _graph ?? PretendedWorkers.WideGraph(_n);
        _graph = null;
        (_tasks, double seconds, _, _) = PretendedWorkers.Run(graph, Workers, threads: 1, SchedulerOptions.Default);
        _best = Math.Min(_best, seconds);
        return Task.FromResult<object?>(_tasks);
    }

    public override IEnumerable<(string Name, object Value)> Figures(double best)
    {
        yield return ("rate", Math.Round(_tasks / _best));
        yield return ("core_seconds", Math.Round(_best, 5));
    }
}
