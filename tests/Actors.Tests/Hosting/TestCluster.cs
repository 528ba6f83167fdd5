using Actors.Clustering.Clients;
using Akka.Actor;
using Akka.Cluster;
using Akka.Configuration;
using AkkaCluster = Akka.Cluster.Cluster;

namespace Actors.Tests.Hosting;

/// <summary>A cluster of several actor systems in this process, on loopback ports that the system picks, with failures found fast.</summary>
internal sealed class TestCluster : IAsyncDisposable
{
    /// <summary>A bound for failures, not a measure.</summary>
    public static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    private const string Fast = """
        akka {
          loggers = ["Actors.Tests.Hosting.TestLogger, Actors.Tests"]
          stdout-loglevel = OFF
          log-dead-letters = off
          remote { flush-wait-on-shutdown = 0 s, shutdown-timeout = 2 s }
          remote.dot-netty.tcp { hostname = "127.0.0.1", port = 0 }
          coordinated-shutdown.run-by-actor-system-terminate = off
          cluster {
            gossip-interval = 100 ms
            leader-actions-interval = 100 ms
            unreachable-nodes-reaper-interval = 100 ms
            failure-detector { heartbeat-interval = 250 ms, acceptable-heartbeat-pause = 3 s, expected-response-after = 500 ms }
            split-brain-resolver { stable-after = 1 s, down-all-when-unstable = 60 s }
            singleton.hand-over-retry-interval = 200 ms
            singleton.min-number-of-hand-over-retries = 60
            singleton-proxy.singleton-identification-interval = 200 ms
            distributed-data { gossip-interval = 200 ms, notify-subscribers-interval = 100 ms }
            sharding { retry-interval = 200 ms, waiting-for-state-timeout = 1 s, coordinator-failure-backoff = 500 ms, rebalance-interval = 1 s }
            client { establishing-get-contacts-interval = 200 ms, heartbeat-interval = 500 ms, acceptable-heartbeat-pause = 3 s }
          }
        }
        actors {
          coordinator { worker-beat = 100 ms, worker-timeout = 10 s, ledger-timeout = 1 s, tick-interval = 20 ms }
          client { beat = 100 ms, search-after = 1 s }
        }
        """;

    private static readonly Config s_log = ConfigurationFactory.ParseString($"akka.loglevel = {(TestLogger.File is null ? "WARNING" : Environment.GetEnvironmentVariable("ACTORS_TEST_LEVEL") ?? "INFO")}");

    private readonly List<TestNode> _nodes = [];
    private readonly List<Client> _clients = [];
    private readonly string _name;

    private TestCluster(string name) => _name = name;

    public IReadOnlyList<TestNode> Nodes => _nodes;

    public Client Client => _clients[0];

    /// <summary>Starts a cluster, all of whose workers are there then, and connects a client.</summary>
    public static async Task<TestCluster> StartAsync(int workers, Func<ClusterSettings, ClusterSettings>? configure = null)
    {
        var cluster = new TestCluster($"test-{Guid.NewGuid().ToString("N")[..8]}");
        try
        {
            // The first one is the oldest, and has the coordinator.
            await cluster.AddAsync("coordinator, worker", configure);
            for (int i = 1; i < workers; i++)
            {
                cluster.AddSoon("coordinator, worker", configure);
            }

            await cluster.ConnectAsync();
            await cluster.WaitForWorkersAsync(workers);
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts a cluster whose workers run one task at a time, those of tests among them.</summary>
    public static Task<TestCluster> OfOneThreadEachAsync(int workers, Func<ClusterSettings, ClusterSettings>? configure = null) => StartAsync(
        workers,
        s => (configure?.Invoke(s) ?? s) with { Threads = 1, Assemblies = [typeof(TestCluster).Assembly] });

    /// <summary>A cluster without nodes.</summary>
    public static TestCluster Named(string name) => new(name);

    /// <summary>Starts a cluster of one node, without waiting for anything in it.</summary>
    public static async Task<TestCluster> StartNodeAsync()
    {
        var cluster = new TestCluster($"test-{Guid.NewGuid().ToString("N")[..8]}");
        await cluster.AddAsync("coordinator, worker");
        return cluster;
    }

    /// <summary>Adds a node; completes when it is a member.</summary>
    public async Task<TestNode> AddAsync(string roles, Func<ClusterSettings, ClusterSettings>? configure = null, string hocon = "")
    {
        TestNode node = Start(roles, configure, hocon);
        await AkkaCluster.Get(node.System).JoinAsync(_nodes[0].Address).WaitAsync(Bound);
        return node;
    }

    /// <summary>Starts a node, which joins when it can.</summary>
    public TestNode AddSoon(string roles, Func<ClusterSettings, ClusterSettings>? configure = null)
    {
        TestNode node = Start(roles, configure, "");
        AkkaCluster.Get(node.System).Join(_nodes[0].Address);
        return node;
    }

    private TestNode Start(string roles, Func<ClusterSettings, ClusterSettings>? configure, string hocon)
    {
        Config config = Configuration(hocon, $"akka.cluster.roles = [{roles}]");
        ActorSystem system = ActorSystem.Create(_name, config);
        LogWatch log = LogWatch.On(system);
        var settings = ClusterSettings.From(config);
        var node = new TestNode(system, ActorsCluster.Attach(system, configure?.Invoke(settings) ?? settings), log);
        _nodes.Add(node);
        return node;
    }

    /// <summary>What all processes of the cluster go by.</summary>
    public Config Configuration(params string[] more) =>
        NodeConfiguration.Complete([.. more.Select(m => ConfigurationFactory.ParseString(m)), s_log, ConfigurationFactory.ParseString(Fast)]);

    /// <summary>Connects a client, through all nodes that are there.</summary>
    public async Task<Client> ConnectAsync()
    {
        Config config = s_log.WithFallback(ConfigurationFactory.ParseString(Fast));
        Client client = await Client.ConnectAsync(string.Join(",", _nodes.Select(n => n.Address)), config).WaitAsync(Bound);
        _clients.Add(client);
        return client;
    }

    /// <summary>Connects a client that goes by other settings than its configuration has.</summary>
    public (ActorSystem System, ClusterHost Host) Join(Func<ClusterSettings, ClusterSettings> configure)
    {
        Config config = Configuration("akka { actor.provider = remote, extensions = [] }");
        ActorSystem system = ActorSystem.Create($"{_name}-client", config);
        return (system, ClusterClients.Join(system, configure(ClusterSettings.From(config)), [.. _nodes.Select(n => n.Address)]));
    }

    /// <summary>Waits until so many workers count as there.</summary>
    public async Task WaitForWorkersAsync(int count)
    {
        using var bound = new CancellationTokenSource(Bound);
        var host = (ClusterHost)Client.Host;
        while (host.Workers.Count != count)
        {
            bound.Token.ThrowIfCancellationRequested();
            await Client.WhoHasAsync(cancellationToken: bound.Token);
        }
    }

    /// <summary>A node ends without a word.</summary>
    public async Task CrashAsync(TestNode node)
    {
        _nodes.Remove(node);
        await node.CrashAsync().WaitAsync(Bound);
    }

    /// <summary>A node leaves in order.</summary>
    public async Task LeaveAsync(TestNode node)
    {
        _nodes.Remove(node);
        await node.Cluster.DisposeAsync().AsTask().WaitAsync(Bound);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (Client client in _clients)
        {
            await client.DisposeAsync();
        }

        await Task.WhenAll(_nodes.Select(n => n.CrashAsync())).WaitAsync(Bound);
    }
}
