using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Working;

/// <summary>
/// A worker's core: which attempt runs when, which inputs are fetched, what goes to disk. It is told what happened and answers
/// what to do; threads, sockets, disks and clocks are its host's. Everything goes by attempts: one that is no longer wanted is
/// dropped, or abandoned when its kernel runs already, and a newer attempt of the same task starts once that kernel has ended.
/// </summary>
internal sealed partial class WorkerState
{
    private readonly WorkerOptions _options;
    private readonly long _limit;
    private readonly bool _spills;

    /// <summary>The attempts that were given to the worker and are wanted, by task.</summary>
    private readonly Dictionary<TaskKey, WorkerTask> _tasks = [];

    /// <summary>Attempts nobody wants whose kernel still runs, by task: at most one, for a newer attempt waits for its end.</summary>
    private readonly Dictionary<TaskKey, WorkerTask> _abandoned = [];
    private readonly Dictionary<TaskKey, Partition> _partitions = [];
    private readonly ReadyHeap _ready = new();
    private readonly List<WorkerEffect> _effects = [];
    private readonly List<TaskReport> _reports = [];
    private readonly List<TaskKey> _drops = [];

    /// <summary>Values that clients have put here and that the coordinator has not said it knows of; some have gone since.</summary>
    private readonly HashSet<TaskKey> _placed = [];
    private TimeSpan _now;
    private long _reportSequence;

    /// <summary>The next report is to list everything.</summary>
    private bool _listAll;

    /// <summary>The next report is due even when it says nothing.</summary>
    private bool _beat;

    public WorkerState(WorkerOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MemoryLimit, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxConnections, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxSpills, 1);
        if (!(options.TargetFraction <= options.ResumeFraction && options.ResumeFraction <= options.PauseFraction && options.PauseFraction <= 1))
        {
            throw new ArgumentException(
                $"The memory fractions of worker {options.Id} must rise from target ({options.TargetFraction}) over resume ({options.ResumeFraction}) "
                + $"to pause ({options.PauseFraction}), at most 1.", nameof(options));
        }

        _options = options;
        _limit = options.MemoryLimit;
        _spills = options.SpillEnabled && _limit != long.MaxValue;
        _story = new StoryEntry[options.StoryLength];
    }

    public WorkerId Id => _options.Id;

    /// <summary>The epoch of the coordinator that is obeyed; 0 before the first command.</summary>
    public int Epoch { get; private set; }

    /// <summary>The number of the last command that was handled in this epoch, −1 before the first; for heartbeats.</summary>
    public long LastCommand { get; private set; } = -1;

    /// <summary>The number of the last report that was sent in this epoch; for heartbeats.</summary>
    public long LastReport => _reportSequence;

    /// <summary>Attempts that are wanted, in any state.</summary>
    public int TaskCount => _tasks.Count;

    public int ReadyCount => _ready.Count;

    /// <summary>Kernels that hold a thread, abandoned ones too.</summary>
    public int RunningCount { get; private set; }

    /// <summary>Kernels that run although nobody wants their results.</summary>
    public int AbandonedCount => _abandoned.Count;

    /// <summary>Values that are held, wanted or on their way.</summary>
    public int PartitionCount => _partitions.Count;

    /// <summary>Whether the worker takes no new work, for want of memory.</summary>
    public bool IsPaused { get; private set; }

    /// <summary>Handles one event.</summary>
    /// <returns>What to do, in this order; the list is used again by the next call.</returns>
    public IReadOnlyList<WorkerEffect> Handle(WorkerStimulus stimulus, TimeSpan now)
    {
        Begin(now);
        Dispatch(stimulus);
        return End();
    }

    /// <summary>Handles several events as one turn: what is reported of them goes in one report.</summary>
    /// <returns>What to do, in this order; the list is used again by the next call.</returns>
    public IReadOnlyList<WorkerEffect> Handle(ReadOnlySpan<WorkerStimulus> stimuli, TimeSpan now)
    {
        Begin(now);
        foreach (WorkerStimulus stimulus in stimuli)
        {
            Dispatch(stimulus);
        }

        return End();
    }

    /// <summary>The size of a partition that is held; false when it is not.</summary>
    public bool Holds(TaskKey key, out long bytes)
    {
        bool held = _partitions.TryGetValue(key, out Partition? partition) && partition.IsHeld;
        bytes = held ? partition!.Bytes : 0;
        return held;
    }

    /// <summary>Where an attempt that is wanted stands; null when the task is not known.</summary>
    public WorkerTaskState? StateOf(TaskKey key) => _tasks.TryGetValue(key, out WorkerTask? task) ? task.State : null;

    private void Begin(TimeSpan now)
    {
        _now = now;
        _effects.Clear();
    }

    private void Dispatch(WorkerStimulus stimulus)
    {
        switch (stimulus)
        {
            case KernelFinished finished:
                OnFinished(finished);
                break;
            case CommandReceived received:
                OnCommand(received.Command);
                break;
            case InputsArrived arrived:
                OnArrived(arrived);
                break;
            case KernelFailed failed:
                OnFailed(failed);
                break;
            case KernelSeceded seceded:
                OnSeceded(seceded);
                break;
            case InputsMissing missing:
                OnMissing(missing);
                break;
            case InputUnusable unusable:
                OnUnusable(unusable);
                break;
            case DataPlaced placed:
                Keep(placed.Key, default, placed.Bytes);
                _partitions[placed.Key].PlacedAt = _now;
                _placed.Add(placed.Key);
                break;
            case MemoryMeasured measured:
                _unmanaged = Math.Max(0, measured.UnmanagedBytes);
                break;
            case PartitionSpilled spilled:
                OnSpilled(spilled);
                break;
            case PartitionLoaded loaded:
                OnLoaded(loaded.Key);
                break;
            case SpillFailed failed:
                OnSpillFailed(failed);
                break;
            case SpillRefused refused:
                OnSpillRefused(refused);
                break;
            case HeartbeatDue:
                _beat = Epoch > 0;
                ReportPlaced();
                break;
            default:
                throw new ArgumentException($"Worker {Id} does not know the event {stimulus.GetType().Name}.", nameof(stimulus));
        }
    }

    private List<WorkerEffect> End()
    {
        FlushDrops();
        UpdatePaused();
        StartReady();
        PumpFetches();
        if (_spills)
        {
            PumpLoads();
            PumpSpills();
            FailForRoom();
        }

        if (_reports.Count > 0 || _listAll || _beat)
        {
            SendReports();
        }

        if (_options.ValidateAfterEachEvent)
        {
            Validate();
        }

        return _effects;
    }

    private void SendReports()
    {
        bool isInventory = _listAll;
        if (isInventory)
        {
            ListAll();
        }

        if (isInventory || _beat)
        {
            // That message has no number of its own: it is repeated in case it was lost.
            _effects.Add(new SendPaused(IsPaused));
        }

        _effects.Add(new SendReport(new WorkerReport(Id, Epoch, ++_reportSequence, _reports.ToArray()) { Seen = LastCommand, IsInventory = isInventory }));
        _reports.Clear();
        _listAll = false;
        _beat = false;
    }

    /// <summary>Values that go in this turn leave the store before anything new may take their names.</summary>
    private void FlushDrops()
    {
        if (_drops.Count > 0)
        {
            _effects.Add(new DropPartitions(_drops.ToArray()));
            _drops.Clear();
        }
    }
}
