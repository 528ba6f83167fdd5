using Akka.Actor;

namespace Actors.Clustering.Nodes;

/// <summary>A node's worker has left, or was given up.</summary>
/// <param name="IsWhole">Whether all it held is elsewhere.</param>
internal sealed record NodeRetired(bool IsWhole) : INoSerializationVerificationNeeded;
