using System.Runtime.InteropServices;

namespace Actors.Runtime.Hosting.Processes;

/// <summary>The few small messages of the host's own, in bytes.</summary>
internal static class ControlBytes
{
    public static byte[] Write(Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        write(writer);
        writer.Flush();
        return stream.ToArray();
    }

    /// <exception cref="ControlFormatException">The bytes are not what they should be.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> bytes, Func<BinaryReader, T> read)
    {
        using var stream = MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
        using var reader = new BinaryReader(stream);
        try
        {
            T value = read(reader);
            return stream.Position == stream.Length ? value : throw new ControlFormatException($"{stream.Length - stream.Position} bytes are left over of a {typeof(T).Name}.");
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException or ArgumentException)
        {
            throw new ControlFormatException($"No {typeof(T).Name}: {e.Message}");
        }
    }
}
