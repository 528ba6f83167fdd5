using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors;

// What concerns the cluster as a whole.
public sealed partial class Client
{
    /// <summary>
    /// Has results held by so many workers, now and as long as they are wanted: when one of those workers is lost another copy is made.
    /// Waits until the results are there, then until the copies are, as far as workers have room for them.
    /// </summary>
    /// <param name="futures">The results.</param>
    /// <param name="copies">How many workers are to hold each; at most one for each worker there is.</param>
    /// <param name="workers">The names of the workers that may get copies; none means all.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>How many copies were made.</returns>
    public async Task<int> ReplicateAsync(
        IEnumerable<Future> futures, int copies, IReadOnlyList<string>? workers = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(futures);
        ArgumentOutOfRangeException.ThrowIfLessThan(copies, 1);
        Future[] all = [.. futures];
        await WaitAsync(all, cancellationToken: cancellationToken).ConfigureAwait(false);
        TaskKey[] keys = Array.ConvertAll(all, f => f.Key);
        return await ControlAsync(number => new ReplicateKeys(Id, number, keys, copies, workers ?? []), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Moves results from workers that hold more than their share to those that hold less. Results that several workers hold stay where
    /// they are. May be called while computations run.
    /// </summary>
    /// <param name="futures">The results that may move; null for all.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>How many results have moved.</returns>
    public Task<int> RebalanceAsync(IEnumerable<Future>? futures = null, CancellationToken cancellationToken = default)
    {
        TaskKey[]? keys = futures is null ? null : [.. futures.Select(f => f.Key)];
        return ControlAsync(number => new RebalanceWorkers(Id, number, keys), cancellationToken);
    }

    /// <summary>
    /// Has workers leave in order: they get no new work, what they have not begun goes elsewhere, what runs there is waited for, and results
    /// that only they hold are copied to others first.
    /// </summary>
    /// <param name="workers">The names of the workers.</param>
    /// <param name="cancellationToken">Gives up waiting; the workers leave all the same.</param>
    /// <exception cref="InvalidOperationException">There is no such worker, none would be left, or none of the others has room for what it holds.</exception>
    public Task RetireWorkersAsync(IEnumerable<string> workers, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(workers);
        string[] names = [.. workers];
        return ControlAsync(number => new RetireWorkers(Id, number, names), cancellationToken);
    }

    /// <summary>
    /// Starts everything afresh: all tasks, results and data sets of all clients are forgotten, futures end with a
    /// <see cref="FutureCancelledException"/> that says so, kernels that run are asked to stop, and workers are emptied.
    /// </summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task RestartAsync(CancellationToken cancellationToken = default) => ControlAsync(number => new RestartAll(Id, number), cancellationToken);

    private async Task<int> ControlAsync(Func<long, ClientStimulus> make, CancellationToken cancellationToken)
    {
        ControlReply reply = await RequestAsync<ControlReply>(make, cancellationToken).ConfigureAwait(false);
        return reply.Error is null ? reply.Count : throw new InvalidOperationException(reply.Error);
    }
}
