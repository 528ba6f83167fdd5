using System.Diagnostics.CodeAnalysis;
using Actors.Frames.Expressions;

namespace Actors.Frames;

public sealed partial class DataFrame
{
    /// <summary>
    /// A column. Setting it makes this variable's frame one with the column added or replaced; frames and columns made before do not
    /// change.
    /// </summary>
    /// <param name="name">The column's name; upper and lower case differ.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    /// <exception cref="InvalidOperationException">What is assigned has other rows than this frame.</exception>
    public Series this[string name]
    {
        get
        {
            ColumnType type = Frames.ColumnNames.Require(Schema, name);
            return new Series(new ColumnExpr(Expr, name), type, Rows, name);
        }
        set => Expr = With(name, value).Expr;
    }

    /// <summary>Some columns, in the order stated.</summary>
    /// <param name="names">The columns' names.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    [SuppressMessage("Design", "CA1043", Justification = "frame[[\"a\", \"b\"]] is what users of data frames write.")]
    public DataFrame this[string[] names] => Select(names);

    /// <summary>The rows where a mask is true.</summary>
    /// <param name="mask">A column of true and false of the same rows; rows where it has no value are dropped.</param>
    /// <exception cref="InvalidOperationException">It is not a mask, or of other rows.</exception>
    [SuppressMessage("Design", "CA1043", Justification = "frame[frame[\"x\"] > 0] is what users of data frames write.")]
    public DataFrame this[Series mask] => Where(mask);

    /// <summary>A column whose type the program states, so that what is computed from it has that type too.</summary>
    /// <typeparam name="T">
    /// bool, int, long, float, double, string, <see cref="DateTime"/> or <see cref="TimeSpan"/>; must be the column's type.
    /// </typeparam>
    /// <param name="name">The column's name; upper and lower case differ.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    /// <exception cref="InvalidOperationException">The column has another type.</exception>
    public Series<T> Column<T>(string name) => this[name].As<T>();

    /// <summary>The frame with a column added, or replaced where it was.</summary>
    /// <param name="name">The column's name.</param>
    /// <param name="value">A column of the same rows, or a single value (plain or lazy) for all rows.</param>
    /// <exception cref="InvalidOperationException">The column has other rows than this frame.</exception>
    public DataFrame With(string name, Series value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        if (value.RowsOrNone is { } rows)
        {
            SeriesTypes.RequireRows($"assign {value.Called} to '{name}' of this frame", rows, Rows);
        }

        return new DataFrame(new AssignExpr(Expr, name, value.Expr, value.Type));
    }

    /// <summary>Some columns, in the order stated.</summary>
    /// <param name="names">The columns' names.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    /// <exception cref="ArgumentException">A name stands twice.</exception>
    public DataFrame Select(params IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        string[] wanted = [.. names];
        foreach (string name in wanted)
        {
            Frames.ColumnNames.Require(Schema, name);
        }

        return wanted.Distinct(StringComparer.Ordinal).Count() == wanted.Length
            ? new DataFrame(new SelectExpr(Expr, new EquatableArray<string>(wanted)))
            : throw new ArgumentException($"A column is selected twice: {string.Join(", ", wanted)}.", nameof(names));
    }

    /// <summary>All columns but some.</summary>
    /// <param name="names">The columns' names.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    public DataFrame Drop(params IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var dropped = names.ToHashSet(StringComparer.Ordinal);
        foreach (string name in dropped)
        {
            Frames.ColumnNames.Require(Schema, name);
        }

        return Select(Schema.Names.Where(n => !dropped.Contains(n)));
    }

    /// <summary>The frame with a column under another name.</summary>
    /// <param name="oldName">The column's name.</param>
    /// <param name="newName">Its new name; no other column's.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    /// <exception cref="ArgumentException">There is a column of the new name.</exception>
    public DataFrame Rename(string oldName, string newName) => Rename([KeyValuePair.Create(oldName, newName)]);

    /// <summary>The frame with columns under other names.</summary>
    /// <param name="names">Pairs of a column's name and its new one.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    /// <exception cref="ArgumentException">Two columns would have one name.</exception>
    public DataFrame Rename(IEnumerable<KeyValuePair<string, string>> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        (string Old, string New)[] pairs = [.. names.Select(n => (n.Key, n.Value))];
        foreach ((string old, string @new) in pairs)
        {
            Frames.ColumnNames.Require(Schema, old);
            ArgumentException.ThrowIfNullOrEmpty(@new);
        }

        var renamed = new RenameExpr(Expr, new EquatableArray<(string, string)>(pairs));
        _ = renamed.Schema;
        return new DataFrame(renamed);
    }

    /// <summary>The rows where a mask is true.</summary>
    /// <param name="mask">A column of true and false of the same rows; rows where it has no value are dropped.</param>
    /// <exception cref="InvalidOperationException">It is not a mask, or of other rows.</exception>
    public DataFrame Where(Series mask)
    {
        SeriesTypes.RequireMask(mask, new Series(Expr, ColumnType.Bool, Rows, null), "the frame");
        return new DataFrame(new FilterExpr(Expr, mask.Expr));
    }
}
