using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Actors.Arrays.Blocks;
using Actors.Graph.Kernels;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Scheduling;
using Actors.Runtime.Working;

namespace Actors.Runtime.Hosting.Embedded;

/// <summary>A coordinator actor and worker actors in this process. Results pass from task to task by reference.</summary>
internal sealed class EmbeddedHost : LocalHost
{
    /// <summary>Chunk buffers that were not used for one to two times so many ticks are let go of.</summary>
    internal const int TicksToAge = 100;

    private readonly ConcurrentDictionary<WorkerId, WorkerActor> _workers = new();
    private readonly List<Task> _ending = [];
    private ImmutableArray<WorkerActor> _workerList = [];
    private int _names;
    private int _nextPlace;
    private long _tickCount;

    public EmbeddedHost(LocalClusterOptions options, SchedulerOptions scheduling)
        : base(options, scheduling)
    {
        lock (MembersLock)
        {
            for (int i = 0; i < options.Workers; i++)
            {
                Start(MakeWorker());
            }

            foreach (WorkerActor worker in _workerList)
            {
                Join(JoinOf(worker, null));
            }
        }

        StartTicking();
    }

    public override bool SharesMemory => true;

    public override IReadOnlyList<WorkerId> WorkerIds => [.. _workerList.Select(w => w.Id)];

    public IReadOnlyList<WorkerActor> Workers => _workerList;

    public PartitionStore? Store(WorkerId worker) => _workers.GetValueOrDefault(worker)?.Store;

    public override void Deliver(ToWorker order)
    {
        if (_workers.TryGetValue(order.Worker, out WorkerActor? worker))
        {
            worker.Post(new CommandReceived(order.Command), borrow: true);
        }
    }

    public override Task<WorkerId> AddWorkerAsync(IReadOnlyDictionary<string, double>? resources, CancellationToken cancellationToken)
    {
        lock (MembersLock)
        {
            ThrowIfStopped();
            WorkerActor worker = MakeWorker();
            Start(worker);
            Join(JoinOf(worker, resources));
            return Task.FromResult(worker.Id);
        }
    }

    public override bool EndWorker(WorkerId id, string reason, bool isExpected)
    {
        lock (MembersLock)
        {
            if (!_workers.TryRemove(id, out WorkerActor? worker))
            {
                return false;
            }

            _workerList = _workerList.Remove(worker);
            Leave(new WorkerLost(id, reason, isExpected));
            _ending.RemoveAll(t => t.IsCompletedSuccessfully);

            // This thread may be one of its own.
            _ending.Add(Task.Run(() => EndAsync(worker)));
            return true;
        }
    }

    public override ValueTask<(bool Found, object? Value)> FetchAsync(WorkerId holder, TaskKey key, CancellationToken cancellationToken) =>
        // What the client keeps must not depend on the key's buffers.
        new(Store(holder) is { } store && store.TryHold(key, out object? value) ? (true, Buffers.DetachHeld(value)) : (false, null));

    public override ValueTask PlaceAsync(
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

    protected override async Task EndAllAsync()
    {
        Task[] ending;
        lock (MembersLock)
        {
            ending = [.. _ending, .. _workerList.Select(EndAsync)];
        }

        await Task.WhenAll(ending).ConfigureAwait(false);
    }

    protected override void Tick()
    {
        base.Tick();
        if (Interlocked.Increment(ref _tickCount) % TicksToAge == 0)
        {
            BufferPool.Shared.Age();
        }
    }

    private static async Task EndAsync(WorkerActor worker)
    {
        await worker.DisposeAsync().ConfigureAwait(false);
        worker.Store.Clear();
    }

    private void Start(WorkerActor worker)
    {
        _workers[worker.Id] = worker;
        _workerList = _workerList.Add(worker);
    }

    private WorkerActor MakeWorker()
    {
        var id = new WorkerId(string.Create(CultureInfo.InvariantCulture, $"{Name}-worker-{_names++}"));
        return new WorkerActor(
            this,
            new WorkerOptions
            {
                Id = id,
                Threads = Options.ThreadsPerWorker,
                MemoryLimit = Options.MemoryLimit.Bytes,
                SpillEnabled = false,
                ValidateAfterEachEvent = Scheduling.ValidateAfterEachEvent,
            },
            new ExecutorOptions { Worker = id, Threads = Options.ThreadsPerWorker, Time = Time });
    }

    private WorkerJoined JoinOf(WorkerActor worker, IReadOnlyDictionary<string, double>? resources) =>
        new(worker.Id, Options.ThreadsPerWorker, Options.MemoryLimit.Bytes) { Resources = resources ?? Options.Resources };
}
