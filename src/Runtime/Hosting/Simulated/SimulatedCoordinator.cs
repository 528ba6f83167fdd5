using System.Globalization;
using Actors.Runtime.Protocol;
using Actors.Runtime.Scheduling;

namespace Actors.Runtime.Hosting.Simulated;

/// <summary>
/// A node with the coordinator's core. The first is in office from the start; a successor listens first for a while, then takes the
/// highest epoch it was told of plus one, and rebuilds its state from what workers hold, clients announce, and the ledger keeps.
/// </summary>
internal sealed class SimulatedCoordinator : SimulatedNode
{
    private readonly Simulation _simulation;
    private readonly Dictionary<WorkerId, Member> _members = [];
    private readonly HashSet<WorkerId> _dismissed = [];
    private readonly Dictionary<SimulatedNode, MessageLink> _links = [];
    private readonly List<(WorkerJoined Worker, SimulatedNode Node)> _early = [];
    private readonly Dictionary<WorkerId, SimulatedNode> _heard = [];

    /// <summary>Clients that have left: what comes late from them is of nobody.</summary>
    private readonly HashSet<ClientId> _departed = [];
    private readonly TimeSpan _started;
    private int _highest;

    /// <summary>The last epoch when it began to listen.</summary>
    private int _after;
    private bool _isHandling;
    private bool _hasResigned;
    private readonly Queue<SchedulerStimulus> _inbox = new();

    public SimulatedCoordinator(Simulation simulation, string name, int index, bool isFirst)
        : base(name, index)
    {
        _simulation = simulation;
        _started = simulation.Now;
        if (isFirst)
        {
            TakeOffice();
        }
        else
        {
            Listen();
        }
    }

    /// <summary>The core; null until it is in office.</summary>
    public SchedulerState? State { get; private set; }

    public int Epoch => State?.Epoch ?? 0;

    public string Describe() => State is null ? $"{Name} is not in office yet." : State.Dump();

    /// <summary>What somebody says of an epoch, before this one has its own.</summary>
    public void HearOf(int epoch) => _highest = Math.Max(_highest, epoch);

    public void OnRegister(WorkerJoined worker, SimulatedNode node, int epoch)
    {
        HearOf(epoch);
        if (State is null)
        {
            _early.RemoveAll(e => e.Worker.Worker == worker.Worker);
            _early.Add((worker, node));
            return;
        }

        if (_dismissed.Contains(worker.Worker))
        {
            Answer(worker.Worker, node, accepted: false);
            return;
        }

        if (!_members.TryGetValue(worker.Worker, out Member? member))
        {
            _members.Add(worker.Worker, member = new Member(node));
            _simulation.Ledger.Note(Epoch, worker.Worker, isThere: true);
            Handle(worker);
        }

        member.LastHeard = _simulation.Now;
        Answer(worker.Worker, node, accepted: true);
    }

    public void OnBeat(WorkerId worker, SimulatedNode node)
    {
        if (_members.TryGetValue(worker, out Member? member))
        {
            member.LastHeard = _simulation.Now;
        }
        else if (State is not null && _dismissed.Contains(worker))
        {
            // It was declared lost and speaks again: it may come back as a new worker.
            Answer(worker, node, accepted: false);
        }
    }

    public void OnReport(WorkerId worker, SchedulerStimulus report, SimulatedNode node)
    {
        OnBeat(worker, node);
        if (State is not null)
        {
            _heard[worker] = node;
            Handle(report);
        }
    }

    /// <summary>A connection to a worker broke: somebody saw it die.</summary>
    public void OnDeath(WorkerId worker, string reason, IReadOnlyList<Attempt>? running, bool expected)
    {
        if (_members.Remove(worker))
        {
            _dismissed.Add(worker);
            _simulation.Ledger.Note(Epoch, worker, isThere: false);
            Handle(new WorkerLost(worker, reason, expected) { Running = running });
        }
    }

    /// <summary>A client has said something; false when that is not heard.</summary>
    public bool OnClient(ClientStimulus said)
    {
        if (State is null or { IsFenced: true } || _hasResigned || _departed.Contains(said.Client))
        {
            return false;
        }

        if (said is ClientLeft)
        {
            _departed.Add(said.Client);
        }

        Handle(said);
        return !_hasResigned;
    }

    public void Retire(SimulatedWorker worker)
    {
        if (State is not null && _members.ContainsKey(worker.Id))
        {
            Handle(new RetireWorker(worker.Id));
        }
    }

    private Action Alive(Action action)
    {
        int life = Life;
        return () =>
        {
            if (IsAlive && Life == life)
            {
                action();
            }
        };
    }

    private void Listen()
    {
        _after = _simulation.Ledger.Epoch;
        _simulation.After(_simulation.Options.TakeoverDelay, new Occurrence(SimulationEventKind.Node, this, this, Alive(TakeOffice)));
    }

    private void TakeOffice()
    {
        SharedLedger ledger = _simulation.Ledger;
        if (!ledger.TryTakeOffice(_after, _highest + 1, out int epoch))
        {
            // One that stood still meanwhile is not the one that is wanted any more.
            if (_simulation.Coordinator == this)
            {
                Listen();
            }
            else
            {
                _hasResigned = true;
            }

            return;
        }

        State = new SchedulerState(_simulation.Scheduling, epoch);
        if (Epoch > 1)
        {
            Handle(Inherit(ledger));
        }

        foreach ((WorkerJoined worker, SimulatedNode node) in _early)
        {
            OnRegister(worker, node, 0);
        }

        _early.Clear();
        Tick();
        _simulation.Host.FindCoordinator();
    }

    /// <summary>What it is told of those before: often all there is to know, sometimes less.</summary>
    private CoordinatorTookOver Inherit(SharedLedger ledger)
    {
        var random = new SimulationRandom(_simulation.Options.Seed, Name);
        ClientId[]? clients = random.Next(4) == 0 ? null : [.. _simulation.Host.Ports.Select(p => p.Id)];
        return new CoordinatorTookOver(ledger.Workers, ledger.Facts) { Clients = clients };
    }

    private void Tick()
    {
        if (State!.IsFenced || _hasResigned)
        {
            return;
        }

        if (_simulation.Now > _started)
        {
            foreach ((WorkerId worker, Member member) in _members.ToArray())
            {
                if (_simulation.Now - member.LastHeard > _simulation.Options.FailureTimeout)
                {
                    OnDeath(worker, $"no sign of life for {(_simulation.Now - member.LastHeard).TotalSeconds:0.0} s", null, expected: false);
                }
            }

            Handle(new SchedulerTick());
        }

        _simulation.After(Simulation.TickInterval, new Occurrence(SimulationEventKind.Tick, this, this, Alive(Tick)));
    }

    private void Handle(SchedulerStimulus stimulus)
    {
        _inbox.Enqueue(stimulus);
        if (_isHandling)
        {
            return;
        }

        _isHandling = true;
        while (_inbox.TryDequeue(out SchedulerStimulus? next))
        {
            if (_hasResigned)
            {
                break;
            }

            foreach (SchedulerEffect effect in State!.Handle(next, Clock(_simulation.Now)))
            {
                if (!_hasResigned)
                {
                    Carry(effect);
                }
            }
        }

        _isHandling = false;
    }

    private void Carry(SchedulerEffect effect)
    {
        switch (effect)
        {
            case ToWorker order:
                if (_members.TryGetValue(order.Worker, out Member? member))
                {
                    Tell(member.Node, order);
                }

                break;
            case ToClient news:
                _simulation.Host.Port(news.Client)?.OnUpdate(this, news.Update);
                break;
            case ClientReply reply:
                _simulation.Host.Port(reply.Client)?.OnReply(this, reply.Request, reply);
                break;
            case ControlReply reply:
                _simulation.Host.Port(reply.Client)?.OnReply(this, reply.Request, reply);
                break;
            case KeepFact kept:
                // One that cannot keep what it is about to promise has been replaced: it promises nothing any more.
                _hasResigned = !_simulation.Ledger.TryKeep(Epoch, kept);
                break;
            case RefuseWorker refused:
                // One that has not been taken in yet will make itself known again.
                if (_dismissed.Contains(refused.Worker) && _heard.TryGetValue(refused.Worker, out SimulatedNode? node))
                {
                    Answer(refused.Worker, node, accepted: false);
                }

                break;
            case WorkerRetired retired:
                if (_members.TryGetValue(retired.Worker, out Member? leaving))
                {
                    _simulation.Send(LinkTo(leaving.Node), SimulationEventKind.Registration, 0, retired, () => ((IWorkerNode)leaving.Node).Leave(retired.Worker, this));
                }

                break;
            default:
                throw new InvalidOperationException($"The simulated host does not know the effect {effect.GetType().Name}.");
        }
    }

    private void Tell(SimulatedNode node, ToWorker order)
    {
        WorkerCommand command = order.Command;
        _simulation.Send(LinkTo(node), SimulationEventKind.Command, command.Sequence, command, () => ((IWorkerNode)node).OnCommand(order.Worker, command, this));
    }

    private void Answer(WorkerId worker, SimulatedNode node, bool accepted)
    {
        object answer = accepted ? worker : new RefuseWorker(worker);
        _simulation.Send(LinkTo(node), SimulationEventKind.Registration, accepted ? 1 : 0, answer, () => ((IWorkerNode)node).OnRegistered(worker, accepted, this));
    }

    private MessageLink LinkTo(SimulatedNode node)
    {
        if (!_links.TryGetValue(node, out MessageLink? link))
        {
            _links.Add(node, link = new MessageLink(this, node, _simulation.Options.Seed, isConnection: false));
        }

        return link;
    }

    private sealed class Member(SimulatedNode node)
    {
        public SimulatedNode Node { get; } = node;

        public TimeSpan LastHeard { get; set; }
    }
}
