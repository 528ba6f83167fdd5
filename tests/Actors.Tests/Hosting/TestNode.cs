using Actors.Clustering;
using Akka.Actor;
using AkkaCluster = Akka.Cluster.Cluster;

namespace Actors.Tests.Hosting;

/// <summary>A node in this process.</summary>
internal sealed class TestNode(ActorSystem system, ActorsCluster cluster)
{
    public ActorSystem System { get; } = system;

    public ActorsCluster Cluster { get; } = cluster;

    public Address Address { get; } = AkkaCluster.Get(system).SelfAddress;

    /// <summary>The coordinator, where it is on this node.</summary>
    public IActorRef Coordinator => ((ExtendedActorSystem)System).Provider.ResolveActorRef(new RootActorPath(Address) / "user" / ActorPaths.Node / ActorPaths.Coordinator / ActorPaths.Singleton);

    /// <summary>The node ends without a word to the others: none of what is done when one leaves is done.</summary>
    public Task CrashAsync() => System.Terminate();
}
