using System.Threading.Channels;
using Actors.Runtime.Tests.Hosting.Meeting;

namespace Actors.Runtime.Tests.Hosting;

public abstract partial class HostContract
{
    [Fact]
    public async Task A_loop_runs_its_body_for_each_item()
    {
        await using HostUnderTest cluster = await StartAsync();
        var seen = new Notes();

        await Soon(cluster.Client.ParallelForEachAsync(Enumerable.Range(0, 500), seen.Add));
        await Soon(cluster.Client.ParallelForEachAsync(
            Enumerable.Range(500, 500),
            async i =>
            {
                await Task.Yield();
                seen.Add(i);
            }));

        Assert.Equal(Enumerable.Range(0, 1000), seen.All.Order());
    }

    [Fact]
    public async Task Mapping_keeps_the_order_and_the_bound()
    {
        await using HostUnderTest cluster = await StartAsync();
        int taken = 0;
        int read = 0;
        int most = 0;

        var results = new List<int>();
        await foreach (int result in cluster.Client.MapAsync(Items(), Increment, new() { MaxUnderWay = 7 }))
        {
            read++;
            results.Add(result);
        }

        Assert.Equal(Enumerable.Range(1, 200), results);
        Assert.InRange(most, 4, 7);

        IEnumerable<int> Items()
        {
            for (int i = 0; i < 200; i++)
            {
                most = Math.Max(most, ++taken - read);
                yield return i;
            }
        }
    }

    [Fact]
    public async Task Results_of_a_loop_do_not_wait_for_the_source()
    {
        await using HostUnderTest cluster = await StartAsync();
        var source = Channel.CreateUnbounded<int>();
        source.Writer.TryWrite(1);

        await using IAsyncEnumerator<int> results =
            cluster.Client.MapAsync(source.Reader.ReadAllAsync(), async x => await Task.FromResult(x * 10)).GetAsyncEnumerator();
        Assert.True(await Soon(results.MoveNextAsync().AsTask()));
        Assert.Equal(10, results.Current);
        source.Writer.TryWrite(2);
        source.Writer.Complete();
        Assert.True(await Soon(results.MoveNextAsync().AsTask()));
        Assert.Equal(20, results.Current);
        Assert.False(await Soon(results.MoveNextAsync().AsTask()));
    }

    [Fact]
    public async Task The_first_failure_ends_a_loop_and_cancels_the_rest()
    {
        await using HostUnderTest cluster = await StartAsync(workers: 1, threads: 2);
        using var gate = new Gate();
        int last = 0;

        // The first item waits at the gate until it is cancelled: the loop must not wait for it.
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Soon(cluster.Client.ParallelForEachAsync(
            Items(),
            i =>
            {
                _ = i == 0 ? gate.PassUnlessCancelled(i) : throw new InvalidOperationException($"item {i}");
            },
            new() { MaxUnderWay = 2 })));

        Assert.Equal("item 1", error.Message);
        Assert.Equal(1, last);
        Assert.Empty(await Soon(cluster.Client.WhoHasAsync()));

        IEnumerable<int> Items()
        {
            for (int i = 0; ; i++)
            {
                yield return last = i;
            }
        }
    }

    [Fact]
    public async Task A_cancelled_loop_stops_what_is_under_way()
    {
        await using HostUnderTest cluster = await StartAsync();
        using var gate = new Gate();
        using var stop = new CancellationTokenSource();

        Task<int[]> loop = cluster.Client.ParallelAsync(
            Enumerable.Repeat(0, 10).Select(i => Delayed.Call(gate.PassUnlessCancelled, i)), cancellationToken: stop.Token);
        await gate.Begun;
        await CancelAsync(stop);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Soon(loop));
        Assert.Equal(3, await Soon(cluster.Client.Submit(Add, 1, 2).ResultAsync()));
    }

    [Fact]
    public async Task Calls_run_in_parallel_give_their_results_in_order()
    {
        await using HostUnderTest cluster = await StartAsync();

        Assert.Equal(
            Enumerable.Range(0, 300).Select(i => 2 * i),
            await Soon(cluster.Client.ParallelAsync(Enumerable.Range(0, 300).Select(i => Delayed.Call(Add, i, i)), new() { MaxUnderWay = 16 })));
        Assert.Empty(await Soon(cluster.Client.ParallelAsync<int>([])));
    }

    [Fact]
    public async Task A_task_may_run_a_loop_of_its_own()
    {
        await using HostUnderTest cluster = await StartAsync(workers: 1, threads: 1);

        Assert.Equal(55, await Soon(cluster.Client.Submit(SumOfLoop).ResultAsync()));

        static async Task<int> SumOfLoop() =>
            (await Client.Default.ParallelAsync(Enumerable.Range(0, 10).Select(i => Delayed.Call(Increment, i)), new() { MaxUnderWay = 3 })).Sum();
    }

    [Fact]
    public async Task A_loop_says_which_option_is_wrong()
    {
        await using HostUnderTest cluster = await StartAsync();

        Assert.Contains("At least one call", Assert.Throws<ArgumentOutOfRangeException>(
            () => { _ = cluster.Client.MapAsync([1], Increment, new() { MaxUnderWay = 0 }); }).Message, StringComparison.Ordinal);
        Assert.Contains("'mine'", Assert.Throws<ArgumentException>(
            () => { _ = cluster.Client.MapAsync([1], Increment, new() { Tasks = new() { Key = "mine" } }); }).Message, StringComparison.Ordinal);
    }
}
