using System.Collections.Immutable;

namespace Actors.Frames;

/// <summary>The names and types of a table's columns, in their order. Two schemas with the same columns are equal.</summary>
public sealed record TableSchema
{
    private readonly Dictionary<string, int> _positions;

    /// <summary>A schema of columns.</summary>
    /// <param name="columns">In order, no name twice.</param>
    /// <exception cref="ArgumentException">Two columns have one name.</exception>
    public TableSchema(params IEnumerable<ColumnSchema> columns)
    {
        Columns = [.. columns];
        _positions = new Dictionary<string, int>(Columns.Length, StringComparer.Ordinal);
        for (int i = 0; i < Columns.Length; i++)
        {
            if (!_positions.TryAdd(Columns[i].Name, i))
            {
                throw new ArgumentException(
                    $"Two columns are named '{Columns[i].Name}' (positions {_positions[Columns[i].Name]} and {i}): rename one.", nameof(columns));
            }
        }
    }

    /// <summary>The columns, in their order.</summary>
    public ImmutableArray<ColumnSchema> Columns { get; }

    /// <summary>The names, in their order.</summary>
    public IEnumerable<string> Names => Columns.Select(c => c.Name);

    /// <summary>The type of a column.</summary>
    /// <param name="name">The column's name; upper and lower case differ.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    public ColumnType this[string name] => Columns[IndexOf(name)].Type;

    /// <summary>Whether there is a column of this name.</summary>
    /// <param name="name">The column's name.</param>
    public bool Contains(string name) => _positions.ContainsKey(name);

    /// <summary>The position of a column.</summary>
    /// <param name="name">The column's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    public int IndexOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _positions.TryGetValue(name, out int i) ? i : throw Frames.ColumnNames.Missing(this, name);
    }

    /// <inheritdoc/>
    public bool Equals(TableSchema? other) => other is not null && Columns.AsSpan().SequenceEqual(other.Columns.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var column in Columns)
        {
            hash.Add(column);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", Columns.Select(c => $"{c.Name}: {c.Type}"));
}
