using Actors.Clustering.Serialization;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol.Messages;
using Actors.Runtime.Transfer;
using Akka.Actor;

namespace Actors.Clustering.Remoting;

/// <summary>
/// Sends this system's messages to actors wherever they are. Within a process they go as they are. To others they are put into bytes here, on the
/// sender's own thread, where what cannot be sent is an exception that the sender gets; and large ones go as parcels.
/// </summary>
/// <param name="codec">Puts messages into bytes.</param>
/// <param name="parcels">Where large ones wait.</param>
/// <param name="endpoint">Where they are fetched.</param>
/// <param name="largest">The most bytes of a message that goes by Akka.Remote.</param>
internal sealed class PostOffice(ProtocolCodec codec, ParcelStore parcels, TransferEndpoint endpoint, long largest)
{
    private readonly string _endpoint = endpoint.ToString();

    /// <summary>Sends a message.</summary>
    /// <exception cref="NotTransferableException">Something in it cannot be sent to another process.</exception>
    public void Send(IActorRef to, object message, IActorRef from)
    {
        if (((IInternalActorRef)to).IsLocal)
        {
            to.Tell(message, from);
            return;
        }

        Packet packet = ProtocolSerializer.Encode(codec, message);
        if (packet.Bytes.Length > largest)
        {
            TaskKey key = parcels.Add(packet.Bytes);
            packet = ProtocolSerializer.Encode(codec, new Parcel(key, _endpoint, packet.Manifest, packet.Bytes.Length));
        }

        to.Tell(packet, from);
    }

    /// <summary>A receiver has fetched a parcel.</summary>
    public void OnTaken(ParcelTaken taken) => parcels.Remove(taken.Key);
}
