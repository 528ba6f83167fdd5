using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Actors.Runtime.Transfer;

/// <summary>Where a process serves its values: <c>unix:/path</c> on this machine, <c>tcp://host:port</c> between machines.</summary>
internal sealed record TransferEndpoint
{
    private const string Unix = "unix:";
    private const string Tcp = "tcp://";

    private TransferEndpoint(string? path, string host, int port) => (Path, Host, Port) = (path, host, port);

    /// <summary>The socket's file; null for TCP.</summary>
    public string? Path { get; }

    public string Host { get; }

    public int Port { get; }

    public bool IsUnix => Path is not null;

    /// <summary>Whether only processes of this machine can reach it.</summary>
    public bool IsLocal => IsUnix || Host == "localhost" || (IPAddress.TryParse(Host, out IPAddress? address) && IPAddress.IsLoopback(address));

    public static TransferEndpoint OfPath(string path) => new(path, "", 0);

    /// <param name="host">A name or an address.</param>
    /// <param name="port">The port; 0 to be given one.</param>
    public static TransferEndpoint OfTcp(string host, int port) => new(null, host, port);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">It is no endpoint.</exception>
    public static TransferEndpoint Parse(string text)
    {
        if (text.StartsWith(Unix, StringComparison.Ordinal) && text.Length > Unix.Length)
        {
            return OfPath(text[Unix.Length..]);
        }

        int colon = text.LastIndexOf(':');
        if (text.StartsWith(Tcp, StringComparison.Ordinal) && colon > Tcp.Length
            && int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port <= IPEndPoint.MaxPort)
        {
            return OfTcp(text[Tcp.Length..colon].Trim('[', ']'), port);
        }

        throw new FormatException($"'{text}' is no endpoint: it must be unix:/path or tcp://host:port.");
    }

    public override string ToString() => IsUnix ? Unix + Path : string.Create(CultureInfo.InvariantCulture, $"{Tcp}{(Host.Contains(':') ? $"[{Host}]" : Host)}:{Port}");

    /// <summary>A socket of its kind, not connected yet.</summary>
    public Socket MakeSocket(int bufferBytes)
    {
        if (IsUnix)
        {
            var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            Widen(socket, bufferBytes);
            return socket;
        }

        // The sizes of TCP's buffers are the system's own business: it fits them to the way.
        return new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    }

    public EndPoint ToEndPoint() =>
        IsUnix ? new UnixDomainSocketEndPoint(Path!) : IPAddress.TryParse(Host, out IPAddress? address) ? new IPEndPoint(address, Port) : new DnsEndPoint(Host, Port);

    /// <summary>Lets more be under way at once than the system does unasked; it may give less.</summary>
    public static void Widen(Socket socket, int bufferBytes)
    {
        socket.SendBufferSize = bufferBytes;
        socket.ReceiveBufferSize = bufferBytes;
    }
}
