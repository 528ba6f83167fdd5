namespace Actors.Runtime.Protocol.Messages;

/// <summary>A client asks how far a graph is; answered by <see cref="ProgressTold"/>.</summary>
/// <param name="Client">Who submitted it.</param>
/// <param name="Request">The asker's own number for this.</param>
/// <param name="GraphId">The graph.</param>
internal sealed record ProgressAsked(ClientId Client, long Request, long GraphId) : ProcessMessage;
