using Actors.Clustering.Clients;
using Actors.Clustering.Coordination;
using Actors.Clustering.Remoting;
using Actors.Clustering.Working;
using Actors.Runtime.Hosting.Remote;
using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Protocol.Messages;
using Akka.Actor;
using Akka.Cluster.Sharding;
using Akka.Cluster.Tools.Client;
using Akka.Cluster.Tools.Singleton;
using Akka.DistributedData;
using Akka.Event;
using Akka.Remote;
using AkkaCluster = Akka.Cluster.Cluster;

namespace Actors.Clustering.Nodes;

/// <summary>
/// A cluster's node: hosts what its roles say, keeps a worker running, measures what the process takes, and sees to it that the worker goes first
/// when the node leaves.
/// </summary>
internal sealed partial class NodeActor : UntypedActor, IWithTimers, IWithStash
{
    public const string CoordinatorRole = "coordinator";
    public const string WorkerRole = "worker";

    /// <summary>Bytes of a process beyond its program and its results that do not count as used.</summary>
    private const long Allowance = 128L << 20;

    /// <summary>How long a worker that ended is waited for, after the first and after each further one in a row.</summary>
    private static readonly TimeSpan[] s_pauses = [TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30)];

    private static readonly TimeSpan s_sayAgainAfter = TimeSpan.FromMilliseconds(500);

    private readonly ActorsExtension _cluster;
    private readonly AkkaCluster _nodes = AkkaCluster.Get(Context.System);
    private readonly ILoggingAdapter _log = Context.GetLogger();
    private readonly IActorRef _proxy;
    private readonly CoordinatorContact _contact;
    private readonly MessageGate _gate;

    /// <summary>The code that was offered to this node and has not come yet.</summary>
    private readonly HashSet<AssemblyBuild> _wanted = [];
    private readonly List<CodeOffered> _offers = [];

    /// <summary>The coordinator that has offered code last.</summary>
    private IActorRef? _offerer;
    private IActorRef? _region;
    private IActorRef? _worker;
    private MemoryGauge? _gauge;
    private TimeSpan _startedAt;
    private int _ends;
    private bool _isMeasuring;
    private bool _isWorkerRetired;
    private IActorRef? _leaver;
    private bool _hasMet;

    /// <summary>The epoch of the coordinator that was told last which version this node speaks, and when.</summary>
    private int _saidTo;
    private TimeSpan _saidAt;

    public NodeActor(ActorsExtension cluster)
    {
        _cluster = cluster;

        // Every node is one of the majority that keeps the ledger.
        _ = DistributedData.Get(Context.System);
        if (_nodes.SelfRoles.Contains(CoordinatorRole))
        {
            Context.ActorOf(
                ClusterSingletonManager.Props(
                    CoordinatorActor.Props(cluster).WithDispatcher(ClusterDispatchers.Coordinator),
                    ClusterSingletonManagerSettings.Create(Context.System).WithSingletonName(ActorPaths.Singleton).WithRole(CoordinatorRole)),
                ActorPaths.Coordinator);
        }

        _proxy = Context.ActorOf(
            ClusterSingletonProxy.Props(
                ActorPaths.CoordinatorManager,
                ClusterSingletonProxySettings.Create(Context.System).WithSingletonName(ActorPaths.Singleton).WithRole(CoordinatorRole)),
            ActorPaths.Proxy);
        ClusterClientReceptionist.Get(Context.System).RegisterService(_proxy);
        _gate = new MessageGate(Context, this, cluster, HandleRemote) { CodeCame = OnCode };
        _contact = new CoordinatorContact(_proxy, IsReceptionist: false);
    }

    public ITimerScheduler Timers { get; set; } = null!;

    public IStash Stash { get; set; } = null!;

    private bool IsWorkerDue => _worker is null && !_isWorkerRetired && _leaver is null && _cluster.Refusal is null;

    private static TimeSpan Now => ClusterClock.Now(Context.System.Scheduler);

    /// <summary>Why a process and the coordinator cannot work together.</summary>
    public static string WhyNot(int coordinator, ProtocolCodec codec) =>
        $"the coordinator speaks version {coordinator} of the protocol and this node version {codec.Speaks}, and at most two releases that follow each other can share a cluster";

    public static Props Props(ActorsExtension cluster) => Akka.Actor.Props.Create(() => new NodeActor(cluster));

    protected override void PreStart()
    {
        Context.System.EventStream.Subscribe(Self, typeof(AssociatedEvent));
        Timers.StartPeriodicTimer(nameof(SeekDue), SeekDue.Instance, TimeSpan.Zero, Min(_cluster.Settings.WorkerBeat, TimeSpan.FromSeconds(1)));
        if (!_nodes.SelfRoles.Contains(WorkerRole))
        {
            return;
        }

        IActorRef self = Self;
        _region = ClusterSharding.Get(Context.System).Start(
            ActorPaths.WorkerRegion,
            id => WorkerActor.Props(_cluster, self, id).WithDispatcher(ClusterDispatchers.Worker),
            ClusterShardingSettings.Create(Context.System)
                .WithRole(WorkerRole).WithRememberEntities(false).WithStateStoreMode(StateStoreMode.DData).WithPassivateIdleAfter(TimeSpan.Zero),
            new WorkerMessageExtractor(),
            new WorkerPlacement(_nodes.SelfAddress),
            PoisonPill.Instance);
        Timers.StartPeriodicTimer(nameof(MeasureDue), MeasureDue.Instance, _cluster.Settings.MeasureInterval);
    }

    protected override void PostStop() => Context.System.EventStream.Unsubscribe(Self);

    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case AssociatedEvent associated:
                OnAssociated(associated);
                break;
            case SeekDue:
                TellStrangers();
                if (_region is null ? !_hasMet : IsWorkerDue && Now >= _startedAt + s_pauses[Math.Min(_ends, s_pauses.Length - 1)])
                {
                    _contact.Seek(Self, _cluster.Codec.Speaks);
                }

                break;
            case CoordinatorFound found:
                OnFound(found);
                break;
            case CoordinatorSought:
                // Of this process's clients and worker.
                _proxy.Forward(message);
                break;
            case WorkerStarted started:
                OnStarted(started, Sender);
                break;
            case WorkerHasLeft:
                _isWorkerRetired = true;
                break;
            case Terminated terminated when terminated.ActorRef.Equals(_worker):
                OnEnded();
                break;
            case MeasureDue:
                Measure();
                break;
            case Measured measured:
                _isMeasuring = false;
                _worker?.Tell(measured.Memory);
                break;
            case RetireNode:
                Retire(Sender);
                break;
            case RetireTimedOut:
                _log.Warning("The results of this node could not be brought elsewhere within {0}: it leaves all the same, and what is missed is computed again.", _cluster.Settings.RetireTimeout);
                Finish(isWhole: false);
                break;
            case Status.Failure failure:
                _isMeasuring = false;
                _log.Warning(failure.Cause, "The memory of this process could not be measured.");
                break;
            default:
                _gate.Receive(message, Sender);
                break;
        }
    }

    /// <summary>What the coordinator, or another node, has said.</summary>
    private void HandleRemote(object message, IActorRef sender)
    {
        if (message is ClusterNamed named)
        {
            OnNamed(named, sender);
            return;
        }

        if (message is not CodeOffered offered)
        {
            Unhandled(message);
            return;
        }

        if (!sender.Equals(_offerer))
        {
            // What was asked of a coordinator that is gone does not come any more.
            _offerer = sender;
            _wanted.Clear();
            _offers.Clear();
        }

        // All that has not come is asked for again: an answer may have been lost.
        _wanted.UnionWith(offered.Assemblies.Where(b => !HasCode(b)));
        foreach (AssemblyBuild build in _wanted)
        {
            _cluster.Post.Send(sender, new AssemblyAsked(build), Self);
        }

        _offers.Add(offered);
        TellHeld();
    }

    private bool HasCode(AssemblyBuild build) => _cluster.Codec.Policy.FindCode(build.Name, build.Version) is not null;

    /// <summary>Whoever has offered code hears of it when all has come that there is to come.</summary>
    private void TellHeld()
    {
        if (_wanted.Count > 0)
        {
            return;
        }

        foreach (CodeOffered offered in _offers)
        {
            _cluster.Post.Send(_offerer!, new CodeHeld(offered.Assemblies.Where(HasCode).ToArray()), Self);
        }

        _offers.Clear();
    }

    private void OnCode(AssemblySent sent, IActorRef sender)
    {
        if (!_wanted.Remove(sent.Assembly))
        {
            return;
        }

        try
        {
            foreach (AssemblyBuild reference in sent.Content is null ? [] : _cluster.TakeIn(sent))
            {
                if (_wanted.Add(reference))
                {
                    _cluster.Post.Send(sender, new AssemblyAsked(reference), Self);
                }
            }
        }
        catch (WireFormatException e)
        {
            _log.Warning("{0} has come from {1} and cannot be used: {2}", sent.Assembly, sender, e.Message);
        }

        TellHeld();
    }

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private void OnFound(CoordinatorFound found)
    {
        if (_cluster.Refusal is not null)
        {
            return;
        }

        if (!_cluster.Codec.Understands(found.Version))
        {
            // It could not be the coordinator's successor either.
            _cluster.Refusal = WhyNot(found.Version, _cluster.Codec);
            _log.Error("This node leaves the cluster: {0}.", _cluster.Refusal);
            SayVersion(found);
            _nodes.Leave(_nodes.SelfAddress);
            return;
        }

        _hasMet = true;
        SayVersion(found);
        _cluster.Post.Learn(_cluster.System.Provider.ResolveActorRef(found.Path).Path.Address, found.Version);
        if (_worker is not null)
        {
            _worker.Forward(found);
        }
        else if (_region is not null && IsWorkerDue)
        {
            _region.Tell(new ShardingEnvelope(WorkerPlacement.IdOf(_nodes.SelfAddress), found));
        }

        _cluster.Host.Introduce(found);
    }

    /// <summary>The coordinator has to know of each node which version it speaks, where there may be several; its answer is not answered again.</summary>
    private void SayVersion(CoordinatorFound found)
    {
        ProtocolCodec codec = _cluster.Codec;
        if ((codec.Oldest < codec.Speaks || _cluster.Refusal is not null) && (found.Epoch != _saidTo || Now - _saidAt >= s_sayAgainAfter))
        {
            (_saidTo, _saidAt) = (found.Epoch, Now);
            _cluster.System.Provider.ResolveActorRef(found.Path).Tell(new CoordinatorSought(codec.Speaks) { Epoch = found.Epoch }, Self);
        }
    }

    private void OnStarted(WorkerStarted started, IActorRef worker)
    {
        if (worker.Equals(_worker))
        {
            return;
        }

        _worker = worker;
        _startedAt = Now;
        _gauge = new MemoryGauge(started.Options, started.Values, Allowance);
        Context.Watch(worker);
        _log.Info("Worker {0} has been started.", started.Worker);
        if (_leaver is not null)
        {
            worker.Tell(RetireNow.Instance);
        }
    }

    private void OnEnded()
    {
        // One that lived for long was none that cannot live here.
        _ends = Now - _startedAt > s_pauses[^1] ? 1 : _ends + 1;
        _startedAt = Now;
        _worker = null;
        _gauge = null;
        if (_leaver is not null)
        {
            Finish(_isWorkerRetired);
        }
        else if (_isWorkerRetired && !_nodes.SelfRoles.Contains(CoordinatorRole))
        {
            _log.Info("The worker of this node was retired: the node leaves.");
            _nodes.Leave(_nodes.SelfAddress);
        }
    }

    private void Measure()
    {
        if (_gauge is { } gauge && !_isMeasuring)
        {
            // It may wait for a collection.
            _isMeasuring = true;
            Task.Run(gauge.Measure).PipeTo(Self, success: memory => new Measured(memory));
        }
    }

    private void Retire(IActorRef leaver)
    {
        _leaver = leaver;
        if (_worker is null)
        {
            Finish(isWhole: true);
            return;
        }

        _worker.Tell(RetireNow.Instance);
        Timers.StartSingleTimer(nameof(RetireTimedOut), RetireTimedOut.Instance, _cluster.Settings.RetireTimeout);
    }

    private void Finish(bool isWhole)
    {
        Timers.Cancel(nameof(RetireTimedOut));
        _leaver?.Tell(new NodeRetired(isWhole));
    }

    private sealed record SeekDue
    {
        public static SeekDue Instance { get; } = new();
    }

    private sealed record MeasureDue
    {
        public static MeasureDue Instance { get; } = new();
    }

    private sealed record Measured(MemoryMeasured Memory) : INoSerializationVerificationNeeded;

    private sealed record RetireTimedOut
    {
        public static RetireTimedOut Instance { get; } = new();
    }
}
