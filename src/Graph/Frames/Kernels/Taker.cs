using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

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
        if (column.NullCount == 0 && (rows.IsEmpty || TensorPrimitives.Min(rows) >= 0))
        {
            return new Column<T>(Picked(column.Values, rows), rows.Length);
        }

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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static T[] Picked<T>(ReadOnlySpan<T> values, ReadOnlySpan<int> rows)
        where T : unmanaged
    {
        T[] picked = GC.AllocateUninitializedArray<T>(rows.Length);
        for (int i = 0; i < picked.Length; i++)
        {
            picked[i] = values[rows[i]];
        }

        return picked;
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
