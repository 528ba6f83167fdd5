using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Actors.Clustering.Clients;
using Actors.Clustering.Coordination;
using Actors.Runtime.Hosting;
using Actors.Runtime.Scheduling;
using Actors.Runtime.Tests.Hosting;
using Akka.Actor;
using Akka.Configuration;
using AkkaCluster = Akka.Cluster.Cluster;

namespace Actors.Tests.Hosting;

/// <summary>
/// A real cluster of several actor systems in this process: one for the coordinator, one for each worker, and one for all clients. Tests use it one
/// after the other, each with clients of its own.
/// </summary>
internal sealed partial class ClusterHostUnderTest : HostUnderTest, IScalable
{
    private readonly TestCluster _cluster;
    private readonly ActorSystem _clientSystem;
    private readonly ClusterHost _host;
    private readonly Func<ClusterHostUnderTest, Task> _onReturn;
    private readonly List<Client> _clients = [];
    private IReadOnlyList<string> _workers = [];
    private string _asNew = "";
    private bool _isAltered;
    private Task? _stopped;

    private ClusterHostUnderTest(LocalClusterOptions options, TestCluster cluster, ActorSystem clientSystem, ClusterHost host, Func<ClusterHostUnderTest, Task> onReturn)
    {
        Options = options;
        _cluster = cluster;
        _clientSystem = clientSystem;
        _host = host;
        _onReturn = onReturn;
    }

    public LocalClusterOptions Options { get; }

    public override Client Client => _clients[0];

    public override IReadOnlyList<string> Workers => [.. _host.Workers.Select(w => w.Worker.Name)];

    /// <param name="options">How it is made.</param>
    /// <param name="onReturn">Takes it back from a test.</param>
    public static async Task<ClusterHostUnderTest> StartAsync(LocalClusterOptions options, Func<ClusterHostUnderTest, Task> onReturn)
    {
        TestCluster cluster = TestCluster.Named(options.Name);
        TestNode coordinator = await cluster.AddAsync("coordinator", s => Configure(s, options));
        for (int i = 0; i < options.Workers; i++)
        {
            cluster.AddSoon("worker", s => Configure(s, options));
        }

        Config config = ConfigurationFactory.ParseString("akka { actor.provider = remote, extensions = [] }").WithFallback(cluster.Configuration());
        ActorSystem clients = ActorSystem.Create($"{options.Name}-clients", config);
        ClusterHost host = ClusterClients.Join(clients, Configure(ClusterSettings.From(config), options), [coordinator.Address]);
        var started = new ClusterHostUnderTest(options, cluster, clients, host, onReturn);
        started.Open();
        await started.UntilAsync(() => host.Workers.Count == options.Workers);
        started._workers = started.Workers;
        started._asNew = Contents(await started.DumpAsync());
        return started;
    }

    /// <summary>A test has it from now on.</summary>
    public void Open() => Connect();

    public override Client Connect()
    {
        var client = new Client(_host);
        _clients.Add(client);
        return client;
    }

    /// <summary>
    /// The test's clients leave, and whatever they wanted ends. What a test has altered is not as new any more, nor is one with things in it that
    /// outlive clients. In all others nothing may be left behind.
    /// </summary>
    /// <exception cref="TimeoutException">Something was left behind.</exception>
    public async Task<bool> IsAsNewAsync()
    {
        string[] names = [.. _clients.Select(c => $"Client {c.Id}:")];
        _clients.ForEach(c => c.Dispose());
        _clients.Clear();
        if (_isAltered || _stopped is not null || !_workers.SequenceEqual(Workers))
        {
            return false;
        }

        long start = Stopwatch.GetTimestamp();
        while (true)
        {
            string dump = await DumpAsync();
            if (!Array.Exists(names, n => dump.Contains(n, StringComparison.Ordinal)))
            {
                string contents = Contents(dump);
                if (contents == _asNew && _cluster.Nodes.All(n => n.Cluster.Extension.Store.Partitions is null or { Memory.Count: 0 }))
                {
                    return true;
                }

                if (contents.Contains("\nShared ", StringComparison.Ordinal) || contents.Contains("\nClient dataset ", StringComparison.Ordinal))
                {
                    return false;
                }
            }

            if (Stopwatch.GetElapsedTime(start) > TestCluster.Bound)
            {
                throw new TimeoutException($"The test's clients have left, and something is left of what they wanted:\n{dump}\nWhen the cluster was new:\n{_asNew}");
            }
        }
    }

    public override Task<string> DumpAsync() => LookAsync(static s => s.Dump());

    /// <summary>Ends the worker's node without a word. That it is gone the test says, lest every scenario wait for the failure detector.</summary>
    public override async Task<bool> TryKillAsync(string worker)
    {
        _isAltered = true;
        TestNode node = NodeOf(worker);
        await _cluster.CrashAsync(node);
        AkkaCluster.Get(_cluster.Nodes[0].System).Down(node.Address);
        await UntilAsync(() => !Workers.Contains(worker));
        return true;
    }

    public override async Task<string?> TryAddAsync(IReadOnlyDictionary<string, double>? resources = null) =>
        await AddAsync(resources?.ToImmutableSortedDictionary() ?? Options.Resources);

    /// <summary>The coordinator fails, with all it knows, and is started again.</summary>
    public override async Task<bool> TryReplaceCoordinatorAsync()
    {
        _isAltered = true;
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

    public override Task StopAsync() => _stopped ??= StopNowAsync();

    public override async ValueTask DisposeAsync()
    {
        // Without clients it is no test's any more.
        if (_clients.Count > 0)
        {
            await _onReturn(this);
        }
    }

    Task<AdaptiveMeasure> IScalable.MeasureAsync(CancellationToken cancellationToken) => LookAsync(static s => s.Measure());

    Task<string> IScalable.AddWorkerAsync(CancellationToken cancellationToken) => AddAsync(Options.Resources);

    Task IScalable.RetireAsync(IReadOnlyList<string> workers, CancellationToken cancellationToken) => Client.RetireWorkersAsync(workers, cancellationToken);

    /// <summary>What is in it beside clients that want nothing: those of tasks stay.</summary>
    private static string Contents(string dump) => string.Join('\n', dump.Split(Environment.NewLine)
        .Where(l => !(l.StartsWith("Client ", StringComparison.Ordinal) && l.EndsWith(": wants 0", StringComparison.Ordinal)) || l.StartsWith("Client dataset ", StringComparison.Ordinal))
        .Select(l => EventCount.Replace(l, "")));

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

    [GeneratedRegex(@"\b\d+ events\b")]
    private static partial Regex EventCount { get; }

    private IActorRef Coordinator => _cluster.Nodes[0].Coordinator;

    private TestNode NodeOf(string worker) => _cluster.Nodes.Single(n => n.Cluster.Extension.Host.Worker?.Name == worker);

    private async Task<T> LookAsync<T>(Func<SchedulerState, T> look)
        where T : notnull =>
        (T)await Coordinator.Ask<object>(new Look(s => look(s)), TestCluster.Bound);

    private async Task<string> AddAsync(ImmutableSortedDictionary<string, double> resources)
    {
        _isAltered = true;
        TestNode node = await _cluster.AddAsync("worker", s => Configure(s, Options) with { Resources = resources });
        await UntilAsync(() => node.Cluster.Extension.Host.Worker is { } id && Workers.Contains(id.Name));
        return node.Cluster.Extension.Host.Worker!.Value.Name;
    }

    private async Task StopNowAsync()
    {
        await _clientSystem.Terminate().WaitAsync(TestCluster.Bound);
        await _cluster.DisposeAsync();
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
