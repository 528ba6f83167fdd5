using Actors.Graph.Tasks;

namespace Actors.Runtime.Scheduling;

/// <summary>The constants of the coordinator's core.</summary>
internal sealed record SchedulerOptions
{
    public static SchedulerOptions Default { get; } = new();

    /// <summary>How many producers a worker is given for each of its threads.</summary>
    public double Saturation { get; init; } = 1.1;

    /// <summary>How many workers may die while they have a task before the task is failed.</summary>
    public int AllowedFailures { get; init; } = 3;

    /// <summary>Bytes per second between workers.</summary>
    public double Bandwidth { get; init; } = 100e6;

    /// <summary>What moving anything costs at least, in seconds.</summary>
    public double TransferLatency { get; init; } = 0.0005;

    /// <summary>The duration of a task nothing is known of, in seconds.</summary>
    public double UnknownDuration { get; init; } = 0.5;

    /// <summary>The weight of a new duration in a prefix' moving average.</summary>
    public double DurationWeight { get; init; } = 0.5;

    /// <summary>A worker whose work lasts less than this (seconds) gets more of the tasks without inputs …</summary>
    public double RefillBelow { get; init; } = 0.025;

    /// <summary>… until it has work for this long (seconds).</summary>
    public double RefillTo { get; init; } = 0.1;

    /// <summary>The most tasks without inputs a worker is given ahead, for each of its threads.</summary>
    public int MaxAhead { get; init; } = 1024;

    /// <summary>Whether tasks are moved from loaded workers to idle ones.</summary>
    public bool Stealing { get; init; } = true;

    /// <summary>How often loads are evened out.</summary>
    public TimeSpan StealingInterval { get; init; } = TimeSpan.FromSeconds(0.1);

    /// <summary>A worker whose work lasts less than this, in seconds for each thread, is not stolen from.</summary>
    public double StealAbove { get; init; } = 0.005;

    /// <summary>A task shorter than this, in seconds, is not stolen unless its worker is busy for long: asking for it costs more.</summary>
    public double StealFastest { get; init; } = 0.00005;

    /// <summary>A task whose inputs take more than so many times its own duration to be moved is not stolen unless its worker is busy for long.</summary>
    public double StealRatio { get; init; } = 8;

    /// <summary>Whether results that many tasks wait for are copied ahead, and copies nobody needs are dropped.</summary>
    public bool ManageCopies { get; init; } = true;

    /// <summary>How often the number of copies is looked at.</summary>
    public TimeSpan CopiesInterval { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>A result that more tasks than this wait for is copied ahead.</summary>
    public int HotWaiters { get; init; } = 8;

    /// <summary>How long all workers may be paused, with nothing to do, before one of them is given something of what waits all the same.</summary>
    public TimeSpan PausedPatience { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A task that has been given back so many times since the holder of an input was not reached …</summary>
    public int UnreachedLimit { get; init; } = 5;

    /// <summary>… and for so long, is not given out again: data that was put there counts as lost, and otherwise the task fails.</summary>
    public TimeSpan UnreachedPatience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A task that no worker there may run is failed after this time; null: it waits for one to join.</summary>
    public TimeSpan? NoWorkerTimeout { get; init; }

    /// <summary>A running task that has taken so many times its estimate …</summary>
    public double OverrunFactor { get; init; } = 2;

    /// <summary>… and longer than this (seconds), makes the estimate longer.</summary>
    public double OverrunAbove { get; init; } = 0.2;

    /// <summary>How often a retiring worker's results are asked to be copied again.</summary>
    public TimeSpan ReplicateInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>After how long without a report a worker that has work is asked for its inventory, since messages may have been lost.</summary>
    public TimeSpan InventoryInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For how long after its start a coordinator of a later epoch keeps results that workers hold and no client has asked for yet.</summary>
    public TimeSpan RecoveryGrace { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest that a coordinator of a later epoch lets clients wait for what workers have to list.</summary>
    public TimeSpan RecoveryWait { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Where it was not told which workers there are: for how long none may join before it takes those that have for all.</summary>
    public TimeSpan RecoveryQuiet { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Whether answers to what must not be done twice are kept until a client's sign of life says that it has them: for hosts that may lose
    /// messages, on which clients ask again. Another coordinator may take over there: data sets are kept for it with the graphs they are made by.
    /// </summary>
    public bool KeepAnswers { get; init; }

    /// <summary>For how long after the last news a client is not taken for having missed them: they may be on their way.</summary>
    public TimeSpan NewsPatience { get; init; }

    /// <summary>
    /// Whether two kernels do the same although they are not equal: for hosts on which what a function has captured comes as a copy with each
    /// message. Null for no such.
    /// </summary>
    public Func<Kernel, Kernel, bool>? AreSame { get; init; }

    /// <summary>How many of the last transitions are kept; 0 for none. Rounded up to a power of two.</summary>
    public int StoryLength { get; init; } = 16_384;

    /// <summary>Whether every event is kept for replay.</summary>
    public bool LogEvents { get; init; }

    /// <summary>Whether all invariants are checked after every event: for tests and simulations.</summary>
    public bool ValidateAfterEachEvent { get; init; }
}
