using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

/// <summary>A worker as the coordinator sees it.</summary>
internal sealed class WorkerEntry(int index, WorkerJoined joined)
{
    /// <summary>The first relation of a task it processes.</summary>
    public int ProcessingHead;

    /// <summary>The first relation of a result it holds.</summary>
    public int HoldingHead;

    public int Index { get; } = index;

    public WorkerId Id { get; } = joined.Worker;

    public string Name { get; } = joined.Name;

    public int Threads { get; } = Math.Max(1, joined.Threads);

    /// <summary>In bytes; a limit that is not positive means none.</summary>
    public long MemoryLimit { get; } = joined.MemoryLimit > 0 ? joined.MemoryLimit : long.MaxValue;

    public IReadOnlyDictionary<string, double> Resources { get; } = joined.Resources;

    /// <summary>How much of each resource the tasks it processes take.</summary>
    public Dictionary<string, double> Used { get; } = new(StringComparer.Ordinal);

    public bool IsPaused { get; set; }

    public bool IsRetiring { get; set; }

    public bool IsRetired { get; set; }

    public bool IsLost { get; set; }

    /// <summary>It is paused, and is given work in this turn all the same.</summary>
    public bool IsTried { get; set; }

    /// <summary>Whether it may be given work.</summary>
    public bool IsRunning => (!IsPaused || IsTried) && !IsRetiring && !IsLost;

    /// <summary>How many tasks it has been given, those that wait for others included.</summary>
    public int Processing { get; set; }

    /// <summary>How many of them wait for other tasks and take no slot.</summary>
    public int LongRunning { get; set; }

    public int Active => Processing - LongRunning;

    public int Holding { get; set; }

    public long HeldBytes { get; set; }

    /// <summary>The expected duration of all it has been given, in seconds of one thread.</summary>
    public double Occupancy { get; set; }

    /// <summary>What it will be given when steal requests under way succeed.</summary>
    public double Incoming { get; set; }

    public int IncomingCount { get; set; }

    /// <summary>What it will lose then.</summary>
    public double Outgoing { get; set; }

    public int OutgoingCount { get; set; }

    /// <summary>How long its work lasts, in seconds.</summary>
    public double Load => Math.Max(0, Occupancy + Incoming - Outgoing) / Threads;

    /// <summary>Its place in the list of idle workers; −1 when it is not idle.</summary>
    public int IdleIndex { get; set; } = -1;

    public bool IsTouched { get; set; }

    /// <summary>The number of the last command sent.</summary>
    public long CommandSequence { get; set; }

    /// <summary>The number of the last report handled.</summary>
    public long ReportSequence { get; set; }

    /// <summary>How many numbers of reports were never seen.</summary>
    public long MissedReports { get; set; }

    /// <summary>The commands with results to free that it has not confirmed, and the turns they were sent in.</summary>
    public Queue<(long Sequence, int Turn)> Unconfirmed { get; } = new();

    /// <summary>All commands that it has not confirmed, with the number of the last attempt at that time.</summary>
    public Queue<(long Sequence, int Turn, long Attempt)> Sent { get; } = new();

    /// <summary>The turn of the last command it has confirmed.</summary>
    public int ConfirmedTurn { get; set; }

    /// <summary>Attempts of its up to this number have reached it, or are lost.</summary>
    public long ConfirmedAttempt { get; set; }

    public TimeSpan LastHeard { get; set; }

    /// <summary>When it reported something of its tasks last, or got the first of those it has.</summary>
    public TimeSpan LastProgress { get; set; }

    /// <summary>When it confirmed a command last, or was sent the first of those it has not confirmed.</summary>
    public TimeSpan UnconfirmedSince { get; set; }

    /// <summary>The turn in which a client said last that it had put data there.</summary>
    public int? ScatteredAt { get; set; }

    /// <summary>When to ask once more, since the last inventory had data that may have been put there by a client or left behind.</summary>
    public TimeSpan? AskAgainAt { get; set; }

    public bool AskInventory { get; set; }

    /// <summary>Whether it has listed all it has since it joined.</summary>
    public bool HasListed { get; set; }

    public TimeSpan ReplicateAgainAt { get; set; }

    /// <summary>The bytes of the copies it has been told to make.</summary>
    public long ArrivingBytes { get; set; }

    // Scratch of one decision.
    public long CopiedBytes { get; set; }

    public long LocalBytes { get; set; }

    public int LocalInputs { get; set; }

    public long Stamp { get; set; }

    // The command of this turn.
    public List<Assignment>? Run { get; set; }

    public List<InputLocation>? Locations { get; set; }

    public List<TaskKey>? Placed { get; set; }

    public List<TaskKey>? Free { get; set; }

    public List<AttemptRef>? Cancel { get; set; }

    public List<AttemptRef>? Steal { get; set; }

    public List<InputLocation>? Replicate { get; set; }

    public bool IsDirty { get; set; }
}
