using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Actors.Frames.Kernels;

/// <summary>The order of rows by some columns: a radix sort by the keys' bytes, from the last key to the first.</summary>
internal static class RowOrder
{
    private const int Buckets = 256;
    private const ulong Sign = 1UL << 63;

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

        var spare = (Order: new int[rows], Keys: new ulong[rows]);
        for (int k = keys.Length - 1; k >= 0; k--)
        {
            ulong[] byRow = SortKeys(keys[k], descending);
            var sorted = new ulong[rows];
            for (int i = 0; i < rows; i++)
            {
                sorted[i] = byRow[order[i]];
            }

            Sort(ref order, ref sorted, ref spare.Order, ref spare.Keys);
            if (keys[k].NullCount > 0)
            {
                MissingLast(keys[k].Nulls, ref order, ref spare.Order);
            }
        }

        return order;
    }

    /// <summary>Sorts by one byte after the other, the lowest first; a byte that all keys share is passed over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sort(ref int[] order, ref ulong[] keys, ref int[] spareOrder, ref ulong[] spareKeys)
    {
        Span<int> counts = stackalloc int[sizeof(ulong) * Buckets];
        counts.Clear();
        foreach (ulong key in keys)
        {
            for (int digit = 0; digit < sizeof(ulong); digit++)
            {
                counts[(digit * Buckets) + (int)(key >> (8 * digit) & 0xff)]++;
            }
        }

        for (int digit = 0; digit < sizeof(ulong); digit++)
        {
            Span<int> starts = counts.Slice(digit * Buckets, Buckets);
            if (keys.Length == 0 || starts[(int)(keys[0] >> (8 * digit) & 0xff)] == keys.Length)
            {
                continue;
            }

            int start = 0;
            foreach (ref int count in starts)
            {
                (count, start) = (start, start + count);
            }

            for (int i = 0; i < keys.Length; i++)
            {
                int target = starts[(int)(keys[i] >> (8 * digit) & 0xff)]++;
                spareKeys[target] = keys[i];
                spareOrder[target] = order[i];
            }

            (keys, spareKeys) = (spareKeys, keys);
            (order, spareOrder) = (spareOrder, order);
        }
    }

    private static void MissingLast(Validity validity, ref int[] order, ref int[] spare)
    {
        int next = 0, missing = order.Length - validity.NullCount;
        foreach (int row in order)
        {
            spare[validity.IsNull(row) ? missing++ : next++] = row;
        }

        (order, spare) = (spare, order);
    }

    /// <summary>For each row a number that orders it among the others.</summary>
    private static ulong[] SortKeys(Column column, bool descending)
    {
        ulong flip = descending ? ulong.MaxValue : 0;
        var keys = new ulong[column.Length];
        switch (column)
        {
            case Column<double> c:
                for (int i = 0; i < keys.Length; i++)
                {
                    keys[i] = Key(c.Values[i], flip);
                }

                break;
            case Column<float> c:
                for (int i = 0; i < keys.Length; i++)
                {
                    keys[i] = Key(c.Values[i], flip);
                }

                break;
            case Column<int> c:
                for (int i = 0; i < keys.Length; i++)
                {
                    keys[i] = ((ulong)c.Values[i] ^ Sign) ^ flip;
                }

                break;
            case Column<long> c:
                Fill(keys, c.Values, flip);
                break;
            case Column<DateTime> c:
                Fill(keys, MemoryMarshal.Cast<DateTime, long>(c.Values), flip);
                break;
            case Column<TimeSpan> c:
                Fill(keys, MemoryMarshal.Cast<TimeSpan, long>(c.Values), flip);
                break;
            case BoolColumn c:
                for (int i = 0; i < keys.Length; i++)
                {
                    keys[i] = (Bitmap.Get(c.Bits, i) ? 1UL : 0) ^ flip;
                }

                break;
            case StringColumn c:
                Ranks(keys, c, flip);
                break;
            default:
                throw new NotSupportedException($"Rows cannot be sorted by a column of {column.Type}.");
        }

        return keys;
    }

    private static void Fill(ulong[] keys, ReadOnlySpan<long> values, ulong flip)
    {
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = ((ulong)values[i] ^ Sign) ^ flip;
        }
    }

    /// <summary>A number's bits, turned so that they order as the numbers do; both zeros are one.</summary>
    private static ulong Key(double value, ulong flip)
    {
        if (double.IsNaN(value))
        {
            return ulong.MaxValue;
        }

        ulong bits = BitConverter.DoubleToUInt64Bits(value + 0.0);
        return ((bits & Sign) != 0 ? ~bits : bits | Sign) ^ flip;
    }

    /// <summary>The places of texts among all different ones.</summary>
    private static void Ranks(ulong[] keys, StringColumn text, ulong flip)
    {
        using RowGroups groups = RowGroups.Of([text], text.Length);
        int[] codes = new int[groups.Count];
        for (int i = 0; i < codes.Length; i++)
        {
            codes[i] = i;
        }

        List<int> first = groups.FirstRows;
        Array.Sort(codes, (x, y) => text.Utf8(first[x]).SequenceCompareTo(text.Utf8(first[y])));
        var ranks = new ulong[codes.Length];
        for (int rank = 0; rank < codes.Length; rank++)
        {
            ranks[codes[rank]] = (ulong)rank ^ flip;
        }

        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = groups.Codes[i] < 0 ? 0 : ranks[groups.Codes[i]];
        }
    }
}
