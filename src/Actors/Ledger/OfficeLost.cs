using Akka.Actor;

namespace Actors.Clustering.Ledger;

/// <summary>Another coordinator has taken office.</summary>
/// <param name="Epoch">Its epoch.</param>
internal sealed record OfficeLost(int Epoch) : INoSerializationVerificationNeeded;
