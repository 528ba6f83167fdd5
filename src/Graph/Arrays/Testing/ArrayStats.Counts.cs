using Actors.Arrays.Testing;

namespace Actors.Arrays;

/// <content>Tests of counts.</content>
public static partial class ArrayStats
{
    /// <summary>Whether counts, all elements, are those that are expected: Pearson's chi-squared test.</summary>
    /// <param name="observed">The counts.</param>
    /// <param name="expected">What is expected, with the same sum; all the same when absent.</param>
    /// <param name="ddof">What is subtracted from the degrees of freedom, which are one less than the counts.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static HypothesisTest ChiSquare<T>(this ChunkedArray<T> observed, ChunkedArray<double>? expected = null, int ddof = 0)
        where T : unmanaged => Single(DivergenceOf("chisquare", observed, expected, null, 1, ddof));

    /// <summary>Whether counts along an axis are those that are expected: Pearson's chi-squared test.</summary>
    /// <param name="observed">The counts.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="expected">What is expected, with the same sums; all the same along the axis when absent.</param>
    /// <param name="ddof">What is subtracted from the degrees of freedom, which are one less than the counts.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static HypothesisTests ChiSquare<T>(this ChunkedArray<T> observed, int axis, ChunkedArray<double>? expected = null, int ddof = 0)
        where T : unmanaged => Several(DivergenceOf("chisquare", observed, expected, axis, 1, ddof));

    /// <summary>Whether counts, all elements, are those that are expected, by a power divergence (Cressie and Read 1984).</summary>
    /// <param name="observed">The counts.</param>
    /// <param name="expected">What is expected, with the same sum; all the same when absent.</param>
    /// <param name="lambda">
    /// The power: 1 Pearson's chi-squared, 0 the log-likelihood ratio (G-test), −1/2 Freeman and Tukey, −1 the modified log-likelihood ratio,
    /// −2 Neyman, 2/3 Cressie and Read.
    /// </param>
    /// <param name="ddof">What is subtracted from the degrees of freedom, which are one less than the counts.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static HypothesisTest PowerDivergence<T>(this ChunkedArray<T> observed, ChunkedArray<double>? expected = null, double lambda = 1, int ddof = 0)
        where T : unmanaged => Single(DivergenceOf("power_divergence", observed, expected, null, lambda, ddof));

    /// <summary>Whether counts along an axis are those that are expected, by a power divergence.</summary>
    /// <param name="observed">The counts.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="expected">What is expected, with the same sums; all the same along the axis when absent.</param>
    /// <param name="lambda">The power, as for all elements.</param>
    /// <param name="ddof">What is subtracted from the degrees of freedom, which are one less than the counts.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static HypothesisTests PowerDivergence<T>(
        this ChunkedArray<T> observed, int axis, ChunkedArray<double>? expected = null, double lambda = 1, int ddof = 0)
        where T : unmanaged => Several(DivergenceOf("power_divergence", observed, expected, axis, lambda, ddof));

    private static (ChunkedArray<double> Statistic, ChunkedArray<double> PValue) DivergenceOf<T>(
        string name, ChunkedArray<T> observed, ChunkedArray<double>? expected, int? axis, double lambda, int ddof)
        where T : unmanaged
    {
        (ChunkedArray<double> o, int[] axes, double n) = Sample(name, observed, axis);
        if (expected is not null && !expected.Layout.Shape.SequenceEqual(o.Layout.Shape))
        {
            throw new ArgumentException($"'{name}' of counts of shape {o.Layout} and expected ones of shape {expected.Layout}: the shapes must be the same.", nameof(expected));
        }

        ChunkedArray<double> e = expected ?? o.Mean(axes, keepDims: true);
        ChunkedArray<double> terms = lambda switch
        {
            1 => ArrayMath.Square(o - e) / e,
            0 => TimesLog(o, o / e) * 2,
            -1 => TimesLog(e, e / o) * 2,
            _ => o * (ArrayMath.Power(o / e, lambda) - 1) / (0.5 * lambda * (lambda + 1)),
        };
        ChunkedArray<double> statistic = terms.Sum(axes);
        return (statistic, PValues(Tail.ChiSquaredUpper, statistic, n - 1 - ddof));
    }

    /// <summary>x · log y, and 0 where x is 0.</summary>
    private static ChunkedArray<double> TimesLog(ChunkedArray<double> x, ChunkedArray<double> y) => ArrayMath.Where((x == 0.0) & ~ArrayMath.IsNaN(y), 0.0, x * ArrayMath.Log(y));
}
