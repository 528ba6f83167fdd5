using System.Buffers.Binary;

namespace Actors.Runtime.Hosting.Processes;

/// <summary>
/// How frames are laid out: the body's length (4 bytes), the kind (1), a zero (1), the number of buffers (2), their lengths (4 each), the
/// body, the buffers. Numbers are little-endian.
/// </summary>
internal static class FrameHeader
{
    public const int FixedSize = 8;

    /// <summary>The longest body.</summary>
    public const int MaxBody = 512 << 20;

    /// <summary>The most buffers of one frame.</summary>
    public const int MaxBuffers = 4096;

    /// <summary>The most bytes of all its buffers together.</summary>
    public const long MaxBufferBytes = 2L << 30;

    public static int SizeOf(int buffers) => FixedSize + (4 * buffers);

    public static void Write(Span<byte> header, ControlKind kind, int body, IReadOnlyList<ReadOnlyMemory<byte>> buffers)
    {
        BinaryPrimitives.WriteInt32LittleEndian(header, body);
        header[4] = (byte)kind;
        header[5] = 0;
        BinaryPrimitives.WriteUInt16LittleEndian(header[6..], (ushort)buffers.Count);
        for (int i = 0; i < buffers.Count; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(header[(FixedSize + (4 * i))..], buffers[i].Length);
        }
    }

    /// <summary>Reads the fixed part.</summary>
    /// <exception cref="ControlFormatException">It is none.</exception>
    public static (ControlKind Kind, int Body, int Buffers) Read(ReadOnlySpan<byte> header, int maxBody)
    {
        int body = BinaryPrimitives.ReadInt32LittleEndian(header);
        var kind = (ControlKind)header[4];
        int buffers = BinaryPrimitives.ReadUInt16LittleEndian(header[6..]);
        return body >= 0 && body <= maxBody && header[5] == 0 && kind is >= ControlKind.Hello and <= ControlKind.Code && buffers <= MaxBuffers
            ? (kind, body, buffers)
            : throw new ControlFormatException($"No frame of a control connection begins with {Convert.ToHexString(header[..FixedSize])}.");
    }
}
