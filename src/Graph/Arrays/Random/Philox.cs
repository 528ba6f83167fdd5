using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Actors.Arrays.Random;

/// <summary>
/// Philox 4×32-10: random numbers as a function of a seed and a position, so that they do not depend on chunks or workers
/// (J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, Parallel random numbers: as easy as 1, 2, 3, SC 2011).
/// </summary>
internal static class Philox
{
    private const int Rounds = 10;
    private const ulong One = 0x3FF0000000000000;
    private const uint Multiplier0 = 0xD2511F53, Multiplier1 = 0xCD9E8D57, Weyl0 = 0x9E3779B9, Weyl1 = 0xBB67AE85;

    /// <summary>The 128 bits at a position of a stream.</summary>
    /// <param name="seed">The seed: the key.</param>
    /// <param name="position">The position: the lower half of the counter.</param>
    /// <param name="stream">The stream: the upper half of the counter.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (ulong Low, ulong High) At(ulong seed, ulong position, ulong stream)
    {
        uint c0 = (uint)position, c1 = (uint)(position >> 32), c2 = (uint)stream, c3 = (uint)(stream >> 32);
        uint k0 = (uint)seed, k1 = (uint)(seed >> 32);
        for (int round = 0; round < Rounds; round++)
        {
            ulong p0 = (ulong)Multiplier0 * c0, p1 = (ulong)Multiplier1 * c2;
            (c0, c1, c2, c3) = ((uint)(p1 >> 32) ^ c1 ^ k0, (uint)p1, (uint)(p0 >> 32) ^ c3 ^ k1, (uint)p0);
            k0 += Weyl0;
            k1 += Weyl1;
        }

        return (c0 | ((ulong)c1 << 32), c2 | ((ulong)c3 << 32));
    }

    // One 32-bit word in the lower half of each lane; what stands in the upper halves is never read.

    /// <summary>The bits at four positions; only where <see cref="Avx2.IsSupported"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector256<ulong> Low, Vector256<ulong> High) At(ulong seed, Vector256<ulong> positions, ulong stream)
    {
        Vector256<ulong> c0 = positions, c1 = positions >>> 32, c2 = Vector256.Create(stream), c3 = Vector256.Create(stream >> 32);
        Vector256<uint> m0 = Vector256.Create((ulong)Multiplier0).AsUInt32(), m1 = Vector256.Create((ulong)Multiplier1).AsUInt32();
        uint k0 = (uint)seed, k1 = (uint)(seed >> 32);
        for (int round = 0; round < Rounds; round++)
        {
            Vector256<ulong> p0 = Avx2.Multiply(m0, c0.AsUInt32()), p1 = Avx2.Multiply(m1, c2.AsUInt32());
            c0 = Avx.DuplicateOddIndexed(p1.AsSingle()).AsUInt64() ^ c1 ^ Vector256.Create((ulong)k0);
            c2 = Avx.DuplicateOddIndexed(p0.AsSingle()).AsUInt64() ^ c3 ^ Vector256.Create((ulong)k1);
            (c1, c3) = (p1, p0);
            k0 += Weyl0;
            k1 += Weyl1;
        }

        Vector256<ulong> lower = Vector256.Create((ulong)uint.MaxValue);
        return ((c0 & lower) | (c1 << 32), (c2 & lower) | (c3 << 32));
    }

    /// <summary>The bits at eight positions; only where <see cref="Avx512F.IsSupported"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<ulong> Low, Vector512<ulong> High) At(ulong seed, Vector512<ulong> positions, ulong stream)
    {
        Vector512<ulong> c0 = positions, c1 = positions >>> 32, c2 = Vector512.Create(stream), c3 = Vector512.Create(stream >> 32);
        Vector512<uint> m0 = Vector512.Create((ulong)Multiplier0).AsUInt32(), m1 = Vector512.Create((ulong)Multiplier1).AsUInt32();
        uint k0 = (uint)seed, k1 = (uint)(seed >> 32);
        for (int round = 0; round < Rounds; round++)
        {
            Vector512<ulong> p0 = Avx512F.Multiply(m0, c0.AsUInt32()), p1 = Avx512F.Multiply(m1, c2.AsUInt32());
            c0 = Avx512F.DuplicateOddIndexed(p1.AsSingle()).AsUInt64() ^ c1 ^ Vector512.Create((ulong)k0);
            c2 = Avx512F.DuplicateOddIndexed(p0.AsSingle()).AsUInt64() ^ c3 ^ Vector512.Create((ulong)k1);
            (c1, c3) = (p1, p0);
            k0 += Weyl0;
            k1 += Weyl1;
        }

        Vector512<ulong> lower = Vector512.Create((ulong)uint.MaxValue);
        return ((c0 & lower) | (c1 << 32), (c2 & lower) | (c3 << 32));
    }

    /// <summary>A number in [0, 1) of the upper 52 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ToUnit(ulong bits) => BitConverter.UInt64BitsToDouble((bits >> 12) | One) - 1;

    /// <summary>Numbers in [0, 1) of the upper 52 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> ToUnit(Vector256<ulong> bits) => ((bits >>> 12) | Vector256.Create(One)).AsDouble() - Vector256<double>.One;

    /// <summary>Numbers in [0, 1) of the upper 52 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ToUnit(Vector512<ulong> bits) => ((bits >>> 12) | Vector512.Create(One)).AsDouble() - Vector512<double>.One;
}
