using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Actors.Frames.Kernels;

/// <summary>Operations of columns as the kernels of frames need them.</summary>
internal static partial class ColumnOps
{
    /// <summary>A value as a program would write it.</summary>
    public static string Print(object? value) => value switch
    {
        string s => $"\"{s}\"",
        bool b => b ? "true" : "false",
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "null",
    };

    /// <summary>A column that holds one value in every row; null gives a column of doubles without values.</summary>
    public static Column Repeat(object? value, int length)
    {
        switch (value)
        {
            case bool b:
                var bits = new byte[Bitmap.ByteCount(length)];
                bits.AsSpan().Fill(b ? (byte)0xff : (byte)0);
                return new BoolColumn(bits, length);
            case string s:
                var builder = new StringColumnBuilder(length);
                byte[] utf8 = System.Text.Encoding.UTF8.GetBytes(s);
                for (int i = 0; i < length; i++)
                {
                    builder.Append(utf8);
                }

                return builder.Build();
            case int v:
                return Filled(v, length);
            case long v:
                return Filled(v, length);
            case float v:
                return Filled(v, length);
            case double v:
                return Filled(v, length);
            case DateTime v:
                return Filled(Timestamps.Normalise(v), length);
            case TimeSpan v:
                return Filled(v, length);
            case null:
                return new Column<double>(new double[length], length, new byte[Bitmap.ByteCount(length)], length);
            default:
                throw new NotSupportedException($"A column cannot hold values of type {value.GetType().Name}.");
        }
    }

    /// <summary>The rows where a mask is true; a null is not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int[] TrueRows(BoolColumn mask)
    {
        ReadOnlySpan<byte> bits = mask.Bits, valid = mask.Validity;
        int words = Bitmap.WordCount(mask.Length), count = 0;
        for (int w = 0; w < words; w++)
        {
            count += BitOperations.PopCount(TrueWord(bits, valid, w, mask.Length));
        }

        var rows = new int[count];
        int next = 0;
        for (int w = 0; w < words; w++)
        {
            for (ulong word = TrueWord(bits, valid, w, mask.Length); word != 0; word &= word - 1)
            {
                rows[next++] = (w << 6) + BitOperations.TrailingZeroCount(word);
            }
        }

        return rows;
    }

    public static Column Filter(Column column, BoolColumn mask)
    {
        if (mask.Length != column.Length)
        {
            throw new ArgumentException($"A mask of {mask.Length:N0} rows does not fit a column of {column.Length:N0}.", nameof(mask));
        }

        int[] rows = TrueRows(mask);
        return rows.Length == column.Length ? column : Taker.Take(column, rows);
    }

    /// <summary>Columns of one type, one below the other.</summary>
    public static Column Concat(ReadOnlySpan<object?> columns)
    {
        if (columns.Length == 1)
        {
            return (Column)columns[0]!;
        }

        int length = 0, nulls = 0;
        foreach (object? column in columns)
        {
            length = checked(length + ((Column)column!).Length);
            nulls += ((Column)column!).NullCount;
        }

        byte[]? validity = null;
        if (nulls > 0)
        {
            validity = Bitmap.Ones(length);
            int at = 0;
            foreach (object? part in columns)
            {
                var column = (Column)part!;
                if (column.NullCount > 0)
                {
                    Bitmap.CopyBits(column.Validity, 0, validity, at, column.Length);
                }

                at += column.Length;
            }
        }

        var joined = new Validity(validity, nulls);
        return columns[0] switch
        {
            Column<double> => Joined<double>(columns, length, joined),
            Column<float> => Joined<float>(columns, length, joined),
            Column<long> => Joined<long>(columns, length, joined),
            Column<int> => Joined<int>(columns, length, joined),
            Column<DateTime> => Joined<DateTime>(columns, length, joined),
            Column<TimeSpan> => Joined<TimeSpan>(columns, length, joined),
            BoolColumn => JoinedBits(columns, length, joined),
            _ => JoinedText(columns, length, joined),
        };
    }

    private static ulong TrueWord(ReadOnlySpan<byte> bits, ReadOnlySpan<byte> valid, int word, int length)
    {
        ulong value = Bitmap.Word(bits, word, length);
        return valid.IsEmpty ? value : value & Bitmap.Word(valid, word, length);
    }

    private static Column<T> Filled<T>(T value, int length)
        where T : unmanaged
    {
        var values = new T[length];
        Array.Fill(values, value);
        return new Column<T>(values, length);
    }

    private static Column<T> Joined<T>(ReadOnlySpan<object?> columns, int length, Validity validity)
        where T : unmanaged
    {
        T[] values = GC.AllocateUninitializedArray<T>(length);
        int at = 0;
        foreach (object? column in columns)
        {
            ReadOnlySpan<T> part = ((Column<T>)column!).Values;
            part.CopyTo(values.AsSpan(at));
            at += part.Length;
        }

        return new Column<T>(values, 0, length, validity);
    }

    private static BoolColumn JoinedBits(ReadOnlySpan<object?> columns, int length, Validity validity)
    {
        var bits = new byte[Bitmap.ByteCount(length)];
        int at = 0;
        foreach (object? column in columns)
        {
            var part = (BoolColumn)column!;
            Bitmap.CopyBits(part.Bits, 0, bits, at, part.Length);
            at += part.Length;
        }

        return new BoolColumn(bits, 0, length, validity);
    }

    private static StringColumn JoinedText(ReadOnlySpan<object?> columns, int length, Validity validity)
    {
        long size = 0;
        foreach (object? column in columns)
        {
            var part = (StringColumn)column!;
            size += part.Offsets[^1] - part.Offsets[0];
        }

        if (size > Array.MaxLength)
        {
            throw new InvalidOperationException(
                $"A column of text of one table holds at most {Array.MaxLength:N0} bytes, and this one needs {size:N0}: keep it in partitions.");
        }

        byte[] bytes = GC.AllocateUninitializedArray<byte>((int)size);
        var offsets = new int[length + 1];
        int row = 0, filled = 0;
        foreach (object? column in columns)
        {
            var part = (StringColumn)column!;
            ReadOnlySpan<int> from = part.Offsets;
            ReadOnlySpan<byte> text = part.Bytes[from[0]..from[^1]];
            text.CopyTo(bytes.AsSpan(filled));
            for (int i = 0; i < part.Length; i++)
            {
                offsets[row++] = from[i] - from[0] + filled;
            }

            filled += text.Length;
        }

        offsets[length] = filled;
        return new StringColumn(offsets, 0, bytes, length, validity);
    }
}
