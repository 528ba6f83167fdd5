namespace Actors.Runtime.Transfer;

/// <summary>A peer cannot be reached, or the connection to it broke before it had answered.</summary>
internal sealed class PeerGoneException(string message, Exception? inner = null) : IOException(message, inner);
