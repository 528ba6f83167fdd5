using Akka.Actor;

namespace Actors.Clustering.Coordination;

/// <summary>A worker that counts as there.</summary>
internal sealed class WorkerMember(IActorRef actor, Address node, string name, string endpoint)
{
    public IActorRef Actor { get; } = actor;

    public Address Node { get; } = node;

    /// <summary>The name that users know it by.</summary>
    public string Name { get; } = name;

    public string Endpoint { get; } = endpoint;

    public TimeSpan LastHeard { get; set; }

    /// <summary>It was told that it may go.</summary>
    public bool IsRetired { get; set; }
}
