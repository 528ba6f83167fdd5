using System.Text;

namespace Actors.Frames;

/// <summary>Fields as text: for names, messages and slow paths.</summary>
internal static class CsvText
{
    private const int Shown = 80;

    /// <summary>The characters of a field, its quotes removed.</summary>
    public static string Decode(ReadOnlySpan<byte> field, CsvDialect dialect, CsvEncoding encoding)
    {
        string text = encoding == CsvEncoding.Latin1 ? Encoding.Latin1.GetString(field) : Encoding.UTF8.GetString(field);
        if (dialect.Quote < 0 || text.Length < 2 || text[0] != dialect.Quote)
        {
            return text;
        }

        string quote = ((char)dialect.Quote).ToString();
        return text[1..^1].Replace(quote + quote, quote, StringComparison.Ordinal);
    }

    /// <summary>A field or row for a message: shortened, without line ends.</summary>
    public static string Show(ReadOnlySpan<byte> text, CsvEncoding encoding)
    {
        bool cut = text.Length > Shown;
        text = cut ? text[..Shown] : text;
        string shown = encoding == CsvEncoding.Latin1 ? Encoding.Latin1.GetString(text) : Encoding.UTF8.GetString(text);
        shown = shown.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
        return cut ? shown + "…" : shown;
    }

    /// <summary>A field without the spaces and tabs around it.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> field) => field.Trim(" \t"u8);
}
