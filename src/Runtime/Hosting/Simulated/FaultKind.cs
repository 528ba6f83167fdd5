namespace Actors;

/// <summary>Something that can go wrong in a simulated cluster.</summary>
public enum FaultKind
{
    /// <summary>A message is lost. On a connection (a client's, a transfer's) it is sent again by the connection after a while.</summary>
    Drop,

    /// <summary>A message comes twice, the second time after a while.</summary>
    Duplicate,

    /// <summary>A message takes longer, and all that is sent behind it.</summary>
    Delay,

    /// <summary>A message takes longer, and what is sent behind it overtakes it.</summary>
    Reorder,

    /// <summary>All messages between two nodes that are on their way are lost, in that direction.</summary>
    Reset,

    /// <summary>A result arrives that cannot be decoded.</summary>
    Corrupt,

    /// <summary>A node dies; after a while a new one starts in its place, empty. For the coordinator: a successor takes over.</summary>
    Kill,

    /// <summary>A node stands still for a while, then goes on where it was. For the coordinator: a successor takes over meanwhile.</summary>
    Freeze,

    /// <summary>A worker takes several times as long for everything it runs, for a while.</summary>
    Slow,

    /// <summary>Nodes are cut off from all others for a while.</summary>
    Partition,

    /// <summary>A worker's disk takes nothing for a while.</summary>
    DiskFull,

    /// <summary>What a worker reads from its disk cannot be read, for a while.</summary>
    ReadErrors,

    /// <summary>A node's clock jumps ahead, and from then on goes fast or slow.</summary>
    Clock,

    /// <summary>A worker is asked to leave in order.</summary>
    Retire,

    /// <summary>A worker joins.</summary>
    Join,
}
