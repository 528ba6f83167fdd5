using System.Buffers.Binary;

namespace Actors.Runtime.Transfer;

/// <summary>
/// A connection or file that small things are gathered for and large ones pass through: what is at least a piece long is read to and
/// written from where it is, without a copy between. One thread at a time.
/// </summary>
internal sealed class FrameStream(Stream stream) : IDisposable
{
    /// <summary>Large buffers go in pieces of this size, whose checksum is taken while they are in the processor's cache.</summary>
    public const int PieceBytes = 128 << 10;

    private const int BufferBytes = 64 << 10;

    private readonly byte[] _in = GC.AllocateUninitializedArray<byte>(BufferBytes);
    private readonly byte[] _out = GC.AllocateUninitializedArray<byte>(BufferBytes);
    private int _inAt;
    private int _inEnd;
    private int _outLength;

    /// <summary>Bytes that were asked for and given.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Bytes that were written, those that still wait for <see cref="Flush"/> too.</summary>
    public long BytesWritten { get; private set; }

    /// <summary>The next byte; −1 at the end.</summary>
    public int TryReadByte()
    {
        if (_inAt == _inEnd && !Fill())
        {
            return -1;
        }

        BytesRead++;
        return _in[_inAt++];
    }

    /// <summary>Fills the destination.</summary>
    /// <exception cref="EndOfStreamException">There is not so much.</exception>
    public void ReadExactly(Span<byte> destination)
    {
        while (!destination.IsEmpty)
        {
            destination = destination[ReadSome(destination)..];
        }
    }

    /// <summary>Fills the destination and goes on with a checksum.</summary>
    public uint ReadChecked(Span<byte> destination, uint checksum = 0)
    {
        while (!destination.IsEmpty)
        {
            int read = ReadSome(destination[..Math.Min(PieceBytes, destination.Length)]);
            checksum = Crc32C.Append(checksum, destination[..read]);
            destination = destination[read..];
        }

        return checksum;
    }

    public uint ReadUInt32()
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        ReadExactly(bytes);
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes);
    }

    /// <summary>Reads and forgets.</summary>
    public void Skip(long bytes)
    {
        while (bytes > 0)
        {
            if (_inAt == _inEnd && !Fill())
            {
                throw Ended();
            }

            int some = (int)Math.Min(bytes, _inEnd - _inAt);
            _inAt += some;
            BytesRead += some;
            bytes -= some;
        }
    }

    /// <summary>Writes, soon or now.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        BytesWritten += bytes.Length;
        if (bytes.Length <= BufferBytes - _outLength)
        {
            bytes.CopyTo(_out.AsSpan(_outLength));
            _outLength += bytes.Length;
            return;
        }

        FlushBuffer();
        if (bytes.Length < BufferBytes)
        {
            bytes.CopyTo(_out);
            _outLength = bytes.Length;
        }
        else
        {
            stream.Write(bytes);
        }
    }

    /// <summary>Writes and goes on with a checksum, piece by piece.</summary>
    public uint WriteChecked(ReadOnlySpan<byte> bytes, uint checksum = 0)
    {
        while (!bytes.IsEmpty)
        {
            ReadOnlySpan<byte> piece = bytes[..Math.Min(PieceBytes, bytes.Length)];
            checksum = Crc32C.Append(checksum, piece);
            Write(piece);
            bytes = bytes[piece.Length..];
        }

        return checksum;
    }

    public void WriteUInt32(uint value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        Write(bytes);
    }

    public void WriteByte(byte value) => Write([value]);

    /// <summary>Sends what was gathered.</summary>
    public void Flush()
    {
        FlushBuffer();
        stream.Flush();
    }

    public void Dispose() => stream.Dispose();

    private int ReadSome(Span<byte> destination)
    {
        int read;
        if (_inAt == _inEnd && destination.Length >= BufferBytes)
        {
            read = stream.Read(destination);
            if (read == 0)
            {
                throw Ended();
            }
        }
        else
        {
            if (_inAt == _inEnd && !Fill())
            {
                throw Ended();
            }

            read = Math.Min(destination.Length, _inEnd - _inAt);
            _in.AsSpan(_inAt, read).CopyTo(destination);
            _inAt += read;
        }

        BytesRead += read;
        return read;
    }

    private bool Fill()
    {
        _inAt = _inEnd = 0;
        _inEnd = stream.Read(_in);
        return _inEnd > 0;
    }

    private void FlushBuffer()
    {
        if (_outLength > 0)
        {
            int length = _outLength;
            _outLength = 0;
            stream.Write(_out.AsSpan(0, length));
        }
    }

    private static EndOfStreamException Ended() => new("It ends in the middle of something.");
}
