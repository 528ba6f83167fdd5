using Actors.Clustering.Remoting;
using Actors.Runtime.Coordination;
using Actors.Runtime.Hosting;
using Actors.Runtime.Hosting.Processes;
using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Messages;
using Akka.Actor;
using Akka.Event;

namespace Actors.Clustering.Clients;

/// <summary>
/// A client's end of its connection: finds the coordinator in office and carries words to and fro. What it says goes to the coordinator it has met
/// last, and may get lost; what has to be said again the client itself knows.
/// </summary>
internal sealed partial class ClientActor : UntypedActor, IWithTimers, IWithStash
{
    private readonly ActorsExtension _cluster;
    private readonly ClientId _id;
    private readonly IClientSink _sink;
    private readonly CoordinatorContact _contact;
    private readonly MessageGate _gate;
    private readonly ILoggingAdapter _log = Context.GetLogger();

    /// <summary>What was put into workers' memories and the coordinator has not confirmed.</summary>
    private readonly SortedDictionary<long, PlaceData> _placed = [];
    private readonly SortedDictionary<long, AskProgress> _asked = [];
    private IActorRef? _coordinator;
    private int _epoch;
    private long _numbers;
    private TimeSpan _heard;
    private bool _isClosed;

    public ClientActor(ActorsExtension cluster, ClientId id, IClientSink sink, CoordinatorContact contact)
    {
        _cluster = cluster;
        _id = id;
        _sink = sink;
        _contact = contact;
        _gate = new MessageGate(Context, this, cluster, Handle) { Unread = OnUnread, ParcelEnded = OnParcelEnded };
        _heard = Now;
    }

    public ITimerScheduler Timers { get; set; } = null!;

    public IStash Stash { get; set; } = null!;

    private static TimeSpan Now => ClusterClock.Now(Context.System.Scheduler);

    public static Props Props(ActorsExtension cluster, ClientId id, IClientSink sink, CoordinatorContact contact) =>
        Akka.Actor.Props.Create(() => new ClientActor(cluster, id, sink, contact));

    protected override void PreStart()
    {
        Timers.StartPeriodicTimer(nameof(BeatDue), BeatDue.Instance, _cluster.Settings.ClientBeat);
        Timers.StartPeriodicTimer(nameof(SeekDue), SeekDue.Instance, Min(_cluster.Settings.ClientBeat, TimeSpan.FromMilliseconds(200)));
        _contact.Seek(Self, _cluster.Codec.Speaks);
    }

    /// <summary>What it cannot handle ends the client: what it has missed since nobody could tell.</summary>
    protected override void PreRestart(Exception reason, object message)
    {
        _log.Error(reason, "{0} cannot go on.", _id);
        Stop(new RuntimeStoppedException($"{_id} cannot go on, since a message of {_cluster.Host.Name} could not be handled: {reason.Message}", reason));
        base.PreRestart(reason, message);
    }

    protected override void PostRestart(Exception reason) => Context.Stop(Self);

    protected override void PostStop()
    {
        if (!_isClosed)
        {
            _cluster.Host.IsEnding = true;
            Stop(new RuntimeStoppedException($"{_cluster.Host.Name} was stopped here: the actor system {Context.System.Name} has ended."));
        }
    }

    protected override void OnReceive(object message) => _gate.Receive(message, Sender);

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private void Handle(object message, IActorRef sender)
    {
        switch (message)
        {
            case ClientStimulus said:
                Tell(said);
                break;
            case ClientUpdate update:
                _heard = Now;
                _sink.OnUpdate(update);
                break;
            case ClientReply reply when sender.Equals(_coordinator):
                // Answers carry no epoch of their own: those of a coordinator that was replaced do not count any more.
                _sink.OnReply(reply.Request, reply);
                break;
            case ControlReply reply when sender.Equals(_coordinator):
                _sink.OnReply(reply.Request, reply);
                break;
            case CoordinatorFound found:
                OnFound(found);
                break;
            case MembersTold told:
                _cluster.Members.OnTold(told);
                break;
            case DataHeardOf heard:
                if (_placed.Remove(heard.Number, out PlaceData? placed))
                {
                    placed.Heard.TrySetResult();
                }

                break;
            case ProgressTold told:
                if (_asked.Remove(told.Request, out AskProgress? asked))
                {
                    asked.Answer.TrySetResult(told.Progress);
                }

                break;
            case PlaceData place:
                _placed.Add(++_numbers, place);
                Place(_numbers, place);
                break;
            case AskProgress ask:
                _asked.Add(++_numbers, ask);
                Ask(_numbers, ask);
                break;
            case BeatDue:
                Beat();
                break;
            case SeekDue:
                Seek();
                break;
            case Leave:
                _isClosed = true;
                Tell(new ClientLeft(_id));
                End();
                Context.Stop(Self);
                break;
            case ClientReply or ControlReply:
                break;
            default:
                Unhandled(message);
                break;
        }
    }

    private void OnFound(CoordinatorFound found)
    {
        if (!_cluster.Codec.Understands(found.Version))
        {
            string why = $"{_cluster.Host.Name} speaks version {found.Version} of the protocol and this program version {_cluster.Codec.Speaks}: at most two releases that follow each other understand each other.";
            _log.Error("{0}", why);
            Stop(new RuntimeStoppedException(why));
            return;
        }

        if (found.Epoch < _epoch)
        {
            return;
        }

        _heard = Now;
        IActorRef coordinator = _cluster.System.Provider.ResolveActorRef(found.Path);
        if (coordinator.Equals(_coordinator) && found.Epoch == _epoch)
        {
            return;
        }

        _log.Debug("{0} meets the coordinator of epoch {1} at {2}.", _id, found.Epoch, found.Path);
        _cluster.Post.Learn(coordinator.Path.Address, found.Version);
        _coordinator = coordinator;
        _epoch = found.Epoch;
        Tell(new ClientAlive(_id, _cluster.Members.NumberOf(_epoch), _cluster.Codec.Speaks));
        Tell(new ClientJoined(_id));
        foreach ((long number, PlaceData placed) in _placed)
        {
            Place(number, placed);
        }

        foreach ((long number, AskProgress asked) in _asked)
        {
            Ask(number, asked);
        }

        _sink.OnCoordinator(_epoch);
        _cluster.Host.OnMet();
    }

    private void Beat()
    {
        _gate.Tick(Now);
        _sink.OnBeatDue();
        Tell(new ClientAlive(_id, _cluster.Members.NumberOf(_epoch), _cluster.Codec.Speaks));
        foreach ((long number, PlaceData placed) in _placed)
        {
            Place(number, placed);
        }

        foreach ((long number, AskProgress asked) in _asked)
        {
            Ask(number, asked);
        }
    }

    private void Seek()
    {
        TimeSpan silence = Now - _heard;
        if (_coordinator is not null && silence < _cluster.Settings.ClientSearchAfter)
        {
            return;
        }

        _contact.Seek(Self, _cluster.Codec.Speaks, _epoch);
        if (_cluster.Settings.ClientGivesUpAfter is { } patience && silence > patience)
        {
            Stop(new RuntimeStoppedException(
                $"No coordinator of {_cluster.Host.Name} was found for {silence.TotalSeconds:0} s, by way of {_contact.Ref.Path}: its nodes are gone, or cannot be reached from here."));
        }
    }

    private void Place(long number, PlaceData placed) => Tell(new DataPlacedByClient(number, placed.Data));

    private void Ask(long number, AskProgress asked) => Tell(new ProgressAsked(_id, number, asked.GraphId));

    private void Tell(object message, bool isAgain = false)
    {
        if (_coordinator is null)
        {
            return;
        }

        try
        {
            _cluster.Post.Send(_coordinator, message, Self, WhyNoParcel);
        }
        catch (ParcelRefusedException e)
        {
            OnTooLarge(message, e, isAgain);
        }
        catch (NotTransferableException e)
        {
            OnUnsendable(message, e, isAgain);
        }
    }

    /// <summary>What a user has handed over and cannot be sent: whoever waits for an answer gets this one.</summary>
    private void OnUnsendable(object message, NotTransferableException e, bool isAgain)
    {
        switch (message)
        {
            case PublishDataset publish:
                _sink.OnReply(publish.Request, new DatasetReply(_id, publish.Request, [publish.Name], [], null, e.Message));
                break;
            case CoordinationRequest request:
                _sink.OnReply(request.Request, new CoordinationReply(_id, request.Request, _epoch, ReplyKind.Refused) { Text = e.Message });
                break;
            case SubmitGraph submit when !isAgain:
                Tell(FailWhatCannotBeSent(submit), isAgain: true);
                break;
            case ClientAnnounced announced when !isAgain:
                Tell(announced with { Graphs = announced.Graphs.Select(FailWhatCannotBeSent).ToArray() }, isAgain: true);
                break;
            case CoordinationBeat { Actors.Count: > 0 } beat when !isAgain:
                // Of actors that cannot be spoken of the coordinator does not hear.
                _log.Warning("{0} cannot tell of all its actors: {1}", _id, e.Message);
                Tell(beat with { Actors = beat.Actors.Where(CanBeSent).ToArray() }, isAgain: true);
                break;
            default:
                _log.Error(e, "{0} could not send a {1}.", _id, message.GetType().Name);
                break;
        }
    }

    /// <summary>A graph whose functions could be sent when it was submitted, and cannot be any more: its tasks fail where they would have run, and say why.</summary>
    private SubmitGraph FailWhatCannotBeSent(SubmitGraph submit) => submit with { Graph = KernelCheck.FailWhatCannotBeSent(submit.Graph, _cluster.Codec) };

    private bool CanBeSent(SpawnActor actor)
    {
        try
        {
            KernelCheck.Check(actor.Graph, _cluster.Codec);
            return true;
        }
        catch (NotTransferableException)
        {
            return false;
        }
    }

    /// <summary>An answer has come that cannot be read here: that is the answer.</summary>
    private void OnUnread(object partial, string reason, IActorRef sender)
    {
        string text = $"The answer of the coordinator cannot be read here: {reason}";
        switch (partial)
        {
            case DatasetReply reply:
                _sink.OnReply(reply.Request, new DatasetReply(_id, reply.Request, reply.Names ?? [], [], null, text));
                break;
            case CoordinationReply reply:
                _sink.OnReply(reply.Request, new CoordinationReply(_id, reply.Request, _epoch, ReplyKind.Refused) { Text = text });
                break;
        }
    }

    private void Stop(RuntimeStoppedException reason)
    {
        _isClosed = true;
        _sink.OnStopped(reason);
        _cluster.Host.OnGivenUp(reason);
        End();
        Context.Stop(Self);
    }

    private void End()
    {
        foreach (PlaceData placed in _placed.Values)
        {
            placed.Heard.TrySetException(new RuntimeStoppedException($"{_id} was closed."));
        }

        foreach (AskProgress asked in _asked.Values)
        {
            asked.Answer.TrySetResult(new ComputeProgress(0, 0, 0));
        }

        _placed.Clear();
        _asked.Clear();
    }

    private sealed record BeatDue
    {
        public static BeatDue Instance { get; } = new();
    }

    private sealed record SeekDue
    {
        public static SeekDue Instance { get; } = new();
    }
}
