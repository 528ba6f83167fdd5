using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Actors.Frames;

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
