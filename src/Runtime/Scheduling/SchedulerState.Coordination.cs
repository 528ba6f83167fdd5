using System.Runtime.InteropServices;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

// What locks, queues, variables and actors need of the tasks: results are kept alive for them by a client of the coordinator's own.
internal sealed partial class SchedulerState : ICoordinationKeeper
{
    private static readonly ClientId s_keeperId = new("coordination");

    private readonly CoordinationState _coordination;
    private readonly Dictionary<TaskKey, int> _kept = [];
    private readonly Queue<KeyUpdate> _newsOfKept = new();
    private ClientEntry? _keeper;
    private long _keptGraphs;

    /// <summary>What clients and tasks share by name.</summary>
    public CoordinationState Coordination => _coordination;

    /// <summary>The client that keeps what shared things hold; there is none before they hold something.</summary>
    private ClientEntry Keeper
    {
        get
        {
            if (_keeper is null)
            {
                _keeper = AddClient(s_keeperId, isSilent: true);
                _clientsById.Add(s_keeperId, _keeper);
            }

            return _keeper;
        }
    }

    void ICoordinationKeeper.Emit(SchedulerEffect effect) => _effects.Add(effect);

    void ICoordinationKeeper.Promise() => Promise();

    void ICoordinationKeeper.KeepFact(RestoreShared shared)
    {
        KeepLineage(shared);
        Keep(shared.Fact, shared);
    }

    void ICoordinationKeeper.GiveUp(string fact)
    {
        GiveUp(fact);
        DropLineage(fact);
    }

    void ICoordinationKeeper.Restored(RestoreShared shared) => KeepLineage(shared);

    bool ICoordinationKeeper.IsThere(ClientId client) => _clientsById.ContainsKey(client);

    bool ICoordinationKeeper.Knows(TaskKey key) => TryFind(key, out _);

    void ICoordinationKeeper.Keep(TaskKey key)
    {
        if (++CollectionsMarshal.GetValueRefOrAddDefault(_kept, key, out _) == 1)
        {
            WantKey(Keeper, key);
        }
    }

    void ICoordinationKeeper.LetGo(TaskKey key)
    {
        ref int count = ref CollectionsMarshal.GetValueRefOrNullRef(_kept, key);
        if (System.Runtime.CompilerServices.Unsafe.IsNullRef(ref count) || --count > 0)
        {
            return;
        }

        _kept.Remove(key);
        if (TryFind(key, out TaskRef task))
        {
            RemoveWant(Keeper, task, ref Slot(task));
        }
    }

    bool ICoordinationKeeper.Start(TaskGraph graph, SubmitOptions options)
    {
        TaskKey key = graph.Key(graph.Outputs[0]);
        if (TryFind(key, out _))
        {
            return false;
        }

        for (int id = 0; id < graph.Count; id++)
        {
            if (graph.IsExternal(id) && !TryFind(graph.Key(id), out _))
            {
                return false;
            }
        }

        _ = Keeper;
        Submit(new SubmitGraph(s_keeperId, ++_keptGraphs, graph, options));
        if (!TryFind(key, out _))
        {
            return false;
        }

        _kept.Add(key, 1);
        return true;
    }

    bool ICoordinationKeeper.IsLeft(WorkerId worker) => _workersById.TryGetValue(worker, out WorkerEntry? entry) && entry.IsRetiring;

    void ICoordinationKeeper.Forgive(TaskKey key)
    {
        if (TryFind(key, out TaskRef task) && ExtraOf(task, ref Slot(task)) is { Deaths: not null } extra)
        {
            extra.Deaths = null;
            DropIfEmpty(task, ref Slot(task), extra);
        }
    }

    void ICoordinationKeeper.Relocate(TaskKey key)
    {
        if (!TryFind(key, out TaskRef task) || Slot(task).State != TaskState.Processing)
        {
            return;
        }

        SubmittedGraph graph = GraphOf(task);
        ref TaskSlot slot = ref graph.Slots[task.Id];
        WorkerEntry worker = _workers[_relations[slot.Node].Owner]!;
        if (!worker.IsLost)
        {
            (worker.Cancel ??= []).Add(new AttemptRef(key, new Attempt(Epoch, slot.Attempt)));
            Dirty(worker);
        }

        TakeBack(task, graph, ref slot);
    }

    /// <summary>Hands on how the tasks stand that are actors; true when that has changed what is wanted.</summary>
    private bool HearOfKept()
    {
        bool changed = false;
        while (_newsOfKept.TryDequeue(out KeyUpdate news))
        {
            changed |= _coordination.HearOfTask(in news);
        }

        return changed;
    }

    private void ValidateCoordination()
    {
        _coordination.Validate();
        IReadOnlyDictionary<TaskKey, int> kept = _coordination.Kept();
        Check(kept.Count == _kept.Count, $"{_kept.Count} results are kept for shared things, and they hold {kept.Count}.");
        foreach ((TaskKey key, int count) in kept)
        {
            Check(_kept.GetValueOrDefault(key) == count, $"'{key}' is kept {_kept.GetValueOrDefault(key)} times for shared things, and they hold it {count} times.");
        }

        ValidateLineages();
        Check(_newsOfKept.Count == 0, "News of kept results are left over.");
    }
}
