using Actors.Runtime.Scheduling;
using Akka.Actor;

namespace Actors.Clustering.Coordination;

/// <summary>Somebody in the same process has a look at the coordinator's state between two events; answered by what the look gives.</summary>
internal sealed record Look(Func<SchedulerState, object> At) : INoSerializationVerificationNeeded;
