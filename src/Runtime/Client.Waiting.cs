using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors;

public sealed partial class Client
{
    /// <summary>A channel whose readers go on where the host wants continuations to run.</summary>
    internal Channel<T> NewChannel<T>() => Channel.CreateUnbounded<T>(
        new() { AllowSynchronousContinuations = !_host.Completion.HasFlag(TaskCreationOptions.RunContinuationsAsynchronously) });

    /// <summary>Gives futures as they are done, whatever their outcome.</summary>
    /// <typeparam name="TFuture">The type of the futures.</typeparam>
    /// <param name="futures">The futures.</param>
    /// <param name="cancellationToken">Stops waiting; the computations go on.</param>
    public async IAsyncEnumerable<TFuture> AsCompleted<TFuture>(
        IEnumerable<TFuture> futures, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where TFuture : Future
    {
        ArgumentNullException.ThrowIfNull(futures);
        var done = NewChannel<TFuture>();
        int count = 0;
        foreach (TFuture future in futures)
        {
            count++;
            future.Client.WhenDone(future.Entry, () => done.Writer.TryWrite(future));
        }

        for (; count > 0; count--)
        {
            if (!done.Reader.TryRead(out TFuture? next))
            {
                Runtime.Working.RunContext.Current?.Secede();
                next = await done.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            }

            yield return next;
        }
    }

    /// <summary>Waits until all futures, or the first, are done, whatever their outcome.</summary>
    /// <param name="futures">The futures.</param>
    /// <param name="until">All of them, or the first.</param>
    /// <param name="cancellationToken">Stops waiting; the computations go on.</param>
    /// <returns>Those that are done, and the others.</returns>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1822", Justification = "Users look for it on the client.")]
    public async Task<(IReadOnlyList<Future> Done, IReadOnlyList<Future> Pending)> WaitAsync(
        IEnumerable<Future> futures, WaitUntil until = WaitUntil.All, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(futures);
        Future[] all = [.. futures];
        Task[] waits = Array.ConvertAll(all, f => f.WaitAsync(cancellationToken));
        if (until == WaitUntil.All)
        {
            await Task.WhenAll(waits).ConfigureAwait(false);
        }
        else if (waits.Length > 0)
        {
            await (await Task.WhenAny(waits).ConfigureAwait(false)).ConfigureAwait(false);
        }

        return (Array.FindAll(all, f => f.IsDone), Array.FindAll(all, f => !f.IsDone));
    }

    /// <summary>
    /// Cancels futures: their tasks, and what depends on them, are not run; kernels that run are asked to stop (see
    /// <see cref="CurrentTask.CancellationToken"/>); results that are there already are let go.
    /// </summary>
    /// <param name="futures">The futures.</param>
    /// <param name="force">Also when other clients want the same results.</param>
    /// <param name="reason">Why, for those who await them.</param>
    /// <param name="cancellationToken">Gives up waiting for the answer.</param>
    /// <returns>Completes when the coordinator has given out its orders: none of the tasks is started from then on.</returns>
    public async Task CancelAsync(IEnumerable<Future> futures, bool force = false, string reason = "", CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(futures);
        foreach (IGrouping<Client, Future> group in futures.GroupBy(f => f.Client).ToArray())
        {
            await group.Key.CancelAsync([.. group.Select(f => f.Entry)], force, reason, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Tries failed futures again, from the tasks that failed first.</summary>
    /// <param name="futures">The futures; those that have not failed are left alone.</param>
    /// <returns>Completes when the order is on its way; await the futures for the outcome.</returns>
    public Task RetryAsync(params IEnumerable<Future> futures)
    {
        ArgumentNullException.ThrowIfNull(futures);
        foreach (IGrouping<Client, Future> group in futures.GroupBy(f => f.Client))
        {
            group.Key.Retry([.. group.Select(f => f.Entry).Distinct()]);
        }

        return Task.CompletedTask;
    }

    private void Retry(FutureEntry[] entries)
    {
        lock (_lock)
        {
            ThrowIfStopped();
            entries = Array.FindAll(entries, e => e.Status == FutureStatus.Error && !e.IsReleased);
            if (entries.Length > 0)
            {
                foreach (FutureEntry old in entries.Where(e => e.Epoch != _epoch && e.Graph is not null))
                {
                    // It failed under another coordinator; this one was not asked for it.
                    TaskGraph graph = old.Graph!.Graph;
                    int[] output = [.. graph.Outputs.ToArray().Where(o => graph.Key(o) == old.Key)];
                    Send(new SubmitGraph(Id, ++_nextGraph, graph, old.Graph.Options) { Outputs = output });
                }

                TaskKey[] keys = Array.ConvertAll(entries, e => e.Key);
                Send(new RetryKeys(Id, keys));

                // Somebody else may have retried them meanwhile: how they stand after this order is asked for, not guessed.
                Send(new WantKeys(Id, keys));
                Array.ForEach(entries, e => e.Reopen(_sent, isRetried: true));
            }
        }
    }

    private async Task CancelAsync(FutureEntry[] entries, bool force, string reason, CancellationToken cancellationToken)
    {
        var order = new CancelKeys(Id, [.. entries.Select(e => e.Key)], force, reason);
        if (!Cancel(entries, order))
        {
            return;
        }

        try
        {
            // An answer to anything that is asked afterwards says that the order was handled.
            await AskHoldersAsync([], cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            lock (_lock)
            {
                _forced.Remove(order);
            }
        }
    }

    /// <summary>Cancels results for this client; false when there is nothing to be cancelled, since the client has stopped.</summary>
    private bool Cancel(FutureEntry[] entries, CancelKeys order)
    {
        var callbacks = new List<Action>();
        lock (_lock)
        {
            if (_stopped is not null)
            {
                return false;
            }

            Send(order);
            if (order.Force && _host.MayLoseMessages)
            {
                // What this client does not want it need not say twice. What others are not to have it must.
                _forced.Add(order);
            }

            foreach (FutureEntry entry in entries)
            {
                callbacks.AddRange(entry.Cancel(order.Reason) ?? []);
                if (entry.Status == FutureStatus.Cancelled && _entries.TryGetValue(entry.Key, out FutureEntry? known) && ReferenceEquals(known, entry))
                {
                    _entries.Remove(entry.Key);
                    Forget(entry);
                }
            }
        }

        callbacks.ForEach(c => c());
        return true;
    }
}
