using System.Security.Cryptography;

namespace Actors.Runtime.Transfer;

/// <summary>
/// Both sides of a new connection show that they know the cluster's secret, without saying it: each answers the other's random challenge with a
/// keyed hash. Until then nothing is read but these few bytes, and nothing is served.
/// </summary>
internal static class Handshake
{
    public const int LeastSecret = 16;

    private const int Challenge = 32;
    private const byte Version = 1;

    private static ReadOnlySpan<byte> Greeting => "ACTT"u8;

    /// <summary>The side that was connected to.</summary>
    /// <exception cref="AuthenticationFailedException">The other side does not know the secret.</exception>
    public static void AsServer(FrameStream stream, byte[] secret)
    {
        Span<byte> mine = stackalloc byte[Challenge];
        RandomNumberGenerator.Fill(mine);
        stream.Write(Greeting);
        stream.WriteByte(Version);
        stream.Write(mine);
        stream.Flush();

        Span<byte> answer = stackalloc byte[Challenge + HMACSHA256.HashSizeInBytes];
        stream.ReadExactly(answer);
        Span<byte> proof = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Prove(secret, "client"u8, mine, answer[..Challenge], proof);
        if (!CryptographicOperations.FixedTimeEquals(proof, answer[Challenge..]))
        {
            throw new AuthenticationFailedException("A process that does not know the cluster's secret has connected; it was refused.");
        }

        Prove(secret, "server"u8, mine, answer[..Challenge], proof);
        stream.Write(proof);
        stream.Flush();
    }

    /// <summary>The side that has connected.</summary>
    /// <exception cref="AuthenticationFailedException">The other side is no member of the cluster.</exception>
    public static void AsClient(FrameStream stream, byte[] secret, string peer)
    {
        Span<byte> greeting = stackalloc byte[Greeting.Length + 1 + Challenge];
        stream.ReadExactly(greeting);
        if (!greeting.StartsWith(Greeting))
        {
            throw new AuthenticationFailedException($"What listens at {peer} is no worker of this system.");
        }

        if (greeting[Greeting.Length] != Version)
        {
            throw new AuthenticationFailedException($"{peer} speaks version {greeting[Greeting.Length]} of the transfer protocol; this build speaks version {Version}.");
        }

        ReadOnlySpan<byte> theirs = greeting[(Greeting.Length + 1)..];
        Span<byte> answer = stackalloc byte[Challenge + HMACSHA256.HashSizeInBytes];
        RandomNumberGenerator.Fill(answer[..Challenge]);
        Prove(secret, "client"u8, theirs, answer[..Challenge], answer[Challenge..]);
        stream.Write(answer);
        stream.Flush();

        Span<byte> proof = stackalloc byte[HMACSHA256.HashSizeInBytes];
        try
        {
            stream.ReadExactly(proof);
        }
        catch (EndOfStreamException e)
        {
            throw new AuthenticationFailedException($"{peer} has refused this process: its cluster's secret is another, or it has too many connections.", e);
        }

        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Prove(secret, "server"u8, theirs, answer[..Challenge], expected);
        if (!CryptographicOperations.FixedTimeEquals(proof, expected))
        {
            throw new AuthenticationFailedException($"What listens at {peer} does not know the cluster's secret.");
        }
    }

    private static void Prove(byte[] secret, ReadOnlySpan<byte> side, ReadOnlySpan<byte> server, ReadOnlySpan<byte> client, Span<byte> proof)
    {
        Span<byte> text = stackalloc byte[16 + (2 * Challenge)];
        text.Clear();
        side.CopyTo(text);
        server.CopyTo(text[16..]);
        client.CopyTo(text[(16 + Challenge)..]);
        HMACSHA256.HashData(secret, text, proof);
    }
}
