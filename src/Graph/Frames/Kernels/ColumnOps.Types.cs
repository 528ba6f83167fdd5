namespace Actors.Frames.Kernels;

internal static partial class ColumnOps
{
    /// <summary>
    /// The type of an operation's result; null where it is not defined. NumPy's promotion; whole numbers divide to doubles.
    /// </summary>
    public static ColumnType? TypeOf(BinaryOperation operation, ColumnType left, ColumnType right)
    {
        bool numbers = left.IsNumeric() && right.IsNumeric();
        switch (operation)
        {
            case BinaryOperation.Add:
                return numbers ? Promoted(left, right)
                    : left == ColumnType.Timestamp && right == ColumnType.Duration ? left
                    : left == ColumnType.Duration && right is ColumnType.Timestamp or ColumnType.Duration ? right
                    : left == ColumnType.String && right == ColumnType.String ? left
                    : null;
            case BinaryOperation.Subtract:
                return numbers ? Promoted(left, right)
                    : left == ColumnType.Timestamp && right is ColumnType.Timestamp ? ColumnType.Duration
                    : left is ColumnType.Timestamp or ColumnType.Duration && right == ColumnType.Duration ? left
                    : null;
            case BinaryOperation.Multiply:
                return numbers ? Promoted(left, right)
                    : left == ColumnType.Duration && right.IsNumeric() ? left
                    : left.IsNumeric() && right == ColumnType.Duration ? right
                    : null;
            case BinaryOperation.Divide:
                return numbers ? (Promoted(left, right) == ColumnType.Float32 ? ColumnType.Float32 : ColumnType.Float64)
                    : left == ColumnType.Duration && right == ColumnType.Duration ? ColumnType.Float64
                    : left == ColumnType.Duration && right.IsNumeric() ? left
                    : null;
            case BinaryOperation.Remainder:
                return numbers ? Promoted(left, right) : null;
            case BinaryOperation.And or BinaryOperation.Or or BinaryOperation.Xor:
                return left == ColumnType.Bool && right == ColumnType.Bool ? left : null;
            case BinaryOperation.FillNull:
                return left == right ? left : numbers ? Promoted(left, right) : null;
            default:
                return numbers || (left == right && (left != ColumnType.Bool || operation is BinaryOperation.Equal or BinaryOperation.NotEqual))
                    ? ColumnType.Bool
                    : null;
        }
    }

    public static bool CanCast(ColumnType from, ColumnType to) =>
        from == to || to == ColumnType.String || from == ColumnType.String
        || ((from.IsNumeric() || from == ColumnType.Bool) && (to.IsNumeric() || to == ColumnType.Bool));

    /// <summary>The least type that holds the values of both, as in NumPy.</summary>
    public static ColumnType Promoted(ColumnType left, ColumnType right) =>
        left == right ? left
        : left.IsInteger() && right.IsInteger() ? ColumnType.Int64
        : ColumnType.Float64;
}
