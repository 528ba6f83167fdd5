using System.Collections.Concurrent;
using Actors.Runtime.Hosting.Processes;
using Actors.Runtime.Scheduling;

namespace Actors.Runtime.Tests.Hosting.Processes;

/// <summary>A cluster of worker processes with little memory, and a look at what they take of it all the while.</summary>
internal sealed class LittleMemory : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _watching;
    private readonly int[] _processes;

    private LittleMemory(LocalCluster cluster, long limit, DirectoryInfo folder, ConcurrentQueue<string> said)
    {
        Cluster = cluster;
        Limit = limit;
        Said = said;
        _folder = folder;
        _processes = Processes();
        _watching = Task.Run(WatchAsync);
    }

    public LocalCluster Cluster { get; }

    public Client Client => Cluster.Client;

    public long Limit { get; }

    /// <summary>The most that the results held by any worker took.</summary>
    public long MostHeld { get; private set; }

    /// <summary>The most that results took on disk, all workers together.</summary>
    public long MostSpilled { get; private set; }

    /// <summary>What was said about workers.</summary>
    public ConcurrentQueue<string> Said { get; }

    private ProcessHost Host => (ProcessHost)Cluster.LocalHost;

    /// <summary>The files of results: a folder has others while it is in use.</summary>
    private IEnumerable<FileInfo> Files => _folder.Exists ? _folder.EnumerateFiles("*.part", SearchOption.AllDirectories) : [];

    /// <param name="workers">How many, of one thread each.</param>
    /// <param name="limit">The memory of each, in bytes.</param>
    /// <param name="disk">Where results go that do not fit; unless said, the disk of temporary files.</param>
    public static async Task<LittleMemory> StartAsync(int workers, long limit, SmallDisk? disk = null)
    {
        DirectoryInfo folder = disk is null ? Directory.CreateTempSubdirectory("actors-t") : Directory.CreateDirectory(Path.Combine(disk.Path, "spills"));
        var said = new ConcurrentQueue<string>();
        LocalCluster cluster = await LocalCluster.StartAsync(
            new LocalClusterOptions
            {
                Workers = workers,
                ThreadsPerWorker = 1,
                MemoryLimit = new ByteSize(limit),
                Processes = true,
                Assemblies = [typeof(LittleMemory).Assembly],
                SpillFolder = folder.FullName,
                Output = line => said.Enqueue(line.ToString()),
            },
            SchedulerOptions.Default,
            CancellationToken.None);
        return new LittleMemory(cluster, limit, folder, said);
    }

    /// <summary>Waits until nothing is left on disk.</summary>
    public Task NothingOnDiskAsync() => Task.Run(() => Assert.True(
        SpinWait.SpinUntil(() => !Files.Any(), TimeSpan.FromSeconds(30)), $"{string.Join(", ", Files.Select(f => f.FullName).Take(5))} are still there."));

    /// <summary>No process was ended and replaced: what was too much for memory went to disk.</summary>
    public void NobodyWasLost() => Assert.True(_processes.SequenceEqual(Processes()), string.Join(Environment.NewLine, Said));

    /// <summary>Puts a file where a worker's folder for what does not fit would be.</summary>
    public FileInfo BlockSpilling(string worker)
    {
        var file = new FileInfo(Path.Combine(_folder.EnumerateDirectories().Single().FullName, worker));
        file.Create().Dispose();
        return file;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _watching;
        await Cluster.DisposeAsync();
        await NothingOnDiskAsync();
        _folder.Delete(recursive: true);
        _stop.Dispose();
    }

    private int[] Processes() => [.. Host.Members.Select(m => m.ProcessId).Order()];

    private async Task WatchAsync()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token))
            {
                long spilled = 0;
                foreach (WorkerProcess worker in Host.Members)
                {
                    MostHeld = Math.Max(MostHeld, worker.Usage.Held);
                    spilled += worker.Usage.Spilled;
                }

                MostSpilled = Math.Max(MostSpilled, spilled);
            }
        }
        catch (OperationCanceledException)
        {
            // It is over.
        }
    }
}
