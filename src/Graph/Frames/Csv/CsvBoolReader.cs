namespace Actors.Frames;

/// <summary>Reads a column of booleans.</summary>
internal sealed unsafe class CsvBoolReader(ColumnSchema column, int field, bool isLast, int rows)
    : CsvColumnReader(column.Name, field, isLast)
{
    private readonly int _expected = rows;
    private byte[] _bits = [];

    public override void Append(CsvPiece piece, int from, int rows)
    {
        int needed = Bitmap.ByteCount(Count + rows);
        if (needed > _bits.Length)
        {
            Array.Resize(ref _bits, Math.Max(needed, _bits.Length == 0 ? Bitmap.ByteCount(_expected) : Grown(_bits.Length, needed)));
        }

        for (int i = 0; i < rows; i++)
        {
            int slot = piece.Work.Lines[from + i] + Field;
            int start = piece.Work.Ends[slot - 1] + 1, end = piece.Work.Ends[slot];
            if (IsLast && end > start && piece.Work.Data[end - 1] == CsvDialect.CarriageReturn)
            {
                end--;
            }

            var text = piece.Rules.Unquote(CsvText.Trim(piece.Work.Span(start, end - start)));
            bool isNull = piece.Rules.IsNull(text);
            if (!isNull && piece.Rules.TryBool(text, out bool value))
            {
                if (value)
                {
                    Bitmap.Set(_bits, Count + i);
                }
            }
            else if (isNull || text.IsEmpty || piece.Rules.NullOnError)
            {
                MarkNull(Count + i, Count + rows);
            }
            else
            {
                throw piece.FieldError(
                    start, end, Name, "is not a Bool",
                    $"TrueValues and FalseValues say how booleans are written, Types[\"{Name}\"] = ColumnType.String accepts it; OnError = CsvErrors.Null makes fields that do not parse null.");
            }
        }

        Count += rows;
    }

    public override Column Finish()
    {
        var (validity, nulls) = TakeNulls(Count);
        var column = new BoolColumn(_bits, Count, validity, nulls);
        _bits = [];
        Count = 0;
        return column;
    }
}
