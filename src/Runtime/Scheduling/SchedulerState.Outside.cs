using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

// Results that did not come from a task: scattered by a client, or found with workers after a change of coordinators.
internal sealed partial class SchedulerState
{
    private void Scatter(DataScattered m)
    {
        ClientEntry client = ClientOf(m.Client);
        Promise();
        foreach (InputLocation data in m.Data)
        {
            if (_workersById.TryGetValue(data.Holder, out WorkerEntry? worker))
            {
                worker.ScatteredAt = _turn;
                (worker.Placed ??= []).Add(data.Key);
                Dirty(worker);
                AddOutsideResult(client, data.Key, worker, data.Bytes);
            }
        }

        foreach (IGrouping<TaskKey, InputLocation> data in m.Data.GroupBy(d => d.Key))
        {
            // Put into several memories on purpose: those copies stay.
            if (data.Count() > 1 && TryFind(data.Key, out TaskRef task))
            {
                ExtraFor(task, ref Slot(task)).Copies = data.Count();
                _asked.Add(task);
            }
        }

        foreach (InputLocation data in m.Data)
        {
            if (!TryFind(data.Key, out _))
            {
                Tell(client, new KeyUpdate(data.Key, KeyStatus.Lost, default, 0, null)
                {
                    Reason = $"'{data.Key}' was put into the memory of worker {data.Holder}, which is gone.",
                });
            }
        }
    }

    private void AddOutsideResult(ClientEntry client, TaskKey key, WorkerEntry worker, long bytes)
    {
        if (!TryFind(key, out TaskRef task))
        {
            task = AddOutside(key);
        }

        SubmittedGraph graph = GraphOf(task);
        ref TaskSlot slot = ref graph.Slots[task.Id];
        switch (slot.State)
        {
            case TaskState.Memory:
                if (_relations.Find(slot.Node, worker.Index) == 0)
                {
                    AddHolder(task, worker, ref slot);
                }

                break;
            case TaskState.Processing:
                if (_relations[slot.Node].Owner == worker.Index)
                {
                    _strayCopies.Remove(task);
                }

                CancelAttempt(task, graph, ref slot);
                Adopt(task, graph, ref slot, worker, bytes);
                break;
            case TaskState.Waiting:
            case TaskState.Queued:
            case TaskState.NoWorker:
                Adopt(task, graph, ref slot, worker, bytes);
                break;
            case TaskState.Erred:
                Revive([task], () => Hold(task, worker, bytes));
                break;
            case TaskState.Released:
                Hold(task, worker, bytes);
                break;
        }

        AddWant(client, task);
    }

    private TaskRef AddOutside(TaskKey key)
    {
        var builder = new TaskGraphBuilder(1);
        builder.AddOutput(builder.AddExternal(key));
        TaskGraph tasks = builder.Build();
        SubmittedGraph made = AddGraph(index => new SubmittedGraph(index, tasks, SubmitOptions.Default, 0));
        Register(made, 0, ref made.Slots[0], GroupFor(key.Group));
        return new TaskRef(made.Index, 0);
    }

    /// <summary>Something that came from outside and that no worker has: what needs it fails for that reason, until one brings it.</summary>
    private void AddLost(TaskKey key) => _sweeping.Push(AddOutside(key));

    private void Hold(TaskRef task, WorkerEntry worker, long bytes)
    {
        SubmittedGraph graph = GraphOf(task);
        ref TaskSlot slot = ref graph.Slots[task.Id];
        slot.Bytes = Math.Max(0, bytes);
        AddHolder(task, worker, ref slot);
        EnterMemory(task, graph, ref slot);
    }
}
