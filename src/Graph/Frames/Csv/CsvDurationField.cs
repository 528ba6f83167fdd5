using System.Buffers.Text;

namespace Actors.Frames;

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
