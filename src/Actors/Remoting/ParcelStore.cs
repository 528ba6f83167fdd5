using System.Collections.Concurrent;
using System.Globalization;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Transfer;

namespace Actors.Clustering.Remoting;

/// <summary>
/// Messages that are too large for Akka.Remote, until their receivers have fetched them. One that nobody fetches is given up after a while: its
/// receiver is gone, and messages may get lost.
/// </summary>
/// <param name="policy">Which types may be sent.</param>
/// <param name="time">The clock.</param>
internal sealed class ParcelStore(TypePolicy policy, TimeProvider time)
{
    /// <summary>How long a parcel is kept.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private const string Prefix = "parcel-";

    private readonly ConcurrentDictionary<TaskKey, (byte[] Bytes, long Since)> _parcels = new();
    private readonly string _name = $"{Prefix}{Guid.NewGuid():N}-";
    private long _count;

    public int Count => _parcels.Count;

    /// <summary>Whether a key is that of a parcel, of whatever process.</summary>
    public static bool IsParcel(TaskKey key) => key.Prefix.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Keeps a message to be fetched.</summary>
    /// <returns>What it is fetched as.</returns>
    public TaskKey Add(byte[] bytes)
    {
        foreach ((TaskKey old, (byte[] Bytes, long Since) parcel) in _parcels)
        {
            if (time.GetElapsedTime(parcel.Since) > Patience)
            {
                _parcels.TryRemove(old, out _);
            }
        }

        TaskKey key = TaskKey.Named(string.Create(CultureInfo.InvariantCulture, $"{_name}{Interlocked.Increment(ref _count)}"));
        _parcels[key] = (bytes, time.GetTimestamp());
        return key;
    }

    public TransferItem? Open(TaskKey key) =>
        _parcels.TryGetValue(key, out (byte[] Bytes, long Since) parcel) ? new HeldItem(parcel.Bytes, parcel.Bytes.Length, policy) : null;

    /// <summary>Its receiver has it.</summary>
    public void Remove(TaskKey key) => _parcels.TryRemove(key, out _);
}
