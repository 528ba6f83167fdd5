using Actors.Frames.Kernels;

namespace Actors.Frames;

public sealed partial class Table
{
    /// <summary>The number of values of each column: a table of one row. The number of rows is <see cref="RowCount"/>.</summary>
    public Table Count() => Reduced(AggregateFunction.Count);

    /// <summary>The sum of each column that can be summed: a table of one row.</summary>
    /// <exception cref="InvalidOperationException">No column can be summed.</exception>
    /// <exception cref="OverflowException">A sum of whole numbers does not fit 64 bits.</exception>
    public Table Sum() => Reduced(AggregateFunction.Sum);

    /// <summary>The mean of each column of numbers or of true and false: a table of one row; null where a column has no value.</summary>
    /// <exception cref="InvalidOperationException">No column has a mean.</exception>
    public Table Mean() => Reduced(AggregateFunction.Mean);

    /// <summary>The least value of each column that has an order: a table of one row; null where a column has no value.</summary>
    /// <exception cref="InvalidOperationException">No column has an order.</exception>
    public Table Min() => Reduced(AggregateFunction.Min);

    /// <summary>The greatest value of each column that has an order: a table of one row; null where a column has no value.</summary>
    /// <exception cref="InvalidOperationException">No column has an order.</exception>
    public Table Max() => Reduced(AggregateFunction.Max);

    /// <summary>The standard deviation of each column of numbers: a table of one row; null where there are too few values.</summary>
    /// <param name="ddof">What is taken from the count to divide by: 1 for that of a sample, 0 for that of a population.</param>
    /// <exception cref="InvalidOperationException">No column holds numbers.</exception>
    public Table Std(int ddof = 1) => Reduced(AggregateFunction.Std, ddof);

    /// <summary>The variance of each column of numbers: a table of one row; null where there are too few values.</summary>
    /// <param name="ddof">What is taken from the count to divide by: 1 for that of a sample, 0 for that of a population.</param>
    /// <exception cref="InvalidOperationException">No column holds numbers.</exception>
    public Table Var(int ddof = 1) => Reduced(AggregateFunction.Var, ddof);

    /// <summary>Groups the rows by the values of one or more columns. Rows where one of these has no value belong to no group.</summary>
    /// <param name="keys">The columns' names.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    /// <exception cref="ArgumentException">There is no key, or one twice.</exception>
    public GroupedTable GroupBy(params IEnumerable<string> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return new GroupedTable(this, [.. keys]);
    }

    private Table Reduced(AggregateFunction function, int ddof = 1)
    {
        AggregateOutput[] outputs = AggregateOutputs.Of(function, Schema, Schema.Names, chosen: false, "the table", ddof);
        AggregatePlan plan = AggregatePlan.Of([], outputs);
        return AggregateSteps.Finish(plan, AggregateSteps.Chunk(plan, this));
    }
}
