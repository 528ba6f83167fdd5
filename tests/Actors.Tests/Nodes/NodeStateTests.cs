namespace Actors.Tests.Nodes;

/// <summary>What clients share, and what nobody waits for, is not lost with a node's process.</summary>
[Collection(nameof(NodeFailureTests))]
public sealed class NodeStateTests : IDisposable
{
    private const int Forgotten = 4;

    private readonly string _gate = Path.Combine(Path.GetTempPath(), $"actors-gate-{Guid.NewGuid():N}");

    public void Dispose() => File.Delete(_gate);

    [SkippableFact]
    public async Task What_clients_share_and_what_nobody_waits_for_outlives_the_coordinator_s_node()
    {
        Skip.If(OperatingSystem.IsWindows(), "processes are killed by signals, which Windows does not have");
        await using NodeCluster cluster = await NodeCluster.StartAsync(3, more: "actors.scheduler.recovery-grace = 5 s");
        Client client = cluster.Client;
        var queue = new DistributedQueue<int>("queue", client: client);
        for (int i = 1; i <= 3; i++)
        {
            await Soon(queue.PutAsync(i));
        }

        Assert.Equal(1, await Soon(queue.GetAsync()));
        await Soon(new Variable<string>("name", client).SetAsync("kept"));
        SemaphoreLease lease = await Soon(new DistributedLock("lock", client: client).AcquireAsync());
        Future<int>[] held = client.Map(static i => i * i, Enumerable.Range(0, 20));
        await Soon(client.GatherAsync(held));

        // Somebody publishes, leaves work behind that has begun and cannot end yet, and goes.
        await using (Client other = await cluster.ConnectAsync())
        {
            await Soon(other.PublishAsync("numbers", await Soon(other.PersistAsync(Delayed.Call(static (int x) => x + 1, 41)))));
            string notes = cluster.Notes, gate = _gate;
            for (int i = 0; i < Forgotten; i++)
            {
                other.FireAndForget(Delayed.Call(Work.NoteBehindGate, notes, gate, i));
            }

            await UntilAsync(client, () => Directory.EnumerateFiles(notes, "begun-*").Any());
        }

        cluster.Kill(cluster.Nodes[0]);

        await using Client after = await cluster.ConnectAsync();
        Assert.Equal(2, await Soon(new DistributedQueue<int>("queue", client: after).GetAsync()));
        Assert.Equal(3, await Soon(queue.GetAsync()));
        Assert.Equal("kept", await Soon(new Variable<string>("name", after).GetAsync()));
        Assert.Null(await Soon(new DistributedLock("lock", client: after).TryAcquireAsync(TimeSpan.FromMilliseconds(200))));
        Assert.True(lease.IsHeld, lease.LostReason);
        await lease.DisposeAsync();

        // A new coordinator grants no lock for as long as others might hold it whom it has not heard yet.
        await using SemaphoreLease next = await Soon(new DistributedLock("lock", client: after).AcquireAsync());

        // The work that was left behind has all threads until now.
        await File.WriteAllTextAsync(_gate, "");
        await UntilAsync(client, () => Directory.EnumerateFiles(cluster.Notes, "done-*").Count() == Forgotten);
        Assert.Equal(["numbers"], await Soon(after.ListDatasetsAsync()));
        Assert.Equal(42, await Soon((await Soon(after.GetDatasetAsync<Delayed<int>>("numbers"))).ComputeAsync(after)));
        Assert.Equal(Enumerable.Range(0, 20).Select(i => i * i), await Soon(client.GatherAsync(held)));
    }

    private static async Task<T> Soon<T>(Task<T> task) => await task.WaitAsync(NodeCluster.Bound);

    private static async Task Soon(Task task) => await task.WaitAsync(NodeCluster.Bound);

    /// <summary>Each look is a round trip to the coordinator, which lets others go on.</summary>
    private static async Task UntilAsync(Client client, Func<bool> holds)
    {
        using var bound = new CancellationTokenSource(NodeCluster.Bound);
        while (!holds())
        {
            await client.WhoHasAsync(cancellationToken: bound.Token);
        }
    }
}
