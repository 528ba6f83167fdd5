using System.Globalization;
using System.Numerics;
using System.Text;

namespace Actors.Frames.Kernels;

internal static partial class ColumnOps
{
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
                case ColumnBuilder<int> b:
                    good = int.TryParse(utf8, CultureInfo.InvariantCulture, out int int32);
                    b.Append(int32);
                    break;
                case ColumnBuilder<long> b:
                    good = long.TryParse(utf8, CultureInfo.InvariantCulture, out long int64);
                    b.Append(int64);
                    break;
                case ColumnBuilder<float> b:
                    good = float.TryParse(utf8, NumberStyles.Float, CultureInfo.InvariantCulture, out float single);
                    b.Append(single);
                    break;
                case ColumnBuilder<double> b:
                    good = double.TryParse(utf8, NumberStyles.Float, CultureInfo.InvariantCulture, out double real);
                    b.Append(real);
                    break;
                case ColumnBuilder<DateTime> b:
                    // A text with an offset from UTC means that time in UTC, whatever the machine's own time zone is.
                    good = DateTime.TryParse(
                        Encoding.UTF8.GetString(utf8), CultureInfo.InvariantCulture,
                        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTime time);
                    b.Append(time);
                    break;
                case ColumnBuilder<TimeSpan> b:
                    good = TimeSpan.TryParse(Encoding.UTF8.GetString(utf8), CultureInfo.InvariantCulture, out TimeSpan span);
                    b.Append(span);
                    break;
                default:
                    good = bool.TryParse(Encoding.UTF8.GetString(utf8), out bool truth);
                    ((BoolColumnBuilder)builder).Append(truth);
                    break;
            }

            if (!good)
            {
                throw new FormatException($"\"{text[i]}\" in row {i:N0} of a partition is not a value of {type}.");
            }
        }

        return builder.Build();
    }
}
