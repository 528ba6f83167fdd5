using Actors.Graph.Tasks;

namespace Actors.TestKit;

/// <summary>A task is to be given up, running or not; no report of it is awaited.</summary>
/// <param name="Key">The task.</param>
public sealed record TaskCancelled(TaskKey Key) : WorkerMessage(Key);
