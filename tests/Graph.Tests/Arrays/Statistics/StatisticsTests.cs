using System.Numerics;
using Actors.Arrays;
using Actors.Graph.Tests.Frames;
using static Actors.Graph.Tests.Arrays.Statistics.StatisticsGolden;

namespace Actors.Graph.Tests.Arrays.Statistics;

/// <summary>Results against NumPy's, in one chunk, in uneven ones and in chunks of one element.</summary>
public class StatisticsTests
{
    private static readonly double[] s_edges = [-6, -2, -1.5, 3, 7.5];

    public static TheoryData<string> Cuts => StatisticsGolden.Cuts;

    private static ChunkedArray<double> X(string cut) => ChunkedArray.FromSpan<double>(Numbers, [5, 12], Cut(cut));

    private static ChunkedArray<double> N(string cut)
    {
        double[] values = [.. Numbers];
        values[15] = values[55] = double.NaN;
        return ChunkedArray.FromSpan<double>(values, [5, 12], Cut(cut));
    }

    private static ChunkedArray<double> W(string cut) =>
        ChunkedArray.FromSpan<double>([.. Enumerable.Range(0, 60).Select(k => ((k % 7) + 1) / 2.0)], [5, 12], Cut(cut));

    private static ChunkedArray<long> I(string cut, params long[] shape) => ChunkedArray.FromSpan<long>(
        [.. Enumerable.Range(0, 60).Select(k => (long)(k * 17 % 23))], shape, shape.Length == 1 ? (cut == "uneven" ? 7 : Cut(cut)) : Cut(cut));

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Histograms_are_those_of_NumPy(string cut)
    {
        ChunkedArray<double> x = X(cut);
        Check("histogram_range", x.Histogram(7, (-5, 6)).Counts);
        Check("histogram_range_edges", x.Histogram(7, (-5, 6)).Edges);
        Check("histogram_auto", x.Histogram(9).Counts);
        Check("histogram_auto_edges", x.Histogram(9).Edges);
        Check("histogram_edges", x.Histogram(s_edges));
        Check("histogram_nan", N(cut).Histogram(s_edges));
        Check("histogram_weights", x.Histogram(s_edges, W("whole")));
        Check("histogram_density", x.HistogramDensity(s_edges));
        Check("histogramdd", x.Reshape(30, 2).HistogramDd(s_edges, [-8, 0, 2, 8]));
        Check("histogram2d", ArrayStatistics.Histogram2D(x[0], x[1], s_edges, [-8, 0, 2, 8]));
    }

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Counts_and_searches_are_those_of_NumPy(string cut)
    {
        ChunkedArray<double> x = X(cut);
        ChunkedArray<long> i = I(cut, 60), table = I(cut, 5, 12);
        long[] sorted = [.. Enumerable.Range(0, 60).Select(k => (long)(k * 17 % 23)).Order()];
        Check("bincount", i.BinCount());
        Check("bincount_min", i.BinCount(30));
        Check("bincount_weights", i.BinCount(W("whole").Ravel()));
        Check("digitize", x.Digitize(s_edges));
        Check("digitize_right", x.Digitize(s_edges, right: true));
        Check("digitize_down", x.Digitize([.. s_edges.Reverse()]));
        Check("digitize_down_right", x.Digitize([.. s_edges.Reverse()], right: true));
        Check("digitize_nan", N(cut).Digitize(s_edges));
        Check("searchsorted", ChunkedArray.FromArray(sorted, 11).SearchSorted(table));
        Check("searchsorted_right", ChunkedArray.FromArray(sorted, 11).SearchSorted(table, right: true));
        Check("isin", table.IsIn([3, 5, 22, 99]));
        Check("isin_not", N(cut).IsIn([Numbers[0], double.NaN], invert: true));
        Check("unique", i.Unique());
        Check("unique_counts", table.UniqueCounts().Counts);
        Check("unique_nan", N(cut).UniqueCounts().Values);
        Check("unique_nan_counts", N(cut).UniqueCounts().Counts);
    }

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Covariances_averages_and_differences_are_those_of_NumPy(string cut)
    {
        ChunkedArray<double> x = X(cut);
        Check("cov", x.Cov());
        Check("cov_columns", x.Cov(rowVariables: false, ddof: 0));
        Check("cov_vector", x[0].Cov().Reshape(1));
        Check("corrcoef", x.CorrCoef());
        Check("average", x.Average(W("whole")));
        Check("average_0", x.Average(ChunkedArray.FromArray([1.0, 2.0, 0.5, 3.0, 1.5], 2), 0));
        Check("average_1", x.Average(W(cut), 1));
        Check("gradient_0", x.Gradient(0.5, 0));
        Check("gradient_1", x.Gradient());
        Check("diff", x.Diff());
        Check("diff_2_0", x.Diff(2, 0));
        Check("diff_bool", (x > 0).Diff());
        Check("tril", x.Tril(2));
        Check("tril_neg", x.Tril(-1));
        Check("triu", x.Triu(3));
        Check("triu_3d", x.Reshape(3, 4, 5).Rechunk(cut == "whole" ? -1 : 2).Triu(-1));
    }

    [Fact]
    public void Arrays_of_unknown_sizes_are_counted_too()
    {
        ChunkedArray<double> x = X("uneven");
        ChunkedArray<double> positive = x[x > 0];

        double[] expected = [.. Numbers.Where(v => v > 0)];
        Assert.Equal(expected.Distinct().Order(), Evaluator.Compute(positive.Unique()).ToArray());
        Assert.Equal([expected.Count(v => v < 3), expected.Count(v => v is >= 3 and <= 7.5)], Evaluator.Compute(positive.Histogram([0, 3, 7.5])).ToArray().Select(c => (int)c));
        Assert.Throws<InvalidOperationException>(() => positive.Gradient());
    }

    [Fact]
    public void Other_element_types_have_the_same_answers()
    {
        ChunkedArray<int> ints = ChunkedArray.FromArray([3, 1, 3, 2, 1, 3], 4);
        ChunkedArray<float> floats = ChunkedArray.FromArray([3f, 1, float.NaN, 2, 1, 3], 4);
        ChunkedArray<bool> truths = ChunkedArray.FromArray([true, false, true], 2);

        Assert.Equal([1, 2, 3], Evaluator.Compute(ints.Unique()).ToArray());
        Assert.Equal([1f, 2, 3, float.NaN], Evaluator.Compute(floats.Unique()).ToArray());
        Assert.Equal([false, true], Evaluator.Compute(truths.Unique()).ToArray());
        Assert.Equal([2, 4], Evaluator.Compute(ints.Histogram([1, 2, 3])).ToArray());
        Assert.Equal([0, 2, 1, 3], Evaluator.Compute(ints.BinCount()).ToArray());
        Assert.Equal([-2, 2, -1, -1, 2], Evaluator.Compute(ints.Diff()).ToArray());
        Assert.Equal([true, false, true, false, false, true], Evaluator.Compute(ints.IsIn([3])).ToArray());
    }

    [Fact]
    public void A_gradient_keeps_the_chunks()
    {
        ChunkedArray<double> x = X("uneven");

        Assert.Equal(x.Chunks, x.Gradient().Chunks);
    }

    [Fact]
    public void Nearly_equal_arrays_are_all_close_and_others_are_not()
    {
        ChunkedArray<double> x = X("uneven");

        Assert.True(Evaluator.Compute<bool>(x.AllClose(x + 1e-9)));
        Assert.False(Evaluator.Compute<bool>(x.AllClose(x + 0.01)));
        Assert.False(Evaluator.Compute<bool>(N("whole").AllClose(N("whole"))));
    }

    [Fact]
    public void Empty_arrays_have_empty_answers()
    {
        ChunkedArray<double> none = ChunkedArray.Zeros([0]);

        Assert.Equal([0, 0, 0, 0], Evaluator.Compute(none.Histogram(s_edges)).ToArray());
        Assert.Equal(0, Evaluator.Compute(none.Unique()).FlattenedLength);
        Assert.Equal([0, 0], Evaluator.Compute(ChunkedArray.Zeros<long>([0]).BinCount(2)).ToArray());
        Assert.Equal(0, Evaluator.Compute(none.IsIn([1.0])).FlattenedLength);
    }

    [Fact]
    public void Evenly_spaced_edges_count_as_searching_for_each_value_does()
    {
        var random = new Random(5);
        for (int round = 0; round < 200; round++)
        {
            double low = random.NextDouble() - 0.5, high = low + Math.Pow(10, random.Next(-8, 8));
            int bins = random.Next(1, 60);
            double[] edges = Actors.Arrays.Statistics.LinspaceEdgesKernel.Edges(low, high, bins);
            var lookup = new Actors.Arrays.Statistics.Bins(edges);
            foreach (double value in edges.Concat(edges.Select(Math.BitIncrement)).Concat(edges.Select(Math.BitDecrement)))
            {
                int expected = value < edges[0] || value > edges[^1] ? -1 : Math.Min(bins - 1, Array.FindLastIndex(edges, e => e <= value));
                Assert.Equal(expected, lookup.Of(value));
            }
        }
    }

    [Fact]
    public void What_cannot_work_is_an_error_where_it_is_written()
    {
        ChunkedArray<double> x = X("uneven");

        Assert.Contains("edge 1", Assert.Throws<ArgumentException>(() => x.Histogram([1, 0.5])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => x.Histogram(s_edges, ChunkedArray.Zeros([4])));
        Assert.Throws<ArgumentException>(() => x.Digitize([1, 3, 2]));
        Assert.Throws<ArgumentException>(() => x.SearchSorted(x));
        Assert.Throws<ArgumentException>(() => I("whole", 5, 12).BinCount());
        Assert.Throws<ArgumentException>(() => x[0].Tril());
        Assert.Throws<ArgumentException>(() => x.Average(ChunkedArray.Zeros([4]), 0));
        Assert.Throws<ArgumentException>(() => x[.., 0..1].Gradient());
        Assert.Throws<NotSupportedException>(() => ChunkedArray.Zeros<Complex>([3]).Unique());
        Assert.Throws<NotSupportedException>(() => ChunkedArray.Zeros<Complex>([3]).Histogram(3));
    }
}
