using Actors.Frames.Expressions;
using Actors.Frames.Kernels;

namespace Actors.Frames;

public partial class Series
{
    /// <summary>The number of rows that have a value.</summary>
    public Scalar<long> Count() => Reduced<long>(AggregateFunction.Count);

    /// <summary>
    /// The sum of the values: of whole numbers and masks a <see cref="long"/>, of other numbers a <see cref="double"/>, of lengths of
    /// time a <see cref="TimeSpan"/>; zero where there are none. State the type to have it known to the compiler:
    /// <c>frame.Column&lt;long&gt;("passengers").Sum()</c>.
    /// </summary>
    /// <exception cref="InvalidOperationException">The column holds something else.</exception>
    public Scalar<object?> Sum() => Reduced<object?>(AggregateFunction.Sum);

    /// <summary>The mean of the values, of a mask the share of true ones; not a number where there are none.</summary>
    /// <exception cref="InvalidOperationException">The column holds neither numbers nor true and false.</exception>
    public Scalar<double> Mean() => Reduced<double>(AggregateFunction.Mean);

    /// <summary>
    /// The least value, in the column's own type; null where there is none. State the type to have it known to the compiler:
    /// <c>frame.Column&lt;double&gt;("fare").Min()</c>.
    /// </summary>
    /// <exception cref="InvalidOperationException">The column holds something without an order.</exception>
    public Scalar<object?> Min() => Reduced<object?>(AggregateFunction.Min);

    /// <summary>
    /// The greatest value, in the column's own type; null where there is none. State the type to have it known to the compiler:
    /// <c>frame.Column&lt;double&gt;("fare").Max()</c>.
    /// </summary>
    /// <exception cref="InvalidOperationException">The column holds something without an order.</exception>
    public Scalar<object?> Max() => Reduced<object?>(AggregateFunction.Max);

    /// <summary>The standard deviation; not a number where there are too few values.</summary>
    /// <param name="ddof">What is taken from the count to divide by: 1 for that of a sample, 0 for that of a population.</param>
    /// <exception cref="InvalidOperationException">The column holds no numbers.</exception>
    public Scalar<double> Std(int ddof = 1) => Reduced<double>(AggregateFunction.Std, ddof);

    /// <summary>The variance; not a number where there are too few values.</summary>
    /// <param name="ddof">What is taken from the count to divide by: 1 for that of a sample, 0 for that of a population.</param>
    /// <exception cref="InvalidOperationException">The column holds no numbers.</exception>
    public Scalar<double> Var(int ddof = 1) => Reduced<double>(AggregateFunction.Var, ddof);

    private protected Scalar<T> Reduced<T>(AggregateFunction function, int ddof = 1)
    {
        ColumnType type = SeriesTypes.Of(function, WithRows("reduced to one value"));
        string name = OperationNames.Lower(function.ToString());
        var output = new AggregateOutput(name, AggregateChunkKernel.Value, function, type, ddof);
        return new(
            AggregateExprs.Value(name, Expr, AggregatePlan.Of([], [output]), AggregateResults.Of<T>()),
            typeof(T) == typeof(object) ? type : SeriesTypes.OfClr<T>(),
            Name is null ? name : $"{name}({Name})");
    }
}
