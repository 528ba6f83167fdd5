using Akka.Actor;

namespace Actors.Clustering.Ledger;

/// <summary>All who may be the next coordinator read this form: facts are written in it, and those that are in another are written again.</summary>
/// <param name="Version">The version of the protocol.</param>
internal sealed record WriteForm(byte Version) : INoSerializationVerificationNeeded;
