using Actors.Runtime.Protocol.Codec;
using Akka.Actor;

namespace Actors.Clustering.Ledger;

/// <summary>The code that facts refer to which coordinators before this one have kept.</summary>
/// <param name="Epoch">The epoch of the coordinator that is told.</param>
/// <param name="Code">Which builds of which assemblies.</param>
internal sealed record CodeOfFacts(int Epoch, IReadOnlyCollection<AssemblyBuild> Code) : INoSerializationVerificationNeeded;
