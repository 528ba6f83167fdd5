using Actors.Graph.Tasks;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Transfer;

namespace Actors.Tests.Remoting;

/// <summary>Serves messages' bytes once it is told to, and not before.</summary>
internal sealed class HeldBackStore(TypePolicy policy) : ITransferStore
{
    private readonly Dictionary<TaskKey, byte[]> _parcels = [];
    private readonly TaskCompletionSource _isOpen = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Add(TaskKey key, byte[] bytes) => _parcels.Add(key, bytes);

    public void Serve() => _isOpen.TrySetResult();

    public TransferItem? Open(TaskKey key)
    {
        Assert.True(_isOpen.Task.Wait(TimeSpan.FromSeconds(60)), "Nobody has opened it.");
        return _parcels.TryGetValue(key, out byte[]? bytes) ? new HeldItem(bytes, bytes.Length, policy) : null;
    }

    public void Place(TaskKey key, object? value, long bytes) => throw new NotSupportedException();
}
