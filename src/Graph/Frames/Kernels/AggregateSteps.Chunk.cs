using System.Collections.Immutable;

namespace Actors.Frames.Kernels;

/// <summary>
/// Reductions in three steps: partial results of each partition, combined in any number of steps, and the results made of them.
/// </summary>
internal static partial class AggregateSteps
{
    /// <summary>The partial results of one partition: a row for each group.</summary>
    public static Table Chunk(AggregatePlan plan, Table table)
    {
        Column[] keys = [.. plan.Keys.Select(k => table[k])];
        using RowGroups groups = RowGroups.Of(keys, table.RowCount);
        var columns = new List<Column>();
        var counts = new Dictionary<string, long[]>(StringComparer.Ordinal);
        var sums = new Dictionary<string, double[]>(StringComparer.Ordinal);
        foreach (AggregatePartial partial in plan.Partials)
        {
            Column? source = partial.Source.Length == 0 ? null : table[partial.Source];
            columns.Add(partial.Kind switch
            {
                PartialKind.Rows => Made(GroupSums.Counts(groups, null, table.RowCount)),
                PartialKind.Count => Made(counts[partial.Source] = GroupSums.Counts(groups, source, table.RowCount)),
                PartialKind.DoubleSum => Made(sums[partial.Source] = GroupSums.Doubles(groups, source!)),
                PartialKind.Sum => Summed(GroupSums.Exact(groups, source!), source!.Type),
                PartialKind.Min => Taker.Take(source!, GroupExtremes.Rows(groups, source!, greatest: false)),
                PartialKind.Max => Taker.Take(source!, GroupExtremes.Rows(groups, source!, greatest: true)),
                _ => Made(GroupSums.Squares(groups, source!, Means(sums[partial.Source], counts[partial.Source]))),
            });
        }

        return Partial(plan, [.. keys.Select(k => Taker.Take(k, CollectionsOf(groups)))], columns, groups.Count);
    }

    /// <summary>A table of partial results: the keys by name, then the partials by position.</summary>
    private static Table Partial(AggregatePlan plan, IEnumerable<Column> keys, IEnumerable<Column> partials, int groups)
    {
        ImmutableArray<Column> columns = [.. keys, .. partials];
        IEnumerable<string> names = plan.Keys.Select(k => "key " + k).Concat(plan.Partials.Select(p => $"{p.Kind} {p.Source}"));
        return new Table(new TableSchema(names.Zip(columns, (n, c) => new ColumnSchema(n, c.Type))), columns, groups);
    }

    private static ReadOnlySpan<int> CollectionsOf(RowGroups groups) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(groups.FirstRows);

    private static double[] Means(double[] sums, long[] counts)
    {
        var means = new double[sums.Length];
        for (int i = 0; i < means.Length; i++)
        {
            means[i] = sums[i] / counts[i];
        }

        return means;
    }

    private static Column<long> Made(long[] values) => new(values, values.Length);

    private static Column<double> Made(double[] values) => new(values, values.Length);

    private static Column Summed(long[] sums, ColumnType source) => source == ColumnType.Duration
        ? new Column<TimeSpan>(Array.ConvertAll(sums, t => new TimeSpan(t)), sums.Length)
        : Made(sums);
}
