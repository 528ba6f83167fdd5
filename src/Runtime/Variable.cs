using Actors.Runtime.Coordination;
using Actors.Runtime.Protocol;

namespace Actors;

/// <summary>
/// A variable with a name, shared by the clients and tasks of a cluster. Its value is small, or a future: with
/// <c>Variable&lt;Future&lt;X&gt;&gt;</c> the variable keeps the result alive, and who reads it gets a future of its own. A task that
/// waits gives its slot to others.
/// </summary>
/// <typeparam name="T">The type of the value: of a small one, or a <see cref="Future{T}"/>.</typeparam>
public sealed class Variable<T>
{
    private readonly Client? _client;

    /// <summary>A variable; it has no value until somebody sets it.</summary>
    /// <param name="name">Its name: variables of one name are one variable.</param>
    /// <param name="client">The client to use; null for the default one.</param>
    public Variable(string name, Client? client = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        _client = client;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Sets the value.</summary>
    /// <param name="value">The value; it must not be changed afterwards.</param>
    /// <param name="cancellationToken">Gives up waiting for the coordinator's answer.</param>
    /// <exception cref="ArgumentException">It is too large a value: scatter it, and set the future.</exception>
    /// <exception cref="InvalidOperationException">The future's result is not known.</exception>
    public async Task SetAsync(T value, CancellationToken cancellationToken = default)
    {
        Carried carried = Carrier<T>.Of(value, ToString());
        SessionAnswer answer = await Client.Of(_client).AskAsync((id, n) => new SetVariable(id, n, Name, carried), false, cancellationToken).ConfigureAwait(false);

        // A future that was collected meanwhile would have let go of what the variable is to keep.
        GC.KeepAlive(value);
        answer.Reply.ThrowIfFailed();
    }

    /// <summary>Sets the value, and blocks until that is done.</summary>
    /// <param name="value">The value; it must not be changed afterwards.</param>
    public void Set(T value) => Client.Wait(_client, SetAsync(value));

    /// <summary>The value; waits while there is none.</summary>
    /// <param name="timeout">For how long to wait; null for as long as it takes.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="TimeoutException">It had no value for that long.</exception>
    /// <exception cref="InvalidCastException">The value is of another type.</exception>
    public async Task<T> GetAsync(TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        (await ReadAsync(0, timeout, cancellationToken).ConfigureAwait(false)).Value;

    /// <summary>The value; blocks while there is none.</summary>
    public T Get() => Client.Wait(_client, GetAsync());

    /// <summary>Waits for a value that somebody waits for.</summary>
    /// <param name="isAwaited">Whether a value is the one.</param>
    /// <param name="timeout">For how long to wait for each next value; null for as long as it takes.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The value. Values that were soon replaced by others may not have been seen.</returns>
    /// <exception cref="TimeoutException">No other value came for that long.</exception>
    public async Task<T> WaitAsync(Func<T, bool> isAwaited, TimeSpan? timeout = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(isAwaited);
        long version = 0;
        while (true)
        {
            (T value, version) = await ReadAsync(version, timeout, cancellationToken).ConfigureAwait(false);
            if (isAwaited(value))
            {
                return value;
            }

            (value as Future)?.Dispose();
        }
    }

    /// <summary>Takes the value away: who reads it from now on waits until it is set again.</summary>
    /// <param name="cancellationToken">Gives up waiting for the coordinator's answer.</param>
    public async Task DeleteAsync(CancellationToken cancellationToken = default)
    {
        SessionAnswer answer = await Client.Of(_client).AskAsync((id, n) => new DeleteVariable(id, n, Name), false, cancellationToken).ConfigureAwait(false);
        answer.Reply.ThrowIfFailed();
    }

    /// <summary>The name.</summary>
    public override string ToString() => $"variable '{Name}'";

    private async Task<(T Value, long Version)> ReadAsync(long version, TimeSpan? timeout, CancellationToken cancellationToken)
    {
        Client client = Client.Of(_client);
        SessionAnswer answer = await client.AskAsync(
            (id, n) => new GetVariable(id, n, Name, version) { Timeout = timeout }, timeout != TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
        if (answer.Reply.Kind == ReplyKind.TimedOut)
        {
            throw new TimeoutException($"{this} had no {(version == 0 ? "" : "other ")}value for {timeout}.");
        }

        answer.Reply.ThrowIfFailed();
        return (Carrier<T>.From(client, answer, ToString()), answer.Reply.Number);
    }
}
