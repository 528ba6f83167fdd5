using System.Diagnostics.CodeAnalysis;
using Actors.Frames.Kernels;

namespace Actors.Frames;

public sealed partial class Table
{
    /// <summary>The bytes that each column takes, in their order.</summary>
    public IReadOnlyDictionary<string, long> ByteSizes
    {
        get
        {
            var sizes = new OrderedDictionary<string, long>(Columns.Length, StringComparer.Ordinal);
            for (int i = 0; i < Columns.Length; i++)
            {
                sizes.Add(ColumnNames[i], Columns[i].ByteSize);
            }

            return sizes;
        }
    }

    /// <summary>A column by its name.</summary>
    /// <param name="name">The column's name; upper and lower case differ.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    public Column this[string name]
    {
        get
        {
            Frames.ColumnNames.Require(Schema, name);
            return Columns[Schema.IndexOf(name)];
        }
    }

    /// <summary>A table of some of the columns, in the order named.</summary>
    /// <param name="names">The columns' names.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    [SuppressMessage("Design", "CA1043:Use Integral Or String Argument For Indexers", Justification = "Names of columns are what a table is indexed by.")]
    public Table this[string[] names] => Select(names);

    /// <summary>A column of numbers or times by its name, its type stated.</summary>
    /// <typeparam name="T">int, long, float, double, <see cref="DateTime"/> or <see cref="TimeSpan"/>.</typeparam>
    /// <param name="name">The column's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    /// <exception cref="InvalidOperationException">The column has another type; the message names it.</exception>
    public Column<T> Column<T>(string name)
        where T : unmanaged => this[name] as Column<T> ?? throw Mistyped(name, ColumnTypes.Of<T>(), $"Cast<{typeof(T).Name}>()");

    /// <summary>A column of text by its name.</summary>
    /// <param name="name">The column's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    /// <exception cref="InvalidOperationException">The column has another type; the message names it.</exception>
    public StringColumn Text(string name) => this[name] as StringColumn ?? throw Mistyped(name, ColumnType.String, "Cast(ColumnType.String)");

    /// <summary>A column of true and false by its name.</summary>
    /// <param name="name">The column's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    /// <exception cref="InvalidOperationException">The column has another type; the message names it.</exception>
    public BoolColumn Mask(string name) => this[name] as BoolColumn ?? throw Mistyped(name, ColumnType.Bool, "Cast(ColumnType.Bool)");

    /// <summary>The table with a column added behind the others, or in place of the one of that name.</summary>
    /// <param name="name">The column's name.</param>
    /// <param name="column">A column of as many rows as the table has.</param>
    /// <exception cref="ArgumentException">The column's length differs.</exception>
    public Table With(string name, Column column)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(column);
        return Tables.With(this, name, column);
    }

    /// <summary>The table with a column that holds one value in every row.</summary>
    /// <param name="name">The column's name.</param>
    /// <param name="value">The value.</param>
    public Table With(string name, ColumnValue value) => With(name, ColumnOps.Repeat(value.Value, RowCount));

    /// <summary>A table of some of the columns, in the order named.</summary>
    /// <param name="names">The columns' names.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    public Table Select(params IEnumerable<string> names) => Tables.Select(this, Known(names));

    /// <summary>The table without some columns.</summary>
    /// <param name="names">The columns' names.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    public Table Drop(params IEnumerable<string> names)
    {
        var dropped = Known(names).ToHashSet(StringComparer.Ordinal);
        return Tables.Select(this, ColumnNames.Where(n => !dropped.Contains(n)));
    }

    /// <summary>The table with another name for a column.</summary>
    /// <param name="oldName">The column's name.</param>
    /// <param name="newName">Its new name.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    /// <exception cref="ArgumentException">Another column has the new name.</exception>
    public Table Rename(string oldName, string newName) => Rename([KeyValuePair.Create(oldName, newName)]);

    /// <summary>The table with other names for some columns.</summary>
    /// <param name="names">Pairs of a column's name and its new one; a dictionary will do.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    /// <exception cref="ArgumentException">Two columns would have one name, or one is renamed twice.</exception>
    public Table Rename(IEnumerable<KeyValuePair<string, string>> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var renamed = new Dictionary<string, string>(names, StringComparer.Ordinal);
        Known(renamed.Keys);
        return new Table(
            new TableSchema(Schema.Columns.Select(c => renamed.TryGetValue(c.Name, out string? name) ? c with { Name = name } : c)), Columns, RowCount);
    }

    private string[] Known(IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        string[] known = [.. names];
        foreach (string name in known)
        {
            Frames.ColumnNames.Require(Schema, name);
        }

        return known;
    }

    private InvalidOperationException Mistyped(string name, ColumnType wanted, string cast) =>
        new($"The column '{name}' is of type {this[name].Type}, not {wanted}: convert it with {cast}.");
}
