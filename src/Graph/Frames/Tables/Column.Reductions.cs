using Actors.Frames.Kernels;

namespace Actors.Frames;

public abstract partial class Column
{
    /// <summary>The number of rows that have a value.</summary>
    public long Count() => Length - NullCount;

    /// <summary>
    /// The sum of the values: of whole numbers and masks a <see cref="long"/>, of other numbers a <see cref="double"/>, of lengths of time
    /// a <see cref="TimeSpan"/>; zero where there are none. State the type to have it known to the compiler:
    /// <c>table.Column&lt;double&gt;("fare").Sum()</c>.
    /// </summary>
    /// <exception cref="InvalidOperationException">The column holds something else.</exception>
    /// <exception cref="OverflowException">The sum does not fit 64 bits.</exception>
    public object Sum() => Reduced(AggregateFunction.Sum, AggregateResult.Required)!;

    /// <summary>The mean of the values, of a mask the share of true ones; not a number where there are none.</summary>
    /// <exception cref="InvalidOperationException">The column holds neither numbers nor true and false.</exception>
    public double Mean() => (double)Reduced(AggregateFunction.Mean, AggregateResult.Double)!;

    /// <summary>The least value, of the column's type; null where there is none. Numbers that are not a number count last.</summary>
    /// <exception cref="InvalidOperationException">The column holds something without an order.</exception>
    public object? Min() => Reduced(AggregateFunction.Min, AggregateResult.Value);

    /// <summary>The greatest value, of the column's type; null where there is none. Values that are not a number are passed over.</summary>
    /// <exception cref="InvalidOperationException">The column holds something without an order.</exception>
    public object? Max() => Reduced(AggregateFunction.Max, AggregateResult.Value);

    /// <summary>The standard deviation; not a number where there are too few values.</summary>
    /// <param name="ddof">What is taken from the count to divide by: 1 for that of a sample, 0 for that of a population.</param>
    /// <exception cref="InvalidOperationException">The column holds no numbers.</exception>
    public double Std(int ddof = 1) => (double)Reduced(AggregateFunction.Std, AggregateResult.Double, ddof)!;

    /// <summary>The variance; not a number where there are too few values.</summary>
    /// <param name="ddof">What is taken from the count to divide by: 1 for that of a sample, 0 for that of a population.</param>
    /// <exception cref="InvalidOperationException">The column holds no numbers.</exception>
    public double Var(int ddof = 1) => (double)Reduced(AggregateFunction.Var, AggregateResult.Double, ddof)!;

    private protected object? Reduced(AggregateFunction function, AggregateResult result, int ddof = 1)
    {
        const string value = AggregateChunkKernel.Value;
        ColumnType type = SeriesTypes.Of(function, Type) ?? throw SeriesTypes.NotDefined(function.ToString(), Called, Type, SeriesTypes.Takes(function));
        AggregatePlan plan = AggregatePlan.Of([], [new AggregateOutput(value, value, function, type, ddof)]);
        Table partial = AggregateSteps.Chunk(plan, new Table([(value, this)]));
        return new AggregateFinishKernel(OperationNames.Lower(function.ToString()), plan, result).Finish([partial]);
    }
}
