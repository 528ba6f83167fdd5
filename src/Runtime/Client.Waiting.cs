using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Actors.Runtime.Protocol;

namespace Actors;

public sealed partial class Client
{
    /// <summary>Gives futures as they are done, whatever their outcome.</summary>
    /// <typeparam name="TFuture">The type of the futures.</typeparam>
    /// <param name="futures">The futures.</param>
    /// <param name="cancellationToken">Stops waiting; the computations go on.</param>
    public async IAsyncEnumerable<TFuture> AsCompleted<TFuture>(
        IEnumerable<TFuture> futures, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where TFuture : Future
    {
        ArgumentNullException.ThrowIfNull(futures);
        var done = Channel.CreateUnbounded<TFuture>();
        int count = 0;
        foreach (TFuture future in futures)
        {
            count++;
            WhenDone(future.Entry, () => done.Writer.TryWrite(future));
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

    /// <summary>Cancels futures: their tasks, and what depends on them, are not run; kernels that run are asked to stop.</summary>
    /// <param name="futures">The futures.</param>
    /// <param name="force">Also when other clients want the same results.</param>
    /// <param name="reason">Why, for those who await them.</param>
    /// <param name="cancellationToken">Gives up waiting for the answer.</param>
    /// <returns>Completes when the futures are cancelled, or were done before.</returns>
    public async Task CancelAsync(IEnumerable<Future> futures, bool force = false, string reason = "", CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(futures);
        Future[] all = [.. futures];
        Cancel(all, force, reason);
        foreach (Future future in all)
        {
            await WhenSettled(future.Entry).WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Tries failed futures again, from the tasks that failed first.</summary>
    /// <param name="futures">The futures; those that have not failed are left alone.</param>
    /// <returns>Completes when the order is on its way; await the futures for the outcome.</returns>
    public Task RetryAsync(params IEnumerable<Future> futures)
    {
        ArgumentNullException.ThrowIfNull(futures);
        lock (_lock)
        {
            ThrowIfStopped();
            FutureEntry[] failed = [.. futures.Select(f => f.Entry).Where(e => e.Status == FutureStatus.Error)];
            Array.ForEach(failed, e => e.Reopen());
            if (failed.Length > 0)
            {
                _host.Send(new RetryKeys(Id, [.. failed.Select(e => e.Key)]));
            }
        }

        return Task.CompletedTask;
    }

    private void Cancel(IReadOnlyCollection<Future> futures, bool force, string reason)
    {
        lock (_lock)
        {
            if (_stopped is null && futures.Count > 0)
            {
                _host.Send(new CancelKeys(Id, [.. futures.Select(f => f.Key)], force, reason));
            }
        }
    }
}
