using System.Globalization;
using System.Text;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

// What a host or a dashboard may ask between events.
internal sealed partial class SchedulerState
{
    /// <summary>How many tasks are known.</summary>
    public int TaskCount
    {
        get
        {
            int count = 0;
            foreach (int c in _counts)
            {
                count += c;
            }

            return count;
        }
    }

    public int GraphCount => _graphs.Count(g => g is not null);

    public int ClientCount => _clientsById.Values.Count(c => !c.IsSilent);

    /// <summary>The number of workers that have joined and are not lost.</summary>
    public int WorkerCount => _present.Count;

    /// <summary>The threads of all workers.</summary>
    public int Threads => _threads;

    /// <summary>Whether nothing is to be done: no task waits, is queued or is with a worker.</summary>
    public bool IsIdle => CountOf(TaskState.Waiting) + CountOf(TaskState.Queued) + CountOf(TaskState.NoWorker) + CountOf(TaskState.Processing) == 0;

    /// <summary>How many tasks are in a state.</summary>
    public int CountOf(TaskState state) => _counts[(int)state];

    /// <summary>How far a client's graph is; nothing when it is not known, or has been released.</summary>
    public ComputeProgress Progress(ClientId client, long graphId)
    {
        if (!_clientsById.TryGetValue(client, out ClientEntry? entry) || !entry.LiveGraphs.TryGetValue(graphId, out SubmittedGraph? graph))
        {
            return new ComputeProgress(0, 0, 0);
        }

        int[] counts = graph.Counts;
        int left = counts[(int)TaskState.Waiting] + counts[(int)TaskState.Queued] + counts[(int)TaskState.NoWorker] + counts[(int)TaskState.Processing];
        return new ComputeProgress(graph.Stored - left, graph.Stored, counts[(int)TaskState.Processing]);
    }

    /// <summary>What there is to do, and who does it: what scaling goes by.</summary>
    public AdaptiveMeasure Measure()
    {
        double seconds = 0;
        long tasks = 0;
        foreach (GroupEntry? group in _groups)
        {
            if (group is not null)
            {
                long ready = group.Counts[(int)TaskState.Queued] + group.Counts[(int)TaskState.NoWorker];
                tasks += ready;
                seconds += ready * (group.Prefix.Duration < 0 ? _options.UnknownDuration : group.Prefix.Duration);
            }
        }

        var workers = new List<AdaptiveWorker>(_present.Count);
        foreach (WorkerEntry w in _present)
        {
            seconds += w.Occupancy;
            tasks += w.Active;
            if (!w.IsRetiring)
            {
                workers.Add(new AdaptiveWorker(w.Id.Name, w.Threads, w.Processing, w.HeldBytes, w.MemoryLimit));
            }
        }

        return new AdaptiveMeasure(seconds, tasks, workers);
    }

    /// <summary>How many entries the queues of ready tasks have, stale ones included.</summary>
    public int QueueEntries => _strictQueue.Stored + _plainQueue.Stored + _waitingRequirements.Sum(r => r.Waiting.Count);

    /// <summary>Where a task stands; Forgotten when it is not known.</summary>
    public TaskState StateOf(TaskKey key) => TryFind(key, out TaskRef task) ? Slot(task).State : TaskState.Forgotten;

    /// <summary>The worker that processes the task, or the workers that hold its result.</summary>
    public IReadOnlyList<WorkerId> WorkersOf(TaskKey key)
    {
        var workers = new List<WorkerId>();
        if (TryFind(key, out TaskRef task))
        {
            for (int relation = Slot(task).Node; relation != 0; relation = _relations[relation].NextOfTask)
            {
                workers.Add(_workers[_relations[relation].Owner]!.Id);
            }
        }

        return workers;
    }

    /// <summary>The groups that have tasks, each with its number of tasks in each state (by <see cref="TaskState"/>).</summary>
    public IEnumerable<GroupSummary> Groups()
    {
        foreach (GroupEntry? group in _groups)
        {
            if (group is not null)
            {
                yield return new GroupSummary(group.Group, group.Counts, group.Prefix.Duration < 0 ? null : TimeSpan.FromSeconds(group.Prefix.Duration), group.Prefix.Finished);
            }
        }
    }

    /// <summary>The workers.</summary>
    public IEnumerable<WorkerSummary> Workers()
    {
        foreach (WorkerEntry w in _present)
        {
            yield return new WorkerSummary(
                w.Id, w.Name, w.Threads, w.MemoryLimit, w.Processing, w.LongRunning, w.Holding, w.HeldBytes, w.Occupancy, w.IsPaused, w.IsRetiring, w.MissedReports);
        }
    }

    /// <summary>The last transitions of a task, the oldest first, as far back as the ring goes.</summary>
    public IReadOnlyList<StoryEntry> Story(TaskKey key) => [.. RecentTransitions().Where(entry => entry.Key == key)];

    /// <summary>The last transitions of all tasks, the oldest first, as far back as the ring goes.</summary>
    public IReadOnlyList<StoryEntry> RecentTransitions()
    {
        var entries = new List<StoryEntry>();
        for (long i = Math.Max(0, _storyLength - _story.Length); i < _storyLength; i++)
        {
            entries.Add(_story[i & (_story.Length - 1)]);
        }

        return entries;
    }

    /// <summary>The state in words: counts, workers, clients, and tasks that are stuck or failed (the first of each kind).</summary>
    public string Dump()
    {
        var text = new StringBuilder();
        CultureInfo culture = CultureInfo.InvariantCulture;
        text.AppendLine(culture, $"Coordinator of epoch {Epoch}{(IsFenced ? $", fenced by {HighestEpoch}" : "")}, {_turn} events, {TaskCount} tasks in {GraphCount} graphs");
        for (int state = 1; state < TaskTransitions.StateCount; state++)
        {
            if (_counts[state] > 0)
            {
                text.AppendLine(culture, $"  {(TaskState)state}: {_counts[state]}");
            }
        }

        text.AppendLine(culture, $"Queued: {_strictQueue.Count} one by one, {_plainQueue.Count} ahead");
        foreach (WorkerEntry w in _present)
        {
            string marks = (w.IsPaused ? " paused" : "") + (w.IsRetiring ? " retiring" : "") + (w.MissedReports > 0 ? $" missed {w.MissedReports} reports" : "");
            text.AppendLine(culture, $"Worker {w.Id}: {w.Threads} threads, {w.Processing} tasks ({w.LongRunning} wait), {w.Occupancy:0.###} s, {w.Holding} results of {w.HeldBytes:N0} bytes{marks}");
        }

        foreach (ClientEntry client in _clients.OfType<ClientEntry>())
        {
            text.AppendLine(culture, $"Client {client.Id}: wants {client.Wants}");
        }

        _coordination.Describe(text);
        var shown = new int[TaskTransitions.StateCount];
        foreach (SubmittedGraph graph in _graphs.OfType<SubmittedGraph>())
        {
            for (int id = 0; id < graph.Slots.Length; id++)
            {
                TaskState state = graph.Slots[id].State;
                if (state is TaskState.Waiting or TaskState.NoWorker or TaskState.Erred or TaskState.Processing && shown[(int)state]++ < 10)
                {
                    text.AppendLine(Describe(graph, id));
                }
            }
        }

        return text.ToString();
    }

    private string Describe(SubmittedGraph graph, int id)
    {
        var task = new TaskRef(graph.Index, id);
        ref TaskSlot slot = ref graph.Slots[id];
        string more = slot.State switch
        {
            TaskState.Waiting => $"{slot.WaitingOn} inputs missing",
            TaskState.NoWorker => RequirementOf(graph, id).ToString(),
            TaskState.Processing => $"on {_workers[_relations[slot.Node].Owner]!.Id}",
            TaskState.Erred => _extras[task].Failure!.ToString(),
            _ => "",
        };
        return $"{slot.State} {graph.Graph.Key(id)}: {more}";
    }
}
