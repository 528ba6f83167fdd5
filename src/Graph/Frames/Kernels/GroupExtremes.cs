using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Actors.Frames.Kernels;

/// <summary>
/// The rows that hold the least or greatest value of each group; -1 where a group has none. Values that are not a number lose to
/// all others.
/// </summary>
internal static class GroupExtremes
{
    public static int[] Rows(RowGroups groups, Column column, bool greatest) => column switch
    {
        Column<double> c => Rows(groups, c, c.Values, greatest),
        Column<float> c => Rows(groups, c, c.Values, greatest),
        Column<long> c => Rows(groups, c, c.Values, greatest),
        Column<int> c => Rows(groups, c, c.Values, greatest),
        Column<DateTime> c => Rows(groups, c, MemoryMarshal.Cast<DateTime, long>(c.Values), greatest),
        Column<TimeSpan> c => Rows(groups, c, MemoryMarshal.Cast<TimeSpan, long>(c.Values), greatest),
        StringColumn c => Rows(groups, c, greatest),
        _ => throw new NotSupportedException($"There is no least and no greatest value of a column of {column.Type}."),
    };

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int[] Rows<T>(RowGroups groups, Column column, ReadOnlySpan<T> values, bool greatest)
        where T : unmanaged, INumber<T>
    {
        int[] best = None(groups);
        bool plain = column.NullCount == 0 && !groups.SomeInNone;
        for (int row = 0; row < values.Length; row++)
        {
            int group = groups.IsOne ? 0 : groups.Codes[row];
            if (plain || (group >= 0 && !column.Nulls.IsNull(row)))
            {
                int known = best[group];
                T value = values[row];
                if (known < 0 || (greatest ? value > values[known] : value < values[known]) || (T.IsNaN(values[known]) && !T.IsNaN(value)))
                {
                    best[group] = row;
                }
            }
        }

        return best;
    }

    private static int[] Rows(RowGroups groups, StringColumn column, bool greatest)
    {
        int[] best = None(groups);
        for (int row = 0; row < column.Length; row++)
        {
            int group = groups.IsOne ? 0 : groups.Codes[row];
            if (group >= 0 && !column.Nulls.IsNull(row))
            {
                int known = best[group];
                int order = known < 0 ? 0 : column.Utf8(row).SequenceCompareTo(column.Utf8(known));
                if (known < 0 || (greatest ? order > 0 : order < 0))
                {
                    best[group] = row;
                }
            }
        }

        return best;
    }

    private static int[] None(RowGroups groups)
    {
        var best = new int[groups.Count];
        Array.Fill(best, -1);
        return best;
    }
}
