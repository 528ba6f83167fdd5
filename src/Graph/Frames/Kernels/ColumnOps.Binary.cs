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
            throw new InvalidOperationException(
                $"'{operation.Symbol()}' of columns of {l.Length:N0} and {r.Length:N0} rows: take both from one table, filtered by the same mask.");
        }

        // A value that a computation did not give: no row has a result.
        left ??= Nothing(right, length);
        right ??= Nothing(left, length);
        ColumnType a = TypeOf(left), b = TypeOf(right);
        ColumnType type = TypeOf(operation, a, b)
            ?? throw new InvalidOperationException($"'{operation.Symbol()}' is not defined between {a} and {b}.{SeriesTypes.Advice(a, b)}");
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
            return a == ColumnType.String ? ComparedText(operation, left, right, length, validity)
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
}
