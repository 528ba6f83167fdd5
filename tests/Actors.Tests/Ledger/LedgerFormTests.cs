using Actors.Clustering;
using Actors.Clustering.Clients;
using Actors.Runtime.Protocol.Messages;
using Actors.Tests.Hosting;
using Akka.Actor;
using AkkaCluster = Akka.Cluster.Cluster;

namespace Actors.Tests.Ledger;

/// <summary>What a cluster keeps through several releases, of which each reads what the one before it has written, and no older ones do.</summary>
public sealed class LedgerFormTests
{
    private const byte First = ProtocolCodec.Version, Second = First + 1, Third = First + 2;

    [Fact]
    public async Task Facts_are_written_again_when_nobody_is_left_who_reads_only_the_older_form_and_not_before()
    {
        await using TestCluster cluster = TestCluster.Named($"forms-{Guid.NewGuid().ToString("N")[..8]}");
        TestNode first = await AddAsync(cluster, First);
        Client client = await cluster.ConnectAsync();
        await Soon(new Variable<string>("name", client).SetAsync("kept"));
        var queue = new DistributedQueue<int>("queue", client: client);
        for (int i = 1; i <= 3; i++)
        {
            await Soon(queue.PutAsync(i));
        }

        // A rolling upgrade: the newer one is in office while one is left that could be its successor.
        TestNode other = await AddAsync(cluster, First);
        TestNode second = await AddAsync(cluster, Second);
        TestNode another = await AddAsync(cluster, Second);
        await cluster.LeaveAsync(first);
        await cluster.LeaveAsync(other);
        await second.Log.SaysAsync("is in office");
        Assert.Contains("4 facts", await second.Log.SaysAsync("are in that of version 2"), StringComparison.Ordinal);
        await Soon(queue.PutAsync(4));

        // And the next.
        TestNode third = await AddAsync(cluster, Third);
        await AddAsync(cluster, Third);
        await cluster.LeaveAsync(second);
        await cluster.LeaveAsync(another);
        await third.Log.SaysAsync("is in office");

        (ActorSystem system, ClusterHost host) = cluster.Join(s => s with { ProtocolVersion = Third });
        var after = new Client(host);
        Assert.Equal("kept", await Soon(new Variable<string>("name", after).GetAsync()));
        queue = new DistributedQueue<int>("queue", client: after);
        for (int i = 1; i <= 4; i++)
        {
            Assert.Equal(i, await Soon(queue.GetAsync()));
        }

        await after.DisposeAsync();
        await system.Terminate().WaitAsync(TestCluster.Bound);
        Assert.DoesNotContain(third.Log.Lines, l => l.Contains("cannot be read", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_older_coordinator_takes_over_from_a_newer_one()
    {
        await using TestCluster cluster = TestCluster.Named($"forms-{Guid.NewGuid().ToString("N")[..8]}");
        TestNode newer = await AddAsync(cluster, Second);
        Client client = await cluster.ConnectAsync();
        await Soon(new Variable<string>("before", client).SetAsync("kept"));
        TestNode older = await AddAsync(cluster, First);
        await newer.Log.SaysAsync("are in that of version 1");
        await Soon(new Variable<string>("since", client).SetAsync("kept too"));

        await cluster.LeaveAsync(newer);
        await older.Log.SaysAsync("is in office");

        await using Client after = await cluster.ConnectAsync();
        Assert.Equal("kept", await Soon(new Variable<string>("before", after).GetAsync()));
        Assert.Equal("kept too", await Soon(new Variable<string>("since", after).GetAsync()));
    }

    private static Task<TestNode> AddAsync(TestCluster cluster, byte version) => cluster.AddAsync(
        "coordinator, worker", s => s with { ProtocolVersion = version, Threads = 1, Assemblies = [typeof(LedgerFormTests).Assembly] }, "akka.loglevel = INFO");

    private static Task<T> Soon<T>(Task<T> task) => task.WaitAsync(TestCluster.Bound);

    private static Task Soon(Task task) => task.WaitAsync(TestCluster.Bound);
}
