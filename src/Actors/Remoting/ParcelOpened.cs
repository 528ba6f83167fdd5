using Actors.Clustering.Serialization;
using Actors.Runtime.Protocol.Messages;
using Akka.Actor;

namespace Actors.Clustering.Remoting;

/// <summary>An actor's word to itself: a parcel has been fetched. Its sender is the parcel's.</summary>
internal sealed record ParcelOpened(Parcel Parcel, Packet Packet) : INoSerializationVerificationNeeded;
