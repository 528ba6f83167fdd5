namespace Actors.Runtime.Working.Storage;

/// <summary>A worker process's memory at a moment, in bytes.</summary>
/// <param name="Resident">Physical memory of its own.</param>
/// <param name="Managed">Managed objects, dead ones among them.</param>
/// <param name="Native">What is neither the collector's nor shared.</param>
/// <param name="Partitions">Values in the store.</param>
/// <param name="Pooled">Buffers that wait to be used again.</param>
internal readonly record struct MemoryFigures(long Resident, long Managed, long Native, long Partitions, long Pooled)
{
    /// <summary>What is in use: neither free buffers nor what the collector keeps in hand.</summary>
    public long Used => Math.Max(0, Managed - Pooled) + Native;

    /// <summary>What is in use beyond the store's values.</summary>
    public long Unmanaged => Math.Max(0, Used - Partitions);
}
