using Actors.Runtime.Protocol;

namespace Actors.Runtime.Hosting.Simulated;

/// <summary>
/// What outlives coordinators: the epoch of the one in office, the workers it has taken in, and the facts it keeps for those after it.
/// Stands for a register that nodes keep together, as any majority of them agrees on it.
/// </summary>
internal sealed class SharedLedger
{
    private readonly SortedDictionary<string, LedgerFact> _facts = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _workers = new(StringComparer.Ordinal);

    /// <summary>The epoch of the coordinator that took office last.</summary>
    public int Epoch { get; private set; }

    public IReadOnlyList<LedgerFact> Facts => [.. _facts.Values];

    public IReadOnlyList<WorkerId> Workers => [.. _workers.Select(w => new WorkerId(w))];

    /// <summary>A coordinator takes office: what those before it write is refused from now on.</summary>
    /// <param name="after">The epoch that was the last when it began to listen.</param>
    /// <param name="atLeast">An epoch that is higher than all it was told of.</param>
    /// <param name="epoch">Its epoch.</param>
    /// <returns>False when another has taken office since: what it has listened to is old.</returns>
    public bool TryTakeOffice(int after, int atLeast, out int epoch)
    {
        epoch = Math.Max(Epoch + 1, atLeast);
        if (after != Epoch)
        {
            return false;
        }

        Epoch = epoch;
        return true;
    }

    /// <summary>Keeps a fact, or gives it up; false when another has taken office.</summary>
    public bool TryKeep(int epoch, KeepFact kept)
    {
        if (epoch != Epoch)
        {
            return false;
        }

        if (kept.Fact is null)
        {
            _facts.Remove(kept.Id);
        }
        else
        {
            _facts[kept.Id] = kept.Fact;
        }

        return true;
    }

    /// <summary>Notes that a worker is there, or gone.</summary>
    public void Note(int epoch, WorkerId worker, bool isThere)
    {
        if (epoch == Epoch)
        {
            _ = isThere ? _workers.Add(worker.Name) : _workers.Remove(worker.Name);
        }
    }
}
