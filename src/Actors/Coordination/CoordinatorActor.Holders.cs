using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Protocol.Messages;
using Akka.Actor;
using Akka.Cluster;
using Akka.Event;
using NodeMember = Akka.Cluster.Member;

namespace Actors.Clustering.Coordination;

// A fact that refers to code counts as kept when those have the code who are to read it: a majority of the nodes that may hold the coordinator, as
// with the fact itself. Each build is waited for once; and no longer than for the ledger, since the program is there still that has it.
internal sealed partial class CoordinatorActor
{
    /// <summary>How often within the ledger's time-out the code is offered again to nodes that have not said that they have it.</summary>
    private const int Offers = 3;

    /// <summary>The code of facts that were written and do not count as kept yet; null when none is waited for.</summary>
    private AssemblyBuild[]? _awaited;
    private readonly Dictionary<Address, HashSet<AssemblyBuild>> _holders = [];
    private int _offersLeft;

    private IEnumerable<NodeMember> Successors => _nodes.State.Members.Where(m => MayBeNext(m) && m.Status is MemberStatus.Up or MemberStatus.WeaklyUp or MemberStatus.Leaving);

    /// <summary>How many others, with this one, are a majority of those that may hold the coordinator.</summary>
    private int HoldersNeeded => (Successors.Count() + 1) / 2;

    /// <summary>Whether facts that were written do not count as kept before others have their code.</summary>
    private bool AwaitsHolders(IReadOnlyCollection<AssemblyBuild> code)
    {
        AssemblyBuild[] more = OfferCode(code);
        if (more.Length == 0 || HoldersNeeded == 0)
        {
            return false;
        }

        _awaited = more;
        _holders.Clear();
        _offersLeft = Offers;
        Timers.StartPeriodicTimer(nameof(HoldersDue), HoldersDue.Instance, _cluster.Settings.LedgerTimeout / Offers);
        return true;
    }

    private void OnHeld(CodeHeld held, IActorRef node)
    {
        if (_awaited is null)
        {
            return;
        }

        Address address = NodeOf(node);
        if (!_holders.TryGetValue(address, out HashSet<AssemblyBuild>? builds))
        {
            _holders.Add(address, builds = []);
        }

        builds.UnionWith(held.Assemblies);
        if (CountHolders() >= HoldersNeeded)
        {
            EndAwaiting();
            EndKeeping();
        }
    }

    private void OnHoldersDue()
    {
        if (_awaited is not { } awaited)
        {
            return;
        }

        int needed = HoldersNeeded;
        if (CountHolders() >= needed)
        {
            EndAwaiting();
            EndKeeping();
        }
        else if (--_offersLeft > 0)
        {
            foreach (NodeMember node in Successors.Where(n => !HasAll(n.Address)))
            {
                NodeAt(node).Tell(new CodeOffered(awaited), Self);
            }
        }
        else
        {
            _log.Warning(
                "Something is kept for a later coordinator that needs {0}, and {1} of {2} other nodes of role {3} have that now, {4} s after it was offered. If this node and the program that has it were both lost now, it could not be read until a node or a program comes that has it.",
                string.Join(", ", awaited.Select(a => a.ToString())), CountHolders(), Successors.Count(), Nodes.NodeActor.CoordinatorRole, _cluster.Settings.LedgerTimeout.TotalSeconds);
            EndAwaiting();
            EndKeeping();
        }
    }

    private bool HasAll(Address node) => _holders.TryGetValue(node, out HashSet<AssemblyBuild>? builds) && Array.TrueForAll(_awaited!, builds.Contains);

    private int CountHolders() => Successors.Count(n => HasAll(n.Address));

    private void EndAwaiting()
    {
        Timers.Cancel(nameof(HoldersDue));
        _awaited = null;
    }

    private sealed record HoldersDue
    {
        public static HoldersDue Instance { get; } = new();
    }
}
