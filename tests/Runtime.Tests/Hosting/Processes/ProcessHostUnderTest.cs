using System.Diagnostics;
using Actors.Runtime.Hosting.Processes;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Tests.Hosting.Processes;

/// <summary>A cluster of worker processes.</summary>
internal sealed class ProcessHostUnderTest(LocalCluster cluster) : HostUnderTest
{
    public override Client Client => cluster.Client;

    public override IReadOnlyList<string> Workers => cluster.Workers;

    public ProcessHost Host => (ProcessHost)cluster.LocalHost;

    public override Client Connect() => cluster.Connect();

    public override Task<string> DumpAsync() => cluster.DumpAsync();

    /// <summary>Kills the process, and waits until its parent knows.</summary>
    public override async Task<bool> TryKillAsync(string worker)
    {
        WorkerProcess process = Host.Members.Single(m => m.Id == new WorkerId(worker));
        using (Process killed = Process.GetProcessById(process.ProcessId))
        {
            killed.Kill();
        }

        await process.Ended;
        return true;
    }

    public override async Task<string?> TryAddAsync(IReadOnlyDictionary<string, double>? resources = null) => await cluster.AddWorkerAsync(resources);

    public override Task<bool> TryReplaceCoordinatorAsync()
    {
        Host.ReplaceCoordinator();
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
