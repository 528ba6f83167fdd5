using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Scheduling;
using Actors.Runtime.Tests.Scheduling;
using Actors.Runtime.Working;

namespace Actors.Runtime.Tests.Cores;

/// <summary>
/// The coordinator's core and several workers' cores together, in one thread and virtual time; all that happens follows from a seed.
/// After some time of trouble everything comes to rest: what clients want must be there with the right value or have failed for a
/// real reason, and when they have left nothing may be left anywhere.
/// </summary>
internal sealed partial class JointSimulation
{
    private readonly PriorityQueue<Action, (TimeSpan, long)> _events = new();
    private readonly List<JointWorker> _workers = [];
    private readonly Dictionary<ClientId, JointClient> _clients = [];
    private readonly Dictionary<TaskKey, int> _failures = [];
    private readonly HashSet<TaskKey> _scattered = [];
    private readonly Dictionary<string, LedgerFact> _ledger = [];
    private SchedulerState? _old;
    private long _posted;
    private int _names;
    private long _graphs;

    public JointSimulation(int seed, JointOptions options)
    {
        Random = new Random(seed);
        Options = options;
        Universe = new SimulatedUniverse(Random, 40);
        SchedulerOptions = new SchedulerOptions
        {
            ValidateAfterEachEvent = true,
            StealAbove = Random.Next(2) == 0 ? 0 : 0.005,
            CopiesInterval = TimeSpan.FromSeconds(0.3),
            HotWaiters = 1,
            RecoveryGrace = TimeSpan.FromSeconds(4),
        };
        State = new SchedulerState(SchedulerOptions);
        for (int i = 0; i < 3; i++)
        {
            AddWorker();
        }
    }

    public Random Random { get; }

    public JointOptions Options { get; }

    public SimulatedUniverse Universe { get; }

    public SchedulerState State { get; private set; }

    public SchedulerOptions SchedulerOptions { get; }

    public TimeSpan Now { get; private set; } = TimeSpan.FromSeconds(1);

    public bool InTrouble { get; private set; } = true;

    /// <summary>Inputs that arrived broken: what needed them may fail.</summary>
    public HashSet<TaskKey> Broken { get; } = [];

    public Action<string>? Trace { get; init; }

    /// <summary>Events that were handled.</summary>
    public long Events { get; private set; }

    public static long SizeOf(TaskKey key) => 10 + (Math.Abs(key.Index * 37) % 90);

    public TimeSpan Milliseconds(int most) => TimeSpan.FromMicroseconds(Random.Next(most * 1000) + 1);

    public void At(TimeSpan time, Action action) => _events.Enqueue(action, (time, ++_posted));

    public void After(int milliseconds, Action action) => At(Now + Milliseconds(milliseconds), action);

    public JointWorker? WorkerOf(WorkerId id) => _workers.Find(w => w.Id == id);

    /// <summary>Whether something bad happens now, one time in so many.</summary>
    public bool Bad(int oneIn) => InTrouble && Options.Deaths && Random.Next(oneIn) == 0;

    public bool Fails(TaskKey key, SimulatedKernel kernel)
    {
        int failed = _failures.GetValueOrDefault(key);
        _failures[key] = failed + 1;
        return failed < kernel.Failures;
    }

    public void Run()
    {
        TimeSpan end = Now + Options.Trouble;
        Repeat(end, TimeSpan.FromMilliseconds(100), () => Handle(new SchedulerTick()));
        Repeat(end, TimeSpan.FromMilliseconds(250), Beat);
        while (Now < end)
        {
            RunUntil(Now + Milliseconds(60));
            Act();
        }

        InTrouble = false;
        AddWorker(plain: true);
        AddWorker(plain: true);
        Settle();
        CheckResults();
        foreach (JointClient client in _clients.Values)
        {
            client.Leave();
        }

        Settle();
        CheckNothingIsLeft();
    }

    public void Handle(SchedulerStimulus stimulus)
    {
        Trace?.Invoke($"{Now.TotalSeconds:F4} " + (stimulus is WorkerReport r
            ? $"C < {r.Worker} #{r.Sequence} seen {r.Seen}{(r.IsInventory ? " all" : "")}: {string.Join(", ", r.Reports.Select(x => $"{x.Kind} {x.Key} {x.Attempt.Number} {x.Input} {x.Holder}"))}"
            : $"C < {stimulus}"));
        Carry(State.Handle(stimulus, Now));
    }

    private void Carry(IReadOnlyList<SchedulerEffect> effects)
    {
        foreach (SchedulerEffect effect in effects)
        {
            Trace?.Invoke("C > " + EffectText.Of(effect));
            switch (effect)
            {
                case ToWorker order when WorkerOf(order.Worker) is { } worker:
                    worker.In.Send(() => worker.Post(new CommandReceived(order.Command)));
                    break;
                case ToClient news when _clients.TryGetValue(news.Client, out JointClient? client):
                    client.In.Send(() => client.Receive(news.Update));
                    break;
                case KeepFact { Fact: { } fact }:
                    _ledger[fact.Id] = fact;
                    break;
                case KeepFact given:
                    _ledger.Remove(given.Id);
                    break;
                case WorkerRetired retired when WorkerOf(retired.Worker) is { } worker:
                    CheckMayGo(worker);
                    Remove(worker, new WorkerLost(worker.Id, "retired", Expected: true));
                    break;
            }
        }
    }

    /// <summary>A coordinator that was replaced hears that it was.</summary>
    public void HandleOld(SendRefusal refusal)
    {
        if (_old is not null && refusal.Epoch == _old.Epoch)
        {
            _old.Handle(refusal.Report, Now);
            Assert.True(_old.IsFenced);
        }
    }

    /// <summary>What only a retired worker holds is lost with it. Nothing that is there may be.</summary>
    private void CheckMayGo(JointWorker worker)
    {
        if (Options.Deaths || Options.Losses || Options.Coordinators || !State.Workers().Any(w => !w.IsRetiring))
        {
            return;
        }

        foreach (TaskKey key in worker.Keys)
        {
            Assert.True(
                State.StateOf(key) != TaskState.Memory || _workers.Exists(w => w != worker && w.TryRead(key, out _)),
                $"{worker.Id} retires with the only copy of {key}");
        }
    }

    private void Repeat(TimeSpan end, TimeSpan period, Action action)
    {
        At(Now + period, () =>
        {
            action();
            if (Now < end)
            {
                Repeat(end, period, action);
            }
        });
    }

    private void Beat()
    {
        if (Options.Losses)
        {
            _workers.ForEach(w => w.Post(new HeartbeatDue()));
            foreach (JointClient client in _clients.Values)
            {
                client.Beat();
            }
        }

        if (Options.Spill && !InTrouble)
        {
            // A host that spills measures from time to time; a disk that refused is tried again then.
            _workers.ForEach(w => w.Post(new MemoryMeasured(0)));
        }
    }

    private void RunUntil(TimeSpan end)
    {
        while (_events.TryPeek(out _, out (TimeSpan Time, long) next) && next.Time <= end)
        {
            Now = next.Time > Now ? next.Time : Now;
            Events++;
            _events.Dequeue()();
        }

        Now = end;
    }

    /// <summary>Goes on, with a clock tick a second, until nothing happens any more.</summary>
    private void Settle()
    {
        int quiet = 0;
        for (int second = 0; quiet < (Options.Losses ? 25 : Options.Coordinators ? 6 : 3); second++)
        {
            if (second > 2000)
            {
                Assert.Fail($"The simulation does not come to rest.\n{State.Dump()}\n{string.Join('\n', _workers.SelectMany(w => w.State.Dump()))}");
            }

            Handle(new SchedulerTick());
            Beat();
            RunUntil(Now + TimeSpan.FromSeconds(1));
            quiet = State.IsIdle && _workers.TrueForAll(w => w.IsQuiet) && _events.Count == 0 ? quiet + 1 : 0;
        }
    }

    private void CheckResults()
    {
        foreach (JointClient client in _clients.Values)
        {
            foreach ((TaskKey key, (_, KeyUpdate? news)) in client.Wants)
            {
                SimulatedTask task = Universe.Find(key);
                string where = $"{client.Id}: {key} is {news?.Status.ToString() ?? "untold"}, the coordinator says {State.StateOf(key)}. {string.Join("; ", State.Story(key))}";
                switch (news?.Status)
                {
                    case KeyStatus.Finished:
                        Assert.True(WorkerOf(news.Value.Holder) is not null, $"{where} {news.Value.Holder} is gone");
                        Assert.True(WorkerOf(news.Value.Holder)!.TryRead(key, out long value), $"{where} {news.Value.Holder} does not hold it");
                        Assert.Equal(task.Value, value);
                        break;
                    case KeyStatus.Erred:
                        Assert.True(IsReal(task, news.Value.Failure!), $"{where} It has no reason to fail: {news.Value.Failure!.Exception}");
                        break;
                    case KeyStatus.Lost:
                        Assert.False(string.IsNullOrEmpty(news.Value.Reason), where);
                        break;
                    default:
                        Assert.Fail(where);
                        break;
                }
            }
        }
    }

    private bool IsReal(SimulatedTask task, TaskFailure failure) =>
        task.FailsAt is not null
        || Universe.Find(failure.Key).Kernel is { Failures: > 0 }
        || failure.Exception switch
        {
            WorkerLostException => Options.Deaths,
            InsufficientMemoryException => Options.Limits,
            InvalidDataException => Broken.Count > 0,
            _ => false,
        };

    private void CheckNothingIsLeft()
    {
        string dump = $"{State.Dump()}\n{string.Join('\n', _workers.SelectMany(w => w.State.Dump()))}";
        Assert.True((State.TaskCount, State.GraphCount, State.ClientCount) == (0, 0, 0), dump);
        Assert.True(_ledger.Count == 0, $"The ledger keeps {string.Join(", ", _ledger.Keys)}.");
        Assert.All(State.Workers(), w => Assert.True((w.Processing, w.Holding, w.HeldBytes) == (0, 0, 0L), dump));
        foreach (JointWorker worker in _workers)
        {
            Assert.True((worker.State.PartitionCount, worker.State.MemoryBytes, worker.State.ReservedBytes) == (0, 0L, 0L), dump);
            Assert.True(worker.Values == 0, $"{worker.Id} has values left in its store\n{dump}");
        }
    }

    private void AddWorker(bool plain = false)
    {
        int number = _names++;
        bool hasGpu = plain || Random.Next(3) == 0;
        long limit = plain || !Options.Limits || Random.Next(3) == 0 ? long.MaxValue : Random.Next(200, 600);
        int threads = Random.Next(1, 4);
        var worker = new JointWorker(this, new WorkerOptions
        {
            Id = new WorkerId($"worker-{number}"),
            Threads = threads,
            MemoryLimit = limit,
            SpillEnabled = Options.Spill,
            MaxConnections = Random.Next(1, 4),
            MaxFetchBytes = 150,
            MaxBytesInFlight = 300,
            ValidateAfterEachEvent = true,
            PlacedPatience = TimeSpan.FromSeconds(4),
        });
        _workers.Add(worker);
        worker.Joined = new WorkerJoined(worker.Id, threads, limit)
        {
            Name = $"name-{number % 4}",
            Resources = hasGpu ? new Dictionary<string, double> { ["gpu"] = 1 } : new Dictionary<string, double>(),
        };
        worker.Announce(worker.Joined);
    }

    private void Remove(JointWorker worker, WorkerLost lost)
    {
        worker.IsDead = true;
        _workers.Remove(worker);
        worker.Announce(lost);
    }
}
