using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Actors.Frames;

/// <summary>Bit-packed booleans, least significant bit first, as in Arrow. Bits beyond the length are unspecified.</summary>
internal static class Bitmap
{
    public static int ByteCount(int bits) => (int)(((uint)bits + 7) >> 3);

    /// <summary>The number of 64-bit words that cover <paramref name="bits"/> bits.</summary>
    public static int WordCount(int bits) => (int)(((uint)bits + 63) >> 6);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Get(ReadOnlySpan<byte> bits, int i) => (bits[i >> 3] >> (i & 7) & 1) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Set(Span<byte> bits, int i) => bits[i >> 3] |= (byte)(1 << (i & 7));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Clear(Span<byte> bits, int i) => bits[i >> 3] &= (byte)~(1 << (i & 7));

    /// <summary>The <paramref name="word"/>-th group of 64 bits; what lies beyond the span reads as zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Word(ReadOnlySpan<byte> bits, int word)
    {
        int at = word << 3;
        return at + 8 <= bits.Length
            ? Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref MemoryMarshal.GetReference(bits), at))
            : Tail(bits[at..]);
    }

    private static ulong Tail(ReadOnlySpan<byte> rest)
    {
        ulong value = 0;
        for (int i = 0; i < rest.Length; i++)
        {
            value |= (ulong)rest[i] << (8 * i);
        }

        return value;
    }

    /// <summary>As <see cref="Word(ReadOnlySpan{byte}, int)"/>, with the bits at and beyond <paramref name="length"/> cleared.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Word(ReadOnlySpan<byte> bits, int word, int length) => Word(bits, word) & LowMask(length - (word << 6));

    /// <summary>Ones in the lowest <paramref name="count"/> bits; all ones for 64 and more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong LowMask(int count) => count >= 64 ? ulong.MaxValue : (1UL << count) - 1;

    public static void SetWord(Span<byte> bits, int word, ulong value)
    {
        int at = word << 3;
        if (at + 8 <= bits.Length)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bits[at..], value);
            return;
        }

        for (int i = at; i < bits.Length; i++, value >>= 8)
        {
            bits[i] = (byte)value;
        }
    }

    public static int CountOnes(ReadOnlySpan<byte> bits, int length)
    {
        int ones = 0, words = WordCount(length);
        for (int w = 0; w < words; w++)
        {
            ones += BitOperations.PopCount(Word(bits, w, length));
        }

        return ones;
    }

    /// <summary>A bitmap of all ones, the unused bits of the last byte zero.</summary>
    public static byte[] Ones(int length)
    {
        var bits = new byte[ByteCount(length)];
        bits.AsSpan().Fill(0xff);
        if ((length & 7) != 0)
        {
            bits[^1] = (byte)((1 << (length & 7)) - 1);
        }

        return bits;
    }

    /// <summary>Copies bits to a fresh bitmap that starts at bit 0.</summary>
    public static byte[] Realign(ReadOnlySpan<byte> bits, int bitOffset, int length)
    {
        var copy = new byte[ByteCount(length)];
        CopyBits(bits, bitOffset, copy, 0, length);
        return copy;
    }

    /// <summary>Copies <paramref name="length"/> bits between any two bit positions; other bits of the target stay.</summary>
    public static void CopyBits(ReadOnlySpan<byte> source, int sourceBit, Span<byte> target, int targetBit, int length)
    {
        int done = 0;
        while (done < length && ((targetBit + done) & 7) != 0)
        {
            CopyBit(source, sourceBit + done, target, targetBit + done);
            done++;
        }

        int shift = (sourceBit + done) & 7, from = (sourceBit + done) >> 3, to = (targetBit + done) >> 3;
        int whole = (length - done) >> 3;
        if (shift == 0)
        {
            source.Slice(from, whole).CopyTo(target[to..]);
        }
        else
        {
            for (int i = 0; i < whole; i++)
            {
                target[to + i] = (byte)(source[from + i] >> shift | source[from + i + 1] << (8 - shift));
            }
        }

        for (done += whole << 3; done < length; done++)
        {
            CopyBit(source, sourceBit + done, target, targetBit + done);
        }
    }

    private static void CopyBit(ReadOnlySpan<byte> source, int sourceBit, Span<byte> target, int targetBit)
    {
        if (Get(source, sourceBit))
        {
            Set(target, targetBit);
        }
        else
        {
            Clear(target, targetBit);
        }
    }
}
