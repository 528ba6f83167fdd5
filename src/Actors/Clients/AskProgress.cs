using Akka.Actor;

namespace Actors.Clustering.Clients;

/// <summary>The coordinator is to be asked how far a graph is.</summary>
internal sealed record AskProgress(long GraphId, TaskCompletionSource<ComputeProgress> Answer) : INoSerializationVerificationNeeded;
