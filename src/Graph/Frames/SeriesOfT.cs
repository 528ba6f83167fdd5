using Actors.Frames.Kernels;
using Actors.Graph.Expressions;

namespace Actors.Frames;

/// <summary>A lazy column whose type the program states, so that what is computed from it has that type too.</summary>
/// <typeparam name="T">bool, int, long, float, double, string, <see cref="DateTime"/> or <see cref="TimeSpan"/>.</typeparam>
public sealed class Series<T> : Series
{
    internal Series(Expr expr, ColumnType type, UInt128? rows, string? name)
        : base(expr, type, rows, name)
    {
    }

    /// <summary>The least value.</summary>
    /// <exception cref="InvalidOperationException">The column holds something without an order.</exception>
    public new Scalar<T> Min() => Reduced<T>(AggregateFunction.Min);

    /// <summary>The greatest value.</summary>
    /// <exception cref="InvalidOperationException">The column holds something without an order.</exception>
    public new Scalar<T> Max() => Reduced<T>(AggregateFunction.Max);

    /// <summary>The sum of the values, in the column's own type; one that it cannot hold is an error when it is computed.</summary>
    /// <exception cref="InvalidOperationException">The column holds neither numbers nor lengths of time.</exception>
    public new Scalar<T> Sum() => Type == ColumnType.Bool
        ? throw SeriesTypes.NotDefined("Sum", this, "columns of numbers; count the true rows of a mask with Cast<long>().Sum()")
        : Reduced<T>(AggregateFunction.Sum);

    /// <summary>The rows where a mask of the same rows is true.</summary>
    /// <param name="mask">A column of true and false; rows where it has no value are dropped.</param>
    /// <exception cref="InvalidOperationException">It is not a mask, or of other rows.</exception>
    public new Series<T> Where(Series mask) => base.Where(mask).As<T>();

    /// <inheritdoc cref="Where(Series)"/>
    public new Series<T> this[Series mask] => Where(mask);

    /// <summary>The column with a value in place of each missing one.</summary>
    /// <param name="value">The value.</param>
    public Series<T> FillNull(T value) => base.FillNull(Constant(value!)).As<T>();
}
