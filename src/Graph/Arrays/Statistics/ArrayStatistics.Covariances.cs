using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Statistics;

namespace Actors.Arrays;

/// <content>Covariances and weighted means.</content>
public static partial class ArrayStatistics
{
    /// <summary>The covariances of variables.</summary>
    /// <param name="array">The observations: (variables, observations), or one variable.</param>
    /// <param name="rowVariables">Whether rows are variables and columns observations, not the other way round.</param>
    /// <param name="ddof">What is subtracted from the number of observations to divide by.</param>
    /// <returns>A matrix (variables, variables) in one chunk; a single value for one variable.</returns>
    /// <exception cref="ArgumentException">The array has more than two axes, or none.</exception>
    public static ChunkedArray<double> Cov<T>(this ChunkedArray<T> array, bool rowVariables = true, int ddof = 1)
        where T : unmanaged => Covariance("cov", array, rowVariables, new CovarianceFinishKernel(ddof, false));

    /// <summary>The correlations of variables.</summary>
    /// <param name="array">The observations: (variables, observations), or one variable.</param>
    /// <param name="rowVariables">Whether rows are variables and columns observations, not the other way round.</param>
    /// <returns>A matrix (variables, variables) in one chunk; a single value for one variable.</returns>
    /// <exception cref="ArgumentException">The array has more than two axes, or none.</exception>
    public static ChunkedArray<double> CorrCoef<T>(this ChunkedArray<T> array, bool rowVariables = true)
        where T : unmanaged => Covariance("corrcoef", array, rowVariables, new CovarianceFinishKernel(0, true));

    /// <summary>The weighted mean of all elements.</summary>
    /// <param name="array">The array.</param>
    /// <param name="weights">A weight for each element.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static ChunkedScalar<double> Average(this ChunkedArray<double> array, ChunkedArray<double> weights)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(weights);
        Same("average", array.Array, weights.Array);
        ChunkedArray<double> mean = (array * weights).Sum().AsArray() / weights.Sum().AsArray();
        return new(mean.Array);
    }

    /// <summary>The weighted means along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="weights">A weight for each element, or a vector of one for each position on the axis.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <exception cref="ArgumentException">The weights have another shape.</exception>
    public static ChunkedArray<double> Average(this ChunkedArray<double> array, ChunkedArray<double> weights, int axis)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(weights);
        int along = Reducing.Axis("average", array.Layout, axis);
        ChunkedArray<double> full = weights;
        if (weights.Rank == 1 && array.Rank > 1)
        {
            if (weights.Shape[0] != array.Shape[along])
            {
                throw new ArgumentException($"'average' needs {array.Shape[along]} weights along axis {axis}, not {weights.Shape[0]}.", nameof(weights));
            }

            for (int rest = along + 1; rest < array.Rank; rest++)
            {
                full = full.ExpandDims(full.Rank);
            }

            return (array * full).Sum(along) / weights.Sum();
        }

        Same("average", array.Array, weights.Array);
        return (array * full).Sum(along) / full.Sum(along);
    }

    private static ChunkedArray<double> Covariance<T>(string name, ChunkedArray<T> array, bool rowVariables, CovarianceFinishKernel finish)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        if (array.Rank is not (1 or 2))
        {
            throw new ArgumentException($"'{name}' needs an array (variables, observations), not one of shape {array.Layout}.", nameof(array));
        }

        var numbers = new ChunkedArray<double>(Elementwise.Cast(Real(name, array.Array), ElementKind.Float64));
        bool isSingle = array.Rank == 1;
        ChunkedArray<double> table = isSingle ? numbers.ExpandDims(0) : rowVariables ? numbers : numbers.Transpose();
        long variables = Reducing.Count(name, table.Layout, [0]);
        ArrayExpr whole = table.Layout.Grid[0] == 1 ? table.Array : Elementwise.Rechunk(table.Array, table.Layout.With(0, [variables]));
        ChunkedArray<double> result = new(Tree(
            name, ElementKind.Float64, ArrayLayout.Single([variables, variables]), whole, new CovarianceKernel(), new CovarianceCombineKernel(), finish));
        return isSingle ? result.Reshape() : result;
    }
}
