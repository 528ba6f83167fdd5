using System.Diagnostics.CodeAnalysis;
using Actors.Frames.Kernels;

namespace Actors.Frames;

[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Users of tables write operators.")]
public sealed partial class Table
{
    /// <summary>The sums, column by column. A table of one row goes with every row of the other.</summary>
    /// <param name="left">A table.</param>
    /// <param name="right">A table with the same columns, in any order, and as many rows, or one.</param>
    /// <exception cref="InvalidOperationException">Columns, rows or types do not fit; the message names the column.</exception>
    public static Table operator +(Table left, Table right) => Combined(BinaryOperation.Add, left, right, exact: true);

    /// <summary>The differences, column by column. A table of one row goes with every row of the other.</summary>
    /// <param name="left">A table.</param>
    /// <param name="right">A table with the same columns, in any order, and as many rows, or one.</param>
    /// <exception cref="InvalidOperationException">Columns, rows or types do not fit; the message names the column.</exception>
    public static Table operator -(Table left, Table right) => Combined(BinaryOperation.Subtract, left, right, exact: true);

    /// <summary>The products, column by column. A table of one row goes with every row of the other.</summary>
    /// <param name="left">A table.</param>
    /// <param name="right">A table with at least the columns of the left one, and as many rows, or one.</param>
    /// <exception cref="InvalidOperationException">Columns, rows or types do not fit; the message names the column.</exception>
    public static Table operator *(Table left, Table right) => Combined(BinaryOperation.Multiply, left, right, exact: false);

    /// <summary>The quotients, column by column: means are <c>sums / counts</c>. A table of one row goes with every row of the other.</summary>
    /// <param name="left">A table.</param>
    /// <param name="right">A table with at least the columns of the left one, and as many rows, or one.</param>
    /// <exception cref="InvalidOperationException">Columns, rows or types do not fit; the message names the column.</exception>
    public static Table operator /(Table left, Table right) => Combined(BinaryOperation.Divide, left, right, exact: false);

    /// <summary>The sums of all columns and a value.</summary>
    /// <param name="left">A table.</param>
    /// <param name="right">A single value.</param>
    /// <exception cref="InvalidOperationException">The types do not fit; the message names the column.</exception>
    public static Table operator +(Table left, Cell right) => Combined(BinaryOperation.Add, left, right);

    /// <summary>The differences of all columns and a value.</summary>
    /// <param name="left">A table.</param>
    /// <param name="right">A single value.</param>
    /// <exception cref="InvalidOperationException">The types do not fit; the message names the column.</exception>
    public static Table operator -(Table left, Cell right) => Combined(BinaryOperation.Subtract, left, right);

    /// <summary>The products of all columns and a value.</summary>
    /// <param name="left">A table.</param>
    /// <param name="right">A single value.</param>
    /// <exception cref="InvalidOperationException">The types do not fit; the message names the column.</exception>
    public static Table operator *(Table left, Cell right) => Combined(BinaryOperation.Multiply, left, right);

    /// <summary>The quotients of all columns and a value.</summary>
    /// <param name="left">A table.</param>
    /// <param name="right">A single value.</param>
    /// <exception cref="InvalidOperationException">The types do not fit; the message names the column.</exception>
    public static Table operator /(Table left, Cell right) => Combined(BinaryOperation.Divide, left, right);

    /// <summary>
    /// The sums of several tables, column by column and row by row: of the one-row sums of chunks, the sums of the whole. For the rows of
    /// several tables see <see cref="Concat"/>.
    /// </summary>
    /// <param name="tables">At least one; all with the same columns and the same number of rows.</param>
    /// <exception cref="ArgumentException">There is no table.</exception>
    /// <exception cref="InvalidOperationException">Columns, rows or types do not fit; the message names the column.</exception>
    public static Table Sum(IEnumerable<Table> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        Table? sum = null;
        foreach (Table table in tables)
        {
            if (sum is not null && sum.RowCount != table.RowCount)
            {
                throw new InvalidOperationException(
                    $"A table of {table.Size} cannot be added to sums of {sum.Size}: take the Sum() of each table before, or Concat the tables.");
            }

            sum = sum is null ? table : sum + table;
        }

        return sum ?? throw new ArgumentException("There is no table to sum.", nameof(tables));
    }

    private static Table Combined(BinaryOperation operation, Table left, Table right, bool exact)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        string[] missing = [.. left.Schema.Names.Where(n => !right.Schema.Contains(n)), .. exact ? right.Schema.Names.Where(n => !left.Schema.Contains(n)) : []];
        if (missing.Length > 0)
        {
            throw new InvalidOperationException(
                $"'{operation.Symbol()}' of tables goes column by column, and only one of them has {string.Join(", ", missing.Select(n => $"'{n}'"))}: "
                + "Select the columns that both have.");
        }

        if (left.RowCount != right.RowCount && left.RowCount != 1 && right.RowCount != 1)
        {
            throw new InvalidOperationException($"'{operation.Symbol()}' of tables of {left.Size} and {right.Size}: they need as many rows, or one of them a single row.");
        }

        int rows = left.RowCount == 1 ? right.RowCount : left.RowCount;
        return new Table(left.Schema.Names.Select(name => (name, Named(name, operation, Operand(left[name], rows), Operand(right[name], rows)))));
    }

    private static Table Combined(BinaryOperation operation, Table left, Cell right)
    {
        ArgumentNullException.ThrowIfNull(left);
        return new Table(left.Schema.Names.Select(name => (name, Named(name, operation, left[name], right.Value))));
    }

    /// <summary>A column of one row stands for its value where there are more rows or none.</summary>
    private static Column Operand(Column column, int rows) =>
        column.Length == rows ? column : Taker.Take(column, new int[rows]);

    private static Column Named(string name, BinaryOperation operation, object left, object right)
    {
        try
        {
            return (Column)ColumnOps.Binary(operation, left, right)!;
        }
        catch (InvalidOperationException e)
        {
            throw new InvalidOperationException($"Column '{name}': {e.Message} Select or Drop columns to leave it out.", e);
        }
    }
}
