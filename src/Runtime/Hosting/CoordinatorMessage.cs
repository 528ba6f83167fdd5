using Actors.Runtime.Protocol;
using Actors.Runtime.Scheduling;

namespace Actors.Runtime.Hosting;

/// <summary>A message to the coordinator actor: something that happened, or somebody who wants to look at its state.</summary>
internal readonly record struct CoordinatorMessage(SchedulerStimulus? Stimulus, Action<SchedulerState>? Look);
