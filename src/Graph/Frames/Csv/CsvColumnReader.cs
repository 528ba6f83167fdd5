namespace Actors.Frames;

/// <summary>Parses one column of one block, piece by piece, into Arrow buffers.</summary>
internal abstract class CsvColumnReader(string name, int field, bool isLast)
{
    private byte[]? _validity;
    private int _nullCount;

    public string Name { get; } = name;

    /// <summary>The rows so far.</summary>
    protected int Count { get; set; }

    /// <summary>The position of the column's field in a row.</summary>
    protected int Field { get; } = field;

    /// <summary>Whether the field is the row's last, and so may have a carriage return behind it.</summary>
    protected bool IsLast { get; } = isLast;

    /// <summary>Adds rows of a piece.</summary>
    /// <param name="piece">Scanned, its rows found.</param>
    /// <param name="from">The first row.</param>
    /// <param name="rows">How many.</param>
    public abstract void Append(CsvPiece piece, int from, int rows);

    /// <summary>Makes the column of the rows so far; the reader starts afresh.</summary>
    public abstract Column Finish();

    /// <summary>A reader for a column.</summary>
    /// <param name="column">Its name and type.</param>
    /// <param name="field">Its position in a row; -1 for a column that the file lacks and that must not be read.</param>
    /// <param name="isLast">Whether that is the row's last.</param>
    /// <param name="rows">About how many rows will come.</param>
    public static CsvColumnReader Create(ColumnSchema column, int field, bool isLast, int rows) => column.Type switch
    {
        ColumnType.Int64 => new CsvFixedReader<long, CsvInt64Field>(column, field, isLast, rows),
        ColumnType.Float64 => new CsvFixedReader<double, CsvFloat64Field>(column, field, isLast, rows),
        ColumnType.Int32 => new CsvFixedReader<int, CsvInt32Field>(column, field, isLast, rows),
        ColumnType.Float32 => new CsvFixedReader<float, CsvFloat32Field>(column, field, isLast, rows),
        ColumnType.Timestamp => new CsvFixedReader<DateTime, CsvTimestampField>(column, field, isLast, rows),
        ColumnType.Duration => new CsvFixedReader<TimeSpan, CsvDurationField>(column, field, isLast, rows),
        ColumnType.Bool => new CsvBoolReader(column, field, isLast, rows),
        ColumnType.String => new CsvStringReader(column, field, isLast, rows),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column.Type, "Not a type that CSV files can hold."),
    };

    protected void MarkNull(int row, int capacity)
    {
        if (_validity is null || row >= _validity.Length * 8)
        {
            int old = _validity?.Length ?? 0;
            Array.Resize(ref _validity, Math.Max(Bitmap.ByteCount(Math.Max(row + 1, capacity)), old * 2));
            _validity.AsSpan(old).Fill(0xFF);
        }

        Bitmap.Clear(_validity, row);
        _nullCount++;
    }

    protected (byte[]? Validity, int NullCount) TakeNulls(int rows)
    {
        var bits = _validity;
        int nulls = _nullCount;
        if (bits is not null && bits.Length < Bitmap.ByteCount(rows))
        {
            int old = bits.Length;
            Array.Resize(ref bits, Bitmap.ByteCount(rows));
            bits.AsSpan(old).Fill(0xFF);
        }

        _validity = null;
        _nullCount = 0;
        return (bits, nulls);
    }

    /// <summary>Keeps an array that is nearly full and copies one that is not: an estimate must not cost a table its memory.</summary>
    protected static T[] Trim<T>(T[] values, int used) =>
        used < values.Length - (values.Length >> 3) ? values.AsSpan(0, used).ToArray() : values;

    /// <summary>The next size of a buffer.</summary>
    protected static int Grown(int current, long needed)
    {
        if (needed > Array.MaxLength)
        {
            throw new InvalidOperationException("A column of one table read from CSV exceeds 2 GiB: set a smaller BlockSize, or read the file with Csv.ReadChunks or DataFrame.ReadCsv.");
        }

        return (int)Math.Min(Array.MaxLength, Math.Max(needed, current + (current >> 1)));
    }
}
