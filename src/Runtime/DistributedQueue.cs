using Actors.Runtime.Coordination;
using Actors.Runtime.Protocol;

namespace Actors;

/// <summary>
/// A queue with a name, shared by the clients and tasks of a cluster. Items are small values, or futures: with
/// <c>DistributedQueue&lt;Future&lt;X&gt;&gt;</c> the queue keeps the results of its futures alive, and who takes one gets a future of its
/// own. Who asks first is served first. A task that waits gives its slot to others.
/// </summary>
/// <typeparam name="T">The type of the items: of small values, or a <see cref="Future{T}"/>.</typeparam>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1711", Justification = "It is a queue, though not System.Collections.Queue.")]
public sealed class DistributedQueue<T>
{
    private readonly Client? _client;

    /// <summary>A queue; it is empty until somebody puts something in.</summary>
    /// <param name="name">Its name: queues of one name are one queue.</param>
    /// <param name="maxSize">How many items it may have; 0 for any number. All who put into it must say the same.</param>
    /// <param name="client">The client to use; null for the default one.</param>
    public DistributedQueue(string name, int maxSize = 0, Client? client = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfNegative(maxSize);
        Name = name;
        MaxSize = maxSize;
        _client = client;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>How many items it may have; 0 for any number.</summary>
    public int MaxSize { get; }

    /// <summary>Puts an item at the end; waits while the queue is full.</summary>
    /// <param name="item">The item; a value must not be changed afterwards.</param>
    /// <param name="timeout">For how long to wait; null for as long as it takes.</param>
    /// <param name="cancellationToken">Gives up; the item is not put in then, unless somebody has taken it already.</param>
    /// <exception cref="TimeoutException">The queue was full for that long.</exception>
    /// <exception cref="ArgumentException">The item is too large a value: scatter it, and put the future.</exception>
    /// <exception cref="InvalidOperationException">The queue is in use with another size, or the future's result is not known.</exception>
    public async Task PutAsync(T item, TimeSpan? timeout = null, CancellationToken cancellationToken = default)
    {
        Carried carried = Carrier<T>.Of(item, ToString());
        SessionAnswer answer = await Client.Of(_client).AskAsync(
            (id, n) => new PutItem(id, n, Name, MaxSize, carried) { Timeout = timeout }, timeout != TimeSpan.Zero, cancellationToken).ConfigureAwait(false);

        // A future that was collected meanwhile would have let go of what the queue is to keep.
        GC.KeepAlive(item);
        if (answer.Reply.Kind == ReplyKind.TimedOut)
        {
            throw new TimeoutException($"{this} was full ({MaxSize} items) for {timeout}.");
        }

        answer.Reply.ThrowIfFailed();
    }

    /// <summary>Puts an item at the end, and blocks while the queue is full.</summary>
    /// <param name="item">The item; a value must not be changed afterwards.</param>
    public void Put(T item) => Client.Wait(_client, PutAsync(item));

    /// <summary>Takes the first item; waits while there is none.</summary>
    /// <param name="timeout">For how long to wait; null for as long as it takes.</param>
    /// <param name="cancellationToken">Gives up; no item is taken then.</param>
    /// <exception cref="TimeoutException">The queue was empty for that long.</exception>
    /// <exception cref="InvalidCastException">The item is of another type.</exception>
    public async Task<T> GetAsync(TimeSpan? timeout = null, CancellationToken cancellationToken = default)
    {
        (bool found, T item) = await TakeAsync(timeout, cancellationToken).ConfigureAwait(false);
        return found ? item : throw new TimeoutException($"{this} was empty for {timeout}.");
    }

    /// <summary>Takes the first item, and blocks while there is none.</summary>
    public T Get() => Client.Wait(_client, GetAsync());

    /// <summary>Takes the first item if there is one, or comes in time.</summary>
    /// <param name="timeout">For how long to wait; zero for not at all.</param>
    /// <param name="cancellationToken">Gives up; no item is taken then.</param>
    public Task<(bool Found, T Item)> TryGetAsync(TimeSpan timeout = default, CancellationToken cancellationToken = default) =>
        TakeAsync(timeout, cancellationToken);

    /// <summary>How many items there are at this moment.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<int> CountAsync(CancellationToken cancellationToken = default)
    {
        SessionAnswer answer = await Client.Of(_client).AskAsync((id, n) => new CountItems(id, n, Name), false, cancellationToken).ConfigureAwait(false);
        answer.Reply.ThrowIfFailed();
        return (int)answer.Reply.Number;
    }

    /// <summary>Drops all items; those who wait for room put theirs in.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many were dropped.</returns>
    public async Task<int> ClearAsync(CancellationToken cancellationToken = default)
    {
        SessionAnswer answer = await Client.Of(_client).AskAsync((id, n) => new ClearQueue(id, n, Name), false, cancellationToken).ConfigureAwait(false);
        answer.Reply.ThrowIfFailed();
        return (int)answer.Reply.Number;
    }

    /// <summary>The name and the size.</summary>
    public override string ToString() => $"queue '{Name}'";

    private async Task<(bool Found, T Item)> TakeAsync(TimeSpan? timeout, CancellationToken cancellationToken)
    {
        Client client = Client.Of(_client);
        SessionAnswer answer = await client.AskAsync(
            (id, n) => new TakeItem(id, n, Name) { Timeout = timeout }, timeout != TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
        if (answer.Reply.Kind == ReplyKind.TimedOut)
        {
            return (false, default!);
        }

        answer.Reply.ThrowIfFailed();
        return (true, Carrier<T>.From(client, answer, ToString()));
    }
}
