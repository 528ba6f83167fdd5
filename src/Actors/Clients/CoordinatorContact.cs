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
    /// <param name="asker">Who asks.</param>
    /// <param name="version">The version of the protocol that the asker speaks.</param>
    /// <param name="epoch">The epoch of the last coordinator that the asker has heard of; 0 for none.</param>
    public void Seek(IActorRef asker, byte version, int epoch = 0)
    {
        var sought = new CoordinatorSought(version) { Epoch = epoch };
        Ref.Tell(IsReceptionist ? new ClusterClient.Send(ActorPaths.CoordinatorProxy, sought, localAffinity: true) : sought, asker);
    }
}
