using Actors.Runtime.Protocol;
using Akka.Actor;

namespace Actors.Clustering.Working;

/// <summary>A worker tells its node that it has left in order: nothing of what it held is missed.</summary>
internal sealed record WorkerHasLeft(WorkerId Worker) : INoSerializationVerificationNeeded;
