using Actors.Clustering.Coordination;
using Actors.Runtime.Tests.Hosting.Meeting;
using Akka.Actor;
using static Actors.Tests.Hosting.Waiting;

namespace Actors.Tests.Hosting;

/// <summary>Nodes that end, with failures found by the cluster itself.</summary>
public class FailoverTests
{
    [Fact]
    public async Task The_end_of_the_coordinators_node_in_mid_computation_costs_what_it_held_and_no_more()
    {
        await using HeldNumbers numbers = await HeldNumbers.MakeAsync();
        Client client = numbers.Client;
        var opened = new Tally();
        var begun = new Tally();
        Future<int>[] held = [.. numbers.Results.Select(f => client.Submit(x => Held(x, begun, opened), f))];
        Task<int> sum = Delayed.Call((int[] all) => all.Sum(), [.. held.Select(f => f.ToDelayed())]).ComputeAsync(client);
        await UntilAsync(() => begun.Value >= 3);
        TestNode crashing = numbers.Cluster.Nodes[0];
        int lost = await numbers.CountHeldAloneByAsync(crashing);
        Assert.NotEqual(0, lost);

        await numbers.Cluster.CrashAsync(crashing);
        opened.Add();

        Assert.Equal(HeldNumbers.Sum, await Soon(sum));
        await numbers.AssertMadeAgainAsync(lost);
    }

    [Fact]
    public async Task What_no_client_holds_survives_the_coordinators_node()
    {
        await using TestCluster cluster = await TestCluster.OfOneThreadEachAsync(workers: 3);
        Client client = cluster.Client;
        var begun = new Tally();
        var opened = new Tally();
        Delayed<int> number = await Soon(client.PersistAsync(Delayed.Call((int x) => x + 1, 41)));
        await Soon(client.PublishAsync("number", number));
        DistributedQueue<int> queue = new DistributedQueue<int>("queue", client: client);
        await Soon(queue.PutAsync(1));
        await Soon(queue.PutAsync(2));
        Assert.Equal(1, await Soon(queue.GetAsync()));
        await Soon(new Variable<string>("name", client).SetAsync("kept"));
        var ran = new Tally();
        client.FireAndForget(Delayed.Call(i => ran.Add(Held(i, begun, opened)), 7));
        await UntilAsync(() => begun.Value >= 1);
        await using Client other = await cluster.ConnectAsync();
        Future<int> theirs = other.Submit(x => x * 2, 21);
        Assert.Equal(42, await Soon(theirs.ResultAsync()));

        await cluster.CrashAsync(cluster.Nodes[0]);

        Assert.Equal(42, await Soon((await Soon(other.GetDatasetAsync<Delayed<int>>("number"))).ComputeAsync(other)));
        Assert.Equal(2, await Soon(new DistributedQueue<int>("queue", client: other).GetAsync()));
        Assert.Equal("kept", await Soon(new Variable<string>("name", other).GetAsync()));
        Assert.Equal(42, await Soon(theirs.ResultAsync()));
        opened.Add();
        await UntilAsync(() => ran.Value >= 7);
        GC.KeepAlive(number);
    }

    [Fact]
    public async Task A_node_that_leaves_hands_its_results_on_and_nothing_is_computed_again()
    {
        await using HeldNumbers numbers = await HeldNumbers.MakeAsync();
        TestNode leaving = numbers.Cluster.Nodes[2];
        Assert.NotEqual(0, await numbers.CountHeldAloneByAsync(leaving));

        await numbers.Cluster.LeaveAsync(leaving);

        await numbers.AssertMadeAgainAsync(0);
    }

    [Fact]
    public async Task The_coordinators_node_leaves_in_order_and_nothing_is_computed_again()
    {
        await using HeldNumbers numbers = await HeldNumbers.MakeAsync();

        await numbers.Cluster.LeaveAsync(numbers.Cluster.Nodes[0]);

        await numbers.AssertMadeAgainAsync(0);
    }

    [Fact]
    public async Task A_lost_worker_costs_what_it_held_alone()
    {
        await using HeldNumbers numbers = await HeldNumbers.MakeAsync();
        TestNode crashing = numbers.Cluster.Nodes[2];
        int lost = await numbers.CountHeldAloneByAsync(crashing);

        await numbers.Cluster.CrashAsync(crashing);

        await numbers.AssertMadeAgainAsync(lost);
    }

    [Fact]
    public async Task A_coordinator_that_another_has_replaced_promises_nothing_until_it_is_in_office_again()
    {
        await using HeldNumbers numbers = await HeldNumbers.MakeAsync();
        IReadOnlyList<TestNode> nodes = numbers.Cluster.Nodes;
        IActorRef first = nodes[0].Coordinator;
        int epoch = await EpochOfAsync(first);

        // As a successor does that knows nothing of it.
        IActorRef second = nodes[1].System.ActorOf(CoordinatorActor.Props(nodes[1].Cluster.Extension), "successor");
        int later = await EpochOfAsync(second);
        Assert.True(later > epoch);
        nodes[1].System.Stop(second);
        await Soon(numbers.Client.PublishAsync("number", Delayed.Call((int x) => x + 1, 41)));

        // It found out before it promised, and is the one in office again.
        Assert.True(await EpochOfAsync(first) > later);
        await numbers.AssertMadeAgainAsync(0);
        Assert.Equal(42, await Soon((await Soon(numbers.Client.GetDatasetAsync<Delayed<int>>("number"))).ComputeAsync(numbers.Client)));
    }

    private static int Held(int value, Tally begun, Tally opened)
    {
        begun.Add();
        Assert.True(SpinWait.SpinUntil(() => opened.Value > 0, TestCluster.Bound), "It was not opened.");
        return value;
    }

    private static async Task<int> EpochOfAsync(IActorRef coordinator) =>
        (int)await coordinator.Ask<object>(new Look(static s => s.Epoch), TestCluster.Bound);
}
