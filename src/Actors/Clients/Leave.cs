using Akka.Actor;

namespace Actors.Clustering.Clients;

/// <summary>A client is closed: the coordinator is told, and the actor ends.</summary>
internal sealed record Leave : INoSerializationVerificationNeeded
{
    public static Leave Instance { get; } = new();
}
