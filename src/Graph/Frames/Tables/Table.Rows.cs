using Actors.Frames.Kernels;

namespace Actors.Frames;

public sealed partial class Table
{
    /// <summary>The rows, from the first to the last.</summary>
    public IEnumerable<TableRow> Rows => Enumerable.Range(0, RowCount).Select(i => new TableRow(this, i));

    /// <summary>The rows where a mask is true.</summary>
    /// <param name="mask">A mask of as many rows; rows where it is null are dropped.</param>
    /// <exception cref="InvalidOperationException">The mask's length differs.</exception>
    public Table this[BoolColumn mask] => Where(mask);

    /// <summary>A row.</summary>
    /// <param name="row">0 … <see cref="RowCount"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The row does not exist.</exception>
    public TableRow Row(int row) => (uint)row < (uint)RowCount
        ? new TableRow(this, row)
        : throw new ArgumentOutOfRangeException(nameof(row), row, $"The table has rows 0 … {RowCount - 1}.");

    /// <summary>The rows where a mask is true.</summary>
    /// <param name="mask">A mask of as many rows; rows where it is null are dropped.</param>
    /// <exception cref="InvalidOperationException">It is not a mask, or its length differs.</exception>
    public Table Where(Column mask) => Tables.Filter(this, Frames.Column.MaskFor(mask, RowCount, "a table"));

    /// <summary>Rows <paramref name="start"/> … <paramref name="start"/> + <paramref name="length"/> - 1, without copying values.</summary>
    /// <param name="start">The first row.</param>
    /// <param name="length">The number of rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is not inside the table.</exception>
    public Table Slice(int start, int length) => (uint)start <= (uint)RowCount && (uint)length <= (uint)(RowCount - start)
        ? Tables.Slice(this, start, length)
        : throw new ArgumentOutOfRangeException(
            nameof(start), $"Rows {start} … {(long)start + length - 1} are not inside a table of {RowCount} rows.");

    /// <summary>The first rows.</summary>
    /// <param name="count">How many, at most.</param>
    public Table Head(int count = 5)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Slice(0, Math.Min(count, RowCount));
    }

    /// <summary>The last rows.</summary>
    /// <param name="count">How many, at most.</param>
    public Table Tail(int count = 5)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Slice(Math.Max(0, RowCount - count), Math.Min(count, RowCount));
    }

    /// <summary>Some rows, in the order stated.</summary>
    /// <param name="rows">Their positions; a row may come several times.</param>
    /// <exception cref="ArgumentOutOfRangeException">A row does not exist.</exception>
    public Table Take(params ReadOnlySpan<int> rows)
    {
        foreach (int row in rows)
        {
            _ = Row(row);
        }

        return TakeRows(rows);
    }

    /// <summary>
    /// The rows sorted by columns, the first named first; rows that are equal in all of them stay in their order. Nulls come last, and
    /// before them values that are not a number (NaN). Text is sorted by its UTF-8 bytes.
    /// </summary>
    /// <param name="by">The columns' names.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    public Table Sort(params IEnumerable<string> by) => Sorted(by, descending: false);

    /// <summary>As <see cref="Sort"/>, the greatest values first; nulls and NaN still come last.</summary>
    /// <param name="by">The columns' names.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    public Table SortDescending(params IEnumerable<string> by) => Sorted(by, descending: true);

    /// <summary>
    /// Tables one below the other. They have the same columns, in any order (the first table's is taken); columns of unlike numbers
    /// become the least type that holds both.
    /// </summary>
    /// <param name="tables">At least one.</param>
    /// <exception cref="ArgumentException">There is no table, columns are missing in one, or types do not fit; the message says which.</exception>
    public static Table Concat(params IEnumerable<Table> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        Table[] all = [.. tables];
        if (all.Length == 0)
        {
            throw new ArgumentException("There is nothing to concatenate: give at least one table.", nameof(tables));
        }

        var types = all[0].Schema.Columns.Select(c => c.Type).ToArray();
        for (int i = 1; i < all.Length; i++)
        {
            RequireColumns(all[0], all[i], $"table {i}");
            for (int c = 0; c < types.Length; c++)
            {
                string name = all[0].ColumnNames[c];
                ColumnType type = all[i].Schema[name];
                types[c] = type == types[c] ? type
                    : type.IsNumeric() && types[c].IsNumeric() ? ColumnOps.Promoted(types[c], type)
                    : throw new ArgumentException(
                        $"The column '{name}' is of type {types[c]} in the tables before and {type} in table {i}: Cast one of them.", nameof(tables));
            }
        }

        var schema = new TableSchema(all[0].ColumnNames.Select((name, c) => new ColumnSchema(name, types[c])));
        object?[] alike = Array.ConvertAll(all, table => new Table(
            schema, [.. schema.Columns.Select(c => ColumnOps.Cast(table[c.Name], c.Type))], table.RowCount));
        return Tables.Concat(alike);
    }

    internal Table TakeRows(ReadOnlySpan<int> rows)
    {
        var columns = new Column[Columns.Length];
        for (int i = 0; i < columns.Length; i++)
        {
            columns[i] = Taker.Take(Columns[i], rows);
        }

        return new Table(Schema, [.. columns], rows.Length);
    }

    private static void RequireColumns(Table first, Table other, string what)
    {
        string[] missing = [.. first.ColumnNames.Except(other.ColumnNames)], more = [.. other.ColumnNames.Except(first.ColumnNames)];
        if (missing.Length + more.Length > 0)
        {
            static string List(string[] names) => string.Join(", ", names.Select(n => $"'{n}'"));
            throw new ArgumentException(
                $"The columns differ: {what}"
                + (missing.Length > 0 ? $" lacks {List(missing)}" : "")
                + (missing.Length > 0 && more.Length > 0 ? " and" : "")
                + (more.Length > 0 ? $" has {List(more)}, which the first has not" : "")
                + ". Select the common columns first.");
        }
    }

    private Table Sorted(IEnumerable<string> by, bool descending)
    {
        Column[] keys = Array.ConvertAll(Known(by), name => this[name]);
        return keys.Length == 0 || RowCount < 2 ? this : TakeRows(RowSort.Order(keys, RowCount, descending));
    }
}
