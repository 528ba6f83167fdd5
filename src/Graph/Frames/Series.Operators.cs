using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Actors.Frames.Expressions;
using Actors.Frames.Kernels;

namespace Actors.Frames;

[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Users of columns write operators.")]
public partial class Series
{
    /// <summary>The sum, row by row. Text is joined.</summary>
    /// <param name="left">A column or a single value.</param>
    /// <param name="right">A column of the same rows, or a single value.</param>
    /// <exception cref="InvalidOperationException">The types do not fit, or the columns have different rows.</exception>
    public static Series operator +(Series left, Series right) => Binary(BinaryOperation.Add, left, right);

    /// <summary>The difference, row by row. Of two points in time it is a length of time.</summary>
    /// <param name="left">A column or a single value.</param>
    /// <param name="right">A column of the same rows, or a single value.</param>
    /// <exception cref="InvalidOperationException">The types do not fit, or the columns have different rows.</exception>
    public static Series operator -(Series left, Series right) => Binary(BinaryOperation.Subtract, left, right);

    /// <summary>The product, row by row.</summary>
    /// <param name="left">A column or a single value.</param>
    /// <param name="right">A column of the same rows, or a single value.</param>
    /// <exception cref="InvalidOperationException">The types do not fit, or the columns have different rows.</exception>
    public static Series operator *(Series left, Series right) => Binary(BinaryOperation.Multiply, left, right);

    /// <summary>The quotient, row by row; of whole numbers too it is a double, as in NumPy.</summary>
    /// <param name="left">A column or a single value.</param>
    /// <param name="right">A column of the same rows, or a single value.</param>
    /// <exception cref="InvalidOperationException">The types do not fit, or the columns have different rows.</exception>
    public static Series operator /(Series left, Series right) => Binary(BinaryOperation.Divide, left, right);

    /// <summary>The remainder of the division, row by row, with the sign of the dividend as in C#.</summary>
    /// <param name="left">A column or a single value.</param>
    /// <param name="right">A column of the same rows, or a single value.</param>
    /// <exception cref="InvalidOperationException">The types do not fit, or the columns have different rows.</exception>
    public static Series operator %(Series left, Series right) => Binary(BinaryOperation.Remainder, left, right);

    /// <summary>Whether the values are equal, row by row.</summary>
    /// <param name="left">A column or a single value.</param>
    /// <param name="right">A column of the same rows, or a single value.</param>
    /// <exception cref="InvalidOperationException">The types do not fit, or the columns have different rows.</exception>
    public static Series operator ==(Series left, Series right) => Binary(BinaryOperation.Equal, left, right);

    /// <summary>Whether the values differ, row by row.</summary>
    /// <param name="left">A column or a single value.</param>
    /// <param name="right">A column of the same rows, or a single value.</param>
    /// <exception cref="InvalidOperationException">The types do not fit, or the columns have different rows.</exception>
    public static Series operator !=(Series left, Series right) => Binary(BinaryOperation.NotEqual, left, right);

    /// <summary>Whether the left value is less, row by row.</summary>
    /// <param name="left">A column or a single value.</param>
    /// <param name="right">A column of the same rows, or a single value.</param>
    /// <exception cref="InvalidOperationException">The types do not fit, or the columns have different rows.</exception>
    public static Series operator <(Series left, Series right) => Binary(BinaryOperation.Less, left, right);

    /// <summary>Whether the left value is greater, row by row.</summary>
    /// <param name="left">A column or a single value.</param>
    /// <param name="right">A column of the same rows, or a single value.</param>
    /// <exception cref="InvalidOperationException">The types do not fit, or the columns have different rows.</exception>
    public static Series operator >(Series left, Series right) => Binary(BinaryOperation.Greater, left, right);

    /// <summary>Whether the left value is less or equal, row by row.</summary>
    /// <param name="left">A column or a single value.</param>
    /// <param name="right">A column of the same rows, or a single value.</param>
    /// <exception cref="InvalidOperationException">The types do not fit, or the columns have different rows.</exception>
    public static Series operator <=(Series left, Series right) => Binary(BinaryOperation.LessOrEqual, left, right);

    /// <summary>Whether the left value is greater or equal, row by row.</summary>
    /// <param name="left">A column or a single value.</param>
    /// <param name="right">A column of the same rows, or a single value.</param>
    /// <exception cref="InvalidOperationException">The types do not fit, or the columns have different rows.</exception>
    public static Series operator >=(Series left, Series right) => Binary(BinaryOperation.GreaterOrEqual, left, right);

    /// <summary>Whether both masks are true, row by row.</summary>
    /// <param name="left">A column or a single value.</param>
    /// <param name="right">A column of the same rows, or a single value.</param>
    /// <exception cref="InvalidOperationException">The types do not fit, or the columns have different rows.</exception>
    public static Series operator &(Series left, Series right) => Binary(BinaryOperation.And, left, right);

    /// <summary>Whether one of the masks is true, row by row.</summary>
    /// <param name="left">A column or a single value.</param>
    /// <param name="right">A column of the same rows, or a single value.</param>
    /// <exception cref="InvalidOperationException">The types do not fit, or the columns have different rows.</exception>
    public static Series operator |(Series left, Series right) => Binary(BinaryOperation.Or, left, right);

    /// <summary>Whether exactly one of the masks is true, row by row.</summary>
    /// <param name="left">A column or a single value.</param>
    /// <param name="right">A column of the same rows, or a single value.</param>
    /// <exception cref="InvalidOperationException">The types do not fit, or the columns have different rows.</exception>
    public static Series operator ^(Series left, Series right) => Binary(BinaryOperation.Xor, left, right);

    /// <summary>Whether a mask is false, row by row.</summary>
    /// <param name="mask">A column of true and false.</param>
    /// <exception cref="InvalidOperationException">The column is not a mask.</exception>
    public static Series operator !(Series mask) => Unary(UnaryOperation.Not, mask);

    /// <inheritdoc cref="op_LogicalNot(Series)"/>
    public static Series operator ~(Series mask) => Unary(UnaryOperation.Not, mask);

    /// <summary>The values with the opposite sign.</summary>
    /// <param name="values">Numbers or lengths of time.</param>
    /// <exception cref="InvalidOperationException">The column holds something else.</exception>
    public static Series operator -(Series values) => Unary(UnaryOperation.Negate, values);

    /// <summary>Not defined: a column is only compared with columns and with values that columns can hold.</summary>
    /// <param name="left">A column.</param>
    /// <param name="right">Something that no column can hold.</param>
    [Obsolete("A column cannot be compared with a value of this type.", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Series operator ==(Series left, object right) => throw new NotSupportedException();

    /// <summary>Not defined: a column is only compared with columns and with values that columns can hold.</summary>
    /// <param name="left">A column.</param>
    /// <param name="right">Something that no column can hold.</param>
    [Obsolete("A column cannot be compared with a value of this type.", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Series operator !=(Series left, object right) => throw new NotSupportedException();

    internal static Series Binary(BinaryOperation operation, Series left, Series right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        ColumnType type = SeriesTypes.Of(operation, left, right);
        UInt128? rows = SeriesTypes.CommonRows($"'{operation.Symbol()}'", left, right);
        if (left.Literal is not null && right.Literal is not null)
        {
            return Constant(ColumnOps.Binary(operation, left.Literal, right.Literal)!);
        }

        var kernel = new BinaryKernel(operation, left.Literal, right.Literal);
        Graph.Expressions.Expr[] operands =
            left.Literal is not null ? [right.Expr]
            : right.Literal is not null ? [left.Expr]
            : [left.Expr, right.Expr];
        return rows is { } known
            ? new(new SeriesExpr(operation.Prefix(), kernel, known, operands), type, known, null)
            : new(new ValueExpr(operation.Prefix(), kernel, operands), type, null, null);
    }

    private static Series Unary(UnaryOperation operation, Series operand)
    {
        ArgumentNullException.ThrowIfNull(operand);
        return operand.Step(operation.Prefix(), new UnaryKernel(operation), SeriesTypes.Of(operation, operand));
    }
}
