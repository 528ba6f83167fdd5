namespace Actors.Runtime.Protocol.Messages;

/// <summary>Somebody looks for the coordinator in office, which answers with <see cref="CoordinatorFound"/>.</summary>
/// <param name="Version">The version of the protocol that the asker speaks.</param>
internal sealed record CoordinatorSought(int Version) : ProcessMessage
{
    /// <summary>The epoch of the last coordinator that the asker has heard of: one of a lower epoch is not in office any more.</summary>
    public int Epoch { get; init; }
}
