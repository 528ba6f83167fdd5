using Actors.Graph.Tasks;

namespace Actors.Runtime.Transfer;

/// <summary>What became of the keys that a peer was asked for.</summary>
internal sealed class FetchOutcome
{
    /// <summary>Those that are here; the sink has their values.</summary>
    public List<(TaskKey Key, long Bytes)> Arrived { get; } = [];

    /// <summary>Those that the peer does not hold.</summary>
    public List<TaskKey> Missing { get; } = [];

    /// <summary>Those whose values came whole and cannot be used, or cannot be sent: asking again gives the same.</summary>
    public List<(TaskKey Key, Exception Exception)> Unusable { get; } = [];

    /// <summary>Those that did not come, or came broken more than once: another holder may be asked.</summary>
    public List<TaskKey> Unreached { get; } = [];

    /// <summary>Why there are unreached ones: <see cref="PeerGoneException"/> when the peer is gone, <see cref="TransferCorruptException"/> when what it sends is broken.</summary>
    public Exception? Cause { get; set; }

    /// <summary>Whether the peer is gone, as far as can be told from here.</summary>
    public bool IsPeerGone => Cause is PeerGoneException;
}
