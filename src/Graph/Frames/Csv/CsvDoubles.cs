using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Actors.Frames;

/// <summary>
/// Doubles from ASCII bytes, correctly rounded: every result is the one <see cref="double.Parse(string)"/> gives. Short
/// numbers take Clinger's fast path (a mantissa and a power of ten that are both exact, one division); up to 19 digits take
/// the method of Eisel and Lemire ("Number parsing at a gigabyte per second", 2021); the rest is left to the base library.
/// </summary>
internal static unsafe class CsvDoubles
{
    private const ulong Zeros = 0x3030303030303030;
    private const ulong Dots = 0x2E2E2E2E2E2E2E2E;
    private const ulong Ones = 0x0101010101010101;
    private const ulong Highs = 0x8080808080808080;

    /// <summary>
    /// Reads an optional minus, digits and at most one point, together at most 16 bytes. The 16 bytes before
    /// <paramref name="end"/> must be readable. False means "not this simple", not "not a number".
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TrySimple(byte* start, byte* end, out double value)
    {
        bool negative = *start == '-';
        int length = (int)(end - start) - (negative ? 1 : 0);
        if ((uint)(length - 1) >= 8)
        {
            return TrySimple16(end, length, negative, out value);
        }

        ulong word = CsvIntegers.Right(end, length);
        ulong dot = FindDot(word);
        int at = BitOperations.TrailingZeroCount(dot) & 56;
        ulong closed = CloseGap(word, at);
        bool hasDot = dot != 0;
        word = hasDot ? closed : word;
        long fraction = hasDot ? 7 - (at >> 3) : 0;
        double magnitude = CsvIntegers.Value8(word) / CsvPowers.Exact(fraction);
        value = negative ? -magnitude : magnitude;
        return CsvIntegers.AllDigits(word) && (length > 1 || !hasDot);
    }

    /// <summary>Reads any form a file may hold: sign, digits, point, exponent, inf, infinity, nan (any case).</summary>
    public static bool TryParse(byte* start, byte* end, out double value)
    {
        byte* at = start;
        bool negative = at < end && *at == '-';
        if (at < end && *at is (byte)'-' or (byte)'+')
        {
            at++;
        }

        ulong mantissa = 0;
        int digits = 0, exponent = 0;
        bool any = false, exact = true;
        for (; at < end && (uint)(*at - '0') <= 9; at++)
        {
            any = true;
            exponent += Take(*at, ref mantissa, ref digits, ref exact) ? 0 : 1;
        }

        if (at < end && *at == '.')
        {
            at++;
            if (digits <= 3 && TryFraction(at, end, ref mantissa, ref digits))
            {
                any = true;
                exponent = (int)(at - end);
                at = end;
            }

            for (; at < end && (uint)(*at - '0') <= 9; at++)
            {
                any = true;
                exponent -= Take(*at, ref mantissa, ref digits, ref exact) ? 1 : 0;
            }
        }

        if (!any)
        {
            return TryWord(at, end, negative, out value);
        }

        if (at < end && (*at | 0x20) == 'e')
        {
            if (!TryExponent(at + 1, end, out int stated))
            {
                value = 0;
                return false;
            }

            exponent += stated;
            at = end;
        }

        value = 0;
        if (at != end)
        {
            return false;
        }

        if (mantissa == 0 && exact)
        {
            value = negative ? -0.0 : 0.0;
            return true;
        }

        if (exact && TryRound(mantissa, exponent, out value))
        {
            value = negative ? -value : value;
            return true;
        }

        return double.TryParse(new ReadOnlySpan<byte>(start, (int)(end - start)), NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Reads a number too long for <see cref="TrySimple"/>; false too for words and what begins with a space.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool TryLong(byte* start, byte* end, out double value)
    {
        value = 0;
        return end - start > 9 && (uint)(start[*start == '-' ? 1 : 0] - '0') <= 9 && TryParse(start, end, out value);
    }

    private static bool TrySimple16(byte* end, int length, bool negative, out double value)
    {
        if (length is <= 8 or > 16)
        {
            value = 0;
            return false;
        }

        ulong high = CsvIntegers.Right(end, 8), low = CsvIntegers.Right(end - 8, length - 8);
        long fraction = 0;
        ulong dot = FindDot(high);
        if (dot != 0)
        {
            int at = BitOperations.TrailingZeroCount(dot) & 56;
            high = CloseGap(high, at) - ((ulong)'0') + (low >> 56);
            low = (low << 8) | '0';
            fraction = 7 - (at >> 3);
        }
        else if ((dot = FindDot(low)) != 0)
        {
            int at = BitOperations.TrailingZeroCount(dot) & 56;
            low = CloseGap(low, at);
            fraction = 15 - (at >> 3);
        }

        ulong mantissa = ((ulong)CsvIntegers.Value8(low) * 100_000_000) + (ulong)CsvIntegers.Value8(high);
        double magnitude = mantissa / CsvPowers.Exact(fraction);
        value = negative ? -magnitude : magnitude;
        return mantissa <= 1UL << 53 && CsvIntegers.AllDigits(low) && CsvIntegers.AllDigits(high);
    }

    /// <summary>The high bit of each byte that is a point; exact for the lowest one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong FindDot(ulong word)
    {
        ulong zero = word ^ Dots;
        return (zero - Ones) & ~zero & Highs;
    }

    /// <summary>Moves the bytes below bit <paramref name="at"/> up over the byte there, and a '0' in behind them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong CloseGap(ulong word, int at)
    {
        ulong above = (ulong.MaxValue << at) << 8;
        ulong below = ~(ulong.MaxValue << at);
        return (word & above) | ((word & below) << 8) | '0';
    }

    /// <summary>Adds 9 to 16 digits that reach to the end, as coordinates have them, a word at a time.</summary>
    private static bool TryFraction(byte* at, byte* end, ref ulong mantissa, ref int digits)
    {
        int length = (int)(end - at);
        if (length is <= 8 or > 16)
        {
            return false;
        }

        ulong high = CsvIntegers.Right(end, 8), low = CsvIntegers.Right(end - 8, length - 8);
        if (!CsvIntegers.AllDigits(high) || !CsvIntegers.AllDigits(low))
        {
            return false;
        }

        // At most 3 digits before the point and 16 behind it: 19 fit.
        mantissa = (mantissa * CsvPowers.Whole(length)) + ((ulong)CsvIntegers.Value8(low) * 100_000_000) + (ulong)CsvIntegers.Value8(high);
        digits += length;
        return true;
    }

    /// <summary>Adds a digit to the mantissa while it has room for 19; returns whether it was added.</summary>
    private static bool Take(byte digit, ref ulong mantissa, ref int digits, ref bool exact)
    {
        if (digits == 19)
        {
            exact &= digit == '0';
            return false;
        }

        mantissa = (mantissa * 10) + (ulong)(digit - '0');
        digits += mantissa == 0 ? 0 : 1;
        return true;
    }

    private static bool TryExponent(byte* at, byte* end, out int exponent)
    {
        exponent = 0;
        bool negative = at < end && *at == '-';
        if (at < end && *at is (byte)'-' or (byte)'+')
        {
            at++;
        }

        if (at == end)
        {
            return false;
        }

        for (; at < end; at++)
        {
            uint digit = (uint)(*at - '0');
            if (digit > 9)
            {
                return false;
            }

            // Far beyond any double; kept from overflowing.
            exponent = Math.Min((exponent * 10) + (int)digit, 100_000);
        }

        exponent = negative ? -exponent : exponent;
        return true;
    }

    private static bool TryWord(byte* at, byte* end, bool negative, out double value)
    {
        var word = new ReadOnlySpan<byte>(at, (int)(end - at));
        if (System.Text.Ascii.EqualsIgnoreCase(word, "inf"u8) || System.Text.Ascii.EqualsIgnoreCase(word, "infinity"u8))
        {
            value = negative ? double.NegativeInfinity : double.PositiveInfinity;
            return true;
        }

        value = double.NaN;
        return System.Text.Ascii.EqualsIgnoreCase(word, "nan"u8);
    }

    /// <summary>mantissa × 10^exponent, where that can be rounded without big numbers.</summary>
    private static bool TryRound(ulong mantissa, int exponent, out double value)
    {
        if (mantissa <= 1UL << 53 && exponent is >= -22 and <= 22)
        {
            value = exponent < 0 ? mantissa / CsvPowers.Exact(-exponent) : mantissa * CsvPowers.Exact(exponent);
            return true;
        }

        value = 0;
        return CsvPowers.TryWide(exponent, out ulong powerHigh, out ulong powerLow) && TryEiselLemire(mantissa, exponent, powerHigh, powerLow, out value);
    }

    private static bool TryEiselLemire(ulong mantissa, int exponent, ulong powerHigh, ulong powerLow, out double value)
    {
        int leading = BitOperations.LeadingZeroCount(mantissa);
        mantissa <<= leading;
        ulong high = Math.BigMul(mantissa, powerHigh, out ulong low);
        if ((high & 0x1FF) == 0x1FF)
        {
            // The truncated power of ten might change the rounding: use its lower half too.
            ulong carry = Math.BigMul(mantissa, powerLow, out _);
            low += carry;
            high += low < carry ? 1UL : 0UL;
        }

        value = 0;
        int top = (int)(high >> 63);
        ulong kept = high >> (top + 9);
        if ((low == 0 && (high & 0x1FF) == 0 && (kept & 3) == 1) || ((high & 0x1FF) == 0x1FF && low >= ulong.MaxValue - 1))
        {
            return false; // exactly half-way, or too close to tell
        }

        kept += kept & 1;
        kept >>= 1;
        // floor(log2(10^exponent)) + 63, by a fixed-point log2(10).
        long power = ((217706L * exponent) >> 16) + 63 + 1023 - leading + top;
        if (kept >= 1UL << 53)
        {
            kept = 1UL << 52;
            power++;
        }

        // The table's powers keep every result normal, so no subnormal case arises here; see CsvPowers.
        kept &= ~(1UL << 52);
        value = BitConverter.UInt64BitsToDouble(kept | ((ulong)power << 52));
        return true;
    }
}
