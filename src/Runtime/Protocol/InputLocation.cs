using Actors.Graph.Tasks;

namespace Actors.Runtime.Protocol;

/// <summary>An input that has to be fetched, and one worker that holds it (an input with several holders is listed several times).</summary>
/// <param name="Key">The input.</param>
/// <param name="Holder">A worker that has it in memory.</param>
/// <param name="Bytes">Its size.</param>
internal readonly record struct InputLocation(TaskKey Key, WorkerId Holder, long Bytes);
