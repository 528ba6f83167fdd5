using Actors.Graph.Tasks;

namespace Actors.Runtime.Scheduling;

/// <summary>The tasks of one operation: their keys and how many are in which state.</summary>
internal sealed class GroupEntry(TaskGroup group, PrefixEntry prefix, int index)
{
    private int _single;
    private TaskRef _singleTask;
    private Dictionary<int, TaskRef>? _tasks;

    public TaskGroup Group { get; } = group;

    public PrefixEntry Prefix { get; } = prefix;

    public int Index { get; } = index;

    /// <summary>How many tasks are in each state.</summary>
    public int[] Counts { get; } = new int[TaskTransitions.StateCount];

    /// <summary>How many keys are known.</summary>
    public int Count { get; private set; }

    public bool TryGet(int index, out TaskRef task)
    {
        if (_tasks is not null)
        {
            return _tasks.TryGetValue(index, out task);
        }

        task = _singleTask;
        return Count == 1 && _single == index;
    }

    public void Reserve(int more)
    {
        if (_tasks is not null)
        {
            _tasks.EnsureCapacity(Count + more);
        }
        else if (Count + more > 1)
        {
            _tasks = new(Count + more);
            if (Count == 1)
            {
                _tasks.Add(_single, _singleTask);
            }
        }
    }

    public void Add(int index, TaskRef task)
    {
        if (_tasks is null && Count == 0)
        {
            (_single, _singleTask) = (index, task);
        }
        else
        {
            Reserve(1);
            _tasks!.Add(index, task);
        }

        Count++;
    }

    public void Replace(int index, TaskRef task)
    {
        if (_tasks is null)
        {
            _singleTask = task;
        }
        else
        {
            _tasks[index] = task;
        }
    }

    public void Remove(int index)
    {
        _tasks?.Remove(index);
        Count--;
    }
}
