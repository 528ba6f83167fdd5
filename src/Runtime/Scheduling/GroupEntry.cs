using Actors.Graph.Tasks;

namespace Actors.Runtime.Scheduling;

/// <summary>The tasks of one operation: their keys and how many are in which state.</summary>
internal sealed class GroupEntry(TaskGroup group, PrefixEntry prefix, int index)
{
    private PositionTable<TaskRef> _tasks;

    public TaskGroup Group { get; } = group;

    public PrefixEntry Prefix { get; } = prefix;

    public int Index { get; } = index;

    /// <summary>How many tasks are in each state.</summary>
    public int[] Counts { get; } = new int[TaskTransitions.StateCount];

    /// <summary>How many keys are known.</summary>
    public int Count => _tasks.Count;

    public bool TryGet(int index, out TaskRef task) => _tasks.TryGet(index, out task);

    public void Add(int index, TaskRef task) => _tasks.Add(index, task);

    public void Replace(int index, TaskRef task) => _tasks.Replace(index, task);

    public void Remove(int index) => _tasks.Remove(index);
}
