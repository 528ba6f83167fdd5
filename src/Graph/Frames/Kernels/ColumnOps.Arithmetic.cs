using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Actors.Frames.Kernels;

internal static partial class ColumnOps
{
    private static Column<T> Computed<T>(BinaryOperation operation, object left, object right, int length, Validity validity)
        where T : unmanaged, INumber<T>
    {
        T[] result = GC.AllocateUninitializedArray<T>(length);
        if (left is not Column)
        {
            Compute(operation, Value<T>(left), Values<T>((Column)right), result, ref validity);
        }
        else if (right is not Column)
        {
            Compute(operation, Values<T>((Column)left), Value<T>(right), result, ref validity);
        }
        else
        {
            Compute(operation, Values<T>((Column)left), Values<T>((Column)right), result, ref validity);
        }

        return new Column<T>(result, 0, length, validity);
    }

    private static void Compute<T>(BinaryOperation operation, ReadOnlySpan<T> x, ReadOnlySpan<T> y, T[] result, ref Validity validity)
        where T : unmanaged, INumber<T>
    {
        switch (operation)
        {
            case BinaryOperation.Add:
                TensorPrimitives.Add(x, y, result);
                break;
            case BinaryOperation.Subtract:
                TensorPrimitives.Subtract(x, y, result);
                break;
            case BinaryOperation.Multiply:
                TensorPrimitives.Multiply(x, y, result);
                break;
            case BinaryOperation.Divide:
                TensorPrimitives.Divide(x, y, result);
                break;
            default:
                Remainders(x, y, result, ref validity);
                break;
        }
    }

    private static void Compute<T>(BinaryOperation operation, ReadOnlySpan<T> x, T y, T[] result, ref Validity validity)
        where T : unmanaged, INumber<T>
    {
        switch (operation)
        {
            case BinaryOperation.Add:
                TensorPrimitives.Add(x, y, result);
                break;
            case BinaryOperation.Subtract:
                TensorPrimitives.Subtract(x, y, result);
                break;
            case BinaryOperation.Multiply:
                TensorPrimitives.Multiply(x, y, result);
                break;
            case BinaryOperation.Divide:
                TensorPrimitives.Divide(x, y, result);
                break;
            default:
                Remainders(x, Whole(y, x.Length), result, ref validity);
                break;
        }
    }

    private static void Compute<T>(BinaryOperation operation, T x, ReadOnlySpan<T> y, T[] result, ref Validity validity)
        where T : unmanaged, INumber<T>
    {
        switch (operation)
        {
            case BinaryOperation.Add or BinaryOperation.Multiply:
                Compute(operation, y, x, result, ref validity);
                break;
            case BinaryOperation.Subtract:
                TensorPrimitives.Subtract(x, y, result);
                break;
            case BinaryOperation.Divide:
                TensorPrimitives.Divide(x, y, result);
                break;
            default:
                Remainders(Whole(x, y.Length), y, result, ref validity);
                break;
        }
    }

    /// <summary>Remainders; of a whole number by zero there is none.</summary>
    private static void Remainders<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right, T[] result, ref Validity validity)
        where T : unmanaged, INumber<T>
    {
        byte[]? valid = null;
        bool whole = typeof(T) == typeof(int) || typeof(T) == typeof(long);
        for (int i = 0; i < result.Length; i++)
        {
            if (whole && right[i] == T.Zero)
            {
                Bitmap.Clear(valid ??= Bitmap.Ones(result.Length), i);
            }
            else
            {
                // The least number by -1 overflows in hardware; the remainder is 0.
                result[i] = whole && right[i] == -T.One ? T.Zero : left[i] % right[i];
            }
        }

        validity = Validity.And(validity, Validity.Of(valid, result.Length), result.Length);
    }

    private static T[] Whole<T>(T value, int length)
    {
        var values = new T[length];
        Array.Fill(values, value);
        return values;
    }

    /// <summary>Sums, differences and multiples of points in time and lengths of time, in ticks.</summary>
    private static Column Times(BinaryOperation operation, object left, object right, int length, Validity validity, ColumnType type)
    {
        if (operation is BinaryOperation.Add or BinaryOperation.Subtract)
        {
            Column<long> ticks = Computed<long>(operation, left, right, length, validity);
            return type == ColumnType.Timestamp ? Moments(ticks) : OfTicks<TimeSpan>(ticks);
        }

        Column<double> scaled = Computed<double>(operation, left, right, length, validity);
        if (type == ColumnType.Float64)
        {
            return scaled;
        }

        var rounded = new long[length];
        byte[]? valid = null;
        for (int i = 0; i < length; i++)
        {
            double ticks = scaled.Values[i];
            if (!double.IsFinite(ticks))
            {
                // A multiple by what is not a number, or a division by zero: there is no such length of time.
                Bitmap.Clear(valid ??= Bitmap.Ones(length), i);
            }
            else if (!validity.IsNull(i))
            {
                rounded[i] = Math.Abs(ticks) < 9.2233720368547758e18
                    ? (long)Math.Round(ticks)
                    : throw new OverflowException($"A length of time of row {i:N0} of a partition would be longer than 29,247 years.");
            }
        }

        validity = Validity.And(validity, Validity.Of(valid, length), length);
        return OfTicks<TimeSpan>(new Column<long>(rounded, 0, length, validity));
    }

    private static Column<T> OfTicks<T>(Column<long> ticks)
        where T : unmanaged => new(MemoryMarshal.Cast<long, T>(ticks.Values).ToArray(), 0, ticks.Length, ticks.Nulls);

    private static Column<DateTime> Moments(Column<long> ticks)
    {
        for (int i = 0; i < ticks.Length; i++)
        {
            if ((ulong)ticks.Values[i] > (ulong)DateTime.MaxValue.Ticks && !ticks.Nulls.IsNull(i))
            {
                throw new OverflowException($"A point in time of row {i:N0} of a partition would lie outside the years 1 to 9999.");
            }
        }

        return OfTicks<DateTime>(ticks);
    }

    private static T Value<T>(object value)
        where T : unmanaged, INumber<T> => value switch
        {
            double v => T.CreateChecked(v),
            float v => T.CreateChecked(v),
            long v => T.CreateChecked(v),
            int v => T.CreateChecked(v),
            DateTime v => T.CreateChecked(v.Ticks),
            TimeSpan v => T.CreateChecked(v.Ticks),
            _ => throw new NotSupportedException($"{value} is not a number."),
        };

    /// <summary>A column's values as those of a type that holds them; not copied where it is their own.</summary>
    private static ReadOnlySpan<T> Values<T>(Column column)
        where T : unmanaged, INumber<T> => column switch
        {
            Column<T> c => c.Values,
            Column<double> c => Converted<double, T>(c.Values),
            Column<float> c => Converted<float, T>(c.Values),
            Column<long> c => Converted<long, T>(c.Values),
            Column<int> c => Converted<int, T>(c.Values),
            Column<DateTime> when typeof(T) == typeof(long) => MemoryMarshal.Cast<long, T>(Ticks(column)),
            Column<TimeSpan> when typeof(T) == typeof(long) => MemoryMarshal.Cast<long, T>(Ticks(column)),
            Column<TimeSpan> => Converted<long, T>(Ticks(column)),
            _ => throw new NotSupportedException($"A column of {column.Type} holds no numbers."),
        };

    private static T[] Converted<TFrom, T>(ReadOnlySpan<TFrom> values)
        where TFrom : unmanaged, INumber<TFrom>
        where T : unmanaged, INumber<T>
    {
        T[] result = GC.AllocateUninitializedArray<T>(values.Length);
        TensorPrimitives.ConvertTruncating(values, result);
        return result;
    }
}
