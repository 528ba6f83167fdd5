using System.Collections.Concurrent;
using System.Numerics.Tensors;
using Actors.Arrays;
using Actors.Arrays.Blocks;
using Actors.Graph.Kernels;
using Actors.Graph.Tasks;
using Actors.Graph.Tests.Frames;
using Actors.Runtime.Tests.Protocol.Codec;
using Actors.Runtime.Working;

namespace Actors.Runtime.Tests.Arrays;

/// <summary>Chunk buffers on a cluster: freed with their keys, used again, and never seen by users. All with poisoned buffers.</summary>
[Collection(Alone)]
[CollectionDefinition(Alone, DisableParallelization = true)]
public sealed class ChunkBufferTests : IAsyncLifetime
{
    /// <summary>The counts of the shared pool are of the whole process.</summary>
    private const string Alone = "chunk buffers";

    private static readonly TimeSpan s_bound = TimeSpan.FromSeconds(60);

    /// <summary>What other tests have left to the collector must not be freed while these count.</summary>
    public async Task InitializeAsync()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        TransferAudit.IsOn = false;
        await Idle(Evaluator.Cluster);
    }

    public Task DisposeAsync()
    {
        TransferAudit.IsOn = true;
        return Task.CompletedTask;
    }

    private static Task<LocalCluster> StartAsync(int workers = 2, int threads = 1) =>
        LocalCluster.StartAsync(new() { Workers = workers, ThreadsPerWorker = threads });

    /// <summary>Chunks that really are made and kept: a user's function is not done tile by tile.</summary>
    private static ChunkedArray<double> Numbers(int side, int chunk) =>
        ChunkedArray.FromMemory<double>(Enumerable.Range(0, side * side).Select(i => (double)i).ToArray(), [side, side], chunk).MapBlocks(x => x);

    private static double SumTo(int count) => count * (count - 1.0) / 2;

    [Fact]
    public async Task A_computation_of_many_chunks_makes_few_buffers_and_frees_all()
    {
        await using LocalCluster cluster = await StartAsync();
        ChunkedArray<double> x = Numbers(800, 40);
        BufferCounts before = BufferPool.Shared.Counts;

        double sum = await (x.MapBlocks(b => b) + 1.0).MapBlocks(b => b).Sum().ComputeAsync(cluster.Client);

        Assert.Equal(SumTo(800 * 800) + (800 * 800), sum);
        await Idle(cluster);
        BufferCounts after = BufferPool.Shared.Counts;
        Assert.InRange(after.Rented - before.Rented, 3 * 400, 10 * 400);
        Assert.InRange(after.Allocated - before.Allocated, 1, 80);
        Assert.Equal(after.Rented - before.Rented, after.Returned - before.Returned);
        Assert.Equal((before.Live, before.LiveBytes), (after.Live, after.LiveBytes));
    }

    [Fact]
    public async Task A_worker_accounts_for_the_bytes_that_are_live()
    {
        BufferCounts before = BufferPool.Shared.Counts;
        await using LocalCluster cluster = await StartAsync(workers: 1);
        ChunkedArray<double> x = await cluster.Client.PersistAsync(Numbers(300, 50) + 1.0);
        ChunkedArray<double> turned = await cluster.Client.PersistAsync(x.T);
        await Settled(cluster, 72);

        BufferCounts after = BufferPool.Shared.Counts;
        Assert.Equal((36, 300 * 300 * 8), (after.Live - before.Live, after.LiveBytes - before.LiveBytes));
        Assert.Equal(2 * ((300 * 300 * 8) + (36 * 64)), cluster.Host.Workers.Sum(w => w.Store.Bytes));
        Assert.Equal(2 * (SumTo(90_000) + 90_000), await (x + turned).Sum().ComputeAsync(cluster.Client));

        await cluster.DisposeAsync();
        Assert.Equal((before.Live, before.LiveBytes), (BufferPool.Shared.Counts.Live, BufferPool.Shared.Counts.LiveBytes));
        GC.KeepAlive(x);
        GC.KeepAlive(turned);
    }

    [Fact]
    public async Task A_view_outlives_the_key_it_was_made_of()
    {
        await using LocalCluster cluster = await StartAsync();
        ChunkedArray<double> turned = await cluster.Client.PersistAsync(Numbers(200, 50).T);
        ChunkedArray<double> passed = await cluster.Client.PersistAsync(turned.Reshape(40_000));
        await Use(cluster.Client);

        Tensor<double> values = await turned.ComputeAsync(cluster.Client);
        Assert.Equal(Enumerable.Range(0, 40_000).Select(i => (double)((i % 200 * 200) + (i / 200))), values);
        Assert.Equal(SumTo(40_000), await passed.Sum().ComputeAsync(cluster.Client));
    }

    [Fact]
    public async Task Nothing_that_a_user_holds_changes_when_its_key_is_freed()
    {
        await using LocalCluster cluster = await StartAsync();
        var seen = new ConcurrentBag<(double First, Tensor<double> Block)>();
        ChunkedArray<double> x = Numbers(200, 50).MapBlocks(block =>
        {
            seen.Add((block[0, 0], block));
            return block;
        });

        Tensor<double> whole = await x.ComputeAsync(cluster.Client);
        Tensor<double> one = await x[..50, ..50].ComputeAsync(cluster.Client);
        Tensor<double> row = await Numbers(200, 50).Sum(0).ComputeAsync(cluster.Client);
        double sum = await x.Sum().ComputeAsync(cluster.Client);
        await Idle(cluster);
        await Use(cluster.Client);

        Assert.Equal(Enumerable.Range(0, 40_000).Select(i => (double)i), whole);
        Assert.Equal(Enumerable.Range(0, 2500).Select(i => (double)((i / 50 * 200) + (i % 50))), one);
        Assert.Equal(Enumerable.Range(0, 200).Select(i => (SumTo(200) * 200) + (200.0 * i)), row);
        Assert.Equal(SumTo(40_000), sum);
        Assert.All(seen, kept => Assert.Equal(
            Enumerable.Range(0, 2500).Select(i => kept.First + (i / 50 * 200) + (i % 50)), kept.Block));
    }

    [Fact]
    public async Task What_a_user_changes_in_a_block_he_was_handed_changes_nothing_else()
    {
        await using LocalCluster cluster = await StartAsync();
        ChunkedArray<double> x = await cluster.Client.PersistAsync(Numbers(100, 50));
        await x.MapBlocks(block =>
        {
            block[0, 0] = -1e9;
            return block;
        }).Sum().ComputeAsync(cluster.Client);

        Assert.Equal(SumTo(10_000), await x.Sum().ComputeAsync(cluster.Client));
    }

    [Fact]
    public async Task A_kernel_that_was_cancelled_reads_its_inputs_to_its_end()
    {
        await using LocalCluster cluster = await StartAsync(workers: 1);
        BufferCounts before = BufferPool.Shared.Counts;
        Block<double>? read = null;
        using var begun = new ManualResetEventSlim();
        using var open = new ManualResetEventSlim();
        var builder = new TaskGraphBuilder();
        int source = builder.Add(TaskKey.Named("source"), new Working.CallKernel((_, _) =>
        {
            read = Block<double>.New(50, 50);
            read.Writable.Fill(3);
            return read;
        }), ReadOnlySpan<int>.Empty);
        var ended = new TaskCompletionSource<double>(TaskCreationOptions.RunContinuationsAsynchronously);
        builder.AddOutput(builder.Add(TaskKey.Named("reader"), new Working.CallKernel((inputs, _) =>
        {
            begun.Set();
            Assert.True(open.Wait(s_bound));
            ended.SetResult(((Block<double>)inputs[0]!)[49, 49]);
            return inputs[0];
        }), [source]));
        TaskGraph graph = builder.Build();
        var store = new PartitionStore();
        var outcomes = new Working.Outcomes();
        await using var executor = new KernelExecutor(new ExecutorOptions { Worker = new("w"), Threads = 1 }, store, outcomes, _ => { });
        executor.Enqueue(graph, 0, new(1, 1));
        outcomes.Next();
        executor.Enqueue(graph, 1, new(1, 2));
        Assert.True(begun.Wait(s_bound));

        Assert.True(executor.Cancel(graph.Key(1), new(1, 2)));
        Assert.True(store.Remove(graph.Key(0)));
        await Use(cluster.Client);
        Assert.False(read!.Shared!.IsFreed);
        open.Set();

        Assert.Equal(3, await ended.Task.WaitAsync(s_bound));
        outcomes.Next();
        Assert.True(read.Shared.IsFreed);
        Assert.Equal(0, store.Count);
        await Idle(cluster);
        Assert.Equal(before.Live, BufferPool.Shared.Counts.Live);
    }

    [Fact]
    public void A_value_that_is_read_while_its_key_is_replaced_and_freed_stays_whole()
    {
        var store = new PartitionStore();
        TaskGroup group = TaskGroup.Of("k", 1, 4);
        BufferCounts before = BufferPool.Shared.Counts;
        Parallel.For(0, 4, worker =>
        {
            var random = new Random(worker);
            for (int i = 1; i < 4000; i++)
            {
                TaskKey key = group.Key(random.Next(4));
                switch (random.Next(4))
                {
                    case 0:
                        Block<double> block = Block<double>.New(200);
                        block.Writable.Fill(i);
                        store.Put(key, block, block.ByteSize);
                        break;
                    case 1:
                        store.Remove(key);
                        break;
                    default:
                        if (store.TryHold(key, out object? value))
                        {
                            ReadOnlySpan<double> elements = ((Block<double>)value!).Span;
                            Assert.False(elements.ContainsAnyExcept(elements[0]));
                            Assert.InRange(elements[0], 1, 4000);
                            if (random.Next(2) == 0)
                            {
                                TaskKey other = group.Key(random.Next(4));
                                store.Put(other, ((Block)value).View([100], [1], 100), 864);
                            }

                            Buffers.Release(value);
                        }

                        break;
                }
            }
        });

        store.Clear();
        BufferCounts after = BufferPool.Shared.Counts;
        Assert.Equal((before.Live, before.LiveBytes), (after.Live, after.LiveBytes));
        Assert.Equal(after.Rented - before.Rented, after.Returned - before.Returned);
    }

    [Fact]
    public async Task Two_clients_that_share_give_up_and_cancel_get_right_numbers()
    {
        await using LocalCluster cluster = await StartAsync(workers: 3, threads: 2);
        await using Client other = cluster.Connect();
        ChunkedArray<double> shared = await cluster.Client.PersistAsync(Numbers(240, 40));
        BufferCounts before = BufferPool.Shared.Counts;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(async () =>
        {
            Client client = worker % 2 == 0 ? cluster.Client : other;
            var random = new Random(worker);
            for (int i = 0; i < 25; i++)
            {
                double factor = random.Next(1, 5);
                ChunkedArray<double> x = (shared * factor).MapBlocks(b => b);
                switch (random.Next(4))
                {
                    case 0:
                        using (var source = new CancellationTokenSource())
                        {
                            Task<Tensor<double>> cancelled = x.Dot(x.T).ComputeAsync(client, cancellationToken: source.Token);
                            await source.CancelAsync();
                            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
                        }

                        break;
                    case 1:
                        Assert.Equal(SumTo(240 * 240) * factor * 2, await (x + x.T).Sum().ComputeAsync(client));
                        break;
                    case 2:
                        Tensor<double> part = await x.T[3, ..].ComputeAsync(client);
                        Assert.Equal(Enumerable.Range(0, 240).Select(k => factor * ((k * 240) + 3)), part);
                        break;
                    default:
                        ChunkedArray<double> kept = await client.PersistAsync(x.Rechunk(60).T);
                        Assert.Equal(factor * ((240 * 240) - 1), await kept.Max().ComputeAsync(client));
                        break;
                }
            }
        })).ToArray()).WaitAsync(s_bound);

        Assert.Equal(SumTo(240 * 240), await shared.Sum().ComputeAsync(other));
        await cluster.DisposeAsync();
        Assert.Equal(before.Live - 36, BufferPool.Shared.Counts.Live);
        GC.KeepAlive(shared);
    }

    [Fact]
    public async Task One_function_of_blocks_can_be_submitted_twice_at_a_time()
    {
        await using LocalCluster cluster = await StartAsync();
        static Tensor<double> Same(Tensor<double> block) => block;
        ChunkedArray<double> x = await cluster.Client.PersistAsync(Numbers(60, 30).MapBlocks(Same));
        ChunkedArray<double> again = await cluster.Client.PersistAsync(Numbers(60, 30).MapBlocks(Same));

        Assert.Equal(0, await (x - again).Sum().ComputeAsync(cluster.Client));
    }

    [Fact]
    public async Task Blocks_that_a_client_reads_as_objects_are_copies()
    {
        await using LocalCluster cluster = await StartAsync(workers: 1);
        PartitionStore store = cluster.Host.Workers[0].Store;
        Block<double> block = Block<double>.New(10);
        block.Writable.Fill(5);
        TaskKey key = TaskKey.Named("block");
        store.Put(key, block);

        (bool found, object? value) = await cluster.Host.FetchAsync(cluster.Host.Workers[0].Id, key, default);
        store.Remove(key);

        Assert.True(found);
        Assert.True(block.Shared!.IsFreed);
        Assert.Equal(5, ((Block<double>)value!)[9]);
    }

    [Fact]
    public void A_value_that_hides_its_buffers_is_found()
    {
        var store = new PartitionStore();
        Assert.Throws<InvalidOperationException>(() => store.Put(TaskKey.Named("hidden"), new List<object> { Block<double>.New(3) }, 1));
        Assert.Equal(0, store.Count);
    }

    /// <summary>Computes something that takes and gives back buffers of the sizes that other tests use.</summary>
    private static async Task Use(Client client)
    {
        for (int i = 0; i < 3; i++)
        {
            await (Numbers(200, 50) * -7.0).MapBlocks(b => b).Sum(0).ComputeAsync(client);
        }
    }

    /// <summary>Waits until workers have nothing left of what nobody wants.</summary>
    private static Task Idle(LocalCluster cluster) => Settled(cluster, 0);

    private static async Task Settled(LocalCluster cluster, int values)
    {
        using var bound = new CancellationTokenSource(s_bound);
        while (cluster.Host.Workers.Sum(w => w.Store.Count) != values)
        {
            bound.Token.ThrowIfCancellationRequested();
            await cluster.Host.TaskClient.WhoHasAsync(cancellationToken: bound.Token);
        }
    }
}
