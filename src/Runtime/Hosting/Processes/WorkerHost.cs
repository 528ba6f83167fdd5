using System.Collections.Concurrent;
using System.Globalization;
using Actors.Graph.Kernels;
using Actors.Graph.Tasks;
using Actors.Runtime.Hosting.Remote;
using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Messages;
using Actors.Runtime.Transfer;

namespace Actors.Runtime.Hosting.Processes;

/// <summary>What clients of running tasks are connected to, in a worker process: the coordinator, by way of the parent.</summary>
internal sealed class WorkerHost : IRuntimeHost
{
    private readonly WorkerNode _node;
    private readonly ClientTransfers _transfers;
    private readonly ConcurrentDictionary<ClientId, IClientSink> _sinks = new();
    private readonly ConcurrentDictionary<long, TaskCompletionSource<ComputeProgress>> _asked = new();
    private readonly Lazy<Client> _taskClient;
    private int _clients;
    private long _nextAsked;

    public WorkerHost(WorkerNode node, TransferClient transfers, string name)
    {
        _node = node;
        _transfers = new ClientTransfers(transfers);
        Name = name;
        _taskClient = new Lazy<Client>(() => new Client(this, isDefault: false));
    }

    public string Name { get; }

    public Client TaskClient => _taskClient.Value;

    public string NextClientName() => string.Create(CultureInfo.InvariantCulture, $"{_node.Id}-{Environment.ProcessId}-client-{Interlocked.Increment(ref _clients)}");

    public void Check(TaskGraph graph) => KernelCheck.Check(graph, _node.Codec);

    public void Check(Kernel kernel) => KernelCheck.Check(kernel, _node.Codec.NewWriter());

    public void Attach(ClientId client, IClientSink sink)
    {
        _sinks[client] = sink;
        _node.Tell(new ClientJoined(client));
    }

    public void Detach(ClientId client)
    {
        _sinks.TryRemove(client, out _);
        _node.Tell(new ClientLeft(client));
    }

    public void Send(SchedulerStimulus stimulus) => _node.Tell(stimulus);

    public ValueTask<(bool Found, object? Value)> FetchAsync(WorkerId holder, TaskKey key, CancellationToken cancellationToken) =>
        holder == _node.Id && _node.Memory.TryHold(key, out object? value)
            ? new((true, Buffers.DetachHeld(value)))
            : _transfers.FetchAsync(_node.Members.Find(holder), key, cancellationToken);

    public async ValueTask PlaceAsync(
        ClientId client, IReadOnlyList<(TaskKey Key, object? Value)> values, bool broadcast, IReadOnlyList<string> workers, CancellationToken cancellationToken) =>
        Send(new DataScattered(
            client, await _transfers.PlaceAsync(_node.Members.Members, values, broadcast, workers, cancellationToken).ConfigureAwait(false)));

    public async Task<ComputeProgress> ProgressAsync(ClientId client, long graphId, CancellationToken cancellationToken)
    {
        var answer = new TaskCompletionSource<ComputeProgress>(TaskCreationOptions.RunContinuationsAsynchronously);
        long number = Interlocked.Increment(ref _nextAsked);
        _asked[number] = answer;
        try
        {
            _node.Tell(new ProgressAsked(client, number, graphId));
            return await answer.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _asked.TryRemove(number, out _);
        }
    }

    public void OnUpdate(ClientId client, ClientUpdate update)
    {
        if (_sinks.TryGetValue(client, out IClientSink? sink))
        {
            sink.OnUpdate(update);
        }
    }

    public void OnReply(ClientId client, long request, SchedulerEffect reply)
    {
        if (_sinks.TryGetValue(client, out IClientSink? sink))
        {
            sink.OnReply(request, reply);
        }
    }

    public void OnCoordinator(int epoch)
    {
        foreach (IClientSink sink in _sinks.Values)
        {
            sink.OnCoordinator(epoch);
        }
    }

    public void OnProgress(ProgressTold told)
    {
        if (_asked.TryGetValue(told.Request, out TaskCompletionSource<ComputeProgress>? answer))
        {
            answer.TrySetResult(told.Progress);
        }
    }
}
