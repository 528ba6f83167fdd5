using Actors.Graph.Expressions;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors;

public sealed partial class Client
{
    /// <summary>The results of futures, in order; waits for them.</summary>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="futures">The futures.</param>
    /// <param name="cancellationToken">Stops waiting; the computations go on.</param>
    /// <exception cref="Exception">The exception of the first future, in order, that failed.</exception>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1822", Justification = "Users look for it on the client.")]
    public async Task<T[]> GatherAsync<T>(IEnumerable<Future<T>> futures, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(futures);
        Future<T>[] all = [.. futures];
        var results = new T[all.Length];
        for (int i = 0; i < all.Length; i++)
        {
            results[i] = await all[i].ResultAsync(cancellationToken).ConfigureAwait(false);
        }

        return results;
    }

    /// <summary>The results of futures, in order; blocks until they are there.</summary>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="futures">The futures.</param>
    public T[] Gather<T>(IEnumerable<Future<T>> futures) => Wait(GatherAsync(futures));

    /// <summary>The results of those futures that have one; waits for all. Failed, cancelled and lost ones are left out.</summary>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="futures">The futures.</param>
    /// <param name="cancellationToken">Stops waiting; the computations go on.</param>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1822", Justification = "Users look for it on the client.")]
    public async Task<IReadOnlyList<T>> GatherFinishedAsync<T>(IEnumerable<Future<T>> futures, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(futures);
        var results = new List<T>();
        foreach (Future<T> future in futures)
        {
            await future.WaitAsync(cancellationToken).ConfigureAwait(false);
            if (future.Status == FutureStatus.Finished)
            {
                results.Add(await future.ResultAsync(cancellationToken).ConfigureAwait(false));
            }
        }

        return results;
    }

    /// <summary>Puts a value into a worker's memory, to be an argument of many calls. It cannot be recomputed when that worker is lost.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value; it must not be changed afterwards.</param>
    /// <param name="broadcast">Into every worker's memory.</param>
    /// <param name="workers">The names of the workers that may hold it; none means all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Future<T>> ScatterAsync<T>(
        T value, bool broadcast = false, IReadOnlyList<string>? workers = null, CancellationToken cancellationToken = default)
    {
        Future<T>[] futures = await ScatterAllAsync([value], broadcast, workers, cancellationToken).ConfigureAwait(false);
        return futures[0];
    }

    /// <summary>Puts values into workers' memories, spread over them.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="values">The values; they must not be changed afterwards.</param>
    /// <param name="broadcast">Each into every worker's memory.</param>
    /// <param name="workers">The names of the workers that may hold them; none means all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Future<T>[]> ScatterAllAsync<T>(
        IEnumerable<T> values, bool broadcast = false, IReadOnlyList<string>? workers = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        T[] all = [.. values];
        TaskGroup group = TaskGroup.Of("scatter", ContentToken.Unique(), all.Length);
        Future<T>[] futures;
        lock (_lock)
        {
            ThrowIfStopped();
            futures = [.. Enumerable.Range(0, all.Length).Select(i => new Future<T>(this, Reference(group.Key(i), 0)))];
            Array.ForEach(futures, f => f.Entry.IsBeingPlaced = _host.MayLoseMessages);
        }

        try
        {
            await _host.PlaceAsync(Id, [.. all.Select((v, i) => (group.Key(i), (object?)v))], broadcast, workers ?? [], cancellationToken)
                .ConfigureAwait(false);
        }
        catch
        {
            Array.ForEach(futures, f => f.Dispose());
            throw;
        }

        if (_host.MayLoseMessages)
        {
            lock (_lock)
            {
                // News of them may have been lost, or have meant nothing: from now on it is true what the coordinator says.
                TaskKey[] keys = [.. futures.Where(f => !f.Entry.IsReleased).Select(f => f.Key)];
                Array.ForEach(futures, f => f.Entry.IsBeingPlaced = false);
                if (_stopped is null && keys.Length > 0)
                {
                    Send(new WantKeys(Id, keys));
                }
            }
        }

        return futures;
    }

    /// <summary>The workers that hold results.</summary>
    /// <param name="futures">The futures; none means every result there is.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>For each key that is held, the names of its holders.</returns>
    public async Task<IReadOnlyDictionary<TaskKey, IReadOnlyList<string>>> WhoHasAsync(
        IEnumerable<Future>? futures = null, CancellationToken cancellationToken = default)
    {
        HoldersReply reply = await AskHoldersAsync(futures, cancellationToken).ConfigureAwait(false);
        return reply.Holders.GroupBy(h => h.Key)
            .ToDictionary(g => g.Key, IReadOnlyList<string> (g) => [.. g.Select(h => h.Holder.Name).Order(StringComparer.Ordinal)]);
    }

    /// <summary>The sizes of results in bytes.</summary>
    /// <param name="futures">The futures; none means every result there is.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>For each key that is held, its size; a copy does not count again.</returns>
    public async Task<IReadOnlyDictionary<TaskKey, long>> NBytesAsync(
        IEnumerable<Future>? futures = null, CancellationToken cancellationToken = default)
    {
        HoldersReply reply = await AskHoldersAsync(futures, cancellationToken).ConfigureAwait(false);
        return reply.Holders.GroupBy(h => h.Key).ToDictionary(g => g.Key, g => g.First().Bytes);
    }

    private Task<HoldersReply> AskHoldersAsync(IEnumerable<Future>? futures, CancellationToken cancellationToken)
    {
        TaskKey[]? keys = futures is null ? null : [.. futures.Select(f => f.Key)];
        return RequestAsync<HoldersReply>(number => new AskHolders(Id, number, keys), cancellationToken);
    }
}
