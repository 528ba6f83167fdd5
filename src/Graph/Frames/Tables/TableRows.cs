using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Actors.Frames;

/// <summary>The rows of a table.</summary>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "Rows are what they are called.")]
public sealed class TableRows : IReadOnlyList<TableRow>
{
    private readonly Table _table;

    internal TableRows(Table table) => _table = table;

    /// <summary>The number of rows.</summary>
    public int Count => _table.RowCount;

    /// <summary>A row.</summary>
    /// <param name="index">0 … <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The row does not exist.</exception>
    public TableRow this[int index] => (uint)index < (uint)Count
        ? new(_table, index)
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"The table has rows 0 … {Count - 1}.");

    /// <summary>The rows from the first to the last.</summary>
    public IEnumerator<TableRow> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return new TableRow(_table, i);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
