using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Actors.Frames;

/// <summary>Int64 fields.</summary>
internal readonly unsafe struct CsvInt64Field : ICsvField<long>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryFast(byte* start, byte* end, out long value) => CsvIntegers.TryUpTo8(end, (int)(end - start), out value);

    public static bool TryText(byte* start, byte* end, CsvRules rules, out long value) => CsvIntegers.TryParse(start, end, out value);
}

/// <summary>Int32 fields.</summary>
internal readonly unsafe struct CsvInt32Field : ICsvField<int>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryFast(byte* start, byte* end, out int value)
    {
        bool ok = CsvIntegers.TryUpTo8(end, (int)(end - start), out long wide);
        value = (int)wide;
        return ok;
    }

    public static bool TryText(byte* start, byte* end, CsvRules rules, out int value)
    {
        bool ok = CsvIntegers.TryParse(start, end, out long wide) && wide == (int)wide;
        value = (int)wide;
        return ok;
    }
}

/// <summary>Float64 fields.</summary>
internal readonly unsafe struct CsvFloat64Field : ICsvField<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryFast(byte* start, byte* end, out double value) => CsvDoubles.TrySimple(start, end, out value);

    public static bool TryText(byte* start, byte* end, CsvRules rules, out double value) => CsvDoubles.TryParse(start, end, out value);
}

/// <summary>Float32 fields. Not by way of a double, which would round twice.</summary>
internal readonly unsafe struct CsvFloat32Field : ICsvField<float>
{
    public static bool TryFast(byte* start, byte* end, out float value)
    {
        value = 0;
        return false;
    }

    public static bool TryText(byte* start, byte* end, CsvRules rules, out float value)
    {
        if (!CsvDoubles.TryParse(start, end, out double wide))
        {
            value = 0;
            return false;
        }

        if (!double.IsFinite(wide))
        {
            value = (float)wide;
            return true;
        }

        return float.TryParse(new ReadOnlySpan<byte>(start, (int)(end - start)), NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }
}

/// <summary>Timestamp fields.</summary>
internal readonly unsafe struct CsvTimestampField : ICsvField<DateTime>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryFast(byte* start, byte* end, out DateTime value)
    {
        bool ok = CsvTimestamps.TryFixed(start, end, out long ticks);
        value = new DateTime(ticks);
        return ok;
    }

    public static bool TryText(byte* start, byte* end, CsvRules rules, out DateTime value)
    {
        if (rules.DateFormat is null)
        {
            bool ok = CsvTimestamps.TryParse(start, end, out long ticks);
            value = new DateTime(ticks);
            return ok;
        }

        string text = Encoding.Latin1.GetString(start, (int)(end - start));
        bool parsed = DateTime.TryParseExact(text, rules.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
        value = new DateTime(value.Ticks);
        return parsed;
    }
}

/// <summary>Duration fields: <c>[-][d.]hh:mm:ss[.fffffff]</c>, as <see cref="TimeSpan"/> prints itself.</summary>
internal readonly unsafe struct CsvDurationField : ICsvField<TimeSpan>
{
    public static bool TryFast(byte* start, byte* end, out TimeSpan value)
    {
        value = default;
        return false;
    }

    public static bool TryText(byte* start, byte* end, CsvRules rules, out TimeSpan value) =>
        Utf8Parser.TryParse(new ReadOnlySpan<byte>(start, (int)(end - start)), out value, out int used, 'c') && used == end - start;
}
