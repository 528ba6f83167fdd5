using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Actors.Runtime.Transfer;

/// <summary>
/// CRC-32C (Castagnoli): finds every single burst of up to 32 wrong bits. Processors have an instruction for it that takes three cycles
/// and of which one begins in each; so three parts are done at once and put together by tables (M. Adler, crc32c.c, 2013).
/// </summary>
internal static class Crc32C
{
    private const uint Polynomial = 0x82F63B78;

    /// <summary>Bytes in each of three parts that are done at once.</summary>
    private const int Part = 4096;

    /// <summary>What a checksum becomes after <see cref="Part"/> bytes of zero, by its four bytes.</summary>
    private static readonly uint[] s_shift = MakeShift();

    /// <summary>The checksum of what came before followed by these bytes; 0 before anything.</summary>
    public static uint Append(uint checksum, ReadOnlySpan<byte> bytes)
    {
        uint crc = ~checksum;
        ref byte at = ref MemoryMarshal.GetReference(bytes);
        int left = bytes.Length;
        while (left >= 3 * Part)
        {
            uint first = crc, second = 0, third = 0;
            for (int i = 0; i < Part; i += sizeof(ulong))
            {
                first = BitOperations.Crc32C(first, Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref at, i)));
                second = BitOperations.Crc32C(second, Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref at, i + Part)));
                third = BitOperations.Crc32C(third, Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref at, i + (2 * Part))));
            }

            crc = Shift(Shift(first) ^ second) ^ third;
            at = ref Unsafe.Add(ref at, 3 * Part);
            left -= 3 * Part;
        }

        for (; left >= sizeof(ulong); left -= sizeof(ulong))
        {
            crc = BitOperations.Crc32C(crc, Unsafe.ReadUnaligned<ulong>(ref at));
            at = ref Unsafe.Add(ref at, sizeof(ulong));
        }

        for (; left > 0; left--)
        {
            crc = BitOperations.Crc32C(crc, at);
            at = ref Unsafe.Add(ref at, 1);
        }

        return ~crc;
    }

    private static uint Shift(uint crc) =>
        s_shift[crc & 0xff] ^ s_shift[256 + ((crc >> 8) & 0xff)] ^ s_shift[512 + ((crc >> 16) & 0xff)] ^ s_shift[768 + (crc >> 24)];

    private static uint[] MakeShift()
    {
        // Appending one bit of zero as a matrix over GF(2), squared until it appends a part.
        var matrix = new uint[32];
        matrix[0] = Polynomial;
        for (int bit = 1; bit < 32; bit++)
        {
            matrix[bit] = 1u << (bit - 1);
        }

        for (int bits = 1; bits < Part * 8; bits *= 2)
        {
            var squared = new uint[32];
            for (int bit = 0; bit < 32; bit++)
            {
                squared[bit] = Times(matrix, matrix[bit]);
            }

            matrix = squared;
        }

        var table = new uint[4 * 256];
        for (int i = 0; i < table.Length; i++)
        {
            table[i] = Times(matrix, (uint)(i & 0xff) << (8 * (i >> 8)));
        }

        return table;
    }

    private static uint Times(uint[] matrix, uint vector)
    {
        uint product = 0;
        for (int bit = 0; vector != 0; bit++, vector >>= 1)
        {
            product ^= (vector & 1) != 0 ? matrix[bit] : 0;
        }

        return product;
    }
}
