using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Actors.Frames;

/// <summary>Decimal integers from ASCII bytes. Up to eight digits are converted at once inside one 64-bit word.</summary>
internal static unsafe class CsvIntegers
{
    private const ulong Zeros = 0x3030303030303030;

    /// <summary>
    /// Reads 1 to 8 bytes that must all be digits. The eight bytes before <paramref name="end"/> must be readable.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryUpTo8(byte* end, int length, out long value)
    {
        ulong word = Right(end, length);
        value = Value8(word);
        return (uint)(length - 1) < 8 && AllDigits(word);
    }

    /// <summary>Reads an optional sign and digits that fit a long.</summary>
    public static bool TryParse(byte* start, byte* end, out long value)
    {
        value = 0;
        bool negative = start < end && *start == '-';
        if (start < end && *start is (byte)'-' or (byte)'+')
        {
            start++;
        }

        if (start == end)
        {
            return false;
        }

        ulong sum = 0;
        for (; start < end; start++)
        {
            uint digit = (uint)(*start - '0');
            if (digit > 9 || sum > (long.MaxValue / 10) + 1UL)
            {
                return false;
            }

            sum = (sum * 10) + digit;
        }

        if (sum > long.MaxValue + (negative ? 1UL : 0UL))
        {
            return false;
        }

        value = negative ? -(long)sum : (long)sum;
        return true;
    }

    /// <summary>The last <paramref name="length"/> (1 to 8) bytes before <paramref name="end"/>, at the high end of a word filled with '0' below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Right(byte* end, int length)
    {
        ulong word = Unsafe.ReadUnaligned<ulong>(end - 8);
        if (!BitConverter.IsLittleEndian)
        {
            word = BinaryPrimitives.ReverseEndianness(word);
        }

        ulong kept = ulong.MaxValue << (64 - (length << 3));
        return (word & kept) | (Zeros & ~kept);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AllDigits(ulong word) =>
        ((word & 0xF0F0F0F0F0F0F0F0) | (((word + 0x0606060606060606) & 0xF0F0F0F0F0F0F0F0) >> 4)) == 0x3333333333333333;

    /// <summary>The number that eight digits spell, first digit in the lowest byte: pairs, then fours, then all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Value8(ulong word)
    {
        word -= Zeros;
        word = (word * 10) + (word >> 8);
        word = (((word & 0x000000FF000000FF) * 0x000F424000000064) + (((word >> 16) & 0x000000FF000000FF) * 0x0000271000000001)) >> 32;
        return (long)(uint)word;
    }
}
