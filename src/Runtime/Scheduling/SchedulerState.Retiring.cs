using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

// A worker leaves in order: what it has not begun goes elsewhere, what only it holds is copied, then it may go.
internal sealed partial class SchedulerState
{
    private readonly List<WorkerEntry> _retiring = [];
    private bool _checkRetiring;

    private void Retire(RetireWorker m)
    {
        if (!_workersById.TryGetValue(m.Worker, out WorkerEntry? worker) || worker.IsRetiring)
        {
            return;
        }

        worker.IsRetiring = true;
        _retiring.Add(worker);
        _checkRetiring = true;
        _workersChanged = true;
        _recheckWaiting = true;
        UpdateIdle(worker);
        AskAllBack(worker);
        _coordination.RetireWorker(worker.Id, _now);
    }

    /// <summary>What a worker that takes no work has not begun goes elsewhere, if there is an elsewhere.</summary>
    private void AskAllBack(WorkerEntry worker)
    {
        if (!_present.Exists(w => w.IsRunning))
        {
            return;
        }

        for (int index = worker.ProcessingHead; index != 0; index = _relations[index].Next)
        {
            TaskRef task = _relations[index].Task;
            ref TaskSlot slot = ref Slot(task);
            if (!slot.Is(TaskFlags.Stealing | TaskFlags.LongRunning))
            {
                AskBack(task, ref slot, worker, new StealRequest(null, 0, _relations[index].Cost, _turn));
            }
        }
    }

    private bool AnyStays()
    {
        foreach (WorkerEntry worker in _present)
        {
            if (!worker.IsRetiring)
            {
                return true;
            }
        }

        return false;
    }

    private void CheckRetiring()
    {
        _checkRetiring = false;
        bool anyStays = AnyStays();
        foreach (WorkerEntry worker in _retiring.ToArray())
        {
            if (worker.IsRetired)
            {
                TellRetiredAgain(worker);
                continue;
            }

            if (!worker.IsRetiring || worker.Processing > 0)
            {
                continue;
            }

            bool ask = _now >= worker.ReplicateAgainAt;
            if (anyStays && HasSoleResults(worker, ask))
            {
                if (ask)
                {
                    worker.ReplicateAgainAt = _now + _options.ReplicateInterval;
                }

                continue;
            }

            if (!worker.IsRetiring)
            {
                // It stays after all.
                continue;
            }

            worker.IsRetired = true;
            worker.ReplicateAgainAt = _now + _options.ReplicateInterval;
            _effects.Add(new WorkerRetired(worker.Id));
            Left(worker);
        }
    }

    /// <summary>One that may go and is still here has perhaps not heard that it may.</summary>
    private void TellRetiredAgain(WorkerEntry worker)
    {
        if (_options.KeepAnswers && _now >= worker.ReplicateAgainAt)
        {
            worker.ReplicateAgainAt = _now + _options.ReplicateInterval;
            _effects.Add(new WorkerRetired(worker.Id));
        }
    }

    /// <summary>Whether the worker holds results that no worker that stays has; asks others to copy them if told so.</summary>
    private bool HasSoleResults(WorkerEntry worker, bool ask)
    {
        bool any = false;
        for (int index = worker.HoldingHead; index != 0; index = _relations[index].Next)
        {
            TaskRef task = _relations[index].Task;
            ref TaskSlot slot = ref Slot(task);
            if (IsHeldByOneThatStays(ref slot))
            {
                continue;
            }

            any = true;
            if (!ask)
            {
                return true;
            }

            if (Emptiest(slot.Bytes) is { } target)
            {
                (target.Replicate ??= []).Add(new InputLocation(KeyOf(task), worker.Id, slot.Bytes));
                target.CopiedBytes += slot.Bytes;
                Dirty(target);
            }
            else if (TryStay(worker, KeyOf(task), slot.Bytes))
            {
                break;
            }
        }

        foreach (WorkerEntry other in _present)
        {
            other.CopiedBytes = 0;
        }

        return any;
    }

    private bool IsHeldByOneThatStays(ref TaskSlot slot)
    {
        for (int relation = slot.Node; relation != 0; relation = _relations[relation].NextOfTask)
        {
            if (!_workers[_relations[relation].Owner]!.IsRetiring)
            {
                return true;
            }
        }

        return false;
    }

    private WorkerEntry? Emptiest(long bytes)
    {
        WorkerEntry? best = null;
        foreach (WorkerEntry worker in _present)
        {
            if (!worker.IsRetiring && worker.HeldBytes + worker.CopiedBytes + bytes <= worker.MemoryLimit
                && (best is null || (worker.IsPaused, worker.HeldBytes + worker.CopiedBytes).CompareTo((best.IsPaused, best.HeldBytes + best.CopiedBytes)) < 0))
            {
                best = worker;
            }
        }

        return best;
    }
}
