using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Coordination;

/// <summary>
/// A client's part of what is shared: it numbers requests, waits for their answers, renews leases and repeats what may be lost. It has
/// no thread; its time is the host's.
/// </summary>
internal sealed partial class CoordinationSession
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<long, SessionRequest> _open = [];
    private readonly SortedDictionary<long, SemaphoreLease> _leases = [];

    /// <summary>The client's actors that live, by the numbers of the requests that spawned them.</summary>
    private readonly SortedDictionary<long, SpawnActor> _actors = [];
    private readonly ClientId _id;
    private readonly Action<SchedulerStimulus> _send;
    private readonly TimeProvider _time;
    private readonly SessionOptions _options;
    private readonly long _start;
    private readonly Func<IReadOnlyList<TaskKey>, FutureEntry[]> _adopt;
    private readonly Action<FutureEntry[]> _release;
    private List<long> _settled = [];
    private long _issued;
    private Exception? _stopped;

    /// <param name="id">The client.</param>
    /// <param name="send">Tells the coordinator something, in order.</param>
    /// <param name="time">The host's time.</param>
    /// <param name="options">How often it repeats and renews.</param>
    /// <param name="adopt">Has the client want the results that an answer carries.</param>
    /// <param name="release">Has the client want them no more.</param>
    public CoordinationSession(
        ClientId id,
        Action<SchedulerStimulus> send,
        TimeProvider time,
        SessionOptions options,
        Func<IReadOnlyList<TaskKey>, FutureEntry[]> adopt,
        Action<FutureEntry[]> release)
    {
        _id = id;
        _send = send;
        _time = time;
        _options = options;
        _adopt = adopt;
        _release = release;
        _start = time.GetTimestamp();
        _leaseAlarm = new Alarm(this, time);
        _beatAlarm = new Alarm(this, options.Background ?? time);
    }

    private TimeSpan Now => _time.GetElapsedTime(_start);

    /// <summary>Makes a request and waits for its answer.</summary>
    /// <param name="make">Makes it, given the client and its number.</param>
    /// <param name="renew">Of a lease: whether the client renews it.</param>
    /// <param name="alsoCancelled">Withdraws it.</param>
    /// <param name="cancellationToken">As well.</param>
    public async Task<SessionAnswer> RequestAsync(
        Func<ClientId, long, CoordinationRequest> make, bool renew, CancellationToken alsoCancelled, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        alsoCancelled.ThrowIfCancellationRequested();
        SessionRequest request = Begin(make, renew);
        using CancellationTokenRegistration one = cancellationToken.UnsafeRegister(static (s, token) => ((Withdrawal)s!).Do(token), new Withdrawal(this, request));
        using CancellationTokenRegistration two = alsoCancelled.UnsafeRegister(static (s, token) => ((Withdrawal)s!).Do(token), new Withdrawal(this, request));
        return await request.Completion.Task.ConfigureAwait(false);
    }

    /// <summary>Makes a request.</summary>
    /// <param name="make">Makes it, given the client and its number.</param>
    /// <param name="renew">Of a lease: whether the client renews it.</param>
    public SessionRequest Begin(Func<ClientId, long, CoordinationRequest> make, bool renew = true)
    {
        lock (_lock)
        {
            if (_stopped is not null)
            {
                throw new RuntimeStoppedException($"{_stopped.Message} No more can be asked of it.", _stopped);
            }

            if (_open.Count == 0 && _leases.Count == 0)
            {
                _lastBeat = Now;
            }

            long number = ++_issued;
            var request = new SessionRequest(make(_id, number), _options.Completion) { IsRenewed = renew };
            _open.Add(number, request);
            Send(request);
            Arm();
            return request;
        }
    }

    /// <summary>Nobody waits for a request any more; one that has its answer is left alone.</summary>
    public void Withdraw(SessionRequest request, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (request.IsAnswered || request.IsWithdrawn || _stopped is not null)
            {
                return;
            }

            request.IsWithdrawn = true;
            Send(request);
        }

        request.Completion.TrySetCanceled(cancellationToken);
    }

    /// <summary>The coordinator has said something.</summary>
    public void OnReply(ClientReply reply)
    {
        switch (reply)
        {
            case CoordinationReply r:
                Heard(r.Epoch);
                Hear(r);
                break;
            case BeatReply r:
                Heard(r.Epoch);
                Hear(r);
                break;
            case LeaseLost r:
                Lose(r.Request, r.Reason);
                break;
            case ActorEnded r:
                lock (_lock)
                {
                    _actors.Remove(r.Request);
                }

                break;
        }
    }

    /// <summary>A lease is given back.</summary>
    public async Task ReleaseAsync(SemaphoreLease lease)
    {
        lock (_lock)
        {
            if (!_leases.Remove(lease.Number) || _stopped is not null)
            {
                return;
            }
        }

        LeaseInfo info = lease.Info;
        try
        {
            await RequestAsync((id, number) => new ReleaseLease(id, number, info.Kind, info.Name, info.Request), renew: false, default, CancellationToken.None).ConfigureAwait(false);
        }
        catch (RuntimeStoppedException)
        {
            // The lease has ended with the cluster.
            return;
        }
    }

    /// <summary>Nothing will come any more.</summary>
    public void Stop(Exception reason)
    {
        SessionRequest[] open;
        SemaphoreLease[] leases;
        lock (_lock)
        {
            if (_stopped is not null)
            {
                return;
            }

            _stopped = reason;
            open = [.. _open.Values];
            leases = [.. _leases.Values];
            _open.Clear();
            _leases.Clear();
            _leaseAlarm.End();
            _beatAlarm.End();
        }

        foreach (SessionRequest request in open)
        {
            request.Completion.TrySetException(new RuntimeStoppedException(reason.Message, reason));
        }

        foreach (SemaphoreLease lease in leases)
        {
            lease.Lose(reason.Message);
        }
    }

    private void Hear(CoordinationReply reply)
    {
        SessionRequest? request;
        SemaphoreLease? lease = null;
        if (reply.Kind == ReplyKind.InLine)
        {
            lock (_lock)
            {
                request = _open.GetValueOrDefault(reply.Request);
            }

            // Who asked goes on. The request stays: a later coordinator is told of it, unless this one says that it was done.
            request?.Completion.TrySetResult(new SessionAnswer(reply, [], null));
            return;
        }

        lock (_lock)
        {
            if (_stopped is not null || !_open.TryGetValue(reply.Request, out request) || request.IsAnswered
                || request.IsWithdrawn != (reply.Kind == ReplyKind.Withdrawn))
            {
                return;
            }

            request.IsAnswered = true;
            if (reply.Kind == ReplyKind.Done && request.Request is SpawnActor spawn)
            {
                _actors.Add(reply.Request, spawn);
            }

            if (reply.Kind == ReplyKind.Done && request.Request is AcquireLease acquire)
            {
                // Known before anything else is heard: the next message may say that it is lost.
                lease = new SemaphoreLease(this, new LeaseInfo(acquire.Kind, acquire.Name, acquire.Limit, acquire.Request, acquire.Duration, acquire.Worker), request.IsRenewed, _options.Later)
                {
                    Since = Now,

                    // The coordinator counts from when it granted the lease. What is renewed is known for sure after the first heartbeat.
                    ValidUntil = Now + (request.IsRenewed ? acquire.Duration / 2 : acquire.Duration),
                };
                _leases.Add(lease.Number, lease);
            }
        }

        // The client wants the results before the coordinator hears that it need not keep them for the answer's sake.
        IReadOnlyList<TaskKey> keys = reply.Kind == ReplyKind.Withdrawn ? [] : reply.Value?.Keys ?? reply.Call?.Arguments ?? [];
        FutureEntry[] entries = keys.Count > 0 ? _adopt(keys) : [];
        lock (_lock)
        {
            _open.Remove(reply.Request);
            _settled.Add(reply.Request);
            _settledAt = Now;
            _unconfirmed = true;
            if (_stopped is null && keys.Count > 0)
            {
                _send(new RequestsSettled(_id, TakeSettled()));
            }

            Arm();
        }

        if (!request.Completion.TrySetResult(new SessionAnswer(reply, entries, lease)) && entries.Length > 0)
        {
            _release(entries);
        }
    }

    /// <summary>Under the lock: tells the coordinator of a request.</summary>
    private void Send(SessionRequest request)
    {
        if (request.IsWithdrawn)
        {
            _send(new WithdrawRequest(_id, request.Request.Request));
            return;
        }

        long after = 0;
        if (_options.MayLoseMessages)
        {
            foreach ((long number, SessionRequest other) in _open)
            {
                if (number >= request.Request.Request)
                {
                    break;
                }

                if (!other.IsAnswered && other.Request.Subject == request.Request.Subject)
                {
                    after = number;
                }
            }
        }

        _send(request.Request with { After = after, Settled = TakeSettled() });
    }

    private List<long> TakeSettled()
    {
        if (_settled.Count == 0)
        {
            return [];
        }

        List<long> settled = _settled;
        _settled = [];
        return settled;
    }

    private sealed record Withdrawal(CoordinationSession Session, SessionRequest Request)
    {
        public void Do(CancellationToken token) => Session.Withdraw(Request, token);
    }
}
