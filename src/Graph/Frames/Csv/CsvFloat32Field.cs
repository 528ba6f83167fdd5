using System.Globalization;

namespace Actors.Frames;

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
