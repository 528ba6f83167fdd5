using Actors.Graph.Tasks;

namespace Actors.Runtime.Protocol.Messages;

/// <summary>A message that is too large for the way of all others: it is to be fetched, and stands where this one stood.</summary>
/// <param name="Key">What it is fetched as.</param>
/// <param name="Endpoint">Where.</param>
/// <param name="Manifest">The kind of the message, and the version of the protocol.</param>
/// <param name="Bytes">Its size.</param>
internal sealed record Parcel(TaskKey Key, string Endpoint, string Manifest, long Bytes) : ProcessMessage;
