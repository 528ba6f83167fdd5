using System.Globalization;
using System.Numerics.Tensors;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Actors.Frames.Expressions;

namespace Actors.Frames.Kernels;

internal static partial class ColumnOps
{
    public static Column Unary(UnaryOperation operation, Column column) => operation switch
    {
        UnaryOperation.IsNull => NullMask(column, inverted: true),
        UnaryOperation.IsNotNull => NullMask(column, inverted: false),
        UnaryOperation.Not => Inverted((BoolColumn)column),
        _ => column switch
        {
            Column<double> c => Signed(operation, c),
            Column<float> c => Signed(operation, c),
            Column<long> c => Signed(operation, c),
            Column<int> c => Signed(operation, c),
            Column<TimeSpan> c => OfTicks<TimeSpan>(Signed(operation, new Column<long>(MemoryMarshal.Cast<TimeSpan, long>(c.Values).ToArray(), 0, c.Length, c.Nulls))),
            _ => throw new NotSupportedException($"'{operation.Prefix()}' is not defined for a column of {column.Type}."),
        },
    };

    public static Column Round(Column column, int decimals)
    {
        switch (column)
        {
            case Column<double> c:
                double[] doubles = GC.AllocateUninitializedArray<double>(c.Length);
                TensorPrimitives.Round(c.Values, decimals, MidpointRounding.ToEven, doubles);
                return new Column<double>(doubles, 0, c.Length, c.Nulls);
            case Column<float> c:
                float[] floats = GC.AllocateUninitializedArray<float>(c.Length);
                TensorPrimitives.Round(c.Values, Math.Min(decimals, 6), MidpointRounding.ToEven, floats);
                return new Column<float>(floats, 0, c.Length, c.Nulls);
            default:
                return column;
        }
    }

    public static BoolColumn IsIn(Column column, EquatableArray<object> values)
    {
        BoolColumn? result = null;
        foreach (object value in values)
        {
            var equal = (BoolColumn)Binary(BinaryOperation.Equal, column, value)!;
            result = result is null ? equal : Combined(BinaryOperation.Or, result, equal);
        }

        var bits = new byte[Bitmap.ByteCount(column.Length)];
        if (result is not null)
        {
            result.Bits.CopyTo(bits);
            if (result.NullCount > 0)
            {
                TensorPrimitives.BitwiseAnd<byte>(bits, result.Validity, bits);
            }
        }

        return new BoolColumn(bits, column.Length);
    }

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

    public static Column Cast(Column column, ColumnType type)
    {
        if (column.Type == type)
        {
            return column;
        }

        if (type == ColumnType.String)
        {
            return Texts(column);
        }

        if (column is StringColumn text)
        {
            return Parsed(text, type);
        }

        if (type == ColumnType.Bool)
        {
            return (Column)Binary(BinaryOperation.NotEqual, column, 0)!;
        }

        if (column is BoolColumn mask)
        {
            var numbers = new int[mask.Length];
            for (int i = 0; i < numbers.Length; i++)
            {
                numbers[i] = Bitmap.Get(mask.Bits, i) ? 1 : 0;
            }

            column = new Column<int>(numbers, 0, numbers.Length, mask.Nulls);
        }

        return type switch
        {
            ColumnType.Int32 => Whole<int>(column),
            ColumnType.Int64 => Whole<long>(column),
            ColumnType.Float32 => new Column<float>(Values<float>(column).ToArray(), 0, column.Length, column.Nulls),
            _ => new Column<double>(Values<double>(column).ToArray(), 0, column.Length, column.Nulls),
        };
    }

    /// <summary>Numbers as whole ones, cut towards zero; what does not fit is an error.</summary>
    private static Column<T> Whole<T>(Column column)
        where T : unmanaged, INumber<T>
    {
        if (column is Column<int>)
        {
            return new Column<T>(Values<T>(column).ToArray(), 0, column.Length, column.Nulls);
        }

        var result = new T[column.Length];
        ReadOnlySpan<double> doubles = column is Column<long> ? default : Values<double>(column);
        for (int i = 0; i < result.Length; i++)
        {
            if (column.Nulls.IsNull(i))
            {
                continue;
            }

            try
            {
                result[i] = column is Column<long> wide ? T.CreateChecked(wide.Values[i]) : T.CreateChecked(doubles[i]);
            }
            catch (OverflowException e)
            {
                throw new OverflowException(
                    $"{Print(column[i])} in row {i:N0} of a partition does not fit {ColumnTypes.Of<T>()}: fill, filter or round it before Cast.", e);
            }
        }

        return new Column<T>(result, 0, result.Length, column.Nulls);
    }

    private static StringColumn Texts(Column column)
    {
        var builder = new StringColumnBuilder(column.Length);
        for (int i = 0; i < column.Length; i++)
        {
            builder.Append(column[i] switch
            {
                null => null,
                DateTime t => t.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
                bool b => b ? "true" : "false",
                var value => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
            });
        }

        return builder.Build();
    }

    private static Column Parsed(StringColumn text, ColumnType type)
    {
        ColumnBuilder builder = ColumnBuilder.Create(type, text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text.Nulls.IsNull(i))
            {
                builder.AppendNull();
                continue;
            }

            ReadOnlySpan<byte> utf8 = text.Utf8(i).Trim((byte)' ');
            bool good;
            switch (builder)
            {
                case ColumnBuilder<int> b: good = int.TryParse(utf8, CultureInfo.InvariantCulture, out int int32); b.Append(int32); break;
                case ColumnBuilder<long> b: good = long.TryParse(utf8, CultureInfo.InvariantCulture, out long int64); b.Append(int64); break;
                case ColumnBuilder<float> b: good = float.TryParse(utf8, CultureInfo.InvariantCulture, out float single); b.Append(single); break;
                case ColumnBuilder<double> b: good = double.TryParse(utf8, CultureInfo.InvariantCulture, out double real); b.Append(real); break;
                case ColumnBuilder<DateTime> b:
                    good = DateTime.TryParse(Encoding.UTF8.GetString(utf8), CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime time);
                    b.Append(time);
                    break;
                case ColumnBuilder<TimeSpan> b:
                    good = TimeSpan.TryParse(Encoding.UTF8.GetString(utf8), CultureInfo.InvariantCulture, out TimeSpan span);
                    b.Append(span);
                    break;
                default: good = bool.TryParse(Encoding.UTF8.GetString(utf8), out bool truth); ((BoolColumnBuilder)builder).Append(truth); break;
            }

            if (!good)
            {
                throw new FormatException($"\"{text[i]}\" in row {i:N0} of a partition is not a value of {type}.");
            }
        }

        return builder.Build();
    }

    private static BoolColumn NullMask(Column column, bool inverted)
    {
        byte[] bits = column.NullCount == 0 ? Bitmap.Ones(column.Length) : column.Validity.ToArray();
        if (inverted)
        {
            TensorPrimitives.OnesComplement<byte>(bits, bits);
        }

        return new BoolColumn(bits, column.Length);
    }

    private static BoolColumn Inverted(BoolColumn mask)
    {
        var bits = new byte[mask.Bits.Length];
        TensorPrimitives.OnesComplement(mask.Bits, bits);
        return new BoolColumn(bits, 0, mask.Length, mask.Nulls);
    }

    private static Column<T> Signed<T>(UnaryOperation operation, Column<T> column)
        where T : unmanaged, INumber<T>
    {
        T[] result = GC.AllocateUninitializedArray<T>(column.Length);
        if (operation == UnaryOperation.Negate)
        {
            TensorPrimitives.Negate(column.Values, result);
        }
        else
        {
            // What stands at a null may be the least number, which has no absolute value.
            for (int i = 0; i < result.Length; i++)
            {
                result[i] = column.Nulls.IsNull(i) ? T.Zero : T.Abs(column.Values[i]);
            }
        }

        return new Column<T>(result, 0, column.Length, column.Nulls);
    }

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
