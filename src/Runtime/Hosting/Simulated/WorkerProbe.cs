using System.Globalization;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Hosting.Simulated;

/// <summary>Stands for a worker: makes itself known, gives signs of life, keeps what it is sent, and says what it is told to say.</summary>
internal sealed class WorkerProbe : SimulatedNode, IWorkerNode
{
    private readonly Simulation _simulation;
    private readonly List<WorkerCommand> _commands = [];
    private readonly int _threads;
    private readonly long _memoryLimit;
    private readonly Dictionary<SimulatedNode, MessageLink> _links = [];
    private WorkerJoined _introduction;
    private long _sequence;
    private int _epoch;

    public WorkerProbe(Simulation simulation, string name, int index, int threads, long memoryLimit)
        : base(name, index)
    {
        _simulation = simulation;
        _threads = threads;
        _memoryLimit = memoryLimit;
        Id = new WorkerId(name);
        _introduction = new WorkerJoined(Id, threads, memoryLimit);
        Beat();
    }

    public WorkerId Id { get; private set; }

    /// <summary>Whether it gives no signs of life.</summary>
    public bool IsSilent { get; set; }

    /// <summary>What it was sent, in order.</summary>
    public IReadOnlyList<WorkerCommand> Commands => _commands;

    /// <summary>Whether the coordinator in office has taken it in.</summary>
    public bool IsRegistered { get; private set; }

    /// <summary>Called with each command that comes.</summary>
    public Action<WorkerCommand>? Received { get; set; }

    /// <summary>Whether a coordinator has said, since it asked to leave, that it may.</summary>
    public bool MayGo { get; private set; }

    /// <summary>Sends a report of the coordinator's epoch, with the next number.</summary>
    public void Report(params IReadOnlyList<TaskReport> reports) => Report(reports, isInventory: false);

    /// <param name="reports">What is reported.</param>
    /// <param name="isInventory">Whether that is all there is.</param>
    public void Report(IReadOnlyList<TaskReport> reports, bool isInventory)
    {
        int epoch = Epoch;
        if (epoch != _epoch)
        {
            // Numbers begin anew for each coordinator.
            (_epoch, _sequence) = (epoch, 0);
        }

        Send(new WorkerReport(Id, epoch, ++_sequence, reports) { Seen = _commands.Count == 0 ? -1 : _commands[^1].Sequence, IsInventory = isInventory });
    }

    /// <summary>Sends anything to the coordinator in office.</summary>
    public void Send(SchedulerStimulus stimulus)
    {
        SimulatedCoordinator coordinator = _simulation.Coordinator;
        _simulation.Send(LinkTo(coordinator), SimulationEventKind.Report, _sequence, stimulus, () =>
        {
            if (coordinator.IsAlive)
            {
                coordinator.OnReport(Id, stimulus, this);
            }
        });
    }

    public void OnCommand(WorkerId worker, WorkerCommand command, SimulatedCoordinator from)
    {
        if (IsAlive && worker == Id && command.Epoch >= Epoch)
        {
            _commands.Add(command);
            Received?.Invoke(command);
        }
    }

    public void OnRegistered(WorkerId worker, bool accepted, SimulatedCoordinator from)
    {
        if (IsAlive && worker == Id)
        {
            IsRegistered = accepted && from == _simulation.Coordinator;
        }
    }

    public void Leave(WorkerId worker, SimulatedCoordinator from) => MayGo |= IsAlive && worker == Id;

    /// <summary>It dies. The coordinator sees its connection break, or sees nothing and misses its signs of life.</summary>
    /// <param name="reason">What is known of it; null for a death that nobody sees.</param>
    public void Die(string? reason)
    {
        IsAlive = false;
        IsRegistered = false;
        if (reason is not null)
        {
            (SimulatedCoordinator coordinator, WorkerId id) = (_simulation.Coordinator, Id);
            _simulation.Send(LinkTo(coordinator), SimulationEventKind.Node, 0, id, () =>
            {
                if (coordinator.IsAlive)
                {
                    coordinator.OnDeath(id, reason, null, expected: false);
                }
            });
        }
    }

    /// <summary>It begins a new life under a new name, with empty hands.</summary>
    public void Start()
    {
        Life++;
        Id = new WorkerId(string.Create(CultureInfo.InvariantCulture, $"{Name}.{Life + 1}"));
        _introduction = new WorkerJoined(Id, _threads, _memoryLimit) { Name = Name };
        _commands.Clear();
        _sequence = 0;
        IsAlive = true;
        IsRegistered = false;
        IsSilent = false;
        MayGo = false;
        Beat();
    }

    /// <summary>A sign of life, now.</summary>
    public void Introduce()
    {
        SimulatedCoordinator coordinator = _simulation.Coordinator;
        (WorkerJoined introduction, int epoch) = (_introduction, Epoch);
        _simulation.Send(LinkTo(coordinator), SimulationEventKind.Registration, epoch, introduction, () =>
        {
            if (coordinator.IsAlive)
            {
                coordinator.OnRegister(introduction, this, epoch);
            }
        });
    }

    private int Epoch => _commands.Count == 0 ? 0 : _commands[^1].Epoch;

    private void Beat()
    {
        int life = Life;
        if (!IsSilent)
        {
            Introduce();
            if (IsRegistered)
            {
                Report();
            }
        }

        _simulation.After(_simulation.Options.HeartbeatInterval, new Occurrence(SimulationEventKind.Heartbeat, this, this, () =>
        {
            if (IsAlive && Life == life)
            {
                Beat();
            }
        }));
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
