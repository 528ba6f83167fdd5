using System.Runtime.CompilerServices;
using Actors.Graph.Tasks;
using Actors.Runtime.Tests.Hosting.Meeting;

namespace Actors.Runtime.Tests.Hosting;

public abstract partial class HostContract
{
    [Fact]
    public async Task A_future_goes_from_pending_to_finished()
    {
        await using HostUnderTest cluster = await StartAsync();
        using var gate = new Gate();
        using Future<int> future = cluster.Client.Submit(gate.Pass, 7);
        await gate.Begun;

        Assert.Equal(FutureStatus.Pending, future.Status);
        Assert.False(future.IsDone);
        Assert.Null(future.Exception);
        Assert.EndsWith("(pending)", future.ToString(), StringComparison.Ordinal);
        gate.Open();

        Assert.Equal(7, await Soon(future.ResultAsync()));
        Assert.Equal(7, await future);
        Assert.Equal(FutureStatus.Finished, future.Status);
        Assert.True(future.IsDone);
        Assert.StartsWith("Future<int> Pass-", future.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Callbacks_are_called_once_before_and_after_the_end()
    {
        await using HostUnderTest cluster = await StartAsync();
        using var gate = new Gate();
        Future<int> future = cluster.Client.Submit(gate.Pass, 7);
        var early = NewSource<Future>();
        var late = NewSource<Future>();

        future.OnDone(early.SetResult);
        gate.Open();
        Assert.Same(future, await Soon(early.Task));
        future.OnDone(late.SetResult);
        Assert.Same(future, await Soon(late.Task));
    }

    [Fact]
    public async Task Futures_are_arguments_of_calls_and_of_delayed_values()
    {
        await using HostUnderTest cluster = await StartAsync();
        Client client = cluster.Client;
        Future<int> a = client.Submit(Increment, 1);
        Future<int> b = client.Submit(Add, a, 10);
        Delayed<int> c = Delayed.Call(Add, a.ToDelayed(), b.ToDelayed());

        Assert.Equal(12, await Soon(b.ResultAsync()));
        Assert.Equal(14, await Soon(c.ComputeAsync(client)));
        Assert.Equal(new[] { 13, 3 }, await Soon(client.GatherAsync(client.Map(Increment, [b, a]))));
    }

    [Fact]
    public async Task A_future_that_is_only_an_argument_lives_until_it_is_used()
    {
        await using HostUnderTest cluster = await StartAsync();
        for (int i = 0; i < 200; i++)
        {
            Future<int> sum = cluster.Client.Submit(Add, cluster.Client.Submit(Increment, i), cluster.Client.Submit(Increment, i));
            if (i % 20 == 0)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }

            Assert.Equal((2 * i) + 2, await Soon(sum.ResultAsync()));
        }
    }

    [Fact]
    public async Task Disposing_the_last_future_frees_the_result()
    {
        await using HostUnderTest cluster = await StartAsync();
        Client client = cluster.Client;
        Future<int> one = client.Submit(Increment, 1, new TaskOptions { Key = "kept" });
        Future<int> two = client.Submit(Increment, 1, new TaskOptions { Key = "kept" });
        await Soon(client.GatherAsync([one, two]));

        one.Dispose();
        one.Dispose();
        Assert.Single(await Soon(client.WhoHasAsync()));
        two.Dispose();

        Assert.Empty(await Soon(client.WhoHasAsync()));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Soon(two.ResultAsync()));
    }

    [Fact]
    public async Task A_collected_future_frees_the_result()
    {
        await using HostUnderTest cluster = await StartAsync();
        await SubmitAndForget(cluster.Client);

        using var bound = new CancellationTokenSource(s_bound);
        while ((await cluster.Client.WhoHasAsync(cancellationToken: bound.Token)).Count > 0)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task SubmitAndForget(Client client)
    {
        Future<int> future = client.Submit(Increment, 1);
        Assert.Equal(2, await Soon(future.ResultAsync()));
        Assert.Single(await Soon(client.WhoHasAsync()));
    }

    [Fact]
    public async Task A_future_is_not_collected_while_somebody_waits()
    {
        await using HostUnderTest cluster = await StartAsync();
        using var gate = new Gate();
        Task wait = WaitOnly(cluster.Client, gate);
        await gate.Begun;
        for (int i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        // Had it been let go, this request would be handled after that.
        await Soon(cluster.Client.WhoHasAsync());
        gate.Open();
        await Soon(wait);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Task WaitOnly(Client client, Gate gate) => client.Submit(gate.Pass, 1).WaitAsync();

    [Fact]
    public async Task Disposing_a_pending_future_tells_those_who_wait()
    {
        await using HostUnderTest cluster = await StartAsync();
        using var gate = new Gate();
        Future<int> future = cluster.Client.Submit(gate.Pass, 1);
        Task<int> waiting = future.ResultAsync();
        await gate.Begun;

        future.Dispose();

        FutureCancelledException e = await Assert.ThrowsAsync<FutureCancelledException>(() => Soon(waiting));
        Assert.Contains("disposed", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Map_and_gather_keep_the_order()
    {
        await using HostUnderTest cluster = await StartAsync();
        Client client = cluster.Client;

        Assert.Equal(Enumerable.Range(1, 100), await Soon(client.GatherAsync(client.Map(Increment, Enumerable.Range(0, 100)))));
        Assert.Equal([11, 22], client.Gather(client.Map(Add, [1, 2], [10, 20])));
        Assert.Empty(client.Map(Increment, Array.Empty<int>()));
        Assert.Contains("2 first items but 1 second", Assert.Throws<ArgumentException>(() => client.Map(Add, [1, 2], [10])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gather_can_leave_out_what_failed()
    {
        await using HostUnderTest cluster = await StartAsync();
        Future<int>[] futures = cluster.Client.Map(static (int x) => 12 / x, [1, 0, 3]);

        Assert.Equal([12, 4], await Soon(cluster.Client.GatherFinishedAsync(futures)));
        await Assert.ThrowsAsync<DivideByZeroException>(() => Soon(cluster.Client.GatherAsync(futures)));
    }

    [Fact]
    public async Task As_completed_gives_every_future_once_the_first_one_done_first()
    {
        await using HostUnderTest cluster = await StartAsync();
        using var gate = new Gate();
        Future<int> slow = cluster.Client.Submit(gate.Pass, 0);
        Future<int>[] quick = cluster.Client.Map(static (int x) => 10 / x, [1, 2, 0, 5]);
        var seen = new List<Future<int>>();
        using var bound = new CancellationTokenSource(s_bound);

        await foreach (Future<int> done in cluster.Client.AsCompleted([slow, .. quick], bound.Token))
        {
            Assert.True(done.IsDone);
            seen.Add(done);
            if (seen.Count == 4)
            {
                gate.Open();
            }
        }

        Assert.Same(slow, seen[^1]);
        Assert.Equal(5, seen.Distinct().Count());
    }

    [Fact]
    public async Task Wait_for_the_first_and_for_all()
    {
        await using HostUnderTest cluster = await StartAsync();
        using var gate = new Gate();
        Future<int> slow = cluster.Client.Submit(gate.Pass, 0);
        Future<int> quick = cluster.Client.Submit(Increment, 1);

        (IReadOnlyList<Future> done, IReadOnlyList<Future> pending) = await Soon(cluster.Client.WaitAsync([slow, quick], WaitUntil.First));
        Assert.Equal([quick], done);
        Assert.Equal([slow], pending);
        gate.Open();
        (done, pending) = await Soon(cluster.Client.WaitAsync([slow, quick]));
        Assert.Equal([slow, quick], done);
        Assert.Empty(pending);
    }

    [Fact]
    public async Task Waiting_can_be_given_up_and_the_computation_goes_on()
    {
        await using HostUnderTest cluster = await StartAsync();
        using var gate = new Gate();
        Future<int> slow = cluster.Client.Submit(gate.Pass, 3);
        using var cancel = new CancellationTokenSource();
        Task<int> wait = slow.ResultAsync(cancel.Token);
        await gate.Begun;

        await CancelAsync(cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Soon(wait));
        gate.Open();

        Assert.Equal(3, await Soon(slow.ResultAsync()));
    }

    [Fact]
    public async Task Equal_pure_calls_are_one_task_and_others_are_not()
    {
        await using HostUnderTest cluster = await StartAsync();
        var calls = new Tally();
        int Count(int x)
        {
            calls.Add();
            return x;
        }

        var pure = new TaskOptions { Pure = true };
        Future<int>[] same = [cluster.Client.Submit(Count, 1, pure), cluster.Client.Submit(Count, 1, pure), cluster.Client.Submit(Count, 2, pure)];
        Assert.Equal(new[] { 1, 1, 2 }, await Soon(cluster.Client.GatherAsync(same)));
        Assert.Equal(2, calls.Value);
        Assert.Equal(same[0].Key, same[1].Key);

        await Soon(cluster.Client.GatherAsync([cluster.Client.Submit(Count, 1), cluster.Client.Submit(Count, 1)]));
        Assert.Equal(4, calls.Value);
    }

    [Fact]
    public async Task A_key_that_was_let_go_and_asked_for_again_gives_the_new_result()
    {
        await using HostUnderTest cluster = await StartAsync();
        var named = new TaskOptions { Key = "again" };
        for (int i = 0; i < 300; i++)
        {
            Future<int> future = cluster.Client.Submit(Increment, i, named);
            if (i % 3 != 0)
            {
                Assert.Equal(i + 1, await Soon(future.ResultAsync()));
            }
            else if (i % 2 == 0)
            {
                _ = cluster.Client.CancelAsync([future]);
            }

            future.Dispose();
        }
    }

    [Fact]
    public async Task A_cancelled_key_can_be_submitted_again_though_its_future_is_kept()
    {
        await using HostUnderTest cluster = await StartAsync();
        var named = new TaskOptions { Key = "again" };
        using var gate = new Gate();
        Future<int> first = cluster.Client.Submit(gate.PassUnlessCancelled, 1, named);
        await gate.Begun;
        Task cancelling = cluster.Client.CancelAsync([first], reason: "no longer needed");

        Future<int> second = cluster.Client.Submit(Increment, 1, named);

        Assert.Equal(2, await Soon(second.ResultAsync()));
        await Soon(cancelling);
        Assert.Equal(FutureStatus.Cancelled, first.Status);
        Assert.Contains("no longer needed", (await Assert.ThrowsAsync<FutureCancelledException>(() => Soon(first.ResultAsync()))).Message, StringComparison.Ordinal);
    }
}
