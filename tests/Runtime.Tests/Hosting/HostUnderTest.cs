namespace Actors.Runtime.Tests.Hosting;

/// <summary>
/// A cluster as the contract sees it, whichever host it runs on. A host's tests derive from this and from <see cref="HostContract"/>.
/// What a host cannot do it says by returning false, and the scenarios that need it are skipped there.
/// </summary>
public abstract class HostUnderTest : IAsyncDisposable
{
    /// <summary>The cluster's first client.</summary>
    public abstract Client Client { get; }

    /// <summary>The names of the workers that are there now.</summary>
    public abstract IReadOnlyList<string> Workers { get; }

    /// <summary>Another client.</summary>
    public abstract Client Connect();

    /// <summary>What the coordinator knows, as text.</summary>
    public abstract Task<string> DumpAsync();

    /// <summary>Ends a worker at once, with all it holds and runs, as a crash would.</summary>
    /// <returns>False where the host has no way to do so.</returns>
    public abstract Task<bool> TryKillAsync(string worker);

    /// <summary>Adds a worker made as the others are, or with other resources.</summary>
    /// <param name="resources">Its abstract resources; null for those of the others.</param>
    /// <returns>Its name; null where the host has no way to do so.</returns>
    public abstract Task<string?> TryAddAsync(IReadOnlyDictionary<string, double>? resources = null);

    /// <summary>Ends the coordinator with all it knows, and starts another, of a higher epoch, in its place.</summary>
    /// <returns>False where the host has no way to do so.</returns>
    public abstract Task<bool> TryReplaceCoordinatorAsync();

    /// <summary>Starts or retires workers until there are so many.</summary>
    /// <returns>False where the host has no way to do so.</returns>
    public abstract Task<bool> TryScaleAsync(int workers);

    /// <summary>Has workers come and go with the work.</summary>
    /// <returns>What ends that; null where the host has no way to do so.</returns>
    public abstract IAsyncDisposable? TryAdapt(int minimum, int maximum, AdaptiveOptions options);

    /// <summary>Stops the cluster.</summary>
    public virtual Task StopAsync() => DisposeAsync().AsTask();

    /// <summary>The test does not need the cluster any more. A host where it takes long to start one gives it to another test, as it was when it was new.</summary>
    public abstract ValueTask DisposeAsync();
}
