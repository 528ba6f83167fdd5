using Actors.Runtime.Protocol.Codec;

namespace Actors.Runtime.Transfer;

/// <summary>How values move between processes.</summary>
internal sealed record TransferOptions
{
    /// <summary>What only members of the cluster know; at least 16 bytes.</summary>
    public required byte[] Secret { get; init; }

    /// <summary>Which types may be received.</summary>
    public required TypePolicy Policy { get; init; }

    /// <summary>Certificates for TCP; without them nothing but this machine is listened to or connected to.</summary>
    public TransferTls? Tls { get; init; }

    /// <summary>Whether other machines may be listened to and connected to without certificates.</summary>
    public bool AllowInsecure { get; init; }

    /// <summary>Connections that are served, or made, at once.</summary>
    public int MaxConnections { get; init; } = 128;

    /// <summary>Connections to one peer.</summary>
    public int MaxConnectionsToPeer { get; init; } = 4;

    /// <summary>Bytes of values that are being received at once by all connections, and again of those being sent; a single larger one goes alone.</summary>
    public long MaxBytesInFlight { get; init; } = 256L << 20;

    /// <summary>A value that is larger is not received.</summary>
    public long MaxValueBytes { get; init; } = long.MaxValue;

    /// <summary>How long a peer that neither sends nor takes anything is waited for.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Within what time a connection must be made and both sides have shown that they know the secret.</summary>
    public TimeSpan HandshakeTime { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a connection that nobody uses is kept. Less than <see cref="Patience"/>, with which the other side waits for the next request.</summary>
    public TimeSpan IdleTime { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The size of sockets' buffers on this machine.</summary>
    public int SocketBufferBytes { get; init; } = 256 << 10;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Is told of connections that were refused or broke, with what there is to say.</summary>
    public Action<string>? Log { get; init; }

    /// <summary>Puts a stream around each connection's, for tests that break them.</summary>
    public Func<Stream, Stream>? Wrap { get; init; }

    public void Check()
    {
        if (Secret.Length < Handshake.LeastSecret)
        {
            throw new ArgumentException($"The cluster's secret has {Secret.Length} bytes; it must have at least {Handshake.LeastSecret}.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(MaxConnections, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxConnectionsToPeer, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxBytesInFlight, 1);
    }
}
