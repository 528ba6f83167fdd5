using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

// Idle workers get what loaded ones have not begun. A task moves only when its worker confirms that it gave it back.
internal sealed partial class SchedulerState
{
    /// <summary>How many tasks of a loaded worker are looked at for one idle worker.</summary>
    private const int StealCandidates = 64;

    /// <summary>So many times the duration of the fastest tasks that are stolen is a long wait.</summary>
    private const double LongWait = 1000;

    /// <summary>How many loaded workers are looked at for one idle worker.</summary>
    private const int Victims = 10;

    private readonly List<(TaskRef Task, WorkerEntry Thief)> _stolen = [];
    private readonly List<WorkerEntry> _thieves = [];
    private readonly List<WorkerEntry> _victims = [];
    private readonly List<(double Ratio, int Place, int Relation)> _candidatesToSteal = [];

    /// <summary>Inputs that will be at the present thief, since something that needs them was stolen for it.</summary>
    private readonly HashSet<TaskRef> _moving = [];
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
            if (!HasFreeThread(thief))
            {
                continue;
            }

            ListVictims();
            if (_victims.Count == 0)
            {
                return;
            }

            // What the most loaded has may be bound to it: it is not the only one.
            _moving.Clear();
            for (int i = 0; i < _victims.Count && HasFreeThread(thief) && StealFrom(_victims[i], thief); i++)
            {
            }
        }
    }

    private static bool HasFreeThread(WorkerEntry worker) => worker.Active + worker.IncomingCount < worker.Threads;

    private bool IsVictim(WorkerEntry worker) => worker.Active - worker.OutgoingCount > worker.Threads && worker.Load > _options.StealAbove;

    /// <summary>Lists the most loaded workers, the most loaded first.</summary>
    private void ListVictims()
    {
        _victims.Clear();
        foreach (WorkerEntry worker in _present)
        {
            if (!IsVictim(worker))
            {
                continue;
            }

            int place = _victims.Count;
            while (place > 0 && _victims[place - 1].Load < worker.Load)
            {
                place--;
            }

            if (place < Victims)
            {
                _victims.Insert(place, worker);
                if (_victims.Count > Victims)
                {
                    _victims.RemoveAt(Victims);
                }
            }
        }
    }

    /// <summary>Asks for what costs least to move for its duration, as long as it is done sooner at the thief.</summary>
    /// <returns>Whether there were tasks that are bound to other workers than the thief, so that another victim may have better ones.</returns>
    private bool StealFrom(WorkerEntry victim, WorkerEntry thief)
    {
        _candidatesToSteal.Clear();
        bool anyBound = false;
        int looked = 0;

        // The last given out come first: they have most likely not begun.
        for (int index = victim.ProcessingHead; index != 0 && looked < StealCandidates; index = _relations[index].Next)
        {
            looked++;
            TaskRef task = _relations[index].Task;
            SubmittedGraph graph = GraphOf(task);
            ref TaskSlot slot = ref graph.Slots[task.Id];
            if (slot.Is(TaskFlags.Stealing | TaskFlags.LongRunning) || slot.WaitingOn > 0)
            {
                continue;
            }

            // What is cheap, or costly to move, may go all the same where it would wait long.
            double compute = DurationOf(ref slot);
            if (compute + _options.TransferLatency > victim.Load
                || (compute < _options.StealFastest && victim.Load < LongWait * _options.StealFastest))
            {
                continue;
            }

            double move = BytesToMove(graph, task.Id, thief) / _options.Bandwidth;
            if (move > _options.StealRatio * compute && move > victim.Load / 16)
            {
                continue;
            }

            long total = FindHolders(graph, task.Id, out int inputs);
            if (!Fits(thief, total, inputs) || !MaySteal(graph, task.Id, thief, total, inputs))
            {
                anyBound = true;
                continue;
            }

            _candidatesToSteal.Add((move / Math.Max(compute, 1e-9), looked, index));
        }

        _candidatesToSteal.Sort();
        foreach ((_, _, int index) in _candidatesToSteal)
        {
            if (!IsVictim(victim))
            {
                return anyBound;
            }

            TaskRef task = _relations[index].Task;
            SubmittedGraph graph = GraphOf(task);
            ref TaskSlot slot = ref graph.Slots[task.Id];
            double compute = DurationOf(ref slot);
            double transfer = _options.TransferLatency + (BytesToMove(graph, task.Id, thief) / _options.Bandwidth);
            double here = _relations[index].Cost;

            // A free thread begins at once, whatever the thief's other threads do.
            double wait = HasFreeThread(thief) ? 0 : thief.Load;
            if (wait + transfer + compute > victim.Load - (here / 2 / victim.Threads) || !MayStealNow(graph, task.Id, thief))
            {
                continue;
            }

            AskBack(task, ref slot, victim, new StealRequest(thief, transfer + compute, here, _turn));
            NoteMoving(graph, task.Id);
        }

        return anyBound;
    }

    /// <summary>The bytes of a task's inputs that a worker has not, and that nothing stolen for it before brings there.</summary>
    private long BytesToMove(SubmittedGraph graph, int task, WorkerEntry thief)
    {
        long bytes = 0;
        ReadOnlySpan<int> ids = graph.Graph.Inputs(task);
        for (int i = 0; i < ids.Length; i++)
        {
            SubmittedGraph owner = graph;
            int id = ids[i];
            Resolve(ref owner, ref id);
            ref TaskSlot slot = ref owner.Slots[id];
            if (!IsRepeated(ids, i) && _relations.Find(slot.Node, thief.Index) == 0 && !_moving.Contains(new TaskRef(owner.Index, id)))
            {
                bytes += slot.Bytes;
            }
        }

        return bytes;
    }

    private void NoteMoving(SubmittedGraph graph, int task)
    {
        foreach (int input in graph.Graph.Inputs(task))
        {
            SubmittedGraph owner = graph;
            int id = input;
            Resolve(ref owner, ref id);
            _moving.Add(new TaskRef(owner.Index, id));
        }
    }

    /// <summary>Whether the thief still has the resources, besides those of what it has been promised in this turn.</summary>
    private bool MayStealNow(SubmittedGraph graph, int id, WorkerEntry thief) =>
        graph.Requirements?[id] is not { Resources.IsEmpty: false } || thief.IncomingCount == 0;

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
