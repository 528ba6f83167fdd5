using Actors.Arrays;
using Actors.Graph.Tasks;
using Actors.Runtime.Tests.Hosting.Meeting;

namespace Actors.Runtime.Tests.Hosting;

public abstract partial class HostContract
{
    [Fact]
    public async Task Computes_one_value()
    {
        await using HostUnderTest cluster = await StartAsync();
        Delayed<int> total = Delayed.Call(Add, Delayed.Call(Increment, 1), Delayed.Call(Increment, 2));

        Assert.Equal(5, await Soon(total.ComputeAsync(cluster.Client)));
        Assert.Equal(5, total.Compute(cluster.Client));
    }

    [Fact]
    public async Task Masked_arrays_come_with_their_masks()
    {
        await using HostUnderTest cluster = await StartAsync();
        MaskedArray<double> x = MaskedArray.MaskedGreater(ChunkedArray.Arange(0.0, 6, 1, chunks: 2), 3);

        MaskedTensor<double> values = await Soon(x.ComputeAsync(cluster.Client));
        Assert.Equal("[0, 1, 2, 3, --, --]", values.ToString());
        Assert.Equal(1.5, await Soon(x.Mean().ComputeAsync(cluster.Client)));
        Assert.Null(await Soon(MaskedArray.MaskedLess(x, 4).Mean().ComputeAsync(cluster.Client)));
    }

    [Fact]
    public async Task Keeps_the_shape_of_the_container()
    {
        await using HostUnderTest cluster = await StartAsync();
        Client client = cluster.Client;
        Delayed<int> a = Delayed.Call(Increment, 1);
        Delayed<string> b = Delayed.Call((int x) => x.ToString(System.Globalization.CultureInfo.InvariantCulture), 7);

        int[] array = await Soon(new[] { a, a + 1 }.ComputeAsync(client));
        List<int> list = await Soon(new List<Delayed<int>> { a, a + 1 }.ComputeAsync(client));
        (int, string) pair = await Soon((a, b).ComputeAsync(client));
        (int, string, int) three = await Soon((a, b, a + 1).ComputeAsync(client));
        (int, string, int, int) four = await Soon((a, b, a + 1, a + 2).ComputeAsync(client));
        Dictionary<string, int> map = await Soon(new Dictionary<string, Delayed<int>> { ["x"] = a, ["y"] = a + 1 }.ComputeAsync(client));

        Assert.Equal([2, 3], array);
        Assert.Equal([2, 3], list);
        Assert.Equal((2, "7"), pair);
        Assert.Equal((2, "7", 3), three);
        Assert.Equal((2, "7", 3, 4), four);
        Assert.Equal(new Dictionary<string, int> { ["x"] = 2, ["y"] = 3 }, map);
        Assert.Empty(await Soon(Array.Empty<Delayed<int>>().ComputeAsync(client)));
    }

    [Fact]
    public async Task Blocking_computation_keeps_the_shape_as_well()
    {
        await using HostUnderTest cluster = await StartAsync();
        Delayed<int> a = Delayed.Call(Increment, 1);

        int[] array = new[] { a, a + 1 }.Compute(cluster.Client);
        List<int> list = new List<Delayed<int>> { a, a + 1 }.Compute(cluster.Client);
        (int, int) pair = (a, a + 1).Compute(cluster.Client);
        Dictionary<string, int> map = new Dictionary<string, Delayed<int>> { ["x"] = a }.Compute(cluster.Client);

        Assert.Equal([2, 3], array);
        Assert.Equal([2, 3], list);
        Assert.Equal((2, 3), pair);
        Assert.Equal(2, map["x"]);
    }

    [Fact]
    public async Task Shared_work_is_done_once()
    {
        await using HostUnderTest cluster = await StartAsync();
        var calls = new Tally();
        Delayed<int> shared = Delayed.Call((int x) => (calls.Add() * 0) + x, 5);

        int[] results = await Soon(new[] { shared + 1, shared + 2, shared + 3 }.ComputeAsync(cluster.Client));

        Assert.Equal([6, 7, 8], results);
        Assert.Equal(1, calls.Value);
    }

    [Fact]
    public async Task Nulls_values_and_structs_are_results()
    {
        await using HostUnderTest cluster = await StartAsync();
        Client client = cluster.Client;

        Assert.Null(await Soon(Delayed.Call(string? () => null).ComputeAsync(client)));
        Assert.Null(await Soon(Delayed.Call(int? () => null).ComputeAsync(client)));
        Assert.Equal(3, await Soon(Delayed.Call(int? () => 3).ComputeAsync(client)));
        Assert.Equal("none", await Soon(Delayed.Call((string? s) => s ?? "none", Delayed.Call(string? () => null)).ComputeAsync(client)));
        Assert.Equal(new DateOnly(2015, 1, 2), await Soon(Delayed.Call(() => new DateOnly(2015, 1, 2)).ComputeAsync(client)));
        Assert.Equal((1, 'c'), await Soon(Delayed.Call(() => (1, 'c')).ComputeAsync(client)));
    }

    [Fact]
    public async Task Asynchronous_functions_are_awaited()
    {
        await using HostUnderTest cluster = await StartAsync(workers: 1, threads: 1);
        Delayed<int> a = Delayed.Call(
            async (int x) =>
            {
                await Task.Yield();
                return x + 1;
            },
            1);

        Assert.Equal(3, await Soon((a + 1).ComputeAsync(cluster.Client)));
    }

    [Fact]
    public async Task A_sum_of_ten_thousand_inputs_in_one_task()
    {
        await using HostUnderTest cluster = await StartAsync();
        Delayed<int>[] inputs = [.. Enumerable.Range(0, 10_000).Select(i => Delayed.Call(Increment, i))];

        int sum = await Soon(Delayed.Call((int[] all) => all.Sum(), inputs).ComputeAsync(cluster.Client));

        Assert.Equal(Enumerable.Range(1, 10_000).Sum(), sum);
    }

    [Fact]
    public async Task A_hundred_thousand_tiny_tasks()
    {
        await using HostUnderTest cluster = await StartAsync();
        Delayed<long>[] inputs = [.. Enumerable.Range(0, 100_000).Select(i => Delayed.Call(static (int x) => (long)x, i))];

        Assert.Equal(100_000L * 99_999 / 2, await Soon(Delayed.Sum(inputs).ComputeAsync(cluster.Client)));
    }

    [Fact]
    public async Task A_chain_of_fifty_thousand_tasks()
    {
        await using HostUnderTest cluster = await StartAsync();
        Delayed<int> chain = Delayed.Value(0);
        for (int i = 0; i < 50_000; i++)
        {
            chain = Delayed.Call(Increment, chain);
        }

        Assert.Equal(50_000, await Soon(chain.ComputeAsync(cluster.Client)));
    }

    [Fact]
    public async Task Many_threads_compute_on_one_client_at_once()
    {
        await using HostUnderTest cluster = await StartAsync();
        var wrong = new System.Collections.Concurrent.ConcurrentBag<string>();
        Thread[] threads =
        [
            .. Enumerable.Range(0, 16).Select(t => new Thread(() =>
            {
                for (int i = 0; i < 50; i++)
                {
                    int start = (t * 1000) + i;
                    int got = Delayed.Sum(Enumerable.Range(start, 10).Select(x => Delayed.Call(Increment, x))).Compute(cluster.Client);
                    if (got != Enumerable.Range(start + 1, 10).Sum())
                    {
                        wrong.Add($"{start}: {got}");
                    }
                }
            })),
        ];
        Array.ForEach(threads, t => t.Start());

        Assert.All(threads, t => Assert.True(t.Join(s_bound), "A thread did not get its results."));
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Priority_decides_what_runs_first()
    {
        await using HostUnderTest cluster = await StartNewAsync(workers: 1, threads: 1);
        Client client = cluster.Client;
        using var gate = new Gate();
        var order = new Notes();
        Future<int> first = client.Submit(gate.Pass, 0);
        await gate.Begun;

        int Note(int x)
        {
            order.Add(x);
            return x;
        }

        List<Future<int>> futures = [first];
        for (int priority = 0; priority < 5; priority++)
        {
            futures.Add(client.Submit(Note, priority, new TaskOptions { Priority = priority }));
        }

        // The coordinator has all of them before the thread is free.
        await Soon(client.WhoHasAsync());
        gate.Open();
        await Soon(client.GatherAsync(futures));

        // One that came first may have been on its way already.
        Assert.Equal([4, 3, 2, 1], order.All.Where(x => x > 0));
    }

    [Fact]
    public async Task Progress_rises_to_the_whole_and_says_nothing_after_the_end()
    {
        await using HostUnderTest cluster = await StartAsync();
        var reports = new Reports();
        using var gate = new Gate();
        reports.OnFirst = gate.Open;
        Delayed<int> slow = Delayed.Call(gate.Pass, 1);

        await Soon((slow + 1).ComputeAsync(cluster.Client, reports));
        int count = reports.All.Count;

        Assert.Equal(new ComputeProgress(2, 2, 0), reports.All[^1]);
        Assert.All(reports.All, r => Assert.InRange(r.Done, 0, r.Total));
        await Soon(cluster.Client.WhoHasAsync());
        Assert.Equal(count, reports.All.Count);
    }

    [Fact]
    public async Task Progress_of_a_failure_never_says_that_all_is_done()
    {
        await using HostUnderTest cluster = await StartAsync();
        var reports = new Reports();
        using var gate = new Gate();
        reports.OnFirst = gate.Open;
        Delayed<int> bad = Delayed.Call((int x) => x / (x - x), Delayed.Call(gate.Pass, 1));

        await Assert.ThrowsAsync<DivideByZeroException>(() => Soon(bad.ComputeAsync(cluster.Client, reports)));

        Assert.All(reports.All, r => Assert.True(r.Done < r.Total));
    }

    private sealed class Reports : IProgress<ComputeProgress>
    {
        private readonly List<ComputeProgress> _all = [];

        public Action? OnFirst { get; set; }

        public List<ComputeProgress> All
        {
            get
            {
                lock (_all)
                {
                    return [.. _all];
                }
            }
        }

        public void Report(ComputeProgress value)
        {
            lock (_all)
            {
                _all.Add(value);
            }

            OnFirst?.Invoke();
        }
    }
}
