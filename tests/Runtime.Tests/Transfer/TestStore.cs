using Actors.Graph.Tasks;
using Actors.Runtime.Transfer;
using Actors.Runtime.Working;

namespace Actors.Runtime.Tests.Transfer;

/// <summary>Serves what is in memory.</summary>
internal sealed class TestStore : ITransferStore
{
    private int _opened;

    public PartitionStore Values { get; } = new();

    /// <summary>How many values were asked for.</summary>
    public int Opened => Volatile.Read(ref _opened);

    public TransferItem? Open(TaskKey key)
    {
        Interlocked.Increment(ref _opened);
        return Values.TryHold(key, out object? value, out long bytes) ? new HeldItem(value, bytes, TransferPair.Policy) : null;
    }

    public void Place(TaskKey key, object? value, long bytes) => Values.Put(key, value, bytes);
}
