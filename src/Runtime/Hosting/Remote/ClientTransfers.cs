using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Transfer;
using Actors.Runtime.Working;

namespace Actors.Runtime.Hosting.Remote;

/// <summary>How values get from clients to workers and back, where workers are in processes of their own.</summary>
/// <param name="transfers">Reaches them.</param>
internal sealed class ClientTransfers(TransferClient transfers)
{
    private int _nextPlace;

    /// <summary>Reads a result from the worker that holds it.</summary>
    /// <param name="holder">The worker; null when it is gone.</param>
    /// <param name="key">The result.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Not found when it is not there any more, or cannot be reached.</returns>
    /// <exception cref="UnusableValueException">It came, and nothing can be made of it.</exception>
    public async ValueTask<(bool Found, object? Value)> FetchAsync(Member? holder, TaskKey key, CancellationToken cancellationToken)
    {
        if (holder is null)
        {
            return (false, null);
        }

        var result = new ArrivingResult();
        FetchOutcome outcome = await transfers.FetchAsync(TransferEndpoint.Parse(holder.Endpoint), [key], result, cancellationToken).ConfigureAwait(false);
        if (outcome.Arrived.Count > 0)
        {
            return (true, result.Value);
        }

        return outcome.Unusable.Count > 0 ? throw outcome.Unusable[0].Exception : (false, null);
    }

    /// <summary>Brings values to workers; a worker that cannot be reached is left out where another can take its place.</summary>
    /// <param name="members">The workers there are.</param>
    /// <param name="values">The values.</param>
    /// <param name="broadcast">To every worker; otherwise they are spread.</param>
    /// <param name="workers">The names of the workers that may hold them; none means all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What is where.</returns>
    /// <exception cref="ArgumentException">None of the workers that were named is there.</exception>
    public async Task<List<InputLocation>> PlaceAsync(
        IReadOnlyList<Member> members,
        IReadOnlyList<(TaskKey Key, object? Value)> values,
        bool broadcast,
        IReadOnlyList<string> workers,
        CancellationToken cancellationToken)
    {
        Member[] allowed = [.. members.Where(m => workers.Count == 0 || workers.Contains(m.Name) || workers.Contains(m.Worker.Name))];
        if (allowed.Length == 0)
        {
            throw new ArgumentException(
                $"None of the workers {string.Join(", ", workers)} is there; the workers are {string.Join(", ", members.Select(m => m.Worker))}.", nameof(workers));
        }

        var loads = new List<(TaskKey Key, object? Value, long Bytes)>[allowed.Length];
        foreach ((TaskKey key, object? value) in values)
        {
            long bytes = SizeOf.Estimate(value);
            int one = (int)((uint)Interlocked.Increment(ref _nextPlace) % allowed.Length);
            for (int i = 0; i < allowed.Length; i++)
            {
                if (broadcast || i == one)
                {
                    (loads[i] ??= []).Add((key, value, bytes));
                }
            }
        }

        var placed = new List<InputLocation>();
        await Task.WhenAll(loads.Select(async (load, i) =>
        {
            if (load is null)
            {
                return;
            }

            // One that dies meanwhile is followed by the next.
            for (int attempt = 0; ; attempt++)
            {
                Member member = allowed[(i + attempt) % allowed.Length];
                try
                {
                    await transfers.PutAsync(TransferEndpoint.Parse(member.Endpoint), load, cancellationToken).ConfigureAwait(false);
                }
                catch (PeerGoneException) when (attempt + 1 < allowed.Length)
                {
                    continue;
                }

                lock (placed)
                {
                    placed.AddRange(load.Select(l => new InputLocation(l.Key, member.Worker, l.Bytes)));
                }

                return;
            }
        })).ConfigureAwait(false);
        return placed;
    }
}
