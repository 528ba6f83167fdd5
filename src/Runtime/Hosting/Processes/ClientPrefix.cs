using System.Text;
using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Codec;

namespace Actors.Runtime.Hosting.Processes;

/// <summary>The client's name in front of its news: one byte for the length, then the name.</summary>
internal static class ClientPrefix
{
    public static void Write(WireWriter writer, ClientId client)
    {
        byte[] name = Encoding.UTF8.GetBytes(client.Name);
        writer.WriteByte(checked((byte)name.Length));
        writer.WriteRaw(name);
    }

    /// <summary>The client, and where the news begin.</summary>
    public static (ClientId Client, int Length) Read(ReadOnlySpan<byte> body)
    {
        int length = body.Length > 0 ? body[0] : -1;
        return length >= 0 && body.Length > length
            ? (new ClientId(Encoding.UTF8.GetString(body.Slice(1, length))), 1 + length)
            : throw new ControlFormatException("News for a client do not say for which.");
    }
}
