namespace Actors.Runtime.Protocol.Codec;

/// <summary>What came from outside is not a message of this system, or one that is not allowed.</summary>
internal sealed class WireFormatException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The message as far as it was read, for an answer to who sent it; null where nothing was.</summary>
    public object? Partial { get; set; }
}
