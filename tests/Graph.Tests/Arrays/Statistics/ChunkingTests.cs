using System.Numerics;
using System.Numerics.Tensors;
using Actors.Arrays;
using Actors.Graph.Tests.Frames;
using FsCheck;
using FsCheck.Fluent;

namespace Actors.Graph.Tests.Arrays.Statistics;

/// <summary>Any chunking gives what one chunk gives.</summary>
public class ChunkingTests
{
    private static readonly Gen<long[]> s_axis = Gen.Choose(1, 9).Select(size => (long)size).NonEmptyListOf()
        .Resize(5).Select(list => list.ToArray());

    private static readonly Arbitrary<(long[] Rows, long[] Columns, int Seed)> s_cases = (
        from rows in s_axis
        from columns in s_axis
        from seed in Gen.Choose(0, 1_000_000)
        select (rows, columns, seed)).ToArbitrary();

    private static readonly double[] s_edges = [-1, -0.5, 0, 0.1, 1.5];

    [Fact]
    public void Statistics_do_not_depend_on_chunks() => Holds((whole, cut) =>
    {
        Same(whole.Histogram(s_edges), cut.Histogram(s_edges));
        Same(whole.Histogram(5).Counts, cut.Histogram(5).Counts);
        Same(whole.Unique(), cut.Unique());
        Same(whole.UniqueCounts().Counts, cut.UniqueCounts().Counts);
        Same(whole.Digitize(s_edges), cut.Digitize(s_edges));
        Same(whole.Cov(), cut.Cov(), 1e-12);
        Same(whole.Cov(rowVariables: false, ddof: 0), cut.Cov(rowVariables: false, ddof: 0), 1e-12);
    });

    [Fact]
    public void Differences_and_triangles_do_not_depend_on_chunks() => Holds((whole, cut) =>
    {
        Same(whole.Diff(axis: 0), cut.Diff(axis: 0));
        Same(whole.Diff(3), cut.Diff(3));
        Same(whole.Tril(1), cut.Tril(1));
        Same(whole.Triu(-2), cut.Triu(-2));
        if (whole.Shape[0] >= 2)
        {
            Same(whole.Gradient(2, 0), cut.Gradient(2, 0));
        }
    });

    [Fact]
    public void Transforms_do_not_depend_on_chunks_of_other_axes_and_come_back() => Holds((whole, cut) =>
    {
        ChunkedArray<double> rows = cut.Rechunk(new[] { cut.Chunks[0].ToArray(), [cut.Shape[1]] });
        Same(whole.Fft(), rows.Fft());
        Same(whole.Rfft(), rows.Rfft());
        Same(whole, rows.Rfft().Irfft(whole.Shape[1]), 1e-12);
        Same(whole, ArrayMath.Real(rows.Fft().Ifft()), 1e-12);
        Same(whole, cut.FftShift().IfftShift());
    });

    private static void Holds(Action<ChunkedArray<double>, ChunkedArray<double>> check) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(30).WithReplay(20261121, 3),
        Prop.ForAll(s_cases, c =>
        {
            var random = new System.Random(c.Seed);
            long rows = c.Rows.Sum(), columns = c.Columns.Sum();
            double[] values = [.. Enumerable.Range(0, (int)(rows * columns)).Select(_ => Math.Round((random.NextDouble() * 4) - 2, 1))];
            check(
                ChunkedArray.FromSpan<double>(values, [rows, columns], -1),
                ChunkedArray.FromSpan<double>(values, [rows, columns], new[] { c.Rows, c.Columns }));
        }));

    private static void Same<T>(ChunkedArray<T> expected, ChunkedArray<T> actual, double tolerance = 0)
        where T : unmanaged
    {
        Tensor<T> left = Evaluator.Compute<Tensor<T>>(expected), right = Evaluator.Compute<Tensor<T>>(actual);
        Assert.Equal(left.Lengths.ToArray(), right.Lengths.ToArray());
        if (tolerance == 0 || left is not Tensor<double>)
        {
            Assert.Equal(left.ToArray(), right.ToArray());
            return;
        }

        double[] a = (double[])(object)left.ToArray(), b = (double[])(object)right.ToArray();
        for (int i = 0; i < a.Length; i++)
        {
            Assert.True(a[i].Equals(b[i]) || Math.Abs(a[i] - b[i]) <= tolerance * Math.Max(1, Math.Abs(a[i])), $"{a[i]:R} and {b[i]:R}");
        }
    }
}
