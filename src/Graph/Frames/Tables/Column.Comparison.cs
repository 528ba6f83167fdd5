using System.ComponentModel;
using System.Runtime.CompilerServices;
using Actors.Frames.Kernels;

namespace Actors.Frames;

public abstract partial class Column
{
    /// <summary>Whether the values are equal, row by row.</summary>
    /// <param name="left">A column.</param>
    /// <param name="right">A column of as many rows.</param>
    /// <exception cref="InvalidOperationException">The types do not fit, or the numbers of rows differ.</exception>
    public static BoolColumn operator ==(Column left, Column right) => (BoolColumn)Binary(BinaryOperation.Equal, left, right);

    /// <summary>Whether the values are equal, row by row.</summary>
    /// <param name="left">A column.</param>
    /// <param name="right">A single value that stands for a column.</param>
    /// <exception cref="InvalidOperationException">The types do not fit.</exception>
    public static BoolColumn operator ==(Column left, Cell right) => (BoolColumn)Binary(BinaryOperation.Equal, left, right.Value);

    /// <summary>Whether the values are equal, row by row.</summary>
    /// <param name="left">A single value that stands for a column.</param>
    /// <param name="right">A column.</param>
    /// <exception cref="InvalidOperationException">The types do not fit.</exception>
    public static BoolColumn operator ==(Cell left, Column right) => (BoolColumn)Binary(BinaryOperation.Equal, left.Value, right);

    /// <summary>Whether the values differ, row by row.</summary>
    /// <param name="left">A column.</param>
    /// <param name="right">A column of as many rows.</param>
    /// <exception cref="InvalidOperationException">The types do not fit, or the numbers of rows differ.</exception>
    public static BoolColumn operator !=(Column left, Column right) => (BoolColumn)Binary(BinaryOperation.NotEqual, left, right);

    /// <summary>Whether the values differ, row by row.</summary>
    /// <param name="left">A column.</param>
    /// <param name="right">A single value that stands for a column.</param>
    /// <exception cref="InvalidOperationException">The types do not fit.</exception>
    public static BoolColumn operator !=(Column left, Cell right) => (BoolColumn)Binary(BinaryOperation.NotEqual, left, right.Value);

    /// <summary>Whether the values differ, row by row.</summary>
    /// <param name="left">A single value that stands for a column.</param>
    /// <param name="right">A column.</param>
    /// <exception cref="InvalidOperationException">The types do not fit.</exception>
    public static BoolColumn operator !=(Cell left, Column right) => (BoolColumn)Binary(BinaryOperation.NotEqual, left.Value, right);

    /// <summary>Whether the left value is less, row by row.</summary>
    /// <param name="left">A column.</param>
    /// <param name="right">A column of as many rows.</param>
    /// <exception cref="InvalidOperationException">The types do not fit, or the numbers of rows differ.</exception>
    public static BoolColumn operator <(Column left, Column right) => (BoolColumn)Binary(BinaryOperation.Less, left, right);

    /// <summary>Whether the left value is less, row by row.</summary>
    /// <param name="left">A column.</param>
    /// <param name="right">A single value that stands for a column.</param>
    /// <exception cref="InvalidOperationException">The types do not fit.</exception>
    public static BoolColumn operator <(Column left, Cell right) => (BoolColumn)Binary(BinaryOperation.Less, left, right.Value);

    /// <summary>Whether the left value is less, row by row.</summary>
    /// <param name="left">A single value that stands for a column.</param>
    /// <param name="right">A column.</param>
    /// <exception cref="InvalidOperationException">The types do not fit.</exception>
    public static BoolColumn operator <(Cell left, Column right) => (BoolColumn)Binary(BinaryOperation.Less, left.Value, right);

    /// <summary>Whether the left value is greater, row by row.</summary>
    /// <param name="left">A column.</param>
    /// <param name="right">A column of as many rows.</param>
    /// <exception cref="InvalidOperationException">The types do not fit, or the numbers of rows differ.</exception>
    public static BoolColumn operator >(Column left, Column right) => (BoolColumn)Binary(BinaryOperation.Greater, left, right);

    /// <summary>Whether the left value is greater, row by row.</summary>
    /// <param name="left">A column.</param>
    /// <param name="right">A single value that stands for a column.</param>
    /// <exception cref="InvalidOperationException">The types do not fit.</exception>
    public static BoolColumn operator >(Column left, Cell right) => (BoolColumn)Binary(BinaryOperation.Greater, left, right.Value);

    /// <summary>Whether the left value is greater, row by row.</summary>
    /// <param name="left">A single value that stands for a column.</param>
    /// <param name="right">A column.</param>
    /// <exception cref="InvalidOperationException">The types do not fit.</exception>
    public static BoolColumn operator >(Cell left, Column right) => (BoolColumn)Binary(BinaryOperation.Greater, left.Value, right);

    /// <summary>Whether the left value is less or equal, row by row.</summary>
    /// <param name="left">A column.</param>
    /// <param name="right">A column of as many rows.</param>
    /// <exception cref="InvalidOperationException">The types do not fit, or the numbers of rows differ.</exception>
    public static BoolColumn operator <=(Column left, Column right) => (BoolColumn)Binary(BinaryOperation.LessOrEqual, left, right);

    /// <summary>Whether the left value is less or equal, row by row.</summary>
    /// <param name="left">A column.</param>
    /// <param name="right">A single value that stands for a column.</param>
    /// <exception cref="InvalidOperationException">The types do not fit.</exception>
    public static BoolColumn operator <=(Column left, Cell right) => (BoolColumn)Binary(BinaryOperation.LessOrEqual, left, right.Value);

    /// <summary>Whether the left value is less or equal, row by row.</summary>
    /// <param name="left">A single value that stands for a column.</param>
    /// <param name="right">A column.</param>
    /// <exception cref="InvalidOperationException">The types do not fit.</exception>
    public static BoolColumn operator <=(Cell left, Column right) => (BoolColumn)Binary(BinaryOperation.LessOrEqual, left.Value, right);

    /// <summary>Whether the left value is greater or equal, row by row.</summary>
    /// <param name="left">A column.</param>
    /// <param name="right">A column of as many rows.</param>
    /// <exception cref="InvalidOperationException">The types do not fit, or the numbers of rows differ.</exception>
    public static BoolColumn operator >=(Column left, Column right) => (BoolColumn)Binary(BinaryOperation.GreaterOrEqual, left, right);

    /// <summary>Whether the left value is greater or equal, row by row.</summary>
    /// <param name="left">A column.</param>
    /// <param name="right">A single value that stands for a column.</param>
    /// <exception cref="InvalidOperationException">The types do not fit.</exception>
    public static BoolColumn operator >=(Column left, Cell right) => (BoolColumn)Binary(BinaryOperation.GreaterOrEqual, left, right.Value);

    /// <summary>Whether the left value is greater or equal, row by row.</summary>
    /// <param name="left">A single value that stands for a column.</param>
    /// <param name="right">A column.</param>
    /// <exception cref="InvalidOperationException">The types do not fit.</exception>
    public static BoolColumn operator >=(Cell left, Column right) => (BoolColumn)Binary(BinaryOperation.GreaterOrEqual, left.Value, right);

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

    /// <summary>Whether both are the same object; <c>==</c> compares row by row.</summary>
    /// <param name="obj">The other one.</param>
    public sealed override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <summary>The hash code of this object's identity.</summary>
    public sealed override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
