using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

// How many workers hold a result: as many as clients asked for or as tasks need, no more. What many tasks wait for is copied ahead.
internal sealed partial class SchedulerState
{
    /// <summary>How many dependents of one result are looked at to see who needs it.</summary>
    private const int DependentsLookedAt = 1024;

    /// <summary>No copy is made where it would fill more than this part of a worker's memory: from there on results go to disk.</summary>
    private const double FillForCopies = 0.6;

    private static readonly TimeSpan s_copyPatience = TimeSpan.FromSeconds(30);

    /// <summary>Results that clients asked for several holders of; some have changed since.</summary>
    private readonly HashSet<TaskRef> _asked = [];
    private readonly List<TaskRef> _adjusting = [];

    /// <summary>How many holders there are besides one for each result.</summary>
    private int _extraHolders;

    /// <summary>Results that many tasks waited for; some have changed since.</summary>
    private readonly HashSet<TaskRef> _hot = [];
    private readonly Dictionary<(TaskKey Key, int Target), CopyOrder> _orders = [];
    private readonly HashSet<int> _needing = [];
    private readonly List<WorkerEntry> _targets = [];
    private TimeSpan _nextCopies;

    private void NoteHot(TaskRef task, ref TaskSlot slot)
    {
        if (slot.Waiters > _options.HotWaiters)
        {
            _hot.Add(task);
        }
    }

    private void ManageCopies()
    {
        foreach (CopyOrder order in _orders.Values)
        {
            if (_now >= order.Until || !TryFind(order.Key, out TaskRef task) || Slot(task).State != TaskState.Memory)
            {
                EndOrder(order, isMade: false);
            }
        }

        if (!_options.ManageCopies || _now < _nextCopies)
        {
            return;
        }

        _nextCopies = _now + _options.CopiesInterval;
        foreach (TaskRef task in _hot)
        {
            if (!IsInMemory(task) || Slot(task).Waiters <= _options.HotWaiters)
            {
                _hot.Remove(task);
            }
            else
            {
                ref TaskSlot slot = ref Slot(task);

                // Each holder serves one more at a time: the number of copies doubles.
                int holders = CountHolders(ref slot);
                MakeCopies(task, ref slot, Math.Min(Needed(task, ref slot, holders), 2 * holders), null, []);
            }
        }

        _adjusting.Clear();
        foreach (TaskRef task in _asked)
        {
            if (!IsInMemory(task) || ExtraOf(task, ref Slot(task))?.Copies is null)
            {
                _asked.Remove(task);
            }
            else
            {
                _adjusting.Add(task);
            }
        }

        if (_extraHolders > 0)
        {
            ListCopied();
        }

        foreach (TaskRef task in _adjusting)
        {
            Adjust(task, ref Slot(task));
        }
    }

    /// <summary>Results with several holders are found by looking at all: keeping a list of them would cost each copy that tasks make more.</summary>
    private void ListCopied()
    {
        foreach (WorkerEntry worker in _present)
        {
            for (int index = worker.HoldingHead; index != 0; index = _relations[index].Next)
            {
                TaskRef task = _relations[index].Task;
                if (_relations[index].NextOfTask != 0 && Slot(task).Node == index)
                {
                    _adjusting.Add(task);
                }
            }
        }
    }

    private bool IsInMemory(TaskRef task) =>
        _graphs[task.Graph] is { } graph && task.Id < graph.Slots.Length && graph.Slots[task.Id].State == TaskState.Memory;

    private int CountHolders(ref TaskSlot slot)
    {
        int count = 0;
        for (int relation = slot.Node; relation != 0; relation = _relations[relation].NextOfTask)
        {
            count += _workers[_relations[relation].Owner]!.IsRetiring ? 0 : 1;
        }

        return Math.Max(1, count);
    }

    /// <summary>
    /// How many holders a result should have: those that clients asked for, one on each worker that runs something with it, and one for
    /// each two rounds of what waits. Notes the workers that need it in <see cref="_needing"/>.
    /// </summary>
    private int Needed(TaskRef task, ref TaskSlot slot, int atMost)
    {
        _needing.Clear();

        // Whether an earlier coordinator was asked for the copies of scattered data is not known: it cannot be made again, so they stay.
        int asked = ExtraOf(task, ref slot)?.Copies ?? (Epoch > 1 && GraphOf(task).Graph.IsExternal(task.Id) ? CountHolders(ref slot) : 1);
        int waiting = 0;
        if (slot.Waiters > 0)
        {
            int looked = 0;
            ForEachDependent(task, dependent =>
            {
                ref TaskSlot other = ref Slot(dependent);
                if (looked++ < DependentsLookedAt && other.IsActive)
                {
                    if (other.State == TaskState.Processing)
                    {
                        _needing.Add(_relations[other.Node].Owner);
                    }
                    else
                    {
                        waiting++;
                    }
                }
            });
            if (looked > DependentsLookedAt)
            {
                return Math.Max(asked, atMost);
            }
        }

        double perWorker = 2.0 * Math.Max(1, _threads) / Math.Max(1, _present.Count);
        return Math.Max(asked, Math.Max(1, _needing.Count + (int)Math.Ceiling(waiting / perWorker)));
    }

    /// <summary>Drops what is too many, and makes up for what was lost of the copies that clients asked for.</summary>
    private void Adjust(TaskRef task, ref TaskSlot slot)
    {
        int holders = CountHolders(ref slot);
        int asked = ExtraOf(task, ref slot)?.Copies ?? 1;
        if (holders < asked)
        {
            MakeCopies(task, ref slot, asked, null, []);
            return;
        }

        int needed = Needed(task, ref slot, holders);
        for (int surplus = holders - needed; surplus > 0; surplus--)
        {
            WorkerEntry? from = null;
            for (int relation = slot.Node; relation != 0; relation = _relations[relation].NextOfTask)
            {
                // The first is the one that clients know of, and keeps it unless it is short of memory.
                WorkerEntry worker = _workers[_relations[relation].Owner]!;
                if (!worker.IsRetiring && !_needing.Contains(worker.Index) && (relation != slot.Node || worker.IsPaused)
                    && (from is null || Fullness(worker) > Fullness(from)))
                {
                    from = worker;
                }
            }

            if (from is null)
            {
                return;
            }

            DropHolder(task, from, free: true);
        }

        // A paused worker is fuller than any other; without limits it is the bytes that count.
        static double Fullness(WorkerEntry worker) => (worker.IsPaused ? 1 : 0) + ((double)worker.HeldBytes / worker.MemoryLimit);
    }

    /// <summary>Has workers copy a result until there are so many holders; returns how many orders were given.</summary>
    private int MakeCopies(TaskRef task, ref TaskSlot slot, int holders, CopyRequest? request, IReadOnlyList<string> allowed)
    {
        TaskKey key = KeyOf(task);
        _targets.Clear();
        int have = CountHolders(ref slot);
        foreach (WorkerEntry worker in _present)
        {
            if (_orders.ContainsKey((key, worker.Index)))
            {
                have++;
            }
            else if (worker.IsRunning && _relations.Find(slot.Node, worker.Index) == 0 && HasRoom(worker, slot.Bytes)
                && (allowed.Count == 0 || allowed.Contains(worker.Name, StringComparer.Ordinal) || allowed.Contains(worker.Id.Name, StringComparer.Ordinal)))
            {
                _targets.Add(worker);
            }
        }

        _targets.Sort(static (a, b) => (a.HeldBytes + a.ArrivingBytes, a.Index).CompareTo((b.HeldBytes + b.ArrivingBytes, b.Index)));
        int ordered = 0;
        for (; have + ordered < holders && ordered < _targets.Count; ordered++)
        {
            Order(key, ref slot, _targets[ordered], null, request);
        }

        return ordered;
    }

    private static bool HasRoom(WorkerEntry worker, long bytes) =>
        worker.MemoryLimit == long.MaxValue || worker.HeldBytes + worker.ArrivingBytes + bytes <= FillForCopies * worker.MemoryLimit;

    private void Order(TaskKey key, ref TaskSlot slot, WorkerEntry target, WorkerEntry? source, CopyRequest? request)
    {
        var order = new CopyOrder { Key = key, Target = target, Source = source, Bytes = slot.Bytes, Request = request, Until = _now + s_copyPatience };
        if (!_orders.TryAdd((key, target.Index), order))
        {
            return;
        }

        target.ArrivingBytes += order.Bytes;
        if (request is not null)
        {
            request.Left++;
        }

        for (int relation = slot.Node; relation != 0; relation = _relations[relation].NextOfTask)
        {
            (target.Replicate ??= []).Add(new InputLocation(key, _workers[_relations[relation].Owner]!.Id, slot.Bytes));
        }

        Dirty(target);
    }

    private void EndOrder(CopyOrder order, bool isMade)
    {
        _orders.Remove((order.Key, order.Target.Index));
        order.Target.ArrivingBytes -= order.Bytes;
        if (isMade && order.Source is { IsLost: false } source && TryFind(order.Key, out TaskRef task)
            && _relations.Find(Slot(task).Node, order.Target.Index) != 0 && Slot(task).State == TaskState.Memory)
        {
            DropHolder(task, source, free: true);
        }

        if (order.Request is { } request)
        {
            request.Made += isMade ? 1 : 0;
            if (--request.Left == 0)
            {
                _replies.Add(new ControlReply(request.Client, request.Request, request.Made, null));
            }
        }
    }

    /// <summary>A worker that has gone makes no copies.</summary>
    private void EndOrders(WorkerEntry worker)
    {
        foreach (CopyOrder order in _orders.Values)
        {
            if (ReferenceEquals(order.Target, worker))
            {
                EndOrder(order, isMade: false);
            }
        }
    }

    private void NoteCopy(TaskKey key, WorkerEntry worker)
    {
        if (_orders.Count > 0 && _orders.TryGetValue((key, worker.Index), out CopyOrder? order))
        {
            EndOrder(order, isMade: true);
        }
    }

    private void Replicate(ReplicateKeys m)
    {
        var request = new CopyRequest(m.Client, m.Request);
        foreach (TaskKey key in m.Keys)
        {
            if (TryFind(key, out TaskRef task) && Slot(task).State == TaskState.Memory)
            {
                ref TaskSlot slot = ref Slot(task);
                ExtraFor(task, ref slot).Copies = m.Copies;
                _asked.Add(task);
                MakeCopies(task, ref slot, m.Copies, request, m.Workers);
            }
        }

        ReplyIfDone(request);
    }

    private void ReplyIfDone(CopyRequest request)
    {
        if (request.Left == 0)
        {
            _replies.Add(new ControlReply(request.Client, request.Request, request.Made, null));
        }
    }

    /// <summary>
    /// Moves results from workers that hold more than their share to those that hold less, the largest first, until all are within a
    /// twentieth of it or no move makes the fullest emptier. Results with several holders are left alone.
    /// </summary>
    private void Rebalance(RebalanceWorkers m)
    {
        var request = new CopyRequest(m.Client, m.Request);
        WorkerEntry[] workers = [.. _present.Where(w => w.IsRunning)];
        HashSet<TaskKey>? only = m.Keys is null ? null : [.. m.Keys];
        var planned = workers.ToDictionary(w => w, w => w.HeldBytes + w.ArrivingBytes);
        double share = workers.Length == 0 ? 0 : (double)planned.Values.Sum() / workers.Length;
        foreach (WorkerEntry sender in workers.OrderByDescending(w => planned[w]).ThenBy(w => w.Index))
        {
            foreach (TaskRef task in TasksOf(sender.HoldingHead).OrderByDescending(t => Slot(t).Bytes).ThenBy(t => t.Value))
            {
                if (planned[sender] <= share * 1.05)
                {
                    break;
                }

                ref TaskSlot slot = ref Slot(task);
                TaskKey key = KeyOf(task);
                if (slot.Bytes == 0 || _relations[slot.Node].NextOfTask != 0 || only?.Contains(key) == false)
                {
                    continue;
                }

                WorkerEntry? target = null;
                foreach (WorkerEntry worker in workers)
                {
                    if (worker != sender && planned[worker] < share * 0.95 && planned[worker] + slot.Bytes < planned[sender]
                        && !_orders.ContainsKey((key, worker.Index)) && HasRoom(worker, slot.Bytes) && (target is null || planned[worker] < planned[target]))
                    {
                        target = worker;
                    }
                }

                if (target is not null)
                {
                    planned[sender] -= slot.Bytes;
                    planned[target] += slot.Bytes;
                    Order(key, ref slot, target, sender, request);
                }
            }
        }

        ReplyIfDone(request);
    }
}
