using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Working;

namespace Actors.Runtime.Hosting.Simulated;

/// <summary>A node with a worker's core, its partitions, its kernels and its disk.</summary>
internal sealed partial class SimulatedWorker : SimulatedNode, IWorkerNode
{
    private readonly Simulation _simulation;
    private readonly SimulationRandom _random;
    private readonly Dictionary<TaskKey, StoredValue> _store = [];
    private readonly Queue<WorkerStimulus> _inbox = new();
    private readonly Dictionary<SimulatedNode, MessageLink> _links = [];
    private readonly WorkerMeter _meter;
    private readonly ImmutableSortedDictionary<string, double> _resources;
    private WorkerState _state = null!;
    private SimulatedCoordinator? _coordinator;
    private WorkerJoined _introduction = null!;
    private bool _isRegistered;
    private bool _isHandling;
    private bool _isLeaving;

    public SimulatedWorker(Simulation simulation, string name, int index, ImmutableSortedDictionary<string, double> resources)
        : base(name, index)
    {
        _simulation = simulation;
        _resources = resources;
        _random = new SimulationRandom(simulation.Options.Seed, name);
        _meter = simulation.Meters.AddWorker(name);
        IsAlive = false;
    }

    public WorkerId Id { get; private set; }

    public WorkerState State => _state;

    /// <summary>How many times as long its kernels take.</summary>
    public double Slowness { get; set; } = 1;

    public bool IsDiskFull { get; set; }

    public bool CannotRead { get; set; }

    public bool IsRegistered => _isRegistered;

    public int StoredCount => _store.Count;

    public string Describe()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Name} ({Id}): {(IsAlive ? Frozen is null ? "alive" : "frozen" : "dead")}, {(_isRegistered ? "" : "not ")}registered, {_store.Count} values, {_kernels.Count} kernels");
        foreach (string line in IsAlive ? _state.Dump() : [])
        {
            text.AppendLine().Append("  ").Append(line);
        }

        return text.ToString();
    }

    /// <summary>What is here although nobody wants it; null for nothing.</summary>
    public string? Leftover()
    {
        int tasks = _state.TaskCount + _state.AbandonedCount + _kernels.Count;
        return (tasks, _state.PartitionCount, _state.MemoryBytes, _state.ReservedBytes, _store.Count) == (0, 0, 0L, 0L, 0)
            ? null
            : $"{Id} still has {tasks} tasks, {_state.PartitionCount} partitions, {_state.MemoryBytes} bytes, {_state.ReservedBytes} reserved, and {_store.Count} values in its store";
    }

    /// <summary>A new life begins, with empty hands.</summary>
    public void Start()
    {
        if (IsAlive)
        {
            return;
        }

        IsAlive = true;
        _isLeaving = false;
        Life++;
        SimulationOptions options = _simulation.Options;
        Id = new WorkerId(Life == 1 ? Name : string.Create(CultureInfo.InvariantCulture, $"{Name}.{Life}"));
        long limit = options.MemoryLimit.Bytes == 0 ? long.MaxValue : options.MemoryLimit.Bytes;
        _state = new WorkerState((options.Working ?? new WorkerOptions { Id = Id }) with
        {
            Id = Id,
            Threads = options.ThreadsPerWorker,
            MemoryLimit = limit,
            SpillEnabled = options.Spill,
            ValidateAfterEachEvent = options.Validate,
            StoryLength = options.KeepEvents ? 1024 : 0,
        });
        _introduction = new WorkerJoined(Id, options.ThreadsPerWorker, limit) { Name = Name, Resources = _resources };
        _meter.IsUp(_simulation.Now, options.ThreadsPerWorker);
        FindCoordinator();
        After(_random.UpTo(options.HeartbeatInterval), SimulationEventKind.Heartbeat, Beat);
    }

    /// <summary>All that it held and ran is gone.</summary>
    public void Die()
    {
        if (!IsAlive)
        {
            return;
        }

        IReadOnlyList<Attempt> running = [.. _kernels.Values.Select(k => k.Attempt)];
        SimulatedCoordinator? coordinator = _coordinator;
        WorkerId id = Id;
        End();
        if (coordinator is not null && _random.Next(4) != 0)
        {
            // Most deaths are seen as broken connections; others only show when no sign of life comes.
            _simulation.After(
                _random.UpTo(TimeSpan.FromMilliseconds(100)),
                new Occurrence(SimulationEventKind.Node, this, coordinator, () =>
                {
                    if (coordinator.IsAlive && _simulation.CanReach(this, coordinator))
                    {
                        coordinator.OnDeath(id, "killed by the simulation", _random.Next(2) == 0 ? running : null, expected: false);
                    }
                }));
        }
    }

    /// <summary>The coordinator says that the worker may go.</summary>
    public void Leave(WorkerId worker, SimulatedCoordinator from)
    {
        if (IsAlive && worker == Id && from == _coordinator && !_isLeaving)
        {
            _isLeaving = true;
            MessageLink link = LinkTo(from);
            End();
            _simulation.Send(link, SimulationEventKind.Registration, 2, worker, () => from.OnDeath(worker, "retired", null, expected: true));
        }
    }

    /// <summary>Looks for the coordinator in office; found after a while, if it can be reached.</summary>
    public void FindCoordinator()
    {
        if (!IsAlive)
        {
            return;
        }

        SimulatedCoordinator found = _simulation.Coordinator;
        After(_random.UpTo(TimeSpan.FromMilliseconds(20)), SimulationEventKind.Node, () =>
        {
            if (found != _simulation.Coordinator || found == _coordinator)
            {
                return;
            }

            if (!_simulation.CanReach(this, found))
            {
                After(TimeSpan.FromMilliseconds(500), SimulationEventKind.Node, FindCoordinator);
                return;
            }

            _coordinator = found;
            _isRegistered = false;
            Register();
        });
    }

    public void OnCommand(WorkerId worker, WorkerCommand command, SimulatedCoordinator from)
    {
        if (!IsAlive || worker != Id)
        {
            return;
        }

        Post(new CommandReceived(command));
    }

    public void OnRegistered(WorkerId worker, bool accepted, SimulatedCoordinator from)
    {
        if (!IsAlive || worker != Id || from != _coordinator)
        {
            return;
        }

        if (accepted)
        {
            _isRegistered = true;
            return;
        }

        // Declared lost: it comes back as a new worker, with nothing of what it had.
        End();
        Start();
    }

    /// <summary>Tells the core. What it is told in the middle of its own effects it handles after them.</summary>
    private void Post(WorkerStimulus stimulus)
    {
        _inbox.Enqueue(stimulus);
        if (_isHandling)
        {
            return;
        }

        _isHandling = true;
        while (_inbox.TryDequeue(out WorkerStimulus? next))
        {
            foreach (WorkerEffect effect in _state.Handle(next, Clock(_simulation.Now)))
            {
                Carry(effect);
            }
        }

        _isHandling = false;
        _meter.Uses(_simulation.Now, _state.MemoryBytes);
    }

    private void Carry(WorkerEffect effect)
    {
        switch (effect)
        {
            case ExecuteKernel kernel:
                Execute(kernel);
                break;
            case SendReport send:
                if (_coordinator is { } coordinator)
                {
                    _simulation.Send(LinkTo(coordinator), SimulationEventKind.Report, send.Report.Sequence, send.Report, Report(coordinator, send.Report));
                }

                break;
            case DropPartitions drop:
                Drop(drop.Keys);
                break;
            case FetchInputs fetch:
                Fetch(fetch);
                break;
            case CancelKernel cancel:
                Cancel(cancel);
                break;
            case SpillPartition spill:
                Spill(spill.Key);
                break;
            case LoadPartition load:
                Load(load.Key);
                break;
            case SendPaused paused:
                if (_coordinator is { } told && _simulation.Options.Spill)
                {
                    _simulation.Send(LinkTo(told), SimulationEventKind.Report, -1, paused, Report(told, new WorkerPaused(Id, paused.Paused)));
                }

                break;
            case SendRefusal refusal:
                // A coordinator that was replaced, and does not know, learns of it.
                if (_simulation.CoordinatorOf(refusal.Epoch) is { } old)
                {
                    _simulation.Send(LinkTo(old), SimulationEventKind.Report, 0, refusal, Report(old, refusal.Report));
                }

                break;
            default:
                throw new InvalidOperationException($"The simulated host does not know the effect {effect.GetType().Name}.");
        }
    }

    private Action Report(SimulatedCoordinator to, SchedulerStimulus report)
    {
        WorkerId id = Id;
        return () =>
        {
            if (to.IsAlive)
            {
                to.OnReport(id, report, this);
            }
        };
    }

    private void Register()
    {
        if (_coordinator is not { } coordinator)
        {
            return;
        }

        (WorkerJoined introduction, int epoch) = (_introduction, _state.Epoch);
        _simulation.Send(LinkTo(coordinator), SimulationEventKind.Registration, epoch, introduction, () =>
        {
            if (coordinator.IsAlive)
            {
                coordinator.OnRegister(introduction, this, epoch);
            }
        });
    }

    private void Beat()
    {
        After(_simulation.Options.HeartbeatInterval, SimulationEventKind.Heartbeat, Beat);
        if (!_isRegistered)
        {
            Register();
        }
        else if (_coordinator is { } coordinator)
        {
            WorkerId id = Id;
            _simulation.Send(LinkTo(coordinator), SimulationEventKind.Heartbeat, 0, id, () =>
            {
                if (coordinator.IsAlive)
                {
                    coordinator.OnBeat(id, this);
                }
            });
        }

        Post(new HeartbeatDue());
        if (_simulation.Options.Spill && _simulation.Options.MemoryLimit.Bytes > 0)
        {
            Post(new MemoryMeasured(0));
        }
    }

    private void End()
    {
        IsAlive = false;
        Frozen = null;
        _coordinator = null;
        _isRegistered = false;
        EndKernels();
        _store.Clear();
        _inbox.Clear();
        _diskBytes = 0;
        _meter.IsDown(_simulation.Now);
    }

    /// <summary>Something will happen here, in this life.</summary>
    private void After(TimeSpan delay, SimulationEventKind kind, Action action, TaskKey key = default, long number = 0, bool isProgress = false) =>
        At(_simulation.Now + delay, kind, action, key, number, isProgress);

    private void At(TimeSpan time, SimulationEventKind kind, Action action, TaskKey key = default, long number = 0, bool isProgress = false)
    {
        int life = Life;
        _simulation.At(
            time,
            new Occurrence(kind, this, this, () =>
            {
                if (IsAlive && Life == life)
                {
                    action();
                }
            })
            { Key = key, Number = number, IsProgress = isProgress });
    }

    private MessageLink LinkTo(SimulatedNode node)
    {
        if (!_links.TryGetValue(node, out MessageLink? link))
        {
            _links.Add(node, link = new MessageLink(this, node, _simulation.Options.Seed, isConnection: false));
        }

        return link;
    }
}
