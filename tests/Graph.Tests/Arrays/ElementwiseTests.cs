using System.Numerics;
using System.Numerics.Tensors;
using Actors.Arrays;
using Actors.Graph.Tests.Frames;

namespace Actors.Graph.Tests.Arrays;

public class ElementwiseTests
{
    [Fact]
    public void Operators_work_element_by_element_with_broadcasting_and_uneven_chunks()
    {
        var x = ChunkedArray.FromArray(new double[,] { { 1, 2, 3 }, { 4, 5, 6 } }, chunks: (1, 2));
        var y = ChunkedArray.FromArray(new double[] { 10, 20, 30 }, chunks: 1);

        Tensor<double> result = Evaluator.Compute(((x * 2) + y - 1) / (x + 1));

        double[] expected = [(2 + 10 - 1) / 2.0, (4 + 20 - 1) / 3.0, (6 + 30 - 1) / 4.0, (8 + 10 - 1) / 5.0, (10 + 20 - 1) / 6.0, (12 + 30 - 1) / 7.0];
        Assert.Equal([2, 3], result.Lengths.ToArray());
        Assert.Equal(expected, result.ToArray());
    }

    [Fact]
    public void Unlike_types_are_promoted_as_in_NumPy()
    {
        var bytes = ChunkedArray.FromArray(new byte[] { 1, 2 });
        var ints = ChunkedArray.FromArray([7, 8]);
        var floats = ChunkedArray.FromArray([0.5f, 1.5f]);

        ChunkedArray<int> a = bytes + ints;
        ChunkedArray<double> b = ints + floats;
        ChunkedArray<float> c = bytes * floats;
        ChunkedArray<double> d = ints / ints;
        ChunkedArray<double> e = ints * 0.5;
        ChunkedArray<float> f = floats * 2.0;
        ChunkedArray<Complex> g = floats + Complex.ImaginaryOne;
        ChunkedArray<bool> h = ints > 7.5;

        Assert.Equal([8, 10], Evaluator.Compute(a).ToArray());
        Assert.Equal([7.5, 9.5], Evaluator.Compute(b).ToArray());
        Assert.Equal([0.5f, 3f], Evaluator.Compute(c).ToArray());
        Assert.Equal([1.0, 1.0], Evaluator.Compute(d).ToArray());
        Assert.Equal([3.5, 4.0], Evaluator.Compute(e).ToArray());
        Assert.Equal([1f, 3f], Evaluator.Compute(f).ToArray());
        Assert.Equal([new Complex(0.5, 1), new Complex(1.5, 1)], Evaluator.Compute(g).ToArray());
        Assert.Equal([false, true], Evaluator.Compute(h).ToArray());
    }

    [Fact]
    public void A_chain_up_to_a_sum_is_one_task_for_each_chunk()
    {
        var x = ChunkedArray.FromArray([.. Enumerable.Range(0, 10_000).Select(i => (double)i)], chunks: 2_500);
        var y = (x * 2) + 1;
        var sum = ((y * y) - (x / 3)).Sum();

        var graph = Evaluator.GraphOf(sum);

        // Four chunks are read, four are reduced, then one finish and one value.
        Assert.Equal(10, graph.Count);
        double expected = Enumerable.Range(0, 10_000).Sum(i => (((2.0 * i) + 1) * ((2.0 * i) + 1)) - (i / 3.0));
        Assert.Equal(expected, Evaluator.Compute(sum), 1e-12 * expected);
    }

    [Fact]
    public void A_transposed_operand_is_read_in_place()
    {
        var x = ChunkedArray.FromMemory<double>(Enumerable.Range(0, 70 * 50).Select(i => (double)i).ToArray(), [70, 50], (30, 20));

        Tensor<double> result = Evaluator.Compute(x.T + 0.5);

        for (int i = 0; i < 50; i++)
        {
            for (int j = 0; j < 70; j++)
            {
                Assert.Equal((j * 50) + i + 0.5, result[i, j]);
            }
        }
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_an_error_that_names_both()
    {
        var x = ChunkedArray.Zeros([2, 3]);
        var y = ChunkedArray.Zeros([4]);

        var error = Assert.Throws<ArgumentException>(() => x + y);

        Assert.Contains("'add'", error.Message);
        Assert.Contains("(2, 3)", error.Message);
        Assert.Contains("(4,)", error.Message);
    }

    [Fact]
    public void Random_values_do_not_depend_on_chunks_and_not_on_where_they_are_made()
    {
        ChunkedArray<double> Make(Chunks chunks) => new RandomArrays(7).Uniform([37, 53], -1, 3, chunks);
        double[] whole = Evaluator.Compute(Make(-1)).ToArray();

        Assert.Equal(whole, Evaluator.Compute(Make((5, 7))).ToArray());
        Assert.Equal(whole, Evaluator.Compute(Make((10, 16)) + 0.0).ToArray());
        Assert.All(whole, v => Assert.InRange(v, -1, 3));
        Assert.InRange(whole.Average(), 0.9, 1.1);
        Assert.Equal(
            Evaluator.Compute(new RandomArrays(7).Normal([101], chunks: -1)).ToArray(),
            Evaluator.Compute(new RandomArrays(7).Normal([101], chunks: 4)).ToArray());
    }

    [Fact]
    public void Sums_of_a_transposed_random_array_with_itself_agree_for_all_chunks()
    {
        double[] sums = [.. new[] { 1, 13, 64, 100 }.Select(size =>
        {
            var x = new RandomArrays(3).Uniform([100, 100], chunks: size == 1 ? -1 : (size, size));
            return Evaluator.Compute((x + x.T).Sum());
        })];

        Assert.All(sums, s => Assert.Equal(sums[0], s, 1e-9));
        Assert.InRange(sums[0], 9_500, 10_500);
    }

    [Fact]
    public void Sums_are_as_exact_as_pairwise_ones()
    {
        var values = new double[1_000_003];
        Array.Fill(values, 0.1);
        var x = ChunkedArray.FromArray(values, 300_000);

        Assert.Equal(100_000.3, Evaluator.Compute(x.Sum()), 1e-9);
        Assert.Equal(0.1, Evaluator.Compute(x.Mean()), 1e-15);
        Assert.InRange(Evaluator.Compute(x.Var()), 0, 1e-30);
    }

    [Fact]
    public void Blocks_are_mapped_with_their_position()
    {
        var x = ChunkedArray.Ones([4, 6], (2, 3));

        var result = Evaluator.Compute(x.MapBlocks((block, at) =>
        {
            for (nint i = 0; i < block.Lengths[0]; i++)
            {
                block[i, 0] = (10 * at.Index[0]) + at.Index[1];
            }

            return block;
        }));

        Assert.Equal([0, 1, 1, 1, 1, 1], result.ToArray()[..6]);
        Assert.Equal([10, 1, 1, 11, 1, 1], result.ToArray()[12..18]);
        Assert.Equal([1.0, 1, 1, 1, 1, 1], Evaluator.Compute(x.Blocks[1.., 1..]).ToArray());
    }

    [Fact]
    public void Sizes_that_are_not_known_are_shown_and_asked_for()
    {
        var x = ChunkedArray.Arange(10, 4);
        var odd = x[x % 2 == 1];

        Assert.Equal([-1L], odd.Shape);
        Assert.Equal([1L, 3, 5, 7, 9], Evaluator.Compute(odd).ToArray());
        Assert.Equal(25, Evaluator.Compute((odd * 1).Sum()));
        Assert.Contains("ComputeChunkSizesAsync", Assert.Throws<InvalidOperationException>(() => odd[0]).Message);
    }
}
