using System.Buffers;

namespace Actors.Graph.Tasks;

/// <summary>
/// The order in which tasks are best run: topological, and such that few results are alive at once when one worker runs it.
/// </summary>
/// <remarks>
/// <para>A depth-first walk from the outputs numbers the tasks. Where every result is used once that is all: inputs that need
/// more room go first, which is optimal for such trees (Sethi and Ullman, 1970). Where results are shared, a few greedy
/// strategies are played through, each in linear time, and the one with the lowest peak wins; the plain walk is always among
/// them, so none is worse than it.</para>
/// <para>Nothing depends on ids: only on the order of the outputs and of each task's inputs. Keys decide among tasks that no
/// output needs.</para>
/// </remarks>
internal static class GraphOrdering
{
    /// <summary>The position of each task in the order, by id.</summary>
    public static int[] Rank(TaskGraph graph)
    {
        int[] room = ArrayPool<int>.Shared.Rent(graph.Count);
        int[] working = ArrayPool<int>.Shared.Rent(graph.Count);
        try
        {
            Span<int> walk = room.AsSpan(0, graph.Count);
            Walk(graph, walk, working.AsSpan(0, graph.Count));
            int[] position = Invert(walk);
            if (IsTree(graph) && HungriestFirst(graph, walk, working))
            {
                return position;
            }

            int[] best = Best(new OrderingLayout(graph, walk, position));
            for (int i = 0; i < best.Length; i++)
            {
                position[walk[best[i]]] = i;
            }

            return position;
        }
        finally
        {
            ArrayPool<int>.Shared.Return(room);
            ArrayPool<int>.Shared.Return(working);
        }
    }

    private static int[] Best(OrderingLayout layout)
    {
        var run = new OrderingRun(layout);
        int[] best = run.Play(OrderingStrategy.Inputs);
        if (layout.IsTree)
        {
            return best;
        }

        (int peak, long area) = (run.Peak, run.Area);
        ReadOnlySpan<OrderingStrategy> rivals = [OrderingStrategy.Release, OrderingStrategy.Oldest, OrderingStrategy.Newest, OrderingStrategy.Plain];
        foreach (OrderingStrategy rival in rivals)
        {
            int[] order = run.Play(rival);
            if (run.Peak < peak || (run.Peak == peak && run.Area < area))
            {
                (best, peak, area) = (order, run.Peak, run.Area);
            }
        }

        return best;
    }

    /// <summary>The ids in the order of a depth-first walk from the outputs, inputs in their kernels' order; then what no output needs.</summary>
    private static void Walk(TaskGraph graph, Span<int> order, Span<int> next)
    {
        // Placed tasks grow from the front of the one span, the path to the current task from its end: they cannot meet.
        next.Clear();
        int placed = 0;
        foreach (int output in graph.Outputs)
        {
            placed = Walk(graph, output, order, placed, next);
        }

        if (placed < order.Length)
        {
            var loose = new List<int>();
            for (int id = 0; id < next.Length; id++)
            {
                if (next[id] == 0 && graph.Dependents(id).IsEmpty)
                {
                    loose.Add(id);
                }
            }

            loose.Sort((a, b) => TaskKeyOrder.Compare(graph.Key(a), graph.Key(b)));
            foreach (int id in loose)
            {
                placed = Walk(graph, id, order, placed, next);
            }
        }
    }

    /// <summary><paramref name="next"/>: 0 for a task not seen, else one more than the number of its inputs looked at.</summary>
    private static int Walk(TaskGraph graph, int target, Span<int> order, int placed, Span<int> next)
    {
        if (next[target] != 0)
        {
            return placed;
        }

        int top = order.Length;
        order[--top] = target;
        next[target] = 1;
        while (top < order.Length)
        {
            int id = order[top];
            ReadOnlySpan<int> inputs = graph.Inputs(id);
            int i = next[id] - 1;
            while (i < inputs.Length && next[inputs[i]] != 0)
            {
                i++;
            }

            next[id] = i + 1;
            if (i < inputs.Length)
            {
                next[inputs[i]] = 1;
                order[--top] = inputs[i];
            }
            else
            {
                top++;
                order[placed++] = id;
            }
        }

        return placed;
    }

    private static int[] Invert(ReadOnlySpan<int> order)
    {
        var position = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            position[order[i]] = i;
        }

        return position;
    }

    /// <summary>Whether every result is used by one task at most.</summary>
    private static bool IsTree(TaskGraph graph)
    {
        for (int id = 0; id < graph.Count; id++)
        {
            ReadOnlySpan<int> dependents = graph.Dependents(id);
            if (dependents.Length > 1 && dependents[0] != dependents[^1])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the walk of a tree took each task's inputs in falling order of the room they need.</summary>
    private static bool HungriestFirst(TaskGraph graph, ReadOnlySpan<int> walk, Span<int> need)
    {
        foreach (int id in walk)
        {
            ReadOnlySpan<int> inputs = graph.Inputs(id);
            int most = inputs.Length + 1;
            int last = int.MaxValue;
            for (int i = 0; i < inputs.Length; i++)
            {
                int room = need[inputs[i]];
                if (room > last)
                {
                    return false;
                }

                most = Math.Max(most, room + i);
                last = room;
            }

            need[id] = most;
        }

        return true;
    }
}
