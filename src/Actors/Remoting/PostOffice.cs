using System.Collections.Frozen;
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
    private readonly Lock _lock = new();

    /// <summary>Processes that speak another version of the protocol; null when there is none.</summary>
    private volatile FrozenDictionary<Address, byte>? _others;

    /// <summary>A process has said which version of the protocol it speaks; what it is sent from now on it can read.</summary>
    public void Learn(Address process, int version)
    {
        if (process.HasLocalScope || (version == codec.Speaks && _others is null))
        {
            return;
        }

        lock (_lock)
        {
            Dictionary<Address, byte> others = _others?.ToDictionary() ?? [];
            if (version == codec.Speaks ? others.Remove(process) : !others.TryGetValue(process, out byte known) || known != version)
            {
                if (version != codec.Speaks)
                {
                    others[process] = (byte)version;
                }

                _others = others.Count > 0 ? others.ToFrozenDictionary() : null;
            }
        }
    }

    /// <summary>A process is gone.</summary>
    public void Forget(Address process) => Learn(process, codec.Speaks);

    /// <summary>Sends a message.</summary>
    /// <param name="to">To whom.</param>
    /// <param name="message">The message.</param>
    /// <param name="from">From whom.</param>
    /// <param name="noParcel">Says why its receiver cannot fetch a parcel; null, or where it gives null, for one that can.</param>
    /// <exception cref="NotTransferableException">Something in it cannot be sent to another process.</exception>
    /// <exception cref="ParcelRefusedException">It is too large for the way of all others, and cannot go as a parcel.</exception>
    public void Send(IActorRef to, object message, IActorRef from, Func<string?>? noParcel = null)
    {
        if (((IInternalActorRef)to).IsLocal)
        {
            to.Tell(message, from);
            return;
        }

        byte version = _others is { } others && others.TryGetValue(to.Path.Address, out byte theirs) ? Math.Min(theirs, codec.Speaks) : codec.Speaks;
        Packet packet = ProtocolSerializer.Encode(codec, message, version);
        if (packet.Bytes.Length > largest)
        {
            if (noParcel?.Invoke() is { } why)
            {
                throw new ParcelRefusedException($"A {message.GetType().Name} of {new ByteSize(packet.Bytes.Length)} cannot be sent to {to.Path.Address}: {why}");
            }

            TaskKey key = parcels.Add(packet.Bytes);
            packet = ProtocolSerializer.Encode(codec, new Parcel(key, _endpoint, packet.Manifest, packet.Bytes.Length), version);
        }

        to.Tell(packet, from);
    }

    /// <summary>Whether a message is too large for the way of all others.</summary>
    /// <exception cref="NotTransferableException">Something in it cannot be sent to another process.</exception>
    public bool IsLarge(object message) => ProtocolSerializer.Encode(codec, message, codec.Speaks).Bytes.Length > largest;

    /// <summary>A receiver has fetched a parcel, or has given it up.</summary>
    public void Drop(TaskKey parcel) => parcels.Remove(parcel);
}
