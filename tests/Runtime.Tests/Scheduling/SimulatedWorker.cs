using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Tests.Scheduling;

/// <summary>A worker of the simulation: obeys commands in order, and does what it has at its own pace.</summary>
internal sealed class SimulatedWorker(WorkerId id, string name, Random random, Func<WorkerId, SimulatedWorker?> peers, Dictionary<TaskKey, int> failures)
{
    private readonly List<TaskReport> _reports = [];
    private readonly HashSet<long> _longRunning = [];
    private long _sequence;
    private long _seen;

    public WorkerId Id { get; } = id;

    public string Name { get; } = name;

    public Dictionary<TaskKey, long> Values { get; } = [];

    public List<(Assignment Task, List<InputLocation> Locations)> Tasks { get; } = [];

    public Queue<WorkerCommand> Commands { get; } = new();

    public Queue<WorkerReport> Reports { get; } = new();

    public List<(TaskKey Key, WorkerId From)> Copying { get; } = [];

    public bool IsDead { get; set; }

    public void Obey()
    {
        WorkerCommand command = Commands.Dequeue();
        if (command.Sequence <= _seen)
        {
            return;
        }

        bool gap = command.Sequence > _seen + 1;
        _seen = command.Sequence;
        foreach (AttemptRef cancelled in command.Cancel)
        {
            Tasks.RemoveAll(t => t.Task.Key == cancelled.Key && t.Task.Attempt == cancelled.Attempt);
        }

        foreach (AttemptRef wanted in command.Steal)
        {
            int at = Tasks.FindIndex(t => t.Task.Key == wanted.Key && t.Task.Attempt == wanted.Attempt);
            bool granted = at >= 0 && !_longRunning.Contains(wanted.Attempt.Number) && random.Next(4) > 0;
            if (granted)
            {
                Tasks.RemoveAt(at);
            }

            _reports.Add(new TaskReport(ReportKind.StealReply, wanted.Key, wanted.Attempt, -1) { Accepted = granted });
        }

        foreach (TaskKey key in command.Free)
        {
            Values.Remove(key);
        }

        foreach (InputLocation copy in command.Replicate)
        {
            Copying.Add((copy.Key, copy.Holder));
        }

        foreach (Assignment task in command.Run)
        {
            Tasks.RemoveAll(t => t.Task.Key == task.Key);
            Tasks.Add((task, [.. command.Locations.Skip(task.FirstLocation).Take(task.LocationCount)]));
        }

        if (gap || command.AskInventory)
        {
            ListAll();
        }

        Send();
    }

    /// <summary>Ends one of its tasks, or one copy.</summary>
    public void Work()
    {
        if (Copying.Count > 0 && random.Next(3) == 0)
        {
            (TaskKey key, WorkerId from) = Copying[0];
            Copying.RemoveAt(0);
            Copy(key, from);
        }
        else if (Tasks.Count > 0)
        {
            int at = random.Next(Tasks.Count);
            if (random.Next(20) == 0 && _longRunning.Add(Tasks[at].Task.Attempt.Number))
            {
                _reports.Add(Report(ReportKind.LongRunning, Tasks[at].Task));
            }
            else
            {
                (Assignment task, List<InputLocation> locations) = Tasks[at];
                Tasks.RemoveAt(at);
                Run(task, locations);
            }
        }

        if (random.Next(3) > 0)
        {
            Send();
        }
    }

    /// <summary>Loses a value without being told to.</summary>
    public void Drop()
    {
        if (Values.Count > 0)
        {
            TaskKey key = Values.Keys.ElementAt(random.Next(Values.Count));
            Values.Remove(key);
            _reports.Add(new TaskReport(ReportKind.Dropped, key, default, -1));
            Send();
        }
    }

    /// <summary>An empty report: its number shows the coordinator whether any before it was lost.</summary>
    public void Beat() => Reports.Enqueue(new WorkerReport(Id, 1, ++_sequence, []) { Seen = _seen });

    public void Send()
    {
        if (_reports.Count > 0)
        {
            Reports.Enqueue(new WorkerReport(Id, 1, ++_sequence, [.. _reports]) { Seen = _seen });
            _reports.Clear();
        }
    }

    private void ListAll()
    {
        Send();
        TaskReport[] all =
        [
            .. Values.Keys.Select(key => new TaskReport(ReportKind.Added, key, default, -1) { Bytes = 8 }),
            .. Tasks.Select(t => Report(ReportKind.Running, t.Task)),
        ];
        Reports.Enqueue(new WorkerReport(Id, 1, ++_sequence, all) { Seen = _seen, IsInventory = true });
    }

    private static TaskReport Report(ReportKind kind, in Assignment task) => new(kind, task.Key, task.Attempt, task.Handle);

    private bool Copy(TaskKey key, WorkerId from)
    {
        if (peers(from) is { IsDead: false } peer && peer.Values.TryGetValue(key, out long value))
        {
            Values[key] = value;
            _reports.Add(new TaskReport(ReportKind.Added, key, default, -1) { Bytes = 8 });
            return true;
        }

        return false;
    }

    private void Run(in Assignment task, List<InputLocation> locations)
    {
        ReadOnlySpan<int> ids = task.Graph.Inputs(task.Id);
        var inputs = new object?[ids.Length];
        for (int i = 0; i < ids.Length; i++)
        {
            TaskKey key = task.Graph.Key(ids[i]);
            if (!Values.ContainsKey(key))
            {
                List<InputLocation> known = locations.FindAll(l => l.Key == key);
                WorkerId from = known.Count == 0 ? Id : known[random.Next(known.Count)].Holder;
                if (!Copy(key, from))
                {
                    _reports.Add(Report(ReportKind.InputMissing, task) with { Input = key, Holder = from });
                    return;
                }
            }

            inputs[i] = Values[key];
        }

        var kernel = (SimulatedKernel)task.Graph.Kernel(task.Id)!;
        int failed = failures.GetValueOrDefault(task.Key);
        if (failed < kernel.Failures)
        {
            failures[task.Key] = failed + 1;
            var failure = new TaskFailure(task.Key, new InvalidOperationException("simulated"), "", Id.Name);
            _reports.Add(Report(ReportKind.Erred, task) with { Failure = failure });
            return;
        }

        Values[task.Key] = (long)kernel.Run(inputs, KernelContext.Detached)!;
        _reports.Add(Report(ReportKind.Finished, task) with { Bytes = 8, Duration = TimeSpan.FromMilliseconds(random.Next(1, 200)) });
    }
}
