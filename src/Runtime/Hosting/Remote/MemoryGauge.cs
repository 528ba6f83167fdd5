using Actors.Arrays.Blocks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Working;
using Actors.Runtime.Working.Storage;

namespace Actors.Runtime.Hosting.Remote;

/// <summary>Tells a worker what its process takes beyond the program itself, which is what it takes when the gauge is made.</summary>
internal sealed class MemoryGauge
{
    /// <summary>How often to measure.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly WorkerMemory _memory;

    /// <param name="options">The limits.</param>
    /// <param name="store">The values in memory.</param>
    /// <param name="allowance">Bytes beyond the program and its results that do not count as used.</param>
    public MemoryGauge(WorkerOptions options, PartitionStore store, long allowance)
    {
        _memory = new WorkerMemory(options, store, ProcessMemory.Mine, BufferPool.Shared, TimeProvider.System);
        _memory.OwnBytes = _memory.Measure().UnmanagedBytes + allowance;
    }

    /// <summary>The physical memory of the process when it was measured last.</summary>
    public long Resident => _memory.Last.Resident;

    /// <summary>Measures; by a thread that may block for a collection.</summary>
    public MemoryMeasured Measure() => new(Math.Max(0, _memory.Measure().UnmanagedBytes - _memory.OwnBytes));
}
