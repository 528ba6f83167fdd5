using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Actors.Frames.Kernels;

/// <summary>
/// Sums by group. Doubles are summed in blocks, and the blocks' sums with compensation (Neumaier), so that the error does not grow
/// with the number of rows.
/// </summary>
internal static class GroupSums
{
    private const int Block = 4096;
    private const int Lanes = 4;

    /// <summary>The number of values of each group.</summary>
    public static long[] Counts(RowGroups groups, Column? column, int rows)
    {
        var counts = new long[groups.Count];
        if (groups.IsOne)
        {
            counts[0] = rows - (column?.NullCount ?? 0);
            return counts;
        }

        ReadOnlySpan<int> codes = groups.Codes;
        bool nulls = column is { NullCount: > 0 };
        if (!nulls && !groups.SomeInNone)
        {
            CountAll(codes, counts);
            return counts;
        }

        for (int row = 0; row < codes.Length; row++)
        {
            if (codes[row] >= 0 && !(nulls && column!.Nulls.IsNull(row)))
            {
                counts[codes[row]]++;
            }
        }

        return counts;
    }

    /// <summary>The sums of numbers as doubles; of true and false, the number of true ones.</summary>
    public static double[] Doubles(RowGroups groups, Column column) => column switch
    {
        Column<double> c => Doubles(groups, c),
        Column<float> c => Doubles(groups, c),
        Column<long> c => Doubles(groups, c),
        Column<int> c => Doubles(groups, c),
        BoolColumn c => Array.ConvertAll(Trues(groups, c), n => (double)n),
        _ => throw Unsupported(column),
    };

    /// <summary>The sums of whole numbers, of ticks, or the number of true ones, exactly.</summary>
    /// <exception cref="OverflowException">A sum does not fit 64 bits.</exception>
    public static long[] Exact(RowGroups groups, Column column) => column switch
    {
        Column<long> c => Exact(groups, c, c.Values),
        Column<int> c => Exact(groups, c, c.Values),
        Column<TimeSpan> c => Exact(groups, c, System.Runtime.InteropServices.MemoryMarshal.Cast<TimeSpan, long>(c.Values)),
        BoolColumn c => Trues(groups, c),
        _ => throw Unsupported(column),
    };

    /// <summary>The sums of squared distances from each group's mean.</summary>
    public static double[] Squares(RowGroups groups, Column column, double[] means) => column switch
    {
        Column<double> c => Squares(groups, c, means),
        Column<float> c => Squares(groups, c, means),
        Column<long> c => Squares(groups, c, means),
        Column<int> c => Squares(groups, c, means),
        _ => throw Unsupported(column),
    };

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CountAll(ReadOnlySpan<int> codes, long[] counts)
    {
        // Two tables in turn: a count need not wait for the one before.
        var odd = new long[counts.Length];
        int row = 0;
        for (; row <= codes.Length - 2; row += 2)
        {
            counts[codes[row]]++;
            odd[codes[row + 1]]++;
        }

        if (row < codes.Length)
        {
            counts[codes[row]]++;
        }

        TensorPrimitives.Add<long>(counts, odd, counts);
    }

    private static double[] Doubles<T>(RowGroups groups, Column<T> column)
        where T : unmanaged, INumber<T>
    {
        ReadOnlySpan<T> values = column.Values;
        if (groups.IsOne)
        {
            return [Total(column)];
        }

        ReadOnlySpan<int> codes = groups.Codes;

        var sums = new double[groups.Count];
        var lost = new double[groups.Count];
        // Neighbouring rows of one group are added to different lanes: an addition need not wait for the one before.
        var lanes = new double[Lanes * groups.Count];
        // Emptying the lanes costs a step for each group: with many groups, blocks are longer.
        int length = Math.Max(Block, lanes.Length);
        for (int start = 0; start < values.Length; start += length)
        {
            int end = Math.Min(values.Length, start + length);
            if (column.NullCount == 0 && !groups.SomeInNone)
            {
                AddBlock(codes[start..end], values[start..end], lanes);
            }
            else
            {
                for (int row = start; row < end; row++)
                {
                    if (codes[row] >= 0 && !column.Nulls.IsNull(row))
                    {
                        lanes[(codes[row] * Lanes) + (row % Lanes)] += double.CreateTruncating(values[row]);
                    }
                }
            }

            for (int group = 0; group < sums.Length; group++)
            {
                Span<double> own = lanes.AsSpan(group * Lanes, Lanes);
                Add(ref sums[group], ref lost[group], own[0] + own[1] + (own[2] + own[3]));
                own.Clear();
            }
        }

        for (int group = 0; group < sums.Length; group++)
        {
            sums[group] += lost[group];
        }

        return sums;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddBlock<T>(ReadOnlySpan<int> codes, ReadOnlySpan<T> values, double[] lanes)
        where T : unmanaged, INumber<T>
    {
        int row = 0;
        for (; row <= values.Length - Lanes; row += Lanes)
        {
            ReadOnlySpan<int> group = codes.Slice(row, Lanes);
            ReadOnlySpan<T> value = values.Slice(row, Lanes);
            lanes[group[0] * Lanes] += double.CreateTruncating(value[0]);
            lanes[(group[1] * Lanes) + 1] += double.CreateTruncating(value[1]);
            lanes[(group[2] * Lanes) + 2] += double.CreateTruncating(value[2]);
            lanes[(group[3] * Lanes) + 3] += double.CreateTruncating(value[3]);
        }

        for (; row < values.Length; row++)
        {
            lanes[codes[row] * Lanes] += double.CreateTruncating(values[row]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Total<T>(Column<T> column)
        where T : unmanaged, INumber<T>
    {
        ReadOnlySpan<T> values = column.Values;
        Span<double> wide = stackalloc double[512];
        double sum = 0, lost = 0;
        for (int start = 0; start < values.Length; start += wide.Length)
        {
            ReadOnlySpan<T> part = values.Slice(start, Math.Min(wide.Length, values.Length - start));
            if (typeof(T) == typeof(double) && column.NullCount == 0)
            {
                Add(ref sum, ref lost, TensorPrimitives.Sum(MemoryMarshal.Cast<T, double>(part)));
                continue;
            }

            Span<double> doubles = wide[..part.Length];
            TensorPrimitives.ConvertTruncating(part, doubles);
            if (column.NullCount > 0)
            {
                for (int i = 0; i < doubles.Length; i++)
                {
                    doubles[i] = column.Nulls.IsNull(start + i) ? 0 : doubles[i];
                }
            }

            Add(ref sum, ref lost, TensorPrimitives.Sum<double>(doubles));
        }

        return sum + lost;
    }

    private static void Add(ref double sum, ref double lost, double value)
    {
        double next = sum + value;
        if (double.IsFinite(next))
        {
            lost += Math.Abs(sum) >= Math.Abs(value) ? sum - next + value : value - next + sum;
        }

        sum = next;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long[] Exact<T>(RowGroups groups, Column column, ReadOnlySpan<T> values)
        where T : unmanaged, INumber<T>
    {
        var sums = new long[groups.Count];
        ReadOnlySpan<int> codes = groups.Codes;
        bool plain = column.NullCount == 0 && !groups.SomeInNone;
        try
        {
            for (int row = 0; row < values.Length; row++)
            {
                int group = codes.IsEmpty ? 0 : codes[row];
                if (plain || (group >= 0 && !column.Nulls.IsNull(row)))
                {
                    sums[group] = checked(sums[group] + long.CreateTruncating(values[row]));
                }
            }
        }
        catch (OverflowException e)
        {
            throw new OverflowException($"The sum of a column of {column.Type} does not fit 64 bits: use Cast<double>() before Sum.", e);
        }

        return sums;
    }

    private static long[] Trues(RowGroups groups, BoolColumn column)
    {
        var sums = new long[groups.Count];
        ReadOnlySpan<byte> bits = column.Bits;
        for (int row = 0; row < column.Length; row++)
        {
            int group = groups.IsOne ? 0 : groups.Codes[row];
            if (group >= 0 && Bitmap.Get(bits, row) && !column.Nulls.IsNull(row))
            {
                sums[group]++;
            }
        }

        return sums;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double[] Squares<T>(RowGroups groups, Column<T> column, double[] means)
        where T : unmanaged, INumber<T>
    {
        ReadOnlySpan<T> values = column.Values;
        var sums = new double[groups.Count];
        for (int row = 0; row < values.Length; row++)
        {
            int group = groups.IsOne ? 0 : groups.Codes[row];
            if (group >= 0 && !column.Nulls.IsNull(row))
            {
                double distance = double.CreateTruncating(values[row]) - means[group];
                sums[group] += distance * distance;
            }
        }

        return sums;
    }

    private static NotSupportedException Unsupported(Column column) => new($"There is no sum of a column of {column.Type}.");
}
