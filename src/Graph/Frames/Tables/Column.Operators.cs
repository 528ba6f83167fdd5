using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Actors.Frames.Kernels;

namespace Actors.Frames;

[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Users of columns write operators.")]
public abstract partial class Column
{
    // These two are declared here, and all other arithmetic in ColumnOperators: C# prefers its own string + object to an extension.

    /// <summary>Text with another behind, row by row.</summary>
    /// <param name="left">A column of text.</param>
    /// <param name="right">A text.</param>
    /// <exception cref="InvalidOperationException">The column does not hold text. To print a column, write <c>$"… {column}"</c>.</exception>
    public static Column operator +(Column left, string right) => Binary(BinaryOperation.Add, left, right);

    /// <summary>Text with another before, row by row.</summary>
    /// <param name="left">A text.</param>
    /// <param name="right">A column of text.</param>
    /// <exception cref="InvalidOperationException">The column does not hold text. To print a column, write <c>$"… {column}"</c>.</exception>
    public static Column operator +(string left, Column right) => Binary(BinaryOperation.Add, left, right);

    /// <summary>Whether the values are equal, row by row; null where one is null.</summary>
    /// <param name="left">A column or a plain value.</param>
    /// <param name="right">A column of as many rows, or a plain value.</param>
    /// <exception cref="InvalidOperationException">The types do not fit, or the columns' lengths differ.</exception>
    public static BoolColumn operator ==(Column left, Column right) => Compare(BinaryOperation.Equal, left, right);

    /// <inheritdoc cref="op_Equality(Column, Column)"/>
    public static BoolColumn operator ==(Column left, ColumnValue right) => Compare(BinaryOperation.Equal, left, right.Value);

    /// <inheritdoc cref="op_Equality(Column, Column)"/>
    public static BoolColumn operator ==(ColumnValue left, Column right) => Compare(BinaryOperation.Equal, left.Value, right);

    /// <summary>Whether the values differ, row by row; null where one is null.</summary>
    /// <param name="left">A column or a plain value.</param>
    /// <param name="right">A column of as many rows, or a plain value.</param>
    /// <exception cref="InvalidOperationException">The types do not fit, or the columns' lengths differ.</exception>
    public static BoolColumn operator !=(Column left, Column right) => Compare(BinaryOperation.NotEqual, left, right);

    /// <inheritdoc cref="op_Inequality(Column, Column)"/>
    public static BoolColumn operator !=(Column left, ColumnValue right) => Compare(BinaryOperation.NotEqual, left, right.Value);

    /// <inheritdoc cref="op_Inequality(Column, Column)"/>
    public static BoolColumn operator !=(ColumnValue left, Column right) => Compare(BinaryOperation.NotEqual, left.Value, right);

    /// <summary>Whether the left value is less, row by row; null where one is null. Text is compared by its UTF-8 bytes.</summary>
    /// <param name="left">A column or a plain value.</param>
    /// <param name="right">A column of as many rows, or a plain value.</param>
    /// <exception cref="InvalidOperationException">The types do not fit, or the columns' lengths differ.</exception>
    public static BoolColumn operator <(Column left, Column right) => Compare(BinaryOperation.Less, left, right);

    /// <inheritdoc cref="op_LessThan(Column, Column)"/>
    public static BoolColumn operator <(Column left, ColumnValue right) => Compare(BinaryOperation.Less, left, right.Value);

    /// <inheritdoc cref="op_LessThan(Column, Column)"/>
    public static BoolColumn operator <(ColumnValue left, Column right) => Compare(BinaryOperation.Less, left.Value, right);

    /// <summary>Whether the left value is less or equal, row by row; null where one is null.</summary>
    /// <param name="left">A column or a plain value.</param>
    /// <param name="right">A column of as many rows, or a plain value.</param>
    /// <exception cref="InvalidOperationException">The types do not fit, or the columns' lengths differ.</exception>
    public static BoolColumn operator <=(Column left, Column right) => Compare(BinaryOperation.LessOrEqual, left, right);

    /// <inheritdoc cref="op_LessThanOrEqual(Column, Column)"/>
    public static BoolColumn operator <=(Column left, ColumnValue right) => Compare(BinaryOperation.LessOrEqual, left, right.Value);

    /// <inheritdoc cref="op_LessThanOrEqual(Column, Column)"/>
    public static BoolColumn operator <=(ColumnValue left, Column right) => Compare(BinaryOperation.LessOrEqual, left.Value, right);

    /// <summary>Whether the left value is greater, row by row; null where one is null.</summary>
    /// <param name="left">A column or a plain value.</param>
    /// <param name="right">A column of as many rows, or a plain value.</param>
    /// <exception cref="InvalidOperationException">The types do not fit, or the columns' lengths differ.</exception>
    public static BoolColumn operator >(Column left, Column right) => Compare(BinaryOperation.Greater, left, right);

    /// <inheritdoc cref="op_GreaterThan(Column, Column)"/>
    public static BoolColumn operator >(Column left, ColumnValue right) => Compare(BinaryOperation.Greater, left, right.Value);

    /// <inheritdoc cref="op_GreaterThan(Column, Column)"/>
    public static BoolColumn operator >(ColumnValue left, Column right) => Compare(BinaryOperation.Greater, left.Value, right);

    /// <summary>Whether the left value is greater or equal, row by row; null where one is null.</summary>
    /// <param name="left">A column or a plain value.</param>
    /// <param name="right">A column of as many rows, or a plain value.</param>
    /// <exception cref="InvalidOperationException">The types do not fit, or the columns' lengths differ.</exception>
    public static BoolColumn operator >=(Column left, Column right) => Compare(BinaryOperation.GreaterOrEqual, left, right);

    /// <inheritdoc cref="op_GreaterThanOrEqual(Column, Column)"/>
    public static BoolColumn operator >=(Column left, ColumnValue right) => Compare(BinaryOperation.GreaterOrEqual, left, right.Value);

    /// <inheritdoc cref="op_GreaterThanOrEqual(Column, Column)"/>
    public static BoolColumn operator >=(ColumnValue left, Column right) => Compare(BinaryOperation.GreaterOrEqual, left.Value, right);

    /// <summary>Whether both masks are true, row by row: false and null is false, true and null is null.</summary>
    /// <param name="left">A mask.</param>
    /// <param name="right">A mask of as many rows.</param>
    /// <exception cref="InvalidOperationException">One is not a mask (a column of Bool), or their lengths differ.</exception>
    public static BoolColumn operator &(Column left, Column right) => Compare(BinaryOperation.And, left, right);

    /// <summary>Whether one of the masks is true, row by row: true or null is true, false or null is null.</summary>
    /// <param name="left">A mask.</param>
    /// <param name="right">A mask of as many rows.</param>
    /// <exception cref="InvalidOperationException">One is not a mask (a column of Bool), or their lengths differ.</exception>
    public static BoolColumn operator |(Column left, Column right) => Compare(BinaryOperation.Or, left, right);

    /// <summary>Whether exactly one of the masks is true, row by row; null where one is null.</summary>
    /// <param name="left">A mask.</param>
    /// <param name="right">A mask of as many rows.</param>
    /// <exception cref="InvalidOperationException">One is not a mask (a column of Bool), or their lengths differ.</exception>
    public static BoolColumn operator ^(Column left, Column right) => Compare(BinaryOperation.Xor, left, right);

    /// <summary>Whether a mask is false, row by row; null where it is null.</summary>
    /// <param name="mask">A mask.</param>
    /// <exception cref="InvalidOperationException">The column is not a mask (a column of Bool).</exception>
    public static BoolColumn operator !(Column mask) => (BoolColumn)Unary(UnaryOperation.Not, mask);

    /// <inheritdoc cref="op_LogicalNot(Column)"/>
    public static BoolColumn operator ~(Column mask) => !mask;

    /// <summary>Not defined: a column is only compared with columns and with values that columns can hold.</summary>
    /// <param name="left">A column.</param>
    /// <param name="right">Something that no column can hold.</param>
    [Obsolete("A column cannot be compared with a value of this type.", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static BoolColumn operator ==(Column left, object right) => throw new NotSupportedException();

    /// <summary>Not defined: a column is only compared with columns and with values that columns can hold.</summary>
    /// <param name="left">A column.</param>
    /// <param name="right">Something that no column can hold.</param>
    [Obsolete("A column cannot be compared with a value of this type.", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static BoolColumn operator !=(Column left, object right) => throw new NotSupportedException();

    /// <summary>Whether it is the same object; <c>==</c> compares the values, row by row.</summary>
    /// <param name="obj">Another object.</param>
    public sealed override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <summary>A hash of the object's identity.</summary>
    public sealed override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    /// <summary>An operation of two columns, or of a column and a plain value.</summary>
    internal static Column Binary(BinaryOperation operation, object left, object right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left is Column l && right is Column r && l.Length != r.Length)
        {
            throw new InvalidOperationException(
                $"'{operation.Symbol()}' takes columns of as many rows, and these have {l.Length:N0} and {r.Length:N0}.");
        }

        return ColumnOps.TypeOf(operation, TypeOf(left), TypeOf(right)) is not null
            ? (Column)ColumnOps.Binary(operation, left, right)!
            : throw new InvalidOperationException(
                $"'{operation.Symbol()}' is not defined between {Described(left)} and {Described(right)}."
                + (left is StringColumn || right is StringColumn ? " Text becomes numbers or dates with Cast." : ""));
    }

    private protected static BoolColumn Compare(BinaryOperation operation, object left, object right) => (BoolColumn)Binary(operation, left, right);

    internal static Column Unary(UnaryOperation operation, Column column)
    {
        ArgumentNullException.ThrowIfNull(column);
        bool defined = operation switch
        {
            UnaryOperation.IsNull or UnaryOperation.IsNotNull => true,
            UnaryOperation.Not => column.Type == ColumnType.Bool,
            _ => column.Type.IsNumeric() || column.Type == ColumnType.Duration,
        };
        return defined
            ? ColumnOps.Unary(operation, column)
            : throw new InvalidOperationException(
                $"'{operation switch { UnaryOperation.Not => "!", UnaryOperation.Negate => "-", _ => "Abs" }}' is not defined for "
                + $"{Described(column)}; it takes {(operation == UnaryOperation.Not ? "masks (columns of Bool)" : "numbers and lengths of time")}.");
    }

    private static ColumnType TypeOf(object operand) => operand is Column column ? column.Type : ColumnTypes.OfClr(operand.GetType())!.Value;

    private static string Described(object operand) => operand is Column column
        ? $"a column of {column.Type}"
        : $"{ColumnOps.Print(operand)} of type {TypeOf(operand)}";
}
