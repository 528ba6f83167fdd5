using System.Net.Sockets;

namespace Actors.Runtime.Hosting.Processes;

/// <summary>Where worker processes connect to their parent. Whoever does not say at once who it is is turned away.</summary>
internal sealed class ControlListener : IDisposable
{
    /// <summary>The longest first frame.</summary>
    private const int MaxHello = 4 << 10;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly Func<Hello, Socket, bool> _accept;

    /// <param name="path">Where to listen.</param>
    /// <param name="accept">Gets who has connected, and the socket; false turns it away.</param>
    public ControlListener(string path, Func<Hello, Socket, bool> accept)
    {
        _accept = accept;
        _listener.Bind(new UnixDomainSocketEndPoint(path));
        _listener.Listen(512);
        new Thread(AcceptAll) { IsBackground = true, Name = "actors-control" }.UnsafeStart();
    }

    public void Dispose() => _listener.Dispose();

    private void AcceptAll()
    {
        while (true)
        {
            Socket socket;
            try
            {
                socket = _listener.Accept();
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return;
            }

            // Each by itself: one that says nothing keeps nobody waiting.
            ThreadPool.UnsafeQueueUserWorkItem(s => Greet(s), socket, preferLocal: false);
        }
    }

    private void Greet(Socket socket)
    {
        bool isKnown = false;
        try
        {
            // What follows the greeting is read by somebody else: the reader must not take more than that out of the socket.
            socket.ReceiveTimeout = (int)s_patience.TotalMilliseconds;
            byte[] header = ReadExactly(socket, FrameHeader.FixedSize);
            (ControlKind kind, int length, int buffers) = FrameHeader.Read(header, MaxHello);
            if (kind == ControlKind.Hello && buffers == 0)
            {
                var hello = Hello.From(ReadExactly(socket, length));
                socket.ReceiveTimeout = 0;
                isKnown = _accept(hello, socket);
            }
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException)
        {
            // A stranger, or one that died while it connected: its parent hears of that otherwise.
        }
        finally
        {
            if (!isKnown)
            {
                socket.Dispose();
            }
        }
    }

    private static byte[] ReadExactly(Socket socket, int count)
    {
        var bytes = new byte[count];
        for (int read = 0; read < count;)
        {
            int now = socket.Receive(bytes, read, count - read, SocketFlags.None);
            read += now > 0 ? now : throw new ControlFormatException("A connection ended before it had said who it is.");
        }

        return bytes;
    }
}
