using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

// What clients ask of the cluster as a whole: that workers leave, or that everything starts afresh.
internal sealed partial class SchedulerState
{
    private readonly List<RetireRequest> _retireRequests = [];

    /// <summary>Answers, which go out behind the news of the turn.</summary>
    private readonly List<ControlReply> _replies = [];

    private void RetireFor(RetireWorkers m)
    {
        var leaving = new List<WorkerEntry>();
        foreach (string name in m.Workers)
        {
            if (_present.Find(w => w.Id.Name == name || w.Name == name) is not { } worker)
            {
                if (m.MayBeDone)
                {
                    continue;
                }

                Refuse($"There is no worker '{name}'. There are: {string.Join(", ", _present.Select(w => w.Name))}.");
                return;
            }

            leaving.Add(worker);
        }

        if (leaving.Count > 0 && !_present.Exists(w => !w.IsRetiring && !leaving.Contains(w)))
        {
            Refuse("No worker would be left to take over what the retiring ones hold and run. Add workers first, or stop the cluster.");
            return;
        }

        var request = new RetireRequest(m.Client, m.Request, leaving);
        _retireRequests.Add(request);
        foreach (WorkerEntry worker in leaving)
        {
            if (worker.IsRetired && request.Left.Remove(worker))
            {
                // It was told that it may go, and has not gone yet.
                request.Retired++;
            }

            Retire(new RetireWorker(worker.Id));
        }

        if (request.Left.Count == 0)
        {
            Left(null);
        }

        void Refuse(string error) => _replies.Add(new ControlReply(m.Client, m.Request, 0, error));
    }

    /// <summary>A worker has retired or is gone: who waits for that is answered.</summary>
    private void Left(WorkerEntry? worker)
    {
        for (int i = _retireRequests.Count - 1; i >= 0; i--)
        {
            RetireRequest request = _retireRequests[i];
            if (worker is not null && request.Left.Remove(worker))
            {
                request.Retired++;
            }

            if (request.Left.Count == 0)
            {
                _retireRequests.RemoveAt(i);
                _replies.Add(new ControlReply(request.Client, request.Request, request.Retired, null));
            }
        }
    }

    /// <summary>A worker that was asked to leave cannot, since nobody can take what it holds: it stays.</summary>
    private bool TryStay(WorkerEntry worker, TaskKey key, long bytes)
    {
        RetireRequest? request = _retireRequests.Find(r => r.Left.Contains(worker));
        if (request is null)
        {
            return false;
        }

        _retireRequests.Remove(request);
        foreach (WorkerEntry other in request.Left)
        {
            other.IsRetiring = false;
            _retiring.Remove(other);
            BecomeAvailable(other);
        }

        _replies.Add(new ControlReply(request.Client, request.Request, request.Retired,
            $"Worker {worker.Id} cannot retire: no other worker has room for '{key}' of {bytes:N0} bytes, which only it holds. Add workers or release results."));
        return true;
    }

    /// <summary>For each client the last of its graphs that was there when everything was restarted.</summary>
    private readonly Dictionary<string, long> _cleared = new(StringComparer.Ordinal);

    /// <summary>Everything was restarted while some clients had yet to say what they had wanted of the coordinator before.</summary>
    private bool _clearsLate;

    private static string RestartFact(ClientId client) => $"restart {client}";

    /// <summary>A coordinator before this one did it. What clients wanted then, and were not told of, they do not get any more.</summary>
    private void TakeForDone(RestartAll m)
    {
        foreach ((string client, long last) in m.Cleared)
        {
            _cleared[client] = Math.Max(last, _cleared.GetValueOrDefault(client));
        }

        _restarted.Add((m.Client, m.Request));
    }

    private readonly HashSet<(ClientId Client, long Request)> _restarted = [];

    private void Restart(RestartAll m)
    {
        if (_restarted.Contains((m.Client, m.Request)))
        {
            _replies.Add(new ControlReply(m.Client, m.Request, _present.Count, null));
            return;
        }

        string reason = $"The cluster was restarted by {m.Client}.";
        foreach (ClientEntry? client in _clients)
        {
            if (client is { IsSilent: false })
            {
                _cleared[client.Id.Name] = Math.Max(client.Graphs.Last, _cleared.GetValueOrDefault(client.Id.Name));
            }
        }

        // Those who have not met this coordinator yet want what was there before.
        _clearsLate |= IsInGrace;

        // For the next coordinator: what is not to come back, and that it was done.
        Keep(RestartFact(m.Client), m with { Cleared = new Dictionary<string, long>(_cleared) });
        foreach ((string name, Dataset dataset) in _datasets)
        {
            DropDataset(dataset);
            GiveUp(DatasetFact(name));
        }

        _datasets.Clear();
        foreach (PublishDataset dataset in _later)
        {
            GiveUp(DatasetFact(dataset.Name));
        }

        _later.Clear();
        DropSharedLineages(static _ => true);
        foreach (ClientEntry? client in _clients)
        {
            if (client is null)
            {
                continue;
            }

            foreach (TaskRef task in TasksOf(client.WantsHead))
            {
                Tell(client, new KeyUpdate(KeyOf(task), KeyStatus.Cancelled, default, 0, null) { Reason = reason });
                RemoveWant(client, task, ref Slot(task));
            }
        }

        foreach ((TaskKey key, Orphan orphan) in _orphans)
        {
            CancelOrphan(key, orphan);
        }

        _orphans.Clear();
        _replies.Add(new ControlReply(m.Client, m.Request, _present.Count, null));
    }
}
