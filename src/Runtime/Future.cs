using Actors.Graph.Expressions;
using Actors.Graph.Tasks;
using Actors.Runtime.Working;

namespace Actors;

/// <summary>A result that is being computed, or is held, by a cluster. It is held as long as a future of it is: until it is disposed or collected.</summary>
[Runtime.Hosting.StaysHere("pass the future itself as an argument of the call: the function is given its result, as in client.Submit(x => x + 1, future)")]
public abstract class Future : IDisposable
{
    private int _released;

    private protected Future(Client client, FutureEntry entry)
    {
        Client = client;
        Entry = entry;
    }

    /// <summary>Lets the result go if nobody did.</summary>
    ~Future()
    {
        if (Client.Host.CollectsFutures)
        {
            Release();
        }
    }

    /// <summary>The client that wants the result.</summary>
    public Client Client { get; }

    /// <summary>The task's key.</summary>
    public TaskKey Key => Entry.Key;

    /// <summary>How it stands.</summary>
    public FutureStatus Status => Entry.Status;

    /// <summary>Whether there is a result, or there will be none.</summary>
    public bool IsDone => Entry.IsSettled;

    /// <summary>What went wrong, with the task that failed first, its arguments, worker and stack; null while nothing has.</summary>
    public TaskFailure? Failure => Entry.State.Failure;

    /// <summary>The exception that awaiting would throw; null while there is none.</summary>
    public Exception? Exception => Entry.State.Error(Key);

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
        Client.WhenDone(Entry, () => Client.Host.Later(() => callback(this)));
    }

    /// <summary>Waits until there is a result or there will be none; throws nothing about the outcome.</summary>
    /// <param name="cancellationToken">Gives up waiting; the computation goes on.</param>
    /// <exception cref="ObjectDisposedException">The future was disposed.</exception>
    public Task WaitAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _released) != 0, this);
        Task settled = Client.WhenSettled(Entry);
        return settled.IsCompleted ? settled : WaitAsync(settled, cancellationToken);
    }

    /// <summary>The type, key and status.</summary>
    public override string ToString() => $"Future {Key} ({Status.ToString().ToLowerInvariant()})";

    internal HeldExpr Held() => new([Key], this);

    /// <summary>Disposes many futures of one client at once.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Usage", "CA1816", Justification = "This is their disposal, done together.")]
    internal static void Release(Client client, Future[] futures)
    {
        var entries = new List<FutureEntry>(futures.Length);
        foreach (Future future in futures)
        {
            if (Interlocked.Exchange(ref future._released, 1) == 0)
            {
                entries.Add(future.Entry);
            }

            GC.SuppressFinalize(future);
        }

        client.Release(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(entries));
    }

    private async Task WaitAsync(Task settled, CancellationToken cancellationToken)
    {
        if (RunContext.Current is { } task)
        {
            // A task that waits for another gives its slot back, or nobody could run that other one; and it stops waiting when nobody
            // wants its own result.
            task.Secede();
            settled = settled.WaitAsync(task.CancellationToken);
        }

        await settled.WaitAsync(cancellationToken).ConfigureAwait(false);

        // Collected while somebody waits, it would let go of what they wait for.
        GC.KeepAlive(this);
    }

    private void Release()
    {
        if (Interlocked.Exchange(ref _released, 1) == 0)
        {
            Client.Release(Entry);
        }
    }
}
