namespace Actors.Graph.Tasks;

/// <summary>The order in which tasks are best run.</summary>
internal static class GraphOrdering
{
    /// <summary>The position of each task in the order, by id.</summary>
    public static int[] Rank(TaskGraph graph)
    {
        int[] ids = graph.TopologicalIds();
        var rank = new int[ids.Length];
        for (int i = 0; i < ids.Length; i++)
        {
            rank[ids[i]] = i;
        }

        return rank;
    }
}
