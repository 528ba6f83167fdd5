using Actors.Tests.Hosting;
using Akka.Actor;
using Akka.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using AkkaCluster = Akka.Cluster.Cluster;

namespace Actors.Tests.Embedding;

/// <summary>Nodes embedded in applications built on Microsoft.Extensions.</summary>
public class AddActorsTests
{
    private const string Hocon = """
        akka { loglevel = WARNING, stdout-loglevel = OFF, remote.dot-netty.tcp.port = 0 }
        actors.worker { threads = 1, memory-limit = 100 MB }
        actors.serialization.assemblies = ["Actors.Tests"]
        """;

    [Fact]
    public async Task An_application_has_a_node_and_a_client_from_its_start_to_its_end()
    {
        using IHost application = Application(node => (node.ClusterName, node.Hocon) = ("embedded", Hocon));
        await application.StartAsync().WaitAsync(TestCluster.Bound);
        var cluster = application.Services.GetRequiredService<ActorsCluster>();

        Client client = application.Services.GetRequiredService<Client>();
        Assert.Same(cluster.Client, client);
        Assert.Equal(42, await client.Submit(static x => x + 1, 41).ResultAsync().WaitAsync(TestCluster.Bound));
        Assert.Equal("embedded", cluster.System.Name);

        await application.StopAsync().WaitAsync(TestCluster.Bound);

        Assert.True(cluster.Terminated.IsCompletedSuccessfully);
        Assert.IsType<CoordinatedShutdown.ClusterLeavingReason>(CoordinatedShutdown.Get(cluster.System).ShutdownReason);
    }

    [Fact]
    public async Task When_an_application_stops_its_node_hands_its_results_on_and_leaves()
    {
        await using TestCluster cluster = await TestCluster.OfOneThreadEachAsync(workers: 2);
        using IHost application = Application(node => node.System = _ => System(cluster));
        await application.StartAsync().WaitAsync(TestCluster.Bound);
        var node = application.Services.GetRequiredService<ActorsCluster>();
        await AkkaCluster.Get(node.System).JoinAsync(cluster.Nodes[0].Address).WaitAsync(TestCluster.Bound);
        await cluster.WaitForWorkersAsync(3);
        string worker = node.Extension.Host.Worker!.Value.Name;
        Client client = cluster.Client;
        var calls = new Runtime.Tests.Hosting.Meeting.Tally();
        Future<int>[] there = client.Map(i => i + calls.Add(), Enumerable.Range(0, 5), new TaskOptions { Workers = [worker], AllowOtherWorkers = true });
        await client.GatherAsync(there).WaitAsync(TestCluster.Bound);
        Assert.Contains(await client.WhoHasAsync(there), h => h.Value.SequenceEqual([worker]));

        await application.StopAsync().WaitAsync(TestCluster.Bound);

        await client.GatherAsync(there).WaitAsync(TestCluster.Bound);
        Assert.Equal(5, calls.Value);
        Assert.Equal(2, ((Clustering.Clients.ClusterHost)client.Host).Workers.Count);
        Assert.DoesNotContain(AkkaCluster.Get(cluster.Nodes[0].System).State.Members, m => m.Address == AkkaCluster.Get(node.System).SelfAddress && m.Status == Akka.Cluster.MemberStatus.Up);
    }

    [Fact]
    public async Task An_application_whose_node_is_given_up_stops()
    {
        using IHost application = Application(node => (node.ClusterName, node.Hocon) = ("downed", Hocon));
        await application.StartAsync().WaitAsync(TestCluster.Bound);
        var cluster = application.Services.GetRequiredService<ActorsCluster>();
        AkkaCluster nodes = AkkaCluster.Get(cluster.System);

        nodes.Down(nodes.SelfAddress);

        await application.WaitForShutdownAsync().WaitAsync(TestCluster.Bound);
        Assert.True(cluster.Terminated.IsCompleted);
    }

    [Fact]
    public async Task What_is_wrong_with_its_settings_is_said_when_the_application_starts()
    {
        using IHost application = Application(node => node.Hocon = "actors.worker.thread = 2");

        var error = await Assert.ThrowsAsync<ConfigurationException>(() => application.StartAsync());

        Assert.Contains("'actors.worker.threads'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_application_has_one_node() =>
        Assert.Contains("one node", Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddActors().AddActors()).Message, StringComparison.Ordinal);

    private static IHost Application(Action<ActorsNodeOptions> configure)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddActors(configure);
        return builder.Build();
    }

    private static ActorSystem System(TestCluster cluster) => ActorSystem.Create(
        cluster.Nodes[0].System.Name,
        cluster.Configuration("akka.cluster.roles = [worker]", "actors.worker { threads = 1, memory-limit = 100 MB }", "actors.serialization.assemblies = [\"Actors.Tests\"]"));
}
