using System.Collections.Immutable;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Working;

namespace Actors;

public sealed partial class Client
{
    private static readonly TimeSpan s_progressInterval = TimeSpan.FromMilliseconds(100);

    /// <summary>Starts computing a lazy value; the result stays with the cluster until it is asked for.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="value">The lazy value.</param>
    /// <param name="options">Priority, retries and the like; null for none.</param>
    public Future<T> Start<T>(ILazy<T> value, TaskOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        (FutureEntry[] entries, _) = Submit([value.ResultExpr], (options ?? TaskOptions.Default).ToSubmit());
        return new Future<T>(this, entries[0]);
    }

    /// <summary>Starts computing many lazy values; what they share is done once.</summary>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="values">The lazy values.</param>
    /// <param name="options">Priority, retries and the like; null for none.</param>
    /// <returns>A future for each, in order.</returns>
    public Future<T>[] Start<T>(IEnumerable<ILazy<T>> values, TaskOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        Expr[] roots = [.. values.Select(v => v.ResultExpr)];
        if (roots.Length == 0)
        {
            return [];
        }

        (FutureEntry[] entries, _) = Submit(roots, (options ?? TaskOptions.Default).ToSubmit());
        return Array.ConvertAll(entries, e => new Future<T>(this, e));
    }

    /// <summary>Computes a lazy value.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="value">The lazy value.</param>
    /// <param name="progress">Told now and then how far the computation is; null for nobody.</param>
    /// <param name="cancellationToken">Cancels the computation: kernels that run are asked to stop, the others are not started.</param>
    /// <exception cref="Exception">The exception of the user's function, with the stack it had on the worker.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="RuntimeStoppedException">The cluster was stopped.</exception>
    public async Task<T> ComputeAsync<T>(
        ILazy<T> value, IProgress<ComputeProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(value);
        T[] results = await ComputeAllAsync<T>([value.ResultExpr], progress, cancellationToken).ConfigureAwait(false);
        return results[0];
    }

    /// <summary>Computes a lazy value and waits for it.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="value">The lazy value.</param>
    /// <exception cref="Exception">The exception of the user's function, with the stack it had on the worker.</exception>
    public T Compute<T>(ILazy<T> value) => Wait(ComputeAsync(value));

    /// <summary>Computes many lazy values at once; what they share is done once.</summary>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="values">The lazy values.</param>
    /// <param name="progress">Told now and then how far the computation is; null for nobody.</param>
    /// <param name="cancellationToken">Cancels the computation.</param>
    /// <returns>The results, in order.</returns>
    /// <exception cref="Exception">The first exception of a user's function, with the stack it had on the worker.</exception>
    public Task<T[]> ComputeAsync<T>(
        IEnumerable<ILazy<T>> values, IProgress<ComputeProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        return ComputeAllAsync<T>([.. values.Select(v => v.ResultExpr)], progress, cancellationToken);
    }

    /// <summary>Computes a collection now, in the background, and gives the same collection over the results, which workers hold.</summary>
    /// <typeparam name="TCollection">The collection's type.</typeparam>
    /// <param name="collection">The collection.</param>
    /// <param name="options">Priority, retries and the like; null for none.</param>
    /// <returns>The collection; its partitions are held as long as it, or anything made from it, lives.</returns>
    public TCollection Persist<TCollection>(IPersistable<TCollection> collection, TaskOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(collection);
        (FutureEntry[] entries, _) = Submit([collection.Expr], (options ?? TaskOptions.Default).ToSubmit());
        return collection.Over(Hold(entries));
    }

    /// <summary>As <see cref="Persist"/>, and waits until every partition is there.</summary>
    /// <typeparam name="TCollection">The collection's type.</typeparam>
    /// <param name="collection">The collection.</param>
    /// <param name="options">Priority, retries and the like; null for none.</param>
    /// <param name="cancellationToken">Gives up and lets the partitions go.</param>
    /// <exception cref="Exception">The exception of the user's function that failed.</exception>
    public async Task<TCollection> PersistAsync<TCollection>(
        IPersistable<TCollection> collection, TaskOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(collection);
        (FutureEntry[] entries, _) = Submit([collection.Expr], (options ?? TaskOptions.Default).ToSubmit());
        HeldExpr held = Hold(entries);
        try
        {
            await WhenAllFinishedAsync(entries, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            foreach (Future future in ((HeldPartitions)held.KeepAlive!).Futures)
            {
                future.Dispose();
            }

            throw;
        }

        return collection.Over(held);
    }

    /// <summary>Has a lazy value computed for its effects; nobody waits for it, and nobody is told of a failure.</summary>
    /// <param name="value">The lazy value.</param>
    /// <param name="options">Priority, retries and the like; null for none.</param>
    public void FireAndForget(ILazy value, TaskOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        TaskGraph graph = ExprPlan.Of(value.Expr).ToGraph(!_host.SharesMemory);
        _ = graph.Order;
        _host.Check(graph);
        lock (_lock)
        {
            ThrowIfStopped();
            var submit = new SubmitGraph(Id, ++_nextGraph, graph, (options ?? TaskOptions.Default).ToSubmit(fireAndForget: true));
            Send(submit);
            if (_host.MayLoseMessages)
            {
                _unheard.Add(submit with { Number = _sent });
            }
        }

        // Futures it stands on must not be collected, and so let go, before the coordinator knows of it.
        GC.KeepAlive(value);
    }

    /// <summary>Results of several types.</summary>
    internal Task<object?[]> ComputeManyAsync(Expr[] roots, IProgress<ComputeProgress>? progress, CancellationToken cancellationToken) =>
        ComputeAllAsync<object?>(roots, progress, cancellationToken);

    internal HeldExpr Hold(FutureEntry[] entries) =>
        new([.. entries.Select(e => e.Key)], new HeldPartitions([.. entries.Select(e => (Future)new Future<object>(this, e))]));

    /// <summary>Has a graph that was built by hand computed, and lets its results go.</summary>
    internal async Task ComputeGraphAsync(TaskGraph graph)
    {
        (FutureEntry[] entries, _) = Submit(graph, SubmitOptions.Default, graph);
        Future<object?>[] futures = Array.ConvertAll(entries, e => new Future<object?>(this, e));
        await WhenAllFinishedAsync(entries, CancellationToken.None).ConfigureAwait(false);
        Future.Release(this, futures);
    }

    private (FutureEntry[] Entries, long GraphId) Submit(Expr[] roots, SubmitOptions options) =>
        Submit(ExprPlan.Of(roots).ToGraph(!_host.SharesMemory), options, roots);

    private (FutureEntry[] Entries, long GraphId) Submit(TaskGraph graph, SubmitOptions options, object roots)
    {
        _ = graph.Order;
        _host.Check(graph);
        lock (_lock)
        {
            ThrowIfStopped();
            var entries = new FutureEntry[graph.Outputs.Length];
            for (int i = 0; i < entries.Length; i++)
            {
                entries[i] = Reference(graph.Key(graph.Outputs[i]), _sent + 1);
            }

            long id = ++_nextGraph;
            Send(new SubmitGraph(Id, id, graph, options));
            Remember(new SentGraph(id, graph, options), entries);

            // Futures the graph stands on must not be collected, and so let go, before the coordinator knows of it.
            GC.KeepAlive(roots);
            return (entries, id);
        }
    }

    private async Task<T[]> ComputeAllAsync<T>(Expr[] roots, IProgress<ComputeProgress>? progress, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (roots.Length == 0)
        {
            return [];
        }

        (FutureEntry[] entries, long graphId) = Submit(roots, SubmitOptions.Default);
        Future<T>[] futures = Array.ConvertAll(entries, e => new Future<T>(this, e));
        using var reporting = new CancellationTokenSource();
        Task<int> report = progress is null ? Task.FromResult(0) : ReportAsync(graphId, progress, reporting.Token);
        bool isComplete = false;
        try
        {
            await WhenAllFinishedAsync(entries, cancellationToken).ConfigureAwait(false);
            var results = new T[futures.Length];
            for (int i = 0; i < results.Length; i++)
            {
                results[i] = await futures[i].ResultAsync(cancellationToken).ConfigureAwait(false);
            }

            isComplete = true;
            return results;
        }
        finally
        {
            // What nobody wants any more is not started, and kernels that run are asked to stop.
            Future.Release(this, futures);
            if (progress is not null)
            {
                // What is registered is the reporting's own timer: it ends at once.
                reporting.Cancel();
            }

            int total = await report.ConfigureAwait(false);
            if (isComplete && total > 0)
            {
                progress!.Report(new ComputeProgress(total, total, 0));
            }
        }
    }

    /// <summary>Waits until all results are there; throws as soon as one cannot come.</summary>
    private async Task WhenAllFinishedAsync(FutureEntry[] entries, CancellationToken cancellationToken)
    {
        var count = new SettledCount(entries.Length, _host.Completion);
        lock (_lock)
        {
            foreach (FutureEntry entry in entries)
            {
                if (!entry.TryAddCallback(() => count.Settled(entry)))
                {
                    count.Settled(entry);
                }
            }
        }

        if (!count.Done.IsCompleted)
        {
            Task done = count.Done;
            if (RunContext.Current is { } task)
            {
                // A task that waits for others gives its slot back, and stops waiting when nobody wants its own result.
                task.Secede();
                done = done.WaitAsync(task.CancellationToken);
            }

            await done.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        foreach (FutureEntry entry in entries)
        {
            entry.State.ThrowIfFailed(entry.Key);
        }
    }

    /// <summary>Reports until it is told to stop.</summary>
    /// <returns>The number of tasks of the computation; 0 when it never was known.</returns>
    private async Task<int> ReportAsync(long graphId, IProgress<ComputeProgress> progress, CancellationToken cancellationToken)
    {
        int total = 0;
        try
        {
            using var timer = new PeriodicTimer(s_progressInterval, _host.Time);
            do
            {
                ComputeProgress now = await _host.ProgressAsync(Id, graphId, cancellationToken).ConfigureAwait(false);
                if (now.Total > 0)
                {
                    total = now.Total;
                    progress.Report(now);
                }
            }
            while (await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            // The computation is over; a good end is said by the caller.
        }

        return total;
    }

    /// <summary>Keeps the futures of a persisted collection's partitions.</summary>
    internal sealed record HeldPartitions(ImmutableArray<Future> Futures);
}
