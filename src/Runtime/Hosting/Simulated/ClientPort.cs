using Actors.Runtime.Protocol;

namespace Actors.Runtime.Hosting.Simulated;

/// <summary>
/// A client's end of its connection: what it says goes to the coordinator it has met last, and may get lost like all else. What has to
/// be said again the client itself knows.
/// </summary>
internal sealed class ClientPort : SimulatedNode
{
    private readonly Simulation _simulation;
    private readonly IClientSink _sink;
    private readonly SimulationRandom _random;
    private readonly Dictionary<(SimulatedCoordinator Coordinator, bool IsCertain), (MessageLink Out, MessageLink In)> _links = [];

    /// <summary>What was put into workers' memories and the coordinator has not confirmed.</summary>
    private readonly SortedDictionary<long, (DataScattered Placed, Action Heard)> _placed = [];
    private SimulatedCoordinator? _coordinator;
    private long _placements;

    public ClientPort(Simulation simulation, ClientId id, IClientSink sink, int index)
        : base(id.Name, index)
    {
        _simulation = simulation;
        _sink = sink;
        _random = new SimulationRandom(simulation.Options.Seed, id.Name);
        Id = id;
        if (simulation.Coordinator is { IsAlive: true, Frozen: null, State: not null } coordinator)
        {
            Meet(coordinator);
        }

        simulation.After(_random.UpTo(simulation.Options.HeartbeatInterval), new Occurrence(SimulationEventKind.Heartbeat, this, this, Beat));
    }

    public ClientId Id { get; }

    public IClientSink Sink => _sink;

    /// <summary>A coordinator is in office: the client hears of it after a while, if it can be reached.</summary>
    public void FindCoordinator()
    {
        SimulatedCoordinator found = _simulation.Coordinator;
        _simulation.After(_random.UpTo(TimeSpan.FromMilliseconds(20)), new Occurrence(SimulationEventKind.Node, this, this, () =>
        {
            if (!IsAlive || found != _simulation.Coordinator || found == _coordinator || found.State is null)
            {
                return;
            }

            if (!_simulation.CanReach(this, found))
            {
                _simulation.After(TimeSpan.FromMilliseconds(500), new Occurrence(SimulationEventKind.Node, this, this, FindCoordinator));
                return;
            }

            Meet(found);
        }));
    }

    public void Send(ClientStimulus stimulus)
    {
        if (_coordinator is { } coordinator)
        {
            Transmit(coordinator, stimulus);
        }
    }

    /// <summary>Tells the coordinator what is in workers' memories, and each one that comes after it, until one has heard.</summary>
    public void Place(DataScattered placed, Action heard)
    {
        _placed.Add(++_placements, (placed, heard));
        if (_coordinator is { } coordinator)
        {
            Place(coordinator, _placements);
        }
    }

    public void OnUpdate(SimulatedCoordinator from, ClientUpdate update) =>
        _simulation.Send(LinksTo(from).In, SimulationEventKind.ClientUpdate, update.Sequence, update, () =>
        {
            if (IsAlive)
            {
                _sink.OnUpdate(update);
            }
        }, isProgress: update.Keys.Any(k => k.Status != KeyStatus.Pending));

    public void OnReply(SimulatedCoordinator from, long request, SchedulerEffect reply) =>
        _simulation.Send(LinksTo(from).In, SimulationEventKind.ClientUpdate, request, reply, () =>
        {
            // Answers carry no epoch of their own: those of a coordinator that was replaced do not count any more.
            if (IsAlive && from == _coordinator)
            {
                _sink.OnReply(request, reply);
            }
        }, isProgress: reply is not BeatReply);

    /// <summary>The client leaves; that is noticed, sooner or later, even if it cannot say so.</summary>
    public void Close()
    {
        _placed.Clear();
        if (_coordinator is { } coordinator)
        {
            Transmit(coordinator, new ClientLeft(Id), isCertain: true);
        }

        IsAlive = false;
    }

    private void Meet(SimulatedCoordinator coordinator)
    {
        _coordinator = coordinator;
        Transmit(coordinator, new ClientJoined(Id));
        foreach (long number in _placed.Keys.ToArray())
        {
            Place(coordinator, number);
        }

        _sink.OnCoordinator(coordinator.Epoch);
    }

    private void Beat()
    {
        if (IsAlive)
        {
            _simulation.After(_simulation.Options.HeartbeatInterval, new Occurrence(SimulationEventKind.Heartbeat, this, this, Beat));
            _sink.OnBeatDue();
        }
    }

    private void Place(SimulatedCoordinator coordinator, long number) =>
        Transmit(coordinator, _placed[number].Placed, isCertain: true, () =>
        {
            _simulation.Send(LinksTo(coordinator, isCertain: true).In, SimulationEventKind.ClientUpdate, number, Id, () =>
            {
                if (_placed.Remove(number, out (DataScattered Placed, Action Heard) placed))
                {
                    placed.Heard();
                }
            }, isProgress: true);
        });

    private void Transmit(SimulatedCoordinator coordinator, ClientStimulus stimulus, bool isCertain = false, Action? heard = null)
    {
        MessageLink link = LinksTo(coordinator, isCertain).Out;
        _simulation.Send(link, SimulationEventKind.ClientMessage, link.Sent + 1, stimulus, () =>
        {
            if (coordinator.IsAlive && coordinator.OnClient(stimulus))
            {
                heard?.Invoke();
            }
        });
    }

    /// <param name="coordinator">The other end.</param>
    /// <param name="isCertain">Whether what is lost is sent again, on a link beside that of all else.</param>
    private (MessageLink Out, MessageLink In) LinksTo(SimulatedCoordinator coordinator, bool isCertain = false)
    {
        if (!_links.TryGetValue((coordinator, isCertain), out (MessageLink Out, MessageLink In) links))
        {
            long seed = _simulation.Options.Seed;
            links = (new MessageLink(this, coordinator, seed, isCertain), new MessageLink(coordinator, this, seed, isCertain));
            _links.Add((coordinator, isCertain), links);
        }

        return links;
    }
}
