using System.Net.Sockets;

namespace Actors.Runtime.Hosting.Processes;

/// <summary>
/// Sends frames over a socket: at once on the calling thread as far as the other side takes them; what it does not take now waits for a
/// thread of its own. Nobody who sends ever waits. Once the connection is broken frames are dropped: the reader of the other direction
/// sees that it is.
/// </summary>
internal sealed class ControlSender : IDisposable
{
    /// <summary>Up to here a frame is put together and sent with one system call.</summary>
    private const int Together = 64 << 10;

    private readonly Socket _socket;
    private readonly string _name;
    private readonly Lock _lock = new();
    private readonly Queue<ReadOnlyMemory<byte>> _waiting = new();
    private byte[] _scratch = new byte[4 << 10];
    private int _sentOfFirst;
    private bool _isWriting;
    private bool _isClosed;

    /// <param name="socket">The socket; nobody else sends over it.</param>
    /// <param name="name">Names the thread.</param>
    public ControlSender(Socket socket, string name)
    {
        _socket = socket;
        _name = name;
        socket.Blocking = false;
    }

    /// <summary>Bytes that wait for the other side.</summary>
    public long WaitingBytes { get; private set; }

    /// <summary>Sends a frame. Its buffers may be used otherwise as soon as this returns.</summary>
    /// <returns>False when the connection is broken.</returns>
    public bool Send(ControlKind kind, ReadOnlySpan<byte> body, IReadOnlyList<ReadOnlyMemory<byte>> buffers)
    {
        Check(body.Length, buffers);
        int header = FrameHeader.SizeOf(buffers.Count);
        lock (_lock)
        {
            if (_isClosed)
            {
                return false;
            }

            int size = header + (body.Length <= Together ? body.Length : 0);
            if (_scratch.Length < size)
            {
                _scratch = new byte[Math.Max(size, 2 * _scratch.Length)];
            }

            Span<byte> head = _scratch.AsSpan(0, size);
            FrameHeader.Write(head, kind, body.Length, buffers);
            if (size > header)
            {
                body.CopyTo(head[header..]);
                Put(head);
            }
            else
            {
                Put(head);
                Put(body);
            }

            for (int i = 0; i < buffers.Count; i++)
            {
                Put(buffers[i].Span);
            }

            return !_isClosed;
        }
    }

    public bool Send(ControlKind kind, ReadOnlySpan<byte> body) => Send(kind, body, []);

    public void Dispose()
    {
        lock (_lock)
        {
            Close();
        }

        _socket.Dispose();
    }

    private static void Check(int body, IReadOnlyList<ReadOnlyMemory<byte>> buffers)
    {
        long sum = 0;
        for (int i = 0; i < buffers.Count; i++)
        {
            sum += buffers[i].Length;
        }

        if (body > FrameHeader.MaxBody || buffers.Count > FrameHeader.MaxBuffers || sum > FrameHeader.MaxBufferBytes)
        {
            throw new NotTransferableException(
                $"A message of {body:N0} bytes with {buffers.Count:N0} buffers of {sum:N0} bytes is too large to be sent to a worker process. "
                + "What functions capture travels with each of them: scatter large values and hand over the futures.");
        }
    }

    /// <summary>Under the lock.</summary>
    private void Put(ReadOnlySpan<byte> bytes)
    {
        if (_isClosed)
        {
            return;
        }

        if (_waiting.Count == 0)
        {
            bytes = bytes[Try(bytes)..];
        }

        if (bytes.Length == 0 || _isClosed)
        {
            return;
        }

        // Copied: whoever sends may use, or free, its buffers again.
        _waiting.Enqueue(bytes.ToArray());
        WaitingBytes += bytes.Length;
        if (!_isWriting)
        {
            _isWriting = true;
            new Thread(WriteWaiting) { IsBackground = true, Name = _name }.UnsafeStart();
        }
    }

    /// <summary>Under the lock: sends what the other side takes now.</summary>
    private int Try(ReadOnlySpan<byte> bytes)
    {
        int sent = 0;
        while (sent < bytes.Length)
        {
            int now;
            SocketError error;
            try
            {
                now = _socket.Send(bytes[sent..], SocketFlags.None, out error);
            }
            catch (ObjectDisposedException)
            {
                Close();
                break;
            }

            if (error == SocketError.Success)
            {
                sent += now;
                continue;
            }

            if (error != SocketError.WouldBlock)
            {
                Close();
            }

            break;
        }

        return sent;
    }

    private void WriteWaiting()
    {
        while (true)
        {
            try
            {
                _socket.Poll(TimeSpan.FromSeconds(1), SelectMode.SelectWrite);
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                // Sending says so as well.
            }

            lock (_lock)
            {
                while (_waiting.TryPeek(out ReadOnlyMemory<byte> first))
                {
                    int sent = Try(first.Span[_sentOfFirst..]);
                    if (_isClosed)
                    {
                        return;
                    }

                    WaitingBytes -= sent;
                    _sentOfFirst += sent;
                    if (_sentOfFirst < first.Length)
                    {
                        break;
                    }

                    _waiting.Dequeue();
                    _sentOfFirst = 0;
                }

                if (_waiting.Count == 0)
                {
                    _isWriting = false;
                    return;
                }
            }
        }
    }

    private void Close()
    {
        _isClosed = true;
        _waiting.Clear();
        WaitingBytes = 0;
    }
}
