using Actors.Clustering;
using Akka.Actor;
using AkkaCluster = Akka.Cluster.Cluster;

namespace Actors.Tests.Hosting;

/// <summary>A node in this process.</summary>
/// <param name="system">Its actor system.</param>
/// <param name="cluster">The node.</param>
/// <param name="log">What it writes.</param>
internal sealed class TestNode(ActorSystem system, ActorsCluster cluster, LogWatch log)
{
    public ActorSystem System { get; } = system;

    public ActorsCluster Cluster { get; } = cluster;

    public LogWatch Log { get; } = log;

    public Address Address { get; } = AkkaCluster.Get(system).SelfAddress;

    /// <summary>The coordinator, where it is on this node.</summary>
    public IActorRef Coordinator => ((ExtendedActorSystem)System).Provider.ResolveActorRef(new RootActorPath(Address) / "user" / ActorPaths.Node / ActorPaths.Coordinator / ActorPaths.Singleton);

    /// <summary>The node ends without a word to the others: none of what is done when one leaves is done.</summary>
    public Task CrashAsync() => System.Terminate();
}
