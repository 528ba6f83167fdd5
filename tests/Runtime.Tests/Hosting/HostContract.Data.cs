using Actors.Graph.Tasks;
using Actors.Runtime.Tests.Hosting.Meeting;

namespace Actors.Runtime.Tests.Hosting;

public abstract partial class HostContract
{
    [Fact]
    public async Task Scattered_values_are_arguments_and_can_be_on_every_worker()
    {
        await using HostUnderTest cluster = await StartAsync(workers: 3, threads: 1);
        Client client = cluster.Client;
        Future<int[]> everywhere = await Soon(client.ScatterAsync(new[] { 1, 2, 3 }, broadcast: true));
        Future<int>[] spread = await Soon(client.ScatterAllAsync(Enumerable.Range(0, 6)));
        Future<int> there = await Soon(client.ScatterAsync(9, workers: [cluster.Workers[1]]));

        IReadOnlyDictionary<TaskKey, IReadOnlyList<string>> holders = await Soon(client.WhoHasAsync());
        Assert.Equal(cluster.Workers.Order(StringComparer.Ordinal), holders[everywhere.Key]);
        Assert.Equal([cluster.Workers[1]], holders[there.Key]);
        Assert.Equal(3, spread.Select(f => Assert.Single(holders[f.Key])).Distinct().Count());
        Assert.Equal(new[] { 1, 2, 3 }, await Soon(everywhere.ResultAsync()));
        Assert.Equal(6, await Soon(client.Submit((int[] x) => x.Sum(), everywhere).ResultAsync()));
        Assert.Equal(Enumerable.Range(1, 6), await Soon(client.GatherAsync(client.Map(Increment, spread))));
        ArgumentException e = await Assert.ThrowsAsync<ArgumentException>(() => Soon(client.ScatterAsync(1, workers: ["nobody"])));
        Assert.Contains("nobody", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sizes_and_holders_are_known()
    {
        await using HostUnderTest cluster = await StartAsync();
        Future<double[]> big = cluster.Client.Submit(static () => new double[10_000]);
        using var gate = new Gate();
        Future<int> pending = cluster.Client.Submit(gate.Pass, 1);
        await Soon(big.WaitAsync());

        IReadOnlyDictionary<TaskKey, long> bytes = await Soon(cluster.Client.NBytesAsync([big, pending]));
        IReadOnlyDictionary<TaskKey, IReadOnlyList<string>> holders = await Soon(cluster.Client.WhoHasAsync([big, pending]));

        Assert.InRange(bytes[big.Key], 80_000, 81_000);
        Assert.Contains(Assert.Single(holders[big.Key]), cluster.Workers);
        Assert.DoesNotContain(pending.Key, holders.Keys);
    }

    [Fact]
    public async Task Persisted_values_are_computed_once_and_held_as_long_as_they_are_used()
    {
        await using HostUnderTest cluster = await StartAsync();
        var calls = new Tally();
        Delayed<int> written = Delayed.Call((int x) => calls.Add() + x, 0);
        Delayed<int> held = await Soon(written.PersistAsync(cluster.Client));

        Assert.Equal(1, await Soon(held.ComputeAsync(cluster.Client)));
        Assert.Equal(3, await Soon((held + 2).ComputeAsync(cluster.Client)));
        Assert.Equal(1, calls.Value);
        Assert.Equal(5, await Soon((cluster.Client.Persist(held + 3) + 1).ComputeAsync(cluster.Client)));
        await Assert.ThrowsAsync<DivideByZeroException>(
            () => Soon(Delayed.Call((int x) => 1 / x, 0).PersistAsync(cluster.Client)));
        GC.KeepAlive(held);
    }

    [Fact]
    public async Task A_published_value_is_found_by_its_name_and_outlives_its_client()
    {
        await using HostUnderTest cluster = await StartAsync();
        Client client = cluster.Client;
        using (Client publisher = cluster.Connect())
        {
            await Soon(publisher.PublishAsync("numbers", Delayed.Call(Increment, 41)));
            InvalidOperationException taken = await Assert.ThrowsAsync<InvalidOperationException>(
                () => Soon(publisher.PublishAsync("numbers", Delayed.Call(Increment, 1))));
            Assert.Contains("numbers", taken.Message, StringComparison.Ordinal);
        }

        Assert.Equal(["numbers"], await Soon(client.ListDatasetsAsync()));
        Delayed<int> found = await Soon(client.GetDatasetAsync<Delayed<int>>("numbers"));
        Assert.Equal(43, await Soon((found + 1).ComputeAsync(client)));
        InvalidOperationException other = await Assert.ThrowsAsync<InvalidOperationException>(() => Soon(client.GetDatasetAsync<Delayed<string>>("numbers")));
        Assert.Contains("Delayed<int>", other.Message, StringComparison.Ordinal);

        await Soon(client.PublishAsync("numbers", Delayed.Call(Increment, 1), replace: true));
        Assert.Equal(2, await Soon((await Soon(client.GetDatasetAsync<Delayed<int>>("numbers"))).ComputeAsync(client)));
        await Soon(client.UnpublishAsync("numbers"));

        Assert.Empty(await Soon(client.ListDatasetsAsync()));
        Assert.Contains("numbers", (await Assert.ThrowsAsync<InvalidOperationException>(() => Soon(client.UnpublishAsync("numbers")))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Soon(client.GetDatasetAsync<Delayed<int>>("numbers")));
        Assert.Equal(42, await Soon(found.ComputeAsync(client)));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(2, true)]
    public async Task More_results_than_memory_neither_hang_nor_loop(int workers, bool producers)
    {
        await using HostUnderTest cluster = await StartAsync(new() { Workers = workers, ThreadsPerWorker = 2, MemoryLimit = ByteSize.MB(4) });
        var annotations = new TaskAnnotations { IsProducer = producers };
        Delayed<double[]>[] held = [.. Enumerable.Range(0, 40).Select(i => Delayed.Call(static (int n) => new double[n], 50_000 + i).With(annotations))];
        Future<double[]>[] futures = cluster.Client.Start(held);

        // 16 MB in all, each held by its future.
        foreach (Future<double[]> future in futures)
        {
            await Soon(future.WaitAsync());
        }

        Assert.All(futures, f => Assert.Equal(FutureStatus.Finished, f.Status));
        Assert.Equal(50_001, await Soon(cluster.Client.Submit(static (double[] a) => a.Length, futures[1]).ResultAsync()));
        Assert.Equal(144, await Soon(cluster.Client.Submit(Fibonacci, 12).ResultAsync()));
    }

    /// <summary>Found two lost wake-ups of kernel threads, about once in a hundred rounds.</summary>
    [Fact]
    public async Task Tasks_that_wait_for_tasks_under_memory_pressure_never_hang()
    {
        for (int round = 0; round < Rounds(40); round++)
        {
            await using HostUnderTest cluster = await StartAsync(new() { Workers = 2, ThreadsPerWorker = 2, MemoryLimit = ByteSize.MB(1) });
            Future<double[]>[] held = cluster.Client.Map(static (int n) => new double[n], Enumerable.Range(25_000, 10));

            Assert.Equal(55, await Soon(cluster.Client.Submit(Fibonacci, 10).ResultAsync()));
            await Soon(cluster.Client.GatherAsync(held));
        }
    }

    [Fact]
    public async Task Inputs_that_can_never_fit_are_a_clear_error()
    {
        await using HostUnderTest cluster = await StartAsync(new() { Workers = 2, ThreadsPerWorker = 1, MemoryLimit = ByteSize.MB(1) });
        Delayed<double[]>[] parts =
        [
            .. Enumerable.Range(0, 10).Select(i => Delayed.Call(static (int n) => new double[n], 25_000 + i)
                .With(new TaskAnnotations { Workers = [cluster.Workers[i % 2]] })),
        ];

        InsufficientMemoryException e = await Assert.ThrowsAsync<InsufficientMemoryException>(
            () => Soon(Delayed.Call((double[][] all) => all.Length, parts).ComputeAsync(cluster.Client)));

        Assert.Contains("smaller chunks", e.Message, StringComparison.Ordinal);
    }
}
