using Actors.Clustering.Ledger;
using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Protocol.Messages;
using Akka.Actor;
using Akka.Cluster;
using Akka.Event;
using NodeMember = Akka.Cluster.Member;

namespace Actors.Clustering.Coordination;

// Facts of the ledger that refer to code which is not here: of programs that may have left long ago. Other nodes have it as a rule, since the
// coordinator that keeps a fact offers them its code. What nobody has stays in the ledger as it is until somebody comes who does.
internal sealed partial class CoordinatorActor
{
    /// <summary>For how long after taking office what is asked about facts that cannot be read yet is left alone: somebody may come who has the code.</summary>
    private static readonly TimeSpan s_codePatience = TimeSpan.FromSeconds(10);

    /// <summary>The code that the facts kept by this one refer to.</summary>
    private readonly HashSet<AssemblyBuild> _offered = [];

    /// <summary>What facts that cannot be read need, and what that refers to in its turn.</summary>
    private readonly HashSet<AssemblyBuild> _needed = [];
    private readonly HashSet<AssemblyBuild> _references = [];

    /// <summary>Questions to nodes that have not been answered, before office is entered.</summary>
    private int _questions;

    /// <summary>Office is taken, and will be entered when code has come, or will not; null when none is waited for.</summary>
    private OfficeTaken? _entering;
    private IReadOnlyList<UnreadFact> _unread = [];
    private TimeSpan _enteredAt;

    /// <summary>Before it enters office it asks the other nodes for the code of facts that it cannot read: false when there is nothing to wait for.</summary>
    private bool IsCodeSought(OfficeTaken taken)
    {
        bool isFirst = _entering?.Epoch != taken.Epoch;
        AssemblyBuild[] before = [.. _needed];
        _needed.Clear();
        _needed.UnionWith(taken.Unread.Select(u => u.Needs).OfType<AssemblyBuild>().Where(n => n.Hash.Length > 0));
        if (_needed.Count == 0 || (!isFirst && _needed.IsSubsetOf(before)))
        {
            return false;
        }

        _entering = taken;
        _questions = 0;
        foreach (NodeMember node in _nodes.State.Members.Where(m => m.Address != _nodes.SelfAddress && m.Status is MemberStatus.Up or MemberStatus.Leaving or MemberStatus.WeaklyUp))
        {
            foreach (AssemblyBuild build in _needed)
            {
                _questions++;
                NodeAt(node).Tell(new AssemblyAsked(build), Self);
            }
        }

        if (_questions == 0)
        {
            return false;
        }

        if (isFirst)
        {
            Timers.StartSingleTimer(nameof(CodeDue), CodeDue.Instance, _cluster.Settings.LedgerTimeout);
        }

        return true;
    }

    private void EndSearch(OfficeTaken taken)
    {
        Timers.Cancel(nameof(CodeDue));
        _entering = null;
        _references.Clear();
        _unread = taken.Unread;
        _enteredAt = Now;
        foreach (UnreadFact unread in _unread)
        {
            _log.Error(
                "What is kept as '{0}' cannot be read: {1}. It is kept on, and read when {2}.", unread.Id, unread.Reason,
                unread.Needs is null ? "a node with a fitting release and configuration (actors.serialization.assemblies) is the coordinator's" : "a node or a client joins that has it");
        }
    }

    /// <summary>Somebody has come, who may have what facts need that cannot be read.</summary>
    private void SeekCode(ICanTell whom)
    {
        if (_unread.Count > 0)
        {
            foreach (AssemblyBuild build in _needed)
            {
                whom.Tell(new AssemblyAsked(build), Self);
            }
        }
    }

    private void OnCode(AssemblySent sent, IActorRef sender)
    {
        bool isReference = _references.Remove(sent.Assembly);
        bool isNeeded = _needed.Contains(sent.Assembly);
        if (!isReference && !isNeeded)
        {
            return;
        }

        if (isNeeded)
        {
            _questions--;
        }

        if (sent.Content is not null)
        {
            try
            {
                _needed.Remove(sent.Assembly);
                foreach (AssemblyBuild reference in _cluster.TakeIn(sent))
                {
                    if (_references.Add(reference))
                    {
                        _cluster.Post.Send(sender, new AssemblyAsked(reference), Self);
                    }
                }

                isReference = true;
            }
            catch (WireFormatException e)
            {
                _log.Warning("{0} has come from {1} and cannot be used: {2}", sent.Assembly, sender, e.Message);
            }
        }

        if (isReference && _references.Count == 0)
        {
            // All has come that what has come refers to.
            if (_entering is not null)
            {
                _ledger.Tell(ReadAgain.Instance);
            }
            else if (_state is not null && _unread.Count > 0)
            {
                EnterAnew();
            }
        }
        else if (_entering is { } entering && _questions <= 0 && _references.Count == 0)
        {
            Enter(entering);
        }
    }

    /// <summary>Nodes that may hold the next coordinator get the code of what is kept for it.</summary>
    /// <returns>What was not offered before.</returns>
    private AssemblyBuild[] OfferCode(IReadOnlyCollection<AssemblyBuild> code)
    {
        AssemblyBuild[] more = [.. code.Where(c => c.Hash.Length > 0 && _offered.Add(c))];
        if (more.Length > 0)
        {
            foreach (NodeMember node in _nodes.State.Members.Where(MayBeNext))
            {
                NodeAt(node).Tell(new CodeOffered(more), Self);
            }
        }

        return more;
    }

    private void OnUp(NodeMember node)
    {
        if (_state is null || node.Address == _nodes.SelfAddress)
        {
            return;
        }

        if (_offered.Count > 0 && MayBeNext(node))
        {
            NodeAt(node).Tell(new CodeOffered(_offered.ToArray()), Self);
        }

        SeekCode(NodeAt(node));
    }

    private bool MayBeNext(NodeMember node) => node.Address != _nodes.SelfAddress && node.HasRole(Nodes.NodeActor.CoordinatorRole);

    private ActorSelection NodeAt(NodeMember node) => Context.ActorSelection(new RootActorPath(node.Address) / "user" / ActorPaths.Node);

    /// <summary>A message of a client cannot be read here: where it asks something, that is the answer.</summary>
    private void OnUnread(object partial, string reason, IActorRef sender)
    {
        string text = $"The coordinator cannot read it: {reason}";
        switch (partial)
        {
            case PublishDataset m:
                Send(sender, new DatasetReply(m.Client, m.Request, new[] { m.Name }, [], null, text));
                break;
            case CoordinationRequest m:
                Send(sender, new CoordinationReply(m.Client, m.Request, Epoch, ReplyKind.Refused) { Text = text });
                break;
        }
    }

    private sealed record CodeDue
    {
        public static CodeDue Instance { get; } = new();
    }
}
