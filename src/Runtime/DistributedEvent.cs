using Actors.Runtime.Coordination;
using Actors.Runtime.Protocol;

namespace Actors;

/// <summary>An event with a name, shared by the clients and tasks of a cluster: who waits for it goes on when somebody sets it.</summary>
public sealed class DistributedEvent
{
    private readonly Client? _client;

    /// <summary>An event; it is not set until somebody sets it.</summary>
    /// <param name="name">Its name: events of one name are one event.</param>
    /// <param name="client">The client to use; null for the default one.</param>
    public DistributedEvent(string name, Client? client = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        _client = client;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Sets it: all who wait go on, and so does who waits later.</summary>
    /// <param name="cancellationToken">Gives up waiting for the coordinator's answer.</param>
    public Task SetAsync(CancellationToken cancellationToken = default) => SetAsync(true, cancellationToken);

    /// <summary>Sets it, and blocks until that is done.</summary>
    public void Set() => Client.Wait(_client, SetAsync());

    /// <summary>Clears it: who waits from now on waits until it is set again.</summary>
    /// <param name="cancellationToken">Gives up waiting for the coordinator's answer.</param>
    public Task ClearAsync(CancellationToken cancellationToken = default) => SetAsync(false, cancellationToken);

    /// <summary>Clears it, and blocks until that is done.</summary>
    public void Clear() => Client.Wait(_client, ClearAsync());

    /// <summary>Waits until it is set. A task that waits gives its slot to others.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task WaitAsync(CancellationToken cancellationToken = default) => WaitAsync(null, cancellationToken);

    /// <summary>Waits until it is set, but not longer than said; false when it was not set by then.</summary>
    /// <param name="timeout">For how long to wait; zero for not at all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<bool> WaitAsync(TimeSpan timeout, CancellationToken cancellationToken = default) => WaitAsync((TimeSpan?)timeout, cancellationToken);

    /// <summary>Blocks until it is set.</summary>
    public void Wait() => Client.Wait(_client, WaitAsync());

    /// <summary>Whether it is set.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<bool> IsSetAsync(CancellationToken cancellationToken = default) => WaitAsync((TimeSpan?)TimeSpan.Zero, cancellationToken);

    /// <summary>The name.</summary>
    public override string ToString() => $"event '{Name}'";

    private async Task SetAsync(bool value, CancellationToken cancellationToken)
    {
        SessionAnswer answer = await Client.Of(_client).AskAsync((id, n) => new SetEvent(id, n, Name, value), false, cancellationToken).ConfigureAwait(false);
        answer.Reply.ThrowIfFailed();
    }

    private async Task<bool> WaitAsync(TimeSpan? timeout, CancellationToken cancellationToken)
    {
        SessionAnswer answer = await Client.Of(_client).AskAsync(
            (id, n) => new WaitEvent(id, n, Name) { Timeout = timeout }, timeout != TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
        if (answer.Reply.Kind == ReplyKind.TimedOut)
        {
            return false;
        }

        answer.Reply.ThrowIfFailed();
        return true;
    }
}
