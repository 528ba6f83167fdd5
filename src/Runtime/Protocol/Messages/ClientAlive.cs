namespace Actors.Runtime.Protocol.Messages;

/// <summary>A client's connection is alive.</summary>
/// <param name="Client">Which.</param>
/// <param name="Members">The number of the last <see cref="MembersTold"/> it got.</param>
/// <param name="Version">The version of the protocol that it speaks.</param>
internal sealed record ClientAlive(ClientId Client, long Members, int Version) : ProcessMessage;
