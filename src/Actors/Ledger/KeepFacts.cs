using Actors.Runtime.Protocol;
using Akka.Actor;

namespace Actors.Clustering.Ledger;

/// <summary>Facts are to be kept, or given up; answered by <see cref="FactsKept"/> or <see cref="OfficeLost"/>.</summary>
/// <param name="Number">Counts these.</param>
/// <param name="Facts">In order. With none of them to write, it is only seen whether the coordinator is still in office.</param>
internal sealed record KeepFacts(long Number, IReadOnlyList<KeepFact> Facts) : INoSerializationVerificationNeeded;
