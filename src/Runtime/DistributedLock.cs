using Actors.Runtime.Protocol;

namespace Actors;

/// <summary>
/// A lock with a name, shared by the clients and tasks of a cluster. Who asks first is served first. It is free again when its holder
/// gives it back, leaves, or is not heard of for as long as <see cref="LeaseOptions.Duration"/> says. Not reentrant. A task that waits
/// for it gives its slot to others.
/// </summary>
public sealed class DistributedLock
{
    private readonly Client? _client;
    private readonly LeaseOptions _options;

    /// <summary>A lock.</summary>
    /// <param name="name">Its name: locks of one name are one lock.</param>
    /// <param name="options">How it is held; null for the defaults.</param>
    /// <param name="client">The client to use; null for the default one.</param>
    public DistributedLock(string name, LeaseOptions? options = null, Client? client = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        options?.Validate();
        Name = name;
        _options = options ?? LeaseOptions.Default;
        _client = client;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Waits for the lock. Dispose what it gives to give the lock back.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RuntimeStoppedException">The cluster was stopped.</exception>
    public async Task<SemaphoreLease> AcquireAsync(CancellationToken cancellationToken = default) =>
        (await Client.Of(_client).AcquireAsync(ObjectKind.Lock, Name, 1, _options, null, cancellationToken).ConfigureAwait(false))!;

    /// <summary>Waits for the lock, but not longer than said; null when it was not free by then.</summary>
    /// <param name="timeout">For how long to wait; zero for not at all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RuntimeStoppedException">The cluster was stopped.</exception>
    public Task<SemaphoreLease?> TryAcquireAsync(TimeSpan timeout, CancellationToken cancellationToken = default) =>
        Client.Of(_client).AcquireAsync(ObjectKind.Lock, Name, 1, _options, timeout, cancellationToken);

    /// <summary>Waits for the lock, and blocks meanwhile.</summary>
    public SemaphoreLease Acquire() => Client.Wait(_client, AcquireAsync());

    /// <summary>The name.</summary>
    public override string ToString() => $"lock '{Name}'";
}
