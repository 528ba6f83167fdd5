using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Hosting.Simulated;

/// <summary>
/// A client's end of its connection. It remembers what the client wants, so that it can tell a new coordinator: the graphs that lead
/// there (submitting one again changes nothing), and the results that came otherwise.
/// </summary>
internal sealed class ClientPort : SimulatedNode
{
    private readonly Simulation _simulation;
    private readonly IClientSink _sink;
    private readonly List<SubmitGraph> _graphs = [];
    private readonly HashSet<TaskKey> _wants = [];
    private readonly SortedDictionary<long, SchedulerStimulus> _requests = [];
    private readonly SimulationRandom _random;
    /// <summary>What nothing shows yet to have been heard, each with the number of the last request before it.</summary>
    private readonly List<(long After, SchedulerStimulus Stimulus)> _unanswered = [];
    private long _lastRequest;
    private SimulatedCoordinator? _coordinator;
    private MessageLink? _out;
    private MessageLink? _in;
    private long _number;
    private int _epoch;
    private int _prune = 32;

    public ClientPort(Simulation simulation, ClientId id, IClientSink sink, int index)
        : base(id.Name, index)
    {
        _simulation = simulation;
        _sink = sink;
        _random = new SimulationRandom(simulation.Options.Seed, id.Name);
        Id = id;
        if (simulation.Coordinator is { IsAlive: true, Frozen: null } coordinator)
        {
            Connect(coordinator);
        }
    }

    public ClientId Id { get; }

    public IClientSink Sink => _sink;

    public void FindCoordinator()
    {
        SimulatedCoordinator found = _simulation.Coordinator;
        _simulation.After(_random.UpTo(TimeSpan.FromMilliseconds(20)), new Occurrence(SimulationEventKind.Node, this, this, () =>
        {
            if (!IsAlive || found != _simulation.Coordinator || found == _coordinator)
            {
                return;
            }

            if (!_simulation.CanReach(this, found))
            {
                _simulation.After(TimeSpan.FromMilliseconds(500), new Occurrence(SimulationEventKind.Node, this, this, FindCoordinator));
                return;
            }

            Connect(found);
        }));
    }

    public void Send(SchedulerStimulus stimulus)
    {
        Note(stimulus);
        if (_coordinator is { } coordinator)
        {
            Transmit(coordinator, stimulus);
        }
    }

    public void OnUpdate(SimulatedCoordinator from, ClientUpdate update) =>
        Receive(from, update.Sequence, update, () =>
        {
            if (update.Epoch < _epoch)
            {
                return;
            }

            _epoch = update.Epoch;
            foreach (KeyUpdate news in update.Keys)
            {
                if (news.Status == KeyStatus.Cancelled)
                {
                    _wants.Remove(news.Key);
                }
            }

            _sink.OnUpdate(update);
        });

    public void OnReply(SimulatedCoordinator from, long request, SchedulerEffect reply) =>
        Receive(from, request, reply, () =>
        {
            // What is shared by name has numbers of its own; the client itself repeats what it asked about that.
            if (reply is not (CoordinationReply or BeatReply or LeaseLost or ActorEnded))
            {
                _requests.Remove(request);

                // What is answered was heard, and so was all that was said before it.
                _unanswered.RemoveAll(u => u.After < request);
            }

            _sink.OnReply(request, reply);
        });

    /// <summary>The client leaves.</summary>
    public void Close()
    {
        _graphs.Clear();
        _wants.Clear();
        _requests.Clear();
        _unanswered.Clear();
        Send(new ClientLeft(Id));
        IsAlive = false;
    }

    private void Connect(SimulatedCoordinator coordinator)
    {
        bool isFirst = _coordinator is null && _graphs.Count + _wants.Count + _unanswered.Count == 0;
        _coordinator = coordinator;
        _out = new MessageLink(this, coordinator, _simulation.Options.Seed, isConnection: true);
        _in = new MessageLink(coordinator, this, _simulation.Options.Seed, isConnection: true);
        int epoch = _epoch;
        _simulation.Send(_out, SimulationEventKind.ClientMessage, 0, Id, () => coordinator.HearOf(epoch));
        Transmit(coordinator, new ClientJoined(Id));
        if (isFirst && _requests.Count == 0)
        {
            return;
        }

        Prune();
        DataScattered[] scattered = [.. _unanswered.Select(u => u.Stimulus).OfType<DataScattered>()];
        Array.ForEach(scattered, s => Transmit(coordinator, s));
        _graphs.ForEach(g => Transmit(coordinator, g));
        TaskKey[] unwanted =
        [
            .. _graphs.SelectMany(g => g.Graph.Outputs.ToArray().Select(g.Graph.Key)).Concat(scattered.SelectMany(s => s.Data.Select(d => d.Key)))
                .Where(k => !_wants.Contains(k)).Distinct(),
        ];
        if (unwanted.Length > 0)
        {
            Transmit(coordinator, new ReleaseKeys(Id, unwanted));
        }

        Transmit(coordinator, new WantKeys(Id, [.. _wants]) { Number = _number });
        foreach ((_, SchedulerStimulus said) in _unanswered)
        {
            if (said is CancelKeys)
            {
                Transmit(coordinator, said);
            }
        }

        foreach (SchedulerStimulus request in _requests.Values)
        {
            Transmit(coordinator, request);
        }
    }

    private void Transmit(SimulatedCoordinator coordinator, SchedulerStimulus stimulus) =>
        _simulation.Send(_out!, SimulationEventKind.ClientMessage, _out!.Sent + 1, stimulus, () =>
        {
            if (coordinator.IsAlive)
            {
                coordinator.OnClient(stimulus);
            }
        }, isProgress: true);

    private void Receive(SimulatedCoordinator from, long number, object payload, Action deliver)
    {
        if (from != _coordinator)
        {
            return;
        }

        _simulation.Send(_in!, SimulationEventKind.ClientUpdate, number, payload, () =>
        {
            if (IsAlive && from == _coordinator)
            {
                deliver();
            }
        }, isProgress: true);
    }

    /// <summary>Remembers what a new coordinator will have to be told.</summary>
    private void Note(SchedulerStimulus stimulus)
    {
        if (stimulus is ClientStimulus { Number: > 0 } numbered)
        {
            _number = numbered.Number;
        }

        switch (stimulus)
        {
            case SubmitGraph m:
                _graphs.Add(m);
                if (!m.Options.FireAndForget)
                {
                    foreach (int output in m.Graph.Outputs)
                    {
                        _wants.Add(m.Graph.Key(output));
                    }
                }

                if (_graphs.Count > _prune)
                {
                    Prune();
                    _prune = Math.Max(32, _graphs.Count * 2);
                }

                break;
            case WantKeys m:
                _wants.UnionWith(m.Keys);
                break;
            case ReleaseKeys m:
                _wants.ExceptWith(m.Keys);
                break;
            case CancelKeys m:
                _wants.ExceptWith(m.Keys);
                _unanswered.Add((_lastRequest, m));
                break;
            case DataScattered m:
                _wants.UnionWith(m.Data.Select(d => d.Key));
                _unanswered.Add((_lastRequest, m));
                break;
            case AskHolders m:
                Ask(m.Request, m);
                break;
            case PublishDataset m:
                Ask(m.Request, m);
                break;
            case UnpublishDataset m:
                Ask(m.Request, m);
                break;
            case GetDataset m:
                Ask(m.Request, m);
                break;
            case ListDatasets m:
                Ask(m.Request, m);
                break;
        }
    }

    private void Ask(long request, SchedulerStimulus stimulus)
    {
        _requests.Add(request, stimulus);
        _lastRequest = request;
    }

    /// <summary>Forgets graphs that lead to nothing that is wanted: none of their outputs, and nothing a later one stands on.</summary>
    private void Prune()
    {
        var needed = new HashSet<TaskKey>();
        for (int i = _graphs.Count - 1; i >= 0; i--)
        {
            TaskGraph graph = _graphs[i].Graph;
            bool leads = _graphs[i].Options.FireAndForget;
            for (int id = 0; id < graph.Count && !leads && (needed.Count > 0 || id == 0); id++)
            {
                leads = needed.Contains(graph.Key(id));
            }

            foreach (int output in graph.Outputs)
            {
                leads |= _wants.Contains(graph.Key(output));
            }

            if (!leads)
            {
                _graphs.RemoveAt(i);
                continue;
            }

            for (int id = 0; id < graph.Count; id++)
            {
                if (graph.IsExternal(id))
                {
                    needed.Add(graph.Key(id));
                }
            }
        }
    }
}
