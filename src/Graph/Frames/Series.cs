using System.Diagnostics.CodeAnalysis;
using Actors.Frames.Expressions;
using Actors.Frames.Kernels;
using Actors.Graph.Expressions;

namespace Actors.Frames;

/// <summary>
/// A lazy column: of a <see cref="DataFrame"/>, or computed from such. It knows its type and number of partitions; its values are
/// computed when they are asked for. Operators work row by row, with other columns of the same rows and with plain or lazy single values
/// on either side; comparisons give masks of <see cref="ColumnType.Bool"/>, which <c>&amp;</c>, <c>|</c>, <c>^</c> and <c>!</c> combine.
/// </summary>
/// <remarks>
/// A row without a value gives a row without a value, in arithmetic and in comparisons. What cannot work (types that an operation does
/// not take, columns of different rows) is an error where it is written, not when it is computed.
/// </remarks>
public partial class Series : ILazy<Column>, IPersistable<Series>
{
    internal Series(Expr expr, ColumnType type, UInt128? rows, string? name)
    {
        Expr = expr;
        Type = type;
        RowsOrNone = rows;
        Name = name;
    }

    /// <summary>The type of the values.</summary>
    public ColumnType Type { get; }

    /// <summary>The name of the column it came from; null for a computed one.</summary>
    public string? Name { get; }

    /// <summary>The number of partitions: one column of values each.</summary>
    public int PartitionCount => Expr.PartitionCount;

    /// <inheritdoc/>
    public Expr Expr { get; }

    /// <inheritdoc/>
    [SuppressMessage("Design", "CA1033", Justification = "For the runtime; users call ComputeAsync.")]
    Expr ILazy<Column>.ResultExpr => ConcatExpr.Of(WithRows("computed").Expr, new ConcatKernel());

    /// <summary>Which rows these are; null for a single value, which goes with any rows.</summary>
    internal UInt128? RowsOrNone { get; }

    internal object? Literal => (Expr as LiteralExpr)?.Value;

    /// <summary>How messages call it.</summary>
    internal string Called => Name is not null ? $"'{Name}'" : Literal is { } value ? ColumnOps.Print(value) : $"'{Expr}'";

    /// <summary>The same column, its type stated: what the C# compiler then knows too.</summary>
    /// <typeparam name="T">
    /// bool, int, long, float, double, string, <see cref="DateTime"/> or <see cref="TimeSpan"/>; must be the column's type.
    /// </typeparam>
    /// <exception cref="InvalidOperationException">The column has another type.</exception>
    public Series<T> As<T>() => new(SeriesTypes.Require<T>(this), Type, RowsOrNone, Name);

    /// <inheritdoc/>
    public Series Over(Expr expr)
    {
        ArgumentNullException.ThrowIfNull(expr);
        return new(new HeldSeriesExpr(expr, WithRows("persisted").RowsOrNone!.Value), Type, RowsOrNone, Name);
    }

    /// <summary>What is known without computing: partitions, type and name.</summary>
    public override string ToString() =>
        RowsOrNone is null ? $"Series (single value, {Type}, lazy)"
        : $"Series{(Name is null ? "" : $" '{Name}'")}: {Type}, {PartitionCount:N0} partition{(PartitionCount == 1 ? "" : "s")}, lazy";

    /// <summary>Whether both are the same object; <c>==</c> compares row by row.</summary>
    /// <param name="obj">The other one.</param>
    public sealed override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <summary>The hash code of this object's identity.</summary>
    public sealed override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    /// <summary>This, if it is a column and not a single value that only stands for one.</summary>
    internal Series WithRows(string what) => RowsOrNone is not null
        ? this
        : throw new InvalidOperationException($"{Called} is a single value and has no rows: only columns of a frame can be {what}.");

    /// <summary>A step that makes a column of this one.</summary>
    internal Series Step(string prefix, Graph.Tasks.Kernel kernel, ColumnType type)
    {
        WithRows("worked on in this way");
        return new(new SeriesExpr(prefix, kernel, RowsOrNone!.Value, Expr), type, RowsOrNone, null);
    }
}
