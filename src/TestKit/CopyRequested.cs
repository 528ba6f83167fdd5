using Actors.Graph.Tasks;

namespace Actors.TestKit;

/// <summary>A result is to be fetched from another worker and held; see <see cref="SimulationWorkerProbe.AddCopy"/>.</summary>
/// <param name="Key">The result.</param>
/// <param name="From">A worker that holds it.</param>
/// <param name="Size">Its size.</param>
public sealed record CopyRequested(TaskKey Key, string From, ByteSize Size) : WorkerMessage(Key);
