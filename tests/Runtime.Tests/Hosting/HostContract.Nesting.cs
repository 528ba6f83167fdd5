using Actors.Runtime.Tests.Hosting.Meeting;

namespace Actors.Runtime.Tests.Hosting;

public abstract partial class HostContract
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    public async Task Tasks_submit_tasks_and_wait_for_them(int workers, int threads)
    {
        await using HostUnderTest cluster = await StartAsync(workers, threads);

        Assert.Equal(144, await Soon(cluster.Client.Submit(Fibonacci, 12).ResultAsync()));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    public async Task Tasks_submit_tasks_and_await_them(int workers, int threads)
    {
        await using HostUnderTest cluster = await StartAsync(workers, threads);

        Assert.Equal(144, await Soon(cluster.Client.Submit(FibonacciAsync, 12).ResultAsync()));
    }

    [Fact]
    public async Task As_many_waiting_tasks_as_threads_are_no_deadlock()
    {
        await using HostUnderTest cluster = await StartAsync(workers: 1, threads: 2);
        Client client = cluster.Client;

        Future<int>[] outer = client.Map(
            static (int x) =>
            {
                int inner = CurrentTask.Client.Submit(Increment, x).Result;
                return Delayed.Call(Increment, inner).Compute();
            },
            Enumerable.Range(0, 20));

        Assert.Equal(Enumerable.Range(2, 20), await Soon(client.GatherAsync(outer)));
    }

    [Fact]
    public async Task Inside_a_task_the_default_client_is_its_own_clusters()
    {
        await using HostUnderTest cluster = await StartAsync();
        await using HostUnderTest newer = await StartAsync();
        Future<(string, string)> f = cluster.Client.Submit(() => (Client.Default.ToString(), CurrentTask.Worker));

        (string client, string worker) = await Soon(f.ResultAsync());

        Assert.Equal(await Soon(cluster.Client.Submit(() => CurrentTask.Client.ToString()).ResultAsync()), client);
        Assert.NotEqual(await Soon(newer.Client.Submit(() => CurrentTask.Client.ToString()).ResultAsync()), client);
        Assert.Contains(worker, cluster.Workers);
    }

    [Fact]
    public async Task As_completed_inside_a_task_gives_its_slot_to_those_it_waits_for()
    {
        await using HostUnderTest cluster = await StartAsync(workers: 1, threads: 1);
        Future<int> sum = cluster.Client.Submit(static async (int n) =>
        {
            int total = 0;
            await foreach (Future<int> done in CurrentTask.Client.AsCompleted(CurrentTask.Client.Map(Increment, Enumerable.Range(0, n))))
            {
                total += await done;
            }

            return total;
        }, 10);

        Assert.Equal(55, await Soon(sum.ResultAsync()));
    }

    [Fact]
    public async Task Fire_and_forget_runs_though_nobody_waits()
    {
        await using HostUnderTest cluster = await StartAsync();
        Signal ran = NewSignal();

        cluster.Client.FireAndForget(Delayed.Call((int x) => Told(ran, x), Delayed.Call(Increment, 1)));
        cluster.Client.FireAndForget(Delayed.Call(int () => throw new InvalidOperationException("nobody hears of this")));

        Assert.Equal("2", await Soon(ran.Said));
        await Until(cluster.Client, held => held.Count == 0);
    }

    [Fact]
    public async Task Cancelling_a_task_ends_its_wait_for_others()
    {
        await using HostUnderTest cluster = await StartAsync(workers: 1, threads: 2);
        using var gate = new Gate();
        using var cancel = new CancellationTokenSource();
        Signal ended = NewSignal();
        Task<int> outer = Delayed.Call(() =>
        {
            try
            {
                int value = CurrentTask.Client.Submit(gate.Pass, 1).Result;
                ended.Say("a value");
                return value;
            }
            catch (Exception e)
            {
                ended.Say(e is OperationCanceledException ? "cancelled" : e.ToString().ReplaceLineEndings(" "));
                throw;
            }
        }).ComputeAsync(cluster.Client, cancellationToken: cancel.Token);
        await gate.Begun;

        await CancelAsync(cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Soon(outer));
        Assert.Equal("cancelled", await Soon(ended.Said));
    }

    [Fact]
    public void Outside_a_task_there_is_no_current_one()
    {
        Assert.False(CurrentTask.IsRunning);
        Assert.False(CurrentTask.CancellationToken.CanBeCanceled);
        Assert.Contains("does not run inside a task", Assert.Throws<InvalidOperationException>(() => CurrentTask.Key).Message, StringComparison.Ordinal);
    }

    private static int Told(Signal signal, int x)
    {
        signal.Say(x.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return x;
    }

    private static int Fibonacci(int n)
    {
        if (n < 2)
        {
            return n;
        }

        Client client = CurrentTask.Client;
        using Future<int> a = client.Submit(Fibonacci, n - 1);
        using Future<int> b = client.Submit(Fibonacci, n - 2);
        return a.Result + b.Result;
    }

    private static async Task<int> FibonacciAsync(int n)
    {
        if (n < 2)
        {
            return n;
        }

        Client client = CurrentTask.Client;
        using Future<int> a = client.Submit(FibonacciAsync, n - 1);
        using Future<int> b = client.Submit(FibonacciAsync, n - 2);
        return await a + await b;
    }
}
