using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

/// <summary>
/// Ready tasks by priority. The tasks of a new graph that need nothing come as one sorted run, which is walked rather than
/// heaped; single tasks go through a heap. Tasks that have left the state since are skipped when they come up.
/// </summary>
internal sealed class ReadyQueue(bool strict)
{
    private readonly PriorityQueue<Run, TaskPriority> _heap = new();
    private Run? _current;

    /// <summary>How many tasks are queued. Kept by the owner of the tasks' states.</summary>
    public int Count { get; set; }

    /// <summary>How many runs and single tasks are stored, stale ones included.</summary>
    public int Stored => _heap.Count + (_current is null ? 0 : 1);

    public void Add(SubmittedGraph graph, int id) => Add(new Run(graph, id, null));

    public void AddRun(SubmittedGraph graph, int[] ids)
    {
        if (ids.Length > 0)
        {
            Add(new Run(graph, ids[0], ids));
        }
    }

    /// <summary>Takes the first task; the caller moves it out of its state.</summary>
    public bool TryTake(out SubmittedGraph graph, out int id)
    {
        while (Count > 0)
        {
            if (_current is null)
            {
                if (!_heap.TryDequeue(out _current, out _))
                {
                    break;
                }
            }

            if (!Advance(_current))
            {
                _current = null;
                continue;
            }

            if (_heap.TryPeek(out _, out TaskPriority other))
            {
                TaskPriority own = _current.Graph.Priority(_current.Id);
                if (other < own)
                {
                    _current = _heap.EnqueueDequeue(_current, own);
                    continue;
                }
            }

            (graph, id) = (_current.Graph, _current.Id);
            return true;
        }

        Clear();
        (graph, id) = (null!, -1);
        return false;
    }

    /// <summary>Drops what is stale once nothing is queued.</summary>
    public void Clear()
    {
        if (Count == 0)
        {
            _current = null;
            _heap.Clear();
        }
    }

    private void Add(Run run)
    {
        if (_heap.Count > (2 * Count) + 1024)
        {
            DropStale();
        }

        _heap.Enqueue(run, run.Graph.Priority(run.Id));
    }

    /// <summary>Tasks that were cancelled before their turn would pile up behind others.</summary>
    private void DropStale()
    {
        List<(Run, TaskPriority)> kept = [];
        foreach ((Run run, _) in _heap.UnorderedItems)
        {
            if (Advance(run))
            {
                kept.Add((run, run.Graph.Priority(run.Id)));
            }
        }

        _heap.Clear();
        _heap.EnqueueRange(kept);
    }

    /// <summary>Moves a run on to its next task that is queued still; false at its end.</summary>
    private bool Advance(Run run)
    {
        if (run.Graph.IsDropped)
        {
            return false;
        }

        TaskSlot[] slots = run.Graph.Slots;
        while (true)
        {
            ref TaskSlot slot = ref slots[run.Id];
            if (slot.State == TaskState.Queued && slot.Is(TaskFlags.Producer | TaskFlags.Suspect) == strict)
            {
                return true;
            }

            if (run.Ids is null || ++run.Cursor >= run.Ids.Length)
            {
                return false;
            }

            run.Id = run.Ids[run.Cursor];
        }
    }

    private sealed class Run(SubmittedGraph graph, int id, int[]? ids)
    {
        public SubmittedGraph Graph { get; } = graph;

        public int[]? Ids { get; } = ids;

        public int Id { get; set; } = id;

        public int Cursor { get; set; }
    }
}
