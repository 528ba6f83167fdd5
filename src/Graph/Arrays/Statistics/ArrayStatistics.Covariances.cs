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
