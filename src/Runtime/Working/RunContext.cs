using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Working;

/// <summary>
/// The surroundings of a running kernel on a worker. The one of a synchronous kernel belongs to its thread and is used again
/// for the next; its fields change under the executor's lock.
/// </summary>
internal sealed class RunContext : KernelContext
{
    private const int Idle = 0;
    private const int Running = 1;
    private const int CancelRequested = 2;
    private const int Ended = 3;

    private static readonly AsyncLocal<RunContext?> s_flowing = new();

    [ThreadStatic]
    private static RunContext? t_current;

    private readonly IKernelSurroundings _executor;
    private readonly Lock _gate = new();
    private CancellationTokenSource? _source;
    private KernelWork _work;
    private int _phase;
    private int _seceded;

    internal RunContext(IKernelSurroundings executor) => _executor = executor;

    /// <summary>The context of the kernel that runs on this thread, or whose asynchronous flow this is; null outside kernels.</summary>
    public static RunContext? Current => t_current ?? s_flowing.Value;

    public override TaskKey Key => _work.Graph is null ? default : _work.Key;

    public Attempt Attempt => _work.Attempt;

    /// <summary>The graph whose task runs.</summary>
    public TaskGraph Graph => _work.Graph;

    /// <summary>The worker it runs on.</summary>
    public WorkerId Worker => _executor.Worker;

    /// <summary>The surroundings that the executor's host wants kernels to find (its client, its clock).</summary>
    public object? Host => _executor.Host;

    public override CancellationToken CancellationToken
    {
        get
        {
            lock (_gate)
            {
                _source ??= new CancellationTokenSource();
                if (_phase == CancelRequested && !_source.IsCancellationRequested)
                {
                    // Nobody can have registered with a source that was made just now.
                    _source.Cancel();
                }

                return _source.Token;
            }
        }
    }

    internal bool IsCancelled => Volatile.Read(ref _phase) == CancelRequested;

    internal long Started { get; set; }

    internal ReadOnlyMemory<object?> AsyncInputs { get; set; }

    internal Task<object?>? AsyncResult { get; set; }

    /// <summary>The kernel blocks an executor thread while it waits for other tasks.</summary>
    internal bool HoldsThread { get; set; }

    /// <summary>Its place on the board of attempts that run.</summary>
    internal int Place { get; set; }

    internal KernelWork Work => _work;

    /// <summary>
    /// Gives the kernel's slot back while it waits for other tasks, so that as many kernels as before can run. Once is enough;
    /// further calls do nothing.
    /// </summary>
    public void Secede()
    {
        if (Volatile.Read(ref _phase) is Running or CancelRequested && Interlocked.Exchange(ref _seceded, 1) == 0)
        {
            _executor.Secede(this);
        }
    }

    internal static RunContext? Enter(RunContext? context)
    {
        RunContext? outer = t_current;
        t_current = context;
        return outer;
    }

    internal static void Leave(RunContext? outer) => t_current = outer;

    internal static void Flow(RunContext context) => s_flowing.Value = context;

    /// <summary>Under the executor's lock.</summary>
    internal void Begin(in KernelWork work)
    {
        _work = work;
        _seceded = 0;
        Volatile.Write(ref _phase, Running);
    }

    internal bool Is(TaskKey key, Attempt attempt) => _phase == Running && _work.Attempt == attempt && _work.Key == key;

    /// <summary>Under the executor's lock: from now on the kernel's value is not kept. False when it has ended.</summary>
    internal bool RequestCancel() => Interlocked.CompareExchange(ref _phase, CancelRequested, Running) == Running;

    /// <summary>Trips the token, if the kernel has asked for it; outside the executor's lock, since it runs what was registered.</summary>
    internal void TripToken()
    {
        CancellationTokenSource? source;
        lock (_gate)
        {
            source = _source;
        }

        source?.Cancel();
    }

    /// <summary>The kernel has returned. False when it was cancelled before, and its value is to be discarded.</summary>
    internal bool TryEnd() => Interlocked.CompareExchange(ref _phase, Ended, Running) == Running;

    /// <summary>Lets go of the graph; under the executor's lock, since a cancellation may be looking for its attempt.</summary>
    internal void Forget() => _work = default;

    /// <summary>The kernel is over. A source that was handed out is left to the collector: a kernel may have kept its token.</summary>
    internal void Reset()
    {
        Volatile.Write(ref _phase, Idle);
        if (_source is not null)
        {
            lock (_gate)
            {
                _source = null;
            }
        }

        AsyncInputs = default;
        AsyncResult = null;
    }
}
