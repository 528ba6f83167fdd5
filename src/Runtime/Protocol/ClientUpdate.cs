namespace Actors.Runtime.Protocol;

/// <summary>All that the coordinator tells one client in one turn.</summary>
internal sealed record ClientUpdate(int Epoch, long Sequence, IReadOnlyList<KeyUpdate> Keys)
{
    /// <summary>
    /// The highest <see cref="ClientStimulus.Number"/> the coordinator had handled. News of a key that are older than the message that
    /// asked for it are of an earlier life of that key (it was let go, or cancelled, and asked for again) and mean nothing any more.
    /// </summary>
    public long Seen { get; init; }

    /// <summary>
    /// The coordinator is new to the client, or has missed something it said: it is to say all it wants. The number of the update is 0 where
    /// the coordinator does not know the client at all.
    /// </summary>
    public bool AskAnnounce { get; init; }
}
