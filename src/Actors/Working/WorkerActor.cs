using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Actors.Clustering.Nodes;
using Actors.Clustering.Remoting;
using Actors.Runtime.Hosting.Remote;
using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Messages;
using Actors.Runtime.Transfer;
using Actors.Runtime.Working;
using Akka.Actor;
using Akka.Event;
using AkkaCluster = Akka.Cluster.Cluster;

namespace Actors.Clustering.Working;

/// <summary>
/// The worker of a node, an entity of its shard region: holds partitions, and runs kernels on threads of its own, which tell it what became of
/// them. One that the coordinator has declared lost ends, with all it holds; its node starts another.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "An actor lets go of what it has when it stops.")]
internal sealed class WorkerActor : UntypedActor, IWithTimers, IWithStash, IWorkerSurroundings
{
    private static int s_lives;

    private readonly ActorsExtension _cluster;
    private readonly IActorRef _node;
    private readonly IActorRef _self;
    private readonly IScheduler _clock;
    private readonly ILoggingAdapter _log = Context.GetLogger();
    private readonly MessageGate _gate;
    private readonly string _id;
    private WorkerJoined _introduction = null!;
    private WorkerStarted _started = null!;
    private WorkerParts? _parts;
    private IActorRef? _coordinator;
    private int _epoch;
    private bool _isAccepted;
    private bool _isRetiring;
    private TimeSpan _heard;

    /// <param name="cluster">What its system has.</param>
    /// <param name="node">The node's actor.</param>
    /// <param name="id">The entity's id: of the node it belongs to.</param>
    public WorkerActor(ActorsExtension cluster, IActorRef node, string id)
    {
        _cluster = cluster;
        _node = node;
        _id = id;
        _self = Self;
        _clock = Context.System.Scheduler;
        _gate = new MessageGate(Context, this, cluster, Handle);
    }

    public ITimerScheduler Timers { get; set; } = null!;

    public IStash Stash { get; set; } = null!;

    public TimeSpan Now => ClusterClock.Now(_clock);

    private WorkerEngine Engine => _parts!.Engine;

    string IWorkerSurroundings.SpillSetting => $"{ClusterSettings.Section}.node.folder";

    public static Props Props(ActorsExtension cluster, IActorRef node, string id) => Akka.Actor.Props.Create(() => new WorkerActor(cluster, node, id));

    protected override void PreStart()
    {
        AkkaCluster cluster = AkkaCluster.Get(Context.System);
        if (_id != WorkerPlacement.IdOf(cluster.SelfAddress))
        {
            // Its shard was allocated while its node's region was not known.
            _log.Warning("The worker of {0} was started at {1}: it ends here.", _id, cluster.SelfAddress);
            Context.Stop(Self);
            return;
        }

        ClusterSettings settings = _cluster.Settings;
        string name = settings.NodeName.Length > 0 ? settings.NodeName : _id;
        int threads = settings.Threads > 0 ? settings.Threads : Environment.ProcessorCount;
        long limit = settings.MemoryLimit.Bytes > 0 ? settings.MemoryLimit.Bytes : GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

        // Never that of one before: what is said of that one is not said of this.
        var id = new WorkerId(string.Create(CultureInfo.InvariantCulture, $"{name}#{unchecked((uint)cluster.SelfUniqueAddress.Uid):x}.{Interlocked.Increment(ref s_lives)}"));
        WorkerOptions options = settings.Working with
        {
            Id = id,
            Threads = threads,
            MemoryLimit = limit,
            ValidateAfterEachEvent = settings.Scheduling.ValidateAfterEachEvent,
        };
        _parts = new WorkerParts(this, options, _cluster);
        _introduction = new WorkerJoined(id, threads, limit) { Name = settings.NodeName.Length > 0 ? name : id.Name, Resources = settings.Resources };
        _cluster.Store.Partitions = _parts.Store;
        _cluster.Host.Worker = id;
        _heard = Now;
        Timers.StartPeriodicTimer(nameof(BeatDue), BeatDue.Instance, settings.WorkerBeat);
        _started = new WorkerStarted(id, options, _parts.Store.Memory);
        _node.Tell(_started);
    }

    protected override void PostStop()
    {
        if (_parts is { } parts)
        {
            if (_cluster.Store.Partitions == parts.Store)
            {
                _cluster.Store.Partitions = null;
            }

            // Kernels may take a while to heed.
            _ = parts.DisposeAsync().AsTask();
        }
    }

    /// <summary>What it cannot handle ends it: what it holds cannot be relied on.</summary>
    protected override void PreRestart(Exception reason, object message) => throw new InvalidOperationException("A worker is not started again as itself.", reason);

    protected override void OnReceive(object message)
    {
        try
        {
            if (message is WorkerStimulus stimulus)
            {
                Engine.Handle(stimulus);
            }
            else
            {
                _gate.Receive(message, Sender);
            }
        }
        catch (Exception e)
        {
            End(e);
        }
    }

    void IWorkerSurroundings.Post(WorkerStimulus stimulus, bool borrow)
    {
        if (borrow)
        {
            BorrowingDispatcher.Tell(_self, stimulus);
        }
        else
        {
            _self.Tell(stimulus, ActorRefs.NoSender);
        }
    }

    void IWorkerSurroundings.Report(WorkerReport report)
    {
        // Clients end before workers, and tasks that use one fail then: they run again elsewhere, as those of any node that is lost.
        if (_cluster.Host.IsEnding)
        {
            return;
        }

        try
        {
            Tell(report);
        }
        catch (NotTransferableException)
        {
            Tell(ReportInWords.Of(report, _cluster.Codec));
        }
    }

    void IWorkerSurroundings.Report(WorkerPaused paused) => Tell(paused);

    void IWorkerSurroundings.Refuse(SendRefusal refusal)
    {
        // One that was replaced and does not know has just spoken.
        if (!Sender.IsNobody())
        {
            _cluster.Post.Send(Sender, refusal.Report, Self);
        }
    }

    TransferEndpoint? IWorkerSurroundings.EndpointOf(WorkerId worker) => _cluster.Members.EndpointOf(worker);

    void IWorkerSurroundings.Warn(string message) => _log.Warning("{0}", message);

    void IWorkerSurroundings.Fail(Exception exception) => _self.Tell(new Failed(exception), ActorRefs.NoSender);

    private void Handle(object message, IActorRef sender)
    {
        switch (message)
        {
            case WorkerCommand command:
                _heard = Now;
                Engine.Handle(new CommandReceived(command));
                break;
            case MembersTold told:
                _cluster.Members.OnTold(told);
                break;
            case RegistrationAnswered answered when answered.Worker == _introduction.Worker && answered.Epoch >= _epoch:
                OnAnswer(answered);
                break;
            case RegistrationAnswered:
                break;
            case CoordinatorFound found:
                // Its node's actor may have been started anew, and know of no worker.
                _node.Tell(_started);
                OnFound(found);
                break;
            case BeatDue:
                Beat();
                break;
            case RetireNow:
                _isRetiring = true;
                Tell(new RetireWorker(_introduction.Worker));
                break;
            case WorkerRetired retired when retired.Worker == _introduction.Worker && sender.Equals(_coordinator):
                Tell(new WorkerLost(retired.Worker, "it was retired", Expected: true));
                _node.Tell(new WorkerHasLeft(retired.Worker));
                Context.Stop(Self);
                break;
            case Failed failed:
                End(failed.Exception);
                break;
            default:
                Unhandled(message);
                break;
        }
    }

    private void OnFound(CoordinatorFound found)
    {
        if (found.Epoch < Math.Max(_epoch, Engine.Epoch))
        {
            return;
        }

        _heard = Now;
        IActorRef coordinator = _cluster.System.Provider.ResolveActorRef(found.Path);
        if (!_cluster.Codec.Understands(found.Version))
        {
            _log.Error("{0} obeys no coordinator at {1}: {2}.", _introduction.Worker, found.Path, NodeActor.WhyNot(found.Version, _cluster.Codec));
            return;
        }

        _cluster.Post.Learn(coordinator.Path.Address, found.Version);
        if (!coordinator.Equals(_coordinator) || found.Epoch != _epoch)
        {
            (_coordinator, _epoch, _isAccepted) = (coordinator, found.Epoch, false);
            Register();
        }
    }

    private void OnAnswer(RegistrationAnswered answered)
    {
        _heard = Now;
        if (answered.Refusal is not { } refusal)
        {
            _isAccepted = true;
            return;
        }

        _log.Warning("{0} is not accepted by the coordinator of epoch {1}: {2}.", _introduction.Worker, answered.Epoch, refusal);
        Context.Stop(Self);
    }

    private void Beat()
    {
        _gate.Tick(Now);
        if (!_isAccepted)
        {
            Register();
        }
        else
        {
            Tell(new WorkerAlive(_introduction.Worker, _cluster.Members.NumberOf(_epoch)));
        }

        if (_isRetiring)
        {
            Tell(new RetireWorker(_introduction.Worker));
        }

        if (_coordinator is null || Now - _heard > 3 * _cluster.Settings.WorkerBeat)
        {
            _cluster.Host.Contact.Seek(Self, _cluster.Codec.Speaks, Math.Max(_epoch, Engine.Epoch));
        }

        Engine.Handle(new HeartbeatDue());
    }

    private void Register() =>
        Tell(new WorkerRegistered(_introduction, Engine.Epoch, _cluster.Endpoint.ToString(), _cluster.Codec.Speaks));

    private void Tell(object message)
    {
        if (_coordinator is { } coordinator)
        {
            _cluster.Post.Send(coordinator, message, Self);
        }
    }

    private void End(Exception exception)
    {
        _log.Error(exception, "{0} cannot go on, and ends with all it holds.", _introduction.Worker);
        Context.Stop(Self);
    }

    private sealed record BeatDue
    {
        public static BeatDue Instance { get; } = new();
    }

    private sealed record Failed(Exception Exception) : INoSerializationVerificationNeeded;
}
