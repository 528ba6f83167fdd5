using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Working;

/// <summary>One attempt that was given to a worker.</summary>
internal sealed class WorkerTask(TaskGraph graph, int id, TaskKey key, Attempt attempt, long handle, TaskPriority priority)
{
    public TaskGraph Graph { get; } = graph;

    public int Id { get; } = id;

    public TaskKey Key { get; } = key;

    public Attempt Attempt { get; private set; } = attempt;

    /// <summary>The attempt that its kernel was started as: not <see cref="Attempt"/> where a new coordinator has taken it over.</summary>
    public Attempt Started { get; } = attempt;

    public long Handle { get; private set; } = handle;

    public TaskPriority Priority { get; } = priority;

    public WorkerTaskState State;

    /// <summary>What it waits for: inputs that are not held, or not in memory while loading, and an older attempt.</summary>
    public int Missing;

    /// <summary>The inputs, in the kernel's order; one that stands twice is here twice.</summary>
    public Partition[] Inputs = [];

    /// <summary>Its inputs are pinned: it executes, or it was chosen to be next.</summary>
    public bool Pinned;

    /// <summary>What the result of its kernel, which runs, is expected to take.</summary>
    public long Expected;

    /// <summary>Its place in the heap of ready attempts; −1 outside.</summary>
    public int HeapIndex = -1;

    /// <summary>A newer attempt of the same task that starts when this abandoned one has ended.</summary>
    public WorkerTask? Successor;

    /// <summary>Goes on as an attempt of a new coordinator.</summary>
    public void GoOnAs(Attempt attempt, long handle) => (Attempt, Handle) = (attempt, handle);

    public override string ToString() => $"{Key} attempt {Attempt.Epoch}.{Attempt.Number} ({State}, {Missing} missing)";
}
