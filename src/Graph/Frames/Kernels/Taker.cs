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
        bool some = SomeMissing(rows);
        T[] picked = some ? PickedOrDefault(column.Values, rows) : Picked(column.Values, rows);
        return new Column<T>(picked, 0, rows.Length, PickedValidity(column, rows, some));
    }

    private static bool SomeMissing(ReadOnlySpan<int> rows) => !rows.IsEmpty && TensorPrimitives.Min(rows) < 0;

    /// <summary>Which of the rows have a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Validity PickedValidity(Column column, ReadOnlySpan<int> rows, bool someMissing)
    {
        if (column.NullCount == 0 && !someMissing)
        {
            return default;
        }

        ReadOnlySpan<byte> valid = column.Validity;
        var bits = new byte[Bitmap.ByteCount(rows.Length)];
        for (int i = 0; i < rows.Length; i++)
        {
            int row = rows[i];
            int bit = row < 0 ? 0 : valid.IsEmpty ? 1 : (valid[row >> 3] >> (row & 7)) & 1;
            bits[i >> 3] |= (byte)(bit << (i & 7));
        }

        return Validity.Of(bits, rows.Length);
    }

    private static T[] PickedOrDefault<T>(ReadOnlySpan<T> values, ReadOnlySpan<int> rows)
        where T : unmanaged
    {
        var picked = new T[rows.Length];
        for (int i = 0; i < picked.Length; i++)
        {
            if (rows[i] >= 0)
            {
                picked[i] = values[rows[i]];
            }
        }

        return picked;
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static BoolColumn Bools(BoolColumn column, ReadOnlySpan<int> rows)
    {
        ReadOnlySpan<byte> values = column.Bits;
        var bits = new byte[Bitmap.ByteCount(rows.Length)];
        for (int i = 0; i < rows.Length; i++)
        {
            int row = rows[i];
            int bit = row < 0 ? 0 : (values[row >> 3] >> (row & 7)) & 1;
            bits[i >> 3] |= (byte)(bit << (i & 7));
        }

        return new BoolColumn(bits, 0, rows.Length, PickedValidity(column, rows, SomeMissing(rows)));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static StringColumn Text(StringColumn column, ReadOnlySpan<int> rows)
    {
        ReadOnlySpan<int> from = column.Offsets;
        var offsets = new int[rows.Length + 1];
        long size = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            int row = rows[i];
            size += row < 0 ? 0 : from[row + 1] - from[row];
            offsets[i + 1] = (int)size;
        }

        if (size > Array.MaxLength)
        {
            throw new InvalidOperationException(
                $"A column of text of one table holds at most {Array.MaxLength:N0} bytes, and this one needs {size:N0}: use smaller partitions.");
        }

        byte[] bytes = GC.AllocateUninitializedArray<byte>((int)size);
        ReadOnlySpan<byte> source = column.Bytes;
        for (int i = 0; i < rows.Length; i++)
        {
            if (rows[i] >= 0)
            {
                int start = from[rows[i]];
                source.Slice(start, offsets[i + 1] - offsets[i]).CopyTo(bytes.AsSpan(offsets[i]));
            }
        }

        return new StringColumn(offsets, 0, bytes, rows.Length, PickedValidity(column, rows, SomeMissing(rows)));
    }
}
