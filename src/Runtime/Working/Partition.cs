using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Working;

/// <summary>What a worker's core knows of one value: held, wanted, or on its way.</summary>
internal sealed class Partition(TaskKey key)
{
    public TaskKey Key { get; } = key;

    public long Bytes;

    public PartitionState State;

    /// <summary>The attempt whose value it is, where it was computed here.</summary>
    public Attempt Made;

    /// <summary>Inputs of unfinished attempts that are this partition; one attempt may count several times.</summary>
    public int Users;

    /// <summary>Those among them whose attempt runs or is about to: the partition must stay in memory.</summary>
    public int Pins;

    /// <summary>What validation counts of <see cref="Users"/> and <see cref="Pins"/>.</summary>
    public int CountedUsers, CountedPins;

    /// <summary>When a client put it there.</summary>
    public TimeSpan? PlacedAt;

    /// <summary>The coordinator wants a copy here although no attempt here needs it; until it has arrived or cannot be had.</summary>
    public bool IsReplica;

    /// <summary>The coordinator wants it gone; it goes when the last user has.</summary>
    public bool Freed;

    /// <summary>A peer was asked for it and has not answered, though it may be here by other means since.</summary>
    public bool InFlight;

    /// <summary>The bytes that are set aside for it while it is in flight.</summary>
    public long FetchBytes;

    /// <summary>A place among the least recently used.</summary>
    public Partition? Older, Newer;

    public bool Listed;

    /// <summary>It cannot be written to disk.</summary>
    public bool StaysInMemory;

    /// <summary>Attempts that wait for it to arrive or to be read back.</summary>
    public List<WorkerTask>? Waiters;

    /// <summary>Workers that have it, still to be tried.</summary>
    public List<WorkerId>? Holders;

    /// <summary>The peer it was asked of.</summary>
    public WorkerId Source;

    /// <summary>The priority of the most urgent attempt that wants it.</summary>
    public TaskPriority Priority;

    /// <summary>A new attempt to compute it, which waits until the freed value is out of use.</summary>
    public WorkerTask? Successor;

    /// <summary>Whether anybody waits for it or uses it.</summary>
    public bool IsWanted => Users > 0 || IsReplica;

    public bool IsHeld => State is >= PartitionState.Memory and < PartitionState.Gone;

    public bool TakesMemory => State is PartitionState.Memory or PartitionState.Spilling;

    public override string ToString() => $"{Key} ({State}, {Bytes} bytes, {Users} users, {Pins} pins)";
}
