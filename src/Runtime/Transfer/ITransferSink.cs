using Actors.Graph.Tasks;

namespace Actors.Runtime.Transfer;

/// <summary>What becomes of fetched values. Called by the connection's thread, one call at a time for a request.</summary>
internal interface ITransferSink
{
    /// <summary>A value is about to be read: nothing of it is until this returns, and the peer waits.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="bytes">The memory it will take.</param>
    /// <param name="cancellationToken">The request is given up.</param>
    void Admit(TaskKey key, long bytes, CancellationToken cancellationToken);

    /// <summary>A value is here. Nobody has counted a reference to its buffers.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="value">The value.</param>
    /// <param name="bytes">Its size in the peer's store.</param>
    void Arrived(TaskKey key, object? value, long bytes);
}
