using Actors.Graph.Expressions;
using Actors.Graph.Tasks;
using Actors.Runtime.Working;

namespace Actors;

/// <summary>A result that is being computed, or is held, by a cluster. It is held as long as a future of it is: until it is disposed or collected.</summary>
public abstract class Future : IDisposable
{
    private int _released;

    private protected Future(Client client, FutureEntry entry)
    {
        Client = client;
        Entry = entry;
    }

    /// <summary>Lets the result go if nobody did.</summary>
    ~Future() => Release();

    /// <summary>The client that wants the result.</summary>
    public Client Client { get; }

    /// <summary>The task's key.</summary>
    public TaskKey Key => Entry.Key;

    /// <summary>How it stands.</summary>
    public FutureStatus Status => Entry.Status;

    /// <summary>Whether there is a result, or there will be none.</summary>
    public bool IsDone => Entry.IsSettled;

    /// <summary>What went wrong, with the task that failed first, its arguments, worker and stack; null while nothing has.</summary>
    public TaskFailure? Failure => Entry.Failure;

    /// <summary>The exception that awaiting would throw; null while there is none.</summary>
    public Exception? Exception => Entry.Status is FutureStatus.Pending or FutureStatus.Finished ? null : Entry.Error();

    internal FutureEntry Entry { get; }

    /// <summary>Lets the result go: when nobody else wants it, the cluster frees it.</summary>
    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    /// <summary>Calls back, on the thread pool, when there is a result or there will be none; at once when that is so already.</summary>
    /// <param name="callback">What to call.</param>
    public void OnDone(Action<Future> callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        Client.WhenDone(Entry, () => ThreadPool.QueueUserWorkItem(static s => s.callback(s.future), (callback, future: this), preferLocal: false));
    }

    /// <summary>Waits until there is a result or there will be none; throws nothing about the outcome.</summary>
    /// <param name="cancellationToken">Gives up waiting; the computation goes on.</param>
    public Task WaitAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _released) != 0, this);
        Task settled = Client.WhenSettled(Entry);
        if (!settled.IsCompleted)
        {
            // A task that waits for another gives its slot back, or nobody could run that other one.
            RunContext.Current?.Secede();
        }

        return cancellationToken.CanBeCanceled ? settled.WaitAsync(cancellationToken) : settled;
    }

    /// <summary>The type, key and status.</summary>
    public override string ToString() => $"Future {Key} ({Status.ToString().ToLowerInvariant()})";

    internal HeldExpr Held() => new([Key], this);

    private void Release()
    {
        if (Interlocked.Exchange(ref _released, 1) == 0)
        {
            Client.Release(Entry);
        }
    }
}
