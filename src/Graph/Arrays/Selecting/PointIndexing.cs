using Actors.Arrays.Expressions;

namespace Actors.Arrays.Selecting;

/// <summary>Writes selections of points.</summary>
internal static class PointIndexing
{
    /// <summary>The elements at points that lists for several axes name together.</summary>
    /// <exception cref="ArgumentException">The index does not fit the array.</exception>
    public static ArrayExpr Apply(ArrayExpr array, ReadOnlySpan<ArrayIndex> index)
    {
        ArrayLayout layout = array.Layout;
        var lists = new List<(int Axis, long[] Positions)>();
        var basic = new List<ArrayIndex>();
        int named = 0, axis = 0;
        foreach (ArrayIndex item in index)
        {
            named += item.Item is Slice { Special: not '\0' } ? 0 : 1;
        }

        if (named > layout.Rank)
        {
            throw new ArgumentOutOfRangeException(
                nameof(index), $"'vindex': an index for {named} axes has too many items for an array of shape {layout}, which has {layout.Rank} axes.");
        }

        foreach (ArrayIndex item in index)
        {
            switch (item.Item)
            {
                case ArrayExpr:
                    throw new ArgumentException("'vindex' needs lists that are known; a lazy list may stand in an ordinary index.", nameof(index));
                case Slice { Special: 'n' }:
                    throw new ArgumentException("'vindex' makes no new axes.", nameof(index));
                case long position:
                    lists.Add((axis++, [ResolvedIndex.Position("vindex", layout, axis - 1, position)]));
                    basic.Add(Slice.All);
                    break;
                case long[] or bool[]:
                    lists.Add((axis, ResolvedIndex.Positions("vindex", layout, axis++, item.Item)));
                    basic.Add(Slice.All);
                    break;
                default:
                    axis += item.Item is Slice { Special: 'e' } ? layout.Rank - named : 1;
                    basic.Add(item);
                    break;
            }
        }

        if (lists.Count == 0)
        {
            throw new ArgumentException("'vindex' needs a list for at least one axis.", nameof(index));
        }

        int count = lists.Exists(l => l.Positions.Length != 1) ? lists.Find(l => l.Positions.Length != 1).Positions.Length : 1;
        if (lists.Exists(l => l.Positions.Length != 1 && l.Positions.Length != count))
        {
            throw new ArgumentException(
                $"'vindex' takes lists of one length, or of one element, together; these have {string.Join(", ", lists.Select(l => l.Positions.Length))}.", nameof(index));
        }

        ArrayExpr part = Indexing.Apply(array, basic.ToArray());
        return PointsExpr.Of(
            part,
            [.. lists.Select(l => l.Axis)],
            [.. lists.Select(l => l.Positions.Length == count ? l.Positions : [.. Enumerable.Repeat(l.Positions[0], count)])]);
    }
}
