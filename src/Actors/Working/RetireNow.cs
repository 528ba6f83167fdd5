using Akka.Actor;

namespace Actors.Clustering.Working;

/// <summary>A worker's node leaves: the worker is to ask the coordinator to let it go.</summary>
internal sealed record RetireNow : INoSerializationVerificationNeeded
{
    public static RetireNow Instance { get; } = new();
}
