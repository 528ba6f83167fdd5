namespace Actors.Frames;

/// <summary>Finds the narrowest type that every field of a column's sample fits.</summary>
internal sealed unsafe class CsvInference(CsvOptions options, CsvDialect dialect)
{
    private readonly CsvRules _rules = new(options, dialect);

    public ColumnType TypeOf(CsvWorkspace work, int rows, int field, bool isLast)
    {
        bool any = false, integer = true, real = true, truth = true;
        for (int row = 0; row < rows && (integer || real || truth); row++)
        {
            int slot = work.Lines[row] + field;
            int start = work.Ends[slot - 1] + 1, end = work.Ends[slot];
            if (isLast && end > start && work.Data[end - 1] == CsvDialect.CarriageReturn)
            {
                end--;
            }

            // Only a column of text tells a quoted null from a plain one.
            var text = _rules.Unquote(CsvText.Trim(work.Span(start, end - start)));
            if (text.IsEmpty || _rules.IsNull(text))
            {
                continue;
            }

            any = true;
            fixed (byte* at = text)
            {
                integer = integer && CsvIntegers.TryParse(at, at + text.Length, out _);
                real = real && CsvDoubles.TryParse(at, at + text.Length, out _);
                truth = truth && _rules.TryBool(text, out _);
            }
        }

        return !any ? ColumnType.String
            : integer ? ColumnType.Int64
            : real ? ColumnType.Float64
            : truth ? ColumnType.Bool
            : ColumnType.String;
    }
}
