namespace Actors.Frames;

/// <summary>Turns a place in a file into an error. Lines are counted only here: nobody pays for them while all is well.</summary>
internal static class CsvPosition
{
    private const int Piece = 256 << 10;

    /// <summary>The line, from 1, that holds a byte.</summary>
    public static long Line(ICsvSource source, long offset, byte lineEnd)
    {
        var buffer = new byte[(int)Math.Min(Piece, Math.Max(1, offset))];
        long line = 1, at = 0;
        while (at < offset)
        {
            int read = source.Read(buffer.AsSpan(0, (int)Math.Min(buffer.Length, offset - at)), at);
            if (read == 0)
            {
                break;
            }

            line += buffer.AsSpan(0, read).Count(lineEnd);
            at += read;
        }

        return line;
    }

    /// <summary>An error at a byte of a file; its message starts with the path and line.</summary>
    public static CsvParseException Error(string path, ICsvSource source, long offset, CsvDialect dialect, string message, string? column = null, string? text = null)
    {
        long line = Line(source, offset, dialect.LineEnd);
        return new CsvParseException($"{path}, line {line}: {message}", path, line, column, text);
    }

    public static string Fields(int count) => count == 1 ? "1 field" : $"{count} fields";
}
