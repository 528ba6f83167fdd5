using Actors.Clustering.Serialization;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol.Messages;
using Actors.Runtime.Transfer;

namespace Actors.Clustering.Remoting;

/// <summary>A parcel on its way in.</summary>
internal sealed class ParcelFetch : ITransferSink
{
    private byte[]? _bytes;

    /// <summary>Fetches the message that a parcel stands for.</summary>
    /// <exception cref="PeerGoneException">It is not there any more, or its sender is not.</exception>
    public static async Task<Packet> FetchAsync(TransferClient transfers, Parcel parcel)
    {
        var fetch = new ParcelFetch();
        FetchOutcome outcome = await transfers.FetchAsync(TransferEndpoint.Parse(parcel.Endpoint), [parcel.Key], fetch).ConfigureAwait(false);
        return fetch._bytes is { } bytes ? new Packet(parcel.Manifest, bytes)
            : outcome.Unusable.Count > 0 ? throw outcome.Unusable[0].Exception
            : throw new PeerGoneException(
                $"A message of {new ByteSize(parcel.Bytes)} could not be fetched from {parcel.Endpoint}: {outcome.Cause?.Message ?? "it is not there any more"}", outcome.Cause);
    }

    public void Admit(TaskKey key, long bytes, CancellationToken cancellationToken)
    {
        // A message is handled before the next one is read.
    }

    public void Arrived(TaskKey key, object? value, long bytes) =>
        _bytes = value as byte[] ?? throw new InvalidDataException($"'{key}' was to be a message and is a {value?.GetType().Name ?? "null"}.");
}
