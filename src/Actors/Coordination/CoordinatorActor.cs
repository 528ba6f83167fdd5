using Actors.Clustering.Ledger;
using Actors.Clustering.Remoting;
using Actors.Clustering.Serialization;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Protocol.Messages;
using Actors.Runtime.Scheduling;
using Akka.Actor;
using Akka.Cluster;
using Akka.Event;
using Akka.Remote;
using AkkaCluster = Akka.Cluster.Cluster;
using NodeMember = Akka.Cluster.Member;

namespace Actors.Clustering.Coordination;

/// <summary>
/// The graph coordinator: the scheduler's core as a cluster singleton. It takes office with an epoch that is higher than all before, which a
/// majority of the nodes knows then, and learns from workers what they hold and run, from clients what they want, and from the ledger what nobody
/// else knows. What it cannot handle makes it begin anew, with a higher epoch.
/// </summary>
internal sealed partial class CoordinatorActor : UntypedActor, IWithTimers, IWithStash
{
    /// <summary>How long what comes late from a client that has left is left alone.</summary>
    private static readonly TimeSpan s_departed = TimeSpan.FromMinutes(5);

    private readonly ActorsExtension _cluster;
    private readonly SchedulerOptions _options;
    private readonly AkkaCluster _nodes = AkkaCluster.Get(Context.System);
    private readonly ILoggingAdapter _log = Context.GetLogger();
    private readonly MessageGate _gate;
    private readonly Dictionary<WorkerId, WorkerMember> _members = [];
    private readonly Dictionary<WorkerId, IActorRef> _heard = [];
    private readonly HashSet<WorkerId> _dismissed = [];
    private readonly Dictionary<ClientId, ClientMember> _clients = [];

    /// <summary>Clients that have left, and when: what comes late from them is of nobody.</summary>
    private readonly Dictionary<ClientId, TimeSpan> _departed = [];
    private readonly string _path;
    private IActorRef _ledger;
    private SchedulerState? _state;
    private MembersTold _list = new(0, 0, []);
    private int _highest;

    /// <param name="cluster">What its system has.</param>
    /// <param name="ledger">The ledger; null for one of its own.</param>
    public CoordinatorActor(ActorsExtension cluster, IActorRef? ledger)
    {
        _cluster = cluster;
        _ledger = ledger ?? ActorRefs.Nobody;
        ClusterSettings settings = cluster.Settings;
        _options = settings.Scheduling with { KeepAnswers = true, NewsPatience = settings.ClientBeat / 4, AreSame = AreSame };
        _gate = new MessageGate(Context, this, cluster, Handle) { RefusesLateCode = true, CodeCame = OnCode, Unread = OnUnread };
        _path = Akka.Serialization.Serialization.SerializedActorPath(Self);
    }

    public ITimerScheduler Timers { get; set; } = null!;

    public IStash Stash { get; set; } = null!;

    private static TimeSpan Now => ClusterClock.Now(Context.System.Scheduler);

    private int Epoch => _state?.Epoch ?? 0;

    public static Props Props(ActorsExtension cluster, IActorRef? ledger = null) => Akka.Actor.Props.Create(() => new CoordinatorActor(cluster, ledger));

    protected override void PreStart()
    {
        _nodes.Subscribe(Self, ClusterEvent.SubscriptionInitialStateMode.InitialStateAsEvents, typeof(ClusterEvent.MemberRemoved), typeof(ClusterEvent.MemberUp), typeof(ClusterEvent.UnreachableMember));
        if (_ledger.IsNobody())
        {
            _ledger = Context.ActorOf(LedgerActor.Props(_cluster), "ledger");
        }

        _ledger.Tell(new TakeOffice(1));
    }

    protected override void PostStop()
    {
        _nodes.Unsubscribe(Self);
        Context.System.EventStream.Unsubscribe(Self);
    }

    /// <summary>A ledger that failed does not know what it has written: office is taken anew.</summary>
    protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(static _ => Directive.Escalate);

    protected override void OnReceive(object message)
    {
        if (_state is not null && _doubt == 0)
        {
            NoticePause();
        }

        switch (message)
        {
            case OfficeTaken taken:
                OnTaken(taken);
                break;
            case ClusterEvent.MemberRemoved removed:
                OnRemoved(removed.Member);
                break;
            case var _ when MessageGate.IsOfCode(message):
                _gate.Receive(message, Sender);
                break;
            case CodeDue:
                if (_entering is { } entering)
                {
                    Enter(entering);
                }

                break;
            case ClusterEvent.MemberUp up:
                OnUp(up.Member);
                break;
            case AssociationErrorEvent error:
                OnUnreached(error);
                break;
            case WorkerRegistered registered when _state is null:
                _highest = Math.Max(_highest, registered.Epoch);
                Stash.Stash();
                break;
            case ClusterEvent.UnreachableMember:
                OnUnreachable();
                break;
            case FactsKept kept when kept.Number == _doubt:
                EndDoubt();
                break;
            case OfficeLost lost:
                Resign(lost.Epoch);
                break;
            case TickDue when _doubt != 0:
                break;
            case var _ when _doubt != 0 && message is not (FactsKept or Terminated or Look):
                Stash.Stash();
                break;
            case var _ when _state is null:
                // Whoever looks for the coordinator waits until there is one.
                Stash.Stash();
                break;
            case TickDue:
                Tick();
                break;
            case FactsKept kept:
                OnKept(kept);
                break;
            case CodeOfFacts code when code.Epoch == Epoch:
                OfferCode(code.Code);
                break;
            case CodeOfFacts:
                break;
            case HoldersDue:
                OnHoldersDue();
                break;
            case Terminated terminated:
                OnTerminated(terminated.ActorRef);
                break;
            case Look look:
                Sender.Tell(look.At(_state));
                break;
            default:
                _gate.Receive(message, Sender);
                break;
        }
    }

    private void Handle(object message, IActorRef sender)
    {
        switch (message)
        {
            case WorkerReport report:
                OnAlive(report.Worker);
                _heard[report.Worker] = sender;
                Decide(report);
                break;
            case ClientStimulus said:
                OnClient(said, sender);
                break;
            case WorkerAlive alive:
                OnAlive(alive, sender);
                break;
            case WorkerPaused paused:
                OnAlive(paused.Worker);
                Decide(paused);
                break;
            case ClientAlive alive:
                OnAlive(alive, sender);
                break;
            case DataPlacedByClient placed:
                if (Touch(placed.Data.Client, sender) is { } placer)
                {
                    if (placer.Note(placed.Number))
                    {
                        Decide(placed.Data);
                    }

                    Send(sender, new DataHeardOf(placed.Data.Client, placed.Number));
                }

                break;
            case ProgressAsked asked:
                Send(sender, new ProgressTold(asked.Client, asked.Request, _state!.Progress(asked.Client, asked.GraphId)));
                break;
            case CoordinatorSought sought when sought.Epoch > Epoch:
                Resign(sought.Epoch);
                break;
            case CoordinatorSought sought:
                OnSought(sought, sender);
                break;
            case WorkerRegistered registered:
                OnRegister(registered, sender);
                break;
            case RetireWorker retire:
                if (_members.ContainsKey(retire.Worker))
                {
                    Decide(retire);
                }

                break;
            case CodeHeld held:
                OnHeld(held, sender);
                break;
            case WorkerLost gone:
                Lose(gone.Worker, gone.Reason, gone.Expected);
                break;
            default:
                Unhandled(message);
                break;
        }
    }

    private void OnTaken(OfficeTaken taken)
    {
        if (taken.Epoch <= _highest)
        {
            // Somebody has obeyed one that the ledger knows nothing of.
            _ledger.Tell(new TakeOffice(_highest + 1));
        }
        else if (_state is not null)
        {
            // Code has come after all, when it was not waited for any more.
            if (taken.Unread.Count < _unread.Count)
            {
                EnterAnew();
            }
        }
        else if (!IsCodeSought(taken))
        {
            Enter(taken);
        }
    }

    /// <summary>Is in office from now on.</summary>
    private void Enter(OfficeTaken taken)
    {
        EndSearch(taken);
        _state = new SchedulerState(_options, taken.Epoch);
        _list = new MembersTold(taken.Epoch, 0, []);
        _log.Info("The coordinator of epoch {0} is in office at {1}.", taken.Epoch, _path);
        if (taken.Epoch > 1)
        {
            var nodes = _nodes.State.Members.Select(m => m.Address.ToString()).ToHashSet(StringComparer.Ordinal);
            Decide(new CoordinatorTookOver([.. taken.Present.Workers.Where(w => nodes.Contains(w.Node)).Select(w => new WorkerId(w.Id))], taken.Facts)
            {
                Clients = [.. taken.Present.Clients.Where(c => c.Node.Length == 0 || nodes.Contains(c.Node)).Select(c => new ClientId(c.Id))],
            });
            Call(taken.Present.Clients.Where(c => c.Node.Length == 0));
        }

        // Workers and clients are told rather than left to find out: what is waited for is what they have to say.
        foreach (NodeMember node in _nodes.State.Members)
        {
            NodeAt(node).Tell(new CoordinatorFound(_path, Epoch, _cluster.Codec.Speaks), Self);
        }

        TellForm();
        Timers.StartPeriodicTimer(nameof(TickDue), TickDue.Instance, _cluster.Settings.TickInterval);
        Stash.UnstashAll();
    }

    /// <summary>Another coordinator has taken office: nothing of what this one knows counts any more.</summary>
    private void Resign(int epoch)
    {
        if (_state is null)
        {
            return;
        }

        _log.Warning("The coordinator of epoch {0} is not in office any more: epoch {1} is.", Epoch, epoch);
        Leave(epoch);
    }

    /// <summary>Takes office once more, with a higher epoch: what is in the ledger is read anew, and nothing that workers do is lost.</summary>
    private void EnterAnew()
    {
        _log.Info("Code has come that facts of the ledger need: the coordinator of epoch {0} takes office anew, with them.", Epoch);
        Leave(Epoch);
    }

    private void Leave(int epoch)
    {
        _highest = Math.Max(_highest, epoch);
        _state = null;
        foreach (WorkerMember member in _members.Values)
        {
            Context.Unwatch(member.Actor);
        }

        _members.Clear();
        _heard.Clear();
        _clients.Clear();
        _waiting.Clear();
        _isKeeping = false;
        _doubt = 0;
        _wokeAt = null;
        _unread = [];
        _form = 0;
        EndAwaiting();
        EndCalls();
        Timers.Cancel(nameof(TickDue));

        // As long as it is the singleton, nobody else will be in its place. One that is not gets no majority, and is ended.
        _ledger.Tell(new TakeOffice(_highest + 1));
    }

    private void Tick()
    {
        TimeSpan now = Now;
        foreach ((WorkerId worker, WorkerMember member) in _members.ToArray())
        {
            if (now - member.LastHeard > _cluster.Settings.WorkerTimeout)
            {
                Lose(worker, $"no sign of life for {(now - member.LastHeard).TotalSeconds:0.0} s", member.IsRetired);
            }
        }

        foreach ((ClientId client, ClientMember member) in _clients.ToArray())
        {
            if (now - member.LastHeard > _cluster.Settings.ClientTimeout)
            {
                _log.Info("Client {0} has given no sign of life for {1:0.0} s: what it wanted is forgotten.", client, (now - member.LastHeard).TotalSeconds);
                Forget(client);
                Decide(new ClientLeft(client));
            }
        }

        foreach ((ClientId client, TimeSpan left) in _departed.ToArray())
        {
            if (now - left > s_departed)
            {
                _departed.Remove(client);
            }
        }

        _gate.Tick(now);
        if (_state is not null)
        {
            Decide(new SchedulerTick());
            TellPresence();
            TellForm();
            if (_called.Count > 0 && _state is { IsRecovering: false })
            {
                EndCalls();
            }
        }
    }

    /// <summary>Whether two functions do the same: in bytes they are equal, whoever has sent them.</summary>
    private bool AreSame(Kernel one, Kernel other)
    {
        if (one.GetType() != other.GetType())
        {
            return false;
        }

        WireWriter writer = _cluster.Codec.NewWriter();
        writer.WriteCode(one);
        byte[] bytes = writer.Written.ToArray();
        writer.Reset();
        writer.WriteCode(other);
        return writer.Frames.Count == 0 && writer.Written.Span.SequenceEqual(bytes);
    }

    /// <summary>Tells somebody who is in office, and where.</summary>
    private void Introduce(IActorRef whom) => Send(whom, new CoordinatorFound(_path, Epoch, _cluster.Codec.Speaks));

    private void Send(IActorRef to, object message) => _cluster.Post.Send(to, message, Self);

    private Address NodeOf(IActorRef actor) => actor.Path.Address.HasLocalScope ? _nodes.SelfAddress : actor.Path.Address;

    private sealed record TickDue
    {
        public static TickDue Instance { get; } = new();
    }
}
