using System.Collections.Immutable;
using Actors.Graph.Tasks;

namespace Actors;

/// <summary>What a simulated cluster is made of, and what goes wrong in it.</summary>
public sealed record SimulationOptions
{
    /// <summary>All that happens by chance follows from it.</summary>
    public long Seed { get; init; }

    /// <summary>What the cluster is called in errors.</summary>
    public string Name { get; init; } = "simulation";

    /// <summary>The number of workers at the start.</summary>
    public int Workers { get; init; } = 3;

    /// <summary>How many tasks each worker runs at once.</summary>
    public int ThreadsPerWorker { get; init; } = 1;

    /// <summary>How much memory the results a worker holds may take; zero for no limit, and then nothing goes to disk.</summary>
    public ByteSize MemoryLimit { get; init; }

    /// <summary>Abstract quantities each worker has, for tasks that ask for them.</summary>
    public ImmutableSortedDictionary<string, double> Resources { get; init; } = ImmutableSortedDictionary<string, double>.Empty;

    /// <summary>Whether partitions may go to a worker's disk.</summary>
    public bool Spill { get; init; } = true;

    /// <summary>The network between the nodes.</summary>
    public NetworkModel Network { get; init; } = new();

    /// <summary>The disk of each worker.</summary>
    public DiskModel Disk { get; init; } = new();

    /// <summary>
    /// How long a task takes and how large its result is, by its key and kernel; then its kernel is not run and its value is the
    /// default of its type. A task for which this gives null, and all tasks when it is null itself, are really run, on the simulating thread.
    /// </summary>
    public Func<TaskKey, Kernel, TaskCost?>? Cost { get; init; }

    /// <summary>The mean duration, in virtual time, of kernels that are really run.</summary>
    public TimeSpan KernelDuration { get; init; } = TimeSpan.FromMilliseconds(10);

    /// <summary>What goes wrong by chance.</summary>
    public FaultPlan Faults { get; init; } = FaultPlan.None;

    /// <summary>How often workers give a sign of life.</summary>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long after its last sign of life a worker counts as lost.</summary>
    public TimeSpan FailureTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a new coordinator listens for workers and clients before it decides anything.</summary>
    public TimeSpan TakeoverDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long, in virtual time, nothing may be finished while a program waits before that counts as a hang.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>The virtual time that no program may take longer than: one that goes round in circles must end some time.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Whether every invariant of the coordinator and the workers is checked after every event: slow for large graphs.</summary>
    public bool Validate { get; init; } = true;

    /// <summary>Whether every event is kept in the history, and not only its hash.</summary>
    public bool KeepEvents { get; init; } = true;

    /// <summary>How often a failing program may be run again to find fewer faults that make it fail; 0 for never.</summary>
    public int ShrinkRuns { get; init; } = 200;

    internal Runtime.Scheduling.SchedulerOptions? Scheduling { get; init; }

    internal Runtime.Working.WorkerOptions? Working { get; init; }

    internal void Check()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(Name);
        ArgumentOutOfRangeException.ThrowIfNegative(Workers);
        ArgumentOutOfRangeException.ThrowIfLessThan(ThreadsPerWorker, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(MemoryLimit.Bytes);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(HeartbeatInterval, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(FailureTimeout, HeartbeatInterval);
        ArgumentOutOfRangeException.ThrowIfNegative(ShrinkRuns);
        ArgumentOutOfRangeException.ThrowIfNegative(KernelDuration.Ticks);
    }
}
