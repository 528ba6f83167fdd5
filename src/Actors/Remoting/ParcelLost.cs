using Actors.Runtime.Protocol.Messages;
using Akka.Actor;

namespace Actors.Clustering.Remoting;

/// <summary>An actor's word to itself: a parcel could not be fetched. Its sender is the parcel's.</summary>
internal sealed record ParcelLost(Parcel Parcel, Exception Exception) : INoSerializationVerificationNeeded;
