using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

/// <summary>A kernel that runs for an earlier coordinator, and that nobody has asked for under this one yet.</summary>
/// <param name="Worker">Where it runs.</param>
/// <param name="Attempt">The earlier coordinator's attempt.</param>
internal sealed record Orphan(WorkerEntry Worker, Attempt Attempt);
