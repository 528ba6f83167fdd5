using System.Diagnostics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Actors.Arrays;
using Actors.Frames;
using Actors.Runtime.Hosting.Processes;
using Actors.Runtime.Scheduling;
using Actors.Runtime.Tests.Hosting.Meeting;

namespace Actors.Runtime.Tests.Hosting.Processes;

/// <summary>Worker processes that die, stand still or take too much cost a worker, and nothing else.</summary>
public sealed partial class ProcessKillTests : IAsyncLifetime
{
    private const int Tasks = 5_000;
    private const int Kills = 20;

    private static readonly TimeSpan s_bound = TimeSpan.FromSeconds(60);

    private readonly List<WorkerOutput> _output = [];
    private LocalCluster? _cluster;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_cluster is not null)
        {
            await _cluster.DisposeAsync();
        }
    }

    [Fact]
    public async Task Twenty_kills_in_a_computation_of_delayed_calls_change_nothing()
    {
        ProcessHost host = await StartAsync(workers: 3);
        var halts = new Halts(Tasks / Kills);
        int Paced(int i)
        {
            halts.Pass(i);
            return i + 1;
        }

        Task<long> sum = Delayed.Sum(Enumerable.Range(0, Tasks).Select(i => Delayed.Call((int x) => (long)Paced(x), i))).ComputeAsync(_cluster!.Client);
        await KillOnTheWayAsync(host, halts, new Random(1));

        Assert.Equal((long)Tasks * (Tasks + 1) / 2, await sum.WaitAsync(s_bound));
    }

    [Fact]
    public async Task Twenty_kills_in_a_computation_on_an_array_change_nothing()
    {
        ProcessHost host = await StartAsync(workers: 3);
        var halts = new Halts(Tasks / Kills);
        const int Chunk = 8;
        ChunkedArray<long> numbers = ChunkedArray.Arange(Tasks * Chunk, Chunk);
        ChunkedArray<long> paced = numbers.MapBlocks(block =>
        {
            halts.Pass((int)(block[0] / Chunk));
            Tensor<long> twice = Tensor.CreateFromShape<long>(block.Lengths);
            for (int i = 0; i < Chunk; i++)
            {
                twice[i] = block[i] * 2;
            }

            return twice;
        });

        Task<long> sum = paced.Sum().ComputeAsync(_cluster!.Client);
        await KillOnTheWayAsync(host, halts, new Random(2));

        const long Count = (long)Tasks * Chunk;
        Assert.Equal(Count * (Count - 1), await sum.WaitAsync(s_bound));
    }

    [Fact]
    public async Task Twenty_kills_in_a_computation_on_a_frame_change_nothing()
    {
        ProcessHost host = await StartAsync(workers: 3);
        const int Parts = Tasks / 2;
        var halts = new Halts(Parts / Kills);
        Table Make(int i)
        {
            halts.Pass(i);
            return new Table(("group", Column.Of(i % 7, (i + 1) % 7)), ("value", Column.Of((long)i, i * 2L)));
        }

        DataFrame frame = DataFrame.FromDelayed(Enumerable.Range(0, Parts).Select(i => Delayed.Call(Make, i)), Make(1).Schema);

        Task<Table> byGroup = frame.GroupBy("group")["value"].Sum().ComputeAsync(_cluster!.Client);
        await KillOnTheWayAsync(host, halts, new Random(3));

        Table sums = await byGroup.WaitAsync(s_bound);
        long expected = Enumerable.Range(0, Parts).Sum(i => 3L * i);
        Assert.Equal(7, sums.RowCount);
        Assert.Equal(expected, Enumerable.Range(0, 7).Sum(r => (long)sums["value"][r]!));
    }

    [SkippableFact]
    public async Task A_worker_that_stands_still_is_given_up_and_one_that_only_pauses_holds_nobody_up()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "The numbers of signals are those of Linux.");
        ProcessHost host = await StartAsync(workers: 2, timeout: TimeSpan.FromSeconds(3));
        Client client = _cluster!.Client;
        WorkerProcess still = host.Members[0];
        TaskOptions there = new() { Workers = [still.Id.Name], AllowOtherWorkers = true }, other = new() { Workers = [host.Members[1].Id.Name] };
        Future<int> held = client.Submit(static () => 5, there);
        await held.WaitAsync().WaitAsync(s_bound);

        // It reads nothing any more; the coordinator says more to it than fits between them, and others do not notice.
        Signal(still, Signals.Stop);
        Future<int>[] many = client.Map(static (byte[] bytes) => bytes.Length, Enumerable.Range(0, 200).Select(i => new byte[20_000 + i]), there);
        Assert.Equal(3, await client.Submit(static () => 3, other).ResultAsync().WaitAsync(s_bound));
        Signal(still, Signals.Continue);
        Assert.Equal(Enumerable.Range(20_000, 200), await client.GatherAsync(many).WaitAsync(s_bound));
        Assert.Contains(still, host.Members);

        Signal(still, Signals.Stop);
        Future<int> again = client.Submit(static (int x) => x + 1, held);
        Assert.Equal(6, await again.ResultAsync().WaitAsync(s_bound));
        string ended = await still.Ended.WaitAsync(s_bound);
        Signal(still, Signals.Continue);

        Assert.Contains("no sign of life", ended, StringComparison.Ordinal);
        Assert.Equal(9, await client.Submit(static () => 9, there).ResultAsync().WaitAsync(s_bound));
    }

    [SkippableFact]
    public async Task A_worker_that_is_killed_while_it_sends_is_replaced_by_computing_again()
    {
        Skip.If(OperatingSystem.IsWindows(), "A file is made a pipe, so that a transfer stands still in the middle.");
        const int Size = 16 << 20;
        ProcessHost host = await StartAsync(workers: 2, memory: new ByteSize(3 * Size));
        Client client = _cluster!.Client;
        WorkerProcess sender = host.Members[0], receiver = host.Members[1];
        TaskOptions there = new() { Workers = [sender.Id.Name], AllowOtherWorkers = true };

        // Two fit in its memory and are more than are kept there: the first goes to disk. Its file becomes a pipe of which this process has the other end.
        Future<byte[]> first = client.Submit(Filled, (3, Size), there);
        await first.WaitAsync().WaitAsync(s_bound);
        Future<byte[]> second = client.Submit(Filled, (5, Size), there);
        await second.WaitAsync().WaitAsync(s_bound);
        using var bound = new CancellationTokenSource(s_bound);
        while (sender.Usage.Spilled < Size)
        {
            await client.WhoHasAsync(cancellationToken: bound.Token);
        }

        string file = Assert.Single(Directory.GetFiles(sender.Folder, "*.part", SearchOption.AllDirectories));
        byte[] image = await File.ReadAllBytesAsync(file);
        File.Delete(file);
        Assert.Equal(0, MakePipe(file, Convert.ToUInt32("600", 8)));

        Future<int> sum = client.Submit(static (byte[] all) => all[0] + all[^1], first, new TaskOptions { Workers = [receiver.Id.Name] });
        await using (FileStream pipe = await Task.Run(() => new FileStream(file, FileMode.Open, FileAccess.Write)).WaitAsync(s_bound))
        {
            // When half of it is in the pipe, which holds little, the sender has sent most of that and waits for more.
            await pipe.WriteAsync(image.AsMemory(0, image.Length / 2), bound.Token);
            Assert.False(sum.IsDone);
            Kill(sender);
            await sender.Ended.WaitAsync(s_bound);
        }

        Assert.Equal(6, await sum.ResultAsync().WaitAsync(s_bound));
    }

    [Theory]
    [InlineData("a wild pointer", "signal")]
    [InlineData("a fast failure", "signal")]
    [InlineData("an exit", "exit code 3")]
    public async Task A_function_that_ends_its_process_fails_and_nothing_else_does(string how, string reason)
    {
        ProcessHost host = await StartAsync(workers: 2, allowedFailures: 1);
        Client client = _cluster!.Client;
        Future<int> bad = client.Submit(End, how);

        WorkerLostException lost = await Assert.ThrowsAsync<WorkerLostException>(() => bad.ResultAsync().WaitAsync(s_bound));

        Assert.Equal(2, lost.Reasons.Count);
        Assert.All(lost.Reasons, r => Assert.Contains(reason, r, StringComparison.Ordinal));
        Assert.All(lost.Reasons, r => Assert.Contains("about to end", r, StringComparison.Ordinal));
        Assert.Equal(Enumerable.Range(0, 50), await client.GatherAsync(client.Map(static (int x) => x, Enumerable.Range(0, 50))).WaitAsync(s_bound));
        lock (_output)
        {
            Assert.Contains(_output, o => o is { Kind: WorkerOutputKind.Output, Line: "about to end" });
            Assert.Contains(_output, o => o.Kind == WorkerOutputKind.Supervision && o.Line.Contains("Another is started", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_function_that_takes_too_much_memory_fails_with_the_figure()
    {
        await StartAsync(workers: 1, allowedFailures: 0, memory: ByteSize.MB(100));
        Future<int> greedy = _cluster!.Client.Submit(static () =>
        {
            // Native memory, which the collector knows nothing of; touched, so that it is memory and not only addresses.
            const int Size = 8 << 20;
            int taken = 0;
            for (; !CurrentTask.CancellationToken.IsCancellationRequested; taken++)
            {
                nint more = Marshal.AllocHGlobal(Size);
                for (int i = 0; i < Size; i += 4096)
                {
                    Marshal.WriteByte(more, i, 1);
                }
            }

            return taken;
        });

        WorkerLostException lost = await Assert.ThrowsAsync<WorkerLostException>(() => greedy.ResultAsync().WaitAsync(s_bound));

        Assert.Contains("95%", Assert.Single(lost.Reasons), StringComparison.Ordinal);
        Assert.Equal(1, await _cluster.Client.Submit(static () => 1).ResultAsync().WaitAsync(s_bound));
    }

    private static byte[] Filled((int Value, int Size) with)
    {
        var all = new byte[with.Size];
        all.AsSpan().Fill((byte)with.Value);
        return all;
    }

    private static int End(string how)
    {
        Console.WriteLine("about to end");
        Console.Out.Flush();
        switch (how)
        {
            case "a wild pointer":
                Marshal.WriteByte(unchecked((nint)(1L << 40)), 1);
                break;
            case "a fast failure":
                Environment.FailFast("for a test");
                break;
            default:
                Environment.Exit(3);
                break;
        }

        return 0;
    }

    private static async Task KillOnTheWayAsync(ProcessHost host, Halts halts, Random random)
    {
        using var bound = new CancellationTokenSource(2 * s_bound);
        for (int kill = 0; kill < Kills; kill++)
        {
            int place = await halts.NextAsync(bound.Token);
            // One that has just ended may stand among them for a moment.
            WorkerProcess[] members = [.. host.Members.Where(m => !m.Ended.IsCompleted)];
            WorkerProcess victim = members[random.Next(members.Length)];
            Kill(victim);
            await victim.Ended.WaitAsync(bound.Token);
            halts.LetGo(place);
        }
    }

    private static void Kill(WorkerProcess worker)
    {
        using Process process = Process.GetProcessById(worker.ProcessId);
        process.Kill();
    }

    private async Task<ProcessHost> StartAsync(int workers, int? allowedFailures = null, TimeSpan? timeout = null, ByteSize memory = default)
    {
        SchedulerOptions scheduling = SchedulerOptions.Default with { AllowedFailures = allowedFailures ?? SchedulerOptions.Default.AllowedFailures };
        _cluster = await LocalCluster.StartAsync(
            new()
            {
                Workers = workers,
                ThreadsPerWorker = 1,
                Processes = true,
                Assemblies = [typeof(ProcessKillTests).Assembly],
                WorkerTimeout = timeout ?? s_bound,
                MemoryLimit = memory.Bytes > 0 ? memory : ByteSize.GB(1),
                Output = Keep,
            },
            scheduling,
            default);
        return (ProcessHost)_cluster.LocalHost;
    }

    private void Keep(WorkerOutput output)
    {
        lock (_output)
        {
            _output.Add(output);
        }
    }

    /// <summary>To a process that has ended nothing is sent.</summary>
    private static bool Signal(WorkerProcess worker, int signal) => Signals.Send(worker.ProcessId, signal);

    [LibraryImport("libc", EntryPoint = "mkfifo", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MakePipe(string path, uint mode);
}
