using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

// A graph comes in: what is known already is shared, what outputs need is stored, the rest is left out.
internal sealed partial class SchedulerState
{
    private readonly Dictionary<Requirement, Requirement> _requirements = [];

    /// <summary>What the passes of a submission note of each task.</summary>
    [Flags]
    private enum Mark : byte
    {
        None = 0,

        /// <summary>An output needs it, or it is the past of something in memory.</summary>
        Needed = 1,

        /// <summary>It has to be run.</summary>
        Run = 2,

        /// <summary>It needs a result that is nowhere.</summary>
        Lost = 4,

        /// <summary>Another graph's task stands for it.</summary>
        Shared = 8,

        /// <summary>It stands for a result without a kernel that is known already (scattered, or reported by a worker).</summary>
        Takeover = 16,

        /// <summary>It is known, but could not be made here: what is known stays as it is.</summary>
        Known = 32,
    }

    private void Submit(SubmitGraph m) => Submit(m, ClientOf(m.Client));

    private void Submit(SubmitGraph m, ClientEntry client)
    {
        if (!client.Graphs.Add(m.GraphId))
        {
            return;
        }

        long submission = m.Options.Submission ?? ++_submissions;
        string? fact = m.Options.FireAndForget ? m.Fact ?? $"graph {m.GraphId} of {m.Client}" : null;
        SubmittedGraph graph = AddGraph(
            index => new SubmittedGraph(index, m.Graph, m.Options, submission) { Client = client, Number = m.GraphId, Fact = fact, Lineage = IsLineage(m) ? m.Fact : null });
        client.LiveGraphs.Add(m.GraphId, graph);
        if (fact is not null)
        {
            Keep(fact, m with { Client = ClientId.FireAndForget, Fact = fact });
        }

        int count = m.Graph.Count;
        int[] byOrder = ArrayPool<int>.Shared.Rent(count);
        Mark[] marks = ArrayPool<Mark>.Shared.Rent(count);
        Array.Clear(marks, 0, count);
        try
        {
            ReadOnlySpan<int> order = m.Graph.Order;
            for (int id = 0; id < count; id++)
            {
                byOrder[order[id]] = id;
            }

            ReadOnlySpan<int> outputs = m.Outputs is { } some ? some : m.Graph.Outputs;
            MarkLost(graph, byOrder, marks);
            if (MarkNeeded(graph, outputs, byOrder.AsSpan(0, count), marks, out TaskKey conflict))
            {
                Store(graph, byOrder.AsSpan(0, count), marks);
                WantOutputs(graph, outputs, m.Options.FireAndForget ? _fireAndForget : client, client, marks);
            }
            else
            {
                Refuse(graph, outputs, client, conflict);
            }
        }
        finally
        {
            ArrayPool<int>.Shared.Return(byOrder);
            ArrayPool<Mark>.Shared.Return(marks);
        }

        graph.Stored = graph.Live;
        if (graph.Live == 0)
        {
            _emptyGraphs.Add(graph);
        }
    }

    /// <summary>Finds external tasks that nobody knows, and all that cannot be made without them.</summary>
    private void MarkLost(SubmittedGraph graph, int[] byOrder, Mark[] marks)
    {
        TaskGraph tasks = graph.Graph;
        bool lost = false;
        for (int id = 0; id < tasks.Count; id++)
        {
            graph.HasAnnotations |= !ReferenceEquals(tasks.Annotations(id), TaskAnnotations.None);
            if (tasks.IsExternal(id) && !TryFind(tasks.Key(id), out _))
            {
                marks[id] |= Mark.Lost;
                lost = true;
            }
        }

        for (int rank = 0; lost && rank < tasks.Count; rank++)
        {
            int id = byOrder[rank];
            foreach (int input in tasks.Inputs(id))
            {
                if ((marks[input] & Mark.Lost) != 0)
                {
                    marks[id] |= TryFind(tasks.Key(id), out _) ? Mark.Known : Mark.Lost;
                    break;
                }
            }
        }
    }

    /// <summary>Goes from the outputs back; false when a key is known with another task.</summary>
    private bool MarkNeeded(SubmittedGraph graph, ReadOnlySpan<int> outputs, ReadOnlySpan<int> byOrder, Mark[] marks, out TaskKey conflict)
    {
        TaskGraph tasks = graph.Graph;
        conflict = default;
        foreach (int output in outputs)
        {
            if ((marks[output] & Mark.Lost) == 0)
            {
                marks[output] |= Mark.Needed | Mark.Run;
            }
        }

        TaskGroup? lastGroup = null;
        GroupEntry? group = null;
        for (int rank = byOrder.Length - 1; rank >= 0; rank--)
        {
            int id = byOrder[rank];
            Mark mark = marks[id];
            if ((mark & Mark.Needed) == 0)
            {
                continue;
            }

            TaskKey key = tasks.Key(id);
            if (!ReferenceEquals(lastGroup, key.Group))
            {
                lastGroup = key.Group;
                group = FindGroup(key.Group);
            }

            if (group is not null && group.TryGet(key.Index, out TaskRef known))
            {
                SubmittedGraph other = GraphOf(known);
                bool hasKernel = !other.Graph.IsExternal(known.Id);
                if (hasKernel || tasks.IsExternal(id) || (mark & Mark.Known) != 0)
                {
                    if (hasKernel && !tasks.IsExternal(id) && !IsSame(graph, id, other, known.Id))
                    {
                        conflict = key;
                        return false;
                    }

                    marks[id] |= Mark.Shared;
                    graph.Slots[id].Attempt = known.Value;
                    continue;
                }

                marks[id] |= Mark.Takeover;
                graph.Slots[id].Attempt = known.Value;
                if (other.Slots[known.Id].State == TaskState.Memory)
                {
                    mark &= ~Mark.Run;
                    marks[id] &= ~Mark.Run;
                }
            }

            Mark forInputs = mark & (Mark.Needed | Mark.Run);
            foreach (int input in tasks.Inputs(id))
            {
                marks[input] |= forInputs;
            }
        }

        return true;
    }

    /// <summary>
    /// Whether two tasks of one key do the same. Under a name made from content they give the same, even where one does more itself: what is
    /// fused depends on what else a graph computes, and on what of it was persisted before. A name that the user chose says nothing.
    /// </summary>
    private bool IsSame(SubmittedGraph graph, int id, SubmittedGraph other, int known)
    {
        if (graph.Graph.Key(id).Group.Token != UInt128.Zero || (ReferenceEquals(graph.Graph, other.Graph) && id == known))
        {
            return true;
        }

        ReadOnlySpan<int> inputs = graph.Graph.Inputs(id);
        ReadOnlySpan<int> knownInputs = other.Graph.Inputs(known);
        (Kernel? kernel, Kernel? knownKernel) = (graph.Graph.Kernel(id), other.Graph.Kernel(known));
        if (inputs.Length != knownInputs.Length
            || !(Equals(kernel, knownKernel) || (kernel is not null && knownKernel is not null && _options.AreSame?.Invoke(kernel, knownKernel) == true)))
        {
            return false;
        }

        for (int i = 0; i < inputs.Length; i++)
        {
            if (graph.Graph.Key(inputs[i]) != other.Graph.Key(knownInputs[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Stores what is needed, in order, so that inputs come before what takes them.</summary>
    private void Store(SubmittedGraph graph, ReadOnlySpan<int> byOrder, Mark[] marks)
    {
        var plain = new List<int>();
        var producers = new List<int>();
        List<TaskRef>? revived = null;
        TaskGroup? lastGroup = null;
        GroupEntry group = null!;
        TaskGraph tasks = graph.Graph;
        foreach (int id in byOrder)
        {
            Mark mark = marks[id];
            if ((mark & Mark.Needed) == 0)
            {
                continue;
            }

            ref TaskSlot slot = ref graph.Slots[id];
            if ((mark & Mark.Shared) != 0)
            {
                Share(graph, id, ref slot);
                if ((mark & Mark.Run) != 0 && Slot(new TaskRef(slot.Attempt)).State == TaskState.Released)
                {
                    (revived ??= []).Add(new TaskRef(slot.Attempt));
                }

                continue;
            }

            if ((mark & Mark.Takeover) != 0)
            {
                Describe(graph, id, ref slot);
                TakeOver(graph, id, ref slot);
                if (slot.State == TaskState.Released && slot.IsNeeded)
                {
                    (revived ??= []).Add(new TaskRef(graph.Index, id));
                }
            }
            else
            {
                TaskKey key = tasks.Key(id);
                if (!ReferenceEquals(lastGroup, key.Group))
                {
                    lastGroup = key.Group;
                    group = GroupFor(key.Group);
                }

                Describe(graph, id, ref slot);
                Register(graph, id, ref slot, group);
            }

            bool run = (mark & Mark.Run) != 0 && slot.State == TaskState.Released;
            TaskRef failed = Connect(graph, id, ref slot, run);
            if (!run)
            {
                continue;
            }

            Set(graph, id, ref slot, TaskState.Waiting);
            if (!failed.IsNone)
            {
                FailLike(new TaskRef(graph.Index, id), failed);
            }
            else if (slot.WaitingOn == 0)
            {
                if (tasks.Inputs(id).Length == 0 && !slot.Is(TaskFlags.Restricted) && !(_orphans.Count > 0 && _orphans.ContainsKey(tasks.Key(id))))
                {
                    Set(graph, id, ref slot, TaskState.Queued);
                    (slot.Is(TaskFlags.Producer) ? producers : plain).Add(id);
                }
                else
                {
                    _ready.Add(new TaskRef(graph.Index, id));
                }
            }
        }

        QueueRun(graph, _plainQueue, plain);
        QueueRun(graph, _strictQueue, producers);
        foreach (TaskRef task in revived ?? [])
        {
            Activate(task);
        }
    }

    /// <summary>Counts the task at its inputs; those of a task to run are also waited for. Returns an input that has failed.</summary>
    private TaskRef Connect(SubmittedGraph graph, int id, ref TaskSlot slot, bool run)
    {
        TaskRef failed = default;
        foreach (int input in graph.Graph.Inputs(id))
        {
            SubmittedGraph owner = graph;
            int needed = input;
            Resolve(ref owner, ref needed);
            ref TaskSlot other = ref owner.Slots[needed];
            other.LiveDependents++;
            if (run)
            {
                other.Waiters++;
                if (other.State != TaskState.Memory)
                {
                    slot.WaitingOn++;
                    if (other.State == TaskState.Erred)
                    {
                        failed = new TaskRef(owner.Index, needed);
                    }
                }
                else
                {
                    NoteHot(new TaskRef(owner.Index, needed), ref other);
                }
            }
        }

        return failed;
    }

    private void QueueRun(SubmittedGraph graph, ReadyQueue queue, List<int> ids)
    {
        if (ids.Count == 0)
        {
            return;
        }

        int[] run = [.. ids];
        if (graph.HasAnnotations)
        {
            Array.Sort(run, (x, y) => graph.Priority(x).CompareTo(graph.Priority(y)));
        }

        queue.AddRun(graph, run);
        _fillAll = true;
    }

    /// <summary>What the task's annotations and the submission's options say.</summary>
    private void Describe(SubmittedGraph graph, int id, ref TaskSlot slot)
    {
        slot.Retries = RetriesOf(graph, id);
        TaskAnnotations annotations = graph.HasAnnotations ? graph.Graph.Annotations(id) : TaskAnnotations.None;
        if (annotations.IsProducer)
        {
            slot.Flags |= TaskFlags.Producer;
        }

        ImmutableArray<string> workers = annotations.Workers;
        bool allowOthers = annotations.AllowOtherWorkers;
        if (workers.IsDefaultOrEmpty)
        {
            workers = graph.Options.Workers;
            allowOthers = graph.Options.AllowOtherWorkers;
        }

        if (workers.IsDefaultOrEmpty && annotations.Resources.Count == 0)
        {
            return;
        }

        graph.Requirements ??= new Requirement?[graph.Graph.Count];
        graph.Requirements[id] = Intern(new Requirement(workers.IsDefault ? [] : workers, allowOthers, [.. annotations.Resources]));
        slot.Flags |= TaskFlags.Restricted;
    }

    private Requirement Intern(Requirement requirement)
    {
        ref Requirement? known = ref CollectionsMarshal.GetValueRefOrAddDefault(_requirements, requirement, out _);
        return known ??= requirement;
    }

    private void Share(SubmittedGraph graph, int id, ref TaskSlot slot)
    {
        var target = new TaskRef(slot.Attempt);
        slot.Flags |= TaskFlags.Alias;
        (graph.Aliases ??= []).Add(id);
        (ExtraFor(target, ref Slot(target)).Aliases ??= []).Add(new TaskRef(graph.Index, id));
    }

    /// <summary>A result that had no kernel gets one: everything about it moves to the new task.</summary>
    private void TakeOver(SubmittedGraph graph, int id, ref TaskSlot slot)
    {
        var task = new TaskRef(graph.Index, id);
        var old = new TaskRef(slot.Attempt);
        SubmittedGraph oldGraph = GraphOf(old);
        ref TaskSlot known = ref oldGraph.Slots[old.Id];
        GroupEntry group = _groups[known.Group]!;
        slot.Attempt = 0;
        slot.Group = known.Group;
        slot.FreedAt = IsUpTo(known.FreedAt, _turn - 1) ? _turn - 1 : known.FreedAt;
        slot.State = known.State;
        slot.Waiters = known.Waiters;
        slot.LiveDependents = known.LiveDependents;
        slot.Bytes = known.Bytes;
        slot.Node = known.Node;
        slot.Wants = known.Wants;
        slot.Flags |= known.Flags & (TaskFlags.Extra | TaskFlags.FailedFirst);
        for (int relation = slot.Node; relation != 0; relation = _relations[relation].NextOfTask)
        {
            _relations[relation].Task = task;
        }

        for (int relation = slot.Wants; relation != 0; relation = _relations[relation].NextOfTask)
        {
            _relations[relation].Task = task;
        }

        if (known.Is(TaskFlags.Extra))
        {
            _extras.Remove(old, out TaskExtra? extra);
            _extras.Add(task, extra!);
            foreach (TaskRef alias in extra!.Aliases ?? [])
            {
                Slot(alias).Attempt = task.Value;
            }
        }

        oldGraph.Counts[(int)known.State]--;
        graph.Counts[(int)known.State]++;
        known = default;
        if (slot.State == TaskState.Erred)
        {
            // It was lost for want of a kernel. Now there is one.
            Set(graph, id, ref slot, TaskState.Released);
            slot.Flags &= ~TaskFlags.FailedFirst;
            TaskExtra extra = _extras[task];
            extra.Failure = null;
            extra.LostReason = null;
            DropIfEmpty(task, ref slot, extra);
        }

        group.Replace(graph.Graph.Key(id).Index, task);
        graph.Live++;
        if (--oldGraph.Live == 0)
        {
            _emptyGraphs.Add(oldGraph);
        }
    }

    private void WantOutputs(SubmittedGraph graph, ReadOnlySpan<int> outputs, ClientEntry wants, ClientEntry tells, Mark[] marks)
    {
        foreach (int output in outputs)
        {
            if ((marks[output] & Mark.Lost) != 0)
            {
                Tell(tells, new KeyUpdate(graph.Graph.Key(output), KeyStatus.Lost, default, 0, null)
                {
                    Reason = LostReason(graph.Graph, output, marks),
                });
                continue;
            }

            SubmittedGraph owner = graph;
            int id = output;
            Resolve(ref owner, ref id);
            var task = new TaskRef(owner.Index, id);
            if (AddWant(wants, task))
            {
                Activate(task);
            }
        }
    }

    private static string LostReason(TaskGraph tasks, int id, Mark[] marks)
    {
        TaskKey key = tasks.Key(id);
        while (!tasks.IsExternal(id))
        {
            foreach (int input in tasks.Inputs(id))
            {
                if ((marks[input] & Mark.Lost) != 0)
                {
                    id = input;
                    break;
                }
            }
        }

        return LostReason(key, tasks.Key(id));
    }

    private static string LostReason(TaskKey key, TaskKey lost) =>
        $"'{key}' needs '{lost}', which is not in this graph and which the coordinator does not know: it was released, lost, or never submitted.";

    private void Refuse(SubmittedGraph graph, ReadOnlySpan<int> outputs, ClientEntry client, TaskKey key)
    {
        var exception = new GraphException(
            $"The key '{key}' is known already with another kernel or other inputs: the graph is refused. Give one of the two tasks another name.", [key]);
        foreach (int output in outputs)
        {
            Tell(client, new KeyUpdate(graph.Graph.Key(output), KeyStatus.Erred, default, 0, new TaskFailure(key, exception, "", null)));
        }
    }
}
