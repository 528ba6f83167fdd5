using Actors.Graph.Tasks;

namespace Actors.TestKit;

/// <summary>Where an input of a task is.</summary>
/// <param name="Key">The input.</param>
/// <param name="Worker">A worker that holds it.</param>
/// <param name="Size">Its size.</param>
public sealed record InputPlace(TaskKey Key, string Worker, ByteSize Size);
