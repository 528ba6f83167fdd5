using Actors.Runtime.Protocol;

namespace Actors.Runtime.Hosting.Simulated;

/// <summary>Stands for a worker: makes itself known, gives signs of life, keeps what it is sent, and says what it is told to say.</summary>
internal sealed class WorkerProbe : SimulatedNode, IWorkerNode
{
    private readonly Simulation _simulation;
    private readonly List<WorkerCommand> _commands = [];
    private readonly WorkerJoined _introduction;
    private readonly Dictionary<SimulatedNode, MessageLink> _links = [];
    private long _sequence;

    public WorkerProbe(Simulation simulation, string name, int index, int threads, long memoryLimit)
        : base(name, index)
    {
        _simulation = simulation;
        Id = new WorkerId(name);
        _introduction = new WorkerJoined(Id, threads, memoryLimit);
        Beat();
    }

    public WorkerId Id { get; }

    /// <summary>What it was sent, in order.</summary>
    public IReadOnlyList<WorkerCommand> Commands => _commands;

    /// <summary>Whether the coordinator in office has taken it in.</summary>
    public bool IsRegistered { get; private set; }

    /// <summary>Called with each command that comes.</summary>
    public Action<WorkerCommand>? Received { get; set; }

    /// <summary>Sends a report of the coordinator's epoch, with the next number.</summary>
    public void Report(params IReadOnlyList<TaskReport> reports) =>
        Send(new WorkerReport(Id, _commands.Count == 0 ? 0 : _commands[^1].Epoch, ++_sequence, reports) { Seen = _commands.Count == 0 ? -1 : _commands[^1].Sequence });

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
        _commands.Add(command);
        Received?.Invoke(command);
    }

    public void OnRegistered(WorkerId worker, bool accepted, SimulatedCoordinator from) => IsRegistered = accepted && from == _simulation.Coordinator;

    private void Beat()
    {
        SimulatedCoordinator coordinator = _simulation.Coordinator;
        int epoch = _commands.Count == 0 ? 0 : _commands[^1].Epoch;
        _simulation.Send(LinkTo(coordinator), SimulationEventKind.Registration, epoch, _introduction, () =>
        {
            if (coordinator.IsAlive)
            {
                coordinator.OnRegister(_introduction, this, epoch);
            }
        });
        _simulation.After(_simulation.Options.HeartbeatInterval, new Occurrence(SimulationEventKind.Heartbeat, this, this, Beat));
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
