using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

// Idle workers get what loaded ones have not begun. A task moves only when its worker confirms that it gave it back.
internal sealed partial class SchedulerState
{
    /// <summary>How many tasks of a loaded worker are looked at for one idle worker.</summary>
    private const int StealCandidates = 64;

    private readonly List<(TaskRef Task, WorkerEntry Thief)> _stolen = [];
    private readonly List<WorkerEntry> _thieves = [];
    private bool _stealWanted;
    private TimeSpan _nextSteal;

    private void StealForIdle()
    {
        _stealWanted = false;
        if (!_options.Stealing || _idle.Count == 0 || _present.Count < 2)
        {
            return;
        }

        _thieves.Clear();
        _thieves.AddRange(_idle);
        foreach (WorkerEntry thief in _thieves)
        {
            if (thief.Active + thief.IncomingCount < thief.Threads)
            {
                if (MostLoaded() is not { } victim)
                {
                    return;
                }

                StealFrom(victim, thief);
            }
        }
    }

    private WorkerEntry? MostLoaded()
    {
        WorkerEntry? most = null;
        foreach (WorkerEntry worker in _present)
        {
            if (worker.Active - worker.OutgoingCount > worker.Threads && worker.Load > _options.StealAbove && (most is null || worker.Load > most.Load))
            {
                most = worker;
            }
        }

        return most;
    }

    private void StealFrom(WorkerEntry victim, WorkerEntry thief)
    {
        int looked = 0;

        // The last given out come first: they have most likely not begun.
        for (int index = victim.ProcessingHead; index != 0 && looked < StealCandidates; index = _relations[index].Next)
        {
            if (victim.Active - victim.OutgoingCount <= victim.Threads)
            {
                return;
            }

            looked++;
            TaskRef task = _relations[index].Task;
            SubmittedGraph graph = GraphOf(task);
            ref TaskSlot slot = ref graph.Slots[task.Id];
            if (slot.Is(TaskFlags.Stealing | TaskFlags.LongRunning) || slot.WaitingOn > 0)
            {
                continue;
            }

            long total = FindHolders(graph, task.Id, out int inputs);
            if (!Fits(thief, total, inputs) || !MaySteal(graph, task.Id, thief, total, inputs))
            {
                continue;
            }

            long local = thief.Stamp == _stamp ? thief.LocalBytes : 0;
            bool moves = inputs > 0 && !(thief.Stamp == _stamp && thief.LocalInputs == inputs);
            double compute = DurationOf(ref slot);
            double transfer = _options.TransferLatency + (moves ? (total - local) / _options.Bandwidth : 0);
            double here = _relations[index].Cost;

            // A free thread begins at once, whatever the thief's other threads do.
            double wait = thief.Active + thief.IncomingCount < thief.Threads ? 0 : thief.Load;
            if (wait + transfer + compute > victim.Load - (here / 2 / victim.Threads))
            {
                continue;
            }

            AskBack(task, ref slot, victim, new StealRequest(thief, transfer + compute, here, _turn));
        }
    }

    private bool MaySteal(SubmittedGraph graph, int id, WorkerEntry thief, long total, int inputs)
    {
        Requirement? requirement = graph.Requirements?[id];
        return requirement is null
            || (Allows(requirement, thief, OthersToo(requirement, total, inputs)) && HasFree(requirement, thief));
    }

    private void AskBack(TaskRef task, ref TaskSlot slot, WorkerEntry victim, StealRequest request)
    {
        slot.Flags |= TaskFlags.Stealing;
        ExtraFor(task, ref slot).Steal = request;
        victim.Outgoing += request.VictimCost;
        victim.OutgoingCount++;
        if (request.Thief is { } thief)
        {
            thief.Incoming += request.Cost;
            thief.IncomingCount++;
        }

        (victim.Steal ??= []).Add(new AttemptRef(KeyOf(task), new Attempt(Epoch, slot.Attempt)));
        Dirty(victim);
    }

    private void EndStealing(TaskRef task, ref TaskSlot slot, WorkerEntry victim)
    {
        TaskExtra extra = _extras[task];
        StealRequest request = extra.Steal!;
        extra.Steal = null;
        slot.Flags &= ~TaskFlags.Stealing;
        DropIfEmpty(task, ref slot, extra);
        victim.Outgoing = --victim.OutgoingCount == 0 ? 0 : victim.Outgoing - request.VictimCost;
        if (request.Thief is { } thief)
        {
            thief.Incoming = --thief.IncomingCount == 0 ? 0 : thief.Incoming - request.Cost;
        }
    }

    private void HandleStealReply(WorkerEntry worker, in TaskReport report)
    {
        if (!TryAttempt(worker, in report, out TaskRef task))
        {
            return;
        }

        SubmittedGraph graph = GraphOf(task);
        ref TaskSlot slot = ref graph.Slots[task.Id];
        if (report.Accepted)
        {
            if (slot.Is(TaskFlags.Stealing) && _extras[task].Steal!.Thief is { } thief)
            {
                _stolen.Add((task, thief));
            }

            TakeBack(task, graph, ref slot);
        }
        else if (slot.Is(TaskFlags.Stealing))
        {
            EndStealing(task, ref slot, worker);
        }
    }

    private void AssignStolen()
    {
        foreach ((TaskRef task, WorkerEntry thief) in _stolen)
        {
            if (_graphs[task.Graph] is { } graph && task.Id < graph.Slots.Length && IsReady(ref graph.Slots[task.Id])
                && thief.IsRunning && FindHolders(graph, task.Id, out int inputs) is var total && Fits(thief, total, inputs) && MaySteal(graph, task.Id, thief, total, inputs))
            {
                AssignQueued(thief, graph, task.Id);
            }
        }

        _stolen.Clear();
    }
}
