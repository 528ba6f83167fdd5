using Actors.Frames.Kernels;

namespace Actors.Frames;

/// <summary>What <see cref="GroupedFrame.Agg"/> computes of the columns of each group.</summary>
public static class Agg
{
    /// <summary>The number of rows, as <c>size</c>.</summary>
    public static Aggregation Size() => new("", AggregateFunction.Rows, "size");

    /// <summary>The number of values.</summary>
    /// <param name="column">The column's name.</param>
    public static Aggregation Count(string column) => Of(column, AggregateFunction.Count);

    /// <summary>The sum.</summary>
    /// <param name="column">The column's name.</param>
    public static Aggregation Sum(string column) => Of(column, AggregateFunction.Sum);

    /// <summary>The mean; of a mask the share of true values.</summary>
    /// <param name="column">The column's name.</param>
    public static Aggregation Mean(string column) => Of(column, AggregateFunction.Mean);

    /// <summary>The least value.</summary>
    /// <param name="column">The column's name.</param>
    public static Aggregation Min(string column) => Of(column, AggregateFunction.Min);

    /// <summary>The greatest value.</summary>
    /// <param name="column">The column's name.</param>
    public static Aggregation Max(string column) => Of(column, AggregateFunction.Max);

    /// <summary>The standard deviation.</summary>
    /// <param name="column">The column's name.</param>
    /// <param name="ddof">What is taken from the count to divide by.</param>
    public static Aggregation Std(string column, int ddof = 1) => Of(column, AggregateFunction.Std, ddof);

    /// <summary>The variance.</summary>
    /// <param name="column">The column's name.</param>
    /// <param name="ddof">What is taken from the count to divide by.</param>
    public static Aggregation Var(string column, int ddof = 1) => Of(column, AggregateFunction.Var, ddof);

    private static Aggregation Of(string column, AggregateFunction function, int ddof = 1)
    {
        ArgumentException.ThrowIfNullOrEmpty(column);
        return new(column, function, $"{column}_{OperationNames.Lower(function.ToString())}", ddof);
    }
}
