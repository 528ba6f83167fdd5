using Actors.Arrays;

namespace Actors.Runtime.Tests.Arrays;

/// <summary>Random values are a function of seed and position: the number of workers and the order of work are not seen in them.</summary>
public class RandomArrayTests
{
    private static readonly long[] s_elements = [3, 1, 4, 15];

    public static TheoryData<int, int> Clusters => new() { { 1, 1 }, { 1, 4 }, { 2, 1 }, { 3, 2 }, { 7, 1 } };

    /// <summary>One array of each distribution; doubles are compared bit by bit.</summary>
    private static ChunkedArray<long>[] Arrays(Chunks chunks, Chunks flat)
    {
        var random = new RandomArrays(2026);
        return
        [
            Bits(random.Uniform([23, 41], -1, 3, chunks)),
            Bits(random.Normal([23, 41], 5, 2, chunks)),
            Bits(random.Exponential([23, 41], 2, chunks)),
            random.Integers(-1000, 1000, [23, 41], chunks),
            random.Poisson([23, 41], 3, chunks),
            random.Poisson([23, 41], 300, chunks),
            random.Choice(s_elements, [23, 41], chunks: chunks),
            random.Choice(s_elements, [23, 41], [0.1, 0.2, 0.3, 0.4], chunks),
            random.Permutation(943, flat),
            random.Permutation(ChunkedArray.Arange(0L, 943, 1, flat)),
        ];

        static ChunkedArray<long> Bits(ChunkedArray<double> x) => x.MapBlocks(block =>
            System.Numerics.Tensors.Tensor.Create(Array.ConvertAll(block.ToArray(), BitConverter.DoubleToInt64Bits), block.Lengths));
    }

    private static ChunkedArray<long>[] Arrays() => Arrays((5, 8), 50);

    private static async Task<long[][]> ExpectedAsync()
    {
        await using LocalCluster one = await LocalCluster.StartAsync(new() { Workers = 1, ThreadsPerWorker = 1 });
        return await AllAsync(Arrays(Chunks.Whole, Chunks.Whole), one);
    }

    private static async Task<long[][]> AllAsync(ChunkedArray<long>[] arrays, LocalCluster cluster) =>
        [.. (await arrays.ComputeAsync(cluster.Client)).Select(tensor => tensor.ToArray())];

    [Theory]
    [MemberData(nameof(Clusters))]
    public async Task Values_are_the_same_on_any_number_of_workers(int workers, int threads)
    {
        long[][] expected = await ExpectedAsync();
        await using LocalCluster cluster = await LocalCluster.StartAsync(new() { Workers = workers, ThreadsPerWorker = threads });

        Assert.Equal(expected, await AllAsync(Arrays(), cluster));
    }

    /// <summary>One array after the other, the last one first; and each from its blocks, which are asked for in random order.</summary>
    [Theory]
    [MemberData(nameof(Clusters))]
    public async Task Values_are_the_same_in_any_order(int workers, int threads)
    {
        long[][] expected = await ExpectedAsync();
        await using LocalCluster cluster = await LocalCluster.StartAsync(new() { Workers = workers, ThreadsPerWorker = threads });
        ChunkedArray<long>[] arrays = Arrays();
        for (int i = arrays.Length - 1; i >= 0; i--)
        {
            Assert.Equal(expected[i], (await arrays[i].ComputeAsync(cluster.Client)).ToArray());
        }

        var order = new Random(workers);
        foreach ((ChunkedArray<long> array, long[] values) in arrays.Zip(expected))
        {
            long[] actual = new long[values.Length];
            long width = array.Shape[^1];
            int[] blocks = [.. Enumerable.Range(0, array.BlockCount)];
            order.Shuffle(blocks);
            foreach (int block in blocks)
            {
                (int row, int column) = Math.DivRem(block, array.NumBlocks[^1]);
                long firstRow = array.Rank > 1 ? array.Chunks[0].Take(row).Sum() : 0, firstColumn = array.Chunks[^1].Take(column).Sum(), at = 0;
                foreach (long value in await array.Blocks.Ravel()[block].ComputeAsync(cluster.Client))
                {
                    (long inRow, long inColumn) = Math.DivRem(at++, array.Chunks[^1][column]);
                    actual[((firstRow + inRow) * width) + firstColumn + inColumn] = value;
                }
            }

            Assert.Equal(values, actual);
        }
    }

    [Fact]
    public async Task A_seed_gives_its_values_again_and_another_seed_others()
    {
        await using LocalCluster cluster = await LocalCluster.StartAsync(new() { Workers = 2, ThreadsPerWorker = 1 });
        long[] a = (await new RandomArrays(1).Integers(0, 1L << 40, [100], 9).ComputeAsync(cluster.Client)).ToArray();

        Assert.Equal(a, (await new RandomArrays(1).Integers(0, 1L << 40, [100], 100).ComputeAsync(cluster.Client)).ToArray());
        Assert.Empty(a.Intersect((await new RandomArrays(2).Integers(0, 1L << 40, [100]).ComputeAsync(cluster.Client)).ToArray()));
    }
}
