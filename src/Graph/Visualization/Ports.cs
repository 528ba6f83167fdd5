namespace Actors.Graph.Visualization;

/// <summary>Where arrows touch their boxes: several on one side stand a little apart, in the order in which they arrive.</summary>
internal static class Ports
{
    private const double Step = 9;
    private const double Share = 0.6;

    public static void Spread(List<(double Cross, double Main)>[] paths, LayeredLayout layout, int edges)
    {
        var heads = new Dictionary<int, List<int>>();
        var tails = new Dictionary<int, List<int>>();
        for (int edge = 0; edge < edges; edge++)
        {
            (int from, int to) = layout.Ends(edge);
            Add(heads, to, edge);
            Add(tails, from, edge);
        }

        foreach ((int node, List<int> arriving) in heads)
        {
            Spread(paths, arriving, layout.CrossSizeOf(node), atHead: true);
        }

        foreach ((int node, List<int> leaving) in tails)
        {
            Spread(paths, leaving, layout.CrossSizeOf(node), atHead: false);
        }
    }

    private static void Add(Dictionary<int, List<int>> lists, int node, int edge)
    {
        if (!lists.TryGetValue(node, out List<int>? list))
        {
            lists.Add(node, list = []);
        }

        list.Add(edge);
    }

    private static void Spread(List<(double Cross, double Main)>[] paths, List<int> edges, double size, bool atHead)
    {
        // Arrows that share their next point leave as one.
        (int Edge, double Next)[] sorted =
            [.. edges.Select(e => (e, atHead ? paths[e][^2].Cross : paths[e][1].Cross)).OrderBy(p => p.Item2).ThenBy(p => p.e)];
        var slots = new int[sorted.Length];
        for (int i = 1; i < sorted.Length; i++)
        {
            bool shared = !atHead && paths[sorted[i].Edge][1] == paths[sorted[i - 1].Edge][1] && paths[sorted[i].Edge].Count > 2;
            slots[i] = slots[i - 1] + (shared ? 0 : 1);
        }

        int last = slots[^1];
        double step = last == 0 ? 0 : Math.Min(Step, size * Share / last);
        for (int i = 0; i < sorted.Length; i++)
        {
            List<(double Cross, double Main)> path = paths[sorted[i].Edge];
            int end = atHead ? path.Count - 1 : 0;
            path[end] = (path[end].Cross + ((slots[i] - (last / 2.0)) * step), path[end].Main);
        }
    }
}
