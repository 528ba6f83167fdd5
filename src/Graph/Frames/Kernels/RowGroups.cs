using System.Buffers;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Actors.Frames.Kernels;

/// <summary>
/// Which group each row belongs to. Groups are numbered as they first appear; rows with a missing key belong to none (-1).
/// </summary>
internal sealed class RowGroups : IDisposable
{
    /// <summary>Ranges of whole-number keys up to this are looked up in a table.</summary>
    private const int DirectRange = 1 << 16;

    private readonly int _rows;
    private int[]? _codes;

    private RowGroups(int[]? codes, int rows, List<int> firstRows, bool someInNone)
    {
        _codes = codes;
        _rows = rows;
        FirstRows = firstRows;
        SomeInNone = someInNone;
    }

    /// <summary>Whether all rows are one group, since there are no keys.</summary>
    public bool IsOne => _codes is null;

    /// <summary>The group of each row; empty when all rows are one group.</summary>
    public ReadOnlySpan<int> Codes => _codes.AsSpan(0, _codes is null ? 0 : _rows);

    /// <summary>For each group its first row; empty when there are no keys.</summary>
    public List<int> FirstRows { get; }

    /// <summary>Whether some rows belong to no group.</summary>
    public bool SomeInNone { get; }

    public int Count => IsOne ? 1 : FirstRows.Count;

    /// <summary>Groups rows by keys; without any, all are one group.</summary>
    public static RowGroups Of(ReadOnlySpan<Column> keys, int rows)
    {
        if (keys.IsEmpty)
        {
            return new RowGroups(null, rows, [], false);
        }

        RowGroups groups = Of(keys[0]);
        for (int i = 1; i < keys.Length; i++)
        {
            using RowGroups inner = Of(keys[i]);
            var pairs = new long[rows];
            bool missing = false;
            for (int row = 0; row < rows; row++)
            {
                int outerCode = groups.Codes[row], innerCode = inner.Codes[row];
                bool none = (outerCode | innerCode) < 0;
                missing |= none;
                pairs[row] = none ? -1 : ((long)outerCode * inner.Count) + innerCode;
            }

            groups.Dispose();
            groups = Of(pairs, default, missing);
        }

        return groups;
    }

    public void Dispose()
    {
        if (_codes is { } codes)
        {
            _codes = null;
            ArrayPool<int>.Shared.Return(codes);
        }
    }

    private static RowGroups Of(Column key) => key switch
    {
        StringColumn text => OfText(text),
        Column<long> c => Of(c.Values, c.Nulls, false),
        Column<DateTime> c => Of(MemoryMarshal.Cast<DateTime, long>(c.Values), c.Nulls, false),
        Column<TimeSpan> c => Of(MemoryMarshal.Cast<TimeSpan, long>(c.Values), c.Nulls, false),
        Column<int> c => Of(Widened(c.Values), c.Nulls, false),
        Column<double> c => Of(Bits(c.Values), c.Nulls, false),
        Column<float> c => Of(Bits(c.Values), c.Nulls, false),
        BoolColumn c => Of(Bits(c), c.Nulls, false),
        _ => throw new NotSupportedException($"Rows cannot be grouped by a column of {key.Type}."),
    };

    private static RowGroups Of(ReadOnlySpan<long> keys, Validity validity, bool negativeIsNone)
    {
        int[] codes = ArrayPool<int>.Shared.Rent(keys.Length);
        var firstRows = new List<int>();
        if (keys.IsEmpty)
        {
            return new RowGroups(codes, keys.Length, firstRows, false);
        }

        long low = TensorPrimitives.Min(keys), high = TensorPrimitives.Max(keys);
        bool plain = !validity.HasNulls && !negativeIsNone;
        if ((ulong)(high - low) < DirectRange && high >= low)
        {
            var table = new int[(int)(high - low) + 1];
            if (plain)
            {
                NumberAll(keys, low, table, codes, firstRows);
                return new RowGroups(codes, keys.Length, firstRows, false);
            }

            for (int row = 0; row < keys.Length; row++)
            {
                if (negativeIsNone ? keys[row] < 0 : validity.IsNull(row))
                {
                    codes[row] = -1;
                    continue;
                }

                ref int slot = ref table[keys[row] - low];
                if (slot == 0)
                {
                    firstRows.Add(row);
                    slot = firstRows.Count;
                }

                codes[row] = slot - 1;
            }
        }
        else
        {
            var table = new LongCodes();
            for (int row = 0; row < keys.Length; row++)
            {
                if (!plain && (negativeIsNone ? keys[row] < 0 : validity.IsNull(row)))
                {
                    codes[row] = -1;
                    continue;
                }

                int code = table.CodeOf(keys[row]);
                if (code == firstRows.Count)
                {
                    firstRows.Add(row);
                }

                codes[row] = code;
            }
        }

        return new RowGroups(codes, keys.Length, firstRows, !plain);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void NumberAll(ReadOnlySpan<long> keys, long low, int[] table, int[] codes, List<int> firstRows)
    {
        for (int row = 0; row < keys.Length; row++)
        {
            int code = table[(int)(keys[row] - low)];
            if (code == 0)
            {
                firstRows.Add(row);
                code = table[(int)(keys[row] - low)] = firstRows.Count;
            }

            codes[row] = code - 1;
        }
    }

    private static RowGroups OfText(StringColumn text)
    {
        int[] codes = ArrayPool<int>.Shared.Rent(text.Length);
        var firstRows = new List<int>();
        var table = new TextCodes(text, firstRows);
        bool nulls = text.NullCount > 0;
        for (int row = 0; row < text.Length; row++)
        {
            codes[row] = nulls && text.Nulls.IsNull(row) ? -1 : table.CodeOf(row);
        }

        return new RowGroups(codes, text.Length, firstRows, nulls);
    }

    private static long[] Widened(ReadOnlySpan<int> values)
    {
        var wide = new long[values.Length];
        TensorPrimitives.ConvertTruncating(values, wide);
        return wide;
    }

    /// <summary>Numbers by their bits; both zeros are one key, and all that are not a number are one.</summary>
    private static long[] Bits(ReadOnlySpan<double> values)
    {
        var bits = new long[values.Length];
        for (int i = 0; i < bits.Length; i++)
        {
            bits[i] = BitConverter.DoubleToInt64Bits(double.IsNaN(values[i]) ? double.NaN : values[i] + 0.0);
        }

        return bits;
    }

    private static long[] Bits(ReadOnlySpan<float> values)
    {
        var wide = new double[values.Length];
        TensorPrimitives.ConvertTruncating(values, wide);
        return Bits(wide);
    }

    private static long[] Bits(BoolColumn column)
    {
        var bits = new long[column.Length];
        for (int i = 0; i < bits.Length; i++)
        {
            bits[i] = Bitmap.Get(column.Bits, i) ? 1 : 0;
        }

        return bits;
    }
}
