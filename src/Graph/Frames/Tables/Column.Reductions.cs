using System.Globalization;
using Actors.Frames.Kernels;

namespace Actors.Frames;

public abstract partial class Column
{
    /// <summary>The number of rows that have a value.</summary>
    public long Count() => Length - NullCount;

    /// <summary>
    /// The sum of the values: of whole numbers and masks a <see cref="long"/>, of other numbers a <see cref="double"/>, of lengths of
    /// time a <see cref="TimeSpan"/>; zero where there are none. Nulls are left out; a value that is not a number (NaN) makes the sum one.
    /// </summary>
    /// <remarks>Sums of doubles are taken by blocks and compensated, so that the error does not grow with the number of rows.</remarks>
    /// <exception cref="InvalidOperationException">The column holds something else.</exception>
    /// <exception cref="OverflowException">The sum of whole numbers does not fit 64 bits.</exception>
    public object Sum() => Reduced(AggregateFunction.Sum, 1)!;

    /// <summary>The mean of the values, of a mask the share of true ones; not a number (NaN) where there are none.</summary>
    /// <exception cref="InvalidOperationException">The column holds neither numbers nor true and false.</exception>
    public double Mean() => Number(AggregateFunction.Mean);

    /// <summary>The least value, in the column's own type; null where there is none. Nulls are left out, and NaN where there is a number.</summary>
    /// <exception cref="InvalidOperationException">The column holds true and false.</exception>
    public object? Min() => Reduced(AggregateFunction.Min, 1);

    /// <summary>The greatest value, in the column's own type; null where there is none. Nulls are left out, and NaN where there is a number.</summary>
    /// <exception cref="InvalidOperationException">The column holds true and false.</exception>
    public object? Max() => Reduced(AggregateFunction.Max, 1);

    /// <summary>The standard deviation; not a number (NaN) where there are too few values.</summary>
    /// <param name="ddof">What is taken from the count to divide by: 1 for that of a sample, 0 for that of a population.</param>
    /// <exception cref="InvalidOperationException">The column holds no numbers.</exception>
    public double Std(int ddof = 1) => Number(AggregateFunction.Std, ddof);

    /// <summary>The variance; not a number (NaN) where there are too few values.</summary>
    /// <param name="ddof">What is taken from the count to divide by: 1 for that of a sample, 0 for that of a population.</param>
    /// <exception cref="InvalidOperationException">The column holds no numbers.</exception>
    public double Var(int ddof = 1) => Number(AggregateFunction.Var, ddof);

    private protected object? Reduced(AggregateFunction function, int ddof)
    {
        ColumnType type = SeriesTypes.Of(function, Type)
            ?? throw new InvalidOperationException($"'{function}' is not defined for a column of {Type}; it takes {SeriesTypes.Takes(function)}.");
        AggregatePlan plan = AggregatePlan.Of([], [new AggregateOutput("value", AggregateChunkKernel.Value, function, type, ddof)]);
        return AggregateSteps.Finish(plan, AggregateSteps.Chunk(plan, new Table([(AggregateChunkKernel.Value, this)]))).Columns[0][0];
    }

    private double Number(AggregateFunction function, int ddof = 1) =>
        Reduced(function, ddof) is { } value ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : double.NaN;
}
