using System.Numerics;
using System.Numerics.Tensors;
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
            Column<TimeSpan> c => OfTicks<TimeSpan>(Signed(operation, new Column<long>(Ticks(c).ToArray(), 0, c.Length, c.Nulls))),
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
}
