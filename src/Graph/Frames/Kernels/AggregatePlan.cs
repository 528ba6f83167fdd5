using Actors.Frames.Expressions;

namespace Actors.Frames.Kernels;

/// <summary>
/// What a reduction computes: the keys it groups by (none: all rows are one group), what it keeps of each partition, and the
/// results.
/// </summary>
internal sealed record AggregatePlan(
    EquatableArray<string> Keys, EquatableArray<AggregatePartial> Partials, EquatableArray<AggregateOutput> Outputs)
{
    /// <summary>The columns that are read.</summary>
    public IEnumerable<string> Columns => Keys.Concat(Partials.Select(p => p.Source).Where(s => s.Length > 0)).Distinct(StringComparer.Ordinal);

    public static AggregatePlan Of(IEnumerable<string> keys, IEnumerable<AggregateOutput> outputs)
    {
        AggregateOutput[] wanted = [.. outputs];
        var partials = new List<AggregatePartial>();
        foreach (AggregateOutput output in wanted)
        {
            foreach (PartialKind kind in KindsOf(output))
            {
                var partial = new AggregatePartial(output.Source, kind);
                if (!partials.Contains(partial))
                {
                    partials.Add(partial);
                }
            }
        }

        return new(new(keys), new(partials), new(wanted));
    }

    /// <summary>The position of a partial result.</summary>
    public int IndexOf(string source, PartialKind kind) => Partials.Span.IndexOf(new AggregatePartial(source, kind));

    private static PartialKind[] KindsOf(AggregateOutput output) => output.Function switch
    {
        AggregateFunction.Rows => [PartialKind.Rows],
        AggregateFunction.Count => [PartialKind.Count],
        AggregateFunction.Sum => [output.Type == ColumnType.Float64 ? PartialKind.DoubleSum : PartialKind.Sum],
        AggregateFunction.Mean => [PartialKind.Count, PartialKind.DoubleSum],
        AggregateFunction.Min => [PartialKind.Min],
        AggregateFunction.Max => [PartialKind.Max],
        _ => [PartialKind.Count, PartialKind.DoubleSum, PartialKind.Squares],
    };
}
