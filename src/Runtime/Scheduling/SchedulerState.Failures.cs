using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

// Tasks that fail take what waits for them along.
internal sealed partial class SchedulerState
{
    private void FailFirst(TaskRef task, TaskFailure failure)
    {
        Slot(task).Flags |= TaskFlags.FailedFirst;
        Fail(task, failure, null);
    }

    private void FailLost(TaskRef task, string reason)
    {
        TaskKey key = KeyOf(task);
        Slot(task).Flags |= TaskFlags.FailedFirst;
        Fail(task, new TaskFailure(key, new GraphException(reason, [key]), "", null), reason);
    }

    private void FailLike(TaskRef task, TaskRef input)
    {
        TaskExtra cause = _extras[input];
        Fail(task, cause.Failure!, cause.LostReason);
    }

    private void Fail(TaskRef root, TaskFailure failure, string? lostReason)
    {
        _failing.Push(root);
        while (_failing.TryPop(out TaskRef task))
        {
            SubmittedGraph graph = GraphOf(task);
            ref TaskSlot slot = ref graph.Slots[task.Id];
            if (slot.State is not (TaskState.Released or TaskState.Waiting or TaskState.Processing))
            {
                continue;
            }

            if (slot.State == TaskState.Processing)
            {
                EndProcessing(task, graph, ref slot);
            }

            if (slot.State != TaskState.Released)
            {
                LetGoOfInputs(graph, task.Id, ref slot);
            }

            Set(graph, task.Id, ref slot, TaskState.Erred);
            TaskExtra extra = ExtraFor(task, ref slot);
            extra.Failure = failure;
            extra.LostReason = lostReason;
            PushWaiting(graph, graph.Graph.Dependents(task.Id));
            foreach (TaskRef alias in extra.Aliases ?? [])
            {
                SubmittedGraph other = GraphOf(alias);
                PushWaiting(other, other.Graph.Dependents(alias.Id));
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
    }

    private void PushWaiting(SubmittedGraph graph, ReadOnlySpan<int> dependents)
    {
        foreach (int id in dependents)
        {
            if (graph.Slots[id].State == TaskState.Waiting)
            {
                _failing.Push(new TaskRef(graph.Index, id));
            }
        }
    }

    private void Retry(RetryKeys m)
    {
        var roots = new List<TaskRef>();
        var seen = new HashSet<TaskRef>();
        var stack = new Stack<TaskRef>();
        foreach (TaskKey key in m.Keys)
        {
            if (TryFind(key, out TaskRef task) && Slot(task).State == TaskState.Erred && seen.Add(task))
            {
                stack.Push(task);
            }
        }

        while (stack.TryPop(out TaskRef task))
        {
            SubmittedGraph graph = GraphOf(task);
            if (graph.Slots[task.Id].Is(TaskFlags.FailedFirst))
            {
                roots.Add(task);
            }

            foreach (int input in graph.Graph.Inputs(task.Id))
            {
                SubmittedGraph owner = graph;
                int id = input;
                Resolve(ref owner, ref id);
                var needed = new TaskRef(owner.Index, id);
                if (owner.Slots[id].State == TaskState.Erred && seen.Add(needed))
                {
                    stack.Push(needed);
                }
            }
        }

        Revive(roots, null);
    }

    /// <summary>Resets the tasks and all erred ones that come after them, then asks again for what clients want.</summary>
    /// <param name="roots">Where the failure began.</param>
    /// <param name="between">Done once they are reset.</param>
    private void Revive(List<TaskRef> roots, Action? between)
    {
        var revived = new List<TaskRef>();
        foreach (TaskRef root in roots)
        {
            Reset(root);
        }

        for (int next = 0; next < revived.Count; next++)
        {
            TaskRef task = revived[next];
            ForEachDependent(task, Reset);
        }

        between?.Invoke();
        foreach (TaskRef task in revived)
        {
            SubmittedGraph graph = GraphOf(task);
            ref TaskSlot slot = ref graph.Slots[task.Id];
            if (slot.IsNeeded && slot.State == TaskState.Released)
            {
                TellWants(task, graph, ref slot);
                Activate(task);
            }
            else if (!slot.IsNeeded)
            {
                _sweeping.Push(task);
            }
        }

        void Reset(TaskRef task)
        {
            SubmittedGraph graph = GraphOf(task);
            ref TaskSlot slot = ref graph.Slots[task.Id];
            if (slot.State != TaskState.Erred)
            {
                return;
            }

            Set(graph, task.Id, ref slot, TaskState.Released);
            slot.Flags &= ~(TaskFlags.FailedFirst | TaskFlags.Suspect);
            slot.Retries = RetriesOf(graph, task.Id);
            TaskExtra extra = _extras[task];
            extra.Failure = null;
            extra.LostReason = null;
            extra.Deaths = null;
            DropIfEmpty(task, ref slot, extra);
            revived.Add(task);
        }
    }

    private void ForEachDependent(TaskRef task, Action<TaskRef> visit)
    {
        SubmittedGraph graph = GraphOf(task);
        foreach (int id in graph.Graph.Dependents(task.Id))
        {
            if (graph.Slots[id].State != TaskState.Forgotten)
            {
                visit(new TaskRef(graph.Index, id));
            }
        }

        if (ExtraOf(task, ref graph.Slots[task.Id])?.Aliases is { } aliases)
        {
            foreach (TaskRef alias in aliases)
            {
                SubmittedGraph other = GraphOf(alias);
                foreach (int id in other.Graph.Dependents(alias.Id))
                {
                    if (other.Slots[id].State != TaskState.Forgotten)
                    {
                        visit(new TaskRef(other.Index, id));
                    }
                }
            }
        }
    }

    private static ushort RetriesOf(SubmittedGraph graph, int id)
    {
        int own = graph.HasAnnotations ? graph.Graph.Annotations(id).Retries : 0;
        return (ushort)Math.Clamp(own > 0 ? own : graph.Options.Retries, 0, ushort.MaxValue);
    }
}
