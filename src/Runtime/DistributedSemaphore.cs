using Actors.Runtime.Protocol;

namespace Actors;

/// <summary>
/// A semaphore with a name, shared by the clients and tasks of a cluster: as many hold it at once as its limit says. Who asks first is
/// served first. A place is free again when its holder gives it back, leaves, or is not heard of for as long as
/// <see cref="LeaseOptions.Duration"/> says; such a holder is told by <see cref="SemaphoreLease.Lost"/>, so that there are never more
/// than the limit who think they hold it.
/// </summary>
public sealed class DistributedSemaphore
{
    private readonly Client? _client;
    private readonly LeaseOptions _options;

    /// <summary>A semaphore.</summary>
    /// <param name="name">Its name: semaphores of one name are one semaphore.</param>
    /// <param name="limit">How many may hold it at once; all who use the name must say the same.</param>
    /// <param name="options">How it is held; null for the defaults.</param>
    /// <param name="client">The client to use; null for the default one.</param>
    public DistributedSemaphore(string name, int limit, LeaseOptions? options = null, Client? client = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        options?.Validate();
        Name = name;
        Limit = limit;
        _options = options ?? LeaseOptions.Default;
        _client = client;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>How many may hold it at once.</summary>
    public int Limit { get; }

    /// <summary>Waits for a place. Dispose what it gives to give the place back.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidOperationException">The semaphore is in use with another limit.</exception>
    /// <exception cref="RuntimeStoppedException">The cluster was stopped.</exception>
    public async Task<SemaphoreLease> AcquireAsync(CancellationToken cancellationToken = default) =>
        (await Client.Of(_client).AcquireAsync(ObjectKind.Semaphore, Name, Limit, _options, null, cancellationToken).ConfigureAwait(false))!;

    /// <summary>Waits for a place, but not longer than said; null when none was free by then.</summary>
    /// <param name="timeout">For how long to wait; zero for not at all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidOperationException">The semaphore is in use with another limit.</exception>
    /// <exception cref="RuntimeStoppedException">The cluster was stopped.</exception>
    public Task<SemaphoreLease?> TryAcquireAsync(TimeSpan timeout, CancellationToken cancellationToken = default) =>
        Client.Of(_client).AcquireAsync(ObjectKind.Semaphore, Name, Limit, _options, timeout, cancellationToken);

    /// <summary>Waits for a place, and blocks meanwhile.</summary>
    public SemaphoreLease Acquire() => Client.Wait(_client, AcquireAsync());

    /// <summary>The name and the limit.</summary>
    public override string ToString() => $"semaphore '{Name}' of {Limit}";
}
