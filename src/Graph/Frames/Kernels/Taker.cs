namespace Actors.Frames.Kernels;

/// <summary>Picks rows of a column.</summary>
internal static class Taker
{
    /// <summary>A column of some rows, in the order stated; a row of -1 gives null.</summary>
    public static Column Take(Column column, ReadOnlySpan<int> rows) => column switch
    {
        Column<double> c => Fixed(c, rows),
        Column<float> c => Fixed(c, rows),
        Column<long> c => Fixed(c, rows),
        Column<int> c => Fixed(c, rows),
        Column<DateTime> c => Fixed(c, rows),
        Column<TimeSpan> c => Fixed(c, rows),
        BoolColumn c => Bools(c, rows),
        StringColumn c => Text(c, rows),
        _ => throw new NotSupportedException($"Rows cannot be taken of a column of {column.Type}."),
    };

    private static Column<T> Fixed<T>(Column<T> column, ReadOnlySpan<int> rows)
        where T : unmanaged
    {
        var builder = new ColumnBuilder<T>(rows.Length);
        foreach (int row in rows)
        {
            if (row < 0 || column.Nulls.IsNull(row))
            {
                builder.AppendNull();
            }
            else
            {
                builder.Append(column.Values[row]);
            }
        }

        return builder.Build();
    }

    private static BoolColumn Bools(BoolColumn column, ReadOnlySpan<int> rows)
    {
        var builder = new BoolColumnBuilder(rows.Length);
        foreach (int row in rows)
        {
            if (row < 0 || column.Nulls.IsNull(row))
            {
                builder.AppendNull();
            }
            else
            {
                builder.Append(Bitmap.Get(column.Bits, row));
            }
        }

        return builder.Build();
    }

    private static StringColumn Text(StringColumn column, ReadOnlySpan<int> rows)
    {
        var builder = new StringColumnBuilder(rows.Length);
        foreach (int row in rows)
        {
            if (row < 0 || column.Nulls.IsNull(row))
            {
                builder.AppendNull();
            }
            else
            {
                builder.Append(column.Utf8(row));
            }
        }

        return builder.Build();
    }
}
