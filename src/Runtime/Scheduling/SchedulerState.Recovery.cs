using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

// A coordinator that takes over knows nothing. Workers list what they hold and run, clients say what they want; until the lists of
// those workers that should be there are in, clients wait: what is there must neither be taken for lost nor made again.
internal sealed partial class SchedulerState
{
    private static readonly TimeSpan s_askEvery = TimeSpan.FromSeconds(1);

    /// <summary>What clients said meanwhile, in order.</summary>
    private readonly List<ClientStimulus> _held = [];

    /// <summary>What was kept for a later coordinator by those before.</summary>
    private readonly List<ClientStimulus> _ledger = [];

    private readonly Dictionary<TaskKey, Orphan> _orphans = [];
    private long _factGraphs;

    /// <summary>The workers that should be there and have not listed what they have; null when nobody has said which there are.</summary>
    private HashSet<WorkerId>? _awaited;

    /// <summary>The clients that should be there and have not said what they want; null when nobody has said which there are.</summary>
    private HashSet<ClientId>? _awaitedClients;
    private readonly HashSet<ClientId> _notReached = [];
    private TimeSpan _lastJoin;

    /// <summary>Whether clients wait for the workers' lists.</summary>
    public bool IsRecovering { get; private set; }

    /// <summary>Whether clients may still come that want what workers have from before.</summary>
    private bool IsInGrace => Epoch > 1 && (IsRecovering || _awaitedClients is not { Count: 0 }) && _now - _start < _options.RecoveryGrace;

    private void TakeOver(CoordinatorTookOver m)
    {
        _awaited = [.. m.Workers];
        _awaited.ExceptWith(_present.Where(w => w.HasListed).Select(w => w.Id));
        _awaitedClients = m.Clients is null ? null : [.. m.Clients.Except(_held.OfType<ClientAnnounced>().Select(a => a.Client))];
        foreach (LedgerFact fact in m.Ledger)
        {
            _facts.Add(fact.Id);
            if (fact.Stimulus is RestartAll restart)
            {
                TakeForDone(restart);
                continue;
            }

            if (fact.Stimulus is SubmitGraph lineage && IsLineage(lineage))
            {
                _lineagesBefore.Add(lineage);
                continue;
            }

            if (fact.Stimulus is CancelKeys cancelled)
            {
                _cancelledBefore.Add((fact.Id, cancelled));
                continue;
            }

            _ledger.Add(fact.Stimulus is SubmitGraph graph ? graph with { GraphId = --_factGraphs } : fact.Stimulus);
        }
    }

    private void HandleRecovering(SchedulerStimulus stimulus)
    {
        if (stimulus is ClientStimulus client)
        {
            _held.Add(client);
            if (client is ClientAnnounced or ClientLeft)
            {
                _awaitedClients?.Remove(client.Client);
            }
        }
        else
        {
            Dispatch(stimulus);
        }

        if (!IsRecovered())
        {
            return;
        }

        IsRecovering = false;

        // What clients ask for may stand on data sets.
        foreach (PublishDataset dataset in _ledger.OfType<PublishDataset>().Where(d => d.Graphs.Count > 0))
        {
            Publish(dataset);
        }

        _ledger.RemoveAll(f => f is PublishDataset { Graphs.Count: > 0 });
        SubmitHeld();

        // Data sets that say nothing of how they were made stand on graphs that clients name.
        foreach (ClientStimulus said in (IEnumerable<ClientStimulus>)[.. _held.OfType<ClientAnnounced>(), .. _ledger, .. _held.Where(h => h is not ClientAnnounced)])
        {
            Hear(said);
        }

        _held.Clear();
        _ledger.Clear();
        EndLineagesBefore();
    }

    /// <summary>
    /// Submits the graphs of all clients that have announced themselves, and those of the ledger, so that those that others stand on come first, in
    /// whichever order they were kept. What shared results are made from that came from outside, and is nowhere, is noted as lost.
    /// </summary>
    private void SubmitHeld()
    {
        if (_lineagesBefore.Count > 0)
        {
            _ = Keeper;
        }

        SubmitInOrder(_held.OfType<ClientAnnounced>().SelectMany(a => a.Graphs).Where(g => !IsCleared(g)).Concat(_ledger.OfType<SubmitGraph>()).Concat(LineagesNeeded()), (graph, nowhere) =>
        {
            if (IsLineage(graph))
            {
                Array.ForEach(nowhere, AddLost);
            }

            Submit(graph);
        });
        _ledger.RemoveAll(f => f is SubmitGraph);
    }

    /// <summary>Submits graphs so that those that others stand on come first.</summary>
    /// <param name="graphs">The graphs.</param>
    /// <param name="submit">Submits one; with what it stands on where that is nowhere.</param>
    private void SubmitInOrder(IEnumerable<SubmitGraph> graphs, Action<SubmitGraph, TaskKey[]> submit)
    {
        List<(SubmitGraph Graph, TaskKey[] External)> left =
            [.. graphs.Select(g => (g, Enumerable.Range(0, g.Graph.Count).Where(g.Graph.IsExternal).Select(g.Graph.Key).ToArray()))];
        while (left.Count > 0)
        {
            int before = left.Count;
            for (int i = 0; i < left.Count; i++)
            {
                if (Array.TrueForAll(left[i].External, key => TryFind(key, out _)))
                {
                    submit(left[i].Graph, []);
                    left.RemoveAt(i--);
                }
            }

            if (left.Count == before)
            {
                // Others may stand on what the ledger names.
                int next = Math.Max(0, left.FindIndex(l => IsLineage(l.Graph)));
                submit(left[next].Graph, Array.FindAll(left[next].External, key => !TryFind(key, out _)));
                left.RemoveAt(next);
            }
        }
    }

    private bool IsRecovered()
    {
        if (_now - _start >= _options.RecoveryWait)
        {
            return true;
        }

        if (_awaited is not null)
        {
            return _awaited.Count == 0 && (_awaitedClients is null || _awaitedClients.IsSubsetOf(_notReached));
        }

        return _present.Count > 0 && _now - _lastJoin >= _options.RecoveryQuiet && _present.TrueForAll(w => w.HasListed);
    }

    /// <summary>Asks workers that have not listed what they have, in case the question or the answer was lost.</summary>
    private void AskThoseAwaited()
    {
        foreach (WorkerEntry worker in _present)
        {
            if (!worker.HasListed && _now - worker.UnconfirmedSince >= s_askEvery)
            {
                worker.UnconfirmedSince = _now;
                AskInventory(worker);
            }
        }
    }

    /// <summary>A kernel of an earlier epoch runs at a worker: kept for whoever wants its result, or stopped when it is known that nobody does.</summary>
    private void NoteOrphan(WorkerEntry worker, in TaskReport report)
    {
        bool keep = IsInGrace;
        if (TryFind(report.Key, out TaskRef task))
        {
            SubmittedGraph graph = GraphOf(task);
            ref TaskSlot slot = ref graph.Slots[task.Id];
            switch (slot.State)
            {
                case TaskState.Processing when _relations[slot.Node].Owner == worker.Index:
                    // The order to go on with it is on its way.
                    return;
                case TaskState.Queued or TaskState.NoWorker:
                    Set(graph, task.Id, ref slot, TaskState.Waiting);
                    _ready.Add(task);
                    keep = true;
                    break;
                case TaskState.Waiting:
                    keep = true;
                    break;
                case TaskState.Processing or TaskState.Memory or TaskState.Erred:
                    keep = false;
                    break;
            }
        }

        if (keep && (!_orphans.TryGetValue(report.Key, out Orphan? known) || known.Worker.IsLost || ReferenceEquals(known.Worker, worker)))
        {
            _orphans[report.Key] = new Orphan(worker, report.Attempt);
        }
        else
        {
            CancelOrphan(report.Key, new Orphan(worker, report.Attempt));
        }
    }

    /// <summary>Those of a worker that it does not list any more have ended.</summary>
    private void DropOrphans(WorkerEntry worker, HashSet<Attempt>? listed)
    {
        foreach ((TaskKey key, Orphan orphan) in _orphans)
        {
            if (ReferenceEquals(orphan.Worker, worker) && listed?.Contains(orphan.Attempt) != true)
            {
                _orphans.Remove(key);
            }
        }
    }

    private void CancelOrphan(TaskKey key, Orphan orphan)
    {
        if (!orphan.Worker.IsLost)
        {
            (orphan.Worker.Cancel ??= []).Add(new AttemptRef(key, orphan.Attempt));
            Dirty(orphan.Worker);
        }
    }

    /// <summary>A task that is to run does so already, for an earlier coordinator: it goes on as an attempt of this one.</summary>
    private bool TryGoOn(TaskRef task, SubmittedGraph graph, ref TaskSlot slot)
    {
        TaskKey key = graph.Graph.Key(task.Id);
        if (!_orphans.Remove(key, out Orphan? orphan))
        {
            return false;
        }

        Requirement? requirement = graph.Requirements?[task.Id];
        if (orphan.Worker.IsLost || (requirement is not null && !(Allows(requirement, orphan.Worker, requirement.AllowOthers) && HasFree(requirement, orphan.Worker))))
        {
            CancelOrphan(key, orphan);
            return false;
        }

        Assign(orphan.Worker, task, graph, ref slot, transfer: 0);
        return true;
    }

    /// <summary>What nobody has asked for when clients have had time to speak is given up.</summary>
    private void EndGrace()
    {
        if (Epoch == 1 || IsInGrace || IsRecovering)
        {
            return;
        }

        _cancelledForAll.Clear();
        EndCancelledBefore();
        _clearsLate = false;

        if (_recovery.WantsHead != 0)
        {
            ReleaseAll(_recovery);
        }

        if (_orphans.Count == 0)
        {
            return;
        }

        foreach ((TaskKey key, Orphan orphan) in _orphans)
        {
            if (!TryFind(key, out TaskRef task) || Slot(task).State != TaskState.Waiting)
            {
                _orphans.Remove(key);
                CancelOrphan(key, orphan);
            }
        }
    }
}
