using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>Bytes are equal when their content is.</summary>
internal sealed class ByteContent : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
{
    public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();

    public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

    public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

    public int GetHashCode([DisallowNull] byte[] obj) => GetHashCode(obj.AsSpan());

    /// <summary>Eight bytes at a time, mixed by multiplication: fast rather than strong, what is found is compared in full.</summary>
    public int GetHashCode(ReadOnlySpan<byte> alternate)
    {
        ulong hash = (ulong)alternate.Length;
        for (; alternate.Length >= 8; alternate = alternate[8..])
        {
            hash = BitOperations.RotateLeft((hash ^ BinaryPrimitives.ReadUInt64LittleEndian(alternate)) * 0x9E3779B97F4A7C15, 29);
        }

        foreach (byte b in alternate)
        {
            hash = (hash ^ b) * 0xBF58476D1CE4E5B9;
        }

        return (int)(hash ^ (hash >> 32));
    }
}
