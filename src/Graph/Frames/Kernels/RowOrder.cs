namespace Actors.Frames.Kernels;

/// <summary>The order of rows by some columns.</summary>
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

        Comparison<int>[] comparisons = Array.ConvertAll(keys, k => Comparer(k, descending ? -1 : 1));
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

    private static Comparison<int> Comparer(Column key, int direction)
    {
        Comparison<int> values = key switch
        {
            StringColumn c => (x, y) => direction * Math.Sign(c.Utf8(x).SequenceCompareTo(c.Utf8(y))),
            BoolColumn c => (x, y) => direction * Bitmap.Get(c.Bits, x).CompareTo(Bitmap.Get(c.Bits, y)),
            Column<long> c => Of(c, direction),
            Column<int> c => Of(c, direction),
            Column<double> c => Numbers(c, direction),
            Column<float> c => Numbers(c, direction),
            Column<DateTime> c => Of(c, direction),
            Column<TimeSpan> c => Of(c, direction),
            _ => throw new NotSupportedException($"Rows cannot be sorted by a column of {key.Type}."),
        };
        if (key.NullCount == 0)
        {
            return values;
        }

        return (x, y) =>
        {
            bool noX = key.Nulls.IsNull(x), noY = key.Nulls.IsNull(y);
            return noX || noY ? noX.CompareTo(noY) : values(x, y);
        };
    }

    private static Comparison<int> Of<T>(Column<T> column, int direction)
        where T : unmanaged, IComparable<T> => (x, y) => direction * column.Values[x].CompareTo(column.Values[y]);

    private static Comparison<int> Numbers<T>(Column<T> column, int direction)
        where T : unmanaged, System.Numerics.IFloatingPoint<T> => (x, y) =>
    {
        T a = column.Values[x], b = column.Values[y];
        return T.IsNaN(a) || T.IsNaN(b) ? T.IsNaN(a).CompareTo(T.IsNaN(b)) : direction * a.CompareTo(b);
    };
}
