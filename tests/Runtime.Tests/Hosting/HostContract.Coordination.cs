using Actors.Runtime.Tests.Hosting.Meeting;

namespace Actors.Runtime.Tests.Hosting;

public abstract partial class HostContract
{
    [Fact]
    public async Task Lock_one_task_at_a_time_holds_it_and_waiting_tasks_block_no_worker()
    {
        await using HostUnderTest cluster = await StartAsync(workers: 2, threads: 1);
        Client client = cluster.Client;
        var guard = new DistributedLock("ledger", client: client);
        var inside = new Tally();
        var most = new Tally();

        Future<int>[] tasks = client.Map(
            async (int x) =>
            {
                await using SemaphoreLease lease = await guard.AcquireAsync();
                most.Raise(inside.Add());

                // What it waits for needs the slot that it, or another that waits for the lock, has taken.
                int y = await CurrentTask.Client.Submit(Increment, x);
                inside.Add(-1);
                return y;
            },
            Enumerable.Range(0, 12));

        Assert.Equal(Enumerable.Range(1, 12), await Soon(client.GatherAsync(tasks)));
        Assert.Equal(1, most.Value);
        await using SemaphoreLease mine = await Soon(guard.AcquireAsync());
        Assert.True(mine.IsHeld);
        Assert.Null(await Soon(guard.TryAcquireAsync(TimeSpan.Zero)));
    }

    [Fact]
    public async Task Lock_is_free_when_its_holder_leaves_and_waits_can_be_cancelled()
    {
        await using HostUnderTest cluster = await StartAsync();
        Client other = cluster.Connect();
        SemaphoreLease theirs = await Soon(new DistributedLock("x", client: other).AcquireAsync());
        var mine = new DistributedLock("x", client: cluster.Client);
        using var cancel = new CancellationTokenSource();
        Task<SemaphoreLease> cancelled = mine.AcquireAsync(cancel.Token);
        Task<SemaphoreLease> waiting = mine.AcquireAsync();

        await CancelAsync(cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Soon(cancelled));
        await other.DisposeAsync();

        await using SemaphoreLease lease = await Soon(waiting);
        Assert.True(lease.IsHeld);
        Assert.False(theirs.IsHeld);
    }

    [Fact]
    public async Task Semaphore_lease_that_runs_out_is_lost_and_its_holder_is_told()
    {
        await using HostUnderTest cluster = await StartAsync();
        await using Client other = cluster.Connect();
        var brief = new LeaseOptions { Duration = TimeSpan.FromMilliseconds(300), Renew = false };
        SemaphoreLease theirs = await Soon(new DistributedSemaphore("s", 2, brief, other).AcquireAsync());
        var semaphore = new DistributedSemaphore("s", 2, client: cluster.Client);
        await using SemaphoreLease one = await Soon(semaphore.AcquireAsync());
        Task<SemaphoreLease> waiting = semaphore.AcquireAsync();
        var told = new TaskCompletionSource();
        await using CancellationTokenRegistration registration = theirs.Lost.Register(() => told.TrySetResult());

        await using SemaphoreLease two = await Soon(waiting);
        await Soon(told.Task);

        Assert.False(theirs.IsHeld);
        Assert.NotNull(theirs.LostReason);
        Assert.True(one.IsHeld && two.IsHeld);
        await theirs.DisposeAsync();
        Assert.Null(await Soon(semaphore.TryAcquireAsync(TimeSpan.Zero)));
        InvalidOperationException e = await Assert.ThrowsAsync<InvalidOperationException>(() => Soon(new DistributedSemaphore("s", 3, client: other).AcquireAsync()));
        Assert.Contains("limit of 2, and not of 3", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Event_lets_tasks_go_that_wait_for_it()
    {
        await using HostUnderTest cluster = await StartAsync(workers: 1, threads: 1);
        Client client = cluster.Client;
        var started = new DistributedEvent("go", client);

        Future<int>[] waiting = client.Map(
            static (int x) =>
            {
                new DistributedEvent("go").Wait();
                return x;
            },
            Enumerable.Range(0, 5));
        Future<int> sets = client.Submit(static () =>
        {
            new DistributedEvent("go").Set();
            return 1;
        });

        Assert.Equal(Enumerable.Range(0, 5), await Soon(client.GatherAsync(waiting)));
        Assert.Equal(1, await Soon(sets.ResultAsync()));
        Assert.True(await Soon(started.IsSetAsync()));
        await Soon(started.ClearAsync());
        Assert.False(await Soon(started.WaitAsync(TimeSpan.FromMilliseconds(1))));
    }

    [Fact]
    public async Task Queue_hands_values_and_results_from_tasks_to_clients_in_order()
    {
        await using HostUnderTest cluster = await StartAsync(workers: 2, threads: 1);
        Client client = cluster.Client;
        await using Client other = cluster.Connect();
        var numbers = new DistributedQueue<int>("numbers", maxSize: 2, client);

        Future<int> producer = client.Submit(static async () =>
        {
            var queue = new DistributedQueue<int>("numbers", maxSize: 2);
            for (int i = 0; i < 20; i++)
            {
                await queue.PutAsync(i);
            }

            return 20;
        });
        for (int i = 0; i < 20; i++)
        {
            Assert.Equal(i, await Soon(numbers.GetAsync()));
        }

        Assert.Equal(20, await Soon(producer.ResultAsync()));
        Assert.Equal((false, 0), await Soon(numbers.TryGetAsync()));
        TimeoutException late = await Assert.ThrowsAsync<TimeoutException>(() => Soon(numbers.GetAsync(TimeSpan.FromMilliseconds(1))));
        Assert.Contains("queue 'numbers' was empty", late.Message, StringComparison.Ordinal);

        var results = new DistributedQueue<Future<int>>("results", client: client);
        using (Future<int> made = client.Submit(Increment, 41))
        {
            await Soon(results.PutAsync(made));
        }

        Assert.Equal(1, await Soon(results.CountAsync()));
        using Future<int> taken = await Soon(new DistributedQueue<Future<int>>("results", client: other).GetAsync());
        Assert.Same(other, taken.Client);
        Assert.Equal(42, await Soon(taken.ResultAsync()));
        ArgumentException large = await Assert.ThrowsAsync<ArgumentException>(() => new DistributedQueue<byte[]>("large", client: client).PutAsync(new byte[2 << 20]));
        Assert.Contains("Scatter it", large.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Variable_is_shared_by_tasks_and_clients()
    {
        await using HostUnderTest cluster = await StartAsync(workers: 1, threads: 1);
        Client client = cluster.Client;
        var best = new Variable<double>("best", client);

        Future<double> reader = client.Submit(static () => new Variable<double>("best").Get());
        Task<double> waiter = best.WaitAsync(v => v > 2);
        for (int i = 1; i <= 3; i++)
        {
            await Soon(best.SetAsync(i));
        }

        Assert.InRange(await Soon(reader.ResultAsync()), 1, 3);
        Assert.Equal(3, await Soon(waiter));
        InvalidCastException e = await Assert.ThrowsAsync<InvalidCastException>(() => Soon(new Variable<string>("best", client).GetAsync()));
        Assert.Contains("variable 'best' gave a double, not a string", e.Message, StringComparison.Ordinal);
        await Soon(best.DeleteAsync());
        await Assert.ThrowsAsync<TimeoutException>(() => Soon(best.GetAsync(TimeSpan.Zero)));

        var model = new Variable<Future<int>>("model", client);
        using (Future<int> made = client.Submit(Increment, 1))
        {
            await Soon(model.SetAsync(made));
        }

        using Future<int> read = await Soon(model.GetAsync());
        Assert.Equal(3, await Soon(client.Submit(Increment, read).ResultAsync()));
    }
}
