using System.Text;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol.Codec;

namespace Actors.Runtime.Transfer;

/// <summary>The small messages of a connection: requests and texts, with lengths that are bounded and checksums.</summary>
internal static class TransferMessages
{
    private const int MaxRequest = 16 << 20;
    private const int MaxText = 64 << 10;

    public static void WriteRequest(FrameStream stream, TransferRequest kind, ReadOnlySpan<TaskKey> keys, TypePolicy policy)
    {
        ReadOnlyMemory<byte> body = KeyList.Write(policy, keys);
        stream.WriteByte((byte)kind);
        stream.WriteUInt32((uint)body.Length);
        stream.WriteUInt32(stream.WriteChecked(body.Span));
    }

    /// <summary>Reads the next request; null when the other side has ended the connection.</summary>
    /// <exception cref="IOException">It is no request.</exception>
    public static (TransferRequest Kind, TaskKey[] Keys)? ReadRequest(FrameStream stream, TypePolicy policy)
    {
        int kind = stream.TryReadByte();
        if (kind < 0)
        {
            return null;
        }

        if (kind is not ((int)TransferRequest.Fetch or (int)TransferRequest.Put))
        {
            throw new TransferProtocolException($"A request began with {kind}.");
        }

        byte[] body = ReadBytes(stream, MaxRequest);
        try
        {
            return ((TransferRequest)kind, KeyList.Read(policy, body));
        }
        catch (Exception e) when (e is WireFormatException or ArgumentException)
        {
            throw new TransferProtocolException($"A request has no proper list of keys: {e.Message}", e);
        }
    }

    public static void WriteText(FrameStream stream, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text.Length <= MaxText / 4 ? text : text[..(MaxText / 4)]);
        stream.WriteUInt32((uint)bytes.Length);
        stream.WriteUInt32(stream.WriteChecked(bytes));
    }

    public static string ReadText(FrameStream stream) => Encoding.UTF8.GetString(ReadBytes(stream, MaxText));

    private static byte[] ReadBytes(FrameStream stream, int most)
    {
        uint length = stream.ReadUInt32();
        if (length > most)
        {
            throw new TransferProtocolException($"A message of {length:N0} bytes was announced; there can be {most:N0}.");
        }

        // Taken as it comes: what is announced and not sent takes no memory.
        var bytes = new byte[Math.Min((int)length, 64 << 10)];
        uint checksum = stream.ReadChecked(bytes);
        while (bytes.Length < length)
        {
            int at = bytes.Length;
            Array.Resize(ref bytes, (int)Math.Min(length, 2L * at));
            checksum = stream.ReadChecked(bytes.AsSpan(at), checksum);
        }

        uint sent = stream.ReadUInt32();
        return sent == checksum ? bytes : throw TransferCorruptException.Of("A message", "it", length, checksum, sent);
    }
}
