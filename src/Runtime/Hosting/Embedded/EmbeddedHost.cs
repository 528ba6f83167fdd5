using System.Collections.Concurrent;
using System.Collections.Immutable;
using Actors.Arrays.Blocks;
using Actors.Graph.Kernels;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Scheduling;
using Actors.Runtime.Working;

namespace Actors.Runtime.Hosting.Embedded;

/// <summary>A coordinator actor and worker actors in this process. Results pass from task to task by reference.</summary>
internal sealed partial class EmbeddedHost : IRuntimeHost, IAsyncDisposable
{
    /// <summary>Chunk buffers that were not used for one to two times so many ticks are let go of.</summary>
    internal const int TicksToAge = 100;

    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<ClientId, IClientSink> _clients = new();
    private readonly ConcurrentDictionary<WorkerId, WorkerActor> _workers = new();
    private readonly ConcurrentDictionary<string, LedgerFact> _ledger = new(StringComparer.Ordinal);
    private readonly Dictionary<WorkerId, WorkerJoined> _joined = [];
    private readonly LocalClusterOptions _options;
    private readonly SchedulerOptions _scheduling;
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly ITimer _ticks;
    private readonly Lazy<Client> _taskClient;
    private volatile CoordinatorActor _coordinator;
    private ImmutableArray<WorkerActor> _workerList = [];
    private int _epoch = 1;
    private int _nextPlace;
    private long _tickCount;
    private RuntimeStoppedException? _reason;

    public EmbeddedHost(LocalClusterOptions options, SchedulerOptions scheduling)
    {
        _options = options;
        _scheduling = scheduling;
        Name = options.Name;
        _time = options.TimeProvider;
        _start = _time.GetTimestamp();
        _taskClient = new Lazy<Client>(() => new Client(this, isDefault: false));
        _coordinator = new CoordinatorActor(this, scheduling, _epoch);
        for (int i = 0; i < options.Workers; i++)
        {
            WorkerActor worker = MakeWorker();
            _workers[worker.Id] = worker;
            _workerList = _workerList.Add(worker);
        }

        foreach (WorkerActor worker in _workerList)
        {
            Coordinator.Post(JoinOf(worker, null));
        }

        _ticks = _time.CreateTimer(_ => Tick(), null, s_tick, s_tick);
    }

    public string Name { get; }

    public TimeProvider Time => _time;

    public Client TaskClient => _taskClient.Value;

    public CoordinatorActor Coordinator
    {
        get => _coordinator;
        private set => _coordinator = value;
    }

    public TimeSpan Now => _time.GetElapsedTime(_start);

    public IReadOnlyList<WorkerActor> Workers => _workerList;

    public IClientSink? Sink(ClientId client) => _clients.GetValueOrDefault(client);

    public PartitionStore? Store(WorkerId worker) => _workers.GetValueOrDefault(worker)?.Store;

    public void Deliver(ToWorker order)
    {
        if (_workers.TryGetValue(order.Worker, out WorkerActor? worker))
        {
            worker.Post(new CommandReceived(order.Command), borrow: true);
        }
    }

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

    public void Send(SchedulerStimulus stimulus) => Coordinator.Post(stimulus);

    public ValueTask<(bool Found, object? Value)> FetchAsync(WorkerId holder, TaskKey key, CancellationToken cancellationToken)
    {
        if (Store(holder) is not { } store || !store.TryHold(key, out object? value))
        {
            return new((false, null));
        }

        // What the client keeps must not depend on the key's buffers.
        if (value is IHoldsBuffers holds)
        {
            try
            {
                return new((true, holds.Detach()));
            }
            finally
            {
                Buffers.Release(value);
            }
        }

        Buffers.Release(value);
        return new((true, value));
    }

    public ValueTask PlaceAsync(
        ClientId client, IReadOnlyList<(TaskKey Key, object? Value)> values, bool broadcast, IReadOnlyList<string> workers, CancellationToken cancellationToken)
    {
        WorkerActor[] allowed = [.. _workerList.Where(w => workers.Count == 0 || workers.Contains(w.Id.Name))];
        if (allowed.Length == 0)
        {
            throw new ArgumentException(
                $"None of the workers {string.Join(", ", workers)} is there; the workers are {string.Join(", ", _workerList.Select(w => w.Id))}.", nameof(workers));
        }

        var placed = new List<InputLocation>();
        foreach ((TaskKey key, object? value) in values)
        {
            WorkerActor[] targets = broadcast ? allowed : [allowed[(int)((uint)Interlocked.Increment(ref _nextPlace) % allowed.Length)]];
            long bytes = SizeOf.Estimate(value);
            foreach (WorkerActor target in targets)
            {
                target.Store.Put(key, value, bytes);
                target.Post(new DataPlaced(key, bytes));
                placed.Add(new InputLocation(key, target.Id, bytes));
            }
        }

        Coordinator.Post(new DataScattered(client, placed));
        return ValueTask.CompletedTask;
    }

    public Task<ComputeProgress> ProgressAsync(ClientId client, long graphId, CancellationToken cancellationToken) =>
        Volatile.Read(ref _reason) is not null
            ? Task.FromResult(new ComputeProgress(0, 0, 0))
            : Coordinator.LookAsync(state => state.Progress(client, graphId)).WaitAsync(cancellationToken);

    /// <summary>An actor met what it cannot handle: everything that is under way ends with the error rather than hang.</summary>
    public void Fail(Exception exception) =>
        Stop(new RuntimeStoppedException($"{Name} failed: {exception.GetType().Name}: {exception.Message}", exception));

    public async ValueTask DisposeAsync()
    {
        Stop(new RuntimeStoppedException($"{Name} was stopped."));
        await _ticks.DisposeAsync().ConfigureAwait(false);
        Task[] ending;
        lock (_membersLock)
        {
            ending = [.. _ending, .. _workerList.Select(EndAsync)];
        }

        await Task.WhenAll(ending).ConfigureAwait(false);

        Coordinator.Close();
    }

    public void ThrowIfStopped()
    {
        if (Volatile.Read(ref _reason) is { } reason)
        {
            throw new RuntimeStoppedException($"{reason.Message} No client can be connected to it.", reason);
        }
    }

    private void Tick()
    {
        Coordinator.Post(new SchedulerTick());
        if (Interlocked.Increment(ref _tickCount) % TicksToAge == 0)
        {
            BufferPool.Shared.Age();
        }
    }

    private void Stop(RuntimeStoppedException reason)
    {
        if (Interlocked.CompareExchange(ref _reason, reason, null) is null)
        {
            foreach (IClientSink client in _clients.Values)
            {
                client.OnStopped(reason);
            }
        }
    }
}
