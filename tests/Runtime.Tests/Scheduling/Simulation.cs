using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Scheduling;

namespace Actors.Runtime.Tests.Scheduling;

/// <summary>
/// A coordinator with random workers and clients: everything that can happen happens in random order, decided by a seed. Then the
/// trouble ends, and what clients want must be there, or have failed for a real reason; when they leave nothing may be left.
/// </summary>
internal sealed class Simulation
{
    private readonly Random _random;
    private readonly SimulatedUniverse _universe;
    private readonly List<SimulatedWorker> _workers = [];
    private readonly List<SimulatedWorker> _everyWorker = [];
    private readonly Dictionary<TaskKey, int> _failures = [];
    private readonly Dictionary<ClientId, Dictionary<TaskKey, KeyUpdate?>> _clients = [];
    private readonly HashSet<WorkerId> _retired = [];
    private TimeSpan _now = TimeSpan.FromSeconds(1);
    private int _names;
    private long _graphs;

    public Simulation(int seed, SchedulerOptions? options = null)
    {
        _random = new Random(seed);
        _universe = new SimulatedUniverse(_random, 40);
        State = new SchedulerState(options ?? new SchedulerOptions { ValidateAfterEachEvent = true });
        for (int i = 0; i < 3; i++)
        {
            AddWorker();
        }
    }

    public SchedulerState State { get; }

    public List<string> Effects { get; } = [];

    public bool RecordEffects { get; init; }

    /// <summary>Whether messages between coordinator and workers get lost while there is trouble.</summary>
    public bool Losses { get; init; }

    public Action<string>? Trace { get; init; }

    public int Steps { get; private set; }

    /// <summary>Random events, as many as said.</summary>
    public void Trouble(int steps)
    {
        for (int i = 0; i < steps; i++)
        {
            Step();
        }
    }

    /// <summary>No more trouble: everything under way comes to its end.</summary>
    public void Settle()
    {
        foreach (SimulatedWorker worker in _workers)
        {
            Handle(new WorkerPaused(worker.Id, false));
        }

        for (int i = 0; i < 2; i++)
        {
            AddWorker(gpu: true);
        }

        int idle = 0;
        for (int guard = 0; idle < 3 || !State.IsIdle; guard++)
        {
            Assert.True(guard < 100_000, $"The simulation does not come to rest.\n{State.Dump()}");
            bool busy = false;
            foreach (SimulatedWorker worker in _everyWorker)
            {
                busy |= worker.Commands.Count + worker.Reports.Count + worker.Tasks.Count + worker.Copying.Count > 0;
                Advance(worker);
            }

            _now += TimeSpan.FromSeconds(1);
            Handle(new SchedulerTick());
            if (Losses && guard % 20 == 0)
            {
                _workers.ForEach(w => w.Beat());
                busy = guard < 200;
            }

            idle = busy ? 0 : idle + 1;
        }

        Assert.True(State.IsIdle, State.Dump());
    }

    /// <summary>Whether each client has got what it wants, or knows a real reason why not.</summary>
    public void CheckResults()
    {
        foreach ((ClientId client, Dictionary<TaskKey, KeyUpdate?> wants) in _clients)
        {
            foreach ((TaskKey key, KeyUpdate? news) in wants)
            {
                SimulatedTask task = _universe.Find(key);
                switch (news?.Status)
                {
                    case KeyStatus.Finished:
                        SimulatedWorker holder = Assert.Single(_workers, w => w.Id == news.Value.Holder);
                        Assert.True(holder.Values.TryGetValue(key, out long value), $"{client}: {holder.Id} does not hold {key}. {Story(key)}");
                        Assert.Equal(task.Value, value);
                        break;
                    case KeyStatus.Erred:
                        Exception reason = news.Value.Failure!.Exception;
                        Assert.True(reason is WorkerLostException or InsufficientMemoryException || task.FailsAt is { } || Retried(news.Value.Failure.Key), $"{client}: {key} failed without a reason: {reason}. {Story(key)}");
                        break;
                    case KeyStatus.Lost:
                        Assert.False(string.IsNullOrEmpty(news.Value.Reason));
                        break;
                    default:
                        Assert.Fail($"{client}: {key} is {news?.Status.ToString() ?? "untold"} at the end, the coordinator says {State.StateOf(key)}. {Story(key)}");
                        break;
                }
            }
        }
    }

    /// <summary>All clients leave: nothing is left.</summary>
    public void LeaveAll()
    {
        foreach (ClientId client in _clients.Keys)
        {
            Handle(new ClientLeft(client));
        }

        Handle(new UnpublishDataset(new ClientId("someone"), 1, "set"));
        Handle(new ClientLeft(new ClientId("someone")));

        Settle();
        Assert.Equal(0, State.TaskCount);
        Assert.Equal(0, State.GraphCount);
        Assert.Equal(0, State.ClientCount);
        Assert.Empty(State.Groups());
        Assert.All(_workers, w => Assert.Empty(w.Values));
        Assert.All(State.Workers(), w => Assert.Equal((0, 0, 0L), (w.Processing, w.Holding, w.HeldBytes)));
    }

    private bool Retried(TaskKey key) => _universe.Find(key).Kernel is { Failures: > 0 };

    private string Story(TaskKey key) => string.Join("; ", State.Story(key));

    private void Step()
    {
        Steps++;
        _now += TimeSpan.FromMilliseconds(_random.Next(50));
        if (Losses && _random.Next(8) == 0 && _everyWorker.Count > 0)
        {
            SimulatedWorker unlucky = _everyWorker[_random.Next(_everyWorker.Count)];
            unlucky.Commands.TryDequeue(out _);
            unlucky.Reports.TryDequeue(out _);
        }

        switch (_random.Next(100))
        {
            case < 62 when _everyWorker.Count > 0:
                Advance(_everyWorker[_random.Next(_everyWorker.Count)]);
                break;
            case < 72:
                Submit();
                break;
            case < 76:
                Client(out ClientId releasing, out var released);
                TaskKey[] keys = [.. released.Keys.Where(_ => _random.Next(2) == 0)];
                Array.ForEach(keys, k => released.Remove(k));
                Handle(new ReleaseKeys(releasing, keys));
                break;
            case < 79:
                Client(out ClientId cancelling, out _);
                Handle(new CancelKeys(cancelling, [RandomKey()], _random.Next(4) == 0, "changed its mind"));
                break;
            case < 82:
                Client(out ClientId wanting, out var wants);
                TaskKey key = RandomKey();
                wants.TryAdd(key, null);
                Handle(new WantKeys(wanting, [key]));
                break;
            case < 84:
                Client(out ClientId retrying, out var failed);
                Handle(new RetryKeys(retrying, [.. failed.Where(f => f.Value?.Status is KeyStatus.Erred or KeyStatus.Lost).Select(f => f.Key)]));
                break;
            case < 86:
                Scatter();
                break;
            case < 88 when _workers.Count > 0:
                SimulatedWorker worker = _workers[_random.Next(_workers.Count)];
                Handle(new WorkerPaused(worker.Id, _random.Next(2) == 0));
                break;
            case < 90:
                KillWorker();
                break;
            case < 92 when _workers.Count < 6:
                AddWorker(gpu: _random.Next(2) == 0);
                break;
            case 92 when _workers.Count > 1:
                Handle(new RetireWorker(_workers[_random.Next(_workers.Count)].Id));
                break;
            case 93:
                Client(out ClientId leaving, out _);
                _clients.Remove(leaving);
                Handle(new ClientLeft(leaving));
                break;
            case 94 when _workers.Count > 0:
                _workers[_random.Next(_workers.Count)].Drop();
                break;
            case 95:
                Client(out ClientId reader, out var read);
                foreach ((TaskKey finished, KeyUpdate? news) in read.Where(f => f.Value?.Status == KeyStatus.Finished).Take(1).ToArray())
                {
                    Handle(new HolderFailed(reader, finished, news!.Value.Holder));
                }

                break;
            case 96:
                Client(out ClientId publisher, out var published);
                TaskKey[] data = [.. published.Keys.Where(k => State.StateOf(k) != TaskState.Forgotten).Take(2)];
                Handle(_random.Next(2) == 0
                    ? new PublishDataset(publisher, 1, "set", data, null, Replace: true)
                    : new UnpublishDataset(publisher, 1, "set"));
                break;
            default:
                Handle(new SchedulerTick());
                break;
        }

        foreach (WorkerId retired in _retired.ToArray())
        {
            RemoveWorker(retired, new WorkerLost(retired, "retired", Expected: true));
        }

        _retired.Clear();
    }

    private void Advance(SimulatedWorker worker)
    {
        switch (_random.Next(3))
        {
            case 0 when worker.Commands.Count > 0 && !worker.IsDead:
                worker.Obey();
                break;
            case 1 when !worker.IsDead:
                worker.Work();
                break;
            case 2 when worker.Reports.Count > 0:
                WorkerReport report = worker.Reports.Dequeue();
                Handle(report);
                if (_random.Next(10) == 0)
                {
                    Handle(report);
                }

                break;
        }

        if (!worker.IsDead && worker.Tasks.Count == 0 && worker.Commands.Count == 0)
        {
            worker.Send();
        }
    }

    private void Submit()
    {
        Client(out ClientId client, out var wants);
        TaskGraph graph = _universe.Cut(_random);
        var options = new SubmitOptions { Priority = _random.Next(3), Retries = _random.Next(2), FireAndForget = _random.Next(10) == 0 };
        if (!options.FireAndForget)
        {
            foreach (int output in graph.Outputs)
            {
                wants[graph.Key(output)] = null;
            }
        }

        var submit = new SubmitGraph(client, ++_graphs, graph, options);
        Handle(submit);
        if (_random.Next(5) == 0)
        {
            Handle(submit);
        }
    }

    private void Scatter()
    {
        Client(out ClientId client, out var wants);
        bool any = _random.Next(3) == 0;
        SimulatedTask[] data = [.. Enumerable.Range(0, _universe.Count).Select(i => _universe[i]).Where(t => t.Kernel is null || (any && t.FailsAt is null))];

        // A client does not go through the streams between worker and coordinator: one key is not scattered while they carry old news of it.
        SimulatedWorker[] quiet = [.. _workers.Where(w => w.Commands.Count + w.Reports.Count == 0)];
        if (data.Length == 0 || quiet.Length == 0)
        {
            return;
        }

        SimulatedTask task = data[_random.Next(data.Length)];
        SimulatedWorker worker = quiet[_random.Next(quiet.Length)];
        worker.Values[task.Key] = task.Value;
        wants[task.Key] = null;
        Handle(new DataScattered(client, [new InputLocation(task.Key, worker.Id, 8)]));
    }

    private void Client(out ClientId client, out Dictionary<TaskKey, KeyUpdate?> wants)
    {
        client = new ClientId($"client-{_random.Next(3)}");
        if (!_clients.TryGetValue(client, out wants!))
        {
            _clients.Add(client, wants = []);
            Handle(new ClientJoined(client));
        }
    }

    private TaskKey RandomKey() => _universe[_random.Next(_universe.Count)].Key;

    private void AddWorker(bool gpu = false)
    {
        int number = _names++;
        var worker = new SimulatedWorker(new WorkerId($"worker-{number}"), $"name-{number % 4}", _random, id => _workers.Find(w => w.Id == id), _failures);
        _workers.Add(worker);
        _everyWorker.Add(worker);
        Handle(new WorkerJoined(worker.Id, _random.Next(1, 3), !gpu && _random.Next(3) == 0 ? 20 : 0)
        {
            Name = worker.Name,
            Resources = gpu ? new Dictionary<string, double> { ["gpu"] = 1 } : new Dictionary<string, double>(),
        });
    }

    private void KillWorker()
    {
        if (_workers.Count > 0)
        {
            WorkerId id = _workers[_random.Next(_workers.Count)].Id;
            RemoveWorker(id, new WorkerLost(id, "killed", _random.Next(3) == 0));
        }
    }

    private void RemoveWorker(WorkerId id, WorkerLost lost)
    {
        if (_workers.Find(w => w.Id == id) is { } worker)
        {
            worker.IsDead = true;
            worker.Commands.Clear();
            worker.Tasks.Clear();
            worker.Copying.Clear();
            _workers.Remove(worker);
            Handle(lost);
        }
    }

    private void Handle(SchedulerStimulus stimulus)
    {
        Trace?.Invoke(stimulus is WorkerReport r ? $"<< {r.Worker} #{r.Sequence} seen {r.Seen}: {string.Join(", ", r.Reports.Select(x => $"{x.Kind} {x.Key} {x.Attempt.Number} {x.Input} {x.Holder}"))}" : $"<< {stimulus}");
        foreach (SchedulerEffect effect in State.Handle(stimulus, _now))
        {
            Trace?.Invoke(">> " + EffectText.Of(effect));
            if (RecordEffects)
            {
                Effects.Add(EffectText.Of(effect));
            }

            switch (effect)
            {
                case ToWorker order when _workers.Find(w => w.Id == order.Worker) is { } worker:
                    worker.Commands.Enqueue(order.Command);
                    break;
                case ToClient news when _clients.TryGetValue(news.Client, out var wants):
                    foreach (KeyUpdate update in news.Update.Keys)
                    {
                        if (update.Status == KeyStatus.Cancelled)
                        {
                            wants.Remove(update.Key);
                        }
                        else if (wants.ContainsKey(update.Key))
                        {
                            wants[update.Key] = update;
                        }
                    }

                    break;
                case WorkerRetired retired:
                    _retired.Add(retired.Worker);
                    break;
            }
        }
    }
}
