using Actors.Arrays.Testing;

namespace Actors.Arrays;

/// <content>How samples are distributed: skewness, kurtosis and the tests of normality that are made with them.</content>
public static partial class ArrayStats
{
    /// <summary>The skewness of all elements, m₃ / m₂^(3/2); not a number where all are the same.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="bias">Whether it is left as it is; else it is corrected for the size of the sample.</param>
    public static ChunkedScalar<double> Skew<T>(this ChunkedArray<T> sample, bool bias = true)
        where T : unmanaged => new(SkewOf("skew", sample, null, bias).Array);

    /// <summary>The skewnesses along an axis.</summary>
    /// <param name="sample">The samples.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="bias">Whether they are left as they are; else they are corrected for the size of the sample.</param>
    public static ChunkedArray<double> Skew<T>(this ChunkedArray<T> sample, int axis, bool bias = true)
        where T : unmanaged => SkewOf("skew", sample, axis, bias);

    /// <summary>The kurtosis of all elements, m₄ / m₂²; not a number where all are the same.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="fisher">Whether 3 is subtracted, so that a normal distribution has 0.</param>
    /// <param name="bias">Whether it is left as it is; else it is corrected for the size of the sample.</param>
    public static ChunkedScalar<double> Kurtosis<T>(this ChunkedArray<T> sample, bool fisher = true, bool bias = true)
        where T : unmanaged => new(KurtosisOf("kurtosis", sample, null, fisher, bias).Array);

    /// <summary>The kurtoses along an axis.</summary>
    /// <param name="sample">The samples.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="fisher">Whether 3 is subtracted, so that a normal distribution has 0.</param>
    /// <param name="bias">Whether they are left as they are; else they are corrected for the size of the sample.</param>
    public static ChunkedArray<double> Kurtosis<T>(this ChunkedArray<T> sample, int axis, bool fisher = true, bool bias = true)
        where T : unmanaged => KurtosisOf("kurtosis", sample, axis, fisher, bias);

    /// <summary>Whether the skewness of all elements is that of a normal distribution (D'Agostino 1970).</summary>
    /// <param name="sample">The sample, of 8 elements at least.</param>
    /// <exception cref="ArgumentException">There are fewer.</exception>
    public static HypothesisTest SkewTest<T>(this ChunkedArray<T> sample)
        where T : unmanaged => Single(Normal(SkewScore("skewtest", sample, null)));

    /// <summary>Whether the skewnesses along an axis are those of a normal distribution.</summary>
    /// <param name="sample">The samples, of 8 elements at least.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <exception cref="ArgumentException">There are fewer.</exception>
    public static HypothesisTests SkewTest<T>(this ChunkedArray<T> sample, int axis)
        where T : unmanaged => Several(Normal(SkewScore("skewtest", sample, axis)));

    /// <summary>Whether the kurtosis of all elements is that of a normal distribution (Anscombe and Glynn 1983); good from 20 elements on.</summary>
    /// <param name="sample">The sample, of 5 elements at least.</param>
    /// <exception cref="ArgumentException">There are fewer.</exception>
    public static HypothesisTest KurtosisTest<T>(this ChunkedArray<T> sample)
        where T : unmanaged => Single(Normal(KurtosisScore("kurtosistest", sample, null)));

    /// <summary>Whether the kurtoses along an axis are those of a normal distribution.</summary>
    /// <param name="sample">The samples, of 5 elements at least.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <exception cref="ArgumentException">There are fewer.</exception>
    public static HypothesisTests KurtosisTest<T>(this ChunkedArray<T> sample, int axis)
        where T : unmanaged => Several(Normal(KurtosisScore("kurtosistest", sample, axis)));

    /// <summary>Whether all elements are normally distributed, by skewness and kurtosis together (D'Agostino and Pearson 1973).</summary>
    /// <param name="sample">The sample, of 8 elements at least.</param>
    /// <exception cref="ArgumentException">There are fewer.</exception>
    public static HypothesisTest NormalTest<T>(this ChunkedArray<T> sample)
        where T : unmanaged => Single(NormalTestOf(sample, null));

    /// <summary>Whether the elements along an axis are normally distributed, by skewness and kurtosis together.</summary>
    /// <param name="sample">The samples, of 8 elements at least.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <exception cref="ArgumentException">There are fewer.</exception>
    public static HypothesisTests NormalTest<T>(this ChunkedArray<T> sample, int axis)
        where T : unmanaged => Several(NormalTestOf(sample, axis));

    private static (ChunkedArray<double> Statistic, ChunkedArray<double> PValue) Normal(ChunkedArray<double> score) => (score, PValues(Tail.NormalBoth, score));

    private static (ChunkedArray<double> Statistic, ChunkedArray<double> PValue) NormalTestOf<T>(ChunkedArray<T> sample, int? axis)
        where T : unmanaged
    {
        ChunkedArray<double> squares = ArrayMath.Square(SkewScore("normaltest", sample, axis)) + ArrayMath.Square(KurtosisScore("normaltest", sample, axis));
        return (squares, PValues(Tail.ChiSquaredUpper, squares, 2));
    }

    private static ChunkedArray<double> SkewOf<T>(string name, ChunkedArray<T> sample, int? axis, bool bias)
        where T : unmanaged
    {
        (ChunkedArray<double> x, int[] axes, double n) = Sample(name, sample, axis);
        ChunkedArray<double> m2 = x.Moment(2, axes), skew = x.Moment(3, axes) / ArrayMath.Power(m2, 1.5);
        double correction = bias || n <= 2 ? 1 : Math.Sqrt((n - 1) * n) / (n - 2);
        return ArrayMath.Where(IsConstant(x, axes, m2), double.NaN, skew * correction);
    }

    private static ChunkedArray<double> KurtosisOf<T>(string name, ChunkedArray<T> sample, int? axis, bool fisher, bool bias)
        where T : unmanaged
    {
        (ChunkedArray<double> x, int[] axes, double n) = Sample(name, sample, axis);
        ChunkedArray<double> m2 = x.Moment(2, axes), kurtosis = x.Moment(4, axes) / ArrayMath.Square(m2);
        if (!bias && n > 3)
        {
            kurtosis = (((kurtosis * ((n * n) - 1)) - (3 * (n - 1) * (n - 1))) / ((n - 2) * (n - 3))) + 3;
        }

        return ArrayMath.Where(IsConstant(x, axes, m2), double.NaN, fisher ? kurtosis - 3 : kurtosis);
    }

    /// <summary>Whether there is no variance but what rounding makes, as SciPy sees it.</summary>
    private static ChunkedArray<bool> IsConstant(ChunkedArray<double> sample, int[] axes, ChunkedArray<double> variance) =>
        variance <= ArrayMath.Square(sample.Mean(axes) * 1e-15);

    private static ChunkedArray<double> SkewScore<T>(string name, ChunkedArray<T> sample, int? axis)
        where T : unmanaged
    {
        double n = Enough(name, sample, axis, 8);
        ChunkedArray<double> y = SkewOf(name, sample, axis, true) * Math.Sqrt((n + 1) * (n + 3) / (6 * (n - 2)));
        double beta = 3 * ((n * n) + (27 * n) - 70) * (n + 1) * (n + 3) / ((n - 2) * (n + 5) * (n + 7) * (n + 9));
        double w = -1 + Math.Sqrt(2 * (beta - 1)), delta = 1 / Math.Sqrt(0.5 * Math.Log(w)), alpha = Math.Sqrt(2 / (w - 1));
        // SciPy takes 1 for 0.
        return ArrayMath.Asinh(ArrayMath.Where(y == 0.0, 1.0, y) / alpha) * delta;
    }

    private static ChunkedArray<double> KurtosisScore<T>(string name, ChunkedArray<T> sample, int? axis)
        where T : unmanaged
    {
        double n = Enough(name, sample, axis, 5);
        double mean = 3 * (n - 1) / (n + 1), variance = 24 * n * (n - 2) * (n - 3) / ((n + 1) * (n + 1) * (n + 3) * (n + 5));
        double skew = 6 * ((n * n) - (5 * n) + 2) / ((n + 7) * (n + 9)) * Math.Sqrt(6 * (n + 3) * (n + 5) / (n * (n - 2) * (n - 3)));
        double a = 6 + (8 / skew * ((2 / skew) + Math.Sqrt(1 + (4 / (skew * skew))))), first = 1 - (2 / (9 * a));
        ChunkedArray<double> x = (KurtosisOf(name, sample, axis, fisher: false, bias: true) - mean) / Math.Sqrt(variance);
        ChunkedArray<double> denominator = (x * Math.Sqrt(2 / (a - 4))) + 1;
        ChunkedArray<double> second = ArrayMath.Cbrt((1 - (2 / a)) / denominator);
        return (first - ArrayMath.Where(denominator == 0.0, double.NaN, second)) / Math.Sqrt(2 / (9 * a));
    }

    private static double Enough<T>(string name, ChunkedArray<T> sample, int? axis, int least)
        where T : unmanaged
    {
        double n = Sample(name, sample, axis).Count;
        return n >= least ? n
            : throw new ArgumentException($"'{name}' needs {least} elements at least and has {n} of an array of shape {sample.Layout}.", nameof(sample));
    }
}
