using Actors.Graph.Kernels;
using Actors.Graph.Tasks;
using Actors.Runtime.Transfer;
using Actors.Runtime.Working.Storage;

namespace Actors.Clustering.Remoting;

/// <summary>What a process serves: the partitions of the worker that lives there now, if one does, and parcels.</summary>
/// <param name="parcels">The parcels.</param>
internal sealed class NodeStore(ParcelStore parcels) : ITransferStore
{
    private volatile WorkerStore? _partitions;

    /// <summary>The partitions of the worker of this process; null when there is none.</summary>
    public WorkerStore? Partitions
    {
        get => _partitions;
        set => _partitions = value;
    }

    public TransferItem? Open(TaskKey key) => ParcelStore.IsParcel(key) ? parcels.Open(key) : _partitions?.Open(key);

    public void Place(TaskKey key, object? value, long bytes)
    {
        if (_partitions is { } partitions)
        {
            partitions.Place(key, value, bytes);
        }
        else
        {
            // The worker has just gone; its client hears of that from the coordinator.
            Buffers.HandOn(value);
        }
    }
}
