using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

/// <summary>A lock or a semaphore.</summary>
internal sealed class LeasedObject(ObjectKind kind, string name, int limit) : CoordinationObject(kind, name)
{
    /// <summary>How many may hold it at once.</summary>
    public int Limit { get; } = limit;

    public List<LeaseEntry> Holders { get; } = [];

    public override bool IsIdle => Holders.Count == 0 && Waiting.Count == 0;
}
