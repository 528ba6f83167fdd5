namespace Actors.Frames;

/// <summary>One row of a <see cref="Table"/>: a view, not a copy.</summary>
public readonly record struct TableRow
{
    private readonly Table _table;

    internal TableRow(Table table, int position)
    {
        _table = table;
        Position = position;
    }

    /// <summary>The row's position in the table.</summary>
    public int Position { get; }

    /// <summary>The value of a column in this row, boxed; null where there is none.</summary>
    /// <param name="column">The column's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    public object? this[string column] => _table[column][Position];

    /// <summary>The value of a column in this row, boxed; null where there is none.</summary>
    /// <param name="column">The column's position.</param>
    public object? this[int column] => _table.Columns[column][Position];

    /// <summary>The value of a column of numbers or times in this row; null where there is none.</summary>
    /// <typeparam name="T">int, long, float, double, <see cref="DateTime"/> or <see cref="TimeSpan"/>.</typeparam>
    /// <param name="column">The column's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    /// <exception cref="InvalidOperationException">The column has another type.</exception>
    public T? Value<T>(string column)
        where T : unmanaged => _table.Column<T>(column)[Position];

    /// <summary>Names and values: <c>fare: 12.5, flag: null</c>.</summary>
    public override string ToString()
    {
        TableRow row = this;
        return string.Join(", ", _table.ColumnNames.Select((name, i) => $"{name}: {Kernels.ColumnOps.Print(row[i])}"));
    }
}
