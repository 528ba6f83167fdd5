using Actors.Clustering.Serialization;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Protocol.Messages;
using Actors.Runtime.Transfer;
using Akka.Actor;
using Akka.Event;

namespace Actors.Clustering.Remoting;

/// <summary>
/// Holds an actor's messages back, for each sender in order, from a parcel on until it has been fetched, and from a message on that refers to code
/// which is not here until that code has come. For use inside the actor only.
/// </summary>
/// <param name="actor">The actor's context.</param>
/// <param name="owner">The actor, which has its stash only when it has been made.</param>
/// <param name="cluster">What the actor's system has.</param>
/// <param name="handle">Gets what can be handled, and who sent it, in the actor's turn.</param>
/// <remarks>
/// What cannot be read at all is dropped, as if it were lost. So that nobody says it again for ever, its sender is told, where that helps: of code
/// that is not to be had by a <see cref="CodeRefused"/>, after which the sender refuses it itself; of all else by who has the gate.
/// </remarks>
internal sealed class MessageGate(IActorContext actor, IActorStash owner, ActorsExtension cluster, Action<object, IActorRef> handle)
{
    /// <summary>How long an assembly is waited for before it is asked for again.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    /// <summary>How often it is asked for.</summary>
    private const int Tries = 6;

    private const string OtherRelease = "Run the same release of Actors there and here";

    /// <summary>What to do where others do not reach the transfer endpoint.</summary>
    public const string Reaching = "Let the cluster's nodes through to it, or set actors.transfer.public-hostname and actors.transfer.port to where they reach this program.";

    private readonly ILoggingAdapter _log = actor.GetLogger();
    private readonly Dictionary<IActorRef, Held> _held = [];

    /// <summary>Where parcels could not be fetched, and none has been fetched since: it is said once.</summary>
    private readonly HashSet<string> _unreached = new(StringComparer.Ordinal);

    /// <summary>Whether the last parcel of this actor that is known of could not be fetched.</summary>
    private bool _isRefused;

    /// <summary>Why code of senders could not be fetched.</summary>
    private readonly Dictionary<IActorRef, string> _lostCode = [];

    /// <summary>How many senders wait.</summary>
    public int Count => _held.Count;

    /// <summary>Whether senders are told of code that has not come for long: clients, that have nobody else to ask.</summary>
    public bool RefusesLateCode { get; init; }

    /// <summary>Gets each assembly that comes, or is not to be had, and who answered so: the actor may look for some itself.</summary>
    public Action<AssemblySent, IActorRef>? CodeCame { get; init; }

    /// <summary>Gets what could be read of a message that cannot be read, why that is, and who sent it.</summary>
    public Action<object, string, IActorRef>? Unread { get; init; }

    /// <summary>Gets each parcel of the actor that its receiver could not fetch; and null for one that was fetched.</summary>
    public Action<ParcelRefused?>? ParcelEnded { get; init; }

    /// <summary>Whether a message brings code, or tells of it: it is taken in whatever else waits.</summary>
    public static bool IsOfCode(object message) => message switch
    {
        AssemblyAsked or AssemblySent or CodeRefused or CodeOffered or ParcelTaken or ParcelRefused => true,
        Parcel parcel => IsCode(parcel),
        ParcelOpened opened => IsCode(opened.Parcel),
        ParcelLost lost => IsCode(lost.Parcel),
        _ => false,
    };

    /// <summary>A message has come to the actor.</summary>
    public void Receive(object message, IActorRef sender)
    {
        switch (message)
        {
            case AssemblyAsked asked:
                cluster.Post.Send(sender, CodeSource.AnswerPeer(asked, cluster.Codec.Policy), actor.Self);
                return;
            case CodeRefused refused:
                _log.Warning("{0} could not use {1}: {2}. What refers to it is refused from now on.", sender, refused.Assembly, refused.Reason);
                cluster.Codec.Policy.Refuse(refused.Assembly, refused.Reason, refused.Remedy);
                return;
            case AssemblySent sent:
                OnCode(sent, sender);
                return;
            case Parcel code when IsCode(code):
                // Beside the messages that wait for it.
                Fetch(code, sender);
                return;
            case ParcelTaken taken:
                cluster.Post.Drop(taken.Key);
                _isRefused = false;
                ParcelEnded?.Invoke(null);
                return;
            case ParcelRefused refused:
                OnRefused(refused, sender);
                return;
            case ParcelOpened opened:
                OnOpened(opened, sender);
                return;
            case ParcelLost lost:
                OnLost(lost, sender);
                return;
        }

        // What timers say has no sender.
        sender ??= ActorRefs.Nobody;
        if (_held.Count > 0 && _held.ContainsKey(sender))
        {
            owner.Stash.Stash();
            return;
        }

        switch (message)
        {
            case Parcel parcel:
                _held.Add(sender, new Held());
                Fetch(parcel, sender);
                break;
            case Packet packet:
                Read(packet, sender);
                break;
            default:
                handle(message, sender);
                break;
        }
    }

    /// <summary>Now and then: asks again for what has not come, and gives up what does not come.</summary>
    public void Tick(TimeSpan now)
    {
        foreach (IActorRef sender in _lostCode.Keys.Where(s => !_held.ContainsKey(s)))
        {
            _lostCode.Remove(sender);
        }

        foreach ((IActorRef sender, Held held) in _held.ToArray())
        {
            held.AskedAt ??= now;
            if (held.First is null || now - held.AskedAt < s_patience)
            {
                continue;
            }

            held.AskedAt = now;
            if (++held.Tries >= Tries)
            {
                _log.Warning("A message of {0} is dropped: {1}, which it needs, has not come.", sender, string.Join(", ", held.Asked));
                if (RefusesLateCode)
                {
                    foreach (AssemblyBuild build in held.Asked)
                    {
                        string cause = _lostCode.TryGetValue(sender, out string? lost) ? $": {lost}" : "";
                        Refuse(build, $"{AkkaNode()} asked for it {Tries} times within {(Tries * s_patience).TotalSeconds:0} s, and it has not come{cause}", sender,
                            "See to it that the cluster's nodes reach this program's transfer endpoint (actors.transfer.public-hostname), or start them with the assembly beside theirs");
                    }
                }

                Release(sender);
                continue;
            }

            foreach (AssemblyBuild build in held.Asked)
            {
                Ask(build, sender);
            }
        }
    }

    private static bool IsCode(Parcel parcel) => ProtocolManifest.IsOf(parcel.Manifest, typeof(AssemblySent));

    private void Fetch(Parcel parcel, IActorRef sender) => ParcelFetch.FetchAsync(cluster.Transfers, parcel).PipeTo(
        actor.Self, sender, packet => new ParcelOpened(parcel, packet), exception => new ParcelLost(parcel, exception));

    private void Ask(AssemblyBuild build, IActorRef sender) => cluster.Post.Send(sender, new AssemblyAsked(build), actor.Self);

    /// <summary>A parcel could not be fetched. Its sender is told when that is so since it is not reached: it would send it again for ever.</summary>
    private void OnLost(ParcelLost lost, IActorRef sender)
    {
        if (lost.Exception is not PeerGoneException { InnerException: not null })
        {
            _log.Warning("A message of {0} is lost: {1}", sender, lost.Exception.Message);
        }
        else
        {
            if (_unreached.Add(lost.Parcel.Endpoint))
            {
                _log.Warning("A message of {0} is lost: {1} This is not said again before one has come from there.", sender, lost.Exception.Message);
            }

            cluster.Post.Send(sender, new ParcelRefused(lost.Parcel.Key, lost.Parcel.Endpoint, lost.Exception.Message), actor.Self);
        }

        if (IsCode(lost.Parcel))
        {
            _lostCode[sender] = lost.Exception.Message;
        }
        else
        {
            Release(sender);
        }
    }

    /// <summary>A message of this actor was too large for Akka.Remote, and its receiver does not reach this process's transfer endpoint. It is said once, until one is fetched.</summary>
    private void OnRefused(ParcelRefused refused, IActorRef sender)
    {
        cluster.Post.Drop(refused.Key);
        if (!_isRefused)
        {
            _isRefused = true;
            _log.Warning("{0} does not reach this program's transfer endpoint: {1} {2}", sender, refused.Reason, Reaching);
        }

        ParcelEnded?.Invoke(refused);
    }

    private void OnOpened(ParcelOpened opened, IActorRef sender)
    {
        _unreached.Remove(opened.Parcel.Endpoint);
        _lostCode.Remove(sender);
        cluster.Post.Send(sender, new ParcelTaken(opened.Parcel.Key), actor.Self);
        if (IsCode(opened.Parcel))
        {
            if (Decode(opened.Packet, sender) is AssemblySent sent)
            {
                OnCode(sent, sender);
            }

            return;
        }

        Release(sender);
        Read(opened.Packet, sender);
    }

    /// <summary>What has come is handled, or is the first of its sender's to wait.</summary>
    /// <param name="packet">What has come.</param>
    /// <param name="sender">From whom.</param>
    /// <param name="refused">The last answer of who was asked for code, where it was that this is not to be had.</param>
    private void Read(Packet packet, IActorRef sender, AssemblySent? refused = null)
    {
        object? read = Decode(packet, sender);
        if (read is not Packet { Needs: { } needed })
        {
            if (read is not null)
            {
                handle(read, sender);
            }

            return;
        }

        if (TypePolicy.IsOwn(needed.Name))
        {
            Drop(needed, $"{AkkaNode()} runs another build of it", sender, OtherRelease);
        }
        else if (needed.Hash.Length == 0)
        {
            Drop(needed, "it has no file, or one that has changed since it was loaded", sender, Restart);
        }
        else if (refused?.Assembly == needed)
        {
            Drop(needed, refused.Reason ?? "it was not sent", sender, Restart);
        }
        else
        {
            var held = new Held { First = packet };
            held.Asked.Add(needed);
            _held[sender] = held;
            Ask(needed, sender);
        }
    }

    private const string Restart = "Restart the program on files that stay as they are";

    private void Drop(AssemblyBuild needed, string reason, IActorRef sender, string remedy)
    {
        _log.Warning("A message of {0} is dropped: it needs {1}, which is not to be had: {2}. {3}.", sender, needed, reason, remedy);
        Refuse(needed, reason, sender, remedy);
    }

    private void Refuse(AssemblyBuild build, string reason, IActorRef sender, string remedy)
    {
        // A node that runs another release than others is none that those have to stop for.
        if (RefusesLateCode || !TypePolicy.IsOwn(build.Name))
        {
            cluster.Post.Send(sender, new CodeRefused(build, reason, remedy), actor.Self);
        }
    }

    private string AkkaNode() => $"{cluster.System.Name}@{cluster.Endpoint}";

    private object? Decode(Packet packet, IActorRef sender)
    {
        try
        {
            return ProtocolSerializer.Decode(cluster.Codec, packet);
        }
        catch (WireFormatException e)
        {
            _log.Warning("A message of {0} is dropped: {1}", sender, e.Message);
            if (e.Partial is { } partial)
            {
                Unread?.Invoke(partial, e.Message, sender);
            }

            return null;
        }
    }

    private void OnCode(AssemblySent sent, IActorRef sender)
    {
        CodeCame?.Invoke(sent, sender);

        // Of code that somebody does not have, others may have it.
        (IActorRef Sender, Held Held)[] waiting =
            [.. _held.Where(h => h.Value.Asked.Contains(sent.Assembly) && (sent.Content is not null || h.Key.Equals(sender))).Select(h => (h.Key, h.Value))];
        if (waiting.Length == 0)
        {
            // It came in answer to an earlier question, or nobody asked for it.
            return;
        }

        AssemblyBuild[] more = [];
        if (sent.Content is not null)
        {
            try
            {
                more = cluster.TakeIn(sent);
            }
            catch (WireFormatException e)
            {
                sent = sent with { Content = null, Reason = e.Message };
            }
        }

        foreach ((IActorRef whose, Held held) in waiting)
        {
            held.Asked.Remove(sent.Assembly);

            // What it refers to is wanted before any of its code runs: nobody can wait for it then. What is not to be had of that, the code may not need.
            foreach (AssemblyBuild build in more)
            {
                if (held.Asked.Add(build))
                {
                    Ask(build, sender);
                }
            }

            if (held.Asked.Count == 0)
            {
                Release(whose);
                Read(held.First!, whose, sent.Content is null ? sent : null);
            }
        }
    }

    /// <summary>A sender's messages that were put away come again, before all others.</summary>
    private void Release(IActorRef sender)
    {
        if (_held.Remove(sender))
        {
            owner.Stash.UnstashAll();
        }
    }

    private sealed class Held
    {
        /// <summary>The message that waits for code; null while a parcel is fetched.</summary>
        public Packet? First { get; init; }

        public HashSet<AssemblyBuild> Asked { get; } = [];

        public TimeSpan? AskedAt { get; set; }

        public int Tries { get; set; }
    }
}
