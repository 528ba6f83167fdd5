using Actors.Runtime.Protocol;

namespace Actors.Runtime.Coordination;

// Heartbeats renew leases and, where messages may be lost, find requests that nobody answers.
internal sealed partial class CoordinationSession
{
    private readonly SortedDictionary<long, TimeSpan> _beats = [];

    /// <summary>Goes off when a lease ends that is not renewed; the other, again and again, for all else.</summary>
    private readonly Alarm _leaseAlarm;
    private readonly Alarm _beatAlarm;
    private TimeSpan _lastBeat;
    private long _beatCount;
    private int _epoch;

    /// <summary>When an answer came last, and whether the coordinator may not know so.</summary>
    private TimeSpan _settledAt;
    private bool _unconfirmed;

    /// <summary>The first heartbeat to the present coordinator, while it has answered none; 0 when it has.</summary>
    private long _announced;

    /// <summary>Says at once what is held and waited for: a new coordinator does not know of it.</summary>
    public void Announce()
    {
        lock (_lock)
        {
            if (_stopped is null && (_leases.Count > 0 || _open.Count > 0 || _actors.Count > 0))
            {
                _announced = _beatCount + 1;
                Beat();
                Arm();
            }
        }
    }

    private void Hear(BeatReply reply)
    {
        var lost = new List<(long, string)>();
        lock (_lock)
        {
            if (_stopped is not null || !_beats.TryGetValue(reply.Request, out TimeSpan sent))
            {
                return;
            }

            foreach (long old in _beats.Keys.Where(b => b <= reply.Request).ToArray())
            {
                _beats.Remove(old);
            }

            _unconfirmed &= _settledAt > sent;
            _announced = reply.Request >= _announced ? 0 : _announced;
            var gone = new HashSet<long>(reply.Lost);
            foreach (SemaphoreLease lease in _leases.Values)
            {
                if (gone.Contains(lease.Number))
                {
                    lost.Add((lease.Number, "the coordinator does not know it any more: it was not renewed in time"));
                }
                else if (lease.IsRenewed && lease.Since <= sent)
                {
                    // Counted from when the heartbeat was sent: the coordinator counts from later.
                    lease.ValidUntil = Max(lease.ValidUntil, sent + lease.Info.Duration);
                }
            }

            foreach (long number in reply.Missing)
            {
                if (_open.TryGetValue(number, out SessionRequest? request) && !request.IsAnswered)
                {
                    Send(request);
                }
            }

            Arm();
        }

        foreach ((long number, string reason) in lost)
        {
            Lose(number, reason);
        }

        static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;
    }

    private void Lose(long number, string reason)
    {
        SemaphoreLease? lease;
        lock (_lock)
        {
            if (!_leases.Remove(number, out lease))
            {
                return;
            }
        }

        lease.Lose(reason);
    }

    private void OnTimer()
    {
        List<SemaphoreLease>? over = null;
        lock (_lock)
        {
            if (_stopped is not null)
            {
                return;
            }

            TimeSpan now = Now;
            foreach (SemaphoreLease lease in _leases.Values)
            {
                if (lease.ValidUntil <= now)
                {
                    (over ??= []).Add(lease);
                }
            }

            if (NextBeat() <= now)
            {
                Beat();
            }

            Arm();
        }

        foreach (SemaphoreLease lease in over ?? [])
        {
            Lose(lease.Number, $"it could not be renewed for {lease.Info.Duration.TotalSeconds:0.###} s");
        }
    }

    /// <summary>Under the lock.</summary>
    private void Beat()
    {
        _lastBeat = Now;
        _beats[++_beatCount] = _lastBeat;

        // A withdrawn request is not missed by the coordinator when only its withdrawal was lost: that is said again.
        foreach (SessionRequest request in _open.Values)
        {
            if (request.IsWithdrawn && !request.IsAnswered)
            {
                Send(request);
            }
        }

        _send(new CoordinationBeat(
            _id,
            _beatCount,
            [.. _leases.Values.Where(l => l.IsRenewed).Select(l => l.Info)],
            [.. _open.Where(r => !r.Value.IsAnswered).Select(r => r.Key)],
            _issued)
        {
            Actors = _announced > 0 ? [.. _actors.Values] : [],
        });
    }

    /// <summary>When the next heartbeat is due: a third of the shortest lease after the last, or when requests have waited for long.</summary>
    private TimeSpan NextBeat()
    {
        TimeSpan interval = TimeSpan.MaxValue;
        foreach (SemaphoreLease lease in _leases.Values)
        {
            if (lease.IsRenewed && lease.Info.Duration / 3 < interval)
            {
                interval = lease.Info.Duration / 3;
            }
        }

        if (_options.MayLoseMessages && (_open.Count > 0 || _unconfirmed || _announced > 0) && _options.RepeatAfter < interval)
        {
            interval = _options.RepeatAfter;
        }

        return interval == TimeSpan.MaxValue ? interval : _lastBeat + interval;
    }

    /// <summary>Under the lock: has the timer go off when something is due next.</summary>
    private void Arm()
    {
        if (_stopped is not null)
        {
            return;
        }

        TimeSpan beat = NextBeat();
        TimeSpan end = TimeSpan.MaxValue;
        foreach (SemaphoreLease lease in _leases.Values)
        {
            if (lease.IsRenewed)
            {
                beat = lease.ValidUntil < beat ? lease.ValidUntil : beat;
            }
            else
            {
                end = lease.ValidUntil < end ? lease.ValidUntil : end;
            }
        }

        _beatAlarm.Set(beat);
        _leaseAlarm.Set(end);
    }

    /// <summary>A message of a coordinator has come; one of a new coordinator has everything said again.</summary>
    public void Heard(int epoch)
    {
        if (TryEnter(epoch, out int before) && before != 0)
        {
            Announce();
        }
    }

    /// <summary>There is a coordinator of this epoch: what was said before, also before there was any, it does not know.</summary>
    public void Meet(int epoch)
    {
        if (TryEnter(epoch, out _))
        {
            Announce();
        }
    }

    private bool TryEnter(int epoch, out int before)
    {
        lock (_lock)
        {
            before = _epoch;
            _epoch = Math.Max(_epoch, epoch);
            return epoch > before;
        }
    }

    /// <summary>A timer that goes off once, when something is due.</summary>
    private sealed class Alarm(CoordinationSession session, TimeProvider time)
    {
        private TimeSpan _due = TimeSpan.MaxValue;
        private ITimer? _timer;

        /// <summary>Under the session's lock. One that goes off too early does no harm, and is left to.</summary>
        public void Set(TimeSpan due)
        {
            if (due >= _due)
            {
                return;
            }

            _due = due;
            TimeSpan wait = due - session.Now;
            wait = wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
            if (_timer is null)
            {
                // It must not carry the surroundings of the task that happened to ask first.
                using AsyncFlowControl? flow = ExecutionContext.IsFlowSuppressed() ? null : ExecutionContext.SuppressFlow();
                _timer = time.CreateTimer(static s => ((Alarm)s!).GoOff(), this, wait, Timeout.InfiniteTimeSpan);
            }
            else
            {
                _timer.Change(wait, Timeout.InfiniteTimeSpan);
            }
        }

        public void End()
        {
            _timer?.Dispose();
            _timer = null;
        }

        private void GoOff()
        {
            lock (session._lock)
            {
                _due = TimeSpan.MaxValue;
            }

            session.OnTimer();
        }
    }
}
