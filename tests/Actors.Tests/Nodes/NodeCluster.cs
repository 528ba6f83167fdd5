using System.Globalization;
using Actors.Tests.Configuration;
using Akka.Configuration;

namespace Actors.Tests.Nodes;

/// <summary>A cluster of nodes on this machine, each a process of its own, on the fast-failure settings. The first node is the oldest and has the coordinator.</summary>
internal sealed class NodeCluster : IAsyncDisposable
{
    /// <summary>A bound for failures, not a measure.</summary>
    public static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    private readonly string _name = $"nodes-{Guid.NewGuid().ToString("N")[..8]}";
    private readonly string _settings;
    private readonly string _more;
    private readonly NetworkSpaces? _network;
    private readonly List<NodeProcess> _nodes = [];
    private readonly List<NodeProcess> _gone = [];
    private readonly List<int> _ports = [];
    private Client? _client;

    private NodeCluster(string settings, string more, NetworkSpaces? network) => (_settings, _more, _network) = (settings, more, network);

    public IReadOnlyList<NodeProcess> Nodes => _nodes;

    public Client Client => _client ?? throw new InvalidOperationException("No client is connected yet.");

    /// <summary>Where tasks of <see cref="Work"/> note that they ran.</summary>
    public string Notes { get; } = Directory.CreateTempSubdirectory("actors-nodes-").FullName;

    /// <param name="count">How many nodes.</param>
    /// <param name="settings">The file they read.</param>
    /// <param name="more">Settings that override it.</param>
    /// <param name="network">Where each is a machine of its own; null for this one.</param>
    public static async Task<NodeCluster> StartAsync(int count, string settings = "fast-failure.conf", string more = "", NetworkSpaces? network = null)
    {
        var cluster = new NodeCluster(settings, more, network);
        try
        {
            cluster._ports.AddRange(Enumerable.Range(0, count).Select(i => network is null ? NodeProcess.FreePort() : 2600));

            // The first two one after the other: their ages matter.
            await cluster.AddAsync(0);
            await cluster.AddAsync(1);
            await Task.WhenAll(Enumerable.Range(2, Math.Max(0, count - 2)).Select(cluster.AddAsync));
            cluster._client = await cluster.ConnectAsync();
            await cluster.WaitForWorkersAsync(count);
            return cluster;
        }
        catch (Exception e)
        {
            string logs = cluster.Logs();
            int workers = cluster._client?.Host is Clustering.Clients.ClusterHost host ? host.Workers.Count : 0;
            await cluster.DisposeAsync();
            throw new InvalidOperationException($"The cluster of {count} nodes has not come up; {workers} workers are known. {e.Message}\n{logs}", e);
        }
    }

    /// <summary>Starts the node of a place; completes when it is up.</summary>
    public async Task AddAsync(int place)
    {
        // The first one founds the cluster, and need not wait whether one of the others has.
        int known = _nodes.Count + _gone.Count == 0 ? 1 : Math.Min(3, _ports.Count);
        string[] seeds = [.. Enumerable.Range(0, known).SelectMany(i => (string[])["--seed", $"{HostOf(i)}:{_ports[i].ToString(CultureInfo.InvariantCulture)}"])];
        NodeProcess node = NodeProcess.Start(
            _name, HostOf(place), _ports[place],
            [
                "--hocon", HoconFiles.Path(_settings), .. seeds, "--set", "actors.worker { threads = 1, memory-limit = 500 MB }",
                "--set", "akka.loglevel = INFO", "--set", _more, .. _network is null ? (string[])[] : ["--set", "actors.allow-insecure = on"],
            ],
            _network?.SpaceOf(place));
        lock (_nodes)
        {
            _nodes.Add(node);
        }

        await node.Up.WaitAsync(Bound);
    }

    /// <summary>Connects another client.</summary>
    public async Task<Client> ConnectAsync()
    {
        Config config = NodeConfiguration.FromText(ProgramConfiguration(_network?.Gateway ?? "127.0.0.1"));
        return await Client.ConnectAsync(Addresses, config).WaitAsync(Bound);
    }

    /// <summary>Starts a <see cref="ClientProgram"/> at a place of the network, with further settings.</summary>
    public WatchedProcess StartProgram(string what, int place, string hocon) => ClientProgram.Start(
        what, Addresses, $"{ProgramConfiguration(HostOf(place))}\n{hocon}", [], _network?.SpaceOf(place));

    /// <summary>Kills a node without a word.</summary>
    public void Kill(NodeProcess node)
    {
        node.Kill();
        Forget(node);
    }

    /// <summary>A node is not of the cluster any more.</summary>
    public void Forget(NodeProcess node)
    {
        _nodes.Remove(node);
        _gone.Add(node);
    }

    public int PlaceOf(NodeProcess node) => _ports.IndexOf(new Uri(node.Address.Replace("akka.tcp", "tcp", StringComparison.Ordinal)).Port);

    /// <summary>Runs a task on each of so many workers: all have joined then.</summary>
    public async Task WaitForWorkersAsync(int count)
    {
        using var bound = new CancellationTokenSource(Bound);
        var host = (Clustering.Clients.ClusterHost)Client.Host;
        while (host.Workers.Count != count)
        {
            bound.Token.ThrowIfCancellationRequested();
            await Client.WhoHasAsync(cancellationToken: bound.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_client is not null)
        {
            await _client.DisposeAsync();
        }

        foreach (NodeProcess node in _nodes.Concat(_gone))
        {
            await node.DisposeAsync();
        }

        Directory.Delete(Notes, recursive: true);
    }

    /// <summary>What the nodes have written, for the messages of failures.</summary>
    public string Logs() => string.Join("\n\n", _nodes.Concat(_gone).Select(n => $"==== {n.Address}\n{string.Join('\n', n.Output.Split('\n').TakeLast(60))}"));

    private string Addresses => string.Join(',', _nodes.Select(n => n.Address));

    /// <summary>What a program goes by that listens on an address.</summary>
    private string ProgramConfiguration(string host) =>
        $$"""
        include "{{HoconFiles.Path(_settings)}}"
        akka { loglevel = WARNING, stdout-loglevel = OFF, remote.dot-netty.tcp { hostname = "{{host}}", port = 0 } }
        actors { allow-insecure = {{(_network is null ? "off" : "on")}}, serialization.assemblies = ["Actors.Tests"] }
        """;

    private string HostOf(int place) => _network?.AddressOf(place) ?? "127.0.0.1";
}
