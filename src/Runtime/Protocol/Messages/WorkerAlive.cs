namespace Actors.Runtime.Protocol.Messages;

/// <summary>A worker's sign of life.</summary>
/// <param name="Worker">Which.</param>
/// <param name="Members">The number of the last <see cref="MembersTold"/> it got.</param>
internal sealed record WorkerAlive(WorkerId Worker, long Members) : ProcessMessage;
