using Actors.Graph.Tasks;

namespace Actors.Runtime.Transfer;

/// <summary>What a <see cref="TransferServer"/> serves. Called by many threads.</summary>
internal interface ITransferStore
{
    /// <summary>Finds a value and keeps it from being freed until it is sent; null when it is not here.</summary>
    TransferItem? Open(TaskKey key);

    /// <summary>Takes a value that a client sends. Nobody has counted a reference to its buffers.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="value">The value.</param>
    /// <param name="bytes">Its size as the sender has estimated it.</param>
    void Place(TaskKey key, object? value, long bytes);
}
