namespace Actors.Runtime.Protocol.Messages;

/// <summary>A coordinator is in office.</summary>
/// <param name="Path">Where it is reached.</param>
/// <param name="Epoch">Its epoch.</param>
/// <param name="Version">The version of the protocol that it speaks.</param>
internal sealed record CoordinatorFound(string Path, int Epoch, int Version) : ProcessMessage;
