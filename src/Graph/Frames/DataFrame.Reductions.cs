using Actors.Frames.Expressions;
using Actors.Frames.Kernels;

namespace Actors.Frames;

public sealed partial class DataFrame
{
    /// <summary>The number of rows.</summary>
    public Scalar<long> Count() => new(
        AggregateExprs.Value(
            "count", Expr,
            AggregatePlan.Of([], [new AggregateOutput("count", "", AggregateFunction.Rows, ColumnType.Int64)]),
            AggregateResult.Required),
        ColumnType.Int64, "count");

    /// <summary>The number of values of each column: a frame of one row.</summary>
    public DataFrame Counts() => Reduced(AggregateFunction.Count);

    /// <summary>The sum of each column that can be summed: a frame of one row.</summary>
    public DataFrame Sum() => Reduced(AggregateFunction.Sum);

    /// <summary>The mean of each column of numbers or of true and false: a frame of one row; null where a column has no value.</summary>
    public DataFrame Mean() => Reduced(AggregateFunction.Mean);

    /// <summary>The least value of each column that has an order: a frame of one row; null where a column has no value.</summary>
    public DataFrame Min() => Reduced(AggregateFunction.Min);

    /// <summary>The greatest value of each column that has an order: a frame of one row; null where a column has no value.</summary>
    public DataFrame Max() => Reduced(AggregateFunction.Max);

    /// <summary>The standard deviation of each column of numbers: a frame of one row; null where there are too few values.</summary>
    /// <param name="ddof">What is taken from the count to divide by: 1 for that of a sample, 0 for that of a population.</param>
    public DataFrame Std(int ddof = 1) => Reduced(AggregateFunction.Std, ddof);

    /// <summary>The variance of each column of numbers: a frame of one row; null where there are too few values.</summary>
    /// <param name="ddof">What is taken from the count to divide by: 1 for that of a sample, 0 for that of a population.</param>
    public DataFrame Var(int ddof = 1) => Reduced(AggregateFunction.Var, ddof);

    /// <summary>Groups the rows by the values of one or more columns. Rows where one of these has no value belong to no group.</summary>
    /// <param name="keys">The columns' names.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    public GroupedFrame GroupBy(params IEnumerable<string> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return new GroupedFrame(this, [.. keys]);
    }

    private DataFrame Reduced(AggregateFunction function, int ddof = 1)
    {
        AggregateOutput[] outputs = AggregateOutputs.Of(function, Schema, Schema.Names, chosen: false, "the frame", ddof);
        return new DataFrame(AggregateExprs.Table(OperationNames.Lower(function.ToString()), Expr, AggregatePlan.Of([], outputs)));
    }
}
