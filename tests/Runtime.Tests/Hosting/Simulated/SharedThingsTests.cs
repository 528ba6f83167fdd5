namespace Actors.Runtime.Tests.Hosting.Simulated;

/// <summary>Locks, semaphores, queues and actors under virtual time, with workers that die.</summary>
public sealed class SharedThingsTests
{
    [Fact]
    public void Tasks_share_a_lock_a_queue_and_an_actor()
    {
        using var cluster = new SimulatedCluster(new() { Seed = 3, Workers = 3, ThreadsPerWorker = 1 });

        int total = cluster.Run(async client =>
        {
            await using ActorHandle<List<int>> list = await client.SpawnActorAsync(() => new List<int>());
            var queue = new DistributedQueue<int>("numbers", maxSize: 2, client);
            Future<int>[] tasks = client.Map(
                async (int x) =>
                {
                    await using SemaphoreLease lease = await new DistributedLock("x").AcquireAsync();
                    await new DistributedQueue<int>("numbers", maxSize: 2).PutAsync(x);
                    return await list.CallAsync(l =>
                    {
                        l.Add(x);
                        return l.Count;
                    });
                },
                Enumerable.Range(1, 6));
            int sum = 0;
            for (int i = 0; i < 6; i++)
            {
                sum += await queue.GetAsync();
            }

            Assert.Equal([1, 2, 3, 4, 5, 6], (await client.GatherAsync(tasks)).Order());
            return sum;
        });

        Assert.Equal(21, total);
    }

    [Fact]
    public void A_lease_of_virtual_time_runs_out_in_virtual_time()
    {
        using var cluster = new SimulatedCluster(new() { Seed = 3 });

        TimeSpan waited = cluster.Run(async client =>
        {
            var brief = new LeaseOptions { Duration = TimeSpan.FromMinutes(10), Renew = false };
            SemaphoreLease first = await new DistributedSemaphore("s", 1, brief, client).AcquireAsync();
            TimeSpan start = cluster.Now;
            await using SemaphoreLease second = await new DistributedSemaphore("s", 1, client: client).AcquireAsync();
            Assert.False(first.IsHeld);
            return cluster.Now - start;
        });

        Assert.InRange(waited, TimeSpan.FromMinutes(9.9), TimeSpan.FromMinutes(10.1));
    }

    [Theory]
    [InlineData(ActorStrategy.Restart)]
    [InlineData(ActorStrategy.Stop)]
    public void An_actor_whose_worker_dies_is_restarted_or_said_to_be_lost(ActorStrategy strategy)
    {
        using var cluster = new SimulatedCluster(new() { Seed = 5, Workers = 3 });

        cluster.Run(async (SimulatedCluster running, Client client) =>
        {
            var options = new ActorOptions { Name = "list", OnWorkerLost = strategy };
            ActorHandle<List<int>> list = await client.SpawnActorAsync(() => new List<int>(), options);
            await list.CallAsync(l => l.Add(1));
            string worker = await list.CallAsync(_ => CurrentTask.Worker);
            running.At(running.Now, Fault.Kill(running.Workers.Single(w => worker.StartsWith(w, StringComparison.Ordinal))));
            Assert.False(await new DistributedEvent("never", client).WaitAsync(TimeSpan.FromMinutes(1)));
            if (strategy == ActorStrategy.Stop)
            {
                ActorLostException e = await Assert.ThrowsAsync<ActorLostException>(() => list.CallAsync(l => l.Count));
                Assert.Equal((worker, "list"), (e.Worker, e.Actor));
            }
            else
            {
                Assert.Equal(0, await list.CallAsync(l => l.Count));
                Assert.NotEqual(worker, await list.CallAsync(_ => CurrentTask.Worker));
                await list.DisposeAsync();
            }
        });
    }
}
