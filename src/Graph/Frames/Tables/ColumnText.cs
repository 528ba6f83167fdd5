using System.Globalization;
using System.Text;

namespace Actors.Frames;

/// <summary>The values of a column as they are printed: one form for all of them, so that they line up.</summary>
internal static class ColumnText
{
    private const int MaxTextLength = 40;

    /// <summary>Numbers and times stand at the right, so that their points and units are below each other.</summary>
    public static bool AlignsRight(ColumnType type) => type is not (ColumnType.String or ColumnType.Bool);

    /// <summary>Some rows of a column.</summary>
    public static string[] Of(Column column, ReadOnlySpan<int> rows)
    {
        var values = new object?[rows.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = column[rows[i]];
        }

        Func<object, string> print = column.Type switch
        {
            ColumnType.Float32 or ColumnType.Float64 => Reals(values),
            ColumnType.Timestamp => Moments(values),
            ColumnType.Bool => static v => (bool)v ? "true" : "false",
            ColumnType.String => static v => Line((string)v),
            ColumnType.Duration => static v => ((TimeSpan)v).ToString("c", CultureInfo.InvariantCulture),
            _ => static v => ((IFormattable)v).ToString(null, CultureInfo.InvariantCulture),
        };
        return Array.ConvertAll(values, v => v is null ? "null" : print(v));
    }

    /// <summary>
    /// About six significant digits, as many behind the point in every row as the row needs that needs most; powers of ten where the
    /// column holds very great or very small numbers.
    /// </summary>
    private static Func<object, string> Reals(object?[] values)
    {
        int decimals = 1;
        bool scientific = false;
        foreach (object? value in values)
        {
            if (value is null || !double.IsFinite(Real(value)))
            {
                continue;
            }

            double size = Math.Abs(Real(value));
            scientific |= size >= 1e15 || (size < 1e-6 && size > 0);
            int whole = size >= 1 ? (int)Math.Floor(Math.Log10(size)) + 1 : size > 0 ? (int)Math.Floor(Math.Log10(size)) + 1 : 1;
            string text = size.ToString("F" + Math.Clamp(6 - whole, 2, 12), CultureInfo.InvariantCulture).TrimEnd('0');
            decimals = Math.Max(decimals, text.Length - text.IndexOf('.', StringComparison.Ordinal) - 1);
        }

        string format = scientific ? "0.00000e+00" : "F" + decimals;
        return v => Real(v).ToString(format, CultureInfo.InvariantCulture);
    }

    private static double Real(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);

    /// <summary>ISO 8601 with a space; no time of day where all are midnights.</summary>
    private static Func<object, string> Moments(object?[] values)
    {
        var times = values.OfType<DateTime>().ToArray();
        string format = Array.TrueForAll(times, t => t.TimeOfDay == TimeSpan.Zero) ? "yyyy-MM-dd"
            : Array.TrueForAll(times, t => t.Ticks % TimeSpan.TicksPerSecond == 0) ? "yyyy-MM-dd HH:mm:ss"
            : Array.TrueForAll(times, t => t.Ticks % TimeSpan.TicksPerMillisecond == 0) ? "yyyy-MM-dd HH:mm:ss.fff"
            : "yyyy-MM-dd HH:mm:ss.fffffff";
        return v => ((DateTime)v).ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>Text on one line: line ends and the like as escapes, and long ones cut.</summary>
    public static string Line(string text)
    {
        var line = new StringBuilder(Math.Min(text.Length, MaxTextLength));
        foreach (char c in text)
        {
            if (line.Length >= MaxTextLength)
            {
                line.Length = MaxTextLength - 1;
                // Not the half of a surrogate pair.
                if (char.IsHighSurrogate(line[^1]))
                {
                    line.Length--;
                }

                return line.Append('…').ToString();
            }

            _ = c switch
            {
                '\n' => line.Append("\\n"),
                '\r' => line.Append("\\r"),
                '\t' => line.Append("\\t"),
                _ when char.IsControl(c) => line.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => line.Append(c),
            };
        }

        return line.ToString();
    }
}
