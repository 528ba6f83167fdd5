using Actors.Graph.Tasks;

namespace Actors.Graph.Tests.Tasks;

/// <summary>What one worker holds while it runs a graph in a given order.</summary>
internal static class Memory
{
    /// <summary>
    /// The most results alive at once: a result is alive from its run until the run of its last dependent has ended; outputs stay.
    /// </summary>
    public static int Peak(TaskGraph graph) => Peak(graph, graph.Order);

    public static int Peak(TaskGraph graph, ReadOnlySpan<int> rank)
    {
        var sequence = new int[graph.Count];
        for (int id = 0; id < rank.Length; id++)
        {
            sequence[rank[id]] = id;
        }

        var waiting = new int[graph.Count];
        for (int id = 0; id < graph.Count; id++)
        {
            waiting[id] = graph.Dependents(id).Length;
        }

        var stays = new HashSet<int>(graph.Outputs.ToArray());
        int alive = 0;
        int peak = 0;
        foreach (int id in sequence)
        {
            peak = Math.Max(peak, ++alive);
            foreach (int input in graph.Inputs(id))
            {
                if (--waiting[input] == 0 && !stays.Contains(input))
                {
                    alive--;
                }
            }

            if (waiting[id] == 0 && !stays.Contains(id))
            {
                alive--;
            }
        }

        return peak;
    }

    /// <summary>The lowest peak of any order, found by trying all sets of tasks that can have run (at most 24 tasks).</summary>
    public static int OptimalPeak(TaskGraph graph)
    {
        int count = graph.Count;
        var inputs = new int[count];
        var dependents = new int[count];
        int outputs = 0;
        foreach (int output in graph.Outputs)
        {
            outputs |= 1 << output;
        }

        for (int id = 0; id < count; id++)
        {
            foreach (int input in graph.Inputs(id))
            {
                inputs[id] |= 1 << input;
                dependents[input] |= 1 << id;
            }
        }

        // Sets of tasks that have run, by the least peak that leads to them: a shortest path where a path costs its highest step.
        var best = new Dictionary<int, int> { [0] = 0 };
        var queue = new PriorityQueue<int, int>();
        queue.Enqueue(0, 0);
        while (queue.TryDequeue(out int done, out int peak))
        {
            if (peak > best[done])
            {
                continue;
            }

            if (done == (1 << count) - 1)
            {
                return peak;
            }

            int alive = 1;
            for (int id = 0; id < count; id++)
            {
                bool waits = (dependents[id] & ~done) != 0 || (outputs & (1 << id)) != 0;
                alive += (done & (1 << id)) != 0 && waits ? 1 : 0;
            }

            for (int id = 0; id < count; id++)
            {
                if ((done & (1 << id)) != 0 || (inputs[id] & ~done) != 0)
                {
                    continue;
                }

                int next = done | (1 << id);
                int reached = Math.Max(peak, alive);
                if (!best.TryGetValue(next, out int known) || reached < known)
                {
                    best[next] = reached;
                    queue.Enqueue(next, reached);
                }
            }
        }

        throw new InvalidOperationException("A graph without cycles can always be run.");
    }
}
