namespace Actors.Frames.Kernels;

internal static partial class AggregateSteps
{
    /// <summary>Partial results of several partitions as those of one.</summary>
    public static Table Combine(AggregatePlan plan, ReadOnlySpan<object?> inputs)
    {
        if (inputs.Length == 1)
        {
            return (Table)inputs[0]!;
        }

        Table all = Tables.Concat(inputs);
        int keyCount = plan.Keys.Count;
        Column[] keys = [.. all.Columns.Take(keyCount)];
        using RowGroups groups = RowGroups.Of(keys, all.RowCount);
        var columns = new List<Column>();
        for (int i = 0; i < plan.Partials.Count; i++)
        {
            AggregatePartial partial = plan.Partials[i];
            Column source = all.Columns[keyCount + i];
            columns.Add(partial.Kind switch
            {
                PartialKind.Min => Taker.Take(source, GroupExtremes.Rows(groups, source, greatest: false)),
                PartialKind.Max => Taker.Take(source, GroupExtremes.Rows(groups, source, greatest: true)),
                PartialKind.DoubleSum => Made(GroupSums.Doubles(groups, source)),
                PartialKind.Squares => Made(CombinedSquares(
                    groups,
                    ((Column<double>)source).Values,
                    ((Column<long>)all.Columns[keyCount + plan.IndexOf(partial.Source, PartialKind.Count)]).Values,
                    ((Column<double>)all.Columns[keyCount + plan.IndexOf(partial.Source, PartialKind.DoubleSum)]).Values)),
                _ => Summed(GroupSums.Exact(groups, source), source.Type),
            });
        }

        return Partial(plan, keys.Select(k => Taker.Take(k, CollectionsOf(groups))), columns, groups.Count);
    }

    /// <summary>
    /// Sums of squares around the common mean: Chan, Golub and LeVeque, "Updating formulae and a pairwise algorithm …", 1979.
    /// </summary>
    private static double[] CombinedSquares(RowGroups groups, ReadOnlySpan<double> squares, ReadOnlySpan<long> counts, ReadOnlySpan<double> sums)
    {
        var result = new double[groups.Count];
        var means = new double[groups.Count];
        var known = new long[groups.Count];
        for (int row = 0; row < squares.Length; row++)
        {
            int group = groups.IsOne ? 0 : groups.Codes[row];
            if (counts[row] > 0)
            {
                double distance = (sums[row] / counts[row]) - means[group];
                long count = known[group] + counts[row];
                result[group] += squares[row] + (distance * distance * known[group] * counts[row] / count);
                means[group] += distance * counts[row] / count;
                known[group] = count;
            }
        }

        return result;
    }
}
