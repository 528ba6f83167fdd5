using System.Collections.Immutable;

namespace Actors.Frames;

/// <summary>
/// Cuts a file into blocks at row ends without reading all of it. Whether a byte in the middle lies inside quotes is found
/// out from the quotes that follow it: an opening quote stands at a field's start and a closing one at a field's end, so
/// after a few quotes one of the two assumptions is refuted. Where both survive, the quotes since the last cut are counted.
/// Where no quote follows for a long way, the byte is taken to be outside; the reader checks that each block ends outside
/// quotes, which proves all cuts by induction.
/// </summary>
internal static class CsvSplitter
{
    private const int DefaultWindow = 1 << 20;
    private const int Step = 64 << 10;

    public static void Split(
        CsvFilePlan file, ICsvSource source, CsvDialect dialect, long blockSize, ImmutableArray<CsvBlock>.Builder blocks, int window = DefaultWindow)
    {
        long start = file.DataStart;
        var buffer = new byte[(int)Math.Min(Step, Math.Max(1, file.Length))];
        while (file.Length - start > blockSize)
        {
            long wanted = start + blockSize;
            bool inside = dialect.Quote >= 0 && IsInside(source, file.Length, start, wanted, dialect, window, buffer);
            long cut = NextRow(source, file.Length, wanted, inside, dialect, buffer);
            if (cut >= file.Length)
            {
                break;
            }

            blocks.Add(new CsvBlock(file, start, cut));
            start = cut;
        }

        blocks.Add(new CsvBlock(file, start, file.Length));
    }

    /// <summary>Whether the byte at <paramref name="at"/> has an odd number of quotes before it.</summary>
    private static bool IsInside(ICsvSource source, long length, long known, long at, CsvDialect dialect, int window, byte[] buffer)
    {
        byte quote = (byte)dialect.Quote;
        bool ifOutside = true, ifInside = true, opens = true, any = false;
        byte before = ByteAt(source, at - 1);
        long limit = Math.Min(length, at + window), position = at;
        while (position < limit)
        {
            int read = source.Read(buffer.AsSpan(0, (int)Math.Min(buffer.Length, limit - position)), position);
            var piece = buffer.AsSpan(0, read);
            for (int i = piece.IndexOf(quote); i >= 0;)
            {
                any = true;
                byte previous = i > 0 ? piece[i - 1] : before;
                int next = i + 1 < piece.Length ? piece[i + 1] : position + i + 1 < length ? ByteAt(source, position + i + 1) : -1;
                bool mayOpen = IsBoundary(previous, dialect);
                bool mayClose = next < 0 || next == CsvDialect.CarriageReturn || IsBoundary((byte)next, dialect);

                // "opens" is this quote's role if the byte at the start is outside; it is the opposite if that is inside.
                ifOutside &= opens ? mayOpen : mayClose;
                ifInside &= opens ? mayClose : mayOpen;
                opens = !opens;
                if (ifOutside != ifInside)
                {
                    return ifInside;
                }

                if (!ifOutside)
                {
                    return false; // neither can be: the file breaks the rules here, and reading will say so
                }

                int step = piece[(i + 1)..].IndexOf(quote);
                i = step < 0 ? -1 : i + 1 + step;
            }

            if (read == 0)
            {
                break;
            }

            before = piece[^1];
            position += read;
        }

        if (limit == length)
        {
            // At the file's end every quote is closed: an even number of quotes follows a byte outside.
            return !opens;
        }

        return any && CountIsOdd(source, known, at, quote, buffer);
    }

    private static bool CountIsOdd(ICsvSource source, long from, long to, byte quote, byte[] buffer)
    {
        long count = 0;
        while (from < to)
        {
            int read = source.Read(buffer.AsSpan(0, (int)Math.Min(buffer.Length, to - from)), from);
            if (read == 0)
            {
                break;
            }

            count += buffer.AsSpan(0, read).Count(quote);
            from += read;
        }

        return (count & 1) != 0;
    }

    /// <summary>The first row start at or after a byte.</summary>
    private static long NextRow(ICsvSource source, long length, long at, bool inside, CsvDialect dialect, byte[] buffer)
    {
        long position = at - 1; // the line end before the byte makes the byte itself a row's start
        byte quote = (byte)dialect.Quote;
        bool quotes = dialect.Quote >= 0;
        if (quotes && ByteAt(source, position) == quote)
        {
            position = at;
        }

        while (position < length)
        {
            int read = source.Read(buffer, position);
            for (int i = 0; i < read;)
            {
                int found = !quotes ? buffer.AsSpan(i, read - i).IndexOf(dialect.LineEnd)
                    : inside ? buffer.AsSpan(i, read - i).IndexOf(quote)
                    : buffer.AsSpan(i, read - i).IndexOfAny(dialect.LineEnd, quote);
                if (found < 0)
                {
                    break;
                }

                i += found + 1;
                if (quotes && buffer[i - 1] == quote)
                {
                    inside = !inside;
                }
                else
                {
                    return position + i;
                }
            }

            if (read == 0)
            {
                break;
            }

            position += read;
        }

        return length;
    }

    private static byte ByteAt(ICsvSource source, long offset)
    {
        byte value = 0;
        source.Read(new Span<byte>(ref value), offset);
        return value;
    }

    private static bool IsBoundary(byte value, CsvDialect dialect) =>
        value == dialect.Separator || value == dialect.LineEnd || value == dialect.Quote;
}
