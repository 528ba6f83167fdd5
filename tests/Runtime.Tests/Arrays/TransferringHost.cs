using Actors.Graph.Tasks;
using Actors.Runtime.Hosting;
using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Tests.Protocol.Codec;
using Actors.Runtime.Tests.Protocol.Messages;

namespace Actors.Runtime.Tests.Arrays;

/// <summary>
/// A host whose clients are, as it were, in another process: graphs and results go through the codec, so that what is computed is computed by
/// kernels that were sent.
/// </summary>
internal sealed class TransferringHost(IRuntimeHost inner) : IRuntimeHost
{
    public string Name => inner.Name;

    public Client TaskClient => inner.TaskClient;

    public void Attach(ClientId client, IClientSink sink) => inner.Attach(client, sink);

    public void Detach(ClientId client) => inner.Detach(client);

    public void Send(SchedulerStimulus stimulus)
    {
        SentKernels.Add(stimulus);
        inner.Send((SchedulerStimulus)ProtocolCodecTests.Codec.Decode(ProtocolCodecTests.Codec.Encode(stimulus)));
    }

    public async ValueTask<(bool Found, object? Value)> FetchAsync(WorkerId holder, TaskKey key, CancellationToken cancellationToken)
    {
        (bool found, object? value) = await inner.FetchAsync(holder, key, cancellationToken);
        if (!found)
        {
            return (false, null);
        }

        EncodedMessage message = Wire.Encode(value, WireTests.Policy);
        return (true, Wire.Decode<object?>(message, WireTests.Policy));
    }

    public ValueTask PlaceAsync(
        ClientId client, IReadOnlyList<(TaskKey Key, object? Value)> values, bool broadcast, IReadOnlyList<string> workers, CancellationToken cancellationToken) =>
        inner.PlaceAsync(client, values, broadcast, workers, cancellationToken);

    public Task<ComputeProgress> ProgressAsync(ClientId client, long graphId, CancellationToken cancellationToken) => inner.ProgressAsync(client, graphId, cancellationToken);
}
