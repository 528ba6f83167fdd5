namespace Actors.Runtime.Tests.Hosting;

/// <summary>The default client is one for the whole process: nothing else may start clusters meanwhile.</summary>
[CollectionDefinition("the process's default client", DisableParallelization = true)]
public sealed class DefaultClientGroup;

[Collection("the process's default client")]
public sealed class DefaultClientTests
{
    [Fact]
    public async Task With_no_cluster_a_shared_one_starts_by_itself_and_uses_all_cores()
    {
        int answer = await Delayed.Call(static (int x) => x + 1, 41).ComputeAsync();

        Assert.Equal(42, answer);
        Assert.Equal("shared", Client.Default.Host.Name);
        Assert.Equal(Environment.ProcessorCount, LocalCluster.Shared.Options.Workers * LocalCluster.Shared.Options.ThreadsPerWorker);
        Assert.Same(Client.Default, Client.Default);
    }

    [Fact]
    public async Task The_newest_live_client_is_the_default()
    {
        LocalCluster first = await LocalCluster.StartAsync(new() { Name = "first" });
        LocalCluster second = await LocalCluster.StartAsync(new() { Name = "second" });
        Assert.Same(second.Client, Client.Default);
        Client newest = first.Connect();
        Assert.Same(newest, Client.Default);

        newest.Dispose();
        Assert.Same(second.Client, Client.Default);
        await second.DisposeAsync();
        Assert.Same(first.Client, Client.Default);
        await first.DisposeAsync();
        Assert.Equal("shared", Client.Default.Host.Name);
    }
}
