using System.Numerics;
using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Statistics;
using Actors.Graph.Expressions;

namespace Actors.Arrays;

/// <content>Distinct values and searching.</content>
public static partial class ArrayStatistics
{
    /// <summary>The different elements, in their order; what is not a number comes once, last. How many they are is known when they are computed.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedArray<T> Unique<T>(this ChunkedArray<T> array)
        where T : unmanaged => new(Distinct(array, DistinctPart.Values));

    /// <summary>The different elements of two arrays, in their order. How many they are is known when they are computed.</summary>
    /// <param name="array">The one array.</param>
    /// <param name="other">The other.</param>
    public static ChunkedArray<T> Union1d<T>(this ChunkedArray<T> array, ChunkedArray<T> other)
        where T : unmanaged => Unique(ChunkedArray.Append(array, other));

    /// <summary>The different elements, in their order, and how often each occurs.</summary>
    /// <param name="array">The array.</param>
    public static (ChunkedArray<T> Values, ChunkedArray<long> Counts) UniqueCounts<T>(this ChunkedArray<T> array)
        where T : unmanaged => (new(Distinct(array, DistinctPart.Values)), new(Distinct(array, DistinctPart.Counts)));

    /// <summary>The different elements, in their order, and where each occurs first, counted row by row.</summary>
    /// <param name="array">The array.</param>
    /// <exception cref="InvalidOperationException">Sizes are not known.</exception>
    public static (ChunkedArray<T> Values, ChunkedArray<long> Indices) UniqueIndex<T>(this ChunkedArray<T> array)
        where T : unmanaged => (new(Distinct(array, DistinctPart.Values)), new(Distinct(array, DistinctPart.Firsts)));

    /// <summary>The different elements, in their order, and of each element which of them it is: an array of the array's shape.</summary>
    /// <param name="array">The array.</param>
    public static (ChunkedArray<T> Values, ChunkedArray<long> Inverse) UniqueInverse<T>(this ChunkedArray<T> array)
        where T : unmanaged
    {
        ChunkedArray<T> values = Unique(array);
        return (values, SearchSorted(values, array));
    }

    /// <summary>Where elements belong in a sorted vector, so that it stays sorted.</summary>
    /// <param name="sorted">The sorted vector; it is brought into one chunk.</param>
    /// <param name="values">The elements.</param>
    /// <param name="right">Whether behind those that are equal, not before them.</param>
    /// <exception cref="ArgumentException">The first array is no vector.</exception>
    public static ChunkedArray<long> SearchSorted<T>(this ChunkedArray<T> sorted, ChunkedArray<T> values, bool right = false)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(sorted);
        ArgumentNullException.ThrowIfNull(values);
        if (sorted.Rank != 1)
        {
            throw new ArgumentException($"'searchsorted' needs a sorted vector, not an array of shape {sorted.Layout}.", nameof(sorted));
        }

        RequireOrder<T>("searchsorted");
        return new(Under("searchsorted", ElementKind.Int64, OneChunk("searchsorted", sorted.Array), values.Array, new SearchKernel<T>(right, false)));
    }

    /// <summary>The number of the bin that each element lies in; 0 before the first edge, the number of edges behind the last one.</summary>
    /// <param name="array">The array.</param>
    /// <param name="edges">The edges, increasing or decreasing.</param>
    /// <param name="right">Whether bins include their right edge instead of their left one.</param>
    /// <exception cref="ArgumentException">The edges neither increase nor decrease.</exception>
    public static ChunkedArray<long> Digitize<T>(this ChunkedArray<T> array, double[] edges, bool right = false)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(edges);
        bool increases = true, decreases = true;
        for (int i = 1; i < edges.Length; i++)
        {
            increases &= edges[i] >= edges[i - 1];
            decreases &= edges[i] <= edges[i - 1];
        }

        if (!increases && !decreases)
        {
            throw new ArgumentException("'digitize' needs edges that all increase or all decrease.", nameof(edges));
        }

        ArrayExpr values = Elementwise.Cast(Real("digitize", array.Array), ElementKind.Float64);
        ChunkedArray<double> known = ChunkedArray.FromArray<double>([.. edges], -1);
        return new(Under("digitize", ElementKind.Int64, known.Array, values, new SearchKernel<double>(!right, !increases)));
    }

    /// <summary>Whether each element is one of some.</summary>
    /// <param name="array">The array.</param>
    /// <param name="elements">The elements to look for.</param>
    /// <param name="invert">Whether it is none of them.</param>
    public static ChunkedArray<bool> IsIn<T>(this ChunkedArray<T> array, ChunkedArray<T> elements, bool invert = false)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(elements);
        ArrayExpr flat = OneChunk("isin", (elements.Rank == 1 ? elements : elements.Ravel()).Array);
        return new(Under("isin", ElementKind.Bool, flat, array.Array, new IsInKernel<T>(invert)));
    }

    /// <inheritdoc cref="IsIn{T}(ChunkedArray{T}, ChunkedArray{T}, bool)"/>
    public static ChunkedArray<bool> IsIn<T>(this ChunkedArray<T> array, T[] elements, bool invert = false)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(elements);
        return IsIn(array, ChunkedArray.FromArray<T>([.. elements], -1), invert);
    }

    /// <summary>Whether all elements are nearly equal: they differ by at most <c>absolute + relative × |right|</c>.</summary>
    /// <param name="left">One array.</param>
    /// <param name="right">The other one.</param>
    /// <param name="relative">The relative tolerance.</param>
    /// <param name="absolute">The absolute tolerance.</param>
    public static ChunkedScalar<bool> AllClose(
        this ChunkedArray<double> left, ChunkedArray<double> right, double relative = 1e-5, double absolute = 1e-8) =>
        ArrayMath.IsClose(left, right, relative, absolute).All();

    /// <inheritdoc cref="AllClose(ChunkedArray{double}, ChunkedArray{double}, double, double)"/>
    public static ChunkedScalar<bool> AllClose(
        this ChunkedArray<float> left, ChunkedArray<float> right, double relative = 1e-5, double absolute = 1e-8) =>
        ArrayMath.IsClose(left, right, relative, absolute).All();

    private static ArrayTreeExpr Distinct<T>(ChunkedArray<T> array, DistinctPart part)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        RequireOrder<T>("unique");
        ArrayLayout layout = array.Layout;
        if (part == DistinctPart.Firsts && !layout.IsKnown)
        {
            throw Reducing.UnknownSizes("unique", layout);
        }

        return Tree(
            part == DistinctPart.Values ? "unique" : $"unique-{part.ToString().ToLowerInvariant()}", part == DistinctPart.Values ? array.Array.Kind : ElementKind.Int64,
            new ArrayLayout([[ArrayLayout.Unknown]]), array.Array,
            position => new DistinctKernel<T>(part == DistinctPart.Firsts ? (new(layout.ShapeArray), new(layout.StartOf(position))) : null), ContentToken.Of(part),
            new DistinctCombineKernel<T>(), new DistinctFinishKernel<T>(part));
    }

    private static void RequireOrder<T>(string name)
    {
        if (typeof(T) == typeof(Complex))
        {
            throw new NotSupportedException($"'{name}' is not defined for arrays of complex: they have no order.");
        }
    }

    private static ArrayExpr OneChunk(string name, ArrayExpr vector) => vector.Layout.BlockCount == 1
        ? vector
        : Elementwise.Rechunk(vector, ArrayLayout.Single([Reducing.Count(name, vector.Layout, [0])]));

    /// <summary>Each block of an array together with a vector of one chunk.</summary>
    private static KernelExpr Under(string name, ElementKind kind, ArrayExpr vector, ArrayExpr array, Graph.Tasks.Kernel kernel)
    {
        int rank = array.Layout.Rank;
        return new(name, kind, array.Layout, _ => kernel, ContentToken.Of(kernel), vector, array)
        {
            Maps = [new AxisMap(new(Enumerable.Repeat(-1, rank))), AxisMap.Trailing(rank, rank)],
        };
    }
}
