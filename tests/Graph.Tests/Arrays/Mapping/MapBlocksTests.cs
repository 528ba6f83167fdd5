using System.Numerics.Tensors;
using Actors.Arrays;
using Actors.Graph.Tests.Arrays.Golden;
using Actors.Graph.Tests.Frames;

namespace Actors.Graph.Tests.Arrays.Mapping;

[Golden("MapBlocks")]
public class MapBlocksTests
{
    private static ChunkedArray<double> X() => ChunkedArray.FromMemory<double>(
        Enumerable.Range(0, 20).Select(k => (double)k).ToArray(), [4, 5], new[] { new long[] { 3, 1 }, [2, 2, 1] });

    private static double[] Values(ChunkedArray<double> array) => Evaluator.Compute<Tensor<double>>(array).ToArray();

    [Fact]
    public void A_function_knows_where_its_block_stands()
    {
        ChunkedArray<double> result = X().MapBlocks((block, at) =>
        {
            Assert.Equal([4L, 5L], at.ArrayShape);
            Assert.Equal([2, 3], at.NumBlocks);
            Assert.Equal(block.Lengths.ToArray().Select(l => (long)l), at.Shape);
            return Tensor.Create([.. block.ToArray().Select((_, i) => (100.0 * at.Start[0]) + at.Start[1] + (i % at.Shape[1]))], block.Lengths);
        });
        Assert.Equal(
            Enumerable.Range(0, 20).Select(k => (k / 5 == 3 ? 300.0 : 0) + (k % 5)),
            Values(result));
    }

    [Fact]
    public void Axes_are_dropped_with_their_blocks_put_together_and_added()
    {
        ChunkedArray<double> sums = X().MapBlocks((block, at) =>
        {
            Assert.Equal([0, 0], [at.Index[1], at.Start[1]]);
            Assert.Equal(5, at.Shape[1]);
            return Tensor.Create([.. block.ToArray().Chunk(5).Select(row => row.Sum())], [block.Lengths[0]]);
        }, dropAxes: [-1]);
        Assert.Equal([4L], sums.Shape);
        Assert.Equal([3L, 1L], sums.Chunks[0]);
        Assert.Equal([10, 35, 60, 85], Values(sums));

        ChunkedArray<double> added = X().MapBlocks(
            (block, _) => Tensor.Create([.. block.ToArray(), .. block.ToArray()], [2, block.Lengths[0], block.Lengths[1]]), [[2], [3, 1], [2, 2, 1]], newAxes: [0]);
        Assert.Equal([2L, 4L, 5L], added.Shape);
        Assert.Equal(Values(X()).Concat(Values(X())), Values(added));

        ChunkedArray<double> one = X().MapBlocks(block => Tensor.Create(block.ToArray(), [block.Lengths[0], 1, block.Lengths[1]]), new MapBlocksOptions { NewAxes = [-2] });
        Assert.Equal([4L, 1L, 5L], one.Shape);
        Assert.Equal(Values(X()), Values(one));

        ChunkedArray<double> total = X().MapBlocks(block => Tensor.Create([block.ToArray().Sum()], [1]), new MapBlocksOptions { DropAxes = [0, 1] });
        Assert.Equal(0, total.Rank);
        Assert.Equal([190], Values(total));
    }

    [Fact]
    public void Arrays_of_several_types_are_mapped_together_by_the_places_of_their_blocks()
    {
        ChunkedArray<int> row = ChunkedArray.FromArray([1, 2, 3, 4, 5], (Chunks)new[] { new long[] { 2, 2, 1 } });
        ChunkedArray<double> x = X();
        ChunkedArray<double> two = ChunkedArray.MapBlocks((a, b) => Add(a, [.. b.ToArray().Select(v => (double)v)]), x, row);
        double[] expected = [.. Values(x).Select((v, k) => v + 1 + (k % 5))];
        Assert.Equal(expected, Values(two));
        Assert.Equal(expected, Values(ChunkedArray.MapBlocks(
            (a, b, at) => at.PositionOf(1).Index[0] == at.Position.Index[1] ? Add(a, [.. b.ToArray().Select(v => (double)v)]) : null!, x, row)));
        ChunkedArray<bool> flag = ChunkedArray.FromArray([true], 1);
        Assert.Equal(expected.Select(v => v * 2), Values(ChunkedArray.MapBlocks(
            (a, b, c) => Tensor.Create([.. Add(a, [.. b.ToArray().Select(v => (double)v)]).ToArray().Select(v => c[0] ? v * 2 : v)], a.Lengths), x, row, flag)));
        Assert.Equal(expected.Select(v => v * 3), Values(ChunkedArray.MapBlocks(
            a => Tensor.Create([.. Add(a.GetBlock<double>(0), [.. a.GetBlocks<int>(2)[0].ToArray().Select(v => (double)v)]).ToArray().Select(v => v * a.GetConstant<int>(1))], a.GetBlock<double>(0).Lengths),
            [x, BlockOperand.Constant(3), row])));
    }

    [Fact]
    public void Blocks_of_other_sizes_are_matched_by_their_numbers()
    {
        ChunkedArray<double> large = ChunkedArray.Arange(0.0, 100, 1, 50), small = ChunkedArray.Arange(0.0, 4, 1, 2);
        ChunkedArray<double> result = ChunkedArray.MapBlocks((a, b) => Tensor.Create([a.ToArray().Sum() + b[0]], [1]), large, small, new() { Chunks = [[1]] });
        Assert.Equal([1L, 1L], result.Chunks[0]);
        Assert.Equal([1225, 3727], Values(result));
    }

    [Fact]
    public void A_function_may_keep_and_change_what_it_gets()
    {
        ChunkedArray<double> x = X();
        var kept = new List<Tensor<double>>();
        ChunkedArray<double> cleared = x.MapBlocks(block =>
        {
            kept.Add(block);
            block.Fill(0);
            return block;
        });
        Assert.All(Values(cleared), v => Assert.Equal(0, v));
        foreach (Tensor<double> tensor in kept)
        {
            tensor.Fill(-1);
        }

        Assert.Equal(Enumerable.Range(0, 20).Select(k => (double)k), Values(x));
    }

    [Fact]
    public void A_task_is_called_what_its_function_is_called()
    {
        Assert.StartsWith("ChunkedArray<double> Same-", X().MapBlocks(Same).ToString(), StringComparison.Ordinal);
        Assert.StartsWith("ChunkedArray<double> map-blocks-", X().MapBlocks(block => block).ToString(), StringComparison.Ordinal);
        Assert.Equal(X().MapBlocks(Same).ToString(), X().MapBlocks(Same).ToString());

        static Tensor<double> Same(Tensor<double> block) => block;
    }

    [Fact]
    public void What_does_not_fit_is_refused_when_it_is_written()
    {
        ChunkedArray<double> x = X();
        Assert.Throws<ArgumentException>(() => x.MapBlocks(b => b, [[3, 1]]));
        Assert.Throws<ArgumentException>(() => x.MapBlocks(b => b, [[3, 1], [2, 3]]));
        Assert.Throws<ArgumentException>(() => x.MapBlocks(b => b, [[3, -2], [2, 2, 1]]));
        Assert.Throws<ArgumentException>(() => x.MapBlocks((b, _) => b, dropAxes: [0, 0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => x.MapBlocks((b, _) => b, dropAxes: [2]));
        Assert.Throws<ArgumentException>(() => x.MapBlocks((b, _) => b, newAxes: [3]));
        Assert.Contains("3 and 5", Assert.Throws<ArgumentException>(() => ChunkedArray.MapBlocks((a, b) => a, x, x.Rechunk((4, 1)))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ChunkedArray.MapBlocks(a => a.GetBlock<double>(0), [BlockOperand.Constant(1)]));
        Assert.Throws<ArgumentNullException>(() => x.MapBlocks((Func<Tensor<double>, Tensor<double>>)null!));
    }

    [Fact]
    public void Wrong_results_and_arguments_are_clear_errors()
    {
        string shape = Assert.Throws<InvalidOperationException>(() => Values(X()[..3, ..2].MapBlocks((_, at) => Tensor.Create(new double[1], [1])))).Message;
        Assert.Contains("'map_blocks'", shape, StringComparison.Ordinal);
        Assert.Contains("(1,)", shape, StringComparison.Ordinal);
        Assert.Contains("(3, 2)", shape, StringComparison.Ordinal);
        Assert.Contains("null", Assert.Throws<InvalidOperationException>(() => Values(X().MapBlocks(Tensor<double> (_) => null!))).Message, StringComparison.Ordinal);
        Assert.Contains("double, not int", Assert.Throws<ArgumentException>(() => Values(ChunkedArray.MapBlocks(
            a => Tensor.Create(new double[a.GetBlock<int>(0).FlattenedLength]), [X()]))).Message, StringComparison.Ordinal);
        Assert.Contains("no operand 1", Assert.Throws<ArgumentOutOfRangeException>(() => Values(ChunkedArray.MapBlocks(
            a => a.GetBlock<double>(1), [X()]))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sizes_that_are_not_known_may_stay_so()
    {
        ChunkedArray<double> some = X()[X() > 4];
        ChunkedArray<double> twice = some.MapBlocks(b => Tensor.Create([.. b.ToArray().Select(v => v * 2)], b.Lengths));
        Assert.Equal([-1L], twice.Shape);
        Assert.Equal(Values(some).Select(v => v * 2), Values(twice));
        ChunkedArray<double> odd = X().MapBlocks(
            (b, _) => b.ToArray().Where(v => v % 2 == 1).ToArray() is var few ? Tensor.Create(few, [few.Length]) : b, [[-1, -1]], dropAxes: [1]);
        Assert.Equal([-1L], odd.Shape);
        Assert.Equal([1, 3, 5, 7, 9, 11, 13, 15, 17, 19], Values(odd).Order());
    }

    private static Tensor<double> Add(Tensor<double> block, double[] row) =>
        Tensor.Create([.. block.ToArray().Select((v, i) => v + row[i % row.Length])], block.Lengths);
}
