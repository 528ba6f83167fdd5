using System.Buffers;
using Actors.Graph.Tasks;

namespace Actors.Runtime.Scheduling;

/// <summary>
/// The tasks of one operation: their keys and how many are in which state. Keys of one operation usually have neighbouring positions,
/// so their tasks stand in an array; where positions are far apart they stand in a dictionary.
/// </summary>
internal sealed class GroupEntry(TaskGroup group, PrefixEntry prefix, int index)
{
    /// <summary>An array may be this many times as long as the number of keys in it, and a little more.</summary>
    private const int MaxSparseness = 8;

    private int _first;
    private TaskRef _single;
    private TaskRef[]? _dense;
    private Dictionary<int, TaskRef>? _scattered;

    public TaskGroup Group { get; } = group;

    public PrefixEntry Prefix { get; } = prefix;

    public int Index { get; } = index;

    /// <summary>How many tasks are in each state.</summary>
    public int[] Counts { get; } = new int[TaskTransitions.StateCount];

    /// <summary>How many keys are known.</summary>
    public int Count { get; private set; }

    public bool TryGet(int index, out TaskRef task)
    {
        if (_dense is not null)
        {
            int offset = index - _first;
            task = (uint)offset < (uint)_dense.Length ? _dense[offset] : default;
            return !task.IsNone;
        }

        if (_scattered is not null)
        {
            return _scattered.TryGetValue(index, out task);
        }

        task = _single;
        return Count == 1 && _first == index;
    }

    public void Add(int index, TaskRef task)
    {
        if (Count == 0)
        {
            (_first, _single) = (index, task);
        }
        else
        {
            MakeRoom(index);
            Put(index, task);
        }

        Count++;
    }

    public void Replace(int index, TaskRef task) => Put(index, task);

    public void Remove(int index)
    {
        Count--;
        if (_dense is not null)
        {
            _dense[index - _first] = default;
        }
        else
        {
            _scattered?.Remove(index);
        }

        if (Count == 0)
        {
            Release();
        }
    }

    private void Put(int index, TaskRef task)
    {
        if (_dense is not null)
        {
            _dense[index - _first] = task;
        }
        else if (_scattered is not null)
        {
            _scattered[index] = task;
        }
        else
        {
            _single = task;
        }
    }

    /// <summary>Makes a place for one more key.</summary>
    private void MakeRoom(int index)
    {
        if (_scattered is not null || (_dense is not null && (uint)(index - _first) < (uint)_dense.Length))
        {
            return;
        }

        int room = _dense?.Length ?? 1;
        long start = Math.Min(_first, index);
        long end = Math.Max((long)_first + room, (long)index + 1);
        if (end - start > ((Count + 1L) * MaxSparseness) + 64)
        {
            Scatter();
            return;
        }

        // Grows generously, on the side that is growing.
        TaskRef[] grown = ArrayPool<TaskRef>.Shared.Rent((int)Math.Max(end - start, Math.Min(room * 2L, Array.MaxLength)));
        Array.Clear(grown);
        int first = start < _first ? (int)Math.Max(end - grown.Length, int.MinValue) : (int)start;
        if (_dense is null)
        {
            grown[_first - first] = _single;
        }
        else
        {
            _dense.CopyTo(grown, _first - first);
            ArrayPool<TaskRef>.Shared.Return(_dense);
        }

        (_dense, _first) = (grown, first);
    }

    private void Scatter()
    {
        var scattered = new Dictionary<int, TaskRef>(Count + 1);
        if (_dense is null)
        {
            scattered.Add(_first, _single);
        }

        for (int i = 0; i < _dense?.Length; i++)
        {
            if (!_dense[i].IsNone)
            {
                scattered.Add(_first + i, _dense[i]);
            }
        }

        Release();
        _scattered = scattered;
    }

    private void Release()
    {
        if (_dense is not null)
        {
            ArrayPool<TaskRef>.Shared.Return(_dense);
        }

        (_dense, _scattered, _single) = (null, null, default);
    }
}
