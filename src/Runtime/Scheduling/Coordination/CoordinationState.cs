using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

/// <summary>
/// The part of the coordinator's core that keeps what clients and tasks share by name: locks, semaphores, events, queues, variables
/// and actors. A state machine like the rest of it: what happens and the time are handed in, effects come out. A request is known by
/// its client and number, so that one that comes twice is done once; who waits is served in the order of arrival.
/// </summary>
internal sealed partial class CoordinationState
{
    /// <summary>Who says what the ledger says.</summary>
    private static readonly CoordinationClient s_nobody = new(new ClientId("ledger"));

    private readonly ICoordinationKeeper _keeper;
    private readonly SchedulerOptions _options;
    private readonly int _epoch;
    private readonly Dictionary<ClientId, CoordinationClient> _clients = [];
    private readonly Dictionary<(ObjectKind Kind, string Name), CoordinationObject> _objects = [];

    /// <summary>What ends by itself at some time, the soonest first; what has ended before stands there until then.</summary>
    private readonly PriorityQueue<object, TimeSpan> _due = new();

    private TimeSpan _now;
    private TimeSpan? _start;

    /// <param name="keeper">The part that keeps tasks.</param>
    /// <param name="options">The coordinator's constants.</param>
    /// <param name="epoch">The coordinator's epoch.</param>
    public CoordinationState(ICoordinationKeeper keeper, SchedulerOptions options, int epoch)
    {
        _keeper = keeper;
        _options = options;
        _epoch = epoch;
    }

    /// <summary>How many shared things there are.</summary>
    public int ObjectCount => _objects.Count;

    /// <summary>How many requests wait, or have answers that their clients may not have.</summary>
    public int RequestCount => _clients.Values.Sum(c => c.Requests.Count);

    /// <summary>A new coordinator learns from the clients' heartbeats who holds what; until then nobody is granted a lease.</summary>
    private bool IsRecovering => _epoch > 1 && _now - _start < _options.RecoveryGrace;

    public void Handle(CoordinationMessage message, TimeSpan now)
    {
        Advance(now);
        CoordinationClient client = message is RestoreShared ? s_nobody : ClientOf(message.Client);
        switch (message)
        {
            case CoordinationRequest m:
                Take(client, m);
                break;
            case WithdrawRequest m:
                Withdraw(client, m.Request);
                break;
            case RequestsSettled m:
                Settle(client, m.Requests);
                break;
            case CoordinationBeat m:
                Beat(client, m);
                break;
            case RestoreShared m:
                Restore(m);
                break;
            default:
                throw new ArgumentException($"The coordinator does not know the message {message.GetType().Name}.", nameof(message));
        }
    }

    /// <summary>Time has passed: leases run out, and who has waited for long enough is told so.</summary>
    public void Advance(TimeSpan now)
    {
        _now = now;
        _start ??= now;
        if (_early.Count > 0 && !IsRecovering)
        {
            HearEarly();
        }

        if (_hasRestored && !IsRecovering)
        {
            ForgetAbsent();
        }

        while (_due.TryPeek(out object? item, out TimeSpan due) && due <= now)
        {
            _due.Dequeue();
            switch (item)
            {
                case RequestEntry { IsWaiting: true } entry:
                    Leave(entry);
                    Answer(entry, ReplyKind.TimedOut);
                    break;
                case LeaseEntry { IsHeld: true } lease when lease.Expires > now:
                    _due.Enqueue(lease, lease.Expires);
                    break;
                case LeaseEntry { IsHeld: true } lease:
                    Lose(lease, $"it was not renewed for {lease.Info.Duration.TotalSeconds:0.###} s");
                    break;
                case LeasedObject subject:
                    Grant(subject);
                    break;
            }
        }
    }

    /// <summary>A client is gone, and with it what it waited for and held.</summary>
    public void Leave(ClientId id, TimeSpan now)
    {
        Advance(now);
        if (!_clients.Remove(id, out CoordinationClient? client))
        {
            return;
        }

        foreach (RequestEntry entry in client.Requests.Values)
        {
            if (entry is { IsWaiting: true, IsTold: true })
            {
                // It stands in line on its own.
                entry.Reply = ReplyOf(entry, ReplyKind.Done);
                entry.IsAbandoned = true;
                continue;
            }

            if (entry.IsWaiting)
            {
                Leave(entry);
            }

            Forget(entry);
            entry.IsAbandoned = true;
        }

        foreach (LeaseEntry lease in client.Leases.Values.ToArray())
        {
            Drop(lease);
        }

        foreach (ActorObject actor in Actors().Where(a => a.Owner == id && !a.Spec.Detached))
        {
            End(actor, $"{id}, which had spawned it, has left", null);
        }
    }

    /// <summary>A worker is gone: what its tasks waited for and held is free, and actors that were on it are restarted or lost.</summary>
    public void LoseWorker(WorkerId worker, string reason, TimeSpan now)
    {
        Advance(now);
        foreach (CoordinationClient client in _clients.Values)
        {
            foreach (RequestEntry entry in client.Requests.Values.Where(e => e is { IsWaiting: true, IsTold: false } && e.Request.Worker == worker).ToArray())
            {
                entry.IsAbandoned = !Leave(entry);
                Answer(entry, Refused(entry, $"Worker {worker}, whose task asked for it, was lost: {reason}"));
            }

            foreach (LeaseEntry lease in client.Leases.Values.Where(l => l.Info.Worker == worker).ToArray())
            {
                Lose(lease, $"worker {worker}, whose task held it, was lost: {reason}");
            }
        }

        foreach (ActorObject actor in Actors().Where(a => a.Worker == worker))
        {
            LoseInstance(actor, $"worker {worker} was lost: {reason}", blame: true);
        }
    }

    private CoordinationClient ClientOf(ClientId id)
    {
        if (!_clients.TryGetValue(id, out CoordinationClient? client))
        {
            _clients.Add(id, client = new CoordinationClient(id));
        }

        return client;
    }

    private void Take(CoordinationClient client, CoordinationRequest m)
    {
        Settle(client, m.Settled);
        if (client.Seen.Contains(m.Request))
        {
            if (client.Requests.TryGetValue(m.Request, out RequestEntry? known))
            {
                AnswerAgain(known);
            }

            return;
        }

        if (m.After > 0 && !client.Seen.Contains(m.After))
        {
            return;
        }

        client.Seen.Add(m.Request);
        var entry = new RequestEntry(client, m);
        client.Requests.Add(m.Request, entry);
        switch (m)
        {
            case AcquireLease r:
                Acquire(entry, r);
                break;
            case ReleaseLease r:
                Release(entry, r);
                break;
            case SetEvent r:
                Set(entry, r);
                break;
            case WaitEvent r:
                Wait(entry, r);
                break;
            case PutItem r:
                Put(entry, r);
                break;
            case TakeItem r:
                Take(entry, r);
                break;
            case CountItems r:
                Answer(entry, ReplyOf(entry, ReplyKind.Done) with { Number = Find<QueueObject>(r.Subject)?.Items.Count ?? 0 });
                break;
            case ClearQueue r:
                Clear(entry, r);
                break;
            case SetVariable r:
                Set(entry, r);
                break;
            case GetVariable r:
                Get(entry, r);
                break;
            case DeleteVariable r:
                Delete(entry, r);
                break;
            case SpawnActor r:
                Spawn(entry, r);
                break;
            case FindActor r:
                FindNamed(entry, r);
                break;
            case CallActor r:
                Call(entry, r);
                break;
            case StopActor r:
                Stop(entry, r);
                break;
            case NextCall r:
                Next(entry, r);
                break;
            default:
                throw new ArgumentException($"The coordinator does not know the request {m.GetType().Name}.", nameof(m));
        }
    }

    private void Withdraw(CoordinationClient client, long number)
    {
        if (client.Seen.Add(number))
        {
            // It was never seen, and when it comes yet it is not done.
            var never = new RequestEntry(client, new CountItems(client.Id, number, ""));
            client.Requests.Add(number, never);
            Answer(never, ReplyKind.Withdrawn);
            return;
        }

        if (!client.Requests.TryGetValue(number, out RequestEntry? entry))
        {
            return;
        }

        if (entry.IsWaiting)
        {
            // What an actor answers just now goes on, and what comes of it is dropped.
            entry.IsAbandoned = !Leave(entry);
            Answer(entry, ReplyKind.Withdrawn);
        }
        else if (entry.Reply!.Kind != ReplyKind.Withdrawn)
        {
            Undo(entry);
            Answer(entry, ReplyKind.Withdrawn);
        }
        else
        {
            _keeper.Emit(entry.Reply);
        }
    }

    /// <summary>Takes back what was done for a request whose client does not know of it.</summary>
    private void Undo(RequestEntry entry)
    {
        switch (entry.Request)
        {
            case AcquireLease when entry.Client.Leases.TryGetValue(entry.Number, out LeaseEntry? lease):
                Drop(lease);
                break;
            case TakeItem when entry.Reply!.Value is { } item:
                PutBack(entry, item);
                break;
            case PutItem when entry.Item is not null:
                TakeOut(entry);
                break;
            case SpawnActor spawn when TryFindActor(spawn.Key, out ActorObject? actor):
                End(actor, "it was not wanted any more when it was there", null);
                break;
        }
    }

    private void Settle(CoordinationClient client, IReadOnlyList<long> numbers)
    {
        foreach (long number in numbers)
        {
            if (client.Requests.TryGetValue(number, out RequestEntry? entry) && !entry.IsWaiting)
            {
                client.Requests.Remove(number);
                Forget(entry);
            }
        }
    }

    private void Beat(CoordinationClient client, CoordinationBeat m)
    {
        var lost = new List<long>();
        foreach (LeaseInfo info in m.Leases)
        {
            if (!Renew(client, info))
            {
                lost.Add(info.Request);
            }
        }

        foreach (SpawnActor actor in m.Actors)
        {
            Adopt(client, actor);
        }

        var unsettled = new HashSet<long>(m.Unsettled);
        Settle(client, [.. client.Requests.Keys.Where(n => n <= m.Issued && !unsettled.Contains(n))]);
        var missing = new List<long>();
        foreach (long number in m.Unsettled)
        {
            if (!client.Seen.Contains(number))
            {
                missing.Add(number);
            }
            else if (client.Requests.TryGetValue(number, out RequestEntry? entry))
            {
                if (!entry.IsWaiting && client.Leases.TryGetValue(number, out LeaseEntry? lease))
                {
                    lease.Expires = _now + lease.Info.Duration;
                }

                AnswerAgain(entry);
            }
        }

        _keeper.Emit(new BeatReply(client.Id, m.Beat, _epoch, lost, missing));
    }

    private T? Find<T>((ObjectKind Kind, string Name) subject)
        where T : CoordinationObject => _objects.TryGetValue(subject, out CoordinationObject? found) ? (T)found : null;

    private T FindOrAdd<T>((ObjectKind Kind, string Name) subject, Func<T> make)
        where T : CoordinationObject
    {
        if (!_objects.TryGetValue(subject, out CoordinationObject? found))
        {
            _objects.Add(subject, found = make());
        }

        return (T)found;
    }

    private void DropIfIdle(CoordinationObject subject)
    {
        if (subject.IsIdle && _objects.TryGetValue((subject.Kind, subject.Name), out CoordinationObject? known) && ReferenceEquals(known, subject))
        {
            _objects.Remove((subject.Kind, subject.Name));
        }
    }
}
