using System.Collections.Immutable;
using Actors.Graph.Tasks;
using Actors.Runtime.Tests.Hosting.Meeting;

namespace Actors.Runtime.Tests.Hosting;

// One scenario for each policy, named for it.
public abstract partial class HostContract
{
    private static readonly ImmutableSortedDictionary<string, double> s_oneGpu = ImmutableSortedDictionary<string, double>.Empty.Add("GPU", 1);

    [SkippableFact]
    public async Task Work_stealing_gives_what_waits_on_a_busy_worker_to_a_new_one()
    {
        await using HostUnderTest cluster = await StartNewAsync(workers: 1, threads: 1);
        Client client = cluster.Client;
        using var gate = new Gate();
        Future<int> data = await Soon(client.ScatterAsync(10));
        Future<int> busy = client.Submit(gate.Pass, 0);
        await gate.Begun;
        Future<int>[] waiting = [.. Enumerable.Range(0, 10).Select(i => client.Submit(Add, data, i))];

        string? thief = await cluster.TryAddAsync();
        Skip.If(thief is null, "No worker can be added to this host.");

        Assert.Equal(Enumerable.Range(10, 10), await Soon(client.GatherAsync(waiting)));
        Assert.Equal(FutureStatus.Pending, busy.Status);
        Assert.All(await Soon(client.WhoHasAsync(waiting)), held => Assert.Contains(thief!, held.Value));
        gate.Open();
        Assert.Equal(0, await Soon(busy.ResultAsync()));
    }

    [Fact]
    public async Task Active_memory_management_copies_what_many_wait_for()
    {
        await using HostUnderTest cluster = await StartNewAsync(workers: 3, threads: 1);
        Client client = cluster.Client;
        using var gate = new Gate();
        Future<int> data = await Soon(client.ScatterAsync(10, workers: [cluster.Workers[0]]));
        Future<int> slow = client.Submit(gate.Pass, 1);
        Future<int>[] waiting = [.. Enumerable.Range(0, 100).Select(_ => client.Submit(Add, data, slow))];
        await gate.Begun;

        // None of them can run, and none has asked for it.
        await Until(client, held => held[data.Key].Count == 3);

        gate.Open();
        Assert.All(await Soon(client.GatherAsync(waiting)), sum => Assert.Equal(11, sum));
    }

    [Fact]
    public async Task Active_memory_management_drops_the_copies_nobody_needs()
    {
        await using HostUnderTest cluster = await StartNewAsync();
        Client client = cluster.Client;
        Future<int> data = await Soon(client.ScatterAsync(10, workers: [cluster.Workers[0]]));
        Future<int> there = client.Submit(Add, data, 1, new TaskOptions { Workers = [cluster.Workers[1]] });
        Assert.Equal(11, await Soon(there.ResultAsync()));

        await Until(client, held => held[data.Key].Count == 1);

        Assert.Equal(10, await Soon(data.ResultAsync()));
    }

    [Fact]
    public async Task Replicating_puts_results_into_several_memories_and_keeps_them_there()
    {
        await using HostUnderTest cluster = await StartNewAsync(workers: 3, threads: 1);
        Client client = cluster.Client;
        Future<int> one = client.Submit(Increment, 1);

        Assert.Equal(1, await Soon(client.ReplicateAsync([one], 2)));
        Assert.Equal(2, (await Soon(client.WhoHasAsync([one])))[one.Key].Count);
        Assert.Equal(1, await Soon(client.ReplicateAsync([one], 10)));
        Assert.Equal(cluster.Workers.Order(StringComparer.Ordinal), (await Soon(client.WhoHasAsync([one])))[one.Key]);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => client.ReplicateAsync([one], 0));
        Assert.Equal(2, await Soon(one.ResultAsync()));
    }

    [Fact]
    public async Task Rebalancing_spreads_results_over_the_workers()
    {
        await using HostUnderTest cluster = await StartNewAsync();
        Client client = cluster.Client;
        Future<double[]>[] data = await Soon(client.ScatterAllAsync(
            Enumerable.Range(0, 6).Select(i => new double[1000]), workers: [cluster.Workers[0]]));

        Assert.Equal(3, await Soon(client.RebalanceAsync()));

        IReadOnlyDictionary<TaskKey, IReadOnlyList<string>> held = await Soon(client.WhoHasAsync(data));
        Assert.All(cluster.Workers, w => Assert.Equal(3, held.Values.Count(h => Assert.Single(h) == w)));
        Assert.All(await Soon(client.GatherAsync(data)), d => Assert.Equal(1000, d.Length));
        Assert.Equal(0, await Soon(client.RebalanceAsync()));
    }

    [Fact]
    public async Task Retiring_a_worker_loses_nothing_it_held_or_ran()
    {
        await using HostUnderTest cluster = await StartNewAsync(workers: 2, threads: 1);
        Client client = cluster.Client;
        string leaving = cluster.Workers[0];
        using var gate = new Gate();
        Future<int> data = await Soon(client.ScatterAsync(10, workers: [leaving]));
        Future<int> running = client.Submit(gate.Pass, 5, new TaskOptions { Workers = [leaving] });
        await gate.Begun;

        Task retiring = client.RetireWorkersAsync([leaving]);
        await Soon(client.WhoHasAsync());
        Assert.False(retiring.IsCompleted);
        gate.Open();
        await Soon(retiring);

        Assert.DoesNotContain(leaving, cluster.Workers);
        Assert.Equal((10, 5), (await Soon(data.ResultAsync()), await Soon(running.ResultAsync())));
        Assert.Equal(11, await Soon(client.Submit(Increment, data).ResultAsync()));
        InvalidOperationException e = await Assert.ThrowsAsync<InvalidOperationException>(() => Soon(client.RetireWorkersAsync(cluster.Workers)));
        Assert.Contains("No worker would be left", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Active_memory_management_drains_a_retiring_worker()
    {
        await using HostUnderTest cluster = await StartNewAsync(workers: 3, threads: 1);
        Client client = cluster.Client;
        string leaving = cluster.Workers[0];
        var calls = new Tally();
        int Counted(int x)
        {
            calls.Add();
            return x;
        }

        Future<double[]>[] data = await Soon(client.ScatterAllAsync(Enumerable.Range(0, 4).Select(i => new double[100 + i]), workers: [leaving]));
        Future<int>[] made = client.Map(Counted, Enumerable.Range(0, 6), new TaskOptions { Workers = [leaving], AllowOtherWorkers = true });
        Assert.Equal(Enumerable.Range(0, 6), await Soon(client.GatherAsync(made)));
        Assert.All((await Soon(client.WhoHasAsync(made))).Values, held => Assert.Equal([leaving], held));

        await Soon(client.RetireWorkersAsync([leaving]));

        // All of it is elsewhere now, on both that are left, and nothing was made a second time.
        IReadOnlyDictionary<TaskKey, IReadOnlyList<string>> holders = await Soon(client.WhoHasAsync());
        Assert.Equal(10, holders.Count);
        Assert.Equal(cluster.Workers.Order(StringComparer.Ordinal), holders.Values.SelectMany(h => h).Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotContain(leaving, cluster.Workers);
        Assert.Equal([100, 101, 102, 103], (await Soon(client.GatherAsync(data))).Select(d => d.Length));
        Assert.Equal(Enumerable.Range(0, 6), await Soon(client.GatherAsync(made)));
        Assert.Equal(6, calls.Value);
    }

    [Fact]
    public async Task Restarting_forgets_everything_and_tells_everybody()
    {
        await using HostUnderTest cluster = await StartNewAsync();
        await using Client other = cluster.Connect();
        using var gate = new Gate();
        Future<int> done = cluster.Client.Submit(Increment, 1);
        Future<int> running = other.Submit(gate.PassUnlessCancelled, 1);
        Future<int> waiting = other.Submit(Increment, running);
        await Soon(done.ResultAsync());
        await gate.Begun;

        await Soon(cluster.Client.RestartAsync());

        foreach (Future<int> future in new[] { done, running, waiting })
        {
            FutureCancelledException e = await Assert.ThrowsAsync<FutureCancelledException>(() => Soon(future.ResultAsync()));
            Assert.Contains("restarted", e.Message, StringComparison.Ordinal);
        }

        Assert.Equal(8, await Soon(cluster.Client.Submit(Increment, 7).ResultAsync()));
        await Until(other, held => held.Count == 1);
    }

    [Fact]
    public async Task Worker_restrictions_keep_tasks_where_they_may_run()
    {
        await using HostUnderTest cluster = await StartNewAsync();
        Client client = cluster.Client;
        var named = new TaskOptions { Workers = ["somebody", cluster.Workers[1]] };
        Future<int>[] there = [.. Enumerable.Range(0, 6).Select(i => client.Submit(Increment, i, named))];
        Future<int> nowhere = client.Submit(Increment, 10, new TaskOptions { Workers = ["somebody"] });
        Future<int> anywhere = client.Submit(Increment, 20, new TaskOptions { Workers = ["somebody"], AllowOtherWorkers = true });

        Assert.Equal(Enumerable.Range(1, 6), await Soon(client.GatherAsync(there)));
        Assert.Equal(21, await Soon(anywhere.ResultAsync()));

        Assert.All((await Soon(client.WhoHasAsync(there))).Values, held => Assert.Equal([cluster.Workers[1]], held));
        Assert.Equal(FutureStatus.Pending, nowhere.Status);
        string dump = await Soon(cluster.DumpAsync());
        Assert.Contains($"NoWorker {nowhere.Key}", dump, StringComparison.Ordinal);
        Assert.Contains("somebody", dump, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Abstract_resources_wait_for_a_worker_that_has_them_and_bound_what_it_runs_at_once()
    {
        await using HostUnderTest cluster = await StartNewAsync();
        Client client = cluster.Client;
        var needs = new TaskOptions { Resources = s_oneGpu };
        Future<int> needy = client.Submit(Increment, 1, needs);
        Assert.Equal(3, await Soon(client.Submit(Increment, 2).ResultAsync()));
        Assert.Equal(FutureStatus.Pending, needy.Status);
        string dump = await Soon(cluster.DumpAsync());
        Assert.Contains($"NoWorker {needy.Key}: any worker with 1 GPU", dump, StringComparison.Ordinal);

        string? added = await cluster.TryAddAsync(s_oneGpu);
        Skip.If(added is null, "No worker can be added to this host.");

        Assert.Equal(2, await Soon(needy.ResultAsync()));
        Assert.Equal([added], (await Soon(client.WhoHasAsync([needy])))[needy.Key]);

        // The worker has a thread for another task, and no other GPU.
        using var gate = new Gate();
        Future<int> first = client.Submit(gate.Pass, 1, needs);
        await gate.Begun;
        Future<int> second = client.Submit(Increment, 2, needs);
        Assert.Equal(4, await Soon(client.Submit(Increment, 3, new TaskOptions { Workers = [added!] }).ResultAsync()));
        Assert.Equal(FutureStatus.Pending, second.Status);
        gate.Open();
        Assert.Equal((1, 3), (await Soon(first.ResultAsync()), await Soon(second.ResultAsync())));
    }

    [Fact]
    public async Task Waiting_for_a_worker_ends_with_a_clear_error_where_that_was_asked_for()
    {
        await using HostUnderTest cluster = await StartNewAsync(new() { Workers = 2, ThreadsPerWorker = 1, NoWorkerTimeout = TimeSpan.FromMilliseconds(150) });
        Future<int> needy = cluster.Client.Submit(Increment, 1, new TaskOptions { Resources = s_oneGpu });

        NoWorkerException e = await Assert.ThrowsAsync<NoWorkerException>(() => Soon(needy.ResultAsync()));

        Assert.Contains("1 GPU", e.Message, StringComparison.Ordinal);
        Assert.Contains(cluster.Workers[0], e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Task_priorities_decide_what_runs_first()
    {
        await using HostUnderTest cluster = await StartNewAsync(workers: 1, threads: 1);
        Client client = cluster.Client;
        using var gate = new Gate();
        Future<int> first = client.Submit(gate.Pass, 0);
        await gate.Begun;
        var order = new Notes();
        int Note(int x)
        {
            order.Add(x);
            return x;
        }

        Future<int>[] futures = [.. new[] { 1, 3, 2, 5, 4 }.Select(p => client.Submit(Note, p, new TaskOptions { Priority = p }))];
        await Soon(client.WhoHasAsync());
        gate.Open();
        await Soon(client.GatherAsync(futures));
        await Soon(first.WaitAsync());

        // What the worker had been given ahead before the rest came may come first; the rest is in order.
        Assert.Equal("5 4 3 2", string.Join(" ", order.All.Where(p => p != 1)));
    }

    [SkippableFact]
    public async Task Scaling_starts_and_retires_workers_and_keeps_results()
    {
        await using HostUnderTest cluster = await StartNewAsync(workers: 1, threads: 1);
        Client client = cluster.Client;
        Skip.IfNot(await cluster.TryScaleAsync(3), "This host cannot be scaled.");
        Assert.Equal(3, cluster.Workers.Count);
        Future<int>[] spread = await Soon(client.ScatterAllAsync([1, 2, 3, 4, 5, 6]));
        Assert.Equal(3, (await Soon(client.WhoHasAsync(spread))).Values.Select(Assert.Single).Distinct().Count());

        Assert.True(await Soon(cluster.TryScaleAsync(1)));

        Assert.Single(cluster.Workers);
        Assert.Equal(Enumerable.Range(1, 6), await Soon(client.GatherAsync(spread)));
    }

    [SkippableFact]
    public async Task Adaptive_scaling_follows_the_work()
    {
        await using HostUnderTest cluster = await StartNewAsync(workers: 1, threads: 1);
        Client client = cluster.Client;
        await using IAsyncDisposable? scaling = cluster.TryAdapt(1, 3, new AdaptiveOptions
        {
            Interval = TimeSpan.FromMilliseconds(20),
            TargetDuration = TimeSpan.FromMilliseconds(100),
        });
        Skip.If(scaling is null, "This host cannot be scaled.");

        // Three can only be under way at once when there are three workers.
        var met = new Tally();
        using var all = new Gate();
        Future<int>[] busy = client.Map(
            i =>
            {
                if (met.Add() == 3)
                {
                    all.Open();
                }

                return all.Pass(i);
            },
            [1, 2, 3]);
        int[] done = await Soon(client.GatherAsync(busy));
        Assert.Equal([1, 2, 3], done);
        foreach (Future<int> future in busy)
        {
            future.Dispose();
        }

        await Until(client, _ => cluster.Workers.Count == 1);
        Assert.Equal(2, await Soon(client.Submit(Increment, 1).ResultAsync()));
    }

    [SkippableFact]
    public async Task A_killed_worker_takes_nothing_with_it_that_can_be_made_again()
    {
        await using HostUnderTest cluster = await StartNewAsync(workers: 2, threads: 1);
        Client client = cluster.Client;
        string dying = cluster.Workers[0];
        var there = new TaskOptions { Workers = [dying], AllowOtherWorkers = true };
        Future<int> data = await Soon(client.ScatterAsync(1, workers: [dying]));
        Future<int> held = client.Submit(Increment, 1, there);
        await Soon(held.ResultAsync());

        Skip.IfNot(await cluster.TryKillAsync(dying), "Workers of this host cannot be killed.");

        Assert.Equal(3, await Soon(client.Submit(Increment, held).ResultAsync()));
        Assert.Equal(2, await Soon(held.ResultAsync()));
        DataLostException e = await Assert.ThrowsAsync<DataLostException>(() => Soon(data.ResultAsync()));
        Assert.Contains(data.Key.ToString(), e.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_change_of_coordinators_makes_nothing_twice_and_loses_nothing()
    {
        await using HostUnderTest cluster = await StartNewAsync();
        await using Client other = cluster.Connect();
        Client client = cluster.Client;
        using var gate = new Gate();
        var calls = new Tally();
        int Counted(int x)
        {
            calls.Add();
            return x;
        }

        Future<int> data = await Soon(client.ScatterAsync(10));
        Future<int> done = client.Submit(Counted, 1);
        await Soon(done.ResultAsync());
        Delayed<int> published = await Soon(client.PersistAsync(Delayed.Call(Counted, 5)));
        await Soon(client.PublishAsync("five", published));
        Future<int> running = client.Submit(x => gate.Pass(Counted(x)), 2);
        await gate.Begun;
        Future<int> waiting = client.Submit(Add, running, 1);

        // Between what two clients say there is no order: what one is to stand on the coordinator has heard of.
        await Soon(client.WhoHasAsync());
        Future<int> late = other.Submit((a, b, c) => a + b + c, data, done, waiting);
        Future<int> bad = client.Submit(int () => throw new InvalidOperationException("bad"));
        await Soon(bad.WaitAsync());
        await Soon(other.WhoHasAsync());

        Skip.IfNot(await cluster.TryReplaceCoordinatorAsync(), "The coordinator of this host cannot be replaced.");
        Future<int> after = client.Submit(Add, data, 1);
        gate.Open();

        Assert.Equal((2, 3, 11), (await Soon(running.ResultAsync()), await Soon(waiting.ResultAsync()), await Soon(after.ResultAsync())));
        Assert.Equal((10, 1, 14), (await Soon(data.ResultAsync()), await Soon(done.ResultAsync()), await Soon(late.ResultAsync())));
        Assert.Equal(5, await Soon((await Soon(other.GetDatasetAsync<Delayed<int>>("five"))).ComputeAsync(other)));
        Assert.Equal(3, calls.Value);
        Assert.Equal(FutureStatus.Error, bad.Status);
        await Soon(client.RetryAsync(bad));
        Assert.Equal("bad", (await Assert.ThrowsAsync<InvalidOperationException>(() => Soon(bad.ResultAsync()))).Message);
    }

    [SkippableFact]
    public async Task Coordinators_that_change_again_and_again_end_nothing()
    {
        await using HostUnderTest cluster = await StartNewAsync();
        Client client = cluster.Client;
        for (int round = 0; round < 5; round++)
        {
            Task<int> sum = Delayed.Sum(Enumerable.Range(0, 200).Select(i => Delayed.Call(Increment, i + round))).ComputeAsync(client);
            Skip.IfNot(await cluster.TryReplaceCoordinatorAsync(), "The coordinator of this host cannot be replaced.");
            Assert.Equal(Enumerable.Range(0, 200).Sum(i => i + round + 1), await Soon(sum));
        }

        await Until(client, held => held.Count == 0);
    }
}
