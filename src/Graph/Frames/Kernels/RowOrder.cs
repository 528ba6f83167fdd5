using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Actors.Frames.Kernels;

/// <summary>
/// The order of rows by some columns. Fixed-width values are sorted by radix, least significant byte first (bytes that are the same in
/// all rows are passed over); text by the rank of each distinct one.
/// </summary>
internal static class RowOrder
{
    /// <summary>
    /// The rows sorted by keys, the first key first; rows with equal keys stay in their order. Values that are not a number come after all
    /// others, and rows without a value after these, whichever the direction.
    /// </summary>
    public static int[] Of(Column[] keys, int rows, bool descending = false)
    {
        var order = new int[rows];
        for (int i = 0; i < rows; i++)
        {
            order[i] = i;
        }

        // A stable sort by the last key first leaves the rows sorted by all.
        for (int k = keys.Length - 1; k >= 0; k--)
        {
            Column key = keys[k];
            int valued = NullsLast(key, order);
            Span<int> head = order.AsSpan(0, valued);
            if (key is StringColumn text)
            {
                ByText(text, head, descending);
            }
            else
            {
                ByBits(Bits(key, head, descending), head);
            }
        }

        return order;
    }

    /// <summary>Moves the rows without a value behind the others; both keep their order. Gives the number of the others.</summary>
    private static int NullsLast(Column key, int[] order)
    {
        if (key.NullCount == 0)
        {
            return order.Length;
        }

        var none = new List<int>(key.NullCount);
        int valued = 0;
        foreach (int row in order)
        {
            if (key.Nulls.IsNull(row))
            {
                none.Add(row);
            }
            else
            {
                order[valued++] = row;
            }
        }

        none.CopyTo(order, valued);
        return valued;
    }

    /// <summary>The values as unsigned numbers of the same order; not a number is the greatest in either direction.</summary>
    private static ulong[] Bits(Column key, ReadOnlySpan<int> rows, bool descending)
    {
        var bits = new ulong[rows.Length];
        const ulong Sign = 1UL << 63;
        ulong flip = descending ? ulong.MaxValue : 0;
        switch (key)
        {
            case Column<double> c:
                Real(c.Values, rows, bits, flip);
                break;
            case Column<float> c:
                Real(c.Values, rows, bits, flip);
                break;
            case Column<long> c:
                Whole(c.Values, rows, bits, flip);
                break;
            case Column<int> c:
                for (int i = 0; i < bits.Length; i++)
                {
                    bits[i] = ((ulong)c.Values[rows[i]] ^ Sign) ^ flip;
                }

                break;
            case Column<DateTime> c:
                Whole(MemoryMarshal.Cast<DateTime, long>(c.Values), rows, bits, flip);
                break;
            case Column<TimeSpan> c:
                Whole(MemoryMarshal.Cast<TimeSpan, long>(c.Values), rows, bits, flip);
                break;
            default:
                var mask = (BoolColumn)key;
                for (int i = 0; i < bits.Length; i++)
                {
                    bits[i] = (Bitmap.Get(mask.Bits, rows[i]) ? 1UL : 0) ^ (flip & 1);
                }

                break;
        }

        return bits;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Whole(ReadOnlySpan<long> values, ReadOnlySpan<int> rows, ulong[] bits, ulong flip)
    {
        for (int i = 0; i < bits.Length; i++)
        {
            bits[i] = ((ulong)values[rows[i]] ^ (1UL << 63)) ^ flip;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Real<T>(ReadOnlySpan<T> values, ReadOnlySpan<int> rows, ulong[] bits, ulong flip)
        where T : unmanaged, INumber<T>
    {
        for (int i = 0; i < bits.Length; i++)
        {
            // Adding zero makes the negative zero the positive one: they are equal.
            double value = double.CreateTruncating(values[rows[i]]) + 0.0;
            long raw = BitConverter.DoubleToInt64Bits(value);
            ulong ordered = raw < 0 ? ~(ulong)raw : (ulong)raw | (1UL << 63);
            bits[i] = double.IsNaN(value) ? ulong.MaxValue : ordered ^ flip;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ByBits(ulong[] bits, Span<int> rows)
    {
        int n = bits.Length;
        int[] counts = new int[8 * 256];
        foreach (ulong value in bits)
        {
            for (int b = 0; b < 8; b++)
            {
                counts[(b << 8) | (byte)(value >> (8 * b))]++;
            }
        }

        (ulong Bits, int Row)[] from = new (ulong, int)[n], to = new (ulong, int)[n];
        for (int i = 0; i < n; i++)
        {
            from[i] = (bits[i], rows[i]);
        }

        for (int b = 0; b < 8; b++)
        {
            Span<int> count = counts.AsSpan(b << 8, 256);
            if (n == 0 || count[(byte)(from[0].Bits >> (8 * b))] == n)
            {
                continue;
            }

            int sum = 0;
            foreach (ref int c in count)
            {
                (c, sum) = (sum, sum + c);
            }

            foreach ((ulong Bits, int Row) item in from)
            {
                to[count[(byte)(item.Bits >> (8 * b))]++] = item;
            }

            (from, to) = (to, from);
        }

        for (int i = 0; i < n; i++)
        {
            rows[i] = from[i].Row;
        }
    }

    /// <summary>By the rank of each row's text among the distinct ones: only these are compared.</summary>
    private static void ByText(StringColumn text, Span<int> rows, bool descending)
    {
        using RowGroups groups = RowGroups.Of([text], text.Length);
        var distinct = new (ulong Start, int Row, int Code)[groups.Count];
        for (int code = 0; code < distinct.Length; code++)
        {
            int row = groups.FirstRows[code];
            distinct[code] = (Start(text.Utf8(row)), row, code);
        }

        Array.Sort(distinct, (x, y) => x.Start != y.Start
            ? x.Start.CompareTo(y.Start)
            : text.Utf8(x.Row).SequenceCompareTo(text.Utf8(y.Row)));
        var ranks = new ulong[distinct.Length];
        for (int i = 0; i < distinct.Length; i++)
        {
            ranks[distinct[i].Code] = (ulong)(descending ? distinct.Length - 1 - i : i);
        }

        ReadOnlySpan<int> codes = groups.Codes;
        var bits = new ulong[rows.Length];
        for (int i = 0; i < bits.Length; i++)
        {
            bits[i] = ranks[codes[rows[i]]];
        }

        ByBits(bits, rows);
    }

    /// <summary>The first eight bytes as a number of the same order.</summary>
    private static ulong Start(ReadOnlySpan<byte> utf8)
    {
        Span<byte> start = stackalloc byte[8];
        start.Clear();
        utf8[..Math.Min(8, utf8.Length)].CopyTo(start);
        return BinaryPrimitives.ReadUInt64BigEndian(start);
    }
}
