using Actors.Clustering.Ledger;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Protocol.Messages;
using Akka.Actor;
using Akka.Cluster;
using NodeMember = Akka.Cluster.Member;

namespace Actors.Clustering.Coordination;

// The ledger is written in a form that all nodes read that may hold the next coordinator, and in the newest that they do.
internal sealed partial class CoordinatorActor
{
    /// <summary>How often nodes are asked that have not said which version they speak.</summary>
    private static readonly TimeSpan s_askVersionEvery = TimeSpan.FromSeconds(1);

    /// <summary>Which version of the protocol nodes have said that they speak.</summary>
    private readonly Dictionary<Address, int> _versions = [];

    /// <summary>The version in whose form the ledger was told to write; 0 before it was.</summary>
    private byte _form;
    private TimeSpan _askedAt;

    private void TellForm()
    {
        ProtocolCodec codec = _cluster.Codec;
        if (_state is null || codec.Oldest == codec.Speaks)
        {
            return;
        }

        NodeMember[] others = [.. _nodes.State.Members.Where(m => MayBeNext(m) && m.Status is not (MemberStatus.Down or MemberStatus.Removed))];
        byte form = Array.Exists(others, m => _versions.TryGetValue(m.Address, out int version) && version < codec.Speaks) ? codec.Oldest : codec.Speaks;
        NodeMember[] silent = Array.FindAll(others, m => !_versions.ContainsKey(m.Address));
        if (form == codec.Speaks && silent.Length > 0)
        {
            if (Now - _askedAt >= s_askVersionEvery)
            {
                _askedAt = Now;
                foreach (NodeMember node in silent)
                {
                    NodeAt(node).Tell(new CoordinatorFound(_path, Epoch, codec.Speaks), Self);
                }
            }

            return;
        }

        if (form != _form)
        {
            _form = form;
            _ledger.Tell(new WriteForm(form));
        }
    }
}
