using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

// Messages may be lost. Numbers tell; then a worker lists what it has, and both sides agree again.
internal sealed partial class SchedulerState
{
    private void AskInventory(WorkerEntry worker)
    {
        worker.AskInventory = true;
        Dirty(worker);
    }

    /// <summary>
    /// A worker that owes something and says nothing may never have got it, or its last report was lost. So may one that speaks (its
    /// heartbeats do) and does not confirm what it was sent.
    /// </summary>
    private void AskSilentWorkers()
    {
        foreach (WorkerEntry worker in _present)
        {
            bool owes = worker.Processing > 0 || worker.Sent.Count > 0;
            if (worker.AskAgainAt <= _now || (owes && _now - worker.LastHeard >= _options.InventoryInterval)
                || (worker.Sent.Count > 0 && _now - worker.UnconfirmedSince >= _options.InventoryInterval))
            {
                worker.LastHeard = _now;
                worker.UnconfirmedSince = _now;
                worker.AskAgainAt = null;
                AskInventory(worker);
            }
        }
    }

    /// <summary>The worker has handled all commands up to a number. One that does not say is taken to have handled all.</summary>
    private void Confirm(WorkerEntry worker, long seen)
    {
        while (worker.Unconfirmed.TryPeek(out (long Sequence, int Turn) first) && (seen < 0 || first.Sequence <= seen))
        {
            worker.Unconfirmed.Dequeue();
        }

        while (worker.Sent.TryPeek(out (long Sequence, int Turn, long Attempt) first) && (seen < 0 || first.Sequence <= seen))
        {
            worker.Sent.Dequeue();
            worker.ConfirmedTurn = first.Turn;
            worker.ConfirmedAttempt = first.Attempt;
            worker.UnconfirmedSince = _now;
        }
    }

    private void Compare(WorkerEntry worker, WorkerReport inventory)
    {
        // Orders were lost. Some may have been to copy what those who leave hold.
        foreach (WorkerEntry retiring in _retiring)
        {
            retiring.ReplicateAgainAt = TimeSpan.Zero;
            _checkRetiring = true;
        }

        worker.HasListed = true;
        _awaited?.Remove(worker.Id);
        var held = new Dictionary<TaskKey, long>();
        var running = new HashSet<Attempt>();
        foreach (TaskReport report in inventory.Reports)
        {
            if (report.Kind == ReportKind.Added)
            {
                held[report.Key] = report.Bytes;
            }
            else if (report.Kind == ReportKind.Running)
            {
                running.Add(report.Attempt);
                if (report.Attempt.Epoch != Epoch && report.Key.Group is not null)
                {
                    NoteOrphan(worker, in report);
                }
                else if (!TryAttempt(worker, in report, out _) && report.Key.Group is not null)
                {
                    (worker.Cancel ??= []).Add(new AttemptRef(report.Key, report.Attempt));
                    Dirty(worker);
                }
            }
        }

        if (_orphans.Count > 0)
        {
            DropOrphans(worker, running);
        }

        foreach (TaskRef task in TasksOf(worker.ProcessingHead))
        {
            SubmittedGraph graph = GraphOf(task);
            ref TaskSlot slot = ref graph.Slots[task.Id];
            if (slot.Attempt > worker.ConfirmedAttempt)
            {
                continue;
            }

            if (running.Contains(new Attempt(Epoch, slot.Attempt)))
            {
                if (slot.Is(TaskFlags.Stealing) && IsUpTo(_extras[task].Steal!.Turn, worker.ConfirmedTurn))
                {
                    EndStealing(task, ref slot, worker);
                }
            }
            else if (held.TryGetValue(graph.Graph.Key(task.Id), out long bytes))
            {
                _strayCopies.Remove(task);
                EndProcessing(task, graph, ref slot);
                Adopt(task, graph, ref slot, worker, bytes);
            }
            else
            {
                TakeBack(task, graph, ref slot);
            }
        }

        if (worker.ScatteredAt is { } scattered)
        {
            if (!IsUpTo(scattered, worker.ConfirmedTurn))
            {
                // A client has put data there since, past the streams between the worker and here: this list may be older than they are.
                AskInventory(worker);
                return;
            }

            worker.ScatteredAt = null;
        }

        foreach (TaskRef task in TasksOf(worker.HoldingHead))
        {
            if (!held.ContainsKey(KeyOf(task)))
            {
                DropHolder(task, worker, free: false);
            }
        }
    }

    private List<TaskRef> TasksOf(int head)
    {
        var tasks = new List<TaskRef>();
        for (int index = head; index != 0; index = _relations[index].Next)
        {
            tasks.Add(_relations[index].Task);
        }

        return tasks;
    }
}
