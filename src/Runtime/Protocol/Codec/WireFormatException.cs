namespace Actors.Runtime.Protocol.Codec;

/// <summary>What came from outside is not a message of this system, or one that is not allowed.</summary>
internal sealed class WireFormatException(string message, Exception? inner = null) : Exception(message, inner);
