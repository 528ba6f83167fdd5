namespace Actors.Graph.Tasks;

public sealed partial class TaskGraph
{
    /// <summary>The ids in an order in which every task follows its inputs.</summary>
    internal int[] TopologicalIds()
    {
        var order = new int[Count];
        int filled = Sort(order, out _);
        return filled == Count ? order : throw Cycle();
    }

    internal void ThrowIfCyclic()
    {
        if (Sort(new int[Count], out _) != Count)
        {
            throw Cycle();
        }
    }

    /// <summary>Kahn's algorithm; returns how many tasks could be placed.</summary>
    private int Sort(int[] order, out int[] missing)
    {
        missing = new int[Count];
        int filled = 0;
        for (int id = 0; id < Count; id++)
        {
            missing[id] = Inputs(id).Length;
            if (missing[id] == 0)
            {
                order[filled++] = id;
            }
        }

        for (int next = 0; next < filled; next++)
        {
            foreach (int dependent in Dependents(order[next]))
            {
                if (--missing[dependent] == 0)
                {
                    order[filled++] = dependent;
                }
            }
        }

        return filled;
    }

    private GraphException Cycle()
    {
        Sort(new int[Count], out int[] missing);
        int start = Array.FindIndex(missing, m => m > 0);
        var position = new Dictionary<int, int>();
        var path = new List<int>();
        int current = start;
        while (position.TryAdd(current, path.Count))
        {
            path.Add(current);
            foreach (int input in Inputs(current))
            {
                if (missing[input] > 0)
                {
                    current = input;
                    break;
                }
            }
        }

        var keys = path.Skip(position[current]).Select(Key).ToList();
        return new GraphException($"The graph has a cycle: {string.Join(" needs ", keys.Append(keys[0]).Select(k => $"'{k}'"))}.", keys);
    }
}
