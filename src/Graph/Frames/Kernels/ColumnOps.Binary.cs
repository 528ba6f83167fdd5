using System.Numerics.Tensors;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Actors.Frames.Kernels;

internal static partial class ColumnOps
{
    /// <summary>
    /// An operation of two operands, each a column or a single value (at least one a column, or both values: then a value). A row
    /// where an operand has no value has none; masks are combined as in SQL, where false and null is false.
    /// </summary>
    public static object? Binary(BinaryOperation operation, object? left, object? right)
    {
        if (left is not Column && right is not Column)
        {
            return ((Column)Binary(operation, Repeat(left, 1), Repeat(right, 1))!)[0];
        }

        int length = (left as Column ?? (Column)right!).Length;
        if (left is Column l && right is Column r && l.Length != r.Length)
        {
            throw new InvalidOperationException($"'{operation.Symbol()}' of columns of {l.Length:N0} and {r.Length:N0} rows.");
        }

        // A value that a computation did not give: no row has a result.
        left ??= Nothing(right, length);
        right ??= Nothing(left, length);
        ColumnType a = TypeOf(left), b = TypeOf(right);
        ColumnType type = TypeOf(operation, a, b)
            ?? throw new InvalidOperationException($"'{operation.Symbol()}' is not defined between {a} and {b}.");
        if (operation == BinaryOperation.FillNull)
        {
            return Filled(left, right, type, length);
        }

        if (operation is BinaryOperation.And or BinaryOperation.Or or BinaryOperation.Xor)
        {
            return Combined(operation, Whole<BoolColumn>(left, length), Whole<BoolColumn>(right, length));
        }

        Validity validity = Validity.And((left as Column)?.Nulls ?? default, (right as Column)?.Nulls ?? default, length);
        if (operation.IsComparison())
        {
            return a == ColumnType.String ? ComparedText(operation, Whole<StringColumn>(left, length), Whole<StringColumn>(right, length), validity)
                : a == ColumnType.Bool ? ComparedBits(operation, Whole<BoolColumn>(left, length), Whole<BoolColumn>(right, length), validity)
                : (a.IsNumeric() ? Promoted(a, b) : ColumnType.Int64) switch
                {
                    ColumnType.Int32 => Compared<int>(operation, left, right, length, validity),
                    ColumnType.Int64 => Compared<long>(operation, left, right, length, validity),
                    ColumnType.Float32 => Compared<float>(operation, left, right, length, validity),
                    _ => Compared<double>(operation, left, right, length, validity),
                };
        }

        if (type == ColumnType.String)
        {
            return Appended(Whole<StringColumn>(left, length), Whole<StringColumn>(right, length), validity);
        }

        if (a.IsNumeric() && b.IsNumeric())
        {
            return type switch
            {
                ColumnType.Int32 => Computed<int>(operation, left, right, length, validity),
                ColumnType.Int64 => Computed<long>(operation, left, right, length, validity),
                ColumnType.Float32 => Computed<float>(operation, left, right, length, validity),
                _ => Computed<double>(operation, left, right, length, validity),
            };
        }

        return Times(operation, left, right, length, validity, type);
    }

    private static ColumnType TypeOf(object operand) => operand is Column column ? column.Type : ColumnTypes.OfClr(operand.GetType())!.Value;

    private static Column Nothing(object? like, int length)
    {
        ColumnBuilder builder = ColumnBuilder.Create(TypeOf(like!), length);
        for (int i = 0; i < length; i++)
        {
            builder.AppendNull();
        }

        return builder.Build();
    }

    private static TColumn Whole<TColumn>(object operand, int length)
        where TColumn : Column => (TColumn)(operand as Column ?? Repeat(operand, length));

    private static Column<T> Computed<T>(BinaryOperation operation, object left, object right, int length, Validity validity)
        where T : unmanaged, INumber<T>
    {
        T[] result = GC.AllocateUninitializedArray<T>(length);
        if (left is not Column)
        {
            T value = Value<T>(left);
            ReadOnlySpan<T> values = Values<T>((Column)right);
            switch (operation)
            {
                case BinaryOperation.Add: TensorPrimitives.Add(values, value, result); break;
                case BinaryOperation.Subtract: TensorPrimitives.Subtract(value, values, result); break;
                case BinaryOperation.Multiply: TensorPrimitives.Multiply(values, value, result); break;
                case BinaryOperation.Divide: TensorPrimitives.Divide(value, values, result); break;
                default: Remainders(Whole(value, length), values, result, ref validity); break;
            }
        }
        else if (right is not Column)
        {
            T value = Value<T>(right);
            ReadOnlySpan<T> values = Values<T>((Column)left);
            switch (operation)
            {
                case BinaryOperation.Add: TensorPrimitives.Add(values, value, result); break;
                case BinaryOperation.Subtract: TensorPrimitives.Subtract(values, value, result); break;
                case BinaryOperation.Multiply: TensorPrimitives.Multiply(values, value, result); break;
                case BinaryOperation.Divide: TensorPrimitives.Divide(values, value, result); break;
                default: Remainders(values, Whole(value, length), result, ref validity); break;
            }
        }
        else
        {
            ReadOnlySpan<T> x = Values<T>((Column)left), y = Values<T>((Column)right);
            switch (operation)
            {
                case BinaryOperation.Add: TensorPrimitives.Add(x, y, result); break;
                case BinaryOperation.Subtract: TensorPrimitives.Subtract(x, y, result); break;
                case BinaryOperation.Multiply: TensorPrimitives.Multiply(x, y, result); break;
                case BinaryOperation.Divide: TensorPrimitives.Divide(x, y, result); break;
                default: Remainders(x, y, result, ref validity); break;
            }
        }

        return new Column<T>(result, 0, length, validity);
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

        long[] rounded = GC.AllocateUninitializedArray<long>(length);
        for (int i = 0; i < length; i++)
        {
            rounded[i] = (long)Math.Round(scaled.Values[i]);
        }

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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static BoolColumn Compared<T>(BinaryOperation operation, object left, object right, int length, Validity validity)
        where T : unmanaged, INumber<T>
    {
        var bits = new byte[Bitmap.ByteCount(length)];
        if (left is Column l && right is Column r)
        {
            ReadOnlySpan<T> x = Values<T>(l), y = Values<T>(r);
            switch (operation)
            {
                case BinaryOperation.Equal: for (int i = 0; i < x.Length; i++) { bits[i >> 3] |= (byte)((x[i] == y[i] ? 1 : 0) << (i & 7)); } break;
                case BinaryOperation.NotEqual: for (int i = 0; i < x.Length; i++) { bits[i >> 3] |= (byte)((x[i] != y[i] ? 1 : 0) << (i & 7)); } break;
                case BinaryOperation.Less: for (int i = 0; i < x.Length; i++) { bits[i >> 3] |= (byte)((x[i] < y[i] ? 1 : 0) << (i & 7)); } break;
                case BinaryOperation.LessOrEqual: for (int i = 0; i < x.Length; i++) { bits[i >> 3] |= (byte)((x[i] <= y[i] ? 1 : 0) << (i & 7)); } break;
                case BinaryOperation.Greater: for (int i = 0; i < x.Length; i++) { bits[i >> 3] |= (byte)((x[i] > y[i] ? 1 : 0) << (i & 7)); } break;
                default: for (int i = 0; i < x.Length; i++) { bits[i >> 3] |= (byte)((x[i] >= y[i] ? 1 : 0) << (i & 7)); } break;
            }
        }
        else
        {
            bool turned = left is not Column;
            ReadOnlySpan<T> x = Values<T>((Column)(turned ? right : left));
            T y = Value<T>(turned ? left : right);
            switch (turned ? Turned(operation) : operation)
            {
                case BinaryOperation.Equal: for (int i = 0; i < x.Length; i++) { bits[i >> 3] |= (byte)((x[i] == y ? 1 : 0) << (i & 7)); } break;
                case BinaryOperation.NotEqual: for (int i = 0; i < x.Length; i++) { bits[i >> 3] |= (byte)((x[i] != y ? 1 : 0) << (i & 7)); } break;
                case BinaryOperation.Less: for (int i = 0; i < x.Length; i++) { bits[i >> 3] |= (byte)((x[i] < y ? 1 : 0) << (i & 7)); } break;
                case BinaryOperation.LessOrEqual: for (int i = 0; i < x.Length; i++) { bits[i >> 3] |= (byte)((x[i] <= y ? 1 : 0) << (i & 7)); } break;
                case BinaryOperation.Greater: for (int i = 0; i < x.Length; i++) { bits[i >> 3] |= (byte)((x[i] > y ? 1 : 0) << (i & 7)); } break;
                default: for (int i = 0; i < x.Length; i++) { bits[i >> 3] |= (byte)((x[i] >= y ? 1 : 0) << (i & 7)); } break;
            }
        }

        return new BoolColumn(bits, 0, length, validity);
    }

    private static BinaryOperation Turned(BinaryOperation operation) => operation switch
    {
        BinaryOperation.Less => BinaryOperation.Greater,
        BinaryOperation.LessOrEqual => BinaryOperation.GreaterOrEqual,
        BinaryOperation.Greater => BinaryOperation.Less,
        BinaryOperation.GreaterOrEqual => BinaryOperation.LessOrEqual,
        _ => operation,
    };

    private static BoolColumn ComparedText(BinaryOperation operation, StringColumn left, StringColumn right, Validity validity)
    {
        var bits = new byte[Bitmap.ByteCount(left.Length)];
        for (int i = 0; i < left.Length; i++)
        {
            int order = left.Utf8(i).SequenceCompareTo(right.Utf8(i));
            if (operation switch
            {
                BinaryOperation.Equal => order == 0,
                BinaryOperation.NotEqual => order != 0,
                BinaryOperation.Less => order < 0,
                BinaryOperation.LessOrEqual => order <= 0,
                BinaryOperation.Greater => order > 0,
                _ => order >= 0,
            })
            {
                Bitmap.Set(bits, i);
            }
        }

        return new BoolColumn(bits, 0, left.Length, validity);
    }

    private static BoolColumn ComparedBits(BinaryOperation operation, BoolColumn left, BoolColumn right, Validity validity)
    {
        var bits = new byte[Bitmap.ByteCount(left.Length)];
        TensorPrimitives.Xor(left.Bits, right.Bits, bits);
        if (operation == BinaryOperation.Equal)
        {
            TensorPrimitives.OnesComplement<byte>(bits, bits);
        }

        return new BoolColumn(bits, 0, left.Length, validity);
    }

    private static BoolColumn Combined(BinaryOperation operation, BoolColumn left, BoolColumn right)
    {
        int length = left.Length, words = Bitmap.WordCount(length);
        var bits = new byte[Bitmap.ByteCount(length)];
        bool nulls = left.NullCount + right.NullCount > 0;
        byte[]? valid = nulls ? new byte[bits.Length] : null;
        for (int w = 0; w < words; w++)
        {
            ulong a = Bitmap.Word(left.Bits, w), b = Bitmap.Word(right.Bits, w);
            ulong va = left.NullCount == 0 ? ulong.MaxValue : Bitmap.Word(left.Validity, w);
            ulong vb = right.NullCount == 0 ? ulong.MaxValue : Bitmap.Word(right.Validity, w);
            Bitmap.SetWord(bits, w, operation switch
            {
                BinaryOperation.And => a & b,
                BinaryOperation.Or => a | b,
                _ => a ^ b,
            });
            if (nulls)
            {
                Bitmap.SetWord(valid, w, operation switch
                {
                    BinaryOperation.And => (va & vb) | (va & ~a) | (vb & ~b),
                    BinaryOperation.Or => (va & vb) | (va & a) | (vb & b),
                    _ => va & vb,
                });
            }
        }

        return new BoolColumn(bits, 0, length, Validity.Of(valid, length));
    }

    private static StringColumn Appended(StringColumn left, StringColumn right, Validity validity)
    {
        var builder = new StringColumnBuilder(left.Length);
        byte[] buffer = [];
        for (int i = 0; i < left.Length; i++)
        {
            if (validity.IsNull(i))
            {
                builder.AppendNull();
                continue;
            }

            ReadOnlySpan<byte> a = left.Utf8(i), b = right.Utf8(i);
            if (buffer.Length < a.Length + b.Length)
            {
                buffer = new byte[2 * (a.Length + b.Length)];
            }

            a.CopyTo(buffer);
            b.CopyTo(buffer.AsSpan(a.Length));
            builder.Append(buffer.AsSpan(0, a.Length + b.Length));
        }

        return builder.Build();
    }

    /// <summary>The left column with the right operand's values where it has none.</summary>
    private static Column Filled(object left, object right, ColumnType type, int length)
    {
        Column values = Cast(left as Column ?? Repeat(left, length), type);
        if (values.NullCount == 0)
        {
            return values;
        }

        // The values below the ones that fill them, and each row taken from one or the other.
        Column filling = Cast(right as Column ?? Repeat(right, 1), type);
        var rows = new int[length];
        for (int i = 0; i < length; i++)
        {
            rows[i] = !values.Nulls.IsNull(i) ? i : right is Column ? length + i : length;
        }

        return Taker.Take(Concat([values, filling]), rows);
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
            Column<DateTime> c => typeof(T) == typeof(long) ? MemoryMarshal.Cast<DateTime, T>(c.Values) : Converted<long, T>(MemoryMarshal.Cast<DateTime, long>(c.Values)),
            Column<TimeSpan> c => typeof(T) == typeof(long) ? MemoryMarshal.Cast<TimeSpan, T>(c.Values) : Converted<long, T>(MemoryMarshal.Cast<TimeSpan, long>(c.Values)),
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
