using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Codec;
using Akka.Actor;
using Akka.Event;

namespace Actors.Clustering.Ledger;

// Facts outlive releases. Each is in the form of a version of the protocol, which the release after the next does not read any more: so all are
// written again when every node that may hold the next coordinator reads the newer form, and no sooner.
internal sealed partial class LedgerActor
{
    /// <summary>The facts as they are now, as far as they can be read, and the version in whose form each was written.</summary>
    private readonly Dictionary<string, (ClientStimulus Stimulus, byte Form)> _current = new(StringComparer.Ordinal);

    /// <summary>The version in whose form facts are written: the older one until the coordinator has heard otherwise.</summary>
    private byte _form;

    private void SetForm(byte form)
    {
        _form = form;
        string[] others = [.. _current.Where(f => f.Value.Form != form).Select(f => f.Key)];
        if (others.Length == 0)
        {
            return;
        }

        var writings = new Countdown(() => _log.Info("{0} facts of the ledger were in the form of another version and are in that of version {1} of the protocol now.", others.Length, form));
        var code = new HashSet<AssemblyBuild>();
        foreach (string id in others)
        {
            Write(id, _current[id].Stimulus, code, writings);
        }

        writings.Done();
    }

    /// <summary>Tells the coordinator which code the facts refer to that those before it have kept.</summary>
    private void TellCode()
    {
        var code = new HashSet<AssemblyBuild>();
        foreach ((string id, (ClientStimulus stimulus, _)) in _current)
        {
            try
            {
                Serialization.PacketForm.Encode(_cluster.Codec, stimulus, _form, out IReadOnlyCollection<AssemblyBuild> needed);
                code.UnionWith(needed);
            }
            catch (NotTransferableException e)
            {
                _log.Warning("'{0}' could not be written again: {1}", id, e.Message);
            }
        }

        if (code.Count > 0)
        {
            _coordinator.Tell(new CodeOfFacts(_epoch, code));
        }
    }

    /// <summary>Does something when a number of things have been done.</summary>
    private sealed class Countdown(Action then)
    {
        private int _left = 1;

        public void Add(int count) => _left += count;

        public void Done()
        {
            if (--_left == 0)
            {
                then();
            }
        }
    }

    private sealed record CodeDue
    {
        public static CodeDue Instance { get; } = new();
    }
}
