using Actors.Runtime.Tests.Hosting.Simulated.Scenarios;

namespace Actors.Benchmarks;

/// <summary>n seeds of five simulated workers and about 500 tasks, where everything goes wrong and every invariant is checked after every event.</summary>
internal sealed class SimulateSeeds(int n) : Workload
{
    private long _events;
    private long _faults;
    private long _tasks;
    private ulong _hash;

    public override object? Expected => n;

    public override Task<object?> RunAsync(Client client)
    {
        (_events, _faults, _tasks) = (0, 0, 0);
        _hash = 0;
        int passed = 0;
        for (int seed = 1; seed <= n; seed++)
        {
            SimulationHistory history = Scenarios.FiveWorkers.Run(seed);
            _events += history.Count;
            _faults += history.Faults.Count;
            _tasks += history.Events.Count(e => e.Kind == SimulationEventKind.KernelStarted);
            _hash = System.Numerics.BitOperations.RotateLeft(_hash, 1) ^ history.Hash;
            passed++;
        }

        return Task.FromResult<object?>(passed);
    }

    public override IEnumerable<(string Name, object Value)> Figures(double best)
    {
        yield return ("events", _events);
        yield return ("faults", _faults);
        yield return ("kernels_run", _tasks);
        yield return ("hash", _hash.ToString("x16", System.Globalization.CultureInfo.InvariantCulture));
    }
}
