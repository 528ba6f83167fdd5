using Actors.Runtime.Protocol.Messages;
using Akka.Actor;
using Akka.Cluster.Tools.Client;

namespace Actors.Clustering.Clients;

/// <summary>Where the coordinator in office is asked for.</summary>
/// <param name="Ref">On a node its actor, or the proxy of the singleton; elsewhere a <see cref="ClusterClient"/>.</param>
/// <param name="IsReceptionist">Whether it is a <see cref="ClusterClient"/>.</param>
internal sealed record CoordinatorContact(IActorRef Ref, bool IsReceptionist)
{
    /// <summary>Asks for the coordinator, which answers the asker itself.</summary>
    /// <param name="asker">Who is answered.</param>
    /// <param name="version">The version of the protocol that the asker speaks.</param>
    public void Seek(IActorRef asker, byte version)
    {
        var sought = new CoordinatorSought(version);
        Ref.Tell(IsReceptionist ? new ClusterClient.Send(ActorPaths.CoordinatorProxy, sought, localAffinity: true) : sought, asker);
    }
}
