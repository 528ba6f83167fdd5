using Actors.Clustering.Serialization;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Protocol.Messages;
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
internal sealed class MessageGate(IActorContext actor, IActorStash owner, ActorsExtension cluster, Action<object, IActorRef> handle)
{
    /// <summary>How long an assembly is waited for before it is asked for again.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    /// <summary>How often it is asked for.</summary>
    private const int Tries = 6;

    private readonly ILoggingAdapter _log = actor.GetLogger();
    private readonly Dictionary<IActorRef, Held> _held = [];

    /// <summary>How many senders wait.</summary>
    public int Count => _held.Count;

    /// <summary>A message has come to the actor.</summary>
    public void Receive(object message, IActorRef sender)
    {
        switch (message)
        {
            case AssemblyAsked asked:
                cluster.Post.Send(sender, CodeSource.Answer(asked, cluster.Codec.Policy), actor.Self);
                return;
            case AssemblySent sent:
                OnCode(sent, sender);
                return;
            case Parcel code when IsCode(code):
                // Beside the messages that wait for it.
                Fetch(code, sender);
                return;
            case ParcelTaken taken:
                cluster.Post.OnTaken(taken);
                return;
            case ParcelOpened opened:
                OnOpened(opened, sender);
                return;
            case ParcelLost lost:
                _log.Warning("A message of {0} is lost: {1}", sender, lost.Exception.Message);
                if (!IsCode(lost.Parcel))
                {
                    Release(sender);
                }

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

    private void OnOpened(ParcelOpened opened, IActorRef sender)
    {
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
    private void Read(Packet packet, IActorRef sender)
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

        if (needed.Hash.Length == 0)
        {
            _log.Warning("A message of {0} is dropped: {1} is not here, and whoever refers to it cannot send it: it has no file, or one that has changed since.", sender, needed);
            return;
        }

        var held = new Held { First = packet };
        held.Asked.Add(needed);
        _held[sender] = held;
        Ask(needed, sender);
    }

    private object? Decode(Packet packet, IActorRef sender)
    {
        try
        {
            return ProtocolSerializer.Decode(cluster.Codec, packet);
        }
        catch (WireFormatException e)
        {
            _log.Warning("A message of {0} is dropped: {1}", sender, e.Message);
            return null;
        }
    }

    private void OnCode(AssemblySent sent, IActorRef sender)
    {
        (IActorRef Sender, Held Held)[] waiting = [.. _held.Where(h => h.Value.Asked.Contains(sent.Assembly)).Select(h => (h.Key, h.Value))];
        if (waiting.Length == 0)
        {
            // It came in answer to an earlier question, or nobody asked for it.
            return;
        }

        AssemblyBuild[] more;
        try
        {
            cluster.Code.Add(sent.Assembly, sent);

            // What it refers to is wanted before any of its code runs: nobody can wait for it then.
            more = [.. sent.References.Where(r => r.Hash.Length > 0 && cluster.Codec.Policy.FindCode(r.Name, r.Version) is null)];
        }
        catch (WireFormatException e)
        {
            _log.Warning("What refers to {0} is dropped: {1}", sent.Assembly, e.Message);
            Array.ForEach(waiting, w => Release(w.Sender));
            return;
        }

        foreach ((IActorRef whose, Held held) in waiting)
        {
            held.Asked.Remove(sent.Assembly);
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
                Read(held.First!, whose);
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
