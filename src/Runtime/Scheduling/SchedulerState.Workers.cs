using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

// Workers join, pause and die; what they hold and process.
internal sealed partial class SchedulerState
{
    private readonly Dictionary<WorkerId, WorkerEntry> _workersById = [];
    private readonly List<WorkerEntry?> _workers = [];
    private readonly List<WorkerEntry> _present = [];
    private readonly Stack<int> _freeWorkers = new();
    private readonly List<WorkerEntry> _idle = [];
    private readonly List<WorkerEntry> _touched = [];
    private int _threads;
    private bool _fillAll;

    private void Join(WorkerJoined m)
    {
        if (_workersById.ContainsKey(m.Worker))
        {
            return;
        }

        if (!_freeWorkers.TryPop(out int index))
        {
            index = _workers.Count;
            _workers.Add(null);
        }

        var worker = new WorkerEntry(index, m) { LastHeard = _now };
        _lastJoin = _now;
        _workers[index] = worker;
        _workersById.Add(m.Worker, worker);
        _present.Add(worker);
        _threads += worker.Threads;
        BecomeAvailable(worker);
        if (Epoch > 1)
        {
            // From it the worker learns of the new coordinator.
            worker.UnconfirmedSince = _now;
            AskInventory(worker);
        }
    }

    private void Pause(WorkerPaused m)
    {
        if (!_workersById.TryGetValue(m.Worker, out WorkerEntry? worker) || worker.IsPaused == m.Paused)
        {
            return;
        }

        worker.IsPaused = m.Paused;
        if (m.Paused)
        {
            UpdateIdle(worker);
            AskAllBack(worker);
        }
        else
        {
            BecomeAvailable(worker);
        }
    }

    private void BecomeAvailable(WorkerEntry worker)
    {
        Touch(worker);
        UpdateIdle(worker);
        _recheckWaiting = true;
        _workersChanged = true;
        foreach (WorkerEntry other in _present)
        {
            if (other.IsPaused)
            {
                AskAllBack(other);
            }
        }
    }

    private void Lose(WorkerLost m)
    {
        _awaited?.Remove(m.Worker);
        if (!_workersById.Remove(m.Worker, out WorkerEntry? worker))
        {
            return;
        }

        if (_orphans.Count > 0)
        {
            DropOrphans(worker, null);
        }

        worker.IsLost = true;
        if (_orders.Count > 0)
        {
            EndOrders(worker);
        }

        Left(worker);
        UpdateIdle(worker);
        _present.Remove(worker);
        _retiring.Remove(worker);
        _threads -= worker.Threads;
        _fillAll = true;
        _recheckWaiting = true;
        _workersChanged = true;
        _checkRetiring = true;
        while (worker.ProcessingHead != 0)
        {
            TaskRef task = _relations[worker.ProcessingHead].Task;
            SubmittedGraph graph = GraphOf(task);
            ref TaskSlot slot = ref graph.Slots[task.Id];
            bool blamed = !m.Expected && (m.Running is null || m.Running.Contains(new Attempt(Epoch, slot.Attempt)));
            if (blamed && Blame(task, graph, ref slot, $"{worker.Id}: {m.Reason}"))
            {
                continue;
            }

            TakeBack(task, graph, ref slot);
        }

        while (worker.HoldingHead != 0)
        {
            TaskRef task = _relations[worker.HoldingHead].Task;
            DropHolder(task, worker, free: false);
        }

        _workers[worker.Index] = null;
        _freeWorkers.Push(worker.Index);
    }

    /// <summary>Counts a death against a task; true when that was one too many and the task has failed.</summary>
    private bool Blame(TaskRef task, SubmittedGraph graph, ref TaskSlot slot, string reason)
    {
        TaskExtra extra = ExtraFor(task, ref slot);
        (extra.Deaths ??= []).Add(reason);
        if (extra.Deaths.Count > _options.AllowedFailures)
        {
            TaskKey key = graph.Graph.Key(task.Id);
            FailFirst(task, new TaskFailure(key, new WorkerLostException(key, [.. extra.Deaths]), "", reason.Split(':')[0]));
            return true;
        }

        slot.Flags |= TaskFlags.Suspect;
        return false;
    }

    /// <summary>A worker holds a result; the task is in memory, or will be at once.</summary>
    private void AddHolder(TaskRef task, WorkerEntry worker, ref TaskSlot slot)
    {
        if (slot.Node == 0)
        {
            _relations.Add(task, worker.Index, ref slot.Node, ref worker.HoldingHead);
        }
        else
        {
            // The first holder stays the first: it is the one that clients were told.
            int others = _relations[slot.Node].NextOfTask;
            _relations.Add(task, worker.Index, ref others, ref worker.HoldingHead);
            _relations[slot.Node].NextOfTask = others;
            _extraHolders++;
        }

        worker.Holding++;
        worker.HeldBytes += slot.Bytes;
        _checkRetiring |= _retiring.Count > 0;
    }

    private void RemoveHolder(int relation, WorkerEntry worker, ref TaskSlot slot)
    {
        _relations.Remove(relation, ref slot.Node, ref worker.HoldingHead);
        _extraHolders -= slot.Node == 0 ? 0 : 1;
        worker.Holding--;
        worker.HeldBytes -= slot.Bytes;
        _checkRetiring |= worker.IsRetiring;
    }

    /// <summary>A worker does not hold a result any more, or is not to be asked for it any more (then it is told to free it).</summary>
    private void DropHolder(TaskRef task, WorkerEntry worker, bool free)
    {
        SubmittedGraph graph = GraphOf(task);
        ref TaskSlot slot = ref graph.Slots[task.Id];
        if (slot.State != TaskState.Memory)
        {
            return;
        }

        int relation = _relations.Find(slot.Node, worker.Index);
        if (relation == 0)
        {
            return;
        }

        bool wasNamed = relation == slot.Node;
        RemoveHolder(relation, worker, ref slot);
        if (free)
        {
            SendFree(worker, graph.Graph.Key(task.Id));
            slot.FreedAt = _turn;
        }

        if (slot.Node == 0)
        {
            LoseResult(task, graph, ref slot);
        }
        else if (wasNamed && slot.Wants != 0)
        {
            TellWants(task, graph, ref slot);
        }
    }

    /// <summary>Takes a task off its worker; its state is changed by the caller.</summary>
    private void EndProcessing(TaskRef task, SubmittedGraph graph, ref TaskSlot slot)
    {
        int index = slot.Node;
        ref Relation relation = ref _relations[index];
        WorkerEntry worker = _workers[relation.Owner]!;
        if (slot.Is(TaskFlags.LongRunning | TaskFlags.Stealing | TaskFlags.Restricted))
        {
            EndSpecial(task, graph, ref slot, worker);
        }

        if (_strayCopies.Count > 0 && _strayCopies.Remove(task))
        {
            SendFree(worker, graph.Graph.Key(task.Id));
            slot.FreedAt = _turn;
        }

        worker.Occupancy -= relation.Cost;
        _relations.Remove(index, ref slot.Node, ref worker.ProcessingHead);
        if (--worker.Processing == 0)
        {
            worker.Occupancy = 0;
        }

        _checkRetiring |= worker.IsRetiring;
        Touch(worker);
        UpdateIdle(worker);
    }

    private void EndSpecial(TaskRef task, SubmittedGraph graph, ref TaskSlot slot, WorkerEntry worker)
    {
        if (slot.Is(TaskFlags.LongRunning))
        {
            worker.LongRunning--;
            slot.Flags &= ~TaskFlags.LongRunning;
        }

        if (slot.Is(TaskFlags.Stealing))
        {
            EndStealing(task, ref slot, worker);
        }

        if (slot.Is(TaskFlags.Restricted))
        {
            foreach ((string name, double amount) in graph.Requirements![task.Id]!.Resources)
            {
                double left = worker.Used[name] - amount;
                worker.Used[name] = left < 1e-9 ? 0 : left;
                _recheckWaiting = true;
            }
        }
    }

    private void UpdateIdle(WorkerEntry worker)
    {
        bool idle = worker.IsRunning && worker.Active < worker.Threads;
        if (idle == (worker.IdleIndex >= 0))
        {
            return;
        }

        if (idle)
        {
            worker.IdleIndex = _idle.Count;
            _idle.Add(worker);
            _stealWanted |= _options.Stealing;
        }
        else
        {
            WorkerEntry last = _idle[^1];
            _idle[worker.IdleIndex] = last;
            last.IdleIndex = worker.IdleIndex;
            _idle.RemoveAt(_idle.Count - 1);
            worker.IdleIndex = -1;
        }
    }

    private void Touch(WorkerEntry worker)
    {
        if (!worker.IsTouched)
        {
            worker.IsTouched = true;
            _touched.Add(worker);
        }
    }

    private void Dirty(WorkerEntry worker)
    {
        if (!worker.IsDirty)
        {
            worker.IsDirty = true;
            _dirtyWorkers.Add(worker);
        }
    }

    private void SendFree(WorkerEntry worker, TaskKey key)
    {
        if (!worker.IsLost)
        {
            (worker.Free ??= []).Add(key);
            Dirty(worker);
        }
    }
}
