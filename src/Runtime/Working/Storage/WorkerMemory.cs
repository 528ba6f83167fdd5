using Actors.Arrays.Blocks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Working.Storage;

/// <summary>
/// Measures a worker process's memory for its core. What counts is what is in use: not buffers that wait to be used again, not what the
/// collector has in hand, and dead objects only as long as it is not worth a collection to be rid of them.
/// </summary>
/// <remarks>
/// A collection is asked for when the figure is above the point where partitions go to disk and so much was allocated since the last one
/// that it may be due to dead objects; a twentieth of the time at most goes into that. When the process's physical memory comes near the limit,
/// at which its parent would end it, although little of that is in use, free memory is given back to the system.
/// </remarks>
internal sealed class WorkerMemory
{
    /// <summary>Physical memory above this share of the limit is given back where it is free.</summary>
    private const double GiveBackAbove = 0.85;

    /// <summary>Collections may take one part in so many of the time.</summary>
    private const int TimeShare = 20;

    private const long LeastGarbage = 4 << 20;

    private readonly WorkerOptions _options;
    private readonly PartitionStore _store;
    private readonly IProcessMemory _process;
    private readonly BufferPool _pool;
    private readonly TimeProvider _time;
    private readonly bool _isLimited;
    private long _allocatedAtCollection;
    private long _notBefore;
    private int _ticks;

    /// <param name="options">The limits.</param>
    /// <param name="store">The values in memory.</param>
    /// <param name="process">The process.</param>
    /// <param name="pool">The free buffers.</param>
    /// <param name="time">The clock.</param>
    public WorkerMemory(WorkerOptions options, PartitionStore store, IProcessMemory process, BufferPool pool, TimeProvider time)
    {
        _options = options;
        _store = store;
        _process = process;
        _pool = pool;
        _time = time;
        _isLimited = options.MemoryLimit != long.MaxValue;
        _notBefore = time.GetTimestamp();
    }

    /// <summary>Calls of <see cref="Measure"/> after which free buffers are looked through for those nobody wanted.</summary>
    public const int TicksToAge = 100;

    /// <summary>Bytes that are the program's own and do not count against the limit.</summary>
    public long OwnBytes { get; set; }

    /// <summary>What was measured last.</summary>
    public MemoryFigures Last { get; private set; }

    /// <summary>Collections that were asked for.</summary>
    public int Collections { get; private set; }

    /// <summary>Measures, and tidies up where that is due. To be called every 100 ms, by a thread that may block for a collection.</summary>
    public MemoryMeasured Measure()
    {
        if (++_ticks % TicksToAge == 0)
        {
            _pool.Age();
        }

        MemoryFigures now = Look();
        if (_isLimited)
        {
            now = Tidy(now);
        }

        Last = now;
        return new MemoryMeasured(now.Unmanaged);
    }

    private MemoryFigures Tidy(MemoryFigures now)
    {
        bool isTight = now.Resident - OwnBytes > GiveBackAbove * _options.MemoryLimit;
        if (isTight && now.Pooled > 0)
        {
            // They become garbage: whatever else this is about, buffers at hand are not worth the worker.
            _pool.Trim();
        }

        long garbage = Math.Max(LeastGarbage, _options.MemoryLimit / 20);
        bool mayBeGarbage = now.Used - OwnBytes > _options.Target && now.Unmanaged > garbage && _process.AllocatedBytes - _allocatedAtCollection > garbage;
        bool mayGiveBack = isTight && now.Resident - now.Used > garbage;
        if ((!mayBeGarbage && !mayGiveBack) || _time.GetTimestamp() < _notBefore)
        {
            return now;
        }

        long start = _time.GetTimestamp();
        _process.Collect(isAggressive: isTight);
        Collections++;
        long end = _time.GetTimestamp();
        _notBefore = end + ((end - start) * TimeShare);
        _allocatedAtCollection = _process.AllocatedBytes;
        return Look();
    }

    private MemoryFigures Look()
    {
        long managed = _process.ManagedBytes;
        long resident = _process.ResidentBytes;
        long native = Math.Max(0, resident - Math.Max(_process.CommittedBytes, managed));
        return new MemoryFigures(resident, managed, native, _store.Bytes, _pool.Counts.KeptBytes);
    }
}
