namespace Actors.Runtime.Protocol.Messages;

/// <summary>A client has put values into workers' memories; said again until it is answered by <see cref="DataHeardOf"/>.</summary>
/// <param name="Number">The client's number for this.</param>
/// <param name="Data">What is where.</param>
internal sealed record DataPlacedByClient(long Number, DataScattered Data) : ProcessMessage;
