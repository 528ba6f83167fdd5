using System.Diagnostics.CodeAnalysis;
using Actors.Frames.Expressions;
using Actors.Frames.Kernels;

namespace Actors.Frames;

public sealed partial class Table
{
    /// <summary>Some columns, in the order stated.</summary>
    /// <param name="names">The columns' names.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    [SuppressMessage("Design", "CA1043", Justification = "table[[\"a\", \"b\"]] is what users of data frames write.")]
    public Table this[string[] names] => Select(names);

    /// <summary>A column whose type the program states, so that what is computed from it has that type too.</summary>
    /// <typeparam name="T">int, long, float, double, <see cref="DateTime"/> or <see cref="TimeSpan"/>; must be the column's type.</typeparam>
    /// <param name="name">The column's name; upper and lower case differ.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    /// <exception cref="InvalidOperationException">The column has another type.</exception>
    public Column<T> Column<T>(string name)
        where T : unmanaged
    {
        Column column = this[name];
        return ColumnTypes.Of<T>() == column.Type ? (Column<T>)column : throw column.OtherType<T>($"The column '{name}'");
    }

    /// <summary>The table with a column added, or replaced where it was.</summary>
    /// <param name="name">The column's name.</param>
    /// <param name="column">As many rows as the table has.</param>
    /// <exception cref="ArgumentException">The column has another number of rows.</exception>
    public Table With(string name, Column column)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(column);
        bool first = Columns.IsEmpty && RowCount == 0;
        return first || column.Length == RowCount
            ? Tables.With(this, name, column)
            : throw new ArgumentException(
                $"A column of {column.Length:N0} rows cannot be '{name}' of a table of {RowCount:N0} rows: make it from columns of this table.", nameof(column));
    }

    /// <summary>The table with a column that holds one value in all rows.</summary>
    /// <param name="name">The column's name.</param>
    /// <param name="value">The value.</param>
    public Table With(string name, Cell value) => With(name, ColumnOps.Repeat(value.Value, RowCount));

    /// <summary>Some columns, in the order stated.</summary>
    /// <param name="names">The columns' names.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    /// <exception cref="ArgumentException">A name stands twice.</exception>
    public Table Select(params IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        string[] wanted = [.. names];
        return wanted.Distinct(StringComparer.Ordinal).Count() == wanted.Length
            ? Tables.Select(this, wanted)
            : throw new ArgumentException($"A column is selected twice: {string.Join(", ", wanted)}.", nameof(names));
    }

    /// <summary>All columns but some.</summary>
    /// <param name="names">The columns' names.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    public Table Drop(params IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var dropped = names.ToHashSet(StringComparer.Ordinal);
        foreach (string name in dropped)
        {
            Schema.IndexOf(name);
        }

        return Select(Schema.Names.Where(n => !dropped.Contains(n)));
    }

    /// <summary>The table with a column under another name.</summary>
    /// <param name="oldName">The column's name.</param>
    /// <param name="newName">Its new name; no other column's.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    /// <exception cref="ArgumentException">There is a column of the new name.</exception>
    public Table Rename(string oldName, string newName) => Rename([KeyValuePair.Create(oldName, newName)]);

    /// <summary>The table with columns under other names.</summary>
    /// <param name="names">Pairs of a column's name and its new one.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    /// <exception cref="ArgumentException">Two columns would have one name.</exception>
    public Table Rename(IEnumerable<KeyValuePair<string, string>> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        (string Old, string New)[] pairs = [.. names.Select(n => (n.Key, n.Value))];
        foreach ((string old, string @new) in pairs)
        {
            Schema.IndexOf(old);
            ArgumentException.ThrowIfNullOrEmpty(@new, nameof(names));
        }

        return Tables.Rename(this, new EquatableArray<(string, string)>(pairs));
    }
}
