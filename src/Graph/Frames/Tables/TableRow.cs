namespace Actors.Frames;

/// <summary>A row of a table: its values by the columns' names or positions.</summary>
public readonly record struct TableRow
{
    private readonly Table _table;

    internal TableRow(Table table, int index)
    {
        _table = table;
        Index = index;
    }

    /// <summary>The row's position in its table, from 0.</summary>
    public int Index { get; }

    /// <summary>The names of the columns, in their order.</summary>
    public IReadOnlyList<string> ColumnNames => _table.ColumnNames;

    /// <summary>The value of a column, boxed; null where there is none.</summary>
    /// <param name="column">The column's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    public object? this[string column] => _table[column][Index];

    /// <summary>The value of a column, boxed; null where there is none.</summary>
    /// <param name="column">The column's position, from 0.</param>
    public object? this[int column] => _table.Columns[column][Index];

    /// <summary>The value of a column in its own type.</summary>
    /// <typeparam name="T">The column's type; nullable where a value may be missing.</typeparam>
    /// <param name="column">The column's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    /// <exception cref="InvalidOperationException">The value is of another type, or missing where the type has no null.</exception>
    public T? Get<T>(string column) => this[column] switch
    {
        T value => value,
        null when default(T) is null => default,
        null => throw new InvalidOperationException($"Row {Index} of '{column}' has no value: take Get<{typeof(T).Name}?>."),
        _ => throw _table[column].OtherType<T>($"The column '{column}'"),
    };

    /// <summary>The values by name.</summary>
    public override string ToString()
    {
        Table whole = _table;
        int index = Index;
        return string.Join(", ", whole.Schema.Names.Select((n, i) => $"{n}: {CellText.Of(whole.Columns[i], [index])[0]}"));
    }
}
