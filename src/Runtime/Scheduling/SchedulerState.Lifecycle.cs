using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

// From asked for to forgotten. Counters move at once; what they bring about (release, assignment) waits for the turn's end.
internal sealed partial class SchedulerState
{
    private readonly Stack<TaskRef> _activating = new();
    private readonly Stack<TaskRef> _failing = new();
    private readonly Stack<TaskRef> _sweeping = new();
    private readonly List<TaskRef> _ready = [];
    private readonly List<SubmittedGraph> _emptyGraphs = [];

    /// <summary>Asks for the result of a task that has none, and of all it needs for it.</summary>
    private void Activate(TaskRef root)
    {
        _activating.Push(root);
        while (_activating.TryPop(out TaskRef task))
        {
            SubmittedGraph graph = GraphOf(task);
            ref TaskSlot slot = ref graph.Slots[task.Id];
            if (slot.State != TaskState.Released || !slot.IsNeeded)
            {
                continue;
            }

            if (graph.Graph.IsExternal(task.Id))
            {
                FailLost(task, $"'{graph.Graph.Key(task.Id)}' was put into workers' memories from outside, and no worker holds it any more.");
                continue;
            }

            Set(graph, task.Id, ref slot, TaskState.Waiting);
            TaskRef failed = default;
            foreach (int input in graph.Graph.Inputs(task.Id))
            {
                SubmittedGraph owner = graph;
                int id = input;
                Resolve(ref owner, ref id);
                ref TaskSlot needed = ref owner.Slots[id];
                needed.Waiters++;
                if (needed.State == TaskState.Memory)
                {
                    NoteHot(new TaskRef(owner.Index, id), ref needed);
                    continue;
                }

                slot.WaitingOn++;
                if (needed.State == TaskState.Released)
                {
                    _activating.Push(new TaskRef(owner.Index, id));
                }
                else if (needed.State == TaskState.Erred)
                {
                    failed = new TaskRef(owner.Index, id);
                }
            }

            if (!failed.IsNone)
            {
                FailLike(task, failed);
            }
            else if (slot.WaitingOn == 0)
            {
                _ready.Add(task);
            }
        }
    }

    /// <summary>The task needs its inputs no longer.</summary>
    private void LetGoOfInputs(SubmittedGraph graph, int id, ref TaskSlot slot)
    {
        slot.WaitingOn = 0;
        foreach (int input in graph.Graph.Inputs(id))
        {
            SubmittedGraph owner = graph;
            int needed = input;
            Resolve(ref owner, ref needed);
            ref TaskSlot other = ref owner.Slots[needed];
            if (--other.Waiters == 0 && other.Wants == 0)
            {
                _sweeping.Push(new TaskRef(owner.Index, needed));
            }
        }
    }

    /// <summary>The task's result is held by a worker now; its active dependents wait for one thing less.</summary>
    private void EnterMemory(TaskRef task, SubmittedGraph graph, ref TaskSlot slot)
    {
        Set(graph, task.Id, ref slot, TaskState.Memory);
        NoteHot(task, ref slot);
        NoticeReady(graph, graph.Graph.Dependents(task.Id));
        if (slot.Is(TaskFlags.Extra) && _extras[task].Aliases is { } aliases)
        {
            foreach (TaskRef alias in aliases)
            {
                SubmittedGraph other = GraphOf(alias);
                NoticeReady(other, other.Graph.Dependents(alias.Id));
            }
        }

        if (slot.Wants != 0)
        {
            TellWants(task, graph, ref slot);
        }

        if (!slot.IsNeeded)
        {
            _sweeping.Push(task);
        }
    }

    private void NoticeReady(SubmittedGraph graph, ReadOnlySpan<int> dependents)
    {
        foreach (int id in dependents)
        {
            ref TaskSlot slot = ref graph.Slots[id];
            if (slot.IsActive && --slot.WaitingOn == 0 && slot.State == TaskState.Waiting)
            {
                _ready.Add(new TaskRef(graph.Index, id));
            }
        }
    }

    /// <summary>No worker holds the result any more: it is made again if it is needed.</summary>
    private void LoseResult(TaskRef task, SubmittedGraph graph, ref TaskSlot slot)
    {
        Set(graph, task.Id, ref slot, TaskState.Released);
        NoticeLost(graph, graph.Graph.Dependents(task.Id));
        if (slot.Is(TaskFlags.Extra) && _extras[task].Aliases is { } aliases)
        {
            foreach (TaskRef alias in aliases)
            {
                SubmittedGraph other = GraphOf(alias);
                NoticeLost(other, other.Graph.Dependents(alias.Id));
            }
        }

        if (!slot.IsNeeded)
        {
            _sweeping.Push(task);
            return;
        }

        if (slot.Wants != 0 && !graph.Graph.IsExternal(task.Id))
        {
            TellWants(task, graph, ref slot);
        }

        Activate(task);
    }

    private void NoticeLost(SubmittedGraph graph, ReadOnlySpan<int> dependents)
    {
        foreach (int id in dependents)
        {
            ref TaskSlot slot = ref graph.Slots[id];
            if (!slot.IsActive)
            {
                continue;
            }

            // A processing task goes on: its worker may have the input already, and says so if not.
            slot.WaitingOn++;
            if (slot.State is TaskState.Queued or TaskState.NoWorker)
            {
                Set(graph, id, ref slot, TaskState.Waiting);
            }
        }
    }

    /// <summary>Takes a processing task back from its worker, to be given out again.</summary>
    private void TakeBack(TaskRef task, SubmittedGraph graph, ref TaskSlot slot)
    {
        EndProcessing(task, graph, ref slot);
        Set(graph, task.Id, ref slot, TaskState.Waiting);
        if (slot.WaitingOn == 0)
        {
            _ready.Add(task);
            return;
        }

        foreach (int input in graph.Graph.Inputs(task.Id))
        {
            SubmittedGraph owner = graph;
            int id = input;
            Resolve(ref owner, ref id);
            if (owner.Slots[id].State == TaskState.Erred)
            {
                FailLike(task, new TaskRef(owner.Index, id));
                return;
            }
        }
    }

    /// <summary>Releases what is not needed and forgets what nothing living was made from.</summary>
    private void Sweep()
    {
        while (_sweeping.TryPop(out TaskRef task))
        {
            SubmittedGraph graph = GraphOf(task);
            ref TaskSlot slot = ref graph.Slots[task.Id];
            if (slot.State == TaskState.Forgotten || slot.IsNeeded)
            {
                continue;
            }

            switch (slot.State)
            {
                case TaskState.Memory:
                    FreeHolders(graph, task.Id, ref slot);
                    Set(graph, task.Id, ref slot, TaskState.Released);
                    break;
                case TaskState.Processing:
                    CancelAttempt(task, graph, ref slot);
                    goto case TaskState.Waiting;
                case TaskState.Waiting:
                case TaskState.Queued:
                case TaskState.NoWorker:
                    LetGoOfInputs(graph, task.Id, ref slot);
                    Set(graph, task.Id, ref slot, TaskState.Released);
                    break;
                case TaskState.Erred when slot.LiveDependents == 0:
                    Set(graph, task.Id, ref slot, TaskState.Released);
                    break;
            }

            if (slot.State == TaskState.Released && slot.LiveDependents == 0)
            {
                Forget(graph, task.Id, ref slot);
                foreach (int input in graph.Graph.Inputs(task.Id))
                {
                    SubmittedGraph owner = graph;
                    int id = input;
                    Resolve(ref owner, ref id);
                    ref TaskSlot other = ref owner.Slots[id];
                    if (--other.LiveDependents == 0 && !other.IsNeeded)
                    {
                        _sweeping.Push(new TaskRef(owner.Index, id));
                    }
                }
            }
        }

        if (_emptyGraphs.Count > 0)
        {
            foreach (SubmittedGraph graph in _emptyGraphs)
            {
                DropGraph(graph);
            }

            _emptyGraphs.Clear();
        }
    }

    private void FreeHolders(SubmittedGraph graph, int id, ref TaskSlot slot)
    {
        TaskKey key = graph.Graph.Key(id);
        while (slot.Node != 0)
        {
            WorkerEntry worker = _workers[_relations[slot.Node].Owner]!;
            SendFree(worker, key);
            RemoveHolder(slot.Node, worker, ref slot);
        }

        slot.FreedAt = _turn;
    }

    private void CancelAttempt(TaskRef task, SubmittedGraph graph, ref TaskSlot slot)
    {
        WorkerEntry worker = _workers[_relations[slot.Node].Owner]!;
        if (!worker.IsLost)
        {
            (worker.Cancel ??= []).Add(new AttemptRef(graph.Graph.Key(task.Id), new Attempt(Epoch, slot.Attempt)));
            Dirty(worker);
        }

        EndProcessing(task, graph, ref slot);
    }
}
