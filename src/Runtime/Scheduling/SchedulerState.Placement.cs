using System.Collections.Immutable;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

// Ready tasks go to workers: at once where their inputs are, one by one as slots get free, or ahead in batches.
internal sealed partial class SchedulerState
{
    /// <summary>How many idle workers are looked at besides those that hold inputs.</summary>
    private const int IdleCandidates = 16;

    private readonly Requirement _anyWorker = new([], allowOthers: false, []);

    private readonly ReadyQueue _strictQueue = new(strict: true);
    private readonly ReadyQueue _plainQueue = new(strict: false);
    private readonly List<WorkerEntry> _candidates = [];
    private readonly List<Requirement> _waitingRequirements = [];
    private bool _recheckWaiting;
    private readonly List<TaskRef> _tooLarge = [];
    private bool _workersChanged;
    private long _smallestMemory;
    private long _stamp;

    private ReadyQueue QueueOf(ref TaskSlot slot) => slot.Is(TaskFlags.Producer | TaskFlags.Suspect) ? _strictQueue : _plainQueue;

    /// <summary>Fails tasks whose inputs are larger than the memory of every worker they may run on. True when there were some.</summary>
    private bool FailTooLarge()
    {
        bool workersChanged = _workersChanged;
        _workersChanged = false;
        _smallestMemory = long.MaxValue;
        foreach (WorkerEntry worker in _present)
        {
            _smallestMemory = Math.Min(_smallestMemory, worker.MemoryLimit);
        }

        if (_smallestMemory == long.MaxValue)
        {
            return false;
        }

        _tooLarge.Clear();
        foreach (TaskRef task in _ready)
        {
            if (_graphs[task.Graph] is { } graph && task.Id < graph.Slots.Length && IsReady(ref graph.Slots[task.Id]) && IsTooLarge(graph, task.Id, out _, out _))
            {
                _tooLarge.Add(task);
            }
        }

        for (int i = 0; workersChanged && i < _waitingRequirements.Count; i++)
        {
            foreach ((TaskRef task, _) in _waitingRequirements[i].Waiting.UnorderedItems)
            {
                if (_graphs[task.Graph] is { } graph && task.Id < graph.Slots.Length && graph.Slots[task.Id].State == TaskState.NoWorker
                    && IsTooLarge(graph, task.Id, out _, out _))
                {
                    Set(graph, task.Id, ref graph.Slots[task.Id], TaskState.Waiting);
                    _tooLarge.Add(task);
                }
            }
        }

        foreach (TaskRef task in _tooLarge)
        {
            SubmittedGraph graph = GraphOf(task);
            if (IsReady(ref graph.Slots[task.Id]) && IsTooLarge(graph, task.Id, out long bytes, out long largest))
            {
                TaskKey key = graph.Graph.Key(task.Id);
                FailFirst(task, new TaskFailure(key, new InsufficientMemoryException(
                    $"The inputs of task '{key}' take {bytes:N0} bytes, and the largest worker it may run on has {largest:N0}. Use smaller chunks, or workers with more memory."), "", null));
            }
        }

        return _tooLarge.Count > 0;
    }

    /// <summary>Whether there are workers for a task and none of them can hold its inputs.</summary>
    private bool IsTooLarge(SubmittedGraph graph, int id, out long bytes, out long largest)
    {
        largest = 0;
        bytes = 0;
        if (graph.Graph.Inputs(id).Length == 0 || (bytes = FindHolders(graph, id, out int inputs)) <= _smallestMemory)
        {
            return false;
        }

        Requirement? requirement = graph.Requirements?[id];
        bool othersToo = requirement is not null && OthersToo(requirement, bytes, inputs);
        foreach (WorkerEntry worker in _present)
        {
            if (!worker.IsRetiring && (requirement is null || Allows(requirement, worker, othersToo)))
            {
                if (Fits(worker, bytes, inputs))
                {
                    return false;
                }

                largest = Math.Max(largest, worker.MemoryLimit);
            }
        }

        return largest > 0;
    }

    private static bool IsReady(ref TaskSlot slot) => slot.State == TaskState.Waiting && slot.WaitingOn == 0;

    /// <summary>Whether a worker, of which <see cref="FindHolders"/> has noted what it holds, can hold all inputs at once. What it has already it has.</summary>
    private bool Fits(WorkerEntry worker, long total, int inputs) =>
        worker.MemoryLimit >= total || (worker.Stamp == _stamp && worker.LocalInputs == inputs);

    private void AssignReady()
    {
        if (_recheckWaiting)
        {
            _recheckWaiting = false;
            RecheckWaiting();
        }

        if (_stolen.Count > 0)
        {
            AssignStolen();
        }

        for (int i = 0; i < _ready.Count; i++)
        {
            TaskRef task = _ready[i];
            if (_graphs[task.Graph] is not { } graph || task.Id >= graph.Slots.Length || !IsReady(ref graph.Slots[task.Id]))
            {
                continue;
            }

            ref TaskSlot slot = ref graph.Slots[task.Id];
            if (_orphans.Count > 0 && TryGoOn(task, graph, ref slot))
            {
                continue;
            }

            if (!slot.Is(TaskFlags.Restricted))
            {
                bool hasInputs = graph.Graph.Inputs(task.Id).Length > 0;
                bool strict = slot.Is(TaskFlags.Producer | TaskFlags.Suspect);
                if (!hasInputs || (strict && (_smallestMemory == long.MaxValue || FindHolders(graph, task.Id, out _) <= _smallestMemory)))
                {
                    Set(graph, task.Id, ref slot, TaskState.Queued);
                    QueueOf(ref slot).Add(graph, task.Id);
                    _fillAll = true;
                    continue;
                }
            }

            if (!TryPlace(task, graph, ref slot))
            {
                Requirement requirement = RequirementOf(graph, task.Id);
                Set(graph, task.Id, ref slot, TaskState.NoWorker);
                if (requirement.Waiting.Count == 0)
                {
                    _waitingRequirements.Add(requirement);
                }

                if (requirement.Waiting.Count > (2 * CountOf(TaskState.NoWorker)) + 1024)
                {
                    DropStale(requirement);
                }

                requirement.Waiting.Enqueue(task, graph.Priority(task.Id));
            }
        }

        _ready.Clear();
    }

    private Requirement RequirementOf(SubmittedGraph graph, int id) => graph.Requirements?[id] ?? _anyWorker;

    /// <summary>Tries the tasks that had no worker again, by priority among those of one kind.</summary>
    private void RecheckWaiting()
    {
        for (int i = _waitingRequirements.Count - 1; i >= 0; i--)
        {
            Requirement requirement = _waitingRequirements[i];
            List<TaskRef>? without = null;
            while (AnyFree(requirement) && requirement.Waiting.TryDequeue(out TaskRef task, out _))
            {
                if (_graphs[task.Graph] is { } graph && task.Id < graph.Slots.Length && graph.Slots[task.Id].State == TaskState.NoWorker
                    && ReferenceEquals(RequirementOf(graph, task.Id), requirement)
                    && !TryPlace(task, graph, ref graph.Slots[task.Id]))
                {
                    // Its inputs are too large for the workers that are free; what comes after it may fit.
                    (without ??= []).Add(task);
                }
            }

            foreach (TaskRef task in without ?? [])
            {
                requirement.Waiting.Enqueue(task, GraphOf(task).Priority(task.Id));
            }

            if (requirement.Waiting.Count == 0)
            {
                _waitingRequirements.RemoveAt(i);
            }
        }
    }

    /// <summary>Tasks that were cancelled while they had no worker would pile up.</summary>
    private void DropStale(Requirement requirement)
    {
        var kept = new List<(TaskRef, TaskPriority)>();
        var seen = new HashSet<TaskRef>();
        foreach ((TaskRef task, TaskPriority priority) in requirement.Waiting.UnorderedItems)
        {
            if (_graphs[task.Graph] is { } graph && task.Id < graph.Slots.Length && graph.Slots[task.Id].State == TaskState.NoWorker
                && ReferenceEquals(RequirementOf(graph, task.Id), requirement) && seen.Add(task))
            {
                kept.Add((task, priority));
            }
        }

        requirement.Waiting.Clear();
        requirement.Waiting.EnqueueRange(kept);
    }

    private bool AnyFree(Requirement requirement)
    {
        bool othersToo = OthersToo(requirement, 0, 0);
        foreach (WorkerEntry worker in _present)
        {
            if (worker.IsRunning && Allows(requirement, worker, othersToo) && HasFree(requirement, worker))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Gives a ready task to the worker where it can be done soonest; false when there is none for it now.</summary>
    private bool TryPlace(TaskRef task, SubmittedGraph graph, ref TaskSlot slot)
    {
        Requirement? requirement = graph.Requirements?[task.Id];
        long total = FindHolders(graph, task.Id, out int inputs);
        bool othersToo = requirement is not null && OthersToo(requirement, total, inputs);
        WorkerEntry? best = null;
        double bestCost = double.PositiveInfinity;
        if (requirement is null)
        {
            foreach (WorkerEntry worker in _candidates)
            {
                Consider(worker);
            }

            for (int i = Math.Min(_idle.Count, IdleCandidates) - 1; i >= 0; i--)
            {
                Consider(_idle[i]);
            }
        }

        if (best is null)
        {
            foreach (WorkerEntry worker in _present)
            {
                Consider(worker);
            }
        }

        if (best is null)
        {
            return false;
        }

        Assign(best, task, graph, ref slot, TransferTime(best));
        return true;

        void Consider(WorkerEntry worker)
        {
            if (!worker.IsRunning || !Fits(worker, total, inputs)
                || (requirement is not null && !(Allows(requirement, worker, othersToo) && HasFree(requirement, worker))))
            {
                return;
            }

            double cost = worker.Load + TransferTime(worker);
            if (cost < bestCost || (cost == bestCost && (worker.LongRunning, worker.HeldBytes, worker.Index).CompareTo((best!.LongRunning, best.HeldBytes, best.Index)) < 0))
            {
                best = worker;
                bestCost = cost;
            }
        }

        double TransferTime(WorkerEntry worker)
        {
            if (worker.Stamp != _stamp)
            {
                return inputs == 0 ? 0 : _options.TransferLatency + (total / _options.Bandwidth);
            }

            return worker.LocalInputs == inputs ? 0 : _options.TransferLatency + ((total - worker.LocalBytes) / _options.Bandwidth);
        }
    }

    /// <summary>
    /// Notes at each worker how much of a task's inputs it holds, and lists those that hold any. Returns the bytes of all inputs; an input
    /// taken twice counts once.
    /// </summary>
    private long FindHolders(SubmittedGraph graph, int task, out int inputs)
    {
        _stamp++;
        _candidates.Clear();
        long total = 0;
        inputs = 0;
        ReadOnlySpan<int> ids = graph.Graph.Inputs(task);
        for (int i = 0; i < ids.Length; i++)
        {
            if (IsRepeated(ids, i))
            {
                continue;
            }

            inputs++;
            SubmittedGraph owner = graph;
            int id = ids[i];
            Resolve(ref owner, ref id);
            ref TaskSlot slot = ref owner.Slots[id];
            total += slot.Bytes;
            for (int relation = slot.Node; relation != 0; relation = _relations[relation].NextOfTask)
            {
                WorkerEntry worker = _workers[_relations[relation].Owner]!;
                if (worker.Stamp != _stamp)
                {
                    worker.Stamp = _stamp;
                    worker.LocalBytes = 0;
                    worker.LocalInputs = 0;
                    _candidates.Add(worker);
                }

                worker.LocalBytes += slot.Bytes;
                worker.LocalInputs++;
            }
        }

        return total;
    }

    /// <summary>Whether an input stood before. Long lists of inputs are only looked at a little way back: there repetition is rare, and harmless.</summary>
    private static bool IsRepeated(ReadOnlySpan<int> ids, int i) => ids[Math.Max(0, i - 16)..i].Contains(ids[i]);

    /// <summary>Whether others may run it: it allows them, and none of the workers it names is there and large enough.</summary>
    private bool OthersToo(Requirement requirement, long total, int inputs)
    {
        if (!requirement.AllowOthers)
        {
            return false;
        }

        foreach (WorkerEntry worker in _present)
        {
            if (!worker.IsRetiring && Fits(worker, total, inputs) && Allows(requirement, worker, othersToo: false))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Allows(Requirement requirement, WorkerEntry worker, bool othersToo) =>
        requirement.Workers.IsEmpty || othersToo || requirement.Workers.Contains(worker.Name, StringComparer.Ordinal)
        || requirement.Workers.Contains(worker.Id.Name, StringComparer.Ordinal);

    private static bool HasFree(Requirement requirement, WorkerEntry worker)
    {
        foreach ((string name, double amount) in requirement.Resources)
        {
            if (worker.Resources.GetValueOrDefault(name) - worker.Used.GetValueOrDefault(name) + 1e-9 < amount)
            {
                return false;
            }
        }

        return true;
    }

    private double DurationOf(ref TaskSlot slot)
    {
        double known = _groups[slot.Group]!.Prefix.Duration;
        return known < 0 ? _options.UnknownDuration : known;
    }

    private void Assign(WorkerEntry worker, TaskRef task, SubmittedGraph graph, ref TaskSlot slot, double transfer)
    {
        Set(graph, task.Id, ref slot, TaskState.Processing);
        slot.Attempt = ++_attempts;
        double cost = DurationOf(ref slot) + transfer;
        int relation = _relations.Add(task, worker.Index, ref slot.Node, ref worker.ProcessingHead);
        _relations[relation].Cost = cost;
        worker.Occupancy += cost;
        if (worker.Processing++ == 0)
        {
            worker.LastProgress = _now;
        }

        if (slot.Is(TaskFlags.Restricted))
        {
            foreach ((string name, double amount) in graph.Requirements![task.Id]!.Resources)
            {
                worker.Used[name] = worker.Used.GetValueOrDefault(name) + amount;
            }
        }

        UpdateIdle(worker);
        worker.Run ??= [];
        Dirty(worker);
        int first = worker.Locations?.Count ?? 0;
        if (graph.Graph.Inputs(task.Id).Length > 0)
        {
            AddLocations(worker, graph, task.Id);
        }

        worker.Run.Add(new Assignment(
            graph.Graph, task.Id, new Attempt(Epoch, slot.Attempt), task.Value, graph.Priority(task.Id), first, (worker.Locations?.Count ?? 0) - first));
    }

    private void AddLocations(WorkerEntry worker, SubmittedGraph graph, int task)
    {
        ReadOnlySpan<int> inputs = graph.Graph.Inputs(task);
        for (int i = 0; i < inputs.Length; i++)
        {
            SubmittedGraph owner = graph;
            int id = inputs[i];
            Resolve(ref owner, ref id);
            ref TaskSlot slot = ref owner.Slots[id];
            if (_relations.Find(slot.Node, worker.Index) != 0 || IsRepeated(inputs, i))
            {
                continue;
            }

            TaskKey key = graph.Graph.Key(inputs[i]);
            for (int relation = slot.Node; relation != 0; relation = _relations[relation].NextOfTask)
            {
                (worker.Locations ??= []).Add(new InputLocation(key, _workers[_relations[relation].Owner]!.Id, slot.Bytes));
            }
        }
    }
}
