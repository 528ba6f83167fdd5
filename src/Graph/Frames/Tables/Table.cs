using System.Collections.Immutable;

namespace Actors.Frames;

/// <summary>
/// Named columns of one length in memory. Immutable: what changes a table returns a new one that shares the columns that
/// stayed the same.
/// </summary>
public sealed partial class Table
{
    /// <summary>A table of columns.</summary>
    /// <param name="columns">Names and columns, in order; one length, no name twice.</param>
    /// <exception cref="ArgumentException">The columns' lengths differ, or two have one name.</exception>
    public Table(params IEnumerable<(string Name, Column Column)> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var pairs = columns.ToArray();
        Schema = new TableSchema(pairs.Select(p => new ColumnSchema(p.Name, p.Column.Type)));
        Columns = [.. pairs.Select(p => p.Column)];
        RowCount = Columns.Length == 0 ? 0 : Columns[0].Length;
        CheckLengths();
    }

    /// <summary>For a table without columns, which may still have rows (a projection onto nothing).</summary>
    internal Table(TableSchema schema, ImmutableArray<Column> columns, int rowCount)
    {
        Schema = schema;
        Columns = columns;
        RowCount = rowCount;
        CheckLengths();
    }

    /// <summary>The names and types of the columns.</summary>
    public TableSchema Schema { get; }

    /// <summary>The columns, in their order.</summary>
    public ImmutableArray<Column> Columns { get; }

    /// <summary>The number of rows.</summary>
    public int RowCount { get; }

    /// <summary>The names of the columns, in their order.</summary>
    public IReadOnlyList<string> ColumnNames => field ??= [.. Schema.Names];

    /// <summary>A column by its name.</summary>
    /// <param name="name">The column's name; upper and lower case differ.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    public Column this[string name] => Columns[Schema.IndexOf(name)];

    private void CheckLengths()
    {
        for (int i = 0; i < Columns.Length; i++)
        {
            if (Columns[i].Length != RowCount)
            {
                throw new ArgumentException(
                    $"Column '{Schema.Columns[i].Name}' has {Columns[i].Length:N0} rows where the table has {RowCount:N0}.", nameof(Columns));
            }
        }
    }
}
