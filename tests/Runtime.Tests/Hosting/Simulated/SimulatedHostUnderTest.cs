using System.Collections.Immutable;
using Actors.Runtime.Scheduling;

namespace Actors.Runtime.Tests.Hosting.Simulated;

/// <summary>A simulated cluster; the calling thread simulates from its start to its end.</summary>
internal sealed class SimulatedHostUnderTest : HostUnderTest
{
    private readonly SimulatedCluster _cluster;
    private TimeSpan? _stoppedAt;
    private bool _hasEnded;

    public SimulatedHostUnderTest(LocalClusterOptions options)
    {
        _cluster = new SimulatedCluster(new()
        {
            Name = options.Name,
            Workers = options.Workers,
            ThreadsPerWorker = options.ThreadsPerWorker,
            Resources = options.Resources,
            MemoryLimit = options.MemoryLimit,
            Scheduling = SchedulerOptions.Default with { NoWorkerTimeout = options.NoWorkerTimeout },

            // Some tests have a hundred thousand tasks; invariants are the scenarios' business.
            Validate = false,
            KeepEvents = false,
        });
        _cluster.Simulation.Baton.Take();
        Client = new Client(_cluster.Simulation.Host, isDefault: false);
        _cluster.Simulation.Host.DefaultClient = Client;
        Client.SetThreadDefault(Client);
    }

    public override Client Client { get; }

    public override IReadOnlyList<string> Workers => [.. _cluster.Simulation.Workers.Where(w => w.IsAlive).Select(w => w.Name)];

    public override Client Connect() => _cluster.Connect();

    public override Task<string> DumpAsync() => Task.FromResult(Dump());

    public override Task<bool> TryKillAsync(string worker) => Task.FromResult(_cluster.Simulation.Apply(Fault.Kill(worker)));

    public override Task<string?> TryAddAsync(IReadOnlyDictionary<string, double>? resources = null) =>
        Task.FromResult<string?>(resources is null ? _cluster.Simulation.AddWorker().Name : _cluster.Simulation.AddWorker(resources.ToImmutableSortedDictionary()).Name);

    public override Task<bool> TryReplaceCoordinatorAsync() => Task.FromResult(_cluster.Simulation.Apply(Fault.Kill(Fault.Coordinator)));

    public override async Task<bool> TryScaleAsync(int workers)
    {
        await _cluster.ScaleAsync(workers);
        return true;
    }

    public override IAsyncDisposable? TryAdapt(int minimum, int maximum, AdaptiveOptions options) => _cluster.Adapt(minimum, maximum, options);

    public override ValueTask DisposeAsync()
    {
        if (_stoppedAt is null)
        {
            _stoppedAt = _cluster.Now;
            _cluster.Simulation.Host.Stop(new RuntimeStoppedException($"{_cluster.Options.Name} was stopped."));
            _cluster.Simulation.StopWorkers();
        }

        return ValueTask.CompletedTask;
    }

    public string Dump() => _cluster.Dump();

    public bool Step(TimeSpan until)
    {
        // One that was stopped has a second for what was on its way.
        if (_hasEnded || _cluster.Now > until || _cluster.Now > _stoppedAt + TimeSpan.FromSeconds(1))
        {
            return false;
        }

        try
        {
            _cluster.Simulation.Advance();
        }
        catch (SimulationHangException)
        {
            // Nothing happens in this one; the test may wait for another.
            return false;
        }

        _cluster.Simulation.Baton.PassOn();
        return true;
    }

    public void End()
    {
        _hasEnded = true;
        _cluster.Simulation.Baton.Leave();
        _cluster.Dispose();
    }
}
