using Actors.Runtime.Protocol;
using Akka.Actor;

namespace Actors.Clustering.Clients;

/// <summary>The coordinator is to hear of values in workers' memories, and each one that comes after it, until one has.</summary>
internal sealed record PlaceData(DataScattered Data, TaskCompletionSource Heard) : INoSerializationVerificationNeeded;
