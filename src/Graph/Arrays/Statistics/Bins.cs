namespace Actors.Arrays.Statistics;

/// <summary>Neighbouring intervals: each with its lower edge, the last one with its upper edge too.</summary>
internal readonly struct Bins
{
    private readonly double[] _edges;
    private readonly double _perBin;

    /// <param name="edges">The edges, increasing; at least two.</param>
    public Bins(double[] edges)
    {
        _edges = edges;
        double width = (edges[^1] - edges[0]) / (edges.Length - 1);
        bool isEven = width > 0 && double.IsFinite(width);
        for (int i = 1; i < edges.Length && isEven; i++)
        {
            isEven = Math.Abs(edges[i] - edges[i - 1] - width) <= width * 1e-6;
        }

        _perBin = isEven ? 1 / width : 0;
    }

    public int Count => _edges.Length - 1;

    /// <summary>The bin of a number; -1 outside of all, and for what is not a number.</summary>
    public int Of(double value)
    {
        double[] edges = _edges;
        if (!(value >= edges[0] && value <= edges[^1]))
        {
            return -1;
        }

        if (_perBin == 0)
        {
            int low = 0, high = edges.Length - 1;
            while (high - low > 1)
            {
                int middle = (low + high) >>> 1;
                (low, high) = edges[middle] <= value ? (middle, high) : (low, middle);
            }

            // Of equal edges the last bin takes what lies on the last one.
            return low;
        }

        // A guess, which rounding and the small differences of widths can make wrong.
        int bin = Math.Min((int)((value - edges[0]) * _perBin), edges.Length - 2);
        while (value < edges[bin])
        {
            bin--;
        }

        while (bin < edges.Length - 2 && value >= edges[bin + 1])
        {
            bin++;
        }

        return bin;
    }
}
