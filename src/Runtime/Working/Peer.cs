using Actors.Runtime.Protocol;

namespace Actors.Runtime.Working;

/// <summary>A worker that inputs are fetched from.</summary>
internal sealed class Peer(WorkerId id)
{
    public WorkerId Id { get; } = id;

    /// <summary>What it has that is wanted here, most urgent first. Partitions that meanwhile came from elsewhere are left in and skipped.</summary>
    public PriorityQueue<Partition, TaskPriority> Wanted { get; } = new();

    /// <summary>Inputs it was asked for and has not answered about; while there are any, it is not asked for more.</summary>
    public int Unanswered;
}
