using System.Buffers.Binary;
using System.Net.Sockets;

namespace Actors.Runtime.Hosting.Processes;

/// <summary>Reads frames from a socket on the calling thread, as many with one system call as have come.</summary>
internal sealed class ControlReader(Socket socket)
{
    private const int BufferSize = 64 << 10;

    private byte[] _buffer = GC.AllocateUninitializedArray<byte>(BufferSize);
    private int _start;
    private int _end;

    /// <summary>Waits for the next frame; null at the end of the connection.</summary>
    /// <param name="maxBody">The longest body to take.</param>
    /// <exception cref="ControlFormatException">What came is no frame.</exception>
    /// <exception cref="SocketException">The connection broke.</exception>
    public ControlFrame? Read(int maxBody = FrameHeader.MaxBody)
    {
        if (!TryFill(FrameHeader.FixedSize))
        {
            return null;
        }

        (ControlKind kind, int body, int buffers) = FrameHeader.Read(_buffer.AsSpan(_start), maxBody);
        _start += FrameHeader.FixedSize;
        if (buffers == 0)
        {
            Fill(body);
            ReadOnlyMemory<byte> small = _buffer.AsMemory(_start, body);
            _start += body;
            return new ControlFrame(kind, small, []);
        }

        Fill(4 * buffers);
        var frames = new ReadOnlyMemory<byte>[buffers];
        var lengths = new int[buffers];
        long sum = 0;
        for (int i = 0; i < buffers; i++)
        {
            lengths[i] = BinaryPrimitives.ReadInt32LittleEndian(_buffer.AsSpan(_start + (4 * i)));
            sum += lengths[i];
            if (lengths[i] < 0 || sum > FrameHeader.MaxBufferBytes)
            {
                throw new ControlFormatException($"A frame's buffers are of {sum:N0} bytes; they may have {FrameHeader.MaxBufferBytes:N0}.");
            }
        }

        _start += 4 * buffers;
        Fill(body);
        byte[] kept = _buffer.AsSpan(_start, body).ToArray();
        _start += body;
        for (int i = 0; i < buffers; i++)
        {
            byte[] frame = GC.AllocateUninitializedArray<byte>(lengths[i]);
            int here = Math.Min(frame.Length, _end - _start);
            _buffer.AsSpan(_start, here).CopyTo(frame);
            _start += here;
            while (here < frame.Length)
            {
                int read = socket.Receive(frame, here, frame.Length - here, SocketFlags.None);
                here += read > 0 ? read : throw Broken();
            }

            frames[i] = frame;
        }

        return new ControlFrame(kind, kept, frames);
    }

    private static ControlFormatException Broken() => new("A control connection ended in the middle of a frame.");

    private void Fill(int count)
    {
        if (!TryFill(count))
        {
            throw Broken();
        }
    }

    /// <summary>Sees to it that so many bytes are in the buffer; false when the connection ends before the first of them.</summary>
    private bool TryFill(int count)
    {
        if (_end - _start >= count)
        {
            return true;
        }

        if (count > _buffer.Length - _start)
        {
            // Grown for one long body, it goes back to its size with the next frame.
            byte[] buffer = count > BufferSize || _buffer.Length > BufferSize ? GC.AllocateUninitializedArray<byte>(Math.Max(count, BufferSize)) : _buffer;
            if (_end - _start > buffer.Length)
            {
                buffer = GC.AllocateUninitializedArray<byte>(_end - _start);
            }

            Buffer.BlockCopy(_buffer, _start, buffer, 0, _end - _start);
            _end -= _start;
            _start = 0;
            _buffer = buffer;
        }

        while (_end - _start < count)
        {
            int read = socket.Receive(_buffer, _end, _buffer.Length - _end, SocketFlags.None);
            if (read == 0)
            {
                return _end == _start ? false : throw Broken();
            }

            _end += read;
        }

        return true;
    }
}
