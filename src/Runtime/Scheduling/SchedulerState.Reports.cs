using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

// What workers report.
internal sealed partial class SchedulerState
{
    /// <summary>Tasks whose worker has a result of them from before; it is freed should the attempt come to nothing.</summary>
    private readonly HashSet<TaskRef> _strayCopies = [];

    private void HandleReport(WorkerReport m)
    {
        if (m.Epoch != Epoch)
        {
            HighestEpoch = Math.Max(HighestEpoch, m.Epoch);
            return;
        }

        if (!_workersById.TryGetValue(m.Worker, out WorkerEntry? worker))
        {
            _effects.Add(new RefuseWorker(m.Worker));
            return;
        }

        if (m.Sequence <= worker.ReportSequence)
        {
            return;
        }

        long missed = m.Sequence - worker.ReportSequence - 1;
        if (missed > 0)
        {
            worker.MissedReports += missed;
            AskInventory(worker);
        }

        worker.ReportSequence = m.Sequence;
        worker.LastHeard = _now;
        if (m.Reports.Count > 0)
        {
            worker.LastProgress = _now;
        }

        Confirm(worker, m.Seen);

        if (m.Reports is List<TaskReport> list)
        {
            foreach (ref readonly TaskReport report in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(list))
            {
                Handle(worker, in report);
            }
        }
        else
        {
            foreach (TaskReport report in m.Reports)
            {
                Handle(worker, in report);
            }
        }

        if (m.IsInventory)
        {
            Compare(worker, m);
        }
    }

    private void Handle(WorkerEntry worker, in TaskReport report)
    {
        if (report.Key.Group is null)
        {
            return;
        }

        switch (report.Kind)
        {
            case ReportKind.Finished:
                HandleFinished(worker, in report);
                break;
            case ReportKind.Erred:
                HandleErred(worker, in report);
                break;
            case ReportKind.LongRunning:
                HandleLongRunning(worker, in report);
                break;
            case ReportKind.StealReply:
                HandleStealReply(worker, in report);
                break;
            case ReportKind.InputMissing:
                HandleInputMissing(worker, in report);
                break;
            case ReportKind.Added:
                HandleAdded(worker, in report);
                break;
            case ReportKind.Dropped:
                if (TryFind(report.Key, out TaskRef task))
                {
                    DropHolder(task, worker, free: false);
                }

                break;
        }
    }

    /// <summary>
    /// Finds the task of a report if it is of the task's present attempt on that worker. The handle comes from outside and is believed
    /// only as far as it can be checked.
    /// </summary>
    private bool TryAttempt(WorkerEntry worker, in TaskReport report, out TaskRef task)
    {
        task = new TaskRef(report.Handle);
        if ((uint)task.Graph >= (uint)_graphs.Count || _graphs[task.Graph] is not { } graph || (uint)task.Id >= (uint)graph.Slots.Length
            || graph.Graph.Key(task.Id) != report.Key)
        {
            if (!TryFind(report.Key, out task))
            {
                return false;
            }

            graph = GraphOf(task);
        }

        ref TaskSlot slot = ref graph.Slots[task.Id];
        return slot.State == TaskState.Processing && slot.Attempt == report.Attempt.Number && report.Attempt.Epoch == Epoch
            && _relations[slot.Node].Owner == worker.Index;
    }

    private void HandleFinished(WorkerEntry worker, in TaskReport report)
    {
        if (!TryAttempt(worker, in report, out TaskRef task))
        {
            if (report.Attempt.Epoch != Epoch)
            {
                // It ran for an earlier coordinator, and ended before this one could ask for it.
                _orphans.Remove(report.Key);
                HandleAdded(worker, in report);
                return;
            }

            FreeUnaccounted(worker, report.Key);
            return;
        }

        SubmittedGraph graph = GraphOf(task);
        ref TaskSlot slot = ref graph.Slots[task.Id];
        _groups[slot.Group]!.Prefix.Measure(Math.Max(0, report.Duration.TotalSeconds), _options.DurationWeight);
        if (_strayCopies.Count > 0)
        {
            _strayCopies.Remove(task);
        }

        EndProcessing(task, graph, ref slot);
        slot.Bytes = Math.Max(0, report.Bytes);
        if (slot.Is(TaskFlags.Suspect))
        {
            ClearDeaths(task, ref slot);
        }

        AddHolder(task, worker, ref slot);
        LetGoOfInputs(graph, task.Id, ref slot);
        EnterMemory(task, graph, ref slot);
    }

    private void ClearDeaths(TaskRef task, ref TaskSlot slot)
    {
        slot.Flags &= ~TaskFlags.Suspect;
        TaskExtra extra = _extras[task];
        extra.Deaths = null;
        DropIfEmpty(task, ref slot, extra);
    }

    /// <summary>A worker holds a result nobody accounts for. Left alone if it is to make that same result now.</summary>
    private void FreeUnaccounted(WorkerEntry worker, TaskKey key)
    {
        if (TryFind(key, out TaskRef task))
        {
            ref TaskSlot slot = ref Slot(task);
            if (slot.State is TaskState.Memory or TaskState.Processing && _relations.Find(slot.Node, worker.Index) != 0)
            {
                if (slot.State == TaskState.Processing)
                {
                    _strayCopies.Add(task);
                }

                return;
            }

            slot.FreedAt = _turn;
        }

        SendFree(worker, key);
    }

    private void HandleErred(WorkerEntry worker, in TaskReport report)
    {
        if (!TryAttempt(worker, in report, out TaskRef task))
        {
            if (report.Attempt.Epoch != Epoch)
            {
                _orphans.Remove(report.Key);
            }

            return;
        }

        SubmittedGraph graph = GraphOf(task);
        ref TaskSlot slot = ref graph.Slots[task.Id];
        if (slot.Retries > 0)
        {
            slot.Retries--;
            TakeBack(task, graph, ref slot);
            return;
        }

        FailFirst(task, report.Failure ?? new TaskFailure(
            report.Key, new InvalidOperationException("The worker reported a failure without saying which."), "", worker.Id.Name));
    }

    private void HandleLongRunning(WorkerEntry worker, in TaskReport report)
    {
        if (!TryAttempt(worker, in report, out TaskRef task))
        {
            return;
        }

        ref TaskSlot slot = ref Slot(task);
        if (slot.Is(TaskFlags.LongRunning))
        {
            return;
        }

        slot.Flags |= TaskFlags.LongRunning;
        ref Relation relation = ref _relations[slot.Node];
        worker.Occupancy -= relation.Cost;
        relation.Cost = 0;
        worker.LongRunning++;
        Touch(worker);
        UpdateIdle(worker);
    }

    private void HandleInputMissing(WorkerEntry worker, in TaskReport report)
    {
        if (report.Attempt.Epoch != Epoch)
        {
            return;
        }

        bool isOver = false;
        if (TryAttempt(worker, in report, out TaskRef task))
        {
            TakeBack(task, GraphOf(task), ref Slot(task));
            isOver = report.IsUnreached && NoteUnreached(task, report.Key);
        }

        if (!TryFind(report.Input, out TaskRef input))
        {
            return;
        }

        if (report.Holder.Name is not null)
        {
            if (_workersById.TryGetValue(report.Holder, out WorkerEntry? holder))
            {
                if (report.IsUnreached && !isOver && IsLastOfOutside(input, holder))
                {
                    // It cannot be computed again, and one broken connection does not say that it is gone: its holder is asked.
                    AskInventory(holder);
                    return;
                }

                if (isOver && !IsLastOfOutside(input, holder))
                {
                    // It was computed again all the while, and that has not helped.
                    FailUnreached(task, worker, in report);
                }

                DropHolder(input, holder, free: true);
            }

            return;
        }

        // Not said which: none of them is believed.
        ref TaskSlot slot = ref Slot(input);
        while (slot.State == TaskState.Memory)
        {
            DropHolder(input, _workers[_relations[slot.Node].Owner]!, free: true);
        }
    }

    /// <summary>Whether a worker has the only copy of data that came from outside.</summary>
    private bool IsLastOfOutside(TaskRef task, WorkerEntry holder)
    {
        SubmittedGraph graph = GraphOf(task);
        ref TaskSlot slot = ref graph.Slots[task.Id];
        return slot.State == TaskState.Memory && graph.Graph.IsExternal(task.Id)
            && _relations.Find(slot.Node, holder.Index) == slot.Node && _relations[slot.Node].NextOfTask == 0;
    }

    private void HandleAdded(WorkerEntry worker, in TaskReport report)
    {
        if (!TryFind(report.Key, out TaskRef task))
        {
            if ((IsInGrace || IsRecovering) && worker.Unconfirmed.Count == 0)
            {
                AddOutsideResult(_recovery, report.Key, worker, report.Bytes);
            }
            else if (report.IsPlaced)
            {
                worker.AskAgainAt = _now + _options.InventoryInterval;
            }
            else
            {
                SendFree(worker, report.Key);
            }

            return;
        }

        SubmittedGraph graph = GraphOf(task);
        ref TaskSlot slot = ref graph.Slots[task.Id];
        if (worker.Unconfirmed.TryPeek(out (long Sequence, int Turn) first) && IsUpTo(first.Turn, slot.FreedAt))
        {
            // An order to free this very result may be on its way to the worker, or may not: the worker is told to be sure.
            FreeUnaccounted(worker, report.Key);
            return;
        }

        switch (slot.State)
        {
            case TaskState.Memory:
                if (_relations.Find(slot.Node, worker.Index) == 0)
                {
                    AddHolder(task, worker, ref slot);
                }

                NoteCopy(report.Key, worker);
                if (report.IsPlaced)
                {
                    // That this is known did not get there.
                    (worker.Placed ??= []).Add(report.Key);
                    Dirty(worker);
                }

                break;
            case TaskState.Waiting:
            case TaskState.Queued:
            case TaskState.NoWorker:
                Adopt(task, graph, ref slot, worker, report.Bytes);
                break;
            case TaskState.Processing:
                if (_relations[slot.Node].Owner == worker.Index)
                {
                    _strayCopies.Add(task);
                }
                else
                {
                    CancelAttempt(task, graph, ref slot);
                    Adopt(task, graph, ref slot, worker, report.Bytes);
                }

                break;
            case TaskState.Released or TaskState.Erred when IsInGrace && graph.Graph.IsExternal(task.Id):
                // What a data set stands on and was lost, as it seemed.
                AddOutsideResult(_recovery, report.Key, worker, report.Bytes);
                break;
            default:
                if (report.IsPlaced)
                {
                    worker.AskAgainAt = _now + _options.InventoryInterval;
                }
                else
                {
                    FreeUnaccounted(worker, report.Key);
                }

                break;
        }
    }

    /// <summary>A worker turns out to have the result of an active task.</summary>
    private void Adopt(TaskRef task, SubmittedGraph graph, ref TaskSlot slot, WorkerEntry worker, long bytes)
    {
        slot.Bytes = Math.Max(0, bytes);
        AddHolder(task, worker, ref slot);
        LetGoOfInputs(graph, task.Id, ref slot);
        EnterMemory(task, graph, ref slot);
    }
}
