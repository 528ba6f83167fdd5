namespace Actors.Frames.Kernels;

/// <summary>The order of rows by some columns.</summary>
internal static class RowOrder
{
    /// <summary>The rows sorted by keys, the first key first; rows with equal keys stay in their order. The keys hold no nulls.</summary>
    public static int[] Ascending(Column[] keys, int rows)
    {
        var order = new int[rows];
        for (int i = 0; i < rows; i++)
        {
            order[i] = i;
        }

        Comparison<int>[] comparisons = Array.ConvertAll(keys, Comparer);
        Array.Sort(order, (x, y) =>
        {
            foreach (Comparison<int> comparison in comparisons)
            {
                int sign = comparison(x, y);
                if (sign != 0)
                {
                    return sign;
                }
            }

            return x.CompareTo(y);
        });
        return order;
    }

    private static Comparison<int> Comparer(Column key) => key switch
    {
        StringColumn c => (x, y) => c.Utf8(x).SequenceCompareTo(c.Utf8(y)),
        BoolColumn c => (x, y) => Bitmap.Get(c.Bits, x).CompareTo(Bitmap.Get(c.Bits, y)),
        Column<long> c => Of(c),
        Column<int> c => Of(c),
        Column<double> c => Of(c),
        Column<float> c => Of(c),
        Column<DateTime> c => Of(c),
        Column<TimeSpan> c => Of(c),
        _ => throw new NotSupportedException($"Rows cannot be sorted by a column of {key.Type}."),
    };

    private static Comparison<int> Of<T>(Column<T> column)
        where T : unmanaged, IComparable<T> => (x, y) => column.Values[x].CompareTo(column.Values[y]);
}
