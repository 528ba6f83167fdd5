using Akka.Actor;

namespace Actors.Clustering.Nodes;

/// <summary>A node leaves: its worker goes first, in order. Answered by <see cref="NodeRetired"/>.</summary>
internal sealed record RetireNode : INoSerializationVerificationNeeded
{
    public static RetireNode Instance { get; } = new();
}
