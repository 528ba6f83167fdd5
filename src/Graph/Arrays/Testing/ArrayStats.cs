using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Testing;
using Actors.Graph.Expressions;

namespace Actors.Arrays;

/// <summary>
/// Statistical tests and the shape of distributions, with the names, definitions and answers of <c>scipy.stats</c>; p-values are of both
/// tails where a test has two. What is not a number makes the answer none. All elements are compared, or those along an axis. Numbers of
/// any real type are doubles here. Central moments are <see cref="ArrayReductions"/>' <c>Moment</c>.
/// </summary>
public static partial class ArrayStats
{
    private static ChunkedArray<double> Doubles<T>(string name, ChunkedArray<T> array)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        return array.Array.Kind != ElementKind.Complex ? array.Cast<double>()
            : throw new NotSupportedException($"'{name}' is not defined for arrays of Complex.");
    }

    /// <summary>Numbers, the axes that are tested along, and how many numbers stand there.</summary>
    /// <exception cref="InvalidOperationException">Sizes are not known.</exception>
    private static (ChunkedArray<double> Numbers, int[] Axes, double Count) Sample<T>(string name, ChunkedArray<T> array, int? axis)
        where T : unmanaged
    {
        ChunkedArray<double> numbers = Doubles(name, array);
        int[] axes = Reducing.Axes(name, array.Layout, axis is { } one ? [one] : null);
        return (numbers, axes, Reducing.Count(name, array.Layout, axes));
    }

    private static ChunkedArray<double> PValues(Tail tail, ChunkedArray<double> statistics, double first = 0, double second = 0) =>
        PValues(new TailKernel(tail, first, second), statistics.Array);

    private static ChunkedArray<double> PValues(TailKernel kernel, params ReadOnlySpan<Expr> operands) => new(new KernelExpr(
        "p-value", ElementKind.Float64, ((ArrayExpr)operands[0]).Layout, _ => kernel, ContentToken.Of(kernel), operands));

    private static HypothesisTest Single((ChunkedArray<double> Statistic, ChunkedArray<double> PValue) test) => new(new(test.Statistic.Array), new(test.PValue.Array));

    private static HypothesisTests Several((ChunkedArray<double> Statistic, ChunkedArray<double> PValue) test) => new(test.Statistic, test.PValue);
}
