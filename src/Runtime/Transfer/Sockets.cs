using System.Net.Sockets;

namespace Actors.Runtime.Transfer;

/// <summary>What both ends do with their sockets.</summary>
internal static class Sockets
{
    /// <summary>A stream over a connected socket, encrypted where there are certificates.</summary>
    public static FrameStream Open(Socket socket, TransferEndpoint endpoint, TransferOptions options, bool isServer)
    {
        int patience = (int)options.Patience.TotalMilliseconds;
        socket.ReceiveTimeout = patience;
        socket.SendTimeout = patience;
        if (endpoint.IsUnix)
        {
            TransferEndpoint.Widen(socket, options.SocketBufferBytes);
        }
        else
        {
            socket.NoDelay = true;
        }

        Stream stream = new NetworkStream(socket, ownsSocket: true);
        stream = options.Wrap?.Invoke(stream) ?? stream;
        if (!endpoint.IsUnix && options.Tls is { } tls)
        {
            stream = isServer ? tls.AsServer(stream) : tls.AsClient(stream, endpoint.Host);
        }

        return new FrameStream(stream);
    }

    /// <summary>Ends a connection under whichever thread uses it.</summary>
    public static void Break(Socket socket)
    {
        try
        {
            socket.Shutdown(SocketShutdown.Both);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // It is not connected, or not any more.
        }

        socket.Dispose();
    }
}
