using System.Text;
using Akka.Actor;

namespace Actors.Clustering.Ledger;

/// <summary>Who is there, for the coordinator after the present one, which waits for them before it decides anything.</summary>
/// <param name="Workers">The workers, and the node of each.</param>
/// <param name="Clients">The clients, and the node of each, or, of those that are in no node, the path of the actor that they are.</param>
internal sealed record Presence(IReadOnlyList<(string Id, string Node)> Workers, IReadOnlyList<(string Id, string Node, string Path)> Clients) : INoSerializationVerificationNeeded
{
    /// <summary>In how many parts it is kept: so many that tens of thousands of clients fit, each in a message, and that one who comes or goes changes little.</summary>
    public const int Parts = 128;

    public static Presence Nobody { get; } = new([], []);

    /// <summary>Each part with those whose names belong there; empty where there are none.</summary>
    public byte[][] Split()
    {
        ILookup<int, (string Id, string Node)> workers = Workers.ToLookup(w => PartOf(w.Id));
        ILookup<int, (string Id, string Node, string Path)> clients = Clients.ToLookup(c => PartOf(c.Id));
        return [.. Enumerable.Range(0, Parts).Select(i => ToBytes([.. workers[i]], [.. clients[i]]))];
    }

    /// <summary>All who are in any of the parts.</summary>
    public static Presence Join(IEnumerable<byte[]> parts)
    {
        var workers = new List<(string, string)>();
        var clients = new List<(string, string, string)>();
        foreach (byte[] part in parts.Where(p => p.Length > 0))
        {
            using var reader = new BinaryReader(new MemoryStream(part, writable: false), Encoding.UTF8);
            for (int left = reader.ReadInt32(); left > 0; left--)
            {
                workers.Add((reader.ReadString(), reader.ReadString()));
            }

            for (int left = reader.ReadInt32(); left > 0; left--)
            {
                clients.Add((reader.ReadString(), reader.ReadString(), reader.ReadString()));
            }
        }

        return new Presence(workers, clients);
    }

    private static byte[] ToBytes((string Id, string Node)[] workers, (string Id, string Node, string Path)[] clients)
    {
        if (workers.Length + clients.Length == 0)
        {
            return [];
        }

        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(workers.Length);
        foreach ((string id, string node) in workers)
        {
            writer.Write(id);
            writer.Write(node);
        }

        writer.Write(clients.Length);
        foreach ((string id, string node, string path) in clients)
        {
            writer.Write(id);
            writer.Write(node);
            writer.Write(path);
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>The same on every node.</summary>
    private static int PartOf(string id)
    {
        uint hash = 2166136261;
        foreach (char c in id)
        {
            hash = (hash ^ c) * 16777619;
        }

        return (int)(hash % Parts);
    }
}
