using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Actors.Frames;

/// <summary>
/// Points in time in ISO form: <c>yyyy-MM-dd</c>, then optionally a space or T, <c>HH:mm</c>, <c>:ss</c>, a fraction of 1 to 9
/// digits (cut to 100 ns) and Z.
/// </summary>
internal static unsafe class CsvTimestamps
{
    private static ReadOnlySpan<ushort> DaysBefore => [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

    /// <summary>Reads <c>yyyy-MM-dd HH:mm:ss</c> or the same with T; 19 bytes. False means "another form", not "no time".</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryFixed(byte* start, byte* end, out long ticks)
    {
        if (end - start != 19)
        {
            ticks = 0;
            return false;
        }

        // Xor with the template leaves digits as 0..9 and separators as 0; adding up to 0x80 shows what exceeds that.
        ulong date = Load(start) ^ 0x2D30302D30303030; // "0000-00-"
        ulong time = Load(end - 8) ^ 0x30303A30303A3030; // "00:00:00"
        uint day = (uint)(start[8] - '0') * 10 + (uint)(start[9] - '0');
        bool ok = ((date | (date + 0x7F76767F76767676) | time | (time + 0x76767F76767F7676)) & 0x8080808080808080) == 0
            & (uint)(start[8] - '0') <= 9 & (uint)(start[9] - '0') <= 9 & (start[10] == ' ' | start[10] == 'T');
        uint year = (Digit(date, 0) * 1000) + (Digit(date, 1) * 100) + (Digit(date, 2) * 10) + Digit(date, 3);
        uint month = (Digit(date, 5) * 10) + Digit(date, 6);
        uint hour = (Digit(time, 0) * 10) + Digit(time, 1);
        uint minute = (Digit(time, 3) * 10) + Digit(time, 4);
        uint second = (Digit(time, 6) * 10) + Digit(time, 7);
        if (!ok || hour > 23 || minute > 59 || second > 59)
        {
            ticks = 0;
            return false;
        }

        return TryDate(year, month, day, out ticks, ((hour * 60) + minute) * 60 + second);
    }

    /// <summary>Reads any of the forms.</summary>
    public static bool TryParse(byte* start, byte* end, out long ticks)
    {
        ticks = 0;
        if (end > start && end[-1] == 'Z' && end - start > 10)
        {
            end--;
        }

        if (!TryNumber(ref start, end, 4, out uint year) || !TrySkip(ref start, end, '-')
            || !TryNumber(ref start, end, 2, out uint month) || !TrySkip(ref start, end, '-')
            || !TryNumber(ref start, end, 2, out uint day))
        {
            return false;
        }

        if (start == end)
        {
            return TryDate(year, month, day, out ticks, 0);
        }

        uint second = 0;
        if (!(TrySkip(ref start, end, ' ') || TrySkip(ref start, end, 'T'))
            || !TryNumber(ref start, end, 2, out uint hour) || !TrySkip(ref start, end, ':')
            || !TryNumber(ref start, end, 2, out uint minute)
            || (TrySkip(ref start, end, ':') && !TryNumber(ref start, end, 2, out second))
            || hour > 23 || minute > 59 || second > 59
            || !TryFraction(ref start, end, out long fraction) || start != end
            || !TryDate(year, month, day, out ticks, (((hour * 60) + minute) * 60) + second))
        {
            ticks = 0;
            return false;
        }

        ticks += fraction;
        return true;
    }

    private static bool TryFraction(ref byte* at, byte* end, out long ticks)
    {
        ticks = 0;
        if (!TrySkip(ref at, end, '.'))
        {
            return true;
        }

        byte* first = at;
        long unit = TimeSpan.TicksPerSecond;
        for (; at < end && (uint)(*at - '0') <= 9; at++)
        {
            unit /= 10;
            ticks += unit * (*at - '0');
        }

        return at - first is >= 1 and <= 9;
    }

    private static bool TryNumber(ref byte* at, byte* end, int digits, out uint value)
    {
        value = 0;
        if (end - at < digits)
        {
            return false;
        }

        for (; digits > 0; digits--, at++)
        {
            uint digit = (uint)(*at - '0');
            if (digit > 9)
            {
                return false;
            }

            value = (value * 10) + digit;
        }

        return true;
    }

    private static bool TrySkip(ref byte* at, byte* end, char wanted)
    {
        if (at < end && *at == wanted)
        {
            at++;
            return true;
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryDate(uint year, uint month, uint day, out long ticks, uint second)
    {
        ticks = 0;
        if (year - 1 > 9998 || month - 1 > 11 || day - 1 > 30)
        {
            return false;
        }

        bool leap = (year & 3) == 0 && ((year & 15) == 0 || year % 25 != 0);
        uint before = DaysBefore[(int)month] + (leap && month > 2 ? 1u : 0u);
        if (day > 28 && day > DateTime.DaysInMonth((int)year, (int)month))
        {
            return false;
        }

        uint past = year - 1;
        long days = (past * 365) + (past / 4) - (past / 100) + (past / 400) + before + day - 1;
        ticks = (days * TimeSpan.TicksPerDay) + (second * TimeSpan.TicksPerSecond);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Digit(ulong word, int at) => (uint)(word >> (at * 8)) & 0xFF;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Load(byte* at)
    {
        ulong word = Unsafe.ReadUnaligned<ulong>(at);
        return BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word);
    }
}
