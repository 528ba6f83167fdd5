using Actors.Graph.Calls;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors;

public sealed partial class Client
{
    /// <summary>Gives a collection a name under which other clients find it, also after this one is closed.</summary>
    /// <typeparam name="TCollection">The collection's type.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="collection">The collection; it is persisted if it is not yet.</param>
    /// <param name="replace">Whether a data set of this name is replaced.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidOperationException">The name is taken.</exception>
    public async Task PublishAsync<TCollection>(
        string name, IPersistable<TCollection> collection, bool replace = false, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(collection);
        (FutureEntry[] entries, _) = Submit([collection.Expr], SubmitOptions.Default);
        HeldExpr held = Hold(entries);
        TaskKey[] keys = Array.ConvertAll(entries, e => e.Key);
        Array.ForEach(entries, KeepUntilSettled);

        // What is published holds no client's futures: the coordinator itself wants the keys.
        object value = collection.Over(new HeldExpr([.. keys], null))!;
        DatasetReply reply = await RequestAsync<DatasetReply>(
            number => new PublishDataset(Id, number, name, keys, value, replace), cancellationToken).ConfigureAwait(false);
        GC.KeepAlive(held);
        ThrowIfRefused(reply);
    }

    /// <summary>A published collection.</summary>
    /// <typeparam name="TCollection">The collection's type.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidOperationException">There is no data set of this name, or it is of another type.</exception>
    public async Task<TCollection> GetDatasetAsync<TCollection>(string name, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        DatasetReply reply = await RequestAsync<DatasetReply>(number => new GetDataset(Id, number, name), cancellationToken).ConfigureAwait(false);
        ThrowIfRefused(reply);
        HeldExpr held;
        lock (_lock)
        {
            ThrowIfStopped();
            held = Hold([.. reply.Keys.Select(k => Reference(k, _sent + 1))]);
            Send(new WantKeys(Id, [.. reply.Keys]));
        }

        if (reply.Value is IPersistable<TCollection> collection)
        {
            return collection.Over(held);
        }

        foreach (Future future in ((HeldPartitions)held.KeepAlive!).Futures)
        {
            future.Dispose();
        }

        throw new InvalidOperationException(
            $"The data set '{name}' is a {(reply.Value is null ? "null" : TypeNames.Of(reply.Value.GetType()))}, not a {TypeNames.Of(typeof(TCollection))}.");
    }

    /// <summary>The names of all published data sets, sorted.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<string>> ListDatasetsAsync(CancellationToken cancellationToken = default)
    {
        DatasetReply reply = await RequestAsync<DatasetReply>(number => new ListDatasets(Id, number), cancellationToken).ConfigureAwait(false);
        return [.. reply.Names.Order(StringComparer.Ordinal)];
    }

    /// <summary>Gives up the name of a data set; its results are freed when nobody else wants them.</summary>
    /// <param name="name">The name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidOperationException">There is no data set of this name.</exception>
    public async Task UnpublishAsync(string name, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ThrowIfRefused(await RequestAsync<DatasetReply>(number => new UnpublishDataset(Id, number, name), cancellationToken).ConfigureAwait(false));
    }

    private static void ThrowIfRefused(DatasetReply reply)
    {
        if (reply.Error is not null)
        {
            throw new InvalidOperationException(reply.Error);
        }
    }
}
