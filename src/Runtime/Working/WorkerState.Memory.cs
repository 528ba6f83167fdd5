using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Working;

internal sealed partial class WorkerState
{
    private readonly Queue<Partition> _loads = new();

    /// <summary>Keys under which the store may have a value although they count as absent.</summary>
    private readonly HashSet<TaskKey> _strays = [];

    /// <summary>Bytes of the partitions in memory.</summary>
    private long _memory;

    /// <summary>Bytes of the process beyond them.</summary>
    private long _unmanaged;

    /// <summary>Bytes set aside for what is being fetched or read back.</summary>
    private long _reserved;

    /// <summary>Bytes, in memory or to be, of what running and chosen attempts need.</summary>
    private long _pinnedBytes;

    /// <summary>Bytes that the results of the running kernels will take, as far as one can tell.</summary>
    private long _expected;

    /// <summary>How large the results of operations were lately: the largest, forgotten little by little.</summary>
    private readonly Dictionary<string, long> _sizes = new(StringComparer.Ordinal);

    /// <summary>Since when attempts wait for room that cannot be made.</summary>
    private TimeSpan? _fullSince;

    /// <summary>Of the partitions in memory, bytes that are being written to disk.</summary>
    private long _spillingBytes;
    private int _spilling;
    private int _loading;

    /// <summary>Partitions in memory that no running attempt uses, least recently used first.</summary>
    private Partition? _oldest;
    private Partition? _newest;

    /// <summary>Bytes the next read from disk needs that could not be set aside.</summary>
    private long _loadRoom;
    private bool _diskRefuses;
    private TimeSpan _retrySpillAt;

    /// <summary>Bytes of the partitions in memory.</summary>
    public long MemoryBytes => _memory;

    /// <summary>Bytes set aside for inputs on their way.</summary>
    public long ReservedBytes => _reserved;

    private long Used => _memory + _unmanaged;

    /// <summary>No kernel runs and nothing is on its way to or from memory: only this worker can get itself going again.</summary>
    private bool NothingMoves => RunningCount == 0 && _bytesInFlight == 0 && _connections == 0 && _spilling == 0 && _loading == 0;

    /// <summary>
    /// A paused worker that nothing would ever relieve still runs one kernel at a time: most kernels free more (their inputs)
    /// than they take, and standing still for ever helps nobody.
    /// </summary>
    private bool MayTrickle() => NothingMoves && !CanMakeRoom && !IsFull(0);

    /// <summary>Whether so many bytes more are too many for a worker whose disk takes nothing: then its memory limit holds all the same.</summary>
    private bool IsFull(long bytes) => _spills && _diskRefuses && (bytes == 0 ? Used >= _limit : bytes > _limit - Used - _reserved);

    /// <summary>What may still be taken, when the results of the kernels that run have their place.</summary>
    private long Room => _limit - Used - _reserved - _expected;

    private bool CanMakeRoom => _spills && _oldest is not null && !_diskRefuses;

    /// <summary>A value is in the store, and the coordinator knows or is told.</summary>
    private void Keep(TaskKey key, Attempt attempt, long bytes)
    {
        Partition partition = Hold(key, bytes);
        partition.Made = attempt;
        partition.Freed &= partition.Successor is not null;
    }

    /// <summary>A value is in the store. Whether it was freed stays as it was.</summary>
    private Partition Hold(TaskKey key, long bytes)
    {
        if (!_partitions.TryGetValue(key, out Partition? partition))
        {
            partition = new Partition(key);
            _partitions.Add(key, partition);
        }
        else if (partition.State == PartitionState.Absent)
        {
            _absent--;
        }
        else if (partition.TakesMemory)
        {
            // Computed again although it was here: the newer value replaces the older one.
            _memory += bytes - partition.Bytes;
            _spillingBytes += partition.State == PartitionState.Spilling ? bytes - partition.Bytes : 0;
            _pinnedBytes += partition.Pins > 0 ? bytes - partition.Bytes : 0;
            partition.Bytes = bytes;
            if (!partition.Listed)
            {
                List(partition);
            }
            else if (!MaySpill(partition))
            {
                Unlist(partition);
            }

            return partition;
        }
        else if (partition.State == PartitionState.Loading)
        {
            return partition;
        }

        _pinnedBytes += partition.Pins > 0 ? bytes - partition.Bytes : 0;
        partition.Bytes = bytes;
        partition.State = PartitionState.Memory;
        partition.IsReplica = false;
        partition.Holders = null;
        _strays.Remove(key);
        _memory += bytes;
        List(partition);
        WakeWaiters(partition);
        return partition;
    }

    private void WakeWaiters(Partition partition)
    {
        if (partition.Waiters is { } waiters)
        {
            partition.Waiters = null;
            foreach (WorkerTask task in waiters)
            {
                Arrived(task);
            }
        }
    }

    /// <summary>Forgets a partition that no attempt here needs and that is either freed or not here.</summary>
    private void DropIfUnused(Partition partition)
    {
        if (partition.IsWanted)
        {
            return;
        }

        switch (partition.State)
        {
            case PartitionState.Absent:
                _absent--;
                if (_strays.Remove(partition.Key))
                {
                    DropStray(partition.Key);
                }

                break;
            case PartitionState.Memory or PartitionState.Spilled or PartitionState.LoadQueued
                when partition.Freed && !partition.InFlight && !KernelRuns(partition.Key):
                if (partition.State == PartitionState.Memory)
                {
                    Unlist(partition);
                    _memory -= partition.Bytes;
                }

                _drops.Add(partition.Key);
                break;
            default:
                return;
        }

        partition.State = PartitionState.Gone;
        _partitions.Remove(partition.Key);
        if (partition.Successor is { } successor)
        {
            partition.Successor = null;
            Arrived(successor);
        }
    }

    /// <summary>
    /// Values are put into the store before the core is told. So nothing is taken out under a name for which another value may
    /// be there already: while a kernel runs for it, or a peer owes it.
    /// </summary>
    private bool KernelRuns(TaskKey key) =>
        (_tasks.TryGetValue(key, out WorkerTask? task) && Runs(task)) || (_abandoned.Count > 0 && _abandoned.ContainsKey(key));

    /// <summary>The store has a value that the core does not count.</summary>
    private void DropStray(TaskKey key)
    {
        if (KernelRuns(key))
        {
            _strays.Add(key);
        }
        else
        {
            _drops.Add(key);
        }
    }

    private void UpdatePaused()
    {
        bool paused = _diskRefuses && Used > _options.Target;
        paused |= IsPaused ? Used >= _options.ResumeBelow : Used > _options.PauseAbove;
        if (paused != IsPaused)
        {
            IsPaused = paused;
            _effects.Add(new SendPaused(paused));
        }
    }

    /// <summary>A result has this size, made here or elsewhere.</summary>
    private void NoteSize(TaskKey key, long bytes)
    {
        if (_limit != long.MaxValue)
        {
            string prefix = key.Prefix;
            _sizes[prefix] = Math.Max(bytes, (long)(_sizes.GetValueOrDefault(prefix) * 0.9));
        }
    }

    /// <summary>What a result will take: as much as others of its operation did, or, where there were none, those of any.</summary>
    private long ExpectedSize(WorkerTask task) =>
        _limit == long.MaxValue || _sizes.Count == 0 ? 0
        : _sizes.TryGetValue(task.Key.Prefix, out long known) ? known
        : _sizes.Values.Max();

    /// <summary>Memory and disk are full of results that are wanted, and nothing here will change that: what waits fails in the end, rather than for ever.</summary>
    private void FailForRoom()
    {
        if (!_diskRefuses || !IsPaused || RunningCount + _connections + _loading > 0 || _tasks.Values.All(Runs))
        {
            _fullSince = null;
            return;
        }

        // That the disk is tried again now and then does not make it better.
        _fullSince ??= _now;
        if (_spilling > 0 || _now - _fullSince < _options.FullPatience)
        {
            return;
        }

        _fullSince = null;
        foreach (WorkerTask task in _tasks.Values.Where(t => !Runs(t)).ToArray())
        {
            _tasks.Remove(task.Key);
            Fail(task, new InsufficientMemoryException(
                $"Task '{task.Key}' cannot run on {Id}: results that are wanted take {Used:N0} bytes of its memory, of which the limit is {_limit:N0}, and its disk takes "
                + "no more of them. Make room on the disk, release results, or add workers."));
            Detach(task);
        }
    }

    private void QueueLoad(Partition partition)
    {
        partition.State = PartitionState.LoadQueued;
        _loads.Enqueue(partition);
    }

    private void PumpLoads()
    {
        _loadRoom = 0;
        while (_loads.TryPeek(out Partition? partition))
        {
            if (partition.State == PartitionState.LoadQueued && partition.Pins > 0)
            {
                if (partition.Bytes > Room && (CanMakeRoom || !NothingMoves || IsFull(partition.Bytes)))
                {
                    _loadRoom = partition.Bytes;
                    return;
                }

                partition.State = PartitionState.Loading;
                _reserved += partition.Bytes;
                _loading++;
                _effects.Add(new LoadPartition(partition.Key));
            }
            else if (partition.State == PartitionState.LoadQueued)
            {
                partition.State = PartitionState.Spilled;
            }

            _loads.Dequeue();
        }
    }

    /// <summary>Writes to disk what was not used for longest, down to the target, or further where room is needed for what comes next.</summary>
    private void PumpSpills()
    {
        if (_diskRefuses && _now < _retrySpillAt)
        {
            return;
        }

        long left = Used - _spillingBytes;
        long excess = left - _options.Target;
        if (_fetchRoom > 0)
        {
            excess = Math.Max(excess, left + _reserved + _fetchRoom - (_fetchRoom <= _options.PauseAbove ? _options.PauseAbove : _limit));
        }

        if (_loadRoom > 0)
        {
            excess = Math.Max(excess, left + _reserved + _expected + _loadRoom - _limit);
        }

        while (excess > 0 && _spilling < _options.MaxSpills && _oldest is { } partition)
        {
            Unlist(partition);
            partition.State = PartitionState.Spilling;
            _spillingBytes += partition.Bytes;
            _spilling++;
            excess -= partition.Bytes;
            _effects.Add(new SpillPartition(partition.Key));
            Log(partition.Key, default, "spilling");
        }
    }

    private void OnSpilled(PartitionSpilled spilled)
    {
        if (!_partitions.TryGetValue(spilled.Key, out Partition? partition) || partition.State != PartitionState.Spilling)
        {
            return;
        }

        StopSpilling(partition);
        _diskRefuses = false;
        _memory -= partition.Bytes;
        partition.State = PartitionState.Spilled;
        if (partition.Pins > 0)
        {
            QueueLoad(partition);
        }
        else
        {
            DropIfUnused(partition);
        }
    }

    private void StopSpilling(Partition partition)
    {
        _spillingBytes -= partition.Bytes;
        _spilling--;
    }

    private void OnLoaded(TaskKey key)
    {
        if (!_partitions.TryGetValue(key, out Partition? partition) || partition.State != PartitionState.Loading)
        {
            return;
        }

        _reserved -= partition.Bytes;
        _loading--;
        _memory += partition.Bytes;
        partition.State = PartitionState.Memory;
        List(partition);
        WakeWaiters(partition);
        DropIfUnused(partition);
    }

    private void OnSpillFailed(SpillFailed failed)
    {
        if (!_partitions.TryGetValue(failed.Key, out Partition? partition))
        {
            return;
        }

        if (!failed.Reading && partition.State == PartitionState.Spilling)
        {
            StopSpilling(partition);
            _diskRefuses = true;
            _retrySpillAt = _now + _options.SpillRetryDelay;
            partition.State = PartitionState.Memory;
            List(partition);
            Log(partition.Key, default, "could not be written to disk");
            WakeWaiters(partition);
            DropIfUnused(partition);
        }
        else if (failed.Reading && partition.State is PartitionState.Spilled or PartitionState.LoadQueued or PartitionState.Loading)
        {
            // For a task of this worker, or for a peer.
            LoseSpilled(partition);
        }
    }

    private void OnSpillRefused(SpillRefused refused)
    {
        if (!_partitions.TryGetValue(refused.Key, out Partition? partition) || partition.State != PartitionState.Spilling)
        {
            return;
        }

        StopSpilling(partition);
        partition.State = PartitionState.Memory;
        partition.StaysInMemory = true;
        Log(partition.Key, default, "cannot go to disk");
        WakeWaiters(partition);
        DropIfUnused(partition);
    }

    /// <summary>A value that cannot be read back is lost, as it would be with its worker; the coordinator has it computed again.</summary>
    private void LoseSpilled(Partition partition)
    {
        if (partition.State == PartitionState.Loading)
        {
            _reserved -= partition.Bytes;
            _loading--;
        }

        partition.State = PartitionState.Spilled;
        Log(partition.Key, default, "lost: it could not be read back from disk");
        if (!partition.Freed)
        {
            Report(new TaskReport(ReportKind.Dropped, partition.Key, default, -1));
            partition.Freed = true;
        }

        foreach (WorkerTask task in _tasks.Values.ToArray())
        {
            if (!Runs(task) && Array.IndexOf(task.Inputs, partition) >= 0)
            {
                _tasks.Remove(task.Key);
                Report(new TaskReport(ReportKind.InputMissing, task.Key, task.Attempt, task.Handle) { Input = partition.Key, Holder = Id });
                Detach(task);
            }
        }

        DropIfUnused(partition);
    }

    /// <summary>Enters a partition among those that may be spilled, as the one used last.</summary>
    private void List(Partition partition)
    {
        if (!_spills || partition.State != PartitionState.Memory || partition.Pins > 0 || !MaySpill(partition))
        {
            return;
        }

        partition.Listed = true;
        partition.Older = _newest;
        if (_newest is null)
        {
            _oldest = partition;
        }
        else
        {
            _newest.Newer = partition;
        }

        _newest = partition;
    }

    private bool MaySpill(Partition partition) => !partition.StaysInMemory && partition.Bytes >= _options.SmallestSpill;

    private void Unlist(Partition partition)
    {
        if (!partition.Listed)
        {
            return;
        }

        partition.Listed = false;
        if (partition.Older is null)
        {
            _oldest = partition.Newer;
        }
        else
        {
            partition.Older.Newer = partition.Newer;
        }

        if (partition.Newer is null)
        {
            _newest = partition.Older;
        }
        else
        {
            partition.Newer.Older = partition.Older;
        }

        partition.Older = partition.Newer = null;
    }
}
