using Actors.Clustering.Coordination;
using Actors.Graph.Tasks;
using Actors.Runtime.Tests.Hosting.Meeting;
using Akka.Actor;
using AkkaCluster = Akka.Cluster.Cluster;

namespace Actors.Tests.Hosting;

/// <summary>Nodes that end, with failures found by the cluster itself.</summary>
public class FailoverTests
{
    private const int Count = 30;

    [Fact]
    public async Task The_end_of_the_coordinators_node_in_mid_computation_costs_what_it_held_and_no_more()
    {
        await using TestCluster cluster = await StartAsync();
        Client client = cluster.Client;
        var calls = new Tally();
        var opened = new Tally();
        var begun = new Tally();
        Future<int>[] first = client.Map(i => Counted(i, calls), Enumerable.Range(0, Count));
        await Soon(client.GatherAsync(first));
        Assert.Equal(Count, calls.Value);
        Future<int>[] second = [.. first.Select(f => client.Submit(x => Held(x, begun, opened), f))];
        Task<int> sum = Delayed.Call((int[] all) => all.Sum(), [.. second.Select(f => f.ToDelayed())]).ComputeAsync(client);
        await UntilAsync(() => begun.Value >= 3);
        TestNode crashing = cluster.Nodes[0];
        HashSet<TaskKey> lost = await HeldAloneByAsync(client, crashing, first);
        Assert.NotEmpty(lost);

        await cluster.CrashAsync(crashing);
        opened.Add();

        Assert.Equal(Enumerable.Range(0, Count).Sum(), await Soon(sum));
        Assert.Equal(Enumerable.Range(0, Count), await Soon(client.GatherAsync(first)));
        Assert.Equal(Count + lost.Count, calls.Value);
    }

    [Fact]
    public async Task What_no_client_holds_survives_the_coordinators_node()
    {
        await using TestCluster cluster = await StartAsync();
        Client client = cluster.Client;
        var calls = new Tally();
        var opened = new Tally();
        Delayed<int> numbers = await Soon(client.PersistAsync(Delayed.Call((int x) => x + 1, 41)));
        await Soon(client.PublishAsync("numbers", numbers));
        DistributedQueue<int> queue = new DistributedQueue<int>("queue", client: client);
        await Soon(queue.PutAsync(1));
        await Soon(queue.PutAsync(2));
        Assert.Equal(1, await Soon(queue.GetAsync()));
        await Soon(new Variable<string>("name", client).SetAsync("kept"));
        var ran = new Tally();
        client.FireAndForget(Delayed.Call(i => ran.Add(Held(i, calls, opened)), 7));
        await UntilAsync(() => calls.Value >= 1);
        await using Client other = await cluster.ConnectAsync();
        Future<int> theirs = other.Submit(x => x * 2, 21);
        Assert.Equal(42, await Soon(theirs.ResultAsync()));

        await cluster.CrashAsync(cluster.Nodes[0]);

        Assert.Equal(42, await Soon((await Soon(other.GetDatasetAsync<Delayed<int>>("numbers"))).ComputeAsync(other)));
        Assert.Equal(2, await Soon(new DistributedQueue<int>("queue", client: other).GetAsync()));
        Assert.Equal("kept", await Soon(new Variable<string>("name", other).GetAsync()));
        Assert.Equal(42, await Soon(theirs.ResultAsync()));
        opened.Add();
        await UntilAsync(() => ran.Value >= 7);
        GC.KeepAlive(numbers);
    }

    [Fact]
    public async Task A_node_that_leaves_hands_its_results_on_and_nothing_is_computed_again()
    {
        await using TestCluster cluster = await StartAsync();
        Client client = cluster.Client;
        var calls = new Tally();
        Future<int>[] held = client.Map(i => Counted(i, calls), Enumerable.Range(0, Count));
        await Soon(client.GatherAsync(held));
        TestNode leaving = cluster.Nodes[2];
        Assert.NotEmpty(await HeldAloneByAsync(client, leaving, held));

        await cluster.LeaveAsync(leaving);

        Assert.Equal(Enumerable.Range(0, Count), await Soon(client.GatherAsync(held)));
        Assert.Equal(Count, calls.Value);
    }

    [Fact]
    public async Task The_coordinators_node_leaves_in_order_and_nothing_is_computed_again()
    {
        await using TestCluster cluster = await StartAsync();
        Client client = cluster.Client;
        var calls = new Tally();
        Future<int>[] held = client.Map(i => Counted(i, calls), Enumerable.Range(0, Count));
        await Soon(client.GatherAsync(held));

        await cluster.LeaveAsync(cluster.Nodes[0]);

        Task<int> sum = Delayed.Call((int[] all) => all.Sum(), [.. held.Select(f => f.ToDelayed())]).ComputeAsync(client);
        Assert.Equal(Enumerable.Range(0, Count).Sum(), await Soon(sum));
        Assert.Equal(Count, calls.Value);
    }

    [Fact]
    public async Task A_lost_worker_costs_what_it_held_alone()
    {
        await using TestCluster cluster = await StartAsync();
        Client client = cluster.Client;
        var calls = new Tally();
        Future<int>[] held = client.Map(i => Counted(i, calls), Enumerable.Range(0, Count));
        await Soon(client.GatherAsync(held));
        TestNode crashing = cluster.Nodes[2];
        HashSet<TaskKey> lost = await HeldAloneByAsync(client, crashing, held);

        await cluster.CrashAsync(crashing);
        Task<int> sum = Delayed.Call((int[] all) => all.Sum(), [.. held.Select(f => f.ToDelayed())]).ComputeAsync(client);

        Assert.Equal(Enumerable.Range(0, Count).Sum(), await Soon(sum));
        Assert.Equal(Enumerable.Range(0, Count), await Soon(client.GatherAsync(held)));
        Assert.Equal(Count + lost.Count, calls.Value);
    }

    [Fact]
    public async Task A_coordinator_that_another_has_replaced_promises_nothing_until_it_is_in_office_again()
    {
        await using TestCluster cluster = await StartAsync();
        Client client = cluster.Client;
        var calls = new Tally();
        Future<int>[] held = client.Map(i => Counted(i, calls), Enumerable.Range(0, Count));
        await Soon(client.GatherAsync(held));
        IActorRef first = cluster.Nodes[0].Coordinator;
        int epoch = await EpochOfAsync(first);

        // As a successor does that knows nothing of it.
        IActorRef second = cluster.Nodes[1].System.ActorOf(CoordinatorActor.Props(cluster.Nodes[1].Cluster.Extension), "successor");
        int later = await EpochOfAsync(second);
        Assert.True(later > epoch);
        cluster.Nodes[1].System.Stop(second);
        await Soon(client.PublishAsync("numbers", Delayed.Call((int x) => x + 1, 41)));

        // It found out before it promised, and is the one in office again.
        Assert.True(await EpochOfAsync(first) > later);
        Assert.Equal(Enumerable.Range(0, Count), await Soon(client.GatherAsync(held)));
        Assert.Equal(Count, calls.Value);
        Assert.Equal(42, await Soon((await Soon(client.GetDatasetAsync<Delayed<int>>("numbers"))).ComputeAsync(client)));
    }

    private static Task<TestCluster> StartAsync() => TestCluster.StartAsync(workers: 3, s => s with { Threads = 1, Assemblies = [typeof(FailoverTests).Assembly] });

    private static int Counted(int value, Tally calls)
    {
        calls.Add();
        return value;
    }

    private static int Held(int value, Tally begun, Tally opened)
    {
        begun.Add();
        Assert.True(SpinWait.SpinUntil(() => opened.Value > 0, TestCluster.Bound), "It was not opened.");
        return value;
    }

    private static async Task<int> EpochOfAsync(IActorRef coordinator) =>
        (int)await coordinator.Ask<object>(new Look(static s => s.Epoch), TestCluster.Bound);

    private static async Task<HashSet<TaskKey>> HeldAloneByAsync(Client client, TestNode node, Future<int>[] results)
    {
        string worker = node.Cluster.Extension.Host.Worker!.Value.Name;
        return [.. (await Soon(client.WhoHasAsync(results))).Where(h => h.Value.Count == 1 && h.Value[0] == worker).Select(h => h.Key)];
    }

    private static async Task<T> Soon<T>(Task<T> task) => await task.WaitAsync(TestCluster.Bound);

    private static async Task Soon(Task task) => await task.WaitAsync(TestCluster.Bound);

    private static async Task UntilAsync(Func<bool> holds)
    {
        using var bound = new CancellationTokenSource(TestCluster.Bound);
        while (!holds())
        {
            bound.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
