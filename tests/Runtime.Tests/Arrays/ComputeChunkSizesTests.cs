using Actors.Arrays;

namespace Actors.Runtime.Tests.Arrays;

public class ComputeChunkSizesTests
{
    [Fact]
    public async Task Sizes_behind_a_mask_are_known_once_they_are_computed()
    {
        await using LocalCluster cluster = await LocalCluster.StartAsync(new() { Workers = 2, ThreadsPerWorker = 1 });
        ChunkedArray<long> x = ChunkedArray.Arange(60, 7).Reshape(20, 3);
        ChunkedArray<long> some = x[x[.., 0] % 2 == 1];
        Assert.Equal([-1L, 3], some.Shape);

        ChunkedArray<long> known = await some.ComputeChunkSizesAsync(cluster.Client);

        Assert.Equal([10L, 3], known.Shape);
        Assert.Equal(10, known.Chunks[0].Sum());
        long[] last = (await known[^1].ComputeAsync(cluster.Client)).ToArray();
        long[] first = (await known.Reshape(5, 6)[0].ComputeAsync(cluster.Client)).ToArray();
        Assert.Equal(new long[] { 57, 58, 59 }, last);
        Assert.Equal(new long[] { 3, 4, 5, 9, 10, 11 }, first);
        Assert.Same(known, await known.ComputeChunkSizesAsync(cluster.Client));
    }

    [Fact]
    public async Task All_axes_of_a_masked_array_get_their_sizes()
    {
        await using LocalCluster cluster = await LocalCluster.StartAsync(new() { Workers = 1, ThreadsPerWorker = 1 });
        ChunkedArray<double> x = ChunkedArray.Ones([8, 6], (3, 4));
        ChunkedArray<bool> rows = ChunkedArray.Arange(8, 3) > 2, columns = ChunkedArray.Arange(6, 4) < 5;

        ChunkedArray<double> known = await x[rows][.., columns].ComputeChunkSizesAsync(cluster.Client);

        Assert.Equal([[0L, 3, 2], [4L, 1]], known.Chunks);
        Assert.Equal(25, await known.Sum().ComputeAsync(cluster.Client));
    }
}
