using System.Numerics.Tensors;
using Actors.Arrays;
using Actors.Graph.Tests.Frames;

namespace Actors.Graph.Tests.Arrays.Testing;

/// <summary>Statistical tests: their results, and that chunks do not matter. Values are in the files of cases.</summary>
public class ArrayStatsTests
{
    [Fact]
    public void Statistic_and_p_value_come_together()
    {
        ChunkedArray<double> x = Sample(30, 7), y = Sample(30, 4) + 0.5;
        HypothesisTest test = x.TTestInd(y);

        (double statistic, double p) = Evaluator.Compute<HypothesisTestResult>(test);
        Assert.Equal(Evaluator.Compute<double>(test.Statistic), statistic);
        Assert.Equal(Evaluator.Compute<double>(test.PValue), p);
        Assert.InRange(p, 1e-9, 0.05);
        Assert.StartsWith("HypothesisTest ", test.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(", lazy", test.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(", lazy", x.TTest1Samp(0, axis: 0).ToString(), StringComparison.Ordinal);
        HypothesisTestResults several = Evaluator.Compute<HypothesisTestResults>(x.Reshape(10, 3).TTest1Samp(0, axis: 0));
        Assert.Equal([(nint)3], several.Statistic.Lengths.ToArray());
        Assert.All(several.PValue.ToArray(), value => Assert.InRange(value, 0, 1));
    }

    [Fact]
    public void Extreme_statistics_have_p_values_of_full_precision()
    {
        // 2 * scipy.stats.t.sf and the like: far out, and for many elements.
        ChunkedArray<double> x = ChunkedArray.FromArray([0.0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);

        Assert.Equal(3.58456234108831e-24, Evaluator.Compute<double>(x.TTest1Samp(1000).PValue), 3.58456234108831e-24 * 1e-10);
        ChunkedArray<double> count = ChunkedArray.Arange(0.0, 1_000_000, 1, chunks: 300_000), many = count % 10.0;
        Assert.Equal(0.0004985393931944165, Evaluator.Compute<double>(many.TTest1Samp(4.49).PValue), 0.0004985393931944165 * 1e-8);
        Assert.Equal(0.20811401632331472, Evaluator.Compute<double>(((count % 4.0) + 1.0).ChiSquare(ChunkedArray.Full([1_000_000], 4.225, 300_000), ddof: 1_000).PValue), 0.20811401632331472 * 1e-7);
    }

    [Fact]
    public void Any_chunking_gives_what_one_chunk_gives()
    {
        var random = new System.Random(7);
        double[] values = [.. Enumerable.Range(0, 240).Select(_ => random.NextDouble() + random.NextDouble())];
        ChunkedArray<double> Cut(Chunks chunks) => ChunkedArray.FromMemory<double>(values, [20, 12], chunks);
        for (int i = 0; i < 10; i++)
        {
            ChunkedArray<double> whole = Cut(-1), cut = Cut((random.Next(1, 21), random.Next(1, 13))), other = Cut((random.Next(1, 21), random.Next(1, 13)));

            Close(whole.NormalTest(0), cut.NormalTest(0));
            Close((whole * 2).TTestInd(whole, 0, equalVariance: false), (cut * 2).TTestInd(other, 0, equalVariance: false));
            Close(ArrayStats.FOneWay([whole, whole * 1.1], 1), ArrayStats.FOneWay([cut, other * 1.1], 1));
            Close(whole.PowerDivergence(0, lambda: 0), cut.PowerDivergence(0, lambda: 0));
        }
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_named()
    {
        var error = Assert.Throws<ArgumentException>(() => ChunkedArray.Zeros([4, 3]).TTestInd(ChunkedArray.Zeros([4, 2]), 0));

        Assert.Contains("'ttest_ind'", error.Message, StringComparison.Ordinal);
        Assert.Contains("(4, 3)", error.Message, StringComparison.Ordinal);
        Assert.Contains("(4, 2)", error.Message, StringComparison.Ordinal);
        ChunkedArray<double> unknown = ChunkedArray.Ones([4])[ChunkedArray.Ones<bool>([4])];
        Assert.Contains("'skew'", Assert.Throws<InvalidOperationException>(() => unknown.Skew()).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => ArrayStats.FOneWay<double>(null!));
    }

    private static ChunkedArray<double> Sample(int count, int chunks) =>
        ChunkedArray.FromArray([.. Enumerable.Range(0, count).Select(i => Math.Sin(i * 1.7))], chunks);

    private static void Close(HypothesisTests expected, HypothesisTests actual)
    {
        HypothesisTestResults e = Evaluator.Compute<HypothesisTestResults>(expected), a = Evaluator.Compute<HypothesisTestResults>(actual);
        double[] left = [.. e.Statistic, .. e.PValue], right = [.. a.Statistic, .. a.PValue];
        Assert.Equal(left.Length, right.Length);
        Assert.All(left.Zip(right), pair => Assert.Equal(pair.First, pair.Second, 1e-10 * Math.Max(1, Math.Abs(pair.First))));
    }
}
