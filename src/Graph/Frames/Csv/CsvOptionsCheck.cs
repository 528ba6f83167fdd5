namespace Actors.Frames;

/// <summary>Finds options that cannot work before a file is opened.</summary>
internal static class CsvOptionsCheck
{
    public static void Check(CsvOptions options)
    {
        if (!IsPlain(options.Separator))
        {
            throw new ArgumentException(
                $"Separator is {Show(options.Separator)}: it must be one ASCII character that is no letter, digit, sign, point or line end.", nameof(options));
        }

        if (options.Quote is { } quote && (!IsPlain(quote) || quote == options.Separator))
        {
            throw new ArgumentException(
                $"Quote is {Show(quote)}: it must be one ASCII character that is no letter, digit, sign, point or line end, and not the separator.", nameof(options));
        }

        if (options.BlockSize < 1 || options.SampleBytes < 1 || options.SkipRows < 0)
        {
            throw new ArgumentException(
                $"BlockSize ({options.BlockSize}) and SampleBytes ({options.SampleBytes}) must be at least 1 and SkipRows ({options.SkipRows}) at least 0.", nameof(options));
        }

        if (options.HasHeader == false && options.Names is { Count: 0 })
        {
            throw new ArgumentException("Names is empty: leave it out to name the columns by their positions.", nameof(options));
        }
    }

    private static bool IsPlain(char c) => char.IsAscii(c) && !char.IsAsciiLetterOrDigit(c) && c is not ('\r' or '\n' or '+' or '-' or '.' or '\0');

    private static string Show(char c) => char.IsControl(c) ? $"U+{(int)c:X4}" : $"'{c}'";
}
