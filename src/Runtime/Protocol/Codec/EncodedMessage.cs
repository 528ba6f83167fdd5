namespace Actors.Runtime.Protocol.Codec;

/// <summary>A message in bytes: a compact body, and large buffers beside it that were not copied.</summary>
/// <param name="Body">The body.</param>
/// <param name="Frames">The buffers, in the order in which decoding the body asks for them; they are the values' own memory.</param>
internal readonly record struct EncodedMessage(ReadOnlyMemory<byte> Body, IReadOnlyList<ReadOnlyMemory<byte>> Frames)
{
    /// <summary>Body and frames together.</summary>
    public long ByteSize => Body.Length + Frames.Sum(f => (long)f.Length);
}
