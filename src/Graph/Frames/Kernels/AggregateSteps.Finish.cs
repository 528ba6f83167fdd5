using System.Collections.Immutable;

namespace Actors.Frames.Kernels;

internal static partial class AggregateSteps
{
    /// <summary>The results: the keys, sorted, and the outputs.</summary>
    public static Table Finish(AggregatePlan plan, Table partials)
    {
        int keyCount = plan.Keys.Count;
        Column[] keys = [.. partials.Columns.Take(keyCount)];
        var columns = keys.Concat(plan.Outputs.Select(o => Output(plan, partials, o)));
        ImmutableArray<Column> all = [.. columns];
        if (keyCount > 0)
        {
            int[] order = RowOrder.Of(keys, partials.RowCount);
            all = [.. all.Select(c => Taker.Take(c, order))];
        }

        IEnumerable<string> names = plan.Keys.Concat(plan.Outputs.Select(o => o.Name));
        return new Table(new TableSchema(names.Zip(all, (n, c) => new ColumnSchema(n, c.Type))), all, partials.RowCount);
    }

    private static Column Output(AggregatePlan plan, Table partials, AggregateOutput output)
    {
        Column Of(PartialKind kind) => partials.Columns[plan.Keys.Count + plan.IndexOf(output.Source, kind)];
        return output.Function switch
        {
            AggregateFunction.Rows => Of(PartialKind.Rows),
            AggregateFunction.Count => Of(PartialKind.Count),
            AggregateFunction.Sum => Of(output.Type == ColumnType.Float64 ? PartialKind.DoubleSum : PartialKind.Sum),
            AggregateFunction.Min => Of(PartialKind.Min),
            AggregateFunction.Max => Of(PartialKind.Max),
            AggregateFunction.Mean => Divided(Of(PartialKind.DoubleSum), Of(PartialKind.Count), 0, root: false),
            _ => Divided(Of(PartialKind.Squares), Of(PartialKind.Count), output.Ddof, output.Function == AggregateFunction.Std),
        };
    }

    private static Column<double> Divided(Column sums, Column counts, int ddof, bool root)
    {
        ReadOnlySpan<double> sum = ((Column<double>)sums).Values;
        ReadOnlySpan<long> count = ((Column<long>)counts).Values;
        var builder = new ColumnBuilder<double>(sum.Length);
        for (int i = 0; i < sum.Length; i++)
        {
            double quotient = sum[i] / (count[i] - ddof);
            if (count[i] > ddof)
            {
                builder.Append(root ? Math.Sqrt(quotient) : quotient);
            }
            else
            {
                builder.AppendNull();
            }
        }

        return builder.Build();
    }
}
