namespace Actors.Graph.Visualization;

internal sealed partial class LayeredLayout
{
    /// <summary>Orders each rank so that few arrows cross: barycentre sweeps both ways, then swaps of neighbours; the best order is kept.</summary>
    private void OrderLayers()
    {
        int count = _rank.Count;
        _layers = new int[_rank.Max() + 1][];
        (int[] starts, int[] members) = Rows(_layers.Length, count, v => _rank[v]);
        var initial = new double[count];
        for (int node = 0; node < _nodes; node++)
        {
            initial[node] = node;
            foreach (int place in _lines[node] ?? [])
            {
                initial[place] = node + 0.5;
            }
        }

        for (int rank = 0; rank < _layers.Length; rank++)
        {
            _layers[rank] = members[starts[rank]..starts[rank + 1]];
            SortStably(_layers[rank], initial);
        }

        _place = new int[count];
        RememberPlaces();
        long best = Crossings();
        int[][] bestLayers = Copy(_layers);
        int sweeps = (int)Math.Clamp(3_000_000L / (_links.Count + count + 1), 4, 24);
        for (int sweep = 0; sweep < sweeps && best > 0; sweep++)
        {
            Sweep(down: sweep % 2 == 0);
            if (count <= 4_000)
            {
                SwapNeighbours();
            }

            long crossings = Crossings();
            if (crossings < best)
            {
                best = crossings;
                bestLayers = Copy(_layers);
            }
        }

        _layers = bestLayers;
        RememberPlaces();
    }

    private static int[][] Copy(int[][] layers) => [.. layers.Select(l => (int[])l.Clone())];

    private void RememberPlaces()
    {
        foreach (int[] layer in _layers)
        {
            for (int i = 0; i < layer.Length; i++)
            {
                _place[layer[i]] = i;
            }
        }
    }

    private void Sweep(bool down)
    {
        var centre = new double[_rank.Count];
        for (int step = 1; step < _layers.Length; step++)
        {
            int[] layer = _layers[down ? step : _layers.Length - 1 - step];
            foreach (int vertex in layer)
            {
                ReadOnlySpan<int> fixedOnes = down ? Ups(vertex) : Downs(vertex);
                double sum = 0;
                foreach (int other in fixedOnes)
                {
                    sum += _place[other];
                }

                // Without neighbours on that side a box keeps its relative place.
                double scale = _layers[down ? step - 1 : _layers.Length - step].Length / (double)layer.Length;
                centre[vertex] = fixedOnes.IsEmpty ? _place[vertex] * scale : sum / fixedOnes.Length;
            }

            SortStably(layer, centre);
            for (int i = 0; i < layer.Length; i++)
            {
                _place[layer[i]] = i;
            }
        }
    }

    private static void SortStably(int[] layer, double[] by)
    {
        var keys = new (double By, int Place)[layer.Length];
        for (int i = 0; i < layer.Length; i++)
        {
            keys[i] = (by[layer[i]], i);
        }

        Array.Sort(keys, layer);
    }

    private void SwapNeighbours()
    {
        for (int round = 0; round < 4; round++)
        {
            bool better = false;
            foreach (int[] layer in _layers)
            {
                for (int i = 0; i + 1 < layer.Length; i++)
                {
                    (int left, int right) = (layer[i], layer[i + 1]);
                    long now = PairCrossings(Ups(left), Ups(right)) + PairCrossings(Downs(left), Downs(right));
                    if (now == 0)
                    {
                        continue;
                    }

                    long then = PairCrossings(Ups(right), Ups(left)) + PairCrossings(Downs(right), Downs(left));
                    if (then < now)
                    {
                        (layer[i], layer[i + 1]) = (right, left);
                        (_place[right], _place[left]) = (i, i + 1);
                        better = true;
                    }
                }
            }

            if (!better)
            {
                return;
            }
        }
    }

    private long PairCrossings(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        if (left.Length * (long)right.Length > 4_096)
        {
            return 0;
        }

        long crossings = 0;
        foreach (int a in left)
        {
            foreach (int b in right)
            {
                crossings += _place[a] > _place[b] ? 1 : 0;
            }
        }

        return crossings;
    }

    /// <summary>The number of crossings, counted as inversions with a Fenwick tree (Barth, Jünger and Mutzel, 2002).</summary>
    private long Crossings()
    {
        long crossings = 0;
        int widest = _layers.Max(l => l.Length);
        var tree = new int[widest + 1];
        var below = new List<int>();
        for (int rank = 0; rank + 1 < _layers.Length; rank++)
        {
            int width = _layers[rank + 1].Length;
            Array.Clear(tree, 0, width + 1);
            int seen = 0;
            foreach (int vertex in _layers[rank])
            {
                below.Clear();
                foreach (int down in Downs(vertex))
                {
                    below.Add(_place[down]);
                }

                below.Sort();
                foreach (int place in below)
                {
                    int before = 0;
                    for (int i = place + 1; i > 0; i -= i & -i)
                    {
                        before += tree[i];
                    }

                    crossings += seen - before;
                    seen++;
                    for (int i = place + 1; i <= width; i += i & -i)
                    {
                        tree[i]++;
                    }
                }
            }
        }

        return crossings;
    }
}
