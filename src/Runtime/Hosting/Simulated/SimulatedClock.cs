namespace Actors.Runtime.Hosting.Simulated;

/// <summary>Virtual time for programs: timers go off on the simulating thread when that time has come.</summary>
/// <param name="simulation">The simulation.</param>
/// <param name="isBackground">Whether its timers are no sign that anything will ever be finished.</param>
internal sealed class SimulatedClock(Simulation simulation, bool isBackground = false) : TimeProvider
{
    private static readonly DateTimeOffset s_start = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => s_start + simulation.Now;

    public override long GetTimestamp() => simulation.Now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(simulation, isBackground, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Timer(Simulation simulation, bool isBackground, Action callback) : ITimer
    {
        private Occurrence? _next;
        private TimeSpan _period;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Cancel();
            _period = period;
            if (dueTime >= TimeSpan.Zero)
            {
                Set(dueTime);
            }

            return true;
        }

        public void Dispose() => Cancel();

        public ValueTask DisposeAsync()
        {
            Cancel();
            return ValueTask.CompletedTask;
        }

        private void Set(TimeSpan dueTime)
        {
            // A timer that goes off again and again is no sign that anything will ever be finished.
            bool once = _period <= TimeSpan.Zero && !isBackground;
            _next = new Occurrence(SimulationEventKind.Timer, simulation.World, simulation.World, GoOff) { IsProgress = once };
            simulation.After(dueTime, _next);
        }

        private void GoOff()
        {
            _next = null;
            if (_period > TimeSpan.Zero)
            {
                Set(_period);
            }

            callback();
        }

        private void Cancel()
        {
            if (_next is { } next)
            {
                next.IsCancelled = true;
                _next = null;
            }
        }
    }
}
