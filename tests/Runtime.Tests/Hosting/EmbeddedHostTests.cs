namespace Actors.Runtime.Tests.Hosting;

/// <summary>The contract, kept by the host inside this process.</summary>
public sealed class EmbeddedHostTests : HostContract
{
    [Fact]
    public async Task Results_pass_by_reference()
    {
        await using LocalCluster cluster = await LocalCluster.StartAsync(new() { Workers = 2, ThreadsPerWorker = 1 });
        var value = new object();
        Future<object> scattered = await cluster.Client.ScatterAsync(value);

        Assert.Same(value, await cluster.Client.Submit(static (object o) => o, scattered));
    }

    [Fact]
    public async Task Stopping_leaves_no_thread_behind()
    {
        string name = $"threads{Guid.NewGuid():N}"[..12];
        await using LocalCluster cluster = await LocalCluster.StartAsync(new() { Name = name, Workers = 3, ThreadsPerWorker = 2 });
        using var begun = new CountdownEvent(6);
        Future<int>[] running = cluster.Client.Map(
            _ =>
            {
                begun.Signal();
                CurrentTask.CancellationToken.WaitHandle.WaitOne();
                return 0;
            },
            Enumerable.Range(0, 6));
        Assert.True(begun.Wait(TimeSpan.FromSeconds(30)));
        if (OperatingSystem.IsLinux())
        {
            Assert.Equal(6, ThreadsNamed(name));
        }

        Assert.Equal(6, cluster.Host.Workers.Sum(w => w.ThreadCount));
        await cluster.DisposeAsync();

        Assert.Equal(0, cluster.Host.Workers.Sum(w => w.ThreadCount));
        if (OperatingSystem.IsLinux())
        {
            Assert.Equal(0, ThreadsNamed(name));
        }

        Assert.All(running, f => Assert.IsType<RuntimeStoppedException>(f.Exception));
    }

    [Fact]
    public async Task A_bug_in_the_host_ends_what_is_under_way()
    {
        await using LocalCluster cluster = await LocalCluster.StartAsync(new() { Name = "broken" });
        using var open = new ManualResetEventSlim();
        Future<int> pending = cluster.Client.Submit(() =>
        {
            open.Wait(CurrentTask.CancellationToken);
            return 1;
        });

        cluster.Host.Fail(new InvalidOperationException("an actor's bug"));

        RuntimeStoppedException e = await Assert.ThrowsAsync<RuntimeStoppedException>(() => pending.ResultAsync());
        Assert.Contains("an actor's bug", e.Message, StringComparison.Ordinal);
        open.Set();
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-1, 1)]
    [InlineData(1, -1)]
    public async Task Impossible_options_are_refused(int workers, int threads) =>
        await Assert.ThrowsAnyAsync<ArgumentException>(() => LocalCluster.StartAsync(new() { Workers = workers, ThreadsPerWorker = threads }));

    protected override async Task<HostUnderTest> StartAsync(LocalClusterOptions options) =>
        new EmbeddedHostUnderTest(await LocalCluster.StartAsync(options));

    /// <summary>Linux keeps 15 letters of a thread's name: "actors-" and the beginning of the worker's.</summary>
    private static int ThreadsNamed(string cluster)
    {
        string begin = $"actors-{cluster}"[..15];
        return Directory.GetDirectories($"/proc/{Environment.ProcessId}/task").Count(d => NameOf(d).StartsWith(begin, StringComparison.Ordinal));
    }

    private static string NameOf(string thread)
    {
        try
        {
            return File.ReadAllText(Path.Combine(thread, "comm"));
        }
        catch (IOException)
        {
            return "";
        }
    }
}
