using System.Collections.Immutable;
using Actors.Graph.Expressions;

namespace Actors.Frames.Expressions;

/// <summary>
/// The columns of a frame that its consumers use, by name. With none, only the number of rows is of interest, or nothing at all.
/// </summary>
internal sealed record ColumnsDemand(ImmutableSortedSet<string> Names) : Demand
{
    /// <summary>No column of a frame; of a series: nothing, since whoever took it was dropped.</summary>
    public static ColumnsDemand Nothing { get; } = new(ImmutableSortedSet.Create<string>(StringComparer.Ordinal));

    public bool IsNothing => Names.IsEmpty;

    public static ColumnsDemand Of(IEnumerable<string> names) => new(Nothing.Names.Union(names));

    public override Demand Union(Demand other) => Of(Names.Concat(((ColumnsDemand)other).Names));

    public bool Equals(ColumnsDemand? other) => other is not null && Names.SetEquals(other.Names);

    public override int GetHashCode() => Names.Count;
}
