using Akka.Actor;

namespace Actors.Clustering.Ledger;

/// <summary>Code has come: what could not be read for want of it is tried again. Answered by another <see cref="OfficeTaken"/>.</summary>
internal sealed record ReadAgain : INoSerializationVerificationNeeded
{
    public static ReadAgain Instance { get; } = new();
}
