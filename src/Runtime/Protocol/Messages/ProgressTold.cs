namespace Actors.Runtime.Protocol.Messages;

/// <summary>Answers <see cref="ProgressAsked"/>.</summary>
/// <param name="Client">Who asked.</param>
/// <param name="Request">The number of the request.</param>
/// <param name="Progress">How far the graph is.</param>
internal sealed record ProgressTold(ClientId Client, long Request, ComputeProgress Progress) : ProcessMessage;
