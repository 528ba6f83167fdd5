using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Scheduling;

namespace Actors.Runtime.Hosting.Simulated;

/// <summary>
/// A coordinator, workers and clients in one thread under virtual time. Everything that happens is an occurrence in one queue; what
/// happens by chance is drawn from the seed.
/// </summary>
internal sealed partial class Simulation
{
    /// <summary>How often a coordinator looks at the time.</summary>
    public static readonly TimeSpan TickInterval = TimeSpan.FromMilliseconds(100);

    /// <summary>How long, in real time, functions that wait for something outside the simulation are waited for when nothing else is left.</summary>
    private static readonly TimeSpan s_outside = TimeSpan.FromSeconds(2);

    private readonly EventQueue _queue = new();
    private readonly ConcurrentQueue<Action> _outside = [];
    private readonly List<SimulatedNode> _nodes = [];
    private readonly Dictionary<string, SimulatedWorker> _workersByName = new(StringComparer.Ordinal);
    private long _now;
    private long _lastProgress;
    private string _waitsFor = "";
    private Exception? _failure;

    public Simulation(SimulatedCluster cluster, SimulationOptions options, IReadOnlyList<Fault>? script)
    {
        options.Check();
        Cluster = cluster;
        Options = options;
        History = new SimulationHistory(options);
        Meters = new SimulationMeters(options.KeepEvents);
        Time = new SimulatedClock(this);
        Background = new SimulatedClock(this, isBackground: true);
        Host = new SimulatedHost(this);
        Baton = new Baton(this);
        Faults = new FaultInjector(this, options.Faults, script);
        Scheduling = (options.Scheduling ?? SchedulerOptions.Default) with
        {
            Bandwidth = options.Network.Bandwidth.Bytes,
            KeepAnswers = true,
            NewsPatience = options.HeartbeatInterval / 4,
            TransferLatency = (options.Network.Latency + options.Network.Jitter).TotalSeconds,
            ValidateAfterEachEvent = options.Validate,
        };
        World = AddNode(new SimulatedNode("world", 0));
        Coordinator = AddNode(new SimulatedCoordinator(this, Fault.Coordinator, _nodes.Count, isFirst: true));
        for (int i = 0; i < options.Workers; i++)
        {
            AddWorker();
        }

        Faults.Begin();
    }

    public SimulatedCluster Cluster { get; }

    public SimulationOptions Options { get; }

    public SchedulerOptions Scheduling { get; }

    public SimulationHistory History { get; }

    public SimulationMeters Meters { get; }

    public SimulatedClock Time { get; }

    /// <summary>The clock of what goes on by itself: a program that waits in vain is seen to do so all the same.</summary>
    public SimulatedClock Background { get; }

    public SimulatedHost Host { get; }

    public SharedLedger Ledger { get; } = new();

    public FaultInjector Faults { get; }

    public Baton Baton { get; }

    /// <summary>Where things happen that happen at no node: faults, the program's timers.</summary>
    public SimulatedNode World { get; }

    /// <summary>The coordinator in office; it may be dead, with a successor on its way.</summary>
    public SimulatedCoordinator Coordinator { get; private set; }

    public List<SimulatedWorker> Workers { get; } = [];

    /// <summary>Results that arrived broken: what needed them may fail.</summary>
    public HashSet<TaskKey> Broken { get; } = [];

    public TimeSpan Now => TimeSpan.FromTicks(_now);

    /// <summary>Called after each event.</summary>
    public Action<SimulationEvent>? Happened { get; set; }

    /// <summary>Called when the time has moved, before what happens at that time: other clocks follow this one.</summary>
    public Action? Moved { get; set; }

    public TimeSpan? NextEventAt
    {
        get
        {
            SkipCancelled();
            return _queue.Count == 0 ? null : TimeSpan.FromTicks(Math.Max(_now, _queue.NextTime));
        }
    }

    public int NodeCount => _nodes.Count;

    public T AddNode<T>(T node)
        where T : SimulatedNode
    {
        _nodes.Add(node);
        return node;
    }

    public SimulatedNode? FindNode(string name) => name == Fault.Coordinator ? Coordinator : _nodes.Find(n => n.Name == name);

    public SimulatedWorker? WorkerOf(WorkerId id)
    {
        // A worker's name is its node's, with the number of its life from the second on.
        int end = id.Name.IndexOf('.', StringComparison.Ordinal);
        return _workersByName.TryGetValue(end < 0 ? id.Name : id.Name[..end], out SimulatedWorker? worker) && worker.IsAlive && worker.Id == id ? worker : null;
    }

    /// <param name="resources">Its abstract resources; null for those of the options.</param>
    public SimulatedWorker AddWorker(ImmutableSortedDictionary<string, double>? resources = null)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"worker-{Workers.Count + 1}");
        SimulatedWorker worker = AddNode(new SimulatedWorker(this, name, _nodes.Count, resources ?? Options.Resources));
        Workers.Add(worker);
        _workersByName.Add(worker.Name, worker);
        worker.Start();
        return worker;
    }

    /// <summary>All workers stop: kernels that wait for something are told.</summary>
    public void StopWorkers() => Workers.ForEach(w => w.Die());

    /// <summary>The coordinator in office is gone or stands still: another takes over.</summary>
    public void StartSuccessor()
    {
        int number = _nodes.Count(n => n is SimulatedCoordinator) + 1;
        Coordinator = AddNode(new SimulatedCoordinator(this, string.Create(CultureInfo.InvariantCulture, $"coordinator-{number}"), _nodes.Count, isFirst: false));
        foreach (SimulatedWorker worker in Workers)
        {
            worker.FindCoordinator();
        }
    }

    /// <summary>The coordinator of an epoch; null when there was none.</summary>
    public SimulatedCoordinator? CoordinatorOf(int epoch) => _nodes.OfType<SimulatedCoordinator>().FirstOrDefault(c => c.Epoch == epoch);

    public void At(TimeSpan time, Occurrence what, bool first = false) => _queue.Push(Math.Max(_now, time.Ticks), what, first);

    public void After(TimeSpan delay, Occurrence what) => _queue.Push(_now + Math.Max(0, delay.Ticks), what);

    /// <summary>Something is finished that a program may wait for.</summary>
    public void Progress() => _lastProgress = _now;

    /// <summary>Takes the next event. False when there is none.</summary>
    public bool Step()
    {
        while (_outside.TryDequeue(out Action? outside))
        {
            outside();
        }

        SkipCancelled();
        if (_queue.Count == 0)
        {
            return false;
        }

        long time = _queue.NextTime;
        Occurrence next = _queue.Pop();
        MoveTo(time);
        if (next.To.Frozen is { } waiting)
        {
            waiting.Add(next);
            return true;
        }

        bool isPlan = next.Kind == SimulationEventKind.Fault && next.To == World;
        if (!isPlan)
        {
            // What may go wrong is looked at in other moments when it is drawn and when it is listed; what does go wrong is noted as it does.
            History.Add(_now, next.Kind, next.From, next.To, next.Number, next.Key);
        }

        if (next.IsProgress)
        {
            _lastProgress = _now;
        }

        next.Run();
        if (_failure is { } failure)
        {
            throw failure;
        }

        Happened?.Invoke(new SimulationEvent(Now, next.Kind, next.From.Name, next.To.Name, next.Number, next.Key));
        return true;
    }

    /// <summary>Goes on until something is so.</summary>
    /// <exception cref="SimulationHangException">It never will be.</exception>
    public void RunUntil(Func<bool> done, string what)
    {
        _lastProgress = _now;
        _waitsFor = what;
        while (!done())
        {
            Advance();
            Baton.PassOn();
        }
    }

    public void RunUntil(TimeSpan end)
    {
        while (NextEventAt is { } next && next <= end)
        {
            Step();
            Baton.PassOn();
        }

        MoveTo(end.Ticks);
    }

    /// <summary>Takes the next event, or says that nothing more will come of it.</summary>
    public void Advance()
    {
        string? stuck = _now > Options.TimeLimit.Ticks ? $"it took longer than the limit of {Options.TimeLimit} of virtual time"
            : _now - _lastProgress > Options.Patience.Ticks && _queue.Progress == 0 ? $"nothing was finished for {TimeSpan.FromTicks(_now - _lastProgress)} of virtual time"
            : null;
        if (stuck is not null && SpinWait.SpinUntil(() => !_outside.IsEmpty, s_outside) && _outside.TryDequeue(out Action? late))
        {
            late();
            _lastProgress = _now;
            return;
        }

        if (stuck is not null || !Step())
        {
            throw new SimulationHangException($"{_waitsFor} did not end: {stuck ?? "nothing is left to happen"}.{Environment.NewLine}{Dump()}");
        }
    }

    /// <summary>Something has ended on another thread: it is seen between two events. When, does not follow from the seed.</summary>
    public void FromOutside(Action action) => _outside.Enqueue(action);

    /// <summary>Something broke that belongs to no program: the run ends with it.</summary>
    public void Fail(Exception exception) => _failure ??= exception;

    public bool HasFailed => _failure is not null;

    public string Dump()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"At {Now.TotalSeconds:0.######} s, seed {Options.Seed}: {Coordinator.Describe()}");
        foreach (SimulatedWorker worker in Workers)
        {
            text.AppendLine().Append(worker.Describe());
        }

        return text.ToString();
    }

    private void MoveTo(long time)
    {
        if (time > _now)
        {
            _now = time;
            Moved?.Invoke();
        }
    }

    private void SkipCancelled()
    {
        while (_queue.Count > 0 && _queue.Peek().IsCancelled)
        {
            _queue.Pop();
        }
    }
}
