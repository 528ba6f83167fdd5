using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Scheduling;

namespace Actors.Runtime.Tests.Scheduling;

/// <summary>A coordinator whose invariants are checked after every event, with short ways to say what happens and to ask what came of it.</summary>
internal sealed class SchedulerHarness
{
    public static readonly ClientId Alice = new("alice");
    public static readonly ClientId Bob = new("bob");

    private readonly Dictionary<string, Assignment> _given = [];
    private readonly Dictionary<string, TaskKey> _printed = [];
    private readonly Dictionary<string, long> _sequences = [];
    private readonly List<SchedulerEffect> _effects = [];
    private readonly int _epoch;
    private long _graphs;

    public SchedulerHarness(SchedulerOptions? options = null, int epoch = 1)
    {
        _epoch = epoch;
        State = new SchedulerState((options ?? SchedulerOptions.Default) with { ValidateAfterEachEvent = true }, epoch);
    }

    public SchedulerState State { get; }

    public TimeSpan Now { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The effects of the last event.</summary>
    public IReadOnlyList<SchedulerEffect> Effects => _effects;

    public static TaskKey Key(string name) => TaskKey.Named(name);

    /// <summary>A graph of lines <c>c: a b</c>; a line <c>!x</c> is a result from elsewhere. The outputs are those named.</summary>
    public static TaskGraph Graph(string lines, string outputs, Func<string, TaskAnnotations?>? annotate = null, string label = "kernel")
    {
        var builder = new TaskGraphBuilder();
        foreach (string line in lines.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith('!'))
            {
                builder.AddExternal(Key(line[1..]));
                continue;
            }

            string[] parts = line.Split(':', StringSplitOptions.TrimEntries);
            TaskKey[] inputs = parts.Length < 2 ? [] : [.. parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Key)];
            builder.Add(Key(parts[0]), new HarnessKernel(label), inputs, annotate?.Invoke(parts[0]));
        }

        foreach (string output in outputs.Split(' '))
        {
            builder.AddOutput(Key(output));
        }

        return builder.Build();
    }

    public void Handle(SchedulerStimulus stimulus)
    {
        _effects.Clear();
        _effects.AddRange(State.Handle(stimulus, Now));
        foreach (ToWorker order in _effects.OfType<ToWorker>())
        {
            foreach (Assignment task in order.Command.Run)
            {
                _given[$"{order.Worker}/{task.Key}"] = task;
                _printed[task.Key.ToString()] = task.Key;
            }
        }
    }

    public void Join(string worker, int threads = 1, long memory = 0, params (string Name, double Amount)[] resources) =>
        Handle(new WorkerJoined(new WorkerId(worker), threads, memory) { Resources = resources.ToDictionary(r => r.Name, r => r.Amount) });

    public void Submit(string lines, string outputs, Func<string, TaskAnnotations?>? annotate = null, SubmitOptions? options = null, ClientId? client = null) =>
        Handle(new SubmitGraph(client ?? Alice, ++_graphs, Graph(lines, outputs, annotate), options ?? SubmitOptions.Default));

    public void Report(string worker, params TaskReport[] reports) =>
        Handle(new WorkerReport(new WorkerId(worker), _epoch, Next(worker), reports));

    public long Next(string worker) => _sequences[worker] = _sequences.GetValueOrDefault(worker) + 1;

    public TaskReport About(ReportKind kind, string worker, string key)
    {
        Assignment task = _given[$"{worker}/{key}"];
        return new TaskReport(kind, task.Key, task.Attempt, task.Handle);
    }

    public TaskReport Finished(string worker, string key, long bytes = 8, double seconds = 0.1) =>
        About(ReportKind.Finished, worker, key) with { Bytes = bytes, Duration = TimeSpan.FromSeconds(seconds) };

    public void Finish(string worker, string key, long bytes = 8, double seconds = 0.1) => Report(worker, Finished(worker, key, bytes, seconds));

    public void Err(string worker, string key) => Report(worker, About(ReportKind.Erred, worker, key) with
    {
        Failure = new TaskFailure(Key(key), new InvalidOperationException($"{key} threw"), "", worker),
    });

    public void Lose(string worker, string reason = "signal 9", bool expected = false) => Handle(new WorkerLost(new WorkerId(worker), reason, expected));

    public void Release(string keys, ClientId? client = null) => Handle(new ReleaseKeys(client ?? Alice, [.. keys.Split(' ').Select(Key)]));

    public void Tick(double seconds = 1)
    {
        Now += TimeSpan.FromSeconds(seconds);
        Handle(new SchedulerTick());
    }

    public TaskState StateOf(string key) => State.StateOf(Find(key));

    /// <summary>The workers that process or hold a task.</summary>
    public string Where(string key) => string.Join(" ", State.WorkersOf(Find(key)).Select(w => w.Name).Order(StringComparer.Ordinal));

    /// <summary>What a worker was told to run in the last event, in order.</summary>
    public string Run(string worker) => string.Join(" ", Orders(worker).SelectMany(c => c.Run).Select(a => a.Key.ToString()));

    public string Freed(string worker) => string.Join(" ", Orders(worker).SelectMany(c => c.Free));

    public string Cancelled(string worker) => string.Join(" ", Orders(worker).SelectMany(c => c.Cancel).Select(a => a.Key.ToString()));

    public string Stolen(string worker) => string.Join(" ", Orders(worker).SelectMany(c => c.Steal).Select(a => a.Key.ToString()));

    public string Replicated(string worker) => string.Join(" ", Orders(worker).SelectMany(c => c.Replicate).Select(l => $"{l.Key}<{l.Holder}"));

    public IEnumerable<WorkerCommand> Orders(string worker) => _effects.OfType<ToWorker>().Where(e => e.Worker.Name == worker).Select(e => e.Command);

    /// <summary>What a client was told in the last event: <c>key Status</c>.</summary>
    public string News(ClientId? client = null) => string.Join(", ", Updates(client).Select(k => $"{k.Key} {k.Status}"));

    public IEnumerable<KeyUpdate> Updates(ClientId? client = null) =>
        _effects.OfType<ToClient>().Where(e => e.Client == (client ?? Alice)).SelectMany(e => e.Update.Keys);

    /// <summary>The attempt of a task that was given out last.</summary>
    public Attempt AttemptOf(TaskKey key) =>
        _given.Values.Where(a => a.Key == key).Select(a => a.Attempt).OrderByDescending(a => a.Number).FirstOrDefault();

    private TaskKey Find(string name) => _printed.TryGetValue(name, out TaskKey key) ? key : Key(name);

    public void AssertEmpty()
    {
        Assert.Equal(0, State.TaskCount);
        Assert.Equal(0, State.GraphCount);
        Assert.Empty(State.Groups());
    }

    internal sealed record HarnessKernel(string Name) : Kernel
    {
        public override string Label => Name;

        public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => null;
    }
}
