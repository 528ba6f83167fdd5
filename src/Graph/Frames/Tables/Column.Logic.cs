using Actors.Frames.Kernels;

namespace Actors.Frames;

public abstract partial class Column
{
    /// <summary>Whether both masks are true, row by row; false and null is false, as in SQL.</summary>
    /// <param name="left">A column.</param>
    /// <param name="right">A column of as many rows.</param>
    /// <exception cref="InvalidOperationException">The types do not fit, or the numbers of rows differ.</exception>
    public static BoolColumn operator &(Column left, Column right) => (BoolColumn)Binary(BinaryOperation.And, left, right);

    /// <summary>Whether both masks are true, row by row; false and null is false, as in SQL.</summary>
    /// <param name="left">A column.</param>
    /// <param name="right">A single value that stands for a column.</param>
    /// <exception cref="InvalidOperationException">The types do not fit.</exception>
    public static BoolColumn operator &(Column left, Cell right) => (BoolColumn)Binary(BinaryOperation.And, left, right.Value);

    /// <summary>Whether both masks are true, row by row; false and null is false, as in SQL.</summary>
    /// <param name="left">A single value that stands for a column.</param>
    /// <param name="right">A column.</param>
    /// <exception cref="InvalidOperationException">The types do not fit.</exception>
    public static BoolColumn operator &(Cell left, Column right) => (BoolColumn)Binary(BinaryOperation.And, left.Value, right);

    /// <summary>Whether one of the masks is true, row by row; true or null is true, as in SQL.</summary>
    /// <param name="left">A column.</param>
    /// <param name="right">A column of as many rows.</param>
    /// <exception cref="InvalidOperationException">The types do not fit, or the numbers of rows differ.</exception>
    public static BoolColumn operator |(Column left, Column right) => (BoolColumn)Binary(BinaryOperation.Or, left, right);

    /// <summary>Whether one of the masks is true, row by row; true or null is true, as in SQL.</summary>
    /// <param name="left">A column.</param>
    /// <param name="right">A single value that stands for a column.</param>
    /// <exception cref="InvalidOperationException">The types do not fit.</exception>
    public static BoolColumn operator |(Column left, Cell right) => (BoolColumn)Binary(BinaryOperation.Or, left, right.Value);

    /// <summary>Whether one of the masks is true, row by row; true or null is true, as in SQL.</summary>
    /// <param name="left">A single value that stands for a column.</param>
    /// <param name="right">A column.</param>
    /// <exception cref="InvalidOperationException">The types do not fit.</exception>
    public static BoolColumn operator |(Cell left, Column right) => (BoolColumn)Binary(BinaryOperation.Or, left.Value, right);

    /// <summary>Whether exactly one of the masks is true, row by row.</summary>
    /// <param name="left">A column.</param>
    /// <param name="right">A column of as many rows.</param>
    /// <exception cref="InvalidOperationException">The types do not fit, or the numbers of rows differ.</exception>
    public static BoolColumn operator ^(Column left, Column right) => (BoolColumn)Binary(BinaryOperation.Xor, left, right);

    /// <summary>Whether exactly one of the masks is true, row by row.</summary>
    /// <param name="left">A column.</param>
    /// <param name="right">A single value that stands for a column.</param>
    /// <exception cref="InvalidOperationException">The types do not fit.</exception>
    public static BoolColumn operator ^(Column left, Cell right) => (BoolColumn)Binary(BinaryOperation.Xor, left, right.Value);

    /// <summary>Whether exactly one of the masks is true, row by row.</summary>
    /// <param name="left">A single value that stands for a column.</param>
    /// <param name="right">A column.</param>
    /// <exception cref="InvalidOperationException">The types do not fit.</exception>
    public static BoolColumn operator ^(Cell left, Column right) => (BoolColumn)Binary(BinaryOperation.Xor, left.Value, right);

    /// <summary>Whether a mask is false, row by row; null stays null.</summary>
    /// <param name="mask">A column of true and false.</param>
    /// <exception cref="InvalidOperationException">The column is not a mask.</exception>
    public static BoolColumn operator !(Column mask) => (BoolColumn)Unary(UnaryOperation.Not, mask);

    /// <summary>Whether a mask is false, row by row; null stays null.</summary>
    /// <param name="mask">A column of true and false.</param>
    /// <exception cref="InvalidOperationException">The column is not a mask.</exception>
    public static BoolColumn operator ~(Column mask) => (BoolColumn)Unary(UnaryOperation.Not, mask);
}
