using System.Text;
using Akka.Actor;

namespace Actors.Clustering.Ledger;

/// <summary>Who is there, for the coordinator after the present one, which waits for them before it decides anything.</summary>
/// <param name="Workers">The workers, and the node of each.</param>
/// <param name="Clients">The clients, and the node of each; empty for those that are in no node.</param>
internal sealed record Presence(IReadOnlyList<(string Id, string Node)> Workers, IReadOnlyList<(string Id, string Node)> Clients) : INoSerializationVerificationNeeded
{
    public static Presence Nobody { get; } = new([], []);

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        Write(writer, Workers);
        Write(writer, Clients);
        writer.Flush();
        return stream.ToArray();
    }

    public static Presence From(byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            return Nobody;
        }

        using var reader = new BinaryReader(new MemoryStream(bytes, writable: false), Encoding.UTF8);
        return new Presence(Read(reader), Read(reader));
    }

    private static void Write(BinaryWriter writer, IReadOnlyList<(string Id, string Node)> entries)
    {
        writer.Write(entries.Count);
        foreach ((string id, string node) in entries)
        {
            writer.Write(id);
            writer.Write(node);
        }
    }

    private static (string, string)[] Read(BinaryReader reader)
    {
        var entries = new (string, string)[reader.ReadInt32()];
        for (int i = 0; i < entries.Length; i++)
        {
            entries[i] = (reader.ReadString(), reader.ReadString());
        }

        return entries;
    }
}
