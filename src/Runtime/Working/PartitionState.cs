namespace Actors.Runtime.Working;

/// <summary>Where a partition is, as its worker sees it. The order matters: from <see cref="Memory"/> on the worker holds it.</summary>
internal enum PartitionState : byte
{
    /// <summary>Wanted as an input and not asked for yet.</summary>
    Absent,

    /// <summary>Asked of a peer; its bytes are set aside.</summary>
    Fetching,

    /// <summary>In memory.</summary>
    Memory,

    /// <summary>Being written to disk, and still in memory until that is done.</summary>
    Spilling,

    /// <summary>On disk only.</summary>
    Spilled,

    /// <summary>On disk, to be read back as soon as there is room.</summary>
    LoadQueued,

    /// <summary>Being read back; its bytes are set aside.</summary>
    Loading,

    /// <summary>No longer known.</summary>
    Gone,
}
