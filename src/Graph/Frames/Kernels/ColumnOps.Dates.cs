using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Actors.Frames.Kernels;

internal static partial class ColumnOps
{
    public static Column Part(Column column, DatePart part) => part switch
    {
        DatePart.Date => OfTicks<DateTime>(Parts(column, static t => t - (t % TimeSpan.TicksPerDay))),
        DatePart.Year => Parts(column, static t => new DateTime(t).Year),
        DatePart.Month => Parts(column, static t => new DateTime(t).Month),
        DatePart.Day => Parts(column, static t => new DateTime(t).Day),
        DatePart.Hour => Parts(column, static t => t / TimeSpan.TicksPerHour % 24),
        DatePart.Minute => Parts(column, static t => t / TimeSpan.TicksPerMinute % 60),
        DatePart.Second => Parts(column, static t => t / TimeSpan.TicksPerSecond % 60),
        DatePart.DayOfWeek => Parts(column, static t => t / TimeSpan.TicksPerDay % 7), // 0001-01-01 was a Monday
        DatePart.DayOfYear => Parts(column, static t => new DateTime(t).DayOfYear),
        DatePart.Days => Parts(column, static t => FloorDays(t)),
        DatePart.Seconds => SecondsOfDay(column),
        DatePart.TotalSeconds => Totals(column, TimeSpan.TicksPerSecond),
        DatePart.TotalMinutes => Totals(column, TimeSpan.TicksPerMinute),
        DatePart.TotalHours => Totals(column, TimeSpan.TicksPerHour),
        _ => Totals(column, TimeSpan.TicksPerDay),
    };

    private static long FloorDays(long ticks) =>
        ticks >= 0 ? ticks / TimeSpan.TicksPerDay : ((ticks + 1) / TimeSpan.TicksPerDay) - 1;

    private static ReadOnlySpan<long> Ticks(Column column) => column is Column<DateTime> times
        ? MemoryMarshal.Cast<DateTime, long>(times.Values)
        : MemoryMarshal.Cast<TimeSpan, long>(((Column<TimeSpan>)column).Values);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Column<long> SecondsOfDay(Column column)
    {
        ReadOnlySpan<long> ticks = Ticks(column);
        long[] result = GC.AllocateUninitializedArray<long>(ticks.Length);
        for (int i = 0; i < result.Length; i++)
        {
            long ofDay = ticks[i] % TimeSpan.TicksPerDay;
            result[i] = (ofDay < 0 ? ofDay + TimeSpan.TicksPerDay : ofDay) / TimeSpan.TicksPerSecond;
        }

        return new Column<long>(result, 0, result.Length, column.Nulls);
    }

    private static Column<long> Parts(Column column, Func<long, long> part)
    {
        ReadOnlySpan<long> ticks = Ticks(column);
        long[] result = GC.AllocateUninitializedArray<long>(ticks.Length);
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = column.Nulls.IsNull(i) ? 0 : part(ticks[i]);
        }

        return new Column<long>(result, 0, result.Length, column.Nulls);
    }

    private static Column<double> Totals(Column column, long unit)
    {
        ReadOnlySpan<long> ticks = Ticks(column);
        double[] result = GC.AllocateUninitializedArray<double>(ticks.Length);
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = ticks[i] / (double)unit;
        }

        return new Column<double>(result, 0, result.Length, column.Nulls);
    }
}
