using Actors.Graph.Tasks;

namespace Actors.TestKit;

/// <summary>What the coordinator tells a worker.</summary>
/// <param name="Key">The task or result it is about; the default for none in particular.</param>
public abstract record WorkerMessage(TaskKey Key);
