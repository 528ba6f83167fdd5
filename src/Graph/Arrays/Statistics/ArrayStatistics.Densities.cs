using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;
using Actors.Arrays.Statistics;

namespace Actors.Arrays;

/// <content>Weighted histograms, densities, and histograms of points in several dimensions.</content>
public static partial class ArrayStatistics
{
    /// <summary>The weights of the elements in each of some bins of one width, added up.</summary>
    /// <param name="array">The array.</param>
    /// <param name="bins">The number of bins.</param>
    /// <param name="range">The edges of the first and the last bin; null for the least and the greatest element, which are computed first.</param>
    /// <param name="weights">A weight for each element: an array of the same shape.</param>
    /// <returns>The sums, and the edges, of which there is one more.</returns>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static (ChunkedArray<double> Sums, ChunkedArray<double> Edges) Histogram<T>(
        this ChunkedArray<T> array, int bins, (double Low, double High)? range, ChunkedArray<double> weights)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(weights);
        ChunkedArray<double> edges = Edges(array, bins, range);
        return (new(Histogram(array, edges, weights)), edges);
    }

    /// <summary>The density of the elements in each of some bins: its integral over all bins is one.</summary>
    /// <param name="array">The array.</param>
    /// <param name="edges">The edges, increasing; the last bin includes the last one.</param>
    /// <param name="weights">A weight for each element; null when all count the same.</param>
    public static ChunkedArray<double> HistogramDensity<T>(this ChunkedArray<T> array, double[] edges, ChunkedArray<double>? weights = null)
        where T : unmanaged => Density(array, Checked("histogram", edges), weights);

    /// <summary>The density of the elements in each of some bins of one width: its integral over all bins is one.</summary>
    /// <param name="array">The array.</param>
    /// <param name="bins">The number of bins.</param>
    /// <param name="range">The edges of the first and the last bin; null for the least and the greatest element, which are computed first.</param>
    /// <param name="weights">A weight for each element; null when all count the same.</param>
    /// <returns>The densities, and the edges, of which there is one more.</returns>
    public static (ChunkedArray<double> Density, ChunkedArray<double> Edges) HistogramDensity<T>(
        this ChunkedArray<T> array, int bins = 10, (double Low, double High)? range = null, ChunkedArray<double>? weights = null)
        where T : unmanaged
    {
        ChunkedArray<double> edges = Edges(array, bins, range);
        return (Density(array, edges, weights), edges);
    }

    /// <summary>How many points lie in each cell of a grid of bins.</summary>
    /// <param name="points">The points: (points, axes).</param>
    /// <param name="edges">The edges along each axis, increasing; the last bin of an axis includes its last edge.</param>
    /// <exception cref="ArgumentException">The array is no such table, or the edges are not those of its axes.</exception>
    public static ChunkedArray<long> HistogramDd(this ChunkedArray<double> points, params double[][] edges) => new(Grid(points, edges, null));

    /// <summary>The weights of the points in each cell of a grid of bins, added up.</summary>
    /// <param name="points">The points: (points, axes).</param>
    /// <param name="edges">The edges along each axis, increasing; the last bin of an axis includes its last edge.</param>
    /// <param name="weights">A weight for each point: a vector.</param>
    /// <exception cref="ArgumentException">The arrays do not fit, or the edges are not those of the axes.</exception>
    public static ChunkedArray<double> HistogramDd(this ChunkedArray<double> points, double[][] edges, ChunkedArray<double> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        return new(Grid(points, edges, weights));
    }

    /// <summary>The density of points in each cell of a grid of bins: its integral over all cells is one.</summary>
    /// <param name="points">The points: (points, axes).</param>
    /// <param name="edges">The edges along each axis, increasing; the last bin of an axis includes its last edge.</param>
    /// <param name="weights">A weight for each point; null when all count the same.</param>
    /// <exception cref="ArgumentException">The arrays do not fit, or the edges are not those of the axes.</exception>
    public static ChunkedArray<double> HistogramDdDensity(this ChunkedArray<double> points, double[][] edges, ChunkedArray<double>? weights = null)
    {
        ChunkedArray<double> sums = new(Elementwise.Cast(Grid(points, edges, weights), ElementKind.Float64));
        ChunkedArray<double> density = sums / sums.Sum();
        for (int axis = 0; axis < edges.Length; axis++)
        {
            ChunkedArray<double> widths = Diff(Checked("histogramdd", edges[axis]));
            for (int rest = axis + 1; rest < edges.Length; rest++)
            {
                widths = widths.ExpandDims(widths.Rank);
            }

            density /= widths;
        }

        return density;
    }

    /// <summary>How many points of the plane lie in each cell of a grid of bins.</summary>
    /// <param name="x">The points' first coordinates: an array with one axis.</param>
    /// <param name="y">Their second coordinates, as many.</param>
    /// <param name="xEdges">The edges along the first axis, increasing.</param>
    /// <param name="yEdges">The edges along the second axis, increasing.</param>
    /// <exception cref="ArgumentException">The arrays are no vectors of one length.</exception>
    public static ChunkedArray<long> Histogram2D(ChunkedArray<double> x, ChunkedArray<double> y, double[] xEdges, double[] yEdges) =>
        Plane(x, y).HistogramDd(xEdges, yEdges);

    /// <summary>The weights of points of the plane in each cell of a grid of bins, added up.</summary>
    /// <param name="x">The points' first coordinates: an array with one axis.</param>
    /// <param name="y">Their second coordinates, as many.</param>
    /// <param name="xEdges">The edges along the first axis, increasing.</param>
    /// <param name="yEdges">The edges along the second axis, increasing.</param>
    /// <param name="weights">A weight for each point.</param>
    /// <exception cref="ArgumentException">The arrays are no vectors of one length.</exception>
    public static ChunkedArray<double> Histogram2D(
        ChunkedArray<double> x, ChunkedArray<double> y, double[] xEdges, double[] yEdges, ChunkedArray<double> weights) =>
        Plane(x, y).HistogramDd([xEdges, yEdges], weights);

    private static ChunkedArray<double> Plane(ChunkedArray<double> x, ChunkedArray<double> y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return x.Rank == 1 && y.Rank == 1 && x.Shape[0] == y.Shape[0]
            ? ChunkedArray.Stack<double>([x, y], 1)
            : throw new ArgumentException($"'histogram2d' needs two vectors of one length, not arrays of shapes {x.Layout} and {y.Layout}.", nameof(x));
    }

    private static ChunkedArray<double> Density<T>(ChunkedArray<T> array, ChunkedArray<double> edges, ChunkedArray<double>? weights)
        where T : unmanaged
    {
        ChunkedArray<double> sums = new(Elementwise.Cast(Histogram(array, edges, weights), ElementKind.Float64));
        return sums / Diff(edges) / sums.Sum();
    }

    private static ArrayTreeExpr Grid(ChunkedArray<double> points, double[][] edges, ChunkedArray<double>? weights)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(edges);
        if (points.Rank != 2 || points.Shape[1] != edges.Length)
        {
            throw new ArgumentException(
                $"'histogramdd' is given edges for {edges.Length} axes; its points must be an array of shape (points, {edges.Length}), not {points.Layout}.",
                nameof(points));
        }

        foreach (double[] axis in edges)
        {
            Checked("histogramdd", axis);
        }

        ArrayExpr whole = Elementwise.Rechunk(points.Array, points.Layout.With(1, [edges.Length]));
        var kernel = new HistogramGridKernel(new(edges.SelectMany(e => e)), new(edges.Select(e => e.Length)), weights is not null);
        ElementKind kind = weights is null ? ElementKind.Int64 : ElementKind.Float64;
        ArrayExpr[] others = [];
        if (weights is not null)
        {
            if (weights.Rank != 1 || weights.Shape[0] != points.Shape[0])
            {
                throw new ArgumentException(
                    $"'histogramdd' needs a weight for each point: the shapes are {points.Layout} and {weights.Layout}.", nameof(weights));
            }

            ArrayExpr column = weights.ExpandDims(1).Array;
            others = [Elementwise.Rechunk(column, column.Layout.With(0, whole.Layout.Chunks[0]))];
        }

        var combine = new ReduceCombineKernel(ReduceOp.Sum, kind);
        return Tree("histogramdd", kind, ArrayLayout.Single([.. edges.Select(e => e.Length - 1L)]), whole, kernel, combine, combine, others);
    }
}
