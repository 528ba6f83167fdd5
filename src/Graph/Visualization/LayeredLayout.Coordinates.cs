namespace Actors.Graph.Visualization;

internal sealed partial class LayeredLayout
{
    private const double StraightWeight = 8;

    /// <summary>
    /// Moves every box towards the mean of its neighbours, rank by rank and back again. Within a rank that is a least-squares
    /// problem with gaps to keep, which pooling adjacent violators solves exactly.
    /// </summary>
    private void PlaceAcross()
    {
        int count = _rank.Count;
        _cross = new double[count];
        foreach (int[] layer in _layers)
        {
            double at = 0;
            for (int i = 0; i < layer.Length; i++)
            {
                at += i == 0 ? 0 : Gap(layer[i - 1], layer[i]);
                _cross[layer[i]] = at;
            }

            foreach (int vertex in layer)
            {
                _cross[vertex] -= at / 2;
            }
        }

        int rounds = (int)Math.Clamp(2_000_000L / (count + _links.Count + 1), 6, 40);
        for (int round = 0; round < rounds; round++)
        {
            for (int rank = 1; rank < _layers.Length; rank++)
            {
                Settle(_layers[rank], useUps: true, useDowns: false);
            }

            for (int rank = _layers.Length - 2; rank >= 0; rank--)
            {
                Settle(_layers[rank], useUps: false, useDowns: true);
            }
        }

        for (int round = 0; round < rounds; round++)
        {
            for (int step = 0; step < _layers.Length; step++)
            {
                Settle(_layers[round % 2 == 0 ? step : _layers.Length - 1 - step], useUps: true, useDowns: true);
            }
        }

        double least = double.MaxValue;
        double most = double.MinValue;
        for (int vertex = 0; vertex < count; vertex++)
        {
            least = Math.Min(least, _cross[vertex] - (CrossSize(vertex) / 2));
            most = Math.Max(most, _cross[vertex] + (CrossSize(vertex) / 2));
        }

        for (int vertex = 0; vertex < count; vertex++)
        {
            _cross[vertex] -= least;
        }

        CrossExtent = most - least;
    }

    private bool IsLine(int vertex) => vertex >= _nodes;

    private double CrossSize(int vertex) => IsLine(vertex) ? 2 : _crossSize[vertex];

    private double Gap(int left, int right) =>
        ((CrossSize(left) + CrossSize(right)) / 2) + (IsLine(left) || IsLine(right) ? LineGap : NodeGap);

    /// <summary>Long lines are to be straight; one arrow among many into the same box pulls little.</summary>
    private double Weight(int up, int down)
    {
        if (IsLine(up) && IsLine(down))
        {
            return StraightWeight;
        }

        int shared = Math.Max(Ups(down).Length, Downs(up).Length);
        return (IsLine(up) || IsLine(down) ? 2.0 : 1.0) / shared;
    }

    private void Settle(int[] layer, bool useUps, bool useDowns)
    {
        // Blocks of boxes that touch: the mean of what they want, less their offsets within the rank.
        int count = layer.Length;
        Span<double> means = count <= 256 ? stackalloc double[count] : new double[count];
        Span<double> weights = count <= 256 ? stackalloc double[count] : new double[count];
        Span<int> sizes = count <= 256 ? stackalloc int[count] : new int[count];
        int blocks = 0;
        double offset = 0;
        for (int i = 0; i < count; i++)
        {
            int vertex = layer[i];
            offset += i == 0 ? 0 : Gap(layer[i - 1], vertex);
            double sum = 0;
            double weight = 0;
            ReadOnlySpan<int> ups = Ups(vertex);
            ReadOnlySpan<int> downs = Downs(vertex);

            // What joins several stands in their middle, whatever it is joined to further on; likewise what parts into several.
            // Without that, trees lean towards their root.
            if (useUps && !(useDowns && ups.Length <= 1 && downs.Length >= 2))
            {
                Pull(vertex, ups, upwards: true, ref sum, ref weight);
            }

            if (useDowns && !(useUps && downs.Length <= 1 && ups.Length >= 2))
            {
                Pull(vertex, downs, upwards: false, ref sum, ref weight);
            }

            (double want, weight) = weight == 0 ? (_cross[vertex], 0.01) : (sum / weight, weight);
            (means[blocks], weights[blocks], sizes[blocks]) = (want - offset, weight, 1);
            blocks++;
            while (blocks > 1 && means[blocks - 2] > means[blocks - 1])
            {
                double both = weights[blocks - 2] + weights[blocks - 1];
                means[blocks - 2] = ((means[blocks - 2] * weights[blocks - 2]) + (means[blocks - 1] * weights[blocks - 1])) / both;
                weights[blocks - 2] = both;
                sizes[blocks - 2] += sizes[blocks - 1];
                blocks--;
            }
        }

        offset = 0;
        for (int i = 0, block = 0, left = sizes[0]; i < count; i++, left--)
        {
            if (left == 0)
            {
                left = sizes[++block];
            }

            offset += i == 0 ? 0 : Gap(layer[i - 1], layer[i]);
            _cross[layer[i]] = means[block] + offset;
        }
    }

    private void Pull(int vertex, ReadOnlySpan<int> neighbours, bool upwards, ref double sum, ref double weight)
    {
        foreach (int other in neighbours)
        {
            double w = upwards ? Weight(other, vertex) : Weight(vertex, other);
            sum += w * _cross[other];
            weight += w;
        }
    }

    /// <summary>Ranks one below the other, with more room where arrows run far across.</summary>
    private void PlaceAlong()
    {
        int count = _rank.Count;
        _main = new double[count];
        var height = new double[_layers.Length];
        var run = new double[_layers.Length];
        for (int node = 0; node < _nodes; node++)
        {
            height[_rank[node]] = Math.Max(height[_rank[node]], _mainSize[node]);
        }

        foreach ((int up, int down) in _links)
        {
            run[_rank[up]] = Math.Max(run[_rank[up]], Math.Abs(_cross[up] - _cross[down]));
        }

        double at = 0;
        var middle = new double[_layers.Length];
        for (int rank = 0; rank < _layers.Length; rank++)
        {
            middle[rank] = at + (height[rank] / 2);
            MainExtent = at + height[rank];
            at = MainExtent + Math.Clamp(30 + (0.14 * run[rank]), 40, 190);
        }

        for (int vertex = 0; vertex < count; vertex++)
        {
            _main[vertex] = middle[_rank[vertex]];
        }
    }
}
