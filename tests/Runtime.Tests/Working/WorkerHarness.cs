using System.Globalization;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Working;

namespace Actors.Runtime.Tests.Working;

/// <summary>Gives a worker's core its events and keeps what it answers; every invariant is checked after each.</summary>
internal sealed class WorkerHarness(WorkerOptions options)
{
    public static readonly WorkerId Me = new("w1");
    private static readonly NothingKernel s_kernel = new();
    private int _epoch = 1;
    private long _command;
    private long _attempt;

    public WorkerState State { get; } = new(options with { Id = Me, ValidateAfterEachEvent = true });

    public TimeSpan Now { get; set; }

    /// <summary>The coordinator's epoch; each counts its commands anew.</summary>
    public int Epoch
    {
        get => _epoch;
        set => (_epoch, _command) = (value, 0);
    }

    public List<WorkerEffect> Effects { get; } = [];

    public IEnumerable<TaskReport> Reports => Effects.OfType<SendReport>().SelectMany(s => s.Report.Reports);

    public static TaskKey Key(string name) => TaskKey.Named(name);

    public static WorkerHarness Of(int threads = 1, long limit = 1000, bool spill = true) =>
        new(new WorkerOptions { Id = Me, Threads = threads, MemoryLimit = limit, SpillEnabled = spill });

    public static TaskGraph Graph(string name, params string[] inputs)
    {
        var builder = new TaskGraphBuilder();
        int[] ids = [.. inputs.Select(i => builder.AddExternal(Key(i)))];
        builder.AddOutput(builder.Add(Key(name), s_kernel, ids));
        return builder.Build();
    }

    public List<WorkerEffect> Send(WorkerStimulus stimulus)
    {
        Effects.Clear();
        Effects.AddRange(State.Handle(stimulus, Now));
        return Effects;
    }

    public List<WorkerEffect> Send(WorkerCommand command) => Send(new CommandReceived(command with { Epoch = Epoch, Sequence = ++_command }));

    /// <summary>The next command never arrives.</summary>
    public void LoseCommand() => _command++;

    /// <summary>Has a task run; a location is written <c>input@worker:bytes</c>, a plain input is said to be here.</summary>
    public Attempt Run(string name, string[]? inputs = null, int order = 0, Attempt? attempt = null)
    {
        Attempt given = attempt ?? new Attempt(Epoch, ++_attempt);
        var locations = new List<InputLocation>();
        var names = new List<string>();
        foreach (string input in inputs ?? [])
        {
            string[] parts = input.Split('@', ':');
            names.Add(parts[0]);
            if (parts.Length == 3)
            {
                locations.Add(new InputLocation(Key(parts[0]), new WorkerId(parts[1]), long.Parse(parts[2], CultureInfo.InvariantCulture)));
            }
        }

        TaskGraph graph = Graph(name, [.. names.Distinct()]);
        var assignment = new Assignment(graph, graph.Count - 1, given, _attempt, new TaskPriority(0, 0, order), 0, locations.Count);
        Send(new WorkerCommand(Epoch, 0) { Run = [assignment], Locations = locations });
        return given;
    }

    public void Cancel(string name, Attempt attempt) => Send(new WorkerCommand(Epoch, 0) { Cancel = [new AttemptRef(Key(name), attempt)] });

    public void Steal(string name, Attempt attempt) => Send(new WorkerCommand(Epoch, 0) { Steal = [new AttemptRef(Key(name), attempt)] });

    public void Free(params string[] names) => Send(new WorkerCommand(Epoch, 0) { Free = [.. names.Select(Key)] });

    public void Finish(string name, Attempt attempt, long bytes = 8) => Send(new KernelFinished(Key(name), attempt, bytes, TimeSpan.FromSeconds(1)));

    public void Fail(string name, Attempt attempt) =>
        Send(new KernelFailed(Key(name), attempt, new TaskFailure(Key(name), new FormatException("bad"), "", "w1"), TimeSpan.Zero));

    public void Arrive(string from, params (string Name, long Bytes)[] inputs) =>
        Send(new InputsArrived(new WorkerId(from), [.. inputs.Select(i => new InputLocation(Key(i.Name), new WorkerId(from), i.Bytes))]));

    public void Missing(string from, bool gone, params string[] names) => Send(new InputsMissing(new WorkerId(from), [.. names.Select(Key)], gone));

    /// <summary>Runs a task without inputs to its end, so that its value is here.</summary>
    public void Make(string name, long bytes) => Finish(name, Run(name), bytes);

    public string[] Executed() => [.. Effects.OfType<ExecuteKernel>().Select(e => e.Key.ToString())];

    /// <summary>What the effects say, in short: <c>fetch w2: a b</c>, <c>spill a</c>, <c>report Finished a</c>.</summary>
    public string[] Said() => [.. Effects.SelectMany(Say)];

    private static IEnumerable<string> Say(WorkerEffect effect) => effect switch
    {
        ExecuteKernel e => [$"execute {e.Key}"],
        CancelKernel c => [$"cancel {c.Key}"],
        FetchInputs f => [$"fetch {f.From}: {string.Join(' ', f.Inputs.Select(i => i.Key))}"],
        DropPartitions d => [$"drop {string.Join(' ', d.Keys)}"],
        SpillPartition s => [$"spill {s.Key}"],
        LoadPartition l => [$"load {l.Key}"],
        SendPaused p => [p.Paused ? "pause" : "resume"],
        SendReport r => r.Report.Reports.Select(t => $"report {t.Kind} {t.Key}" + (t.Kind == ReportKind.StealReply ? $" {t.Accepted}" : "")),
        _ => [effect.ToString()],
    };
}
