namespace Actors.Runtime.Tests.Coordination;

/// <summary>A clock that goes when it is told to; timers go off in order of their times.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly List<Timer> _timers = [];
    private TimeSpan _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public TimeSpan Now => _now;

    /// <summary>When the next timer goes off; null when none is set.</summary>
    public TimeSpan? Next => _timers.Count == 0 ? null : _timers.Min(t => t.Due);

    public override long GetTimestamp() => _now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void AdvanceTo(TimeSpan time)
    {
        while (_timers.Where(t => t.Due <= time).MinBy(t => t.Due) is { } timer)
        {
            _now = timer.Due > _now ? timer.Due : _now;
            timer.Fire();
        }

        _now = time;
    }

    public void Advance(double seconds) => AdvanceTo(_now + TimeSpan.FromSeconds(seconds));

    private sealed class Timer(ManualTime time, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period;

        public TimeSpan Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            time._timers.Remove(this);
            _period = period;
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                Due = time._now + dueTime;
                time._timers.Add(this);
            }

            return true;
        }

        public void Fire()
        {
            Change(_period == TimeSpan.Zero ? Timeout.InfiniteTimeSpan : _period, _period);
            callback(state);
        }

        public void Dispose() => time._timers.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
