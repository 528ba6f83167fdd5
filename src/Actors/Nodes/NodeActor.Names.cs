using Actors.Runtime.Protocol.Messages;
using Akka.Actor;
using Akka.Event;
using Akka.Remote;

namespace Actors.Clustering.Nodes;

// A node that was given seeds of a cluster of another name: those drop what it says, and it would ask for ever. They tell it what their cluster is called.
internal sealed partial class NodeActor
{
    /// <summary>How often somebody is told, who may not have a node's actor yet.</summary>
    private const int Tellings = 20;

    /// <summary>Systems of another name that have connected to this one, and how often they are told yet what it is called.</summary>
    private readonly Dictionary<Address, int> _strangers = [];

    /// <summary>The seeds of this node that have said that they are of another cluster.</summary>
    private readonly Dictionary<Address, string> _otherwise = [];

    private void OnAssociated(AssociatedEvent associated)
    {
        if (associated.IsInbound && associated.RemoteAddress.System != _nodes.SelfAddress.System)
        {
            _strangers[associated.RemoteAddress] = Tellings;
        }
    }

    private void TellStrangers()
    {
        foreach ((Address stranger, int left) in _strangers.ToArray())
        {
            // A client, which is called something else as a rule, has no such actor.
            Context.ActorSelection(new RootActorPath(stranger) / "user" / ActorPaths.Node).Tell(new ClusterNamed(_nodes.SelfAddress.System), Self);
            if ((_strangers[stranger] = left - 1) == 0)
            {
                _strangers.Remove(stranger);
            }
        }
    }

    private void OnNamed(ClusterNamed named, IActorRef sender)
    {
        Address own = _nodes.SelfAddress, seed = sender.Path.Address.WithSystem(own.System);
        Address[] seeds = [.. _nodes.Settings.SeedNodes.Where(s => s != own).Distinct()];
        if (named.Name == own.System || _cluster.Refusal is not null || _nodes.State.Members.Any(m => m.UniqueAddress == _nodes.SelfUniqueAddress) || !seeds.Contains(seed))
        {
            return;
        }

        _otherwise[seed] = named.Name;
        if (_otherwise.Count < seeds.Length)
        {
            // Another of them may let it in.
            return;
        }

        string which = string.Join(", ", _otherwise.Select(o => $"the seed {o.Key.Host}:{o.Key.Port} is a node of the cluster '{o.Value}'"));
        _cluster.Refusal = $"{which}, and this node is of the cluster '{own.System}': give it that name, which is its actor system's, or the seeds of its own cluster";
        _log.Error("This node cannot join: {0}.", _cluster.Refusal);
        CoordinatedShutdown.Get(Context.System).Run(CoordinatedShutdown.ClusterJoinUnsuccessfulReason.Instance);
    }
}
