namespace Actors.Runtime.Protocol.Codec;

/// <summary>Messages and values to bytes and back. The first byte is the version of the format.</summary>
internal static class Wire
{
    public const byte Version = 1;

    /// <summary>Puts a value into bytes.</summary>
    /// <exception cref="NotTransferableException">Something in it cannot be sent; the message says what and where.</exception>
    public static EncodedMessage Encode<T>(T value, TypePolicy policy, bool allowsCode = false)
    {
        var writer = new WireWriter(policy, allowsCode);
        writer.WriteByte(Version);
        try
        {
            writer.WriteValue(value);
        }
        catch (NotTransferableException e)
        {
            throw TransferPath.Explain(value, policy, allowsCode, e);
        }

        return writer.ToMessage();
    }

    /// <summary>Gets a value out of bytes. Its frames are to be filled before it is complete.</summary>
    /// <param name="body">The body.</param>
    /// <param name="frameBytes">How many bytes of frames follow; the message may not ask for other than that.</param>
    /// <param name="policy">Which types may be made.</param>
    /// <param name="allowsCode">Whether references to code are accepted: from an authenticated peer, in kernels only.</param>
    /// <exception cref="WireFormatException">It is no message, or not one that is allowed.</exception>
    /// <exception cref="AssemblyNeededException">It refers to code that is not here.</exception>
    public static DecodedMessage<T> Decode<T>(ReadOnlyMemory<byte> body, long frameBytes, TypePolicy policy, bool allowsCode = false)
    {
        var reader = new WireReader(body, policy, allowsCode, frameBytes);
        byte version = reader.ReadByte();
        if (version != Version)
        {
            throw new WireFormatException($"The message is in format {version}; this build reads format {Version}.");
        }

        try
        {
            T value = reader.ReadValue<T>();
            reader.End();
            return new DecodedMessage<T>(value, reader.Frames, reader.AfterFrames);
        }
        catch (Exception e) when (e is NotTransferableException or TypeInitializationException { InnerException: NotTransferableException })
        {
            throw new WireFormatException((e.InnerException ?? e).Message, e);
        }
    }

    /// <summary>Gets a value out of a message that is all there.</summary>
    public static T Decode<T>(EncodedMessage message, TypePolicy policy, bool allowsCode = false)
    {
        DecodedMessage<T> decoded = Decode<T>(message.Body, message.Frames.Sum(f => (long)f.Length), policy, allowsCode);
        Fill(decoded.Frames, message.Frames);
        return decoded.Complete();
    }

    /// <summary>Copies the buffers of a message to where its value wants them.</summary>
    /// <exception cref="WireFormatException">They are not of the sizes that the body promises.</exception>
    public static void Fill(IReadOnlyList<Memory<byte>> wanted, IReadOnlyList<ReadOnlyMemory<byte>> frames)
    {
        for (int i = 0; i < wanted.Count; i++)
        {
            if (i >= frames.Count || frames[i].Length != wanted[i].Length)
            {
                throw new WireFormatException($"Buffer {i} of the message is of another size than promised.");
            }

            frames[i].CopyTo(wanted[i]);
        }
    }
}
