using System.Runtime.CompilerServices;
using Actors.Graph.Tasks;

namespace Actors.Runtime.Scheduling;

// What must hold after every event, counted anew.
internal sealed partial class SchedulerState
{
    /// <summary>Checks every invariant.</summary>
    /// <exception cref="SchedulerInvariantException">One is broken: a bug. The message has the task's history.</exception>
    public void Validate()
    {
        Check(_ready.Count == 0 && _sweeping.Count == 0 && _failing.Count == 0 && _activating.Count == 0 && _stolen.Count == 0
            && _emptyGraphs.Count == 0 && _dirtyWorkers.Count == 0 && _clientsWithNews.Count == 0, "Work is left over at the end of a turn.");
        var counts = new int[TaskTransitions.StateCount];
        int extras = 0;
        foreach (SubmittedGraph? graph in _graphs)
        {
            if (graph is null)
            {
                continue;
            }

            int live = 0;
            for (int id = 0; id < graph.Slots.Length; id++)
            {
                ref TaskSlot slot = ref graph.Slots[id];
                extras += slot.Is(TaskFlags.Extra) ? 1 : 0;
                if (slot.State == TaskState.Forgotten)
                {
                    Check(graph, id, slot.Node == 0 && slot.Wants == 0, "A forgotten task has relations.");
                    continue;
                }

                live++;
                counts[(int)slot.State]++;
                ValidateTask(graph, id, ref slot);
            }

            Check(graph.Counts.Sum() == live && graph.Counts[0] == 0, $"Graph {graph.Index} counts {graph.Counts.Sum()} tasks by state and has {live}.");
            Check(live == graph.Live && live > 0, $"Graph {graph.Index} counts {graph.Live} live tasks and has {live}.");
        }

        Check(IsRecovering || _held.Count == 0, "Clients' messages are held back for no reason.");
        foreach (Orphan orphan in _orphans.Values)
        {
            Check(!orphan.Worker.IsLost && orphan.Attempt.Epoch < Epoch, $"The orphan of attempt {orphan.Attempt} at {orphan.Worker.Id} is none.");
        }

        foreach (TaskRef task in _strayCopies)
        {
            Check(GraphOf(task), task.Id, Slot(task).State == TaskState.Processing, "It is not processed, and a copy of it is waited for.");
        }

        Check(extras == _extras.Count, $"There are {_extras.Count} extras, and {extras} tasks have one.");
        for (int state = 1; state < counts.Length; state++)
        {
            Check(counts[state] == _counts[state], $"{_counts[state]} tasks are counted as {(TaskState)state}, there are {counts[state]}.");
            Check(_groups.Sum(g => g?.Counts[state] ?? 0) == counts[state], $"The groups' counts of {(TaskState)state} do not add up to {counts[state]}.");
        }

        Check(_strictQueue.Count + _plainQueue.Count == counts[(int)TaskState.Queued], "The queues' lengths do not add up to the queued tasks.");
        ValidateGroups();
        ValidateWorkers();
        ValidateClients();
        ValidateCoordination();
    }

    private void ValidateTask(SubmittedGraph graph, int id, ref TaskSlot slot)
    {
        var task = new TaskRef(graph.Index, id);
        Check(graph, id, !slot.Is(TaskFlags.Alias), "An alias is alive.");
        if (((_turn + id) & 7) == 0)
        {
            // By far the dearest check, of something that does not change: each task's turn comes every eighth time.
            Check(graph, id, TryFind(graph.Graph.Key(id), out TaskRef found) && found == task, "Its key leads elsewhere.");
        }

        int missing = 0;
        foreach (int input in graph.Graph.Inputs(id))
        {
            SubmittedGraph owner = graph;
            int needed = input;
            Resolve(ref owner, ref needed);
            TaskState state = owner.Slots[needed].State;
            Check(graph, id, state != TaskState.Forgotten, $"Its input '{owner.Graph.Key(needed)}' is forgotten.");
            missing += state == TaskState.Memory ? 0 : 1;
            Check(graph, id, slot.State != TaskState.Waiting || state is not (TaskState.Released or TaskState.Erred),
                $"It waits for '{owner.Graph.Key(needed)}', which is {state}.");
        }

        TaskExtra? extra = ExtraOf(task, ref slot);
        (int dependents, int waiters) = CountDependents(graph, id);
        foreach (TaskRef alias in extra?.Aliases ?? [])
        {
            (int more, int waiting) = CountDependents(GraphOf(alias), alias.Id);
            dependents += more;
            waiters += waiting;
        }

        Check(graph, id, waiters == slot.Waiters, $"It counts {slot.Waiters} waiters and has {waiters}.");
        Check(graph, id, dependents == slot.LiveDependents, $"It counts {slot.LiveDependents} dependents and has {dependents}.");
        Check(graph, id, slot.WaitingOn == (slot.IsActive ? missing : 0), $"It waits for {slot.WaitingOn} inputs, and {missing} are missing.");
        Check(graph, id, slot.IsNeeded || slot.State is TaskState.Released or TaskState.Erred, "Nobody needs it.");
        Check(graph, id, slot.IsNeeded || slot.LiveDependents > 0, "It should be forgotten.");
        Check(graph, id, !(slot.State == TaskState.Released && slot.IsNeeded), "It is needed and not asked for.");
        Check(graph, id, (slot.Node != 0) == (slot.State is TaskState.Processing or TaskState.Memory), "It has workers in a state that has none, or none in one that has.");
        Check(graph, id, (slot.State == TaskState.Erred) == (extra?.Failure is not null), "Its failure does not fit its state.");
        Check(graph, id, !slot.Is(TaskFlags.LongRunning | TaskFlags.Stealing) || slot.State == TaskState.Processing, "It is marked as processed and is not.");
        Check(graph, id, slot.Is(TaskFlags.Stealing) == (extra?.Steal is not null), "Its steal request does not fit its marks.");
        switch (slot.State)
        {
            case TaskState.Waiting:
                Check(graph, id, slot.WaitingOn > 0 || IsPausing(graph.Graph.Key(id)), "It waits for nothing.");
                break;
            case TaskState.Queued:
                Check(graph, id, slot.WaitingOn == 0 && !slot.Is(TaskFlags.Restricted), "It is queued and should not be.");
                break;
            case TaskState.NoWorker:
                Requirement requirement = RequirementOf(graph, id);
                Check(graph, id, slot.WaitingOn == 0 && requirement.Waiting.UnorderedItems.Any(i => i.Element == task) && _waitingRequirements.Contains(requirement),
                    "It has no worker, and will not be looked at again.");
                break;
            case TaskState.Processing:
                Check(graph, id, _relations[slot.Node].NextOfTask == 0, "Two workers process it.");
                break;
            case TaskState.Memory:
                Check(graph, id, slot.Bytes >= 0, "Its size is negative.");
                break;
        }
    }

    private static (int Dependents, int Waiters) CountDependents(SubmittedGraph graph, int id)
    {
        int dependents = 0;
        int waiters = 0;
        foreach (int dependent in graph.Graph.Dependents(id))
        {
            ref TaskSlot slot = ref graph.Slots[dependent];
            dependents += slot.State == TaskState.Forgotten ? 0 : 1;
            waiters += slot.State != TaskState.Forgotten && slot.IsActive ? 1 : 0;
        }

        return (dependents, waiters);
    }

    private void ValidateGroups()
    {
        int known = 0;
        foreach (GroupEntry? group in _groups)
        {
            if (group is not null)
            {
                known++;
                Check(group.Count > 0 && group.Counts.Sum() == group.Count && group.Counts[0] == 0, $"Group {group.Group} counts {group.Count} tasks and has {group.Counts.Sum()}.");
                Check(_groupsByKey.TryGetValue(group.Group, out GroupEntry? found) && ReferenceEquals(found, group), $"Group {group.Group} is not found by its key.");
            }
        }

        Check(known == _groupsByKey.Count, "Groups are found by key that are not there.");
    }

    private void ValidateWorkers()
    {
        int relations = 0;
        int promised = 0;
        Check(_present.Count == _workersById.Count && _threads == _present.Sum(w => w.Threads), "The workers do not add up.");
        var used = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (WorkerEntry worker in _present)
        {
            int processing = 0;
            int longRunning = 0;
            int stealing = 0;
            double cost = 0;
            used.Clear();
            for (int index = worker.ProcessingHead; index != 0; index = _relations[index].Next)
            {
                TaskRef task = _relations[index].Task;
                ref TaskSlot slot = ref Slot(task);
                Check(GraphOf(task), task.Id, slot.State == TaskState.Processing && _relations[index].Owner == worker.Index, $"Worker {worker.Id} does not process it.");
                processing++;
                longRunning += slot.Is(TaskFlags.LongRunning) ? 1 : 0;
                if (slot.Is(TaskFlags.Stealing))
                {
                    stealing++;
                    promised += _extras[task].Steal!.Thief is { IsLost: false } ? 1 : 0;
                }

                cost += _relations[index].Cost;
                foreach ((string name, double amount) in GraphOf(task).Requirements?[task.Id]?.Resources ?? [])
                {
                    used[name] = used.GetValueOrDefault(name) + amount;
                }
            }

            Check(processing == worker.Processing && longRunning == worker.LongRunning, $"Worker {worker.Id} counts {worker.Processing} tasks and has {processing}.");
            Check(stealing == worker.OutgoingCount, $"Worker {worker.Id} counts {worker.OutgoingCount} tasks asked back and has {stealing}.");
            Check(Math.Abs(cost - worker.Occupancy) < 1e-6 * (1 + cost), $"Worker {worker.Id} has an occupancy of {worker.Occupancy} s, and its tasks take {cost} s.");
            foreach ((string name, double amount) in worker.Used)
            {
                Check(Math.Abs(used.GetValueOrDefault(name) - amount) < 1e-6, $"Worker {worker.Id} counts {amount} {name} as used, and {used.GetValueOrDefault(name)} are.");
                Check(amount <= worker.Resources.GetValueOrDefault(name) + 1e-6, $"Worker {worker.Id} has more {name} in use than it has.");
            }

            int holding = 0;
            long bytes = 0;
            for (int index = worker.HoldingHead; index != 0; index = _relations[index].Next)
            {
                TaskRef task = _relations[index].Task;
                ref TaskSlot slot = ref Slot(task);
                Check(GraphOf(task), task.Id, slot.State == TaskState.Memory && _relations.Find(slot.Node, worker.Index) == index, $"Worker {worker.Id} does not hold it.");
                holding++;
                bytes += slot.Bytes;
            }

            Check(holding == worker.Holding && bytes == worker.HeldBytes, $"Worker {worker.Id} counts {worker.HeldBytes} bytes and holds {bytes}.");
            bool idle = worker.IsRunning && worker.Active < worker.Threads;
            Check(idle == (worker.IdleIndex >= 0) && (!idle || ReferenceEquals(_idle[worker.IdleIndex], worker)), $"Worker {worker.Id} is idle and not listed, or the other way round.");
            Check(!worker.IsRunning || worker.Active >= worker.Threads || _plainQueue.Count == 0, $"Worker {worker.Id} is idle while tasks are queued.");
            Check(!worker.IsRunning || worker.Active >= Slots(worker) || _strictQueue.Count == 0, $"Worker {worker.Id} has a free slot while producers are queued.");
            relations += processing + holding;
        }

        int incoming = _present.Sum(w => w.IncomingCount);
        Check(incoming == promised, $"Workers count {incoming} tasks as stolen for them, and {promised} are.");
        long arriving = _present.Sum(w => w.ArrivingBytes);
        Check(arriving == _orders.Values.Sum(o => o.Bytes), $"{arriving} bytes are counted as on their way to new holders, and orders are for {_orders.Values.Sum(o => o.Bytes)}.");
        int extra = _present.Sum(w => w.Holding) - _counts[(int)TaskState.Memory];
        Check(extra == _extraHolders, $"{_extraHolders} holders are counted besides the first of each result, and there are {extra}.");
        Check(_idle.Count == _present.Count(w => w.IdleIndex >= 0), "Workers are listed as idle that are not there.");
        Check(_relations.Count == relations + _clients.Sum(c => c?.Wants ?? 0), "Relations are left over.");
    }

    private void ValidateClients()
    {
        foreach (ClientEntry? client in _clients)
        {
            int wants = 0;
            for (int index = client?.WantsHead ?? 0; index != 0; index = _relations[index].Next)
            {
                TaskRef task = _relations[index].Task;
                Check(GraphOf(task), task.Id, _relations.Find(Slot(task).Wants, client!.Index) == index, $"Client {client.Id} does not want it.");
                wants++;
            }

            Check(client is null || wants == client.Wants, $"Client {client?.Id} counts {client?.Wants} wishes and has {wants}.");
        }
    }

    private static void Check(bool holds, string what)
    {
        if (!holds)
        {
            throw new SchedulerInvariantException(what);
        }
    }

    private static void Check(bool holds, [InterpolatedStringHandlerArgument(nameof(holds))] ref BrokenMessage what)
    {
        if (!holds)
        {
            throw new SchedulerInvariantException(what.Text());
        }
    }

    private void Check(SubmittedGraph graph, int id, bool holds, [InterpolatedStringHandlerArgument(nameof(holds))] ref BrokenMessage what)
    {
        if (!holds)
        {
            throw Broken(graph, id, what.Text());
        }
    }

    private void Check(SubmittedGraph graph, int id, bool holds, string what)
    {
        if (!holds)
        {
            throw Broken(graph, id, what);
        }
    }
}
