using System.Collections.Concurrent;
using System.Globalization;
using Actors.Graph.Kernels;
using Actors.Graph.Tasks;
using Actors.Runtime.Hosting;
using Actors.Runtime.Hosting.Processes;
using Actors.Runtime.Hosting.Remote;
using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Messages;
using Akka.Actor;

namespace Actors.Clustering.Clients;

/// <summary>What the clients of one process are connected to: a cluster, by an actor for each client.</summary>
internal sealed class ClusterHost : IRuntimeHost
{
    private readonly ActorsExtension _cluster;
    private readonly ConcurrentDictionary<ClientId, IActorRef> _clients = new();
    private readonly TaskCompletionSource _met = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lazy<Client> _taskClient;
    private readonly ClientTransfers _transfers;
    private readonly string _process = $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.NewGuid().ToString("N")[..6]}";
    private CoordinatorContact? _contact;
    private int _count;

    public ClusterHost(ActorsExtension cluster)
    {
        _cluster = cluster;
        _transfers = new ClientTransfers(cluster.Transfers);
        _taskClient = new Lazy<Client>(() => new Client(this, isDefault: false));
    }

    public string Name => _cluster.Cluster;

    /// <summary>The actor system that the clients are in.</summary>
    public ActorSystem System => _cluster.System;

    public Client TaskClient => _taskClient.Value;

    public bool MayLoseMessages => true;

    /// <summary>Where the coordinator is asked for.</summary>
    public CoordinatorContact Contact
    {
        get => _contact ?? throw new InvalidOperationException("There is no contact yet.");
        set => _contact = value;
    }

    /// <summary>Completes when a client of this process has found a coordinator.</summary>
    public Task Met => _met.Task;

    /// <summary>Called when the last client has left; null where that is of no consequence.</summary>
    public Action? Left { get; set; }

    /// <summary>Whether the actor system ends: what tasks here say of it is no outcome of theirs.</summary>
    public bool IsEnding { get; set; }

    /// <summary>The name of the worker in this process; null when there is none.</summary>
    public WorkerId? Worker { get; set; }

    /// <summary>The workers there are, as far as this process knows.</summary>
    public IReadOnlyList<Member> Workers => _cluster.Members.All;

    public string NextClientName() => string.Create(CultureInfo.InvariantCulture, $"{_process}-client-{Interlocked.Increment(ref _count)}");

    public void Attach(ClientId client, IClientSink sink)
    {
        if (_cluster.System.WhenTerminated.IsCompleted)
        {
            throw Stopped();
        }

        try
        {
            _clients[client] = _cluster.System.ActorOf(ClientActor.Props(_cluster, client, sink, Contact), $"actors-{client}");
        }
        catch (InvalidOperationException e)
        {
            throw Stopped(e);
        }
    }

    public void Detach(ClientId client)
    {
        if (_clients.TryRemove(client, out IActorRef? actor))
        {
            actor.Tell(Leave.Instance);
            if (_clients.IsEmpty)
            {
                Left?.Invoke();
            }
        }
    }

    public void Check(TaskGraph graph) => KernelCheck.Check(graph, _cluster.Codec);

    public void Check(Kernel kernel) => KernelCheck.Check(kernel, _cluster.Codec.NewWriter());

    public void Send(SchedulerStimulus stimulus)
    {
        if (stimulus is ClientStimulus said && _clients.TryGetValue(said.Client, out IActorRef? actor))
        {
            actor.Tell(said);
        }
    }

    public ValueTask<(bool Found, object? Value)> FetchAsync(WorkerId holder, TaskKey key, CancellationToken cancellationToken) =>
        holder == Worker && _cluster.Store.Partitions is { } own && own.Memory.TryHold(key, out object? value)
            ? new((true, Buffers.DetachHeld(value)))
            : _transfers.FetchAsync(_cluster.Members.Find(holder), key, cancellationToken);

    public async ValueTask PlaceAsync(
        ClientId client, IReadOnlyList<(TaskKey Key, object? Value)> values, bool broadcast, IReadOnlyList<string> workers, CancellationToken cancellationToken)
    {
        while (_cluster.Members.All.Count == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken).ConfigureAwait(false);
        }

        List<InputLocation> placed = await _transfers.PlaceAsync(_cluster.Members.All, values, broadcast, workers, cancellationToken).ConfigureAwait(false);
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_clients.TryGetValue(client, out IActorRef? actor))
        {
            actor.Tell(new PlaceData(new DataScattered(client, placed), heard));
            await heard.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public Task<ComputeProgress> ProgressAsync(ClientId client, long graphId, CancellationToken cancellationToken)
    {
        var answer = new TaskCompletionSource<ComputeProgress>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!_clients.TryGetValue(client, out IActorRef? actor) || _cluster.System.WhenTerminated.IsCompleted)
        {
            return Task.FromResult(new ComputeProgress(0, 0, 0));
        }

        actor.Tell(new AskProgress(graphId, answer));
        return answer.Task.WaitAsync(cancellationToken);
    }

    /// <summary>A client has found a coordinator.</summary>
    public void OnMet() => _met.TrySetResult();

    /// <summary>There is a coordinator: the clients here are told.</summary>
    public void Introduce(CoordinatorFound found)
    {
        foreach (IActorRef client in _clients.Values)
        {
            client.Tell(found);
        }
    }

    /// <summary>A client has given up.</summary>
    public void OnGivenUp(RuntimeStoppedException reason)
    {
        if (_met.TrySetException(reason))
        {
            // Nobody may be waiting.
            _ = _met.Task.Exception;
        }
    }

    private RuntimeStoppedException Stopped(Exception? inner = null) => new($"{Name} was stopped here: the actor system {_cluster.System.Name} has ended. No client can be connected to it.", inner!);
}
