using System.Globalization;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Working;

/// <summary>
/// Runs one worker's kernels on threads of its own. How many run at once is for the worker's core to decide (it hands out
/// as many as there are slots); the executor sees to it that as many threads can run, that none is woken without need, and
/// that each kernel's outcome is called back on the thread it ended on.
/// </summary>
internal sealed partial class KernelExecutor : IKernelSurroundings, IAsyncDisposable
{
    private readonly ExecutorOptions _options;
    private readonly PartitionStore _store;
    private readonly IKernelCompletions _completions;
    private readonly Action<Exception> _fault;
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo _uiCulture = CultureInfo.CurrentUICulture;
    private readonly Lock _lock = new();
    private readonly Queue<KernelWork> _queue = new();
    private readonly List<ExecutorThread> _threads = [];
    private readonly Stack<ExecutorThread> _parked = new();
    private readonly TaskCompletionSource _allEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Attempts that were cancelled while they stood in the queue.</summary>
    private readonly HashSet<AttemptRef> _cancelledInQueue = [];

    /// <summary>How much there is to take; read without the lock by threads that spin.</summary>
    private volatile int _available;
    private volatile bool _stopping;
    private int _searching;
    private int _claimed;

    /// <summary>Threads whose kernel waits for other tasks.</summary>
    private int _waiting;
    private int _nextNumber;

    /// <summary>Makes an executor; its threads start with the first work.</summary>
    /// <param name="options">Name, threads and times.</param>
    /// <param name="store">Where inputs are and values go.</param>
    /// <param name="completions">Who is told of the outcomes.</param>
    /// <param name="fault">Is told what <paramref name="completions"/> or a cancellation's callback throws; the thread goes on.</param>
    public KernelExecutor(ExecutorOptions options, PartitionStore store, IKernelCompletions completions, Action<Exception> fault)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(options.SpareThreads);
        _options = options;
        _store = store;
        _completions = completions;
        _fault = fault;
    }

    public WorkerId Worker => _options.Worker;

    /// <summary>What kernels find as <see cref="RunContext.Host"/>.</summary>
    public object? Host { get; init; }

    /// <summary>Called by a thread that counts as parked but does not wait yet: tests put what may happen there in between.</summary>
    internal Action? Parking { get; init; }

    /// <summary>How many threads count as parked, and how many as looking for work; for tests.</summary>
    internal (int Parked, int Searching) Counters
    {
        get
        {
            lock (_lock)
            {
                return (_parked.Count, _searching);
            }
        }
    }

    /// <summary>Threads that exist now.</summary>
    public int ThreadCount
    {
        get
        {
            lock (_lock)
            {
                return _threads.Count;
            }
        }
    }

    /// <summary>Work that no thread has taken yet.</summary>
    public int QueuedCount => _available;

    /// <summary>Has a kernel run. From inside <see cref="IKernelCompletions.Ended"/> the calling thread itself goes on with it.</summary>
    public void Enqueue(TaskGraph graph, int id, Attempt attempt)
    {
        ExecutorThread? wake;
        lock (_lock)
        {
            if (_stopping)
            {
                return;
            }

            _queue.Enqueue(new KernelWork(graph, id, attempt));
            _available++;
            if (ExecutorThread.t_current is { InCallback: true, Claims: false } self && self.Executor == this)
            {
                self.Claims = true;
                _claimed++;
            }

            wake = ThreadToWake();
        }

        wake?.Wake.Set();
    }

    /// <summary>
    /// Cancels an attempt: its token trips and its value is not kept. Its end is called back all the same.
    /// </summary>
    /// <returns>False when it has ended, or was never enqueued.</returns>
    public bool Cancel(TaskKey key, Attempt attempt)
    {
        RunContext? running = null;
        lock (_lock)
        {
            foreach (ExecutorThread thread in _threads)
            {
                if (thread.Context.Is(key, attempt))
                {
                    running = thread.Context;
                    break;
                }
            }

            running ??= FindPending(key, attempt);
            if (running is null)
            {
                foreach (KernelWork work in _queue)
                {
                    if (work.Attempt == attempt && work.Key == key)
                    {
                        return _cancelledInQueue.Add(new AttemptRef(key, attempt));
                    }
                }

                return false;
            }

            if (!running.RequestCancel())
            {
                return false;
            }
        }

        Trip(running);
        return true;
    }

    /// <summary>
    /// Cancels what runs, drops what does not run yet, and waits for the threads to end, for as long as the options say. No
    /// outcome is called back any more.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        var cancelled = new List<RunContext>();
        Thread[] threads;
        lock (_lock)
        {
            _stopping = true;
            _queue.Clear();
            foreach (RunContext ended in _ended)
            {
                LetGo(ended.AsyncInputs.Span);
            }

            _ended.Clear();
            _available = 0;
            threads = new Thread[_threads.Count];
            for (int i = 0; i < _threads.Count; i++)
            {
                threads[i] = _threads[i].Thread;
                _threads[i].Wake.Set();
                if (_threads[i].Context.RequestCancel())
                {
                    cancelled.Add(_threads[i].Context);
                }
            }

            foreach (RunContext pending in _pending)
            {
                if (pending.RequestCancel())
                {
                    cancelled.Add(pending);
                }
            }

            if (_threads.Count == 0)
            {
                _allEnded.TrySetResult();
            }
        }

        foreach (RunContext running in cancelled)
        {
            Trip(running);
        }

        try
        {
            await _allEnded.Task.WaitAsync(_options.ShutdownTimeout, _options.Time).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            _fault(new TimeoutException(
                $"{ThreadCount} kernel(s) on {Worker} did not heed their cancellation within {_options.ShutdownTimeout}. "
                + "A long kernel should look at its CancellationToken now and then."));
            return;
        }

        foreach (Thread thread in threads)
        {
            if (thread != Thread.CurrentThread)
            {
                thread.Join(_options.ShutdownTimeout);
            }
        }
    }

    private void Trip(RunContext context)
    {
        try
        {
            context.TripToken();
        }
        catch (AggregateException exception)
        {
            _fault(exception);
        }
    }

    /// <summary>Under the lock: a thread that must be woken, or started, for there to be one for each piece of work.</summary>
    private ExecutorThread? ThreadToWake()
    {
        if (_available <= _searching + _claimed)
        {
            return null;
        }

        if (_threads.Count - _waiting - _parked.Count >= _options.Threads)
        {
            return null;
        }

        if (!_parked.TryPop(out ExecutorThread? thread))
        {
            Start();
            return null;
        }

        thread.Searches = true;
        _searching++;
        return thread;
    }

    /// <summary>Under the lock.</summary>
    private void Start()
    {
        var state = new ExecutorThread(this, ++_nextNumber) 
        {
            Searches = true,
            SpinBudget = (int)_options.Spin.TotalMicroseconds,
        };
        _searching++;
        state.Thread = new Thread(static s => ((ExecutorThread)s!).Executor.Loop((ExecutorThread)s))
        {
            Name = string.Create(CultureInfo.InvariantCulture, $"actors-{Worker}-{state.Number}"),
            IsBackground = true,
        };
        _threads.Add(state);
        state.Thread.UnsafeStart(state);
    }
}
