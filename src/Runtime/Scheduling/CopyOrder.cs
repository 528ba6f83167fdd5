using Actors.Graph.Tasks;

namespace Actors.Runtime.Scheduling;

/// <summary>A copy of a result that a worker has been told to make.</summary>
internal sealed class CopyOrder
{
    public required TaskKey Key { get; init; }

    public required WorkerEntry Target { get; init; }

    public required long Bytes { get; init; }

    /// <summary>The holder that gives its own up when the copy is there; null when all keep theirs.</summary>
    public WorkerEntry? Source { get; init; }

    /// <summary>Who waits for it; null when nobody does.</summary>
    public CopyRequest? Request { get; init; }

    /// <summary>When it is given up.</summary>
    public required TimeSpan Until { get; init; }
}
