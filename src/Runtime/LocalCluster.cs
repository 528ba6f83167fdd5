using Actors.Runtime.Hosting.Embedded;
using Actors.Runtime.Scheduling;

namespace Actors;

/// <summary>A coordinator and workers on this machine.</summary>
public sealed class LocalCluster : IAsyncDisposable
{
    private static readonly Lazy<LocalCluster> s_shared = new(() => new LocalCluster(new() { Name = "shared" }, SchedulerOptions.Default, isDefault: false));

    private readonly EmbeddedHost _host;

    private LocalCluster(LocalClusterOptions options, SchedulerOptions scheduling, bool isDefault)
    {
        Options = options;
        _host = new EmbeddedHost(options, scheduling);
        Client = new Client(_host, isDefault);
    }

    /// <summary>How it was made.</summary>
    public LocalClusterOptions Options { get; }

    /// <summary>A client of this cluster. While it lives, and no newer one does, it is the default one.</summary>
    public Client Client { get; }

    /// <summary>The workers' names.</summary>
    public IReadOnlyList<string> Workers => [.. _host.Workers.Select(w => w.Id.Name)];

    /// <summary>The runtime that is used where no cluster was started: one worker that uses all cores. It lives as long as the process.</summary>
    internal static LocalCluster Shared => s_shared.Value;

    internal EmbeddedHost Host => _host;

    /// <summary>Starts a cluster.</summary>
    /// <param name="options">How it is made; null for one worker that uses all cores.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static Task<LocalCluster> StartAsync(LocalClusterOptions? options = null, CancellationToken cancellationToken = default) =>
        StartAsync(options ?? new(), SchedulerOptions.Default, cancellationToken);

    /// <summary>Another client of this cluster: it wants its own results and is closed by itself.</summary>
    /// <exception cref="RuntimeStoppedException">The cluster was stopped.</exception>
    public Client Connect()
    {
        _host.ThrowIfStopped();
        return new Client(_host);
    }

    /// <summary>What the coordinator knows at this moment, as text: tasks by state and operation, workers, and the tasks in odd states with their history.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<string> DumpAsync(CancellationToken cancellationToken = default) =>
        _host.Coordinator.LookAsync(static state => state.Dump()).WaitAsync(cancellationToken);

    /// <summary>Stops the cluster: every future that is pending ends with a <see cref="RuntimeStoppedException"/>, kernels are asked to stop, threads end.</summary>
    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync().ConfigureAwait(false);
        Client.Dispose();
    }

    /// <summary>The name, and what it is made of.</summary>
    public override string ToString() =>
        $"{Options.Name}: {Options.Workers} worker{(Options.Workers == 1 ? "" : "s")} of {Options.ThreadsPerWorker} thread{(Options.ThreadsPerWorker == 1 ? "" : "s")}, {Options.MemoryLimit} each";

    internal static Task<LocalCluster> StartAsync(LocalClusterOptions options, SchedulerOptions scheduling, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        options.Validate();
        return Task.FromResult(new LocalCluster(options, scheduling, isDefault: true));
    }
}
