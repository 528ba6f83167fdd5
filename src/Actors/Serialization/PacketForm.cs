using System.Buffers.Binary;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Protocol.Messages;

namespace Actors.Clustering.Serialization;

/// <summary>
/// A message of <see cref="ProtocolCodec"/> as one array: the number of its large buffers, the length of each (four bytes each, the lowest first),
/// the body, and the buffers.
/// </summary>
internal static class PacketForm
{
    private const int Word = sizeof(int);

    /// <summary>Puts a message into bytes.</summary>
    /// <param name="codec">How.</param>
    /// <param name="message">The message.</param>
    /// <param name="writer">A writer of the codec.</param>
    /// <param name="version">The version of the protocol that its receiver reads.</param>
    /// <exception cref="NotTransferableException">Something in it cannot be sent.</exception>
    public static byte[] Encode(ProtocolCodec codec, object message, WireWriter writer, byte version) => Encode(codec, message, writer, version, null);

    /// <summary>Puts a message into bytes, and says which code they refer to.</summary>
    /// <exception cref="NotTransferableException">Something in it cannot be sent.</exception>
    public static byte[] Encode(ProtocolCodec codec, object message, byte version, out IReadOnlyCollection<AssemblyBuild> code)
    {
        WireWriter writer = codec.NewWriter();
        var named = new HashSet<Type>();
        byte[] bytes = Encode(codec, message, writer, version, named);
        code = writer.BuildsOf(named);
        return bytes;
    }

    private static byte[] Encode(ProtocolCodec codec, object message, WireWriter writer, byte version, HashSet<Type>? named)
    {
        writer.Reset();
        writer.Named = named;
        try
        {
            codec.Encode(message, writer, version);
            int head = Word * (1 + writer.Frames.Count);
            long length = head + (long)writer.Written.Length;
            foreach (ReadOnlyMemory<byte> frame in writer.Frames)
            {
                length += frame.Length;
            }

            if (length > Array.MaxLength)
            {
                throw new NotTransferableException($"A {message.GetType().Name} of {new ByteSize(length)} cannot be sent: at most {new ByteSize(Array.MaxLength)} can.");
            }

            byte[] bytes = GC.AllocateUninitializedArray<byte>((int)length);
            BinaryPrimitives.WriteInt32LittleEndian(bytes, writer.Frames.Count);
            writer.Written.Span.CopyTo(bytes.AsSpan(head));
            int place = head + writer.Written.Length;
            for (int i = 0; i < writer.Frames.Count; i++)
            {
                ReadOnlyMemory<byte> frame = writer.Frames[i];
                BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(Word * (i + 1)), frame.Length);
                frame.Span.CopyTo(bytes.AsSpan(place));
                place += frame.Length;
            }

            return bytes;
        }
        finally
        {
            writer.Reset();
            writer.Named = null;
        }
    }

    /// <summary>The version of the protocol in whose form a message is that could be read.</summary>
    public static byte VersionOf(byte[] bytes) => bytes[Word * (1 + BinaryPrimitives.ReadInt32LittleEndian(bytes))];

    /// <summary>Gets a message out of bytes.</summary>
    /// <exception cref="WireFormatException">It is no message, or one that is not allowed.</exception>
    /// <exception cref="AssemblyNeededException">It refers to code that is not here.</exception>
    public static object Decode(ProtocolCodec codec, byte[] bytes)
    {
        int count = bytes.Length < Word ? -1 : BinaryPrimitives.ReadInt32LittleEndian(bytes);
        if (count < 0 || count > (bytes.Length / Word) - 1)
        {
            throw new WireFormatException($"{bytes.Length} bytes were received that are no message.");
        }

        int head = Word * (1 + count);
        long frameBytes = 0;
        var lengths = new int[count];
        for (int i = 0; i < count; i++)
        {
            lengths[i] = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(Word * (i + 1)));
            frameBytes += lengths[i] < 0 ? bytes.Length : lengths[i];
        }

        if (head + frameBytes > bytes.Length)
        {
            throw new WireFormatException($"A message of {bytes.Length} bytes was received that promises {head + frameBytes} at least.");
        }

        int body = (int)(bytes.Length - head - frameBytes);
        DecodedMessage<object> decoded = codec.Decode(bytes.AsMemory(head, body), frameBytes);
        if (count > 0)
        {
            var frames = new ReadOnlyMemory<byte>[count];
            int place = head + body;
            for (int i = 0; i < count; i++)
            {
                frames[i] = bytes.AsMemory(place, lengths[i]);
                place += lengths[i];
            }

            Wire.Fill(decoded.Frames, frames);
        }

        return decoded.Complete();
    }
}
