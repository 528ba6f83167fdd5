using System.Collections.Immutable;
using System.Globalization;
using Actors.Runtime.Protocol;
using Actors.Runtime.Working;

namespace Actors.Runtime.Hosting.Embedded;

// Workers come and go while the cluster runs.
internal sealed partial class EmbeddedHost
{
    private readonly Lock _membersLock = new();
    private readonly List<Task> _ending = [];
    private int _names;

    /// <summary>Starts a worker.</summary>
    /// <param name="resources">Its abstract resources; null for those of the options.</param>
    public WorkerId AddWorker(IReadOnlyDictionary<string, double>? resources = null)
    {
        lock (_membersLock)
        {
            ThrowIfStopped();
            WorkerActor worker = MakeWorker();
            _workers[worker.Id] = worker;
            _workerList = [.. _workerList, worker];
            Coordinator.Post(JoinOf(worker, resources));
            return worker.Id;
        }
    }

    /// <summary>Ends a worker with all it holds; kernels that run are asked to stop, and not waited for.</summary>
    public bool EndWorker(WorkerId id, string reason, bool isExpected)
    {
        lock (_membersLock)
        {
            if (!_workers.TryRemove(id, out WorkerActor? worker))
            {
                return false;
            }

            _joined.Remove(id);
            _workerList = _workerList.Remove(worker);
            Coordinator.Post(new WorkerLost(id, reason, isExpected));
            _ending.RemoveAll(t => t.IsCompletedSuccessfully);

            // This thread may be one of its own.
            _ending.Add(Task.Run(() => EndAsync(worker)));
            return true;
        }
    }

    /// <summary>Ends the coordinator with all it knows, and starts another in its place.</summary>
    public void ReplaceCoordinator()
    {
        lock (_membersLock)
        {
            Coordinator.Kill();
            var next = new CoordinatorActor(this, _scheduling, ++_epoch);
            next.Post(new CoordinatorTookOver([.. _workerList.Select(w => w.Id)], [.. _ledger.Values]) { Clients = [.. _clients.Keys] });
            foreach (WorkerJoined joined in _joined.Values)
            {
                next.Post(joined);
            }

            Coordinator = next;
        }

        foreach (IClientSink client in _clients.Values)
        {
            client.OnCoordinator(_epoch);
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

    private static async Task EndAsync(WorkerActor worker)
    {
        await worker.DisposeAsync().ConfigureAwait(false);
        worker.Store.Clear();
    }

    private WorkerActor MakeWorker()
    {
        var id = new WorkerId(string.Create(CultureInfo.InvariantCulture, $"{Name}-worker-{_names++}"));
        return new WorkerActor(
            this,
            new WorkerOptions
            {
                Id = id,
                Threads = _options.ThreadsPerWorker,
                MemoryLimit = _options.MemoryLimit.Bytes,
                SpillEnabled = false,
                ValidateAfterEachEvent = _scheduling.ValidateAfterEachEvent,
            },
            new ExecutorOptions { Worker = id, Threads = _options.ThreadsPerWorker, Time = _time });
    }

    private WorkerJoined JoinOf(WorkerActor worker, IReadOnlyDictionary<string, double>? resources)
    {
        var joined = new WorkerJoined(worker.Id, _options.ThreadsPerWorker, _options.MemoryLimit.Bytes) { Resources = resources ?? _options.Resources };
        _joined[worker.Id] = joined;
        return joined;
    }
}
