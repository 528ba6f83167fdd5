using System.Text;

namespace Actors.Frames;

/// <summary>What the texts of fields mean, with the options turned into bytes once for each block.</summary>
internal sealed class CsvRules
{
    private readonly byte[][] _nulls;
    private readonly byte[][] _trues;
    private readonly byte[][] _falses;
    private readonly ulong _nullLengths; // bit n: some null text has n bytes (63: that many or more)

    public CsvRules(CsvOptions options, CsvDialect dialect)
    {
        Dialect = dialect;
        Encoding = options.Encoding;
        DateFormat = options.DateFormat;
        NullOnError = options.OnError == CsvErrors.Null;
        _nulls = Bytes(options.NullValues);
        _trues = Bytes(options.TrueValues);
        _falses = Bytes(options.FalseValues);
        foreach (byte[] text in _nulls)
        {
            _nullLengths |= 1UL << Math.Min(63, text.Length);
        }

        NullsFirst = Array.Exists(_nulls, LooksLikeValue);
    }

    public CsvDialect Dialect { get; }

    public CsvEncoding Encoding { get; }

    public string? DateFormat { get; }

    public bool NullOnError { get; }

    /// <summary>Whether a null text would also parse as a number or a date (-999), so that nulls must be looked for first.</summary>
    public bool NullsFirst { get; }

    public bool IsNull(ReadOnlySpan<byte> text)
    {
        if ((_nullLengths >> Math.Min(63, text.Length) & 1) == 0)
        {
            return false;
        }

        foreach (byte[] candidate in _nulls)
        {
            if (text.SequenceEqual(candidate))
            {
                return true;
            }
        }

        return false;
    }

    public bool TryBool(ReadOnlySpan<byte> text, out bool value)
    {
        value = Contains(_trues, text);
        return value || Contains(_falses, text);
    }

    /// <summary>Removes the quotes around a field that is no text; a field with quotes inside it is left as it is and will not parse.</summary>
    public ReadOnlySpan<byte> Unquote(ReadOnlySpan<byte> text) =>
        Dialect.Quote >= 0 && text.Length >= 2 && text[0] == Dialect.Quote && text[^1] == Dialect.Quote ? CsvText.Trim(text[1..^1]) : text;

    private static bool Contains(byte[][] words, ReadOnlySpan<byte> text)
    {
        foreach (byte[] word in words)
        {
            if (Ascii.EqualsIgnoreCase(text, word))
            {
                return true;
            }
        }

        return false;
    }

    private static unsafe bool LooksLikeValue(byte[] text)
    {
        fixed (byte* at = text)
        {
            return text.Length > 0 && (char.IsAsciiDigit((char)text[0]) || (CsvDoubles.TryParse(at, at + text.Length, out double value) && double.IsFinite(value)));
        }
    }

    private byte[][] Bytes(IReadOnlyList<string> texts) =>
        [.. texts.Select(t => Encoding == CsvEncoding.Latin1 ? System.Text.Encoding.Latin1.GetBytes(t) : System.Text.Encoding.UTF8.GetBytes(t))];
}
