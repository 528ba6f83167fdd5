using Actors.Clustering;
using Actors.Clustering.Clients;
using Actors.Clustering.Serialization;
using Actors.Runtime.Hosting;
using Actors.Runtime.Protocol.Messages;
using Akka.Actor;

namespace Actors.Tests.Hosting;

/// <summary>Processes of several releases, as far as the protocol between them goes: two that follow each other understand each other, others are told why not.</summary>
public class VersionTests
{
    private const byte This = ProtocolCodec.Version, Next = This + 1, AfterNext = This + 2;

    /// <summary>Who speaks which version: the coordinator's node, the others, and the client.</summary>
    [Theory]
    [InlineData(Next, This, This)]
    [InlineData(This, Next, Next)]
    [InlineData(Next, This, Next)]
    public async Task Two_releases_that_follow_each_other_share_a_cluster_and_take_over_from_each_other(byte first, byte others, byte program)
    {
        await using TestCluster cluster = TestCluster.Named($"versions-{Guid.NewGuid().ToString("N")[..8]}");
        await cluster.AddAsync("coordinator, worker", s => Speaking(s, first));
        await cluster.AddAsync("coordinator, worker", s => Speaking(s, others));
        await cluster.AddAsync("coordinator, worker", s => Speaking(s, others));
        (ActorSystem system, ClusterHost host) = cluster.Join(s => Speaking(s, program));
        await using var end = new Terminating(system);
        await using var client = new Client(host);
        await UntilAsync(client, () => host.Workers.Count == 3);

        Assert.Equal(Enumerable.Range(1, 30), await RunAsync(client));
        await new Variable<string>("name", client).SetAsync("kept").WaitAsync(TestCluster.Bound);
        await cluster.CrashAsync(cluster.Nodes[0]);

        Assert.Equal("kept", await new Variable<string>("name", client).GetAsync().WaitAsync(TestCluster.Bound));
        Assert.Equal(Enumerable.Range(1, 30), await RunAsync(client));
        Assert.All(cluster.Nodes, n => Assert.DoesNotContain(n.Log.Lines, l => l.Contains("protocol", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(This, AfterNext)]
    [InlineData(AfterNext, This)]
    public async Task A_node_of_a_release_further_away_leaves_and_both_sides_say_why(byte first, byte other)
    {
        await using TestCluster cluster = TestCluster.Named($"versions-{Guid.NewGuid().ToString("N")[..8]}");
        TestNode coordinator = await cluster.AddAsync("coordinator, worker", s => Speaking(s, first));

        TestNode stranger = cluster.AddSoon("coordinator, worker", s => Speaking(s, other));

        await stranger.System.WhenTerminated.WaitAsync(TestCluster.Bound);
        string why = $"the coordinator speaks version {first} of the protocol and this node version {other}, and at most two releases that follow each other can share a cluster";
        Assert.Contains(why, await stranger.Log.SaysAsync("This node leaves the cluster"), StringComparison.Ordinal);
        Assert.Contains(why, stranger.Cluster.Extension.Refusal, StringComparison.Ordinal);
        Assert.Contains($"it speaks version {other} of the protocol", await coordinator.Log.SaysAsync("is refused"), StringComparison.Ordinal);
        Assert.Null(coordinator.Cluster.Extension.Refusal);
    }

    [Fact]
    public async Task A_program_of_a_release_further_away_is_told_why_it_is_refused()
    {
        await using TestCluster cluster = await TestCluster.StartNodeAsync();
        (ActorSystem system, ClusterHost host) = cluster.Join(s => Speaking(s, AfterNext));
        await using var end = new Terminating(system);
        await using var client = new Client(host);

        var error = await Assert.ThrowsAsync<RuntimeStoppedException>(() => host.Met.WaitAsync(TestCluster.Bound));

        Assert.Contains($"speaks version {This} of the protocol and this program version {AfterNext}", error.Message, StringComparison.Ordinal);
        Assert.Contains($"it speaks version {AfterNext} of the protocol", await cluster.Nodes[0].Log.SaysAsync("is refused"), StringComparison.Ordinal);
        await Assert.ThrowsAsync<RuntimeStoppedException>(() => client.Submit(static () => 1).ResultAsync().WaitAsync(TestCluster.Bound));
    }

    [Theory]
    [InlineData("Novelty/1", "kind Novelty was received, which this build does not know")]
    [InlineData("WorkerReport/7", "A WorkerReport of protocol version 7 was received; this node reads versions 1 to 1")]
    [InlineData("WorkerReport", "'WorkerReport' was received as the kind of a message, and is none")]
    [InlineData("WorkerReport/1", "WorkerReport")]
    public async Task What_a_node_cannot_read_is_logged_and_dropped_and_the_connection_stays(string manifest, string said)
    {
        await using TestCluster cluster = await TestCluster.StartAsync(workers: 2, s => s with { Assemblies = [typeof(VersionTests).Assembly] });
        TestNode from = cluster.Nodes[1], to = cluster.Nodes[0];
        IActorRef node = ((ExtendedActorSystem)from.System).Provider.ResolveActorRef(new RootActorPath(to.Address) / "user" / ActorPaths.Node);

        node.Tell(new Packet(manifest, [1, 2, 3]));

        await to.Log.SaysAsync(said);
        Assert.Equal(Enumerable.Range(1, 30), await RunAsync(cluster.Client));
        Assert.DoesNotContain(to.Log.Lines.Concat(from.Log.Lines), l => l.Contains("gated", StringComparison.Ordinal) || l.Contains("quarantine", StringComparison.OrdinalIgnoreCase));
    }

    private static ClusterSettings Speaking(ClusterSettings settings, byte version) =>
        settings with { ProtocolVersion = version, Threads = 1, Assemblies = [typeof(VersionTests).Assembly] };

    private static async Task<int[]> RunAsync(Client client) =>
        [.. await client.GatherAsync(client.Map(static i => i + 1, Enumerable.Range(0, 30))).WaitAsync(TestCluster.Bound)];

    private static async Task UntilAsync(Client client, Func<bool> holds)
    {
        using var bound = new CancellationTokenSource(TestCluster.Bound);
        while (!holds())
        {
            await client.WhoHasAsync(cancellationToken: bound.Token);
        }
    }

    private sealed class Terminating(ActorSystem system) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await system.Terminate().WaitAsync(TestCluster.Bound);
    }
}
