using Actors.Runtime.Protocol;
using Actors.Runtime.Working;
using Akka.Actor;

namespace Actors.Clustering.Working;

/// <summary>A worker tells its node that it is there.</summary>
/// <param name="Worker">Which.</param>
/// <param name="Options">Its limits.</param>
/// <param name="Values">What it holds in memory.</param>
internal sealed record WorkerStarted(WorkerId Worker, WorkerOptions Options, PartitionStore Values) : INoSerializationVerificationNeeded;
