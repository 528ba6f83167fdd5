using Actors.Graph.Kernels;
using Actors.Graph.Tasks;
using Actors.Runtime.Transfer;

namespace Actors.Runtime.Hosting.Processes;

/// <summary>One result that a client reads from the worker that holds it.</summary>
internal sealed class ClientFetch : ITransferSink
{
    private object? _value;

    private ClientFetch()
    {
    }

    public static async Task<(bool Found, object? Value)> FetchAsync(TransferClient transfers, TransferEndpoint holder, TaskKey key, CancellationToken cancellationToken)
    {
        var sink = new ClientFetch();
        FetchOutcome outcome = await transfers.FetchAsync(holder, [key], sink, cancellationToken).ConfigureAwait(false);
        if (outcome.Arrived.Count > 0)
        {
            return (true, sink._value);
        }

        return outcome.Unusable.Count > 0 ? throw outcome.Unusable[0].Exception : (false, null);
    }

    public void Admit(TaskKey key, long bytes, CancellationToken cancellationToken)
    {
        // What a user asks for is the user's to have room for.
    }

    public void Arrived(TaskKey key, object? value, long bytes)
    {
        // What the client keeps is the collector's business.
        if (value is IHoldsBuffers holds)
        {
            Buffers.Retain(value);
            try
            {
                _value = holds.Detach();
            }
            finally
            {
                Buffers.Release(value);
            }

            return;
        }

        _value = value;
    }
}
