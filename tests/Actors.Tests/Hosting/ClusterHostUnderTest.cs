using System.Collections.Immutable;
using Actors.Clustering.Clients;
using Actors.Clustering.Coordination;
using Actors.Runtime.Hosting;
using Actors.Runtime.Scheduling;
using Actors.Runtime.Tests.Hosting;
using Akka.Actor;
using Akka.Configuration;
using AkkaCluster = Akka.Cluster.Cluster;

namespace Actors.Tests.Hosting;

/// <summary>A real cluster of several actor systems in this process: one for the coordinator, one for each worker, and one for all clients.</summary>
internal sealed class ClusterHostUnderTest : HostUnderTest, IScalable
{
    private readonly LocalClusterOptions _options;
    private readonly TestCluster _cluster;
    private readonly ActorSystem _clients;
    private readonly ClusterHost _host;
    private bool _isStopped;

    private ClusterHostUnderTest(LocalClusterOptions options, TestCluster cluster, ActorSystem clients, ClusterHost host)
    {
        _options = options;
        _cluster = cluster;
        _clients = clients;
        _host = host;
        Client = new Client(host);
    }

    public override Client Client { get; }

    public override IReadOnlyList<string> Workers => [.. _host.Workers.Select(w => w.Worker.Name)];

    public static async Task<ClusterHostUnderTest> StartAsync(LocalClusterOptions options)
    {
        TestCluster cluster = TestCluster.Named(options.Name);
        TestNode coordinator = await cluster.AddAsync("coordinator", s => Configure(s, options));
        for (int i = 0; i < options.Workers; i++)
        {
            await cluster.AddAsync("worker", s => Configure(s, options));
        }

        Config config = ConfigurationFactory.ParseString("akka { actor.provider = remote, extensions = [] }").WithFallback(cluster.Configuration());
        ActorSystem clients = ActorSystem.Create($"{options.Name}-clients", config);
        ClusterHost host = ClusterClients.Join(clients, Configure(ClusterSettings.From(config), options), [coordinator.Address]);
        var started = new ClusterHostUnderTest(options, cluster, clients, host);
        await started.UntilAsync(() => host.Workers.Count == options.Workers);
        return started;
    }

    public override Client Connect() => new(_host);

    public override Task<string> DumpAsync() => LookAsync(static s => s.Dump());

    /// <summary>Ends the worker's node without a word. That it is gone the test says, lest every scenario wait for the failure detector.</summary>
    public override async Task<bool> TryKillAsync(string worker)
    {
        TestNode node = NodeOf(worker);
        await _cluster.CrashAsync(node);
        AkkaCluster.Get(_cluster.Nodes[0].System).Down(node.Address);
        await UntilAsync(() => !Workers.Contains(worker));
        return true;
    }

    public override async Task<string?> TryAddAsync(IReadOnlyDictionary<string, double>? resources = null) =>
        await AddAsync(resources?.ToImmutableSortedDictionary() ?? _options.Resources);

    /// <summary>The coordinator fails, with all it knows, and is started again.</summary>
    public override async Task<bool> TryReplaceCoordinatorAsync()
    {
        int epoch = await LookAsync(static s => s.Epoch);
        Coordinator.Tell(new Look(static _ => throw new InvalidOperationException("The test has the coordinator fail.")));
        while (await LookAsync(static s => s.Epoch) == epoch)
        {
            // Each look waits for one that is in office.
        }

        return true;
    }

    public override async Task<bool> TryScaleAsync(int workers)
    {
        await ((IScalable)this).ScaleToAsync(workers, CancellationToken.None);
        await UntilAsync(() => Workers.Count == workers);
        return true;
    }

    public override IAsyncDisposable? TryAdapt(int minimum, int maximum, AdaptiveOptions options) =>
        new AdaptiveScaling(this, new AdaptivePolicy(minimum, maximum, options), options.Interval, TimeProvider.System);

    public override async ValueTask DisposeAsync()
    {
        if (!_isStopped)
        {
            _isStopped = true;
            await _clients.Terminate().WaitAsync(TestCluster.Bound);
            await _cluster.DisposeAsync();
        }
    }

    Task<AdaptiveMeasure> IScalable.MeasureAsync(CancellationToken cancellationToken) => LookAsync(static s => s.Measure());

    Task<string> IScalable.AddWorkerAsync(CancellationToken cancellationToken) => AddAsync(_options.Resources);

    Task IScalable.RetireAsync(IReadOnlyList<string> workers, CancellationToken cancellationToken) => Client.RetireWorkersAsync(workers, cancellationToken);

    private static ClusterSettings Configure(ClusterSettings settings, LocalClusterOptions options) => settings with
    {
        Threads = options.ThreadsPerWorker,
        MemoryLimit = options.MemoryLimit,
        Resources = options.Resources,
        Assemblies = [typeof(HostContract).Assembly],
        Scheduling = settings.Scheduling with { NoWorkerTimeout = options.NoWorkerTimeout },

        // All nodes are one process: what others take there is none of a worker's business.
        MeasureInterval = TimeSpan.FromDays(1),
    };

    private IActorRef Coordinator => _cluster.Nodes[0].Coordinator;

    private TestNode NodeOf(string worker) => _cluster.Nodes.Single(n => n.Cluster.Extension.Host.Worker?.Name == worker);

    private async Task<T> LookAsync<T>(Func<SchedulerState, T> look)
        where T : notnull =>
        (T)await Coordinator.Ask<object>(new Look(s => look(s)), TestCluster.Bound);

    private async Task<string> AddAsync(ImmutableSortedDictionary<string, double> resources)
    {
        TestNode node = await _cluster.AddAsync("worker", s => Configure(s, _options) with { Resources = resources });
        await UntilAsync(() => node.Cluster.Extension.Host.Worker is { } id && Workers.Contains(id.Name));
        return node.Cluster.Extension.Host.Worker!.Value.Name;
    }

    /// <summary>Each look is a round trip to the coordinator, which lets others go on.</summary>
    private async Task UntilAsync(Func<bool> holds)
    {
        using var bound = new CancellationTokenSource(TestCluster.Bound);
        while (!holds())
        {
            await Client.WhoHasAsync(cancellationToken: bound.Token);
        }
    }
}
