using System.Threading.Channels;
using Actors.Arrays.Blocks;
using Actors.Graph.Kernels;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Tests.Protocol.Codec;
using Actors.Runtime.Tests.Transfer;
using Actors.Runtime.Transfer;
using Actors.Runtime.Working;
using Actors.Runtime.Working.Storage;

namespace Actors.Runtime.Tests.Working.Storage;

public sealed class WorkerStoreTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly Channel<WorkerStimulus> _told = Channel.CreateUnbounded<WorkerStimulus>();
    private readonly TestFolder _folder = new();
    private readonly WorkerStore _store;

    public WorkerStoreTests() => _store = new WorkerStore(new PartitionStore(), _folder, WireTests.Policy, s => _told.Writer.TryWrite(s));

    public Task InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => _store.DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Values_of_all_kinds_come_back_from_disk_as_they_were()
    {
        int number = 0;
        foreach (object? value in CodecSamples.All().Append(TransferPair.Numbers(1, 100_000)))
        {
            TaskKey key = TaskKey.Named($"k{number++}");
            long bytes = _store.Memory.Put(key, value);
            _store.Spill(key);
            PartitionSpilled spilled = Assert.IsType<PartitionSpilled>(await NextAsync());
            Assert.Equal(key, spilled.Key);
            Assert.False(_store.Memory.TryHold(key, out _));
            Assert.Equal(_store.DiskBytes, _folder.Bytes);

            _store.Load(key);
            Assert.Equal(new PartitionLoaded(key), await NextAsync());
            Assert.True(_store.Memory.TryHold(key, out object? back, out long again));
            Assert.Equal(CodecSamples.Show(value), CodecSamples.Show(back));
            Assert.Equal(bytes, again);
            _store.Drop([key]);
        }

        await _store.DisposeAsync();
        Assert.Empty(_folder.Files);
        Assert.Equal(0, _store.DiskBytes);
    }

    [Fact]
    public async Task Memory_that_is_spilled_is_free_and_so_is_what_is_dropped()
    {
        TaskKey key = TaskKey.Named("block");
        Block<double> block = Filled(3.5);
        _store.Memory.Put(key, block, 800_064);
        _store.Spill(key);
        Assert.InRange(Assert.IsType<PartitionSpilled>(await NextAsync()).DiskBytes, 800_000, 800_300);
        Assert.True(block.Shared.IsFreed);
        Assert.Equal(0, _store.Memory.Bytes);

        _store.Load(key);
        Assert.IsType<PartitionLoaded>(await NextAsync());
        Assert.True(_store.Memory.TryHold(key, out object? back));
        block = (Block<double>)back!;
        Assert.All(block.Span.ToArray(), v => Assert.Equal(3.5, v));
        Buffers.Release(back);
        Assert.Equal(1, block.Shared.References);
        _store.Drop([key]);
        Assert.True(block.Shared.IsFreed);
    }

    [Fact]
    public async Task What_was_read_back_is_not_written_again_unless_it_has_changed()
    {
        TaskKey key = TaskKey.Named("a");
        _store.Memory.Put(key, TransferPair.Numbers(1, 10_000));
        for (int round = 0; round < 3; round++)
        {
            _store.Spill(key);
            Assert.IsType<PartitionSpilled>(await NextAsync());
            Assert.Equal(0, _store.Memory.Count);
            _store.Load(key);
            Assert.IsType<PartitionLoaded>(await NextAsync());
        }

        Assert.Equal(1, _folder.Created);
        double[] other = TransferPair.Numbers(2, 10_000);
        _store.Memory.Put(key, other);
        _store.Spill(key);
        Assert.IsType<PartitionSpilled>(await NextAsync());
        _store.Load(key);
        Assert.IsType<PartitionLoaded>(await NextAsync());
        Assert.True(_store.Memory.TryHold(key, out object? back));
        Assert.Equal(other, back);
        Assert.Equal(2, _folder.Created);
    }

    [Fact]
    public async Task A_full_disk_is_told_with_all_there_is_to_know_and_the_value_stays()
    {
        _folder.Capacity = 100_000;
        TaskKey a = TaskKey.Named("a"), b = TaskKey.Named("b");
        _store.Memory.Put(a, TransferPair.Numbers(1, 10_000));
        double[] large = TransferPair.Numbers(2, 20_000);
        _store.Memory.Put(b, large);
        _store.Spill(a);
        _store.Spill(b);
        Assert.IsType<PartitionSpilled>(await NextAsync());
        SpillFailed failed = Assert.IsType<SpillFailed>(await NextAsync());
        Assert.Equal((b, false), (failed.Key, failed.Reading));
        Assert.Equal("'b' (160,024 bytes) could not be written to /disk: No space left on device", failed.Exception.Message);
        Assert.True(_store.Memory.TryHold(b, out object? still));
        Assert.Same(large, still);
        Assert.Single(_folder.Files);
    }

    [Fact]
    public async Task Copies_of_what_is_in_memory_go_before_the_disk_is_called_full()
    {
        _folder.Capacity = 200_000;
        TaskKey a = TaskKey.Named("a"), b = TaskKey.Named("b");
        _store.Memory.Put(a, TransferPair.Numbers(1, 10_000));
        _store.Memory.Put(b, TransferPair.Numbers(2, 20_000));
        _store.Spill(a);
        await NextAsync();
        _store.Load(a);
        await NextAsync();
        _store.Spill(b);
        Assert.IsType<PartitionSpilled>(await NextAsync());
        Assert.Single(_folder.Files);
        Assert.Equal(_folder.Bytes, _store.DiskBytes);

        _folder.Capacity = 300_000;
        _store.Spill(a);
        Assert.IsType<PartitionSpilled>(await NextAsync());
        _store.Load(a);
        Assert.IsType<PartitionLoaded>(await NextAsync());
        Assert.True(_store.Memory.TryHold(a, out object? back));
        Assert.Equal(TransferPair.Numbers(1, 10_000), back);
    }

    [Fact]
    public async Task A_value_that_cannot_be_put_into_bytes_stays_and_is_not_an_error()
    {
        TaskKey key = TaskKey.Named("stream");
        _store.Memory.Put(key, Stream.Null);
        _store.Spill(key);
        SpillRefused refused = Assert.IsType<SpillRefused>(await NextAsync());
        Assert.Contains("Stream", refused.Reason, StringComparison.Ordinal);
        Assert.True(_store.Memory.TryHold(key, out _));
        Assert.Empty(_folder.Files);
        Assert.Equal(0, _store.FileCount);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(60)]
    [InlineData(50_000)]
    public async Task What_is_broken_on_disk_is_lost_and_never_a_wrong_value(int at)
    {
        TaskKey key = TaskKey.Named("a");
        _store.Memory.Put(key, TransferPair.Numbers(1, 10_000));
        _store.Spill(key);
        await NextAsync();
        _folder.Spoil = bytes =>
        {
            bytes[at] ^= 4;
            return bytes;
        };
        _store.Load(key);
        SpillFailed failed = Assert.IsType<SpillFailed>(await NextAsync());
        Assert.True(failed.Reading);
        Assert.Contains("'a' could not be read back from /disk", failed.Exception.Message, StringComparison.Ordinal);
        Assert.False(_store.Memory.TryHold(key, out _));
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public async Task A_disk_that_cannot_be_read_is_told()
    {
        TaskKey key = TaskKey.Named("a");
        _store.Memory.Put(key, "x");
        _store.Spill(key);
        await NextAsync();
        _folder.CannotRead = true;
        _store.Load(key);
        Assert.True(Assert.IsType<SpillFailed>(await NextAsync()).Reading);
        Assert.Null(_store.Open(key));
    }

    [Fact]
    public async Task A_key_that_is_dropped_while_it_is_written_leaves_nothing()
    {
        using var writing = new ManualResetEventSlim();
        using var go = new ManualResetEventSlim();
        _folder.OnCreate = _ =>
        {
            writing.Set();
            go.Wait();
        };
        TaskKey a = TaskKey.Named("a"), b = TaskKey.Named("b");
        _store.Memory.Put(a, "a");
        _store.Memory.Put(b, "b");
        _store.Spill(a);
        _store.Spill(b);
        await Task.Run(writing.Wait);
        _store.Drop([a, b]);

        // The same name again, with another value, while the old one is still being written.
        _store.Memory.Put(a, "again");
        _store.Spill(a);
        go.Set();
        Assert.Equal(a, Assert.IsType<PartitionSpilled>(await NextAsync()).Key);
        _store.Load(a);
        await NextAsync();
        Assert.True(_store.Memory.TryHold(a, out object? value));
        Assert.Equal("again", value);
        _store.Drop([a]);
        await _store.DisposeAsync();
        Assert.Empty(_folder.Files);
        Assert.Equal(0, _store.DiskBytes);
        Assert.False(_told.Reader.TryRead(out _));
    }

    [Fact]
    public async Task Peers_get_what_is_on_disk_without_its_being_read_into_memory()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("actors-t");
        await using var server = new TransferServer(_store, TransferPair.Options with { Policy = WireTests.Policy });
        TransferEndpoint endpoint = server.Start(TransferEndpoint.OfPath(Path.Combine(folder.FullName, "s")));
        await using var client = new TransferClient(TransferPair.Options);
        TaskKey[] keys = TransferPair.Keys(4);
        foreach (TaskKey key in keys)
        {
            _store.Memory.Put(key, TransferPair.Numbers(key.Index, 400_000));
            if (key.Index % 2 == 0)
            {
                _store.Spill(key);
                await NextAsync();
            }
        }

        var sink = new TestSink();
        FetchOutcome outcome = await client.FetchAsync(endpoint, keys, sink);
        Assert.Equal(keys, outcome.Arrived.Select(a => a.Key));
        Assert.All(outcome.Arrived, a => Assert.Equal(3_200_024, a.Bytes));
        Assert.All(keys, k => Assert.Equal(TransferPair.Numbers(k.Index, 400_000), sink.Values[k]));
        Assert.Equal(2, _store.Memory.Count);

        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("broken in its header", 3)]
    [InlineData("broken at its end", 3_200_000)]
    [InlineData("ends in its header", 10)]
    [InlineData("ends before its body", 40)]
    [InlineData("ends in the middle", 2_000_000)]
    [InlineData("ends before its last checksum", 3_200_000)]
    [InlineData("cannot be opened", 0)]
    public async Task Peers_do_not_get_what_is_no_use_on_disk_and_all_else_they_get(string how, int at)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("actors-t");
        await using var server = new TransferServer(_store, TransferPair.Options with { Policy = WireTests.Policy });
        TransferEndpoint endpoint = server.Start(TransferEndpoint.OfPath(Path.Combine(folder.FullName, "s")));
        await using var client = new TransferClient(TransferPair.Options);
        TaskKey[] keys = TransferPair.Keys(3);
        foreach (TaskKey key in keys)
        {
            _store.Memory.Put(key, TransferPair.Numbers(key.Index, 400_000));
        }

        _store.Spill(keys[1]);
        await NextAsync();
        _folder.CannotRead = how.StartsWith("cannot", StringComparison.Ordinal);
        _folder.Spoil = bytes =>
        {
            bytes[at] ^= 1;
            return how.StartsWith("ends", StringComparison.Ordinal) ? bytes[..at] : bytes;
        };

        var sink = new TestSink();
        FetchOutcome outcome = await client.FetchAsync(endpoint, keys, sink);

        Assert.Equal([keys[1]], outcome.Missing);
        Assert.Empty(outcome.Unreached);
        Assert.Equal([keys[0], keys[2]], outcome.Arrived.Select(a => a.Key));
        Assert.All(outcome.Arrived, a => Assert.Equal(TransferPair.Numbers(a.Key.Index, 400_000), sink.Values[a.Key]));
        Assert.Equal(1, server.ConnectionCount);
        if (!_folder.CannotRead)
        {
            // Nobody is given it any more, and the core hears of it: it can be computed again.
            SpillFailed failed = Assert.IsType<SpillFailed>(await NextAsync());
            Assert.Equal((keys[1], true), (failed.Key, failed.Reading));
            Assert.Contains($"'{keys[1]}' could not be read back from /disk", failed.Exception.Message, StringComparison.Ordinal);
            Assert.Null(_store.Open(keys[1]));
            Assert.Empty(_folder.Files);
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Peers_get_values_that_go_to_disk_and_back_all_the_while()
    {
        TaskKey key = TaskKey.Named("a");
        _store.Memory.Put(key, TransferPair.Numbers(1, 2_000));
        using var stop = new CancellationTokenSource();
        Task reading = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                using TransferItem? item = _store.Open(key);
                Assert.NotNull(item);
                item.Prepare();
            }
        });
        for (int round = 0; round < 500; round++)
        {
            _store.Spill(key);
            await NextAsync();
            _store.Load(key);
            await NextAsync();
        }

        await stop.CancelAsync();
        await reading;
    }

    [Fact]
    public async Task A_folder_of_the_disk_holds_files_until_their_keys_go()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("actors-t");
        string path = Path.Combine(folder.FullName, "spill");
        await using var store = new WorkerStore(new PartitionStore(), new SpillFolder(path), WireTests.Policy, s => _told.Writer.TryWrite(s));
        Assert.False(Directory.Exists(path));
        TaskKey[] keys = TransferPair.Keys(3);
        foreach (TaskKey key in keys)
        {
            store.Memory.Put(key, TransferPair.Numbers(key.Index, 50_000));
            store.Spill(key);
            Assert.IsType<PartitionSpilled>(await NextAsync());
        }

        Assert.Equal(store.DiskBytes, new DirectoryInfo(path).GetFiles().Sum(f => f.Length));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(path));
        }

        store.Load(keys[1]);
        Assert.IsType<PartitionLoaded>(await NextAsync());
        Assert.True(store.Memory.TryHold(keys[1], out object? value));
        Assert.Equal(TransferPair.Numbers(1, 50_000), value);
        store.Drop([keys[0]]);
        await store.DisposeAsync();
        Assert.Empty(Directory.GetFiles(path));
        folder.Delete(recursive: true);
    }

    private static Block<double> Filled(double value)
    {
        Block<double> block = Block<double>.New(100_000);
        block.Writable.Fill(value);
        return block;
    }

    private ValueTask<WorkerStimulus> NextAsync() => _told.Reader.ReadAsync();
}
