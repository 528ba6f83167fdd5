using Actors.Graph.Tasks;

namespace Actors.TestKit;

/// <summary>Nobody wants a result any more.</summary>
/// <param name="Key">The result.</param>
public sealed record ResultFreed(TaskKey Key) : WorkerMessage(Key);
