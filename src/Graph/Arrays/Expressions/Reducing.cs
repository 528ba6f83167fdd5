using Actors.Arrays.Blocks;
using Actors.Arrays.Kernels;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Expressions;

/// <summary>Writes reductions.</summary>
internal static class Reducing
{
    /// <summary>Axes as numbers from 0, in their order; all when none are given.</summary>
    /// <exception cref="ArgumentException">There is no such axis, or one stands twice.</exception>
    public static int[] Axes(string name, ArrayLayout layout, int[]? axes)
    {
        if (axes is null)
        {
            return [.. Enumerable.Range(0, layout.Rank)];
        }

        int[] sorted = [.. axes.Select(axis => Axis(name, layout, axis)).Order()];
        for (int i = 1; i < sorted.Length; i++)
        {
            if (sorted[i] == sorted[i - 1])
            {
                throw new ArgumentException($"'{name}' is given axis {sorted[i]} twice, of an array of shape {layout}.", nameof(axes));
            }
        }

        return sorted;
    }

    /// <summary>An axis as a number from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static int Axis(string name, ArrayLayout layout, int axis) => axis >= -layout.Rank && axis < layout.Rank
        ? axis < 0 ? axis + layout.Rank : axis
        : throw new ArgumentOutOfRangeException(
            nameof(axis), $"'{name}' is given axis {axis}, but an array of shape {layout} has {layout.Rank} axes.");

    /// <summary>A reduction by tree.</summary>
    /// <param name="op">What is done.</param>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes, normalised.</param>
    /// <param name="keepDims">Whether reduced axes stay, with one element.</param>
    /// <param name="work">The type it works in.</param>
    /// <param name="name">What it is called; null for the reduction's own name.</param>
    /// <param name="post">What is done to each result.</param>
    public static ArrayExpr Reduce(
        ReduceOp op, ArrayExpr array, int[] axes, bool keepDims, ElementKind work, string? name = null, TileProgram? post = null)
    {
        name ??= op.ToString().ToLowerInvariant();
        Reduction.Of(op, work);
        if (op is ReduceOp.Min or ReduceOp.Max)
        {
            RequireElements(name, array.Layout, axes);
        }

        ArrayExpr source = Elementwise.Cast(array, work);
        int rank = array.Layout.Rank;
        var chunk = new ReduceChunkExpr(op, axes, source.Layout, TileProgram.Pass(work), [AxisMap.Trailing(rank, rank)], [source]);
        Kernel combine = new ReduceCombineKernel(op, work);
        return new ArrayTreeExpr(
            name,
            post?.Result ?? work,
            ArrayTreeExpr.Reduced(array.Layout, axes, keepDims),
            axes,
            combine,
            new ReduceFinishKernel(combine, new(keepDims ? [] : axes), post),
            chunk);
    }

    /// <summary>How many elements a result is made of.</summary>
    /// <exception cref="InvalidOperationException">Sizes are not known.</exception>
    public static long Count(string name, ArrayLayout layout, int[] axes)
    {
        long count = 1;
        foreach (int axis in axes)
        {
            count *= layout.Shape[axis] >= 0 ? layout.Shape[axis] : throw UnknownSizes(name, layout);
        }

        return count;
    }

    public static InvalidOperationException UnknownSizes(string name, ArrayLayout layout) => new(
        $"'{name}' needs to know the sizes of all chunks, and some of an array of shape {layout} are known only when they are computed: "
        + "call ComputeChunkSizesAsync on it first.");

    /// <exception cref="ArgumentException">There are no elements to choose from.</exception>
    public static void RequireElements(string name, ArrayLayout layout, int[] axes)
    {
        foreach (int axis in axes)
        {
            if (layout.Shape[axis] == 0)
            {
                throw new ArgumentException($"'{name}' of an array of shape {layout} over axis {axis}: there are no elements, and it has no value of none.");
            }
        }
    }
}
