using System.Globalization;
using System.Text;

namespace Actors.Frames;

/// <summary>The values of some rows of a column as printed: numbers of a column with the same number of decimals, null as <c>null</c>.</summary>
internal static class CellText
{
    public const string Null = "null";
    private const int MaxText = 40;
    private const int Decimals = 6;
    private const int Digits = 9;

    public static string[] Of(Column column, int[] rows) => column switch
    {
        Column<double> c => Numbers([.. rows.Select(r => c[r])]),
        Column<float> c => Numbers([.. rows.Select(r => (double?)c[r])]),
        Column<DateTime> c => Times([.. rows.Select(r => c[r])]),
        _ => [.. rows.Select(r => column[r] switch
        {
            null => Null,
            bool b => b ? "true" : "false",
            string s => Short(s),
            var value => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        })],
    };

    /// <summary>Whether values stand at the right of their column: so do numbers and what is measured.</summary>
    public static bool AtRight(ColumnType type) => type is not (ColumnType.String or ColumnType.Bool);

    /// <summary>
    /// Up to six decimals, fewer where the numbers are large or all the rest is zeros, so that decimal points stand below each other.
    /// Very large and very small numbers are written with exponents, all of the column.
    /// </summary>
    private static string[] Numbers(double?[] values)
    {
        double greatest = 0, least = double.PositiveInfinity;
        foreach (double? value in values)
        {
            if (value is { } v && v != 0 && double.IsFinite(v))
            {
                greatest = Math.Max(greatest, Math.Abs(v));
                least = Math.Min(least, Math.Abs(v));
            }
        }

        bool exponents = greatest >= 1e15 || least < 1e-6;
        int decimals = Decimals;
        if (!exponents && greatest > 0)
        {
            int whole = Math.Max(1, (int)Math.Floor(Math.Log10(greatest)) + 1);
            int small = (int)Math.Ceiling(-Math.Log10(least)) + 2;
            decimals = Math.Clamp(Math.Max(Digits - whole, small), 2, Decimals);
        }

        string format = exponents ? "0.000000e+00" : "F" + decimals.ToString(CultureInfo.InvariantCulture);
        string[] texts = Array.ConvertAll(values, v => v is null ? Null : v.Value.ToString(format, CultureInfo.InvariantCulture));
        if (exponents)
        {
            return texts;
        }

        int zeros = decimals - 1;
        for (int i = 0; i < texts.Length; i++)
        {
            if (values[i] is { } v && double.IsFinite(v))
            {
                zeros = Math.Min(zeros, texts[i].Length - texts[i].TrimEnd('0').Length);
            }
        }

        return zeros <= 0 ? texts : [.. texts.Select((t, i) => values[i] is { } v && double.IsFinite(v) ? t[..^zeros] : t)];
    }

    /// <summary>Dates alone where all are midnights, else with seconds and what follows these.</summary>
    private static string[] Times(DateTime?[] values)
    {
        string format = Array.TrueForAll(values, v => v is null || v.Value.TimeOfDay == TimeSpan.Zero)
            ? "yyyy-MM-dd"
            : Array.TrueForAll(values, v => v is null || v.Value.Ticks % TimeSpan.TicksPerSecond == 0) ? "yyyy-MM-dd HH:mm:ss"
            : Array.TrueForAll(values, v => v is null || v.Value.Ticks % TimeSpan.TicksPerMillisecond == 0) ? "yyyy-MM-dd HH:mm:ss.fff"
            : "yyyy-MM-dd HH:mm:ss.fffffff";
        return Array.ConvertAll(values, v => v?.ToString(format, CultureInfo.InvariantCulture) ?? Null);
    }

    /// <summary>Text on one line and not too long.</summary>
    internal static string Short(string text)
    {
        bool cut = text.Length > MaxText;
        var line = new StringBuilder();
        foreach (char c in cut ? text.AsSpan(0, MaxText - 1) : text)
        {
            line.Append(c switch
            {
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ => char.IsControl(c) ? "\uFFFD" : c.ToString(),
            });
        }

        return cut ? line.Append('…').ToString() : line.ToString();
    }
}
