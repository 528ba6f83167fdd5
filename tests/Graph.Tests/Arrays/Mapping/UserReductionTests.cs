using System.Numerics.Tensors;
using Actors.Arrays;
using Actors.Graph.Tests.Arrays.Golden;
using Actors.Graph.Tests.Frames;
using FsCheck;
using FsCheck.Fluent;

namespace Actors.Graph.Tests.Arrays.Mapping;

[Golden("Reduction")]
public class UserReductionTests
{
    private sealed record Words(string Text, long Count);

    private static ChunkedArray<double> X(Chunks chunks) =>
        ChunkedArray.FromMemory<double>(Enumerable.Range(0, 60).Select(k => ((k * 37 % 61) - 30) / 4.0).ToArray(), [5, 12], chunks);

    [Theory]
    [InlineData(-1, null)]
    [InlineData(1, 2)]
    [InlineData(2, 3)]
    [InlineData(4, null)]
    public void Partial_results_of_any_type_are_combined_in_order_by_a_tree(int size, int? splitEvery)
    {
        ChunkedArray<double> x = X((size, 12));
        int most = 0;
        ChunkedScalar<long> total = x.Reduction(
            block => new Words(string.Join(' ', block.ToArray()), block.FlattenedLength),
            parts =>
            {
                most = Math.Max(most, parts.Count);
                return new Words(string.Join(' ', parts.Select(p => p.Text)), parts.Sum(p => p.Count));
            },
            last => last.Text == string.Join(' ', Enumerable.Range(0, 60).Select(k => ((k * 37 % 61) - 30) / 4.0)) ? last.Count : -1,
            splitEvery);
        Assert.Equal(60, Evaluator.Compute<long>(total));
        Assert.InRange(most, 0, splitEvery ?? 8);
    }

    [Fact]
    public void Results_along_axes_have_them_or_not()
    {
        ChunkedArray<double> x = X((2, 5));
        double[] expected = Evaluator.Compute<Tensor<double>>(x.Max(1)).ToArray();
        double[] Rows(Tensor<double> block) => [.. block.ToArray().Chunk((int)block.Lengths[1]).Select(row => row.Max())];
        double[] Greatest(IReadOnlyList<double[]> parts) => [.. parts[0].Select((_, i) => parts.Max(p => p[i]))];
        foreach (bool keep in (bool[])[false, true])
        {
            ChunkedArray<double> flat = x.Reduction(Rows, Greatest, last => Tensor.Create(last, [last.Length]), [-1], keep);
            ChunkedArray<double> kept = x.Reduction(Rows, Greatest, last => Tensor.Create(last, [last.Length, 1]), [1], keep, 2);
            Assert.Equal(keep ? [5L, 1L] : [5L], flat.Shape);
            Assert.Equal([2L, 2L, 1L], flat.Chunks[0]);
            Assert.Equal(expected, Evaluator.Compute<Tensor<double>>(flat).ToArray());
            Assert.Equal(expected, Evaluator.Compute<Tensor<double>>(kept).ToArray());
            Assert.Equal(flat.Rank, Evaluator.Compute<Tensor<double>>(flat).Rank);
            Assert.Equal(flat.Rank, Evaluator.Compute<Tensor<double>>(kept).Rank);
        }
    }

    [Fact]
    public void Chunks_make_no_difference()
    {
        Gen<long[]> axis = Gen.Choose(0, 6).Select(size => (long)size).NonEmptyListOf().Resize(6).Select(list => list.ToArray());
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20261121, 7), Prop.ForAll(
            (from rows in axis from columns in axis from split in Gen.Choose(2, 5) select (rows, columns, split)).ToArbitrary(), c =>
            {
                ChunkedArray<long> x = ChunkedArray.Arange(0L, c.rows.Sum() * c.columns.Sum(), 1).Reshape(c.rows.Sum(), c.columns.Sum()).Rechunk(new[] { c.rows, c.columns });
                long[] Columns(Tensor<long> block) => [.. Enumerable.Range(0, (int)block.Lengths[1]).Select(j => block.ToArray().Where((_, i) => i % block.Lengths[1] == j).Sum())];
                long[] Joined(IReadOnlyList<long[]> parts) => [.. parts[0].Select((_, j) => parts.Sum(p => p[j]))];
                ChunkedArray<long> sums = x.Reduction(Columns, Joined, last => Tensor.Create(last, [last.Length]), [0], splitEvery: c.split);
                Assert.Equal(Evaluator.Compute<Tensor<long>>(x.Sum(0)).ToArray(), Evaluator.Compute<Tensor<long>>(sums).ToArray());
            }));
    }

    [Fact]
    public void Wrong_shapes_axes_and_widths_are_clear_errors()
    {
        ChunkedArray<double> x = X((2, 5));
        // Of several wrong blocks any may be the first that is reported.
        ChunkedArray<double> wrong = X((5, 4)).Reduction(block => 0, parts => 0, _ => Tensor.Create(new double[7], [7]), [1]);
        string message = Assert.Throws<InvalidOperationException>(() => Evaluator.Compute<Tensor<double>>(wrong)).Message;
        Assert.Contains("'reduction'", message, StringComparison.Ordinal);
        Assert.Contains("(7,)", message, StringComparison.Ordinal);
        Assert.Contains("(5,)", message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => x.Reduction(block => 0, parts => 0, _ => 0, splitEvery: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => x.Reduction(block => 0, parts => 0, _ => Tensor.Create(new double[7], [7]), [2]));
        Assert.Throws<ArgumentNullException>(() => x.Reduction<double, int, int>(null!, parts => 0, _ => 0));
    }
}
