using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Working;

namespace Actors.Runtime.Tests.Working;

public sealed partial class KernelExecutorTests : IAsyncDisposable
{
    private static readonly TimeSpan s_bound = TimeSpan.FromSeconds(20);
    private static readonly Attempt s_first = new(1, 1);

    private readonly Outcomes _outcomes = new();
    private readonly PartitionStore _store = new();
    private readonly List<Exception> _faults = [];
    private KernelExecutor? _executor;

    public async ValueTask DisposeAsync()
    {
        if (_executor is not null)
        {
            await _executor.DisposeAsync();
            Assert.Equal(0, _executor.ThreadCount);
        }
    }

    private KernelExecutor Executor(int threads = 1, int spares = 1) => _executor = new KernelExecutor(
        new ExecutorOptions { Worker = new WorkerId("w1"), Threads = threads, SpareThreads = spares, ShutdownTimeout = s_bound },
        _store,
        _outcomes,
        exception =>
        {
            lock (_faults)
            {
                _faults.Add(exception);
            }
        });

    [Fact]
    public void A_value_is_in_the_store_when_its_end_is_called_back()
    {
        TaskGraph graph = Graphs.Of(new CallKernel((_, _) => new double[10]));
        Executor().Enqueue(graph, 0, s_first);

        var finished = _outcomes.Next<KernelFinished>();

        Assert.Equal((graph.Key(0), s_first), (finished.Key, finished.Attempt));
        Assert.Equal(24 + 80, finished.Bytes);
        Assert.True(_store.TryHold(graph.Key(0), out object? value));
        Assert.IsType<double[]>(value);
        Assert.Equal(104, _store.Bytes);
    }

    [Fact]
    public void Inputs_come_in_the_order_of_the_graph()
    {
        var builder = new TaskGraphBuilder();
        int a = builder.AddExternal(TaskKey.Named("a"));
        int b = builder.AddExternal(TaskKey.Named("b"));
        int c = builder.Add(TaskKey.Named("c"), new CallKernel((inputs, _) => string.Concat(inputs)), [b, a, b]);
        builder.AddOutput(c);
        TaskGraph graph = builder.Build();
        _store.Put(graph.Key(a), "A");
        _store.Put(graph.Key(b), "B");

        Executor().Enqueue(graph, c, s_first);

        _outcomes.Next<KernelFinished>();
        _store.TryHold(graph.Key(c), out object? value);
        Assert.Equal("BAB", value);
    }

    [Fact]
    public void A_failure_says_which_task_where_and_with_what_arguments()
    {
        var builder = new TaskGraphBuilder();
        int a = builder.AddExternal(TaskKey.Named("a"));
        int b = builder.AddExternal(TaskKey.Named("b"));
        int c = builder.Add(TaskKey.Named("c"), new CallKernel((_, _) => throw new FormatException("bad digit")), [a, b]);
        builder.AddOutput(c);
        TaskGraph graph = builder.Build();
        _store.Put(graph.Key(a), 3);
        _store.Put(graph.Key(b), new double[1000]);

        Executor().Enqueue(graph, c, s_first);

        TaskFailure failure = _outcomes.Next<KernelFailed>().Failure;
        Assert.Equal("Task 'c' failed on w1: FormatException: bad digit (arguments: int 3, double[1000])", failure.ToString());
        Assert.False(_store.TryHold(graph.Key(c), out _));
    }

    [Fact]
    public void An_input_that_is_not_in_the_store_fails_the_task_by_name()
    {
        var builder = new TaskGraphBuilder();
        int a = builder.AddExternal(TaskKey.Named("a"));
        builder.AddOutput(builder.Add(TaskKey.Named("b"), new NothingKernel(), [a]));

        Executor().Enqueue(builder.Build(), 1, s_first);

        Assert.Contains("'a' of task 'b' is not in the store of w1", _outcomes.Next<KernelFailed>().Failure.Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Threads_are_named_background_threads_outside_the_pool_with_the_makers_culture()
    {
        var seen = new List<(string?, bool, bool, string)>();
        TaskGraph graph = Graphs.Of(new CallKernel((_, _) =>
        {
            seen.Add((Thread.CurrentThread.Name, Thread.CurrentThread.IsBackground, Thread.CurrentThread.IsThreadPoolThread,
                System.Globalization.CultureInfo.CurrentCulture.NumberFormat.NumberDecimalSeparator));
            return null;
        }));
        System.Globalization.CultureInfo before = System.Globalization.CultureInfo.CurrentCulture;
        var culture = (System.Globalization.CultureInfo)before.Clone();
        culture.NumberFormat.NumberDecimalSeparator = "·";
        System.Globalization.CultureInfo.CurrentCulture = culture;
        try
        {
            Executor().Enqueue(graph, 0, s_first);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }

        _outcomes.Next<KernelFinished>();
        Assert.Equal(("actors-w1-1", true, false, "·"), Assert.Single(seen));
    }

    [Fact]
    public void As_many_kernels_run_at_once_as_there_are_threads()
    {
        using var barrier = new Barrier(4);
        var kernel = new CallKernel((_, _) => barrier.SignalAndWait(s_bound));
        TaskGraph graph = Graphs.Of(kernel, kernel, kernel, kernel);
        KernelExecutor executor = Executor(threads: 4);

        for (int i = 0; i < 4; i++)
        {
            executor.Enqueue(graph, i, s_first);
        }

        for (int i = 0; i < 4; i++)
        {
            var finished = _outcomes.Next<KernelFinished>();
            _store.TryHold(finished.Key, out object? met);
            Assert.Equal(true, met);
        }

        Assert.Equal(4, executor.ThreadCount);
    }

    [Fact]
    public void Work_enqueued_by_a_callback_runs_next_on_the_same_thread()
    {
        const int Length = 1000;
        var threads = new HashSet<int>();
        var kernel = new CallKernel((_, _) =>
        {
            threads.Add(Environment.CurrentManagedThreadId);
            return null;
        });
        TaskGraph graph = Graphs.Of([.. Enumerable.Repeat(kernel, Length)]);
        KernelExecutor executor = Executor(threads: 1);
        int next = 1;
        using var done = new ManualResetEventSlim();
        _outcomes.OnEnded = _ =>
        {
            if (next < Length)
            {
                executor.Enqueue(graph, next, new Attempt(1, ++next));
            }
            else
            {
                done.Set();
            }
        };

        executor.Enqueue(graph, 0, s_first);

        Assert.True(done.Wait(s_bound));
        Assert.Single(threads);
    }

    [Fact]
    public void A_token_that_is_being_watched_trips_and_the_end_is_still_called_back()
    {
        using var started = new ManualResetEventSlim();
        TaskGraph graph = Graphs.Of(new CallKernel((_, context) =>
        {
            CancellationToken token = context.CancellationToken;
            started.Set();
            Assert.True(token.WaitHandle.WaitOne(s_bound));
            token.ThrowIfCancellationRequested();
            return 1;
        }));
        KernelExecutor executor = Executor();
        executor.Enqueue(graph, 0, s_first);
        Assert.True(started.Wait(s_bound));

        Assert.False(executor.Cancel(graph.Key(0), new Attempt(1, 2)));
        Assert.True(executor.Cancel(graph.Key(0), s_first));

        Assert.IsAssignableFrom<OperationCanceledException>(_outcomes.Next<KernelFailed>().Failure.Exception);
        Assert.False(executor.Cancel(graph.Key(0), s_first));
    }

    [Fact]
    public void A_token_asked_for_after_the_cancellation_is_tripped_already_and_the_value_is_discarded()
    {
        using var started = new ManualResetEventSlim();
        using var cancelled = new ManualResetEventSlim();
        bool seen = false;
        TaskGraph graph = Graphs.Of(new CallKernel((_, context) =>
        {
            started.Set();
            Assert.True(cancelled.Wait(s_bound));
            seen = context.CancellationToken.IsCancellationRequested;
            return "unwanted";
        }));
        KernelExecutor executor = Executor();
        executor.Enqueue(graph, 0, s_first);
        Assert.True(started.Wait(s_bound));

        Assert.True(executor.Cancel(graph.Key(0), s_first));
        cancelled.Set();

        _outcomes.Next<KernelFailed>();
        Assert.True(seen);
        Assert.Equal(0, _store.Count);
    }

    [Fact]
    public void Work_cancelled_in_the_queue_does_not_run_and_its_end_is_called_back()
    {
        using var release = new ManualResetEventSlim();
        bool ran = false;
        TaskGraph graph = Graphs.Of(
            new CallKernel((_, _) => release.Wait(s_bound)),
            new CallKernel((_, _) => ran = true));
        KernelExecutor executor = Executor();
        executor.Enqueue(graph, 0, s_first);
        executor.Enqueue(graph, 1, s_first);

        Assert.True(executor.Cancel(graph.Key(1), s_first));
        release.Set();

        _outcomes.Next<KernelFinished>();
        Assert.Equal(graph.Key(1), _outcomes.Next<KernelFailed>().Key);
        Assert.False(ran);
    }

    [Fact]
    public void A_kernel_that_waits_is_replaced_and_the_surplus_thread_retires()
    {
        using var inner = new ManualResetEventSlim();
        TaskGraph graph = Graphs.Of(
            new CallKernel((_, context) =>
            {
                Assert.Same(context, RunContext.Current);
                context.Secede();
                context.Secede();
                return inner.Wait(s_bound);
            }),
            new CallKernel((_, _) =>
            {
                inner.Set();
                return null;
            }));
        KernelExecutor executor = Executor(threads: 1, spares: 0);
        _outcomes.OnSeceded = _ => Assert.Null(RunContext.Current);

        executor.Enqueue(graph, 0, s_first);
        Assert.Equal(graph.Key(0), _outcomes.Next<KernelSeceded>().Key);
        executor.Enqueue(graph, 1, s_first);

        WorkerStimulus[] ends = [_outcomes.Next(), _outcomes.Next()];
        Assert.All(ends, end => Assert.IsType<KernelFinished>(end));
        _store.TryHold(graph.Key(0), out object? met);
        Assert.Equal(true, met);
        Assert.True(SpinWait.SpinUntil(() => executor.ThreadCount == 1, s_bound), $"{executor.ThreadCount} threads are left.");
        Assert.Empty(_faults);
    }

    [Fact]
    public void Nested_waits_take_as_many_threads_as_needed_and_leave_no_more_than_the_spares()
    {
        const int Depth = 20;
        ManualResetEventSlim[] ended = [.. Enumerable.Range(0, Depth + 1).Select(_ => new ManualResetEventSlim())];
        KernelExecutor executor = Executor(threads: 2, spares: 3);
        TaskGraph graph = null!;
        var kernels = new Kernel[Depth + 1];
        for (int i = 0; i <= Depth; i++)
        {
            int level = i;
            kernels[i] = new CallKernel((_, context) =>
            {
                if (level < Depth)
                {
                    context.Secede();
                    executor.Enqueue(graph, level + 1, s_first);
                    Assert.True(ended[level + 1].Wait(s_bound));
                }

                ended[level].Set();
                return level;
            });
        }

        graph = Graphs.Of(kernels);
        executor.Enqueue(graph, 0, s_first);

        for (int i = 0; i < (2 * Depth) + 1; i++)
        {
            Assert.IsNotType<KernelFailed>(_outcomes.Next());
        }

        Assert.True(SpinWait.SpinUntil(() => executor.ThreadCount <= 5, s_bound), $"{executor.ThreadCount} threads are left.");
    }

    [Fact]
    public void What_a_kernel_leaves_in_async_locals_is_not_seen_by_the_next_nor_by_the_host()
    {
        var local = new AsyncLocal<string?>();
        local.Value = "the caller's";
        var seen = new List<string?>();
        TaskGraph graph = Graphs.Of(
            new CallKernel((_, _) =>
            {
                seen.Add(local.Value);
                local.Value = "left behind";
                ExecutionContext.SuppressFlow();
                return null;
            }),
            new CallKernel((_, _) =>
            {
                seen.Add(local.Value);
                return null;
            }));
        _outcomes.OnEnded = _ => seen.Add(local.Value);
        KernelExecutor executor = Executor();

        executor.Enqueue(graph, 0, s_first);
        _outcomes.Next<KernelFinished>();
        executor.Enqueue(graph, 1, s_first);
        _outcomes.Next<KernelFinished>();

        Assert.Equal(4, seen.Count);
        Assert.All(seen, Assert.Null);
        Assert.Null(RunContext.Current);
    }

    [Fact]
    public void A_callback_that_throws_is_reported_and_the_thread_goes_on()
    {
        TaskGraph graph = Graphs.Of(new NothingKernel(), new NothingKernel());
        KernelExecutor executor = Executor();
        using var faulted = new ManualResetEventSlim();
        bool first = true;
        _outcomes.OnEnded = _ =>
        {
            if (first)
            {
                first = false;
                executor.Enqueue(graph, 1, s_first);
                throw new InvalidOperationException("the host broke");
            }
        };

        executor.Enqueue(graph, 0, s_first);

        Assert.Equal(graph.Key(1), _outcomes.Next<KernelFinished>().Key);
        Assert.Equal("the host broke", Assert.Single(_faults).Message);
        Assert.Equal(1, executor.ThreadCount);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void No_work_is_forgotten_however_enqueuing_waiting_and_awaiting_meet(int threads)
    {
        const int Count = 6000;
        using var all = new CountdownEvent(Count);
        var kernels = new Kernel[Count];
        for (int i = 0; i < Count; i++)
        {
            kernels[i] = (i % 50) switch
            {
                0 => new AwaitKernel(async (_, _) =>
                {
                    await Task.Yield();
                    return null;
                }),
                1 => new CallKernel((_, context) =>
                {
                    context.Secede();
                    Thread.Yield();
                    return null;
                }),
                2 => new CallKernel((_, context) => context.CancellationToken.IsCancellationRequested),
                _ => new NothingKernel(),
            };
        }

        TaskGraph graph = Graphs.Of(kernels);
        KernelExecutor executor = null!;
        int next = Count / 2;
        var ends = new Tally(() =>
        {
            int id = Interlocked.Increment(ref next) - 1;
            if (id < Count)
            {
                executor.Enqueue(graph, id, s_first);
            }

            all.Signal();
        });
        executor = _executor = new KernelExecutor(
            new ExecutorOptions { Worker = new WorkerId("w1"), Threads = threads, ShutdownTimeout = s_bound }, _store, ends, ends.Fault);
        Parallel.For(0, 2, half =>
        {
            for (int i = half; i < Count / 2; i += 2)
            {
                executor.Enqueue(graph, i, s_first);
            }
        });

        Assert.True(all.Wait(s_bound), $"{all.CurrentCount} of {Count} kernels never ended.");
        Assert.Null(ends.Exception);
        Assert.Equal(Count, _store.Count);
    }

    private sealed class Tally(Action ended) : IKernelCompletions
    {
        public Exception? Exception { get; private set; }

        public void Fault(Exception exception) => Exception = exception;

        public void Ended(WorkerStimulus outcome) => ended();

        public void Seceded(KernelSeceded stimulus)
        {
        }
    }
}
