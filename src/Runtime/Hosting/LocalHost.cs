using System.Collections.Concurrent;
using Actors.Graph.Kernels;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Scheduling;

namespace Actors.Runtime.Hosting;

/// <summary>A cluster whose coordinator and clients are in this process, wherever its workers are.</summary>
internal abstract class LocalHost : IRuntimeHost, ICoordinatorSurroundings, IAsyncDisposable
{
    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<ClientId, IClientSink> _clients = new();
    private readonly ConcurrentDictionary<string, LedgerFact> _ledger = new(StringComparer.Ordinal);
    private readonly Dictionary<WorkerId, WorkerJoined> _joined = [];
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly Lazy<Client> _taskClient;
    private volatile CoordinatorActor _coordinator;
    private ITimer? _ticks;
    private RuntimeStoppedException? _reason;

    protected LocalHost(LocalClusterOptions options, SchedulerOptions scheduling)
    {
        Options = options;
        Scheduling = scheduling;
        Name = options.Name;
        _time = options.TimeProvider;
        _start = _time.GetTimestamp();
        _taskClient = new Lazy<Client>(() => new Client(this, isDefault: false));
        _coordinator = new CoordinatorActor(this, scheduling, Epoch);
    }

    public string Name { get; }

    public abstract bool SharesMemory { get; }

    public TimeProvider Time => _time;

    public Client TaskClient => _taskClient.Value;

    public CoordinatorActor Coordinator => _coordinator;

    public TimeSpan Now => _time.GetElapsedTime(_start);

    /// <summary>The workers that are there now.</summary>
    public abstract IReadOnlyList<WorkerId> WorkerIds { get; }

    /// <summary>How the cluster was made.</summary>
    protected LocalClusterOptions Options { get; }

    protected SchedulerOptions Scheduling { get; }

    /// <summary>Guards who is a member. Nothing is waited for under it.</summary>
    protected Lock MembersLock { get; } = new();

    protected int Epoch { get; private set; } = 1;

    protected IEnumerable<IClientSink> Sinks => _clients.Values;

    /// <summary>Starts a worker; completes when it is there.</summary>
    /// <param name="resources">Its abstract resources; null for those of the options.</param>
    /// <param name="cancellationToken">Gives up; it is not started then.</param>
    public abstract Task<WorkerId> AddWorkerAsync(IReadOnlyDictionary<string, double>? resources, CancellationToken cancellationToken);

    /// <summary>Ends a worker with all it holds; kernels that run are asked to stop, and not waited for.</summary>
    public abstract bool EndWorker(WorkerId id, string reason, bool isExpected);

    public abstract void Deliver(ToWorker order);

    public void Refuse(WorkerId worker)
    {
        // One that was retired, killed or declared lost, and had a report on its way. Whoever does any of that to a worker ends it as well: one
        // that stood still and wakes does not live to speak again.
    }

    public IClientSink? Sink(ClientId client) => _clients.GetValueOrDefault(client);

    public void Attach(ClientId client, IClientSink sink)
    {
        _clients[client] = sink;
        Coordinator.Post(new ClientJoined(client));
        if (Volatile.Read(ref _reason) is { } reason)
        {
            sink.OnStopped(reason);
        }
    }

    public void Detach(ClientId client)
    {
        _clients.TryRemove(client, out _);
        Coordinator.Post(new ClientLeft(client));
    }

    public virtual void Check(TaskGraph graph)
    {
    }

    public virtual void Check(Kernel kernel)
    {
    }

    public void Send(SchedulerStimulus stimulus) => Coordinator.Post(stimulus);

    public abstract ValueTask<(bool Found, object? Value)> FetchAsync(WorkerId holder, TaskKey key, CancellationToken cancellationToken);

    public abstract ValueTask PlaceAsync(
        ClientId client, IReadOnlyList<(TaskKey Key, object? Value)> values, bool broadcast, IReadOnlyList<string> workers, CancellationToken cancellationToken);

    public Task<ComputeProgress> ProgressAsync(ClientId client, long graphId, CancellationToken cancellationToken) =>
        Volatile.Read(ref _reason) is not null
            ? Task.FromResult(new ComputeProgress(0, 0, 0))
            : Coordinator.LookAsync(state => state.Progress(client, graphId)).WaitAsync(cancellationToken);

    /// <summary>Ends the coordinator with all it knows, and starts another in its place.</summary>
    public void ReplaceCoordinator()
    {
        lock (MembersLock)
        {
            _coordinator.Kill();
            Epoch++;
            var next = new CoordinatorActor(this, Scheduling, Epoch);
            next.Post(new CoordinatorTookOver([.. _joined.Keys], [.. _ledger.Values]) { Clients = [.. _clients.Keys] });
            foreach (WorkerJoined joined in _joined.Values)
            {
                next.Post(joined);
            }

            _coordinator = next;
        }

        foreach (IClientSink client in _clients.Values)
        {
            client.OnCoordinator(Epoch);
        }
    }

    /// <summary>Keeps a fact for the coordinator after the present one, or gives it up.</summary>
    public void Keep(KeepFact kept)
    {
        if (kept.Fact is null)
        {
            _ledger.TryRemove(kept.Id, out _);
        }
        else
        {
            _ledger[kept.Id] = kept.Fact;
        }
    }

    /// <summary>An actor met what it cannot handle: everything that is under way ends with the error rather than hang.</summary>
    public void Fail(Exception exception) =>
        Stop(new RuntimeStoppedException($"{Name} failed: {exception.GetType().Name}: {exception.Message}", exception));

    public void ThrowIfStopped()
    {
        if (Volatile.Read(ref _reason) is { } reason)
        {
            throw new RuntimeStoppedException($"{reason.Message} No client can be connected to it.", reason);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Stop(new RuntimeStoppedException($"{Name} was stopped."));
        if (_ticks is { } ticks)
        {
            await ticks.DisposeAsync().ConfigureAwait(false);
        }

        await EndAllAsync().ConfigureAwait(false);
        Coordinator.Close();
    }

    /// <summary>Ends what the host has started.</summary>
    protected abstract Task EndAllAsync();

    /// <summary>Calls back when everything that is pending has been ended.</summary>
    protected virtual void OnStopped()
    {
    }

    /// <summary>Time passes, for those that are there, from now on.</summary>
    protected void StartTicking() => _ticks = _time.CreateTimer(_ => Tick(), null, s_tick, s_tick);

    protected virtual void Tick() => Coordinator.Post(new SchedulerTick());

    /// <summary>A worker counts as there. Call under the lock.</summary>
    protected void Join(WorkerJoined joined)
    {
        _joined[joined.Worker] = joined;
        Coordinator.Post(joined);
    }

    /// <summary>A worker does not count as there any more. Call under the lock.</summary>
    protected void Leave(WorkerLost lost)
    {
        _joined.Remove(lost.Worker);
        Coordinator.Post(lost);
    }

    protected void Stop(RuntimeStoppedException reason)
    {
        if (Interlocked.CompareExchange(ref _reason, reason, null) is null)
        {
            foreach (IClientSink client in _clients.Values)
            {
                client.OnStopped(reason);
            }

            OnStopped();
        }
    }
}
