using System.Runtime.InteropServices;

namespace Actors.Runtime.Scheduling;

/// <summary>All that changes of a task, in one array for each submitted graph.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct TaskSlot
{
    public TaskState State;

    public TaskFlags Flags;

    /// <summary>How often its kernel may still throw.</summary>
    public ushort Retries;

    /// <summary>While active (Waiting, Queued, NoWorker, Processing): the edges to inputs that are not in memory.</summary>
    public int WaitingOn;

    /// <summary>The edges from active dependents.</summary>
    public int Waiters;

    /// <summary>The edges from dependents that are not forgotten.</summary>
    public int LiveDependents;

    /// <summary>The first relation to workers: the one it is processed by, or those that hold it.</summary>
    public int Node;

    /// <summary>The first relation to clients that want it.</summary>
    public int Wants;

    /// <summary>The index of its group.</summary>
    public int Group;

    /// <summary>The last turn in which workers were told to free the result.</summary>
    public int FreedAt;

    /// <summary>The number of the last attempt; for an alias the task that stands for it.</summary>
    public long Attempt;

    /// <summary>The size of the result.</summary>
    public long Bytes;

    public readonly bool Is(TaskFlags flag) => (Flags & flag) != 0;

    public readonly bool IsNeeded => Waiters > 0 || Wants != 0;

    public readonly bool IsActive => State is TaskState.Waiting or TaskState.Queued or TaskState.NoWorker or TaskState.Processing;
}
