using System.Collections.Immutable;
using Actors.Frames.Expressions;

namespace Actors.Frames.Kernels;

/// <summary>Operations of whole tables.</summary>
internal static class Tables
{
    /// <summary>The table with a column added, or replaced where it was.</summary>
    public static Table With(Table table, string name, Column column)
    {
        var schema = new ColumnSchema(name, column.Type);
        if (!table.Schema.Contains(name))
        {
            return new Table(new TableSchema(table.Schema.Columns.Append(schema)), table.Columns.Add(column), column.Length);
        }

        int position = table.Schema.IndexOf(name);
        return new Table(
            new TableSchema(table.Schema.Columns.SetItem(position, schema)), table.Columns.SetItem(position, column), table.RowCount);
    }

    public static Table Select(Table table, IEnumerable<string> names)
    {
        int[] positions = [.. names.Select(table.Schema.IndexOf)];
        return new Table(
            new TableSchema(positions.Select(p => table.Schema.Columns[p])), [.. positions.Select(p => table.Columns[p])], table.RowCount);
    }

    public static Table Slice(Table table, int start, int length) => start == 0 && length == table.RowCount
        ? table
        : new Table(table.Schema, [.. table.Columns.Select(c => c.Slice(start, length))], length);

    public static Table Filter(Table table, BoolColumn mask)
    {
        if (mask.Length != table.RowCount)
        {
            throw new ArgumentException($"A mask of {mask.Length:N0} rows does not fit a table of {table.RowCount:N0}.", nameof(mask));
        }

        int[] rows = ColumnOps.TrueRows(mask);
        return rows.Length == table.RowCount ? table : Take(table, rows);
    }

    /// <summary>Some rows, in the order stated.</summary>
    public static Table Take(Table table, int[] rows) =>
        new(table.Schema, [.. table.Columns.Select(c => Taker.Take(c, rows))], rows.Length);

    /// <summary>The table with columns under other names.</summary>
    public static Table Rename(Table table, EquatableArray<(string Old, string New)> names) => new(
        new TableSchema(table.Schema.Columns.Select(c => c with { Name = RenameKernel.NewName(names, c.Name) })), table.Columns, table.RowCount);

    /// <summary>Tables with the same columns, one below the other.</summary>
    public static Table Concat(ReadOnlySpan<object?> tables)
    {
        if (tables.Length == 1)
        {
            return (Table)tables[0]!;
        }

        var first = (Table)tables[0]!;
        int rows = 0;
        foreach (object? table in tables)
        {
            rows = checked(rows + ((Table)table!).RowCount);
        }

        var columns = ImmutableArray.CreateBuilder<Column>(first.Columns.Length);
        var parts = new object?[tables.Length];
        for (int i = 0; i < first.Columns.Length; i++)
        {
            for (int j = 0; j < parts.Length; j++)
            {
                parts[j] = ((Table)tables[j]!).Columns[i];
            }

            columns.Add(ColumnOps.Concat(parts));
        }

        return new Table(first.Schema, columns.MoveToImmutable(), rows);
    }
}
