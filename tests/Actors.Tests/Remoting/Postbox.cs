using System.Threading.Channels;
using Actors.Clustering;
using Actors.Clustering.Remoting;
using Akka.Actor;

namespace Actors.Tests.Remoting;

/// <summary>An actor with a gate: sends what it is told to, and keeps what has come through the gate in its order.</summary>
internal sealed class Postbox : UntypedActor, IWithStash
{
    private readonly ActorsExtension _cluster;
    private readonly MessageGate _gate;

    public Postbox(ActorsExtension cluster, ChannelWriter<(object Message, IActorRef Sender)> come)
    {
        _cluster = cluster;
        _gate = new MessageGate(Context, this, cluster, (message, sender) => come.TryWrite((message, sender)));
    }

    public IStash Stash { get; set; } = null!;

    protected override void OnReceive(object message)
    {
        if (message is Posting posting)
        {
            _cluster.Post.Send(posting.To, posting.Message, Self);
        }
        else
        {
            _gate.Receive(message, Sender);
        }
    }

    /// <summary>A message is to be sent.</summary>
    internal sealed record Posting(IActorRef To, object Message) : INoSerializationVerificationNeeded;
}
