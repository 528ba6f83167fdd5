using Akka.Actor;
using Akka.Configuration;
using Akka.Event;
using Akka.TestKit;

namespace Actors.TestKit;

/// <summary>
/// A <see cref="TestScheduler"/> whose time is a simulated cluster's. What actors schedule becomes an event of the simulation, so that
/// both have one order in time; and whoever advances the scheduler advances the cluster, from event to event.
/// </summary>
public sealed class SimulationScheduler : TestScheduler, IScheduler, IAdvancedScheduler
{
    private readonly List<Action> _early = [];
    private SimulatedCluster? _cluster;
    private DateTimeOffset _start;
    private bool _isStepping;

    /// <summary>Called by Akka.NET.</summary>
    /// <param name="config">The scheduler's section.</param>
    /// <param name="log">Where it logs.</param>
    public SimulationScheduler(Config config, ILoggingAdapter log)
        : base(config, log)
    {
    }

    /// <summary>The virtual time since the start of the simulation.</summary>
    public TimeSpan Elapsed => _cluster?.Now ?? TimeSpan.Zero;

    internal ActorPump Pump { get; } = new();

    DateTimeOffset ITimeProvider.Now => base.Now;

    TimeSpan ITimeProvider.MonotonicClock => Elapsed;

    TimeSpan ITimeProvider.HighResMonotonicClock => Elapsed;

    IAdvancedScheduler IScheduler.Advanced => this;

    /// <summary>Moves the time on, event by event: those of the simulated cluster and those that actors have scheduled.</summary>
    /// <param name="offset">By how much.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    /// <exception cref="InvalidOperationException">An actor or a simulated program tried it.</exception>
    public new void Advance(TimeSpan offset)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(offset, TimeSpan.Zero);
        RunUntil(Elapsed + offset);
    }

    /// <summary>Moves the time on to a moment, event by event.</summary>
    /// <param name="when">The moment, by this scheduler's clock.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is past.</exception>
    /// <exception cref="InvalidOperationException">An actor or a simulated program tried it.</exception>
    public new void AdvanceTo(DateTimeOffset when) => Advance(when - base.Now);

    /// <inheritdoc />
    public new void ScheduleTellOnce(TimeSpan delay, ICanTell receiver, object message, IActorRef sender) =>
        Schedule(delay, Timeout.InfiniteTimeSpan, () => receiver.Tell(message, sender), null);

    /// <inheritdoc />
    public new void ScheduleTellOnce(TimeSpan delay, ICanTell receiver, object message, IActorRef sender, ICancelable? cancelable) =>
        Schedule(delay, Timeout.InfiniteTimeSpan, () => receiver.Tell(message, sender), cancelable);

    /// <inheritdoc />
    public new void ScheduleTellRepeatedly(TimeSpan initialDelay, TimeSpan interval, ICanTell receiver, object message, IActorRef sender) =>
        Schedule(initialDelay, interval, () => receiver.Tell(message, sender), null);

    /// <inheritdoc />
    public new void ScheduleTellRepeatedly(TimeSpan initialDelay, TimeSpan interval, ICanTell receiver, object message, IActorRef sender, ICancelable? cancelable) =>
        Schedule(initialDelay, interval, () => receiver.Tell(message, sender), cancelable);

    /// <inheritdoc />
    public new void ScheduleOnce(TimeSpan delay, Action action, ICancelable? cancelable) => Schedule(delay, Timeout.InfiniteTimeSpan, action, cancelable);

    /// <inheritdoc />
    public new void ScheduleOnce(TimeSpan delay, Action action) => Schedule(delay, Timeout.InfiniteTimeSpan, action, null);

    /// <inheritdoc />
    public new void ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action, ICancelable? cancelable) =>
        Schedule(initialDelay, interval, action, cancelable);

    /// <inheritdoc />
    public new void ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action) => Schedule(initialDelay, interval, action, null);

    /// <summary>From now on the time is a cluster's.</summary>
    internal void Attach(SimulatedCluster cluster)
    {
        _cluster = cluster;
        _start = cluster.Time.GetUtcNow() - cluster.Now;
        cluster.Simulation.Moved += Follow;
        Pump.Attach(cluster.Simulation);
        Follow();

        // Whoever holds this as a TestScheduler advances the base class. Then this is due, whenever that is, again and again.
        base.ScheduleRepeatedly(TimeSpan.Zero, TimeSpan.Zero, FollowBase);
        Pump.Do(() =>
        {
            _early.ForEach(schedule => schedule());
            return true;
        });
        _early.Clear();
    }

    private void Schedule(TimeSpan delay, TimeSpan interval, Action action, ICancelable? cancelable)
    {
        if (_cluster is not { } cluster)
        {
            // While the system starts; its time is the start.
            _early.Add(() => Schedule(delay, interval, action, cancelable));
            return;
        }

        Pump.Do(() =>
        {
            ITimer timer = cluster.Time.CreateTimer(
                _ =>
                {
                    if (cancelable is not { IsCancellationRequested: true })
                    {
                        action();
                    }
                },
                null,
                delay < TimeSpan.Zero ? TimeSpan.Zero : delay,
                interval);
            cancelable?.Token.Register(timer.Dispose);
            return true;
        });
    }

    private void RunUntil(TimeSpan time)
    {
        if (_cluster is null)
        {
            throw new InvalidOperationException("The scheduler's time is that of a simulated cluster, and there is none yet.");
        }

        if (Pump.IsInside)
        {
            throw new InvalidOperationException(
                "Time was to be moved in the middle of an event. Actors, probes and simulated programs wait (with timers, or Task.Delay on the cluster's Time); the test moves the time.");
        }

        Pump.Do(() =>
        {
            _cluster.Simulation.RunUntil(time);
            return true;
        });
    }

    /// <summary>The base class's clock goes where the cluster's has gone.</summary>
    private void Follow()
    {
        TimeSpan step = _start + Elapsed - base.Now;
        if (step != TimeSpan.Zero)
        {
            _isStepping = true;
            base.Advance(step);
            _isStepping = false;
        }
    }

    /// <summary>The base class's clock was moved by somebody else: back, and then on from event to event.</summary>
    private void FollowBase()
    {
        if (_isStepping || _cluster is null)
        {
            return;
        }

        DateTimeOffset from = _start + Elapsed;
        TimeSpan offset = base.Now - from;
        if (offset > TimeSpan.Zero)
        {
            Follow();
            Advance(offset);

            // The base class ends by removing what was due at the earlier time, and does not expect that to be gone.
            base.ScheduleOnce(from - base.Now, static () => { });
        }
    }
}
