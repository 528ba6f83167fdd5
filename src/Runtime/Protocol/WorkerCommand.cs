using Actors.Graph.Tasks;

namespace Actors.Runtime.Protocol;

/// <summary>All that the coordinator tells one worker in one turn. Handled in this order: placed, cancel, steal, free, replicate, run.</summary>
internal sealed record WorkerCommand(int Epoch, long Sequence)
{
    /// <summary>Tasks to run.</summary>
    public IReadOnlyList<Assignment> Run { get; init; } = [];

    /// <summary>Where the inputs of <see cref="Run"/> are that this worker does not have.</summary>
    public IReadOnlyList<InputLocation> Locations { get; init; } = [];

    /// <summary>Values that clients have put there, and said so: an order to free one of them from here on means that value, not an earlier one of its key.</summary>
    public IReadOnlyList<TaskKey> Placed { get; init; } = [];

    /// <summary>Results nobody wants any more.</summary>
    public IReadOnlyList<TaskKey> Free { get; init; } = [];

    /// <summary>Attempts to give up, running or not; no report of them is awaited.</summary>
    public IReadOnlyList<AttemptRef> Cancel { get; init; } = [];

    /// <summary>Attempts to give back if they have not started; each is answered by a <see cref="ReportKind.StealReply"/>.</summary>
    public IReadOnlyList<AttemptRef> Steal { get; init; } = [];

    /// <summary>The worker is to answer with a report that is an inventory: messages may have been lost.</summary>
    public bool AskInventory { get; init; }

    /// <summary>Results to fetch and hold, so that another worker may go; each is answered by <see cref="ReportKind.Added"/>.</summary>
    public IReadOnlyList<InputLocation> Replicate { get; init; } = [];
}
