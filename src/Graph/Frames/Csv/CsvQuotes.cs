namespace Actors.Frames;

/// <summary>Errors of quoting.</summary>
internal static class CsvQuotes
{
    public static CsvParseException Stray(string path, ICsvSource source, long offset, CsvDialect dialect, ReadOnlySpan<byte> text, CsvOptions options)
    {
        int end = text.IndexOf(dialect.LineEnd);
        string shown = CsvText.Show(end < 0 ? text : text[..end], options.Encoding);
        return CsvPosition.Error(
            path, source, offset, dialect,
            $"a quote inside an unquoted field, or text after a closing quote, at: {shown}. Quotes inside a quoted field are doubled; if quotes are plain text in this file, set Quote = null.",
            text: shown);
    }

    public static CsvParseException Open(string path, ICsvSource source, long offset, CsvDialect dialect) =>
        CsvPosition.Error(
            path, source, offset, dialect,
            "a quote that opens in or after this row is not closed by the end of the file. If quotes are plain text in this file, set Quote = null.");

    public static CsvParseException Cut(string path, ICsvSource source, long offset, CsvDialect dialect) =>
        CsvPosition.Error(
            path, source, offset, dialect,
            "a quoted field is so long that the file could not be cut into blocks around it. Set BlockSize to at least the file's length; if quotes are plain text in this file, set Quote = null.");
}
