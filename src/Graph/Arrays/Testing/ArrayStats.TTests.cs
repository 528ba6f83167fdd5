using Actors.Arrays.Expressions;
using Actors.Arrays.Testing;

namespace Actors.Arrays;

/// <content>Tests of means: Student's and Welch's t, analysis of variance.</content>
public static partial class ArrayStats
{
    /// <summary>Whether two independent samples, of all elements of two arrays, have the same mean.</summary>
    /// <param name="left">One sample.</param>
    /// <param name="right">The other one.</param>
    /// <param name="equalVariance">Whether their variances are taken to be equal, as in Student's test; else Welch's.</param>
    public static HypothesisTest TTestInd<T>(this ChunkedArray<T> left, ChunkedArray<T> right, bool equalVariance = true)
        where T : unmanaged => Single(TTestIndOf(left, right, null, equalVariance));

    /// <summary>Whether two independent samples along an axis have the same mean.</summary>
    /// <param name="left">One sample.</param>
    /// <param name="right">The other one, of the same shape but for the axis.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="equalVariance">Whether their variances are taken to be equal, as in Student's test; else Welch's.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static HypothesisTests TTestInd<T>(this ChunkedArray<T> left, ChunkedArray<T> right, int axis, bool equalVariance = true)
        where T : unmanaged => Several(TTestIndOf(left, right, axis, equalVariance));

    /// <summary>Whether the mean of a sample, of all elements, is a given one.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="mean">The mean.</param>
    public static HypothesisTest TTest1Samp<T>(this ChunkedArray<T> sample, double mean)
        where T : unmanaged => Single(TTest1SampOf("ttest_1samp", sample, mean, null));

    /// <summary>Whether the means of samples along an axis are a given one.</summary>
    /// <param name="sample">The samples.</param>
    /// <param name="mean">The mean.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    public static HypothesisTests TTest1Samp<T>(this ChunkedArray<T> sample, double mean, int axis)
        where T : unmanaged => Several(TTest1SampOf("ttest_1samp", sample, mean, axis));

    /// <summary>Whether two samples that belong together pair by pair, all elements, have the same mean.</summary>
    /// <param name="left">One sample.</param>
    /// <param name="right">The other one, of the same shape.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static HypothesisTest TTestRel<T>(this ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged => Single(TTest1SampOf("ttest_rel", Differences(left, right), 0, null));

    /// <summary>Whether two samples that belong together pair by pair along an axis have the same mean.</summary>
    /// <param name="left">One sample.</param>
    /// <param name="right">The other one, of the same shape.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static HypothesisTests TTestRel<T>(this ChunkedArray<T> left, ChunkedArray<T> right, int axis)
        where T : unmanaged => Several(TTest1SampOf("ttest_rel", Differences(left, right), 0, axis));

    /// <summary>Whether groups, of all elements of each array, have the same mean: a one-way analysis of variance.</summary>
    /// <param name="groups">The groups, two at least.</param>
    /// <exception cref="ArgumentException">There are fewer.</exception>
    public static HypothesisTest FOneWay<T>(params ChunkedArray<T>[] groups)
        where T : unmanaged => Single(FOneWayOf(groups, null));

    /// <summary>Whether groups along an axis have the same mean: a one-way analysis of variance.</summary>
    /// <param name="groups">The groups, two at least, of the same shape but for the axis.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <exception cref="ArgumentException">There are fewer, or the shapes do not fit.</exception>
    public static HypothesisTests FOneWay<T>(ChunkedArray<T>[] groups, int axis)
        where T : unmanaged => Several(FOneWayOf(groups, axis));

    private static (ChunkedArray<double> Statistic, ChunkedArray<double> PValue) TTestIndOf<T>(ChunkedArray<T> left, ChunkedArray<T> right, int? axis, bool equalVariance)
        where T : unmanaged
    {
        (ChunkedArray<double> a, int[] axes, double n) = Sample("ttest_ind", left, axis);
        (ChunkedArray<double> b, int[] otherAxes, double m) = Sample("ttest_ind", right, axis);
        RequireFit("ttest_ind", left.Layout, axes, right.Layout, otherAxes, axis);
        ChunkedArray<double> v = a.Var(axes, ddof: 1), w = b.Var(otherAxes, ddof: 1), difference = a.Mean(axes) - b.Mean(otherAxes);
        if (equalVariance)
        {
            double freedom = n + m - 2;
            ChunkedArray<double> t = difference / ArrayMath.Sqrt(((v * (n - 1)) + (w * (m - 1))) / freedom * ((1 / n) + (1 / m)));
            return (t, PValues(Tail.StudentBoth, t, freedom));
        }

        // Welch and Satterthwaite. Where both variances are zero it does not matter.
        ChunkedArray<double> vn = v / n, wm = w / m;
        ChunkedArray<double> degrees = ArrayMath.Square(vn + wm) / ((ArrayMath.Square(vn) / (n - 1)) + (ArrayMath.Square(wm) / (m - 1)));
        degrees = ArrayMath.Where(ArrayMath.IsNaN(degrees), 1.0, degrees);
        ChunkedArray<double> welch = difference / ArrayMath.Sqrt(vn + wm);
        ArrayExpr[] aligned = Elementwise.Align("ttest_ind", [welch.Array, degrees.Array]).Arrays;
        return (welch, PValues(new TailKernel(Tail.StudentBoth, 0, 0), aligned[0], aligned[1]));
    }

    private static (ChunkedArray<double> Statistic, ChunkedArray<double> PValue) TTest1SampOf<T>(string name, ChunkedArray<T> sample, double mean, int? axis)
        where T : unmanaged
    {
        (ChunkedArray<double> a, int[] axes, double n) = Sample(name, sample, axis);
        ChunkedArray<double> t = (a.Mean(axes) - mean) / ArrayMath.Sqrt(a.Var(axes, ddof: 1) / n);
        return (t, PValues(Tail.StudentBoth, t, n - 1));
    }

    private static ChunkedArray<double> Differences<T>(ChunkedArray<T> left, ChunkedArray<T> right)
        where T : unmanaged
    {
        ChunkedArray<double> a = Doubles("ttest_rel", left), b = Doubles("ttest_rel", right);
        return a.Layout.Shape.SequenceEqual(b.Layout.Shape) ? a - b
            : throw new ArgumentException($"'ttest_rel' of arrays of shapes {a.Layout} and {b.Layout}: each element needs its partner.", nameof(right));
    }

    private static (ChunkedArray<double> Statistic, ChunkedArray<double> PValue) FOneWayOf<T>(ChunkedArray<T>[] groups, int? axis)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Length < 2)
        {
            throw new ArgumentException($"'f_oneway' compares two groups at least, and there are {groups.Length}.", nameof(groups));
        }

        (ChunkedArray<double> Numbers, int[] Axes, double Count)[] samples = [.. groups.Select(g => Sample("f_oneway", g, axis))];
        for (int i = 1; i < samples.Length; i++)
        {
            RequireFit("f_oneway", groups[0].Layout, samples[0].Axes, groups[i].Layout, samples[i].Axes, axis);
        }

        double total = samples.Sum(s => s.Count);
        ChunkedArray<double>[] means = [.. samples.Select(s => s.Numbers.Mean(s.Axes))];
        ChunkedArray<double> grand = Total(means.Select((mean, i) => mean * (samples[i].Count / total)));
        ChunkedArray<double> between = Total(means.Select((mean, i) => ArrayMath.Square(mean - grand) * samples[i].Count));
        ChunkedArray<double> within = Total(samples.Select(s => s.Numbers.Var(s.Axes) * s.Count));
        double d1 = samples.Length - 1, d2 = total - samples.Length;
        ChunkedArray<double> f = between / d1 / (within / d2);
        if (samples.All(s => s.Count > 0))
        {
            // Of groups without any variance rounding would leave some.
            (ChunkedArray<double> Low, ChunkedArray<double> High)[] ranges = [.. samples.Select(s => (s.Numbers.Min(s.Axes), s.Numbers.Max(s.Axes)))];
            ChunkedArray<bool> constant = ranges.Select(r => r.Low == r.High).Aggregate((x, y) => x & y);
            ChunkedArray<bool> same = ranges.Select(r => r.Low == ranges[0].High).Aggregate(constant, (x, y) => x & y);
            f = ArrayMath.Where(same, double.NaN, ArrayMath.Where(constant, total > samples.Length ? double.PositiveInfinity : double.NaN, f));
        }

        return (f, PValues(Tail.FUpper, f, d1, d2));
    }

    private static ChunkedArray<double> Total(IEnumerable<ChunkedArray<double>> parts) => parts.Aggregate((x, y) => x + y);

    private static void RequireFit(string name, ArrayLayout left, int[] leftAxes, ArrayLayout right, int[] rightAxes, int? axis)
    {
        bool fits = axis is null || (left.Rank == right.Rank && leftAxes[0] == rightAxes[0]
            && Enumerable.Range(0, left.Rank).All(i => i == leftAxes[0] || left.Shape[i] == right.Shape[i]));
        if (!fits)
        {
            throw new ArgumentException($"'{name}' along axis {axis} of arrays of shapes {left} and {right}: the other axes must be the same.");
        }
    }
}
