using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Graph.Expressions;

namespace Actors.Arrays.Ordering;

/// <summary>Writes medians and quantiles: exact ones, so the reduced axes become one chunk.</summary>
internal static class Quantiles
{
    /// <summary>Quantiles along axes.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="array">The array.</param>
    /// <param name="quantiles">Which, from 0 to 1.</param>
    /// <param name="hasAxis">Whether they are the first axis of the result; if not there is one.</param>
    /// <param name="axes">The axes; all when null.</param>
    /// <param name="keepDims">Whether the axes stay, with one element each.</param>
    /// <param name="method">What falls between two elements.</param>
    /// <param name="skipsNaN">Whether what is not a number is left out.</param>
    /// <param name="kind">The type of the result.</param>
    public static ArrayExpr Apply(
        string name, ArrayExpr array, double[] quantiles, bool hasAxis, int[]? axes, bool keepDims, QuantileMethod method, bool skipsNaN, ElementKind kind)
    {
        ArgumentNullException.ThrowIfNull(quantiles);
        if (!Enum.IsDefined(method))
        {
            throw new ArgumentOutOfRangeException(nameof(method), $"'{name}' has no method {method}.");
        }

        foreach (double quantile in quantiles)
        {
            if (!(quantile >= 0 && quantile <= 1))
            {
                throw new ArgumentOutOfRangeException(nameof(quantiles), name.EndsWith("percentile", StringComparison.Ordinal)
                    ? $"'{name}' is given {quantile * 100}; percentiles are from 0 to 100."
                    : $"'{name}' is given {quantile}; quantiles are from 0 to 1.");
            }
        }

        if (array.Kind == ElementKind.Complex)
        {
            throw new NotSupportedException($"'{name}' is not defined for arrays of Complex: they have no order.");
        }

        int[] normal = Reducing.Axes(name, array.Layout, axes);
        var chunks = (long[][])array.Layout.Chunks.Clone();
        foreach (int axis in normal)
        {
            chunks[axis] = array.Layout.Shape[axis] >= 0 ? [array.Layout.Shape[axis]] : throw Reducing.UnknownSizes(name, array.Layout);
        }

        if (!name.Contains("median", StringComparison.Ordinal))
        {
            // Nothing has a median that is not a number, as in NumPy, but no quantiles.
            Reducing.RequireElements(name, array.Layout, normal);
        }

        ArrayExpr whole = Elementwise.Rechunk(Elementwise.Cast(array, ElementKind.Float64), new ArrayLayout(chunks));
        ArrayLayout reduced = ArrayTreeExpr.Reduced(whole.Layout, normal, keepDims);
        int[] map = [.. Enumerable.Range(0, whole.Layout.Rank).Where(axis => keepDims || Array.IndexOf(normal, axis) < 0)];
        var result = new KernelExpr(
            name,
            ElementKind.Float64,
            hasAxis ? new([[quantiles.Length], .. reduced.Chunks]) : reduced,
            _ => new QuantileKernel(new(quantiles), new(normal), method, skipsNaN, keepDims, hasAxis),
            ContentToken.Of(quantiles, normal, method, skipsNaN, keepDims, hasAxis),
            whole)
        {
            Maps = [new AxisMap(new(hasAxis ? [-1, .. map] : map))],
        };
        return Elementwise.Cast(result, kind);
    }
}
