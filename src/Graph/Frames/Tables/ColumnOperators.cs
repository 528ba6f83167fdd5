using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using Actors.Frames.Kernels;

namespace Actors.Frames;

/// <summary>
/// Arithmetic of columns, with each other and with plain values, row by row; a row where an operand is null is null. Where the
/// columns' types are stated (<see cref="Column{T}"/>), the result's type is too, and what is not defined does not compile; otherwise
/// the types are looked at when the program runs. Unlike types are promoted as in NumPy; whole numbers divide to doubles.
/// </summary>
[SuppressMessage("Naming", "CA1708:Identifiers should differ by more than case", Justification = "Several extension blocks have no names to differ by.")]
public static partial class ColumnOperators
{
    /// <summary>Arithmetic of columns whose types are known when the program runs.</summary>
    /// <param name="column">A column.</param>
    extension(Column column)
    {
        /// <summary>The sum, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        /// <exception cref="InvalidOperationException">The types do not fit, or the columns' lengths differ.</exception>
        public static Column operator +(Column left, Column right) => Column.Binary(BinaryOperation.Add, left, right);

        /// <summary>The sum, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        /// <exception cref="InvalidOperationException">The types do not fit, or the columns' lengths differ.</exception>
        public static Column operator +(Column left, ColumnValue right) => Column.Binary(BinaryOperation.Add, left, right.Value);

        /// <summary>The sum, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        /// <exception cref="InvalidOperationException">The types do not fit, or the columns' lengths differ.</exception>
        public static Column operator +(ColumnValue left, Column right) => Column.Binary(BinaryOperation.Add, left.Value, right);

        /// <summary>The difference, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        /// <exception cref="InvalidOperationException">The types do not fit, or the columns' lengths differ.</exception>
        public static Column operator -(Column left, Column right) => Column.Binary(BinaryOperation.Subtract, left, right);

        /// <summary>The difference, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        /// <exception cref="InvalidOperationException">The types do not fit, or the columns' lengths differ.</exception>
        public static Column operator -(Column left, ColumnValue right) => Column.Binary(BinaryOperation.Subtract, left, right.Value);

        /// <summary>The difference, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        /// <exception cref="InvalidOperationException">The types do not fit, or the columns' lengths differ.</exception>
        public static Column operator -(ColumnValue left, Column right) => Column.Binary(BinaryOperation.Subtract, left.Value, right);

        /// <summary>The product, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        /// <exception cref="InvalidOperationException">The types do not fit, or the columns' lengths differ.</exception>
        public static Column operator *(Column left, Column right) => Column.Binary(BinaryOperation.Multiply, left, right);

        /// <summary>The product, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        /// <exception cref="InvalidOperationException">The types do not fit, or the columns' lengths differ.</exception>
        public static Column operator *(Column left, ColumnValue right) => Column.Binary(BinaryOperation.Multiply, left, right.Value);

        /// <summary>The product, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        /// <exception cref="InvalidOperationException">The types do not fit, or the columns' lengths differ.</exception>
        public static Column operator *(ColumnValue left, Column right) => Column.Binary(BinaryOperation.Multiply, left.Value, right);

        /// <summary>The quotient, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        /// <exception cref="InvalidOperationException">The types do not fit, or the columns' lengths differ.</exception>
        public static Column operator /(Column left, Column right) => Column.Binary(BinaryOperation.Divide, left, right);

        /// <summary>The quotient, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        /// <exception cref="InvalidOperationException">The types do not fit, or the columns' lengths differ.</exception>
        public static Column operator /(Column left, ColumnValue right) => Column.Binary(BinaryOperation.Divide, left, right.Value);

        /// <summary>The quotient, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        /// <exception cref="InvalidOperationException">The types do not fit, or the columns' lengths differ.</exception>
        public static Column operator /(ColumnValue left, Column right) => Column.Binary(BinaryOperation.Divide, left.Value, right);

        /// <summary>The remainder of the division, row by row, with the sign of the dividend as in C#.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        /// <exception cref="InvalidOperationException">The types do not fit, or the columns' lengths differ.</exception>
        public static Column operator %(Column left, Column right) => Column.Binary(BinaryOperation.Remainder, left, right);

        /// <summary>The remainder of the division, row by row, with the sign of the dividend as in C#.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        /// <exception cref="InvalidOperationException">The types do not fit, or the columns' lengths differ.</exception>
        public static Column operator %(Column left, ColumnValue right) => Column.Binary(BinaryOperation.Remainder, left, right.Value);

        /// <summary>The remainder of the division, row by row, with the sign of the dividend as in C#.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        /// <exception cref="InvalidOperationException">The types do not fit, or the columns' lengths differ.</exception>
        public static Column operator %(ColumnValue left, Column right) => Column.Binary(BinaryOperation.Remainder, left.Value, right);

        /// <summary>The values with the opposite sign.</summary>
        /// <param name="value">Numbers or lengths of time.</param>
        public static Column operator -(Column value) => Column.Unary(UnaryOperation.Negate, value);
    }

    /// <summary>Arithmetic of numbers of one type.</summary>
    /// <typeparam name="T">The type of number.</typeparam>
    /// <param name="column">A column.</param>
    extension<T>(Column<T> column)
        where T : unmanaged, INumber<T>
    {
        /// <summary>The sum, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<T> operator +(Column<T> left, Column<T> right) => (Column<T>)Column.Binary(BinaryOperation.Add, left, right);

        /// <summary>The sum, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<T> operator +(Column<T> left, T right) => (Column<T>)Column.Binary(BinaryOperation.Add, left, right);

        /// <summary>The sum, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<T> operator +(T left, Column<T> right) => (Column<T>)Column.Binary(BinaryOperation.Add, left, right);

        /// <summary>The difference, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<T> operator -(Column<T> left, Column<T> right) => (Column<T>)Column.Binary(BinaryOperation.Subtract, left, right);

        /// <summary>The difference, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<T> operator -(Column<T> left, T right) => (Column<T>)Column.Binary(BinaryOperation.Subtract, left, right);

        /// <summary>The difference, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<T> operator -(T left, Column<T> right) => (Column<T>)Column.Binary(BinaryOperation.Subtract, left, right);

        /// <summary>The product, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<T> operator *(Column<T> left, Column<T> right) => (Column<T>)Column.Binary(BinaryOperation.Multiply, left, right);

        /// <summary>The product, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<T> operator *(Column<T> left, T right) => (Column<T>)Column.Binary(BinaryOperation.Multiply, left, right);

        /// <summary>The product, row by row.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<T> operator *(T left, Column<T> right) => (Column<T>)Column.Binary(BinaryOperation.Multiply, left, right);

        /// <summary>The remainder of the division, row by row, with the sign of the dividend as in C#.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<T> operator %(Column<T> left, Column<T> right) => (Column<T>)Column.Binary(BinaryOperation.Remainder, left, right);

        /// <summary>The remainder of the division, row by row, with the sign of the dividend as in C#.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<T> operator %(Column<T> left, T right) => (Column<T>)Column.Binary(BinaryOperation.Remainder, left, right);

        /// <summary>The remainder of the division, row by row, with the sign of the dividend as in C#.</summary>
        /// <param name="left">The left side.</param>
        /// <param name="right">The right side.</param>
        public static Column<T> operator %(T left, Column<T> right) => (Column<T>)Column.Binary(BinaryOperation.Remainder, left, right);

        /// <summary>The values with the opposite sign.</summary>
        /// <param name="value">Numbers or lengths of time.</param>
        public static Column<T> operator -(Column<T> value) => (Column<T>)Column.Unary(UnaryOperation.Negate, value);
    }
}
