using Actors.Runtime.Protocol;

namespace Actors.Runtime.Tests.Hosting;

/// <summary>A cluster inside this process.</summary>
internal sealed class EmbeddedHostUnderTest(LocalCluster cluster) : HostUnderTest
{
    public override Client Client => cluster.Client;

    public override IReadOnlyList<string> Workers => cluster.Workers;

    public override Client Connect() => cluster.Connect();

    public override Task<string> DumpAsync() => cluster.DumpAsync();

    public override Task<bool> TryKillAsync(string worker) =>
        Task.FromResult(cluster.Host.EndWorker(new WorkerId(worker), "killed by a test", isExpected: false));

    public override async Task<string?> TryAddAsync(IReadOnlyDictionary<string, double>? resources = null) => await cluster.AddWorkerAsync(resources);

    public override Task<bool> TryReplaceCoordinatorAsync()
    {
        cluster.Host.ReplaceCoordinator();
        return Task.FromResult(true);
    }

    public override async Task<bool> TryScaleAsync(int workers)
    {
        await cluster.ScaleAsync(workers);
        return true;
    }

    public override IAsyncDisposable? TryAdapt(int minimum, int maximum, AdaptiveOptions options) => cluster.Adapt(minimum, maximum, options);

    public override ValueTask DisposeAsync() => cluster.DisposeAsync();
}
