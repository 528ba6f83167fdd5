using System.Text;

namespace Actors.Clustering.Ledger;

/// <summary>What a slot of the ledger holds: a part of a fact that fits into a message.</summary>
/// <param name="Fact">The fact's id.</param>
/// <param name="Version">Which writing of it; of several that are whole the highest counts.</param>
/// <param name="Index">Which part, from 0.</param>
/// <param name="Count">How many parts there are.</param>
/// <param name="Bytes">The part.</param>
internal sealed record Piece(string Fact, long Version, int Index, int Count, byte[] Bytes)
{
    /// <summary>A fact in parts.</summary>
    public static Piece[] Split(string fact, long version, byte[] bytes, int largest)
    {
        var pieces = new Piece[Math.Max(1, (bytes.Length + largest - 1) / largest)];
        for (int i = 0; i < pieces.Length; i++)
        {
            int from = i * largest;
            pieces[i] = new Piece(fact, version, i, pieces.Length, bytes[from..Math.Min(bytes.Length, from + largest)]);
        }

        return pieces;
    }

    /// <summary>The fact that all its parts are; null when one is missing.</summary>
    public static byte[]? Join(IEnumerable<Piece> pieces)
    {
        Piece[] all = [.. pieces.OrderBy(p => p.Index).DistinctBy(p => p.Index)];
        return all.Length == all[0].Count ? [.. all.SelectMany(p => p.Bytes)] : null;
    }

    public static Piece? From(byte[] slot)
    {
        if (slot.Length == 0)
        {
            return null;
        }

        using var reader = new BinaryReader(new MemoryStream(slot, writable: false), Encoding.UTF8);
        return new Piece(reader.ReadString(), reader.ReadInt64(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadBytes(reader.ReadInt32()));
    }

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream(Bytes.Length + Fact.Length + 32);
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Fact);
        writer.Write(Version);
        writer.Write(Index);
        writer.Write(Count);
        writer.Write(Bytes.Length);
        writer.Write(Bytes);
        writer.Flush();
        return stream.ToArray();
    }
}
