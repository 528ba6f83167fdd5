using Actors.Runtime.Protocol.Codec;
using Akka.Actor;

namespace Actors.Clustering.Ledger;

/// <summary>A majority of the nodes has them, and knows of no later coordinator.</summary>
/// <param name="Number">The number of what was asked.</param>
internal sealed record FactsKept(long Number) : INoSerializationVerificationNeeded
{
    /// <summary>The code that the facts kept since the last answer refer to.</summary>
    public IReadOnlyCollection<AssemblyBuild> Code { get; init; } = [];
}
