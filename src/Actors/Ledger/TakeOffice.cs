using Akka.Actor;

namespace Actors.Clustering.Ledger;

/// <summary>A coordinator takes office; answered by <see cref="OfficeTaken"/> when a majority of the nodes knows.</summary>
/// <param name="AtLeast">An epoch that is higher than all it was told of.</param>
internal sealed record TakeOffice(int AtLeast) : INoSerializationVerificationNeeded;
