namespace Actors.Runtime.Protocol.Messages;

/// <summary>The coordinator knows of values that a client has put into workers' memories.</summary>
/// <param name="Client">Which.</param>
/// <param name="Number">The client's number for it.</param>
internal sealed record DataHeardOf(ClientId Client, long Number) : ProcessMessage;
