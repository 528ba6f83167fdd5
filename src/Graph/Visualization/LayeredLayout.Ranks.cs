namespace Actors.Graph.Visualization;

internal sealed partial class LayeredLayout
{
    private bool[] _reversed = [];
    private int[] _topological = [];

    /// <summary>Turns round the arrows that close cycles, found by a depth-first walk.</summary>
    private void BreakCycles()
    {
        _reversed = new bool[_edges.Length];
        (int[] starts, int[] outgoing) = Rows(_nodes, _edges.Length, e => _edges[e].From);
        var state = new byte[_nodes];
        var next = new int[_nodes];
        var order = new int[_nodes];
        int filled = _nodes;
        var path = new Stack<int>();
        for (int root = 0; root < _nodes; root++)
        {
            if (state[root] != 0)
            {
                continue;
            }

            path.Push(root);
            state[root] = 1;
            while (path.TryPeek(out int node))
            {
                if (starts[node] + next[node] == starts[node + 1])
                {
                    state[node] = 2;
                    order[--filled] = node;
                    path.Pop();
                    continue;
                }

                int edge = outgoing[starts[node] + next[node]++];
                int to = _edges[edge].To;
                if (state[to] == 1)
                {
                    _reversed[edge] = true;
                }
                else if (state[to] == 0)
                {
                    state[to] = 1;
                    path.Push(to);
                }
            }
        }

        for (int edge = 0; edge < _edges.Length; edge++)
        {
            if (_reversed[edge])
            {
                _edges[edge] = (_edges[edge].To, _edges[edge].From);
            }
        }

        _topological = order;
    }

    /// <summary>
    /// The longest way from a source; then what has no more inputs than dependents moves towards its dependents, and back again
    /// where its inputs have not followed.
    /// </summary>
    private int[] AssignRanks()
    {
        var rank = new int[_nodes];
        (int[] starts, int[] outgoing) = Rows(_nodes, _edges.Length, e => _edges[e].From);
        var inputs = new int[_nodes];
        foreach ((int _, int to) in _edges)
        {
            inputs[to]++;
        }

        foreach (int node in _topological)
        {
            for (int i = starts[node]; i < starts[node + 1]; i++)
            {
                int to = _edges[outgoing[i]].To;
                rank[to] = Math.Max(rank[to], rank[node] + 1);
            }
        }

        for (int i = _nodes - 1; i >= 0; i--)
        {
            int node = _topological[i];
            int dependents = starts[node + 1] - starts[node];
            if (dependents > 0 && dependents >= inputs[node])
            {
                int nearest = int.MaxValue;
                for (int k = starts[node]; k < starts[node + 1]; k++)
                {
                    nearest = Math.Min(nearest, rank[_edges[outgoing[k]].To]);
                }

                rank[node] = Math.Max(rank[node], nearest - 1);
            }
        }

        var earliest = new int[_nodes];
        foreach (int node in _topological)
        {
            int dependents = starts[node + 1] - starts[node];
            if (inputs[node] > 0 && inputs[node] >= dependents)
            {
                rank[node] = earliest[node];
            }

            for (int i = starts[node]; i < starts[node + 1]; i++)
            {
                int to = _edges[outgoing[i]].To;
                earliest[to] = Math.Max(earliest[to], rank[node] + 1);
            }
        }

        int least = rank.Min();
        return least == 0 ? rank : [.. rank.Select(r => r - least)];
    }

    /// <summary>
    /// A place on every rank that an arrow passes. The arrows of one box share theirs, so that they part as late as they can;
    /// arrows so long that all the places would be too many are drawn straight.
    /// </summary>
    private void AddLines()
    {
        var reach = new int[_nodes];
        int longest = _rank.Max() + 1;
        long places;
        do
        {
            Array.Clear(reach);
            foreach ((int from, int to) in _edges)
            {
                int between = _rank[to] - _rank[from] - 1;
                reach[from] = between <= longest ? Math.Max(reach[from], between) : reach[from];
            }

            places = reach.Sum(r => (long)r);
            longest /= 2;
        }
        while (places > DummyBudget);

        for (int node = 0; node < _nodes; node++)
        {
            if (reach[node] == 0)
            {
                continue;
            }

            var line = new List<int>(reach[node]);
            for (int i = 0; i < reach[node]; i++)
            {
                int place = _rank.Count;
                _rank.Add(_rank[node] + 1 + i);
                _links.Add((i == 0 ? node : place - 1, place));
                line.Add(place);
            }

            _lines[node] = line;
        }

        foreach ((int from, int to) in _edges)
        {
            int between = _rank[to] - _rank[from] - 1;
            if (between == 0)
            {
                _links.Add((from, to));
            }
            else if (_lines[from] is { } line && between <= line.Count)
            {
                _links.Add((line[between - 1], to));
            }
        }
    }

    private void Connect()
    {
        int count = _rank.Count;
        (_upStarts, int[] ups) = Rows(count, _links.Count, l => _links[l].Down);
        (_downStarts, int[] downs) = Rows(count, _links.Count, l => _links[l].Up);
        _ups = [.. ups.Select(l => _links[l].Up)];
        _downs = [.. downs.Select(l => _links[l].Down)];
    }

    /// <summary>The items of each row, as compressed rows.</summary>
    private static (int[] Starts, int[] Items) Rows(int rows, int items, Func<int, int> rowOf)
    {
        var starts = new int[rows + 1];
        for (int item = 0; item < items; item++)
        {
            starts[rowOf(item) + 1]++;
        }

        for (int row = 0; row < rows; row++)
        {
            starts[row + 1] += starts[row];
        }

        int[] next = starts[..rows];
        var result = new int[items];
        for (int item = 0; item < items; item++)
        {
            result[next[rowOf(item)]++] = item;
        }

        return (starts, result);
    }

    private ReadOnlySpan<int> Ups(int vertex) => _ups.AsSpan(_upStarts[vertex].._upStarts[vertex + 1]);

    private ReadOnlySpan<int> Downs(int vertex) => _downs.AsSpan(_downStarts[vertex].._downStarts[vertex + 1]);
}
