using System.Diagnostics.CodeAnalysis;
using Actors.Frames.Kernels;

namespace Actors.Frames;

public sealed partial class Table
{
    /// <summary>The rows, one by one: <c>table.Rows[3]["fare"]</c>. For whole columns, operations of columns are much faster.</summary>
    public TableRows Rows => new(this);

    /// <summary>The rows where a mask is true.</summary>
    /// <param name="mask">A column of true and false, as long as the table; rows where it is null are dropped.</param>
    /// <exception cref="InvalidOperationException">It is not a mask, or of another length.</exception>
    [SuppressMessage("Design", "CA1043", Justification = "table[table[\"x\"] > 0] is what users of data frames write.")]
    public Table this[Column mask] => Filter(mask);

    /// <inheritdoc cref="this[Column]"/>
    public Table Filter(Column mask) => Tables.Filter(this, Frames.Column.RequireMask(mask, RowCount, "table"));

    /// <inheritdoc cref="this[Column]"/>
    public Table Where(Column mask) => Filter(mask);

    /// <summary>Rows <paramref name="start"/> … <paramref name="start"/> + <paramref name="length"/> - 1, without copying values.</summary>
    /// <param name="start">The first row.</param>
    /// <param name="length">The number of rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is not inside the table.</exception>
    public Table Slice(int start, int length) => (uint)start <= (uint)RowCount && (uint)length <= (uint)(RowCount - start)
        ? Tables.Slice(this, start, length)
        : throw new ArgumentOutOfRangeException(
            nameof(start), $"Rows {start} … {(long)start + length - 1} are not inside a table of {RowCount:N0} rows.");

    /// <summary>The first rows.</summary>
    /// <param name="count">How many rows, 0 or more; all of them where there are fewer.</param>
    public Table Head(int count = 5)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Tables.Slice(this, 0, Math.Min(count, RowCount));
    }

    /// <summary>The last rows.</summary>
    /// <param name="count">How many rows, 0 or more; all of them where there are fewer.</param>
    public Table Tail(int count = 5)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        int taken = Math.Min(count, RowCount);
        return Tables.Slice(this, RowCount - taken, taken);
    }

    /// <summary>
    /// The rows sorted by columns, from the least value to the greatest; rows that are equal there stay in their order. Text is compared
    /// by its UTF-8 bytes. Values that are not a number come last but for rows without a value, which are the last.
    /// </summary>
    /// <param name="columns">The names of the columns, the first one first; at least one.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    /// <exception cref="ArgumentException">There is no column to sort by.</exception>
    public Table Sort(params string[] columns) => Sorted(columns, descending: false);

    /// <summary>
    /// The rows sorted by columns, from the greatest value to the least; rows that are equal there stay in their order. Values that are
    /// not a number and rows without a value come last here too.
    /// </summary>
    /// <param name="columns">The names of the columns, the first one first; at least one.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    /// <exception cref="ArgumentException">There is no column to sort by.</exception>
    public Table SortDescending(params string[] columns) => Sorted(columns, descending: true);

    /// <summary>The rows of several tables, one table after the other.</summary>
    /// <param name="tables">At least one; all with the same columns of the same types, in the same order.</param>
    /// <exception cref="ArgumentException">There is no table, or their columns differ; the message says how.</exception>
    public static Table Concat(params IEnumerable<Table> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        Table[] all = [.. tables];
        if (all.Length == 0)
        {
            throw new ArgumentException("There is no table to put together.", nameof(tables));
        }

        for (int i = 1; i < all.Length; i++)
        {
            if (!all[i].Schema.Equals(all[0].Schema))
            {
                throw new ArgumentException(
                    $"Tables put together need the same columns, and table {i} (from 0) differs from the first: "
                    + $"{SchemaDifference.Of(all[0].Schema, all[i].Schema)}. Use Select, Rename or Cast to make them equal.", nameof(tables));
            }
        }

        return Tables.Concat(all);
    }

    private Table Sorted(string[] columns, bool descending)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return columns.Length > 0
            ? Tables.Take(this, RowOrder.Of([.. columns.Select(c => this[c])], RowCount, descending))
            : throw new ArgumentException("Say at least one column to sort by.", nameof(columns));
    }
}
