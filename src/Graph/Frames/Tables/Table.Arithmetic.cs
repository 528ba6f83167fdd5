using System.Diagnostics.CodeAnalysis;
using Actors.Frames.Kernels;

namespace Actors.Frames;

[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Users of tables write operators.")]
public sealed partial class Table
{
    /// <summary>The sums of two tables' columns, by name: one-row sums of chunks add up so.</summary>
    /// <param name="left">A table.</param>
    /// <param name="right">A table with the same columns, in any order, and as many rows.</param>
    /// <exception cref="ArgumentException">The columns' names differ.</exception>
    /// <exception cref="InvalidOperationException">The numbers of rows differ, or a column's types do not fit.</exception>
    public static Table operator +(Table left, Table right) => Binary(BinaryOperation.Add, left, right);

    /// <summary>The differences of two tables' columns, by name.</summary>
    /// <inheritdoc cref="op_Addition(Table, Table)"/>
    public static Table operator -(Table left, Table right) => Binary(BinaryOperation.Subtract, left, right);

    /// <summary>The products of two tables' columns, by name.</summary>
    /// <inheritdoc cref="op_Addition(Table, Table)"/>
    public static Table operator *(Table left, Table right) => Binary(BinaryOperation.Multiply, left, right);

    /// <summary>The quotients of two tables' columns, by name: <c>sums / counts</c> are means.</summary>
    /// <inheritdoc cref="op_Addition(Table, Table)"/>
    public static Table operator /(Table left, Table right) => Binary(BinaryOperation.Divide, left, right);

    /// <summary>A value added to every column.</summary>
    /// <param name="table">A table.</param>
    /// <param name="value">A plain value.</param>
    /// <exception cref="InvalidOperationException">A column's type does not fit; the message names it.</exception>
    public static Table operator +(Table table, ColumnValue value) => Binary(BinaryOperation.Add, table, value);

    /// <summary>A value subtracted from every column.</summary>
    /// <inheritdoc cref="op_Addition(Table, ColumnValue)"/>
    public static Table operator -(Table table, ColumnValue value) => Binary(BinaryOperation.Subtract, table, value);

    /// <summary>Every column multiplied by a value.</summary>
    /// <inheritdoc cref="op_Addition(Table, ColumnValue)"/>
    public static Table operator *(Table table, ColumnValue value) => Binary(BinaryOperation.Multiply, table, value);

    /// <summary>Every column multiplied by a value.</summary>
    /// <inheritdoc cref="op_Addition(Table, ColumnValue)"/>
    public static Table operator *(ColumnValue value, Table table) => Binary(BinaryOperation.Multiply, table, value);

    /// <summary>Every column divided by a value.</summary>
    /// <inheritdoc cref="op_Addition(Table, ColumnValue)"/>
    public static Table operator /(Table table, ColumnValue value) => Binary(BinaryOperation.Divide, table, value);

    private static Table Binary(BinaryOperation operation, Table left, Table right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        RequireColumns(left, right, "the right table");
        return left.RowCount == right.RowCount
            ? new Table(left.ColumnNames.Select((name, i) => (name, Named(operation, name, left.Columns[i], right[name]))))
            : throw new InvalidOperationException(
                $"'{operation.Symbol()}' takes tables of as many rows, and these have {left.RowCount:N0} and {right.RowCount:N0}.");
    }

    private static Table Binary(BinaryOperation operation, Table table, ColumnValue value)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new Table(table.ColumnNames.Select((name, i) => (name, Named(operation, name, table.Columns[i], value.Value))));
    }

    private static Column Named(BinaryOperation operation, string name, Column left, object right)
    {
        try
        {
            return Frames.Column.Binary(operation, left, right);
        }
        catch (InvalidOperationException e)
        {
            throw new InvalidOperationException($"Column '{name}': {e.Message}", e);
        }
    }
}
