using System.Diagnostics.CodeAnalysis;
using Actors.Frames.Kernels;

namespace Actors.Frames;

[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Users of columns write operators.")]
public abstract partial class Column
{
    /// <summary>The sum, row by row. Text is joined; whole numbers that do not fit their type wrap around, as in NumPy.</summary>
    /// <param name="left">A column.</param>
    /// <param name="right">A column of as many rows.</param>
    /// <exception cref="InvalidOperationException">The types do not fit, or the numbers of rows differ.</exception>
    public static Column operator +(Column left, Column right) => Binary(BinaryOperation.Add, left, right);

    /// <summary>The sum, row by row. Text is joined; whole numbers that do not fit their type wrap around, as in NumPy.</summary>
    /// <param name="left">A column.</param>
    /// <param name="right">A single value that stands for a column.</param>
    /// <exception cref="InvalidOperationException">The types do not fit.</exception>
    public static Column operator +(Column left, Cell right) => Binary(BinaryOperation.Add, left, right.Value);

    /// <summary>The sum, row by row. Text is joined; whole numbers that do not fit their type wrap around, as in NumPy.</summary>
    /// <param name="left">A single value that stands for a column.</param>
    /// <param name="right">A column.</param>
    /// <exception cref="InvalidOperationException">The types do not fit.</exception>
    public static Column operator +(Cell left, Column right) => Binary(BinaryOperation.Add, left.Value, right);

    /// <summary>The difference, row by row. Of two points in time it is a length of time; whole numbers that do not fit their type wrap around.</summary>
    /// <param name="left">A column.</param>
    /// <param name="right">A column of as many rows.</param>
    /// <exception cref="InvalidOperationException">The types do not fit, or the numbers of rows differ.</exception>
    public static Column operator -(Column left, Column right) => Binary(BinaryOperation.Subtract, left, right);

    /// <summary>The difference, row by row. Of two points in time it is a length of time; whole numbers that do not fit their type wrap around.</summary>
    /// <param name="left">A column.</param>
    /// <param name="right">A single value that stands for a column.</param>
    /// <exception cref="InvalidOperationException">The types do not fit.</exception>
    public static Column operator -(Column left, Cell right) => Binary(BinaryOperation.Subtract, left, right.Value);

    /// <summary>The difference, row by row. Of two points in time it is a length of time; whole numbers that do not fit their type wrap around.</summary>
    /// <param name="left">A single value that stands for a column.</param>
    /// <param name="right">A column.</param>
    /// <exception cref="InvalidOperationException">The types do not fit.</exception>
    public static Column operator -(Cell left, Column right) => Binary(BinaryOperation.Subtract, left.Value, right);

    /// <summary>The product, row by row; whole numbers that do not fit their type wrap around, as in NumPy.</summary>
    /// <param name="left">A column.</param>
    /// <param name="right">A column of as many rows.</param>
    /// <exception cref="InvalidOperationException">The types do not fit, or the numbers of rows differ.</exception>
    public static Column operator *(Column left, Column right) => Binary(BinaryOperation.Multiply, left, right);

    /// <summary>The product, row by row; whole numbers that do not fit their type wrap around, as in NumPy.</summary>
    /// <param name="left">A column.</param>
    /// <param name="right">A single value that stands for a column.</param>
    /// <exception cref="InvalidOperationException">The types do not fit.</exception>
    public static Column operator *(Column left, Cell right) => Binary(BinaryOperation.Multiply, left, right.Value);

    /// <summary>The product, row by row; whole numbers that do not fit their type wrap around, as in NumPy.</summary>
    /// <param name="left">A single value that stands for a column.</param>
    /// <param name="right">A column.</param>
    /// <exception cref="InvalidOperationException">The types do not fit.</exception>
    public static Column operator *(Cell left, Column right) => Binary(BinaryOperation.Multiply, left.Value, right);

    /// <summary>The quotient, row by row; of whole numbers too it is a double, as in NumPy.</summary>
    /// <param name="left">A column.</param>
    /// <param name="right">A column of as many rows.</param>
    /// <exception cref="InvalidOperationException">The types do not fit, or the numbers of rows differ.</exception>
    public static Column operator /(Column left, Column right) => Binary(BinaryOperation.Divide, left, right);

    /// <summary>The quotient, row by row; of whole numbers too it is a double, as in NumPy.</summary>
    /// <param name="left">A column.</param>
    /// <param name="right">A single value that stands for a column.</param>
    /// <exception cref="InvalidOperationException">The types do not fit.</exception>
    public static Column operator /(Column left, Cell right) => Binary(BinaryOperation.Divide, left, right.Value);

    /// <summary>The quotient, row by row; of whole numbers too it is a double, as in NumPy.</summary>
    /// <param name="left">A single value that stands for a column.</param>
    /// <param name="right">A column.</param>
    /// <exception cref="InvalidOperationException">The types do not fit.</exception>
    public static Column operator /(Cell left, Column right) => Binary(BinaryOperation.Divide, left.Value, right);

    /// <summary>The remainder of the division, row by row, with the sign of the dividend as in C#; null for a whole number by zero.</summary>
    /// <param name="left">A column.</param>
    /// <param name="right">A column of as many rows.</param>
    /// <exception cref="InvalidOperationException">The types do not fit, or the numbers of rows differ.</exception>
    public static Column operator %(Column left, Column right) => Binary(BinaryOperation.Remainder, left, right);

    /// <summary>The remainder of the division, row by row, with the sign of the dividend as in C#; null for a whole number by zero.</summary>
    /// <param name="left">A column.</param>
    /// <param name="right">A single value that stands for a column.</param>
    /// <exception cref="InvalidOperationException">The types do not fit.</exception>
    public static Column operator %(Column left, Cell right) => Binary(BinaryOperation.Remainder, left, right.Value);

    /// <summary>The remainder of the division, row by row, with the sign of the dividend as in C#; null for a whole number by zero.</summary>
    /// <param name="left">A single value that stands for a column.</param>
    /// <param name="right">A column.</param>
    /// <exception cref="InvalidOperationException">The types do not fit.</exception>
    public static Column operator %(Cell left, Column right) => Binary(BinaryOperation.Remainder, left.Value, right);

    /// <summary>The values with the opposite sign.</summary>
    /// <param name="values">Numbers or lengths of time.</param>
    /// <exception cref="InvalidOperationException">The column holds something else.</exception>
    public static Column operator -(Column values) => Unary(UnaryOperation.Negate, values);

    private static Column Binary(BinaryOperation operation, object? left, object? right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return (Column)ColumnOps.Binary(operation, left, right)!;
    }

    private static Column Unary(UnaryOperation operation, Column operand)
    {
        ArgumentNullException.ThrowIfNull(operand);
        _ = SeriesTypes.Of(operation, operand.Called, operand.Type);
        return ColumnOps.Unary(operation, operand);
    }
}
