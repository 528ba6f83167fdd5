using System.Diagnostics.CodeAnalysis;
using Actors.Frames.Kernels;

namespace Actors.Frames;

/// <summary>
/// A table whose rows are grouped by keys: <c>table.GroupBy("payment")["total"].Mean()</c>. Results are tables: a row for each group, sorted by
/// the keys, with the keys as the first columns.
/// </summary>
public sealed class GroupedTable
{
    private readonly Table _table;
    private readonly string[] _keys;
    private readonly string[] _columns;

    internal GroupedTable(Table table, string[] keys)
        : this(table, keys, [])
    {
        AggregateOutputs.RequireKeys(table.Schema, keys);
    }

    private GroupedTable(Table table, string[] keys, string[] columns)
    {
        _table = table;
        _keys = keys;
        _columns = columns;
    }

    /// <summary>The groups, of which only some columns are computed.</summary>
    /// <param name="columns">The columns' names.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    [SuppressMessage("Design", "CA1043", Justification = "Names of columns are what a frame is indexed by.")]
    public GroupedTable this[params string[] columns]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(columns);
            AggregateOutputs.RequireColumns(_table.Schema, _keys, columns);
            return new GroupedTable(_table, _keys, columns);
        }
    }

    /// <summary>The number of values in each group.</summary>
    public Table Count() => Reduced(AggregateFunction.Count);

    /// <summary>The number of rows in each group, as a column <c>size</c>.</summary>
    public Table Size() => Result([new AggregateOutput("size", "", AggregateFunction.Rows, ColumnType.Int64)]);

    /// <summary>
    /// The sum of each group: of whole numbers and masks as Int64, of other numbers as Float64; zero where there is no value.
    /// </summary>
    /// <exception cref="InvalidOperationException">A chosen column cannot be summed.</exception>
    public Table Sum() => Reduced(AggregateFunction.Sum);

    /// <summary>The mean of each group, of a mask the share of true values; null where there is no value.</summary>
    /// <exception cref="InvalidOperationException">A chosen column has no mean.</exception>
    public Table Mean() => Reduced(AggregateFunction.Mean);

    /// <summary>The least value of each group; null where there is none.</summary>
    /// <exception cref="InvalidOperationException">A chosen column has no order.</exception>
    public Table Min() => Reduced(AggregateFunction.Min);

    /// <summary>The greatest value of each group; null where there is none.</summary>
    /// <exception cref="InvalidOperationException">A chosen column has no order.</exception>
    public Table Max() => Reduced(AggregateFunction.Max);

    /// <summary>The standard deviation of each group; null where there are too few values.</summary>
    /// <param name="ddof">What is taken from the count to divide by: 1 for that of a sample, 0 for that of a population.</param>
    /// <exception cref="InvalidOperationException">A chosen column holds no numbers.</exception>
    public Table Std(int ddof = 1) => Reduced(AggregateFunction.Std, ddof);

    /// <summary>The variance of each group; null where there are too few values.</summary>
    /// <param name="ddof">What is taken from the count to divide by: 1 for that of a sample, 0 for that of a population.</param>
    /// <exception cref="InvalidOperationException">A chosen column holds no numbers.</exception>
    public Table Var(int ddof = 1) => Reduced(AggregateFunction.Var, ddof);

    /// <summary>Several results at once: <c>Agg(Agg.Mean("total"), Agg.Max("tip").As("best_tip"), Agg.Size())</c>.</summary>
    /// <param name="aggregations">What is computed, in the order of the result's columns.</param>
    /// <exception cref="KeyNotFoundException">There is no such column; the message names those there are.</exception>
    /// <exception cref="InvalidOperationException">A column's type is not one that the function takes.</exception>
    /// <exception cref="ArgumentException">There is nothing to compute, or two results have one name.</exception>
    public Table Agg(params IEnumerable<Aggregation> aggregations)
    {
        ArgumentNullException.ThrowIfNull(aggregations);
        AggregateOutput[] outputs = [.. aggregations.Select(a => a.OutputOf(_table.Schema))];
        return outputs.Length > 0
            ? Result(outputs)
            : throw new ArgumentException("Say at least one result, such as Agg.Mean(\"total\").", nameof(aggregations));
    }

    /// <summary>The keys and the table's size.</summary>
    public override string ToString() => $"GroupBy({string.Join(", ", _keys)}) of {_table.Size}";

    private Table Reduced(AggregateFunction function, int ddof = 1)
    {
        bool chosen = _columns.Length > 0;
        return Result(AggregateOutputs.Of(
            function, _table.Schema, chosen ? _columns : _table.Schema.Names.Except(_keys), chosen, "the table beside its keys", ddof));
    }

    private Table Result(AggregateOutput[] outputs)
    {
        AggregatePlan plan = AggregatePlan.Of(_keys, outputs);
        return AggregateSteps.Finish(plan, AggregateSteps.Chunk(plan, _table));
    }
}
