using System.Numerics.Tensors;
using Actors.Arrays;

namespace Actors.Runtime.Tests.Arrays;

/// <summary>Arrays stored by a runtime: what is there at the end, and what is not when it fails.</summary>
public sealed class StoringTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("actors-storing").FullName;
    private LocalCluster _cluster = null!;

    private Client Client => _cluster.Client;

    public async Task InitializeAsync() => _cluster = await LocalCluster.StartAsync(new() { Workers = 2, ThreadsPerWorker = 1 });

    public async Task DisposeAsync()
    {
        await _cluster.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task An_array_is_stored_and_read_from_there()
    {
        ChunkedArray<double> x = new RandomArrays(1).Normal([300, 200], chunks: (70, 90));

        ChunkedArray<double> stored = await x.StoreAsync(In("x.npy"), Client);
        ChunkedArray<double> stack = await x.ToNpyStackAsync(In("stack"), axis: 1, Client);
        ChunkedArray<double> raw = await x.StoreAsync(ArrayTarget.RawBinary(In("x.bin")), Client);

        Assert.Equal(x.Chunks, stored.Chunks);
        double[] expected = (await x.ComputeAsync(Client)).ToArray();
        Assert.Equal(expected, (await stored.ComputeAsync(Client)).ToArray());
        Assert.Equal(expected, (await stack.ComputeAsync(Client)).ToArray());
        Assert.Equal(expected, (await raw.ComputeAsync(Client)).ToArray());
        ChunkedArray<double> region = await (x[100..150] * 0).StoreAsync(ArrayTarget.Region(In("x.npy"), 10..60), Client);
        Assert.Equal(0, await ArrayMath.Abs(region).Max().ComputeAsync(Client));
        Assert.Equal(expected[..2000], (await ChunkedArray.FromNpy<double>(In("x.npy"))[..10].ComputeAsync(Client)).ToArray());
    }

    [Fact]
    public async Task A_file_may_be_replaced_by_what_is_made_of_it()
    {
        ChunkedArray<long> first = await ChunkedArray.Arange(1000, 100).StoreAsync(In("x.npy"), Client);

        ChunkedArray<long> second = await (first * 2).StoreAsync(In("x.npy"), Client);

        Assert.Equal(999_000, await second.Sum().ComputeAsync(Client));
    }

    [Fact]
    public async Task Arrays_that_are_stored_together_share_their_work()
    {
        int runs = 0;
        ChunkedArray<double> x = ChunkedArray.Ones([10], 5).MapBlocks(block =>
        {
            Interlocked.Increment(ref runs);
            return block;
        });

        await new[] { x.To(In("a.npy")), (x + 1).To(In("b.npy")), x.To(ArrayTarget.NpyStack(In("c"))) }.StoreAsync(Client);

        Assert.Equal(2, runs);
        Assert.Equal(20, await ChunkedArray.FromNpy<double>(In("b.npy")).Sum().ComputeAsync(Client));
        Assert.Equal(10, await ChunkedArray.FromNpyStack<double>(In("c")).Sum().ComputeAsync(Client));
    }

    [Fact]
    public async Task What_fails_leaves_the_old_files_and_nothing_else()
    {
        ChunkedArray<double> good = ChunkedArray.Ones([10], 5);
        await new[] { good.To(In("x.npy")), good.To(ArrayTarget.NpyStack(In("stack"))) }.StoreAsync(Client);
        ChunkedArray<double> bad = (good + 1).MapBlocks((block, position) => position.Index[0] == 1 ? throw new InvalidDataException("no more") : block);

        await Assert.ThrowsAsync<InvalidDataException>(() => bad.StoreAsync(In("x.npy"), Client));
        await Assert.ThrowsAsync<InvalidDataException>(() => bad.ToNpyStackAsync(In("stack"), client: Client));
        await Assert.ThrowsAsync<InvalidDataException>(() => new[] { (good * 3).To(In("x.npy")), bad.To(In("y.npy")) }.StoreAsync(Client));

        Assert.Equal([In("stack"), In("x.npy")], Directory.GetFileSystemEntries(_folder).Order());
        Assert.Equal(10, await ChunkedArray.FromNpy<double>(In("x.npy")).Sum().ComputeAsync(Client));
        Assert.Equal(10, await ChunkedArray.FromNpyStack<double>(In("stack")).Sum().ComputeAsync(Client));
    }

    [Fact]
    public async Task What_is_cancelled_leaves_nothing()
    {
        using var stop = new CancellationTokenSource();
        var began = new TaskCompletionSource();
        using var gate = new SemaphoreSlim(0);
        ChunkedArray<double> x = ChunkedArray.Ones([20], 5).MapBlocks(block =>
        {
            began.TrySetResult();
            gate.Wait();
            return block;
        });
        Task storing = x.StoreAsync(In("x.npy"), Client, cancellationToken: stop.Token);
        await began.Task;

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => storing);
        gate.Release(4);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
        // What still ran has ended when another computation of all workers has.
        await ChunkedArray.Ones([20], 5).Sum().ComputeAsync(Client);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task A_file_that_is_cut_off_while_it_is_read_is_an_error_with_the_place()
    {
        ChunkedArray<double> x = await ChunkedArray.Ones([1000], 100).StoreAsync(In("x.npy"), Client);
        await File.WriteAllBytesAsync(In("x.npy"), (await File.ReadAllBytesAsync(In("x.npy")))[..500]);

        Assert.Contains("has changed", (await Assert.ThrowsAsync<IOException>(() => x.ComputeAsync(Client))).Message);
        Assert.Equal(500, Assert.Throws<ArrayFileException>(() => ChunkedArray.FromNpy<double>(In("x.npy"))).Offset);
    }

    private string In(string name) => Path.Combine(_folder, name);
}
