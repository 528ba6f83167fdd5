using Actors.Runtime.Hosting;
using Actors.Runtime.Hosting.Embedded;
using Actors.Runtime.Hosting.Processes;
using Actors.Runtime.Scheduling;

namespace Actors;

/// <summary>A coordinator and workers on this machine.</summary>
[Runtime.Hosting.StaysHere("tasks have a client of their own, CurrentTask.Client")]
public sealed class LocalCluster : IAsyncDisposable, IScalable
{
    private static readonly Lazy<LocalCluster> s_shared = new(() => new LocalCluster(new() { Name = "shared" }, host: null, isDefault: false));

    private readonly LocalHost _host;

    private LocalCluster(LocalClusterOptions options, LocalHost? host, bool isDefault)
    {
        Options = options;
        _host = host ?? new EmbeddedHost(options, SchedulerOptions.Default);
        Client = new Client(_host, isDefault);
    }

    /// <summary>How it was made.</summary>
    public LocalClusterOptions Options { get; }

    /// <summary>A client of this cluster. While it lives, and no newer one does, it is the default one.</summary>
    public Client Client { get; }

    /// <summary>The workers' names.</summary>
    public IReadOnlyList<string> Workers => [.. _host.WorkerIds.Select(w => w.Name)];

    /// <summary>The runtime that is used where no cluster was started: one worker that uses all cores. It lives as long as the process.</summary>
    internal static LocalCluster Shared => s_shared.Value;

    /// <summary>The host inside this process; there is none where workers are processes.</summary>
    internal EmbeddedHost Host => (EmbeddedHost)_host;

    internal LocalHost LocalHost => _host;

    /// <summary>Starts a cluster.</summary>
    /// <param name="options">How it is made; null for one worker that uses all cores.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="NotSupportedException">Worker processes are asked for, and a program that is published as this one cannot have them.</exception>
    /// <exception cref="InvalidOperationException">A worker process could not be started; the message says what it wrote.</exception>
    public static Task<LocalCluster> StartAsync(LocalClusterOptions? options = null, CancellationToken cancellationToken = default) =>
        StartAsync(options ?? new(), SchedulerOptions.Default, cancellationToken);

    /// <summary>Another client of this cluster: it wants its own results and is closed by itself.</summary>
    /// <exception cref="RuntimeStoppedException">The cluster was stopped.</exception>
    public Client Connect()
    {
        _host.ThrowIfStopped();
        return new Client(_host);
    }

    /// <summary>
    /// Starts or retires workers until there are so many. The idle ones with the least data go first; what only they hold is copied to
    /// others before.
    /// </summary>
    /// <param name="workers">How many workers there are to be; at least 1.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="InvalidOperationException">Too few workers would be left for the results that are held.</exception>
    public async Task ScaleAsync(int workers, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        _host.ThrowIfStopped();
        await ((IScalable)this).ScaleToAsync(workers, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Has workers come and go with the work from now on, until the returned object, or the cluster, is disposed.</summary>
    /// <param name="minimum">The least number of workers; at least 1.</param>
    /// <param name="maximum">The greatest number of workers.</param>
    /// <param name="options">How fast it reacts; null for the defaults.</param>
    public AdaptiveScaling Adapt(int minimum, int maximum, AdaptiveOptions? options = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minimum, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(maximum, minimum);
        options ??= new();
        options.Validate();
        _host.ThrowIfStopped();
        return new AdaptiveScaling(this, new AdaptivePolicy(minimum, maximum, options), options.Interval, Options.TimeProvider);
    }

    Task<AdaptiveMeasure> IScalable.MeasureAsync(CancellationToken cancellationToken) =>
        _host.Coordinator.LookAsync(static state => state.Measure()).WaitAsync(cancellationToken);

    internal async Task<string> AddWorkerAsync(IReadOnlyDictionary<string, double>? resources = null, CancellationToken cancellationToken = default) =>
        (await _host.AddWorkerAsync(resources, cancellationToken).ConfigureAwait(false)).Name;

    Task<string> IScalable.AddWorkerAsync(CancellationToken cancellationToken) => AddWorkerAsync(null, cancellationToken);

    Task IScalable.RetireAsync(IReadOnlyList<string> workers, CancellationToken cancellationToken) =>
        Client.RetireWorkersAsync(workers, cancellationToken);

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
        $"{Options.Name}: {Workers.Count} worker{(Workers.Count == 1 ? "" : "s")} of {Options.ThreadsPerWorker} thread{(Options.ThreadsPerWorker == 1 ? "" : "s")}, {Options.MemoryLimit} each";

    internal static Task<LocalCluster> StartAsync(LocalClusterOptions options, SchedulerOptions scheduling, CancellationToken cancellationToken) =>
        StartAsync(options, scheduling, new ProcessOptions(), cancellationToken);

    internal static async Task<LocalCluster> StartAsync(
        LocalClusterOptions options, SchedulerOptions scheduling, ProcessOptions processes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        options.Validate();
        scheduling = scheduling with { NoWorkerTimeout = options.NoWorkerTimeout };
        LocalHost host = options.Processes
            ? await ProcessHost.StartAsync(options, scheduling, processes, cancellationToken).ConfigureAwait(false)
            : new EmbeddedHost(options, scheduling);
        return new LocalCluster(options, host, isDefault: true);
    }
}
