using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

// What waits too long: tasks no worker may run, and estimates that what runs has proved wrong.
internal sealed partial class SchedulerState
{
    private readonly Dictionary<TaskRef, TimeSpan> _withoutWorker = [];
    private readonly List<TaskRef> _running = [];

    /// <summary>Fails tasks that no worker there may run, free or not, when that has lasted as long as the options allow.</summary>
    private void FailWithoutWorker()
    {
        if (_options.NoWorkerTimeout is not { } patience)
        {
            return;
        }

        List<TaskRef>? failed = null;
        foreach (Requirement requirement in _waitingRequirements)
        {
            bool canRun = _present.Exists(w => !w.IsRetiring && Allows(requirement, w, OthersToo(requirement, 0, 0)) && HasEver(requirement, w));
            foreach ((TaskRef task, _) in requirement.Waiting.UnorderedItems)
            {
                if (canRun || _graphs[task.Graph] is not { } graph || task.Id >= graph.Slots.Length || graph.Slots[task.Id].State != TaskState.NoWorker
                    || !ReferenceEquals(RequirementOf(graph, task.Id), requirement))
                {
                    _withoutWorker.Remove(task);
                }
                else if (!_withoutWorker.TryGetValue(task, out TimeSpan since))
                {
                    _withoutWorker.Add(task, _now);
                }
                else if (_now - since >= patience)
                {
                    (failed ??= []).Add(task);
                }
            }
        }

        foreach (TaskRef task in failed ?? [])
        {
            _withoutWorker.Remove(task);
            SubmittedGraph graph = GraphOf(task);
            ref TaskSlot slot = ref graph.Slots[task.Id];
            if (slot.State == TaskState.NoWorker)
            {
                TaskKey key = graph.Graph.Key(task.Id);
                Set(graph, task.Id, ref slot, TaskState.Waiting);
                FailFirst(task, new TaskFailure(key, new NoWorkerException(
                    $"Task '{key}' waited {patience.TotalSeconds:0.###} s for a worker that may run it: it needs {RequirementOf(graph, task.Id)}, and "
                    + (_present.Count == 0 ? "there is no worker." : $"there are {string.Join(", ", _present.Select(WithResources))}.")), "", null));
            }
        }
    }

    private static string WithResources(WorkerEntry worker) => worker.Resources.Count == 0
        ? worker.Name
        : $"{worker.Name} ({string.Join(", ", worker.Resources.Select(r => $"{r.Value} {r.Key}"))})";

    private static bool HasEver(Requirement requirement, WorkerEntry worker)
    {
        foreach ((string name, double amount) in requirement.Resources)
        {
            if (worker.Resources.GetValueOrDefault(name) + 1e-9 < amount)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// A worker that has said nothing of its tasks for much longer than they should take shows that they take longer: what it runs, the
    /// tasks it was given first, counts as lasting at least that long. Placement and stealing go by the new estimate at once.
    /// </summary>
    private void NoticeOverruns()
    {
        foreach (WorkerEntry worker in _present)
        {
            if (worker.Active == 0)
            {
                continue;
            }

            double elapsed = (_now - worker.LastProgress).TotalSeconds;
            if (elapsed < _options.OverrunAbove)
            {
                continue;
            }

            // The list begins with what was given last.
            _running.Clear();
            for (int index = worker.ProcessingHead; index != 0; index = _relations[index].Next)
            {
                TaskRef task = _relations[index].Task;
                if (!Slot(task).Is(TaskFlags.LongRunning))
                {
                    if (_running.Count == worker.Threads)
                    {
                        _running.RemoveAt(0);
                    }

                    _running.Add(task);
                }
            }

            foreach (TaskRef task in _running)
            {
                ref TaskSlot slot = ref Slot(task);
                PrefixEntry prefix = _groups[slot.Group]!.Prefix;
                if (elapsed > _options.OverrunFactor * DurationOf(ref slot) && elapsed > prefix.Duration)
                {
                    prefix.Duration = elapsed;
                }

                ref Relation relation = ref _relations[slot.Node];
                if (elapsed > relation.Cost)
                {
                    worker.Occupancy += elapsed - relation.Cost;
                    relation.Cost = elapsed;
                    _stealWanted |= _options.Stealing;
                }
            }
        }
    }
}
