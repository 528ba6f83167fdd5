using System.Buffers.Binary;

namespace Actors.Runtime.Transfer;

/// <summary>
/// What stands before a value in bytes, on a connection as in a file: what follows it, and how long that is. It has a checksum of its own, so
/// that no memory is taken on the word of a broken length. Then come the body and each frame, each with its checksum after it.
/// </summary>
/// <param name="Bytes">The memory the value takes in a store.</param>
/// <param name="BodyBytes">The length of the body.</param>
/// <param name="Frames">The lengths of the frames.</param>
internal sealed record ValueHeader(long Bytes, int BodyBytes, IReadOnlyList<long> Frames)
{
    /// <summary>A value of more parts than that is refused.</summary>
    public const int MaxFrames = 1 << 20;

    private const byte Format = 1;
    private const int FixedBytes = 1 + sizeof(long) + sizeof(int) + sizeof(int);

    /// <summary>The bytes of all frames.</summary>
    public long FrameBytes { get; } = Frames.Sum();

    /// <summary>Body and frames.</summary>
    public long DataBytes => BodyBytes + FrameBytes;

    /// <summary>All that is written for the value: header, body, frames and their checksums.</summary>
    public long ImageBytes => FixedBytes + ((long)sizeof(long) * Frames.Count) + sizeof(uint) + DataBytes + ((1L + Frames.Count) * sizeof(uint));

    /// <summary>What follows the header.</summary>
    public long RestBytes => DataBytes + ((1L + Frames.Count) * sizeof(uint));

    public void Write(FrameStream stream)
    {
        Span<byte> bytes = stackalloc byte[FixedBytes];
        bytes[0] = Format;
        BinaryPrimitives.WriteInt64LittleEndian(bytes[1..], Bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[9..], BodyBytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[13..], Frames.Count);
        uint checksum = stream.WriteChecked(bytes);
        foreach (long length in Frames)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes, length);
            checksum = stream.WriteChecked(bytes[..sizeof(long)], checksum);
        }

        stream.WriteUInt32(checksum);
    }

    /// <summary>Reads a header. After an error nothing that follows in the stream can be understood.</summary>
    /// <param name="stream">Where it is read from.</param>
    /// <param name="what">The value and where it comes from, for errors.</param>
    /// <exception cref="TransferCorruptException">It is broken.</exception>
    public static ValueHeader Read(FrameStream stream, string what)
    {
        Span<byte> bytes = stackalloc byte[FixedBytes];
        uint checksum = stream.ReadChecked(bytes);
        byte format = bytes[0];
        long size = BinaryPrimitives.ReadInt64LittleEndian(bytes[1..]);
        int body = BinaryPrimitives.ReadInt32LittleEndian(bytes[9..]);
        int count = BinaryPrimitives.ReadInt32LittleEndian(bytes[13..]);
        if (format != Format)
        {
            throw new TransferCorruptException($"{what} is in format {format}; this build reads format {Format}. It is not used.");
        }

        if (size < 0 || body < 0 || count is < 0 or > MaxFrames)
        {
            throw new TransferCorruptException($"{what} is broken: its header promises a body of {body} bytes and {count} buffers. It is not used.");
        }

        // The list grows with what has come, not with what is promised.
        var frames = new List<long>(Math.Min(count, 64));
        long total = body;
        Span<byte> length = bytes[..sizeof(long)];
        for (int i = 0; i < count; i++)
        {
            checksum = stream.ReadChecked(length, checksum);
            long frame = BinaryPrimitives.ReadInt64LittleEndian(length);
            if (frame < 0 || frame > (long.MaxValue >> 8) - total)
            {
                throw new TransferCorruptException($"{what} is broken: its header promises a buffer of {frame} bytes. It is not used.");
            }

            total += frame;
            frames.Add(frame);
        }

        uint sent = stream.ReadUInt32();
        return sent == checksum
            ? new ValueHeader(size, body, frames)
            : throw TransferCorruptException.Of(what, "the header", FixedBytes + ((long)sizeof(long) * count), checksum, sent);
    }
}
