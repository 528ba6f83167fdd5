using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Working;

namespace Actors.Runtime.Tests.Working;

public sealed partial class KernelExecutorTests
{
    [Fact]
    public void An_asynchronous_kernel_frees_its_thread_and_ends_on_one_of_the_executors()
    {
        var source = new TaskCompletionSource<object?>();
        string? endedOn = null;
        TaskGraph graph = Graphs.Of(
            new AwaitKernel(async (_, context) =>
            {
                object? value = await source.Task;
                Assert.Same(context, RunContext.Current);
                return value;
            }),
            new NothingKernel());
        KernelExecutor executor = Executor();
        _outcomes.OnEnded = _ => endedOn = Thread.CurrentThread.Name;

        executor.Enqueue(graph, 0, s_first);
        executor.Enqueue(graph, 1, s_first);

        Assert.Equal(graph.Key(1), _outcomes.Next<KernelFinished>().Key);
        endedOn = null;
        source.SetResult(42);
        Assert.Equal(graph.Key(0), _outcomes.Next<KernelFinished>().Key);
        Assert.Equal("actors-w1-1", endedOn);
        _store.TryHold(graph.Key(0), out object? value);
        Assert.Equal(42, value);
    }

    [Fact]
    public void An_asynchronous_kernel_may_end_at_once_or_throw_before_or_after_its_first_wait()
    {
        var source = new TaskCompletionSource();
        TaskGraph graph = Graphs.Of(
            new AwaitKernel((_, _) => ValueTask.FromResult<object?>("now")),
            new AwaitKernel((_, _) => throw new FormatException("before")),
            new AwaitKernel(async (_, _) =>
            {
                await source.Task;
                throw new FormatException("after");
            }));
        KernelExecutor executor = Executor();

        executor.Enqueue(graph, 0, s_first);
        Assert.Equal(graph.Key(0), _outcomes.Next<KernelFinished>().Key);
        executor.Enqueue(graph, 1, s_first);
        Assert.Equal("before", _outcomes.Next<KernelFailed>().Failure.Exception.Message);
        executor.Enqueue(graph, 2, s_first);
        source.SetResult();
        Assert.Equal("after", _outcomes.Next<KernelFailed>().Failure.Exception.Message);
    }

    [Fact]
    public void An_asynchronous_kernel_is_cancelled_by_its_attempt()
    {
        using var started = new ManualResetEventSlim();
        TaskGraph graph = Graphs.Of(new AwaitKernel(async (_, context) =>
        {
            var cancelled = new TaskCompletionSource();
            using CancellationTokenRegistration registration = context.CancellationToken.Register(cancelled.SetResult);
            started.Set();
            await cancelled.Task;
            return "unwanted";
        }));
        KernelExecutor executor = Executor();
        executor.Enqueue(graph, 0, s_first);
        Assert.True(started.Wait(s_bound));

        // The kernel's first part may still be on its thread; it is found there too.
        Assert.True(executor.Cancel(graph.Key(0), s_first));

        Assert.IsAssignableFrom<OperationCanceledException>(_outcomes.Next<KernelFailed>().Failure.Exception);
        Assert.Equal(0, _store.Count);
    }

    [Fact]
    public void A_kernel_that_waits_in_the_first_part_of_an_asynchronous_one_is_replaced_too()
    {
        using var inner = new ManualResetEventSlim();
        TaskGraph graph = Graphs.Of(
            new AwaitKernel((_, context) =>
            {
                context.Secede();
                return ValueTask.FromResult<object?>(inner.Wait(s_bound));
            }),
            new CallKernel((_, _) =>
            {
                inner.Set();
                return null;
            }));
        KernelExecutor executor = Executor(threads: 1, spares: 0);

        // As the worker's core does: the next kernel comes once the slot is known to be free.
        executor.Enqueue(graph, 0, s_first);
        _outcomes.Next<KernelSeceded>();
        executor.Enqueue(graph, 1, s_first);

        _outcomes.Next<KernelFinished>();
        _outcomes.Next<KernelFinished>();
        _store.TryHold(graph.Key(0), out object? met);
        Assert.Equal(true, met);
        Assert.True(SpinWait.SpinUntil(() => executor.ThreadCount == 1, s_bound), $"{executor.ThreadCount} threads are left.");
    }

    [Fact]
    public async Task Disposal_cancels_what_runs_drops_what_waits_and_ends_all_threads()
    {
        using var started = new CountdownEvent(2);
        bool ran = false;
        var waits = new CallKernel((_, context) =>
        {
            CancellationToken token = context.CancellationToken;
            started.Signal();
            return token.WaitHandle.WaitOne(s_bound);
        });
        TaskGraph graph = Graphs.Of(waits, waits, new CallKernel((_, _) => ran = true));
        KernelExecutor executor = Executor(threads: 2);
        for (int i = 0; i < 3; i++)
        {
            executor.Enqueue(graph, i, s_first);
        }

        Assert.True(started.Wait(s_bound));
        await executor.DisposeAsync();

        Assert.Equal((0, 0), (executor.ThreadCount, executor.QueuedCount));
        Assert.False(ran);
        Assert.Empty(_faults);
        executor.Enqueue(graph, 2, s_first);
        Assert.Equal(0, executor.ThreadCount);
    }

    [Fact]
    public async Task Disposal_waits_for_a_kernel_that_does_not_heed_its_cancellation_no_longer_than_the_bound()
    {
        using var release = new ManualResetEventSlim();
        using var started = new ManualResetEventSlim();
        TaskGraph graph = Graphs.Of(new CallKernel((_, _) =>
        {
            started.Set();
            return release.Wait(s_bound);
        }));
        var executor = new KernelExecutor(
            new ExecutorOptions { Worker = new WorkerId("w2"), ShutdownTimeout = TimeSpan.FromMilliseconds(20) }, _store, _outcomes, _faults.Add);
        executor.Enqueue(graph, 0, s_first);
        Assert.True(started.Wait(s_bound));

        await executor.DisposeAsync();

        Assert.Contains("1 kernel(s) on w2 did not heed", Assert.IsType<TimeoutException>(Assert.Single(_faults)).Message, StringComparison.Ordinal);
        release.Set();
        Assert.True(SpinWait.SpinUntil(() => executor.ThreadCount == 0, s_bound));
    }
}
