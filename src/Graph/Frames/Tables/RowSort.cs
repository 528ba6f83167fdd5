using System.Runtime.InteropServices;

namespace Actors.Frames;

/// <summary>
/// The order of rows by some columns, stable, with nulls last. Fixed-width values are sorted by radix, least significant byte first
/// (bytes that are the same in all rows are passed over); text by comparison, eight bytes at a time.
/// </summary>
internal static class RowSort
{
    public static int[] Order(Column[] keys, int rows, bool descending)
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
            case Column<double> c: Real(c.Values, rows, bits, flip); break;
            case Column<float> c: Real(c.Values, rows, bits, flip); break;
            case Column<long> c: Whole(c.Values, rows, bits, flip); break;
            case Column<int> c:
                for (int i = 0; i < bits.Length; i++)
                {
                    bits[i] = ((ulong)c.Values[rows[i]] ^ Sign) ^ flip;
                }

                break;
            case Column<DateTime> c: Whole(MemoryMarshal.Cast<DateTime, long>(c.Values), rows, bits, flip); break;
            case Column<TimeSpan> c: Whole(MemoryMarshal.Cast<TimeSpan, long>(c.Values), rows, bits, flip); break;
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

    private static void Whole(ReadOnlySpan<long> values, ReadOnlySpan<int> rows, ulong[] bits, ulong flip)
    {
        for (int i = 0; i < bits.Length; i++)
        {
            bits[i] = ((ulong)values[rows[i]] ^ (1UL << 63)) ^ flip;
        }
    }

    private static void Real<T>(ReadOnlySpan<T> values, ReadOnlySpan<int> rows, ulong[] bits, ulong flip)
        where T : unmanaged, System.Numerics.INumber<T>
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

    private static void ByText(StringColumn text, Span<int> rows, bool descending)
    {
        var items = new (ulong Start, int Row, int Position)[rows.Length];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = (Start(text.Utf8(rows[i])), rows[i], i);
        }

        int sign = descending ? -1 : 1;
        Array.Sort(items, (x, y) =>
        {
            int order = x.Start != y.Start
                ? x.Start.CompareTo(y.Start)
                : text.Utf8(x.Row).SequenceCompareTo(text.Utf8(y.Row));
            return order != 0 ? sign * order : x.Position.CompareTo(y.Position);
        });
        for (int i = 0; i < items.Length; i++)
        {
            rows[i] = items[i].Row;
        }
    }

    /// <summary>The first eight bytes as a number of the same order.</summary>
    private static ulong Start(ReadOnlySpan<byte> utf8)
    {
        Span<byte> start = stackalloc byte[8];
        start.Clear();
        utf8[..Math.Min(8, utf8.Length)].CopyTo(start);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(start);
    }
}
