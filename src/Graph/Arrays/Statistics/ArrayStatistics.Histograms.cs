using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;
using Actors.Arrays.Statistics;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays;

/// <summary>Histograms, counts, searching, covariances and differences, with NumPy's names and answers.</summary>
public static partial class ArrayStatistics
{
    /// <summary>How many elements lie in each of some bins of one width. What is not a number is not counted.</summary>
    /// <param name="array">The array.</param>
    /// <param name="bins">The number of bins.</param>
    /// <param name="range">
    /// The lower edge of the first bin and the upper edge of the last one, which it includes; null for the least and the greatest element,
    /// which are computed first.
    /// </param>
    /// <returns>The counts, and the edges, of which there is one more.</returns>
    public static (ChunkedArray<long> Counts, ChunkedArray<double> Edges) Histogram<T>(
        this ChunkedArray<T> array, int bins = 10, (double Low, double High)? range = null)
        where T : unmanaged
    {
        ChunkedArray<double> edges = Edges(array, bins, range);
        return (new(Histogram(array, edges, null)), edges);
    }

    /// <summary>How many elements lie in each of some bins.</summary>
    /// <param name="array">The array.</param>
    /// <param name="edges">The edges, increasing; the last bin includes the last one.</param>
    /// <returns>The counts, one fewer than edges.</returns>
    /// <exception cref="ArgumentException">There are fewer than two edges, or they decrease.</exception>
    public static ChunkedArray<long> Histogram<T>(this ChunkedArray<T> array, double[] edges)
        where T : unmanaged => new(Histogram(array, Checked("histogram", edges), null));

    /// <summary>The weights of the elements in each of some bins, added up.</summary>
    /// <param name="array">The array.</param>
    /// <param name="edges">The edges, increasing; the last bin includes the last one.</param>
    /// <param name="weights">A weight for each element: an array of the same shape.</param>
    /// <exception cref="ArgumentException">The shapes differ, or the edges are none.</exception>
    public static ChunkedArray<double> Histogram<T>(this ChunkedArray<T> array, double[] edges, ChunkedArray<double> weights)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(weights);
        return new(Histogram(array, Checked("histogram", edges), weights));
    }

    /// <summary>How often each whole number from 0 occurs.</summary>
    /// <param name="array">The numbers, none negative: an array with one axis.</param>
    /// <param name="minLength">The least number of counts; there are as many as the greatest number needs.</param>
    public static ChunkedArray<long> BinCount(this ChunkedArray<long> array, int minLength = 0) =>
        new(Count(array, null, minLength));

    /// <summary>How often each whole number from 0 occurs.</summary>
    /// <param name="array">The numbers, none negative: an array with one axis.</param>
    /// <param name="minLength">The least number of counts; there are as many as the greatest number needs.</param>
    public static ChunkedArray<long> BinCount(this ChunkedArray<int> array, int minLength = 0)
    {
        ArgumentNullException.ThrowIfNull(array);
        return BinCount(new ChunkedArray<long>(Elementwise.Cast(array.Array, ElementKind.Int64)), minLength);
    }

    /// <summary>The sum of weights for each whole number from 0.</summary>
    /// <param name="array">The numbers, none negative: an array with one axis.</param>
    /// <param name="weights">A weight for each.</param>
    /// <param name="minLength">The least number of sums; there are as many as the greatest number needs.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static ChunkedArray<double> BinCount(this ChunkedArray<long> array, ChunkedArray<double> weights, int minLength = 0)
    {
        ArgumentNullException.ThrowIfNull(weights);
        return new(Count(array, weights, minLength));
    }

    private static ArrayTreeExpr Count(ChunkedArray<long> array, ChunkedArray<double>? weights, int minLength)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentOutOfRangeException.ThrowIfNegative(minLength);
        if (array.Rank != 1)
        {
            throw new ArgumentException($"'bincount' needs a vector, not an array of shape {array.Layout}.", nameof(array));
        }

        ArrayExpr[] inputs = weights is null ? [array.Array] : Same("bincount", array.Array, weights.Array);
        Kernel combine = weights is null ? new BinCountCombineKernel<long>() : new BinCountCombineKernel<double>();
        return Tree(
            "bincount", weights is null ? ElementKind.Int64 : ElementKind.Float64, new ArrayLayout([[ArrayLayout.Unknown]]),
            inputs[0], new BinCountKernel(minLength, weights is not null), combine, combine, inputs[1..]);
    }

    private static ChunkedArray<double> Edges<T>(ChunkedArray<T> array, int bins, (double Low, double High)? range)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        if (range is { } given)
        {
            return given.Low <= given.High && double.IsFinite(given.Low) && double.IsFinite(given.High)
                ? ChunkedArray.FromArray(LinspaceEdgesKernel.Edges(given.Low, given.High, bins), -1)
                : throw new ArgumentException($"'histogram' cannot count in the range from {given.Low} to {given.High}.", nameof(range));
        }

        var numbers = new ChunkedArray<double>(Elementwise.Cast(Real("histogram", array.Array), ElementKind.Float64));
        return new(new KernelExpr(
            "histogram-edges", ElementKind.Float64, ArrayLayout.Single([bins + 1]), _ => new LinspaceEdgesKernel(bins), ContentToken.Of(bins),
            numbers.Min().Array, numbers.Max().Array));
    }

    private static ArrayTreeExpr Histogram<T>(ChunkedArray<T> array, ChunkedArray<double> edges, ChunkedArray<double>? weights)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        ArrayExpr values = Elementwise.Cast(Real("histogram", array.Array), ElementKind.Float64);
        ArrayExpr[] inputs = weights is null ? [values] : Same("histogram", values, weights.Array);
        ElementKind kind = weights is null ? ElementKind.Int64 : ElementKind.Float64;
        var combine = new ReduceCombineKernel(ReduceOp.Sum, kind);
        return Tree(
            "histogram", kind, ArrayLayout.Single([edges.Shape[0] - 1]), inputs[0], new HistogramKernel(weights is not null), combine, combine,
            [edges.Array, .. inputs[1..]]);
    }

    private static ChunkedArray<double> Checked(string name, double[] edges)
    {
        ArgumentNullException.ThrowIfNull(edges);
        for (int i = 1; i < edges.Length; i++)
        {
            if (!(edges[i] >= edges[i - 1]))
            {
                throw new ArgumentException($"'{name}' needs edges that increase; edge {i} is {edges[i]} after {edges[i - 1]}.", nameof(edges));
            }
        }

        return edges.Length >= 2
            ? ChunkedArray.FromArray([.. edges], -1)
            : throw new ArgumentException($"'{name}' needs at least two edges.", nameof(edges));
    }

    private static ArrayExpr Real(string name, ArrayExpr array) => array.Kind == ElementKind.Complex
        ? throw new NotSupportedException($"'{name}' is not defined for arrays of {array.Kind.Name()}.")
        : array;

    /// <summary>Two arrays of one shape, in the same chunks.</summary>
    private static ArrayExpr[] Same(string name, ArrayExpr array, ArrayExpr weights) => array.Layout.Shape.SequenceEqual(weights.Layout.Shape)
        ? Elementwise.Align(name, [array, weights]).Arrays
        : throw new ArgumentException($"'{name}' needs a weight for each element: the shapes are {array.Layout} and {weights.Layout}.");

    /// <summary>A partial result of each block of an array, combined by a tree over all of its axes.</summary>
    /// <param name="name">The operation.</param>
    /// <param name="kind">The type of the result.</param>
    /// <param name="layout">The layout of the result: one block.</param>
    /// <param name="array">The array.</param>
    /// <param name="chunk">Makes the partial result.</param>
    /// <param name="combine">Makes one partial result of several.</param>
    /// <param name="finish">Makes the result of several partial ones.</param>
    /// <param name="others">Further inputs of each block: arrays of the same chunks, or vectors of one chunk.</param>
    private static ArrayTreeExpr Tree(
        string name, ElementKind kind, ArrayLayout layout, ArrayExpr array, Kernel chunk, Kernel combine, Kernel finish, params ArrayExpr[] others) =>
        Tree(name, kind, layout, array, _ => chunk, ContentToken.Of(chunk), combine, finish, others);

    private static ArrayTreeExpr Tree(
        string name, ElementKind kind, ArrayLayout layout, ArrayExpr array, Func<int[], Kernel> chunk, UInt128 token, Kernel combine, Kernel finish,
        params ArrayExpr[] others)
    {
        int rank = array.Layout.Rank;
        int[] axes = [.. Enumerable.Range(0, rank)];
        var nowhere = new AxisMap(new(Enumerable.Repeat(-1, rank)));
        var partials = new KernelExpr(name + "-chunk", kind, ReduceChunkExpr.Partials(array.Layout, axes), chunk, token, [array, .. others])
        {
            Maps = [AxisMap.Trailing(rank, rank), .. others.Select(o => o.Layout.Rank == rank && o.Layout.Grid.SequenceEqual(array.Layout.Grid) ? AxisMap.Trailing(rank, rank) : nowhere)],
        };
        return new ArrayTreeExpr(name, kind, layout, axes, combine, finish, partials);
    }
}
