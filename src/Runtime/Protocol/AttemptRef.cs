using Actors.Graph.Tasks;

namespace Actors.Runtime.Protocol;

/// <summary>A particular attempt of a task.</summary>
/// <param name="Key">The task.</param>
/// <param name="Attempt">The attempt meant; any other is left alone.</param>
internal readonly record struct AttemptRef(TaskKey Key, Attempt Attempt);
