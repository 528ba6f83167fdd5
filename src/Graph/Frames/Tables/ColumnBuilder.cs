namespace Actors.Frames;

/// <summary>Collects values and nulls, row by row, into a column.</summary>
internal abstract class ColumnBuilder
{
    private byte[]? _validity;

    /// <summary>The number of rows so far.</summary>
    public int Count { get; private protected set; }

    public int NullCount { get; private set; }

    /// <summary>Makes the column and hands its arrays over; the builder must not be used afterwards.</summary>
    public abstract Column Build();

    /// <summary>Adds a row without a value.</summary>
    public abstract void AppendNull();

    /// <summary>A builder of columns of one type.</summary>
    public static ColumnBuilder Create(ColumnType type, int capacity = 0) => type switch
    {
        ColumnType.Bool => new BoolColumnBuilder(capacity),
        ColumnType.Int32 => new ColumnBuilder<int>(capacity),
        ColumnType.Int64 => new ColumnBuilder<long>(capacity),
        ColumnType.Float32 => new ColumnBuilder<float>(capacity),
        ColumnType.Float64 => new ColumnBuilder<double>(capacity),
        ColumnType.String => new StringColumnBuilder(capacity),
        ColumnType.Timestamp => new ColumnBuilder<DateTime>(capacity),
        ColumnType.Duration => new ColumnBuilder<TimeSpan>(capacity),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a column type."),
    };

    private protected void MarkValid()
    {
        if (_validity is not null)
        {
            GrowValidity();
            Bitmap.Set(_validity, Count);
        }

        Count++;
    }

    private protected void MarkNull()
    {
        // The bitmap starts with the first null: most columns have none.
        if (_validity is null)
        {
            _validity = new byte[Math.Max(16, Bitmap.ByteCount(Count + 1))];
            Bitmap.Ones(Count).CopyTo(_validity, 0);
        }

        GrowValidity();
        NullCount++;
        Count++;
    }

    private protected Validity TakeValidity() => new(_validity, NullCount);

    private protected static int Grown(int current, long needed, string what)
    {
        if (needed > Array.MaxLength)
        {
            throw new InvalidOperationException(
                $"A column of one table holds at most {Array.MaxLength:N0} {what}, and this one needs {needed:N0}: use smaller partitions.");
        }

        return (int)Math.Min(Array.MaxLength, Math.Max(needed, Math.Max(16, 2L * current)));
    }

    private void GrowValidity()
    {
        int needed = Bitmap.ByteCount(Count + 1);
        if (needed > _validity!.Length)
        {
            Array.Resize(ref _validity, Math.Max(needed, _validity.Length * 2));
        }
    }
}
