using System.Collections.Immutable;

namespace Actors.Runtime.Tests.Hosting.Simulated;

public sealed class SimulatedClusterTests
{
    [Fact]
    public void The_ordinary_client_works()
    {
        using var cluster = new SimulatedCluster(new() { Seed = 7, Workers = 5 });

        int sum = cluster.Run(client => Sum(100).ComputeAsync(client));

        Assert.Equal(5050, sum);
        Assert.True(cluster.Now > TimeSpan.FromMilliseconds(100), $"{cluster.Now} is too short for 101 tasks of 10 ms on 5 workers");
        Assert.Empty(cluster.History.Faults);
        Assert.True(cluster.Report().Tasks > 100);
    }

    [Fact]
    public void The_default_client_is_the_simulated_one()
    {
        using var cluster = new SimulatedCluster();

        Assert.Equal(55, cluster.Run(_ => Sum(10).ComputeAsync()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_same_seed_gives_the_same_history(bool faults)
    {
        SimulationHistory first = History(3, faults);
        SimulationHistory again = History(3, faults);
        SimulationHistory other = History(4, faults);

        Assert.Equal(first.Events.Count, again.Events.Count);
        Assert.Equal(first.Hash, again.Hash);
        Assert.NotEqual(first.Hash, other.Hash);
        Assert.Equal(faults, first.Faults.Count > 0);
    }

    [Fact]
    public void A_history_is_replayed_to_the_last_event()
    {
        SimulationHistory first = History(5, faults: true);

        SimulationHistory again = SimulatedCluster.Replay(first);

        Assert.Equal(first.Faults, again.Faults);
        Assert.Equal(first.Hash, again.Hash);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    public void Functions_block_and_await_in_tasks(int workers, int threads)
    {
        using var cluster = new SimulatedCluster(new() { Workers = workers, ThreadsPerWorker = threads });

        (int, int) result = cluster.Run(async client =>
            (await client.Submit(Fibonacci, 9).ResultAsync(), await client.Submit(FibonacciAsync, 9).ResultAsync()));

        Assert.Equal((34, 34), result);
    }

    [Fact]
    public void A_program_may_block()
    {
        using var cluster = new SimulatedCluster();
        int sum = 0;

        cluster.Run(client =>
        {
            sum = Sum(20).Compute(client);
            return Task.CompletedTask;
        });

        Assert.Equal(210, sum);
    }

    [Fact]
    public void A_hang_is_reported_with_how_everything_stood()
    {
        using var cluster = new SimulatedCluster(new() { Workers = 2 });

        SimulationFailedException e = Assert.Throws<SimulationFailedException>(() => cluster.Run(async client =>
            await client.Submit(static (int x) => x, 1, new TaskOptions { Resources = ImmutableSortedDictionary<string, double>.Empty.Add("gpu", 1) })));

        Assert.IsType<SimulationHangException>(e.InnerException);
        Assert.Contains("seed 0", e.Message, StringComparison.Ordinal);
        Assert.Contains("worker-2", e.InnerException.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Timers_of_the_clusters_clock_go_by_virtual_time()
    {
        using var cluster = new SimulatedCluster();

        cluster.Run(async _ => await cluster.Delay(TimeSpan.FromHours(5)));

        Assert.True(cluster.Now >= TimeSpan.FromHours(5));
    }

    [Fact]
    public void A_peer_whose_link_is_busy_is_waited_for()
    {
        // Each large value keeps the link of the worker that has it busy for four seconds; who asks for the small one stands behind all of them.
        using var cluster = new SimulatedCluster(new() { Workers = 5, Network = new() { Bandwidth = ByteSize.KB(100) } });
        int sum = cluster.Run(async client =>
        {
            string[] holder = ["worker-1"];
            Future<double[]>[] large = await client.ScatterAllAsync(Enumerable.Range(0, 3).Select(_ => new double[50_000]), workers: holder);
            Future<int> small = await client.ScatterAsync(7, workers: holder);
            Future<int>[] lengths = [.. large.Select((l, i) => client.Submit(static (double[] x) => x.Length, l, new TaskOptions { Workers = [$"worker-{i + 2}"] }))];
            await cluster.Delay(TimeSpan.FromSeconds(0.1));
            Future<int> last = client.Submit(static x => x + 1, small, new TaskOptions { Workers = ["worker-5"] });
            return (await client.GatherAsync(lengths)).Sum() + await last.ResultAsync();
        });

        Assert.Equal(150_008, sum);
        Assert.Single(cluster.History.Events, e => e.Kind == SimulationEventKind.Fetch && e.From == "worker-5");
    }

    [Fact]
    public void Another_thread_is_refused()
    {
        using var cluster = new SimulatedCluster();
        Exception? refused = null;

        cluster.Run(client =>
        {
            var thread = new Thread(() => refused = Record.Exception(() => client.Submit(static () => 1)));
            thread.Start();
            thread.Join();
            return Task.CompletedTask;
        });

        Assert.Contains("TimeProvider", Assert.IsType<InvalidOperationException>(refused).Message, StringComparison.Ordinal);
    }

    private static SimulationHistory History(int seed, bool faults)
    {
        using var cluster = new SimulatedCluster(new() { Seed = seed, Workers = 4, Faults = faults ? FaultPlan.Everything : FaultPlan.None });
        Assert.Equal(31375, cluster.Run(client => Sum(250).ComputeAsync(client)));
        return cluster.History;
    }

    private static Delayed<int> Sum(int n) => Delayed.Sum(Enumerable.Range(1, n).Select(i => Delayed.Call(static (int x) => x, i)));

    private static int Fibonacci(int n)
    {
        if (n < 2)
        {
            return n;
        }

        using Future<int> a = CurrentTask.Client.Submit(Fibonacci, n - 1);
        using Future<int> b = CurrentTask.Client.Submit(Fibonacci, n - 2);
        return a.Result + b.Result;
    }

    private static async Task<int> FibonacciAsync(int n)
    {
        if (n < 2)
        {
            return n;
        }

        using Future<int> a = CurrentTask.Client.Submit(FibonacciAsync, n - 1);
        using Future<int> b = CurrentTask.Client.Submit(FibonacciAsync, n - 2);
        return await a + await b;
    }
}
