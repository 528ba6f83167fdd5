using System.Diagnostics.CodeAnalysis;
using Actors.Frames.Expressions;
using Actors.Frames.Kernels;

namespace Actors.Frames;

/// <summary>
/// A frame whose rows are grouped by keys: <c>frame.GroupBy("payment")["total"].Mean()</c>. Results are frames of one partition: a row for
/// each group, sorted by the keys, with the keys as the first columns.
/// </summary>
public sealed class GroupedFrame
{
    private readonly DataFrame _frame;
    private readonly string[] _keys;
    private readonly string[] _columns;

    internal GroupedFrame(DataFrame frame, string[] keys)
        : this(frame, keys, [])
    {
        AggregateOutputs.RequireKeys(frame.Schema, keys);
    }

    private GroupedFrame(DataFrame frame, string[] keys, string[] columns)
    {
        _frame = frame;
        _keys = keys;
        _columns = columns;
    }

    /// <summary>The groups, of which only some columns are computed.</summary>
    /// <param name="columns">The columns' names.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    [SuppressMessage("Design", "CA1043", Justification = "Names of columns are what a frame is indexed by.")]
    public GroupedFrame this[params string[] columns]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(columns);
            AggregateOutputs.RequireColumns(_frame.Schema, _keys, columns);
            return new GroupedFrame(_frame, _keys, columns);
        }
    }

    /// <summary>The number of values in each group.</summary>
    public DataFrame Count() => Reduced(AggregateFunction.Count);

    /// <summary>The number of rows in each group, as a column <c>size</c>.</summary>
    public DataFrame Size() => Result("size", [new AggregateOutput("size", "", AggregateFunction.Rows, ColumnType.Int64)]);

    /// <summary>
    /// The sum of each group: of whole numbers and masks as Int64, of other numbers as Float64; zero where there is no value.
    /// </summary>
    /// <exception cref="InvalidOperationException">A chosen column cannot be summed.</exception>
    public DataFrame Sum() => Reduced(AggregateFunction.Sum);

    /// <summary>The mean of each group, of a mask the share of true values; null where there is no value.</summary>
    /// <exception cref="InvalidOperationException">A chosen column has no mean.</exception>
    public DataFrame Mean() => Reduced(AggregateFunction.Mean);

    /// <summary>The least value of each group; null where there is none.</summary>
    /// <exception cref="InvalidOperationException">A chosen column has no order.</exception>
    public DataFrame Min() => Reduced(AggregateFunction.Min);

    /// <summary>The greatest value of each group; null where there is none.</summary>
    /// <exception cref="InvalidOperationException">A chosen column has no order.</exception>
    public DataFrame Max() => Reduced(AggregateFunction.Max);

    /// <summary>The standard deviation of each group; null where there are too few values.</summary>
    /// <param name="ddof">What is taken from the count to divide by: 1 for that of a sample, 0 for that of a population.</param>
    /// <exception cref="InvalidOperationException">A chosen column holds no numbers.</exception>
    public DataFrame Std(int ddof = 1) => Reduced(AggregateFunction.Std, ddof);

    /// <summary>The variance of each group; null where there are too few values.</summary>
    /// <param name="ddof">What is taken from the count to divide by: 1 for that of a sample, 0 for that of a population.</param>
    /// <exception cref="InvalidOperationException">A chosen column holds no numbers.</exception>
    public DataFrame Var(int ddof = 1) => Reduced(AggregateFunction.Var, ddof);

    /// <summary>Several results at once: <c>Agg(Agg.Mean("total"), Agg.Max("tip").As("best_tip"), Agg.Size())</c>.</summary>
    /// <param name="aggregations">What is computed, in the order of the result's columns.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    /// <exception cref="InvalidOperationException">A column's type is not one that the function takes.</exception>
    /// <exception cref="ArgumentException">There is nothing to compute, or two results have one name.</exception>
    public DataFrame Agg(params IEnumerable<Aggregation> aggregations)
    {
        ArgumentNullException.ThrowIfNull(aggregations);
        AggregateOutput[] outputs = [.. aggregations.Select(a => a.OutputOf(_frame.Schema))];
        return outputs.Length > 0
            ? Result("agg", outputs)
            : throw new ArgumentException("Say at least one result, such as Agg.Mean(\"total\").", nameof(aggregations));
    }

    /// <summary>What is known without computing: the keys and the frame.</summary>
    public override string ToString() => $"GroupBy({string.Join(", ", _keys)}) of {_frame}";

    private DataFrame Reduced(AggregateFunction function, int ddof = 1)
    {
        bool chosen = _columns.Length > 0;
        return Result(OperationNames.Lower(function.ToString()), AggregateOutputs.Of(
            function, _frame.Schema, chosen ? _columns : _frame.Schema.Names.Except(_keys), chosen, "the frame beside its keys", ddof));
    }

    private DataFrame Result(string name, IEnumerable<AggregateOutput> outputs) =>
        new(AggregateExprs.Table("groupby-" + name, _frame.Expr, AggregatePlan.Of(_keys, outputs)));
}
