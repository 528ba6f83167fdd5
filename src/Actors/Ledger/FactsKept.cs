using Akka.Actor;

namespace Actors.Clustering.Ledger;

/// <summary>A majority of the nodes has them, and knows of no later coordinator.</summary>
internal sealed record FactsKept(long Number) : INoSerializationVerificationNeeded;
