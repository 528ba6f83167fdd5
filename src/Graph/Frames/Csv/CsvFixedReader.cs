using System.Runtime.CompilerServices;

namespace Actors.Frames;

/// <summary>Reads a column of fixed-width values.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <typeparam name="TField">How they are written.</typeparam>
internal sealed unsafe class CsvFixedReader<T, TField>(ColumnSchema column, int field, bool isLast, int rows)
    : CsvColumnReader(column.Name, field, isLast)
    where T : unmanaged
    where TField : struct, ICsvField<T>
{
    private readonly int _expected = rows;
    private T[] _values = [];

    public override void Append(CsvPiece piece, int from, int rows)
    {
        Reserve(rows);
        byte* data = piece.Work.Data;
        int* ends = piece.Work.Ends + Field;
        int* firsts = piece.Work.Lines + from;
        bool careful = IsCareful(piece.Rules);
        fixed (T* target = &_values[Count])
        {
            for (int i = 0; i < rows; i++)
            {
                int* slot = ends + firsts[i];
                byte* start = data + slot[-1] + 1;
                byte* end = data + slot[0];
                if (IsLast && end > start && end[-1] == CsvDialect.CarriageReturn)
                {
                    end--;
                }

                if (careful || !TField.TryFast(start, end, out target[i]))
                {
                    target[i] = Slow(piece, start, end, Count + i);
                }
            }
        }

        Count += rows;
    }

    public override Column Finish()
    {
        var (validity, nulls) = TakeNulls(Count);
        var column = new Column<T>(Trim(_values, Count), Count, validity, nulls);
        _values = [];
        Count = 0;
        return column;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private T Slow(CsvPiece piece, byte* start, byte* end, int row)
    {
        var rules = piece.Rules;
        if (*start == rules.Dialect.Quote && end - start > 2 && !IsCareful(rules) && TField.TryFast(start + 1, end - 1, out T quoted))
        {
            return quoted;
        }

        var text = rules.Unquote(CsvText.Trim(new ReadOnlySpan<byte>(start, (int)(end - start))));
        if (!rules.IsNull(text))
        {
            fixed (byte* at = text)
            {
                if (TField.TryText(at, at + text.Length, rules, out T value))
                {
                    return value;
                }
            }

            if (!text.IsEmpty && !rules.NullOnError)
            {
                var asked = column.Type == ColumnType.Timestamp
                    ? $"DateFormat = \"…\" says how dates are written, Types[\"{Name}\"] = ColumnType.String keeps them as text"
                    : $"Types[\"{Name}\"] = ColumnType.{(column.Type != ColumnType.Float64 && IsNumber(text) ? ColumnType.Float64 : ColumnType.String)} accepts it";
                throw piece.FieldError(
                    (int)(start - piece.Work.Data), (int)(end - piece.Work.Data), Name, $"is not {Describe()}",
                    $"{asked}; OnError = CsvErrors.Null makes fields that do not parse null.");
            }
        }

        MarkNull(row, _values.Length);
        return default;
    }

    /// <summary>Whether the fast forms might not mean what they look like.</summary>
    private static bool IsCareful(CsvRules rules) => rules.NullsFirst || (rules.DateFormat is not null && typeof(T) == typeof(DateTime));

    private static bool IsNumber(ReadOnlySpan<byte> text)
    {
        fixed (byte* at = text)
        {
            return CsvDoubles.TryParse(at, at + text.Length, out _);
        }
    }

    private string Describe() => column.Type switch
    {
        ColumnType.Timestamp => "a Timestamp",
        ColumnType.Duration => "a Duration (d.hh:mm:ss)",
        var type => $"an {type}".Replace("an Float", "a Float", StringComparison.Ordinal),
    };

    private void Reserve(int more)
    {
        // At least one slot too many, so that a pointer to the next one always exists.
        long needed = (long)Count + more + 1;
        if (needed <= _values.Length)
        {
            return;
        }

        var grown = GC.AllocateUninitializedArray<T>(_values.Length == 0 ? (int)Math.Max(needed, _expected) : Grown(_values.Length, needed));
        _values.AsSpan(0, Count).CopyTo(grown);
        _values = grown;
    }
}
