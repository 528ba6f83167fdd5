namespace Actors.Runtime.Transfer;

/// <summary>What came from a peer, or from disk, is not what was sent: its checksum is another.</summary>
internal sealed class TransferCorruptException(string message) : IOException(message)
{
    /// <summary>A part of a value whose checksum is wrong.</summary>
    /// <param name="what">The value: its key and where it came from.</param>
    /// <param name="part">Which part.</param>
    /// <param name="bytes">Its length.</param>
    /// <param name="found">The checksum of what came.</param>
    /// <param name="sent">The checksum that was sent.</param>
    public static TransferCorruptException Of(string what, string part, long bytes, uint found, uint sent) =>
        new($"{what} is broken: {part} ({bytes:N0} bytes) has the checksum {found:x8}, but was written with {sent:x8}. It is not used.");
}
