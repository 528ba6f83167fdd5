using Actors.Runtime.Protocol;
using Akka.Actor;

namespace Actors.Clustering.Ledger;

/// <summary>A coordinator is in office.</summary>
/// <param name="Epoch">Its epoch.</param>
/// <param name="Facts">What those before it have kept.</param>
/// <param name="Present">Who was there for the last one.</param>
internal sealed record OfficeTaken(int Epoch, IReadOnlyList<LedgerFact> Facts, Presence Present) : INoSerializationVerificationNeeded
{
    /// <summary>What is kept besides and cannot be read here: it stays where it is.</summary>
    public IReadOnlyList<UnreadFact> Unread { get; init; } = [];
}
