using Actors.Graph.Kernels;
using Actors.Graph.Tasks;
using Actors.Runtime.Transfer;

namespace Actors.Runtime.Hosting.Remote;

/// <summary>A result on its way from the worker that holds it to a client.</summary>
internal sealed class ArrivingResult : ITransferSink
{
    /// <summary>What has arrived.</summary>
    public object? Value { get; private set; }

    public void Admit(TaskKey key, long bytes, CancellationToken cancellationToken)
    {
        // What a user asks for is the user's to have room for.
    }

    public void Arrived(TaskKey key, object? value, long bytes)
    {
        // What the client keeps is the collector's business. What came in parts without buffers of their own is that already.
        if (value is IHoldsBuffers)
        {
            Buffers.Retain(value);
            value = Buffers.DetachHeld(value);
        }

        Value = value;
    }
}
