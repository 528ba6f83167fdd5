using Akka.Actor;

namespace Actors.Clustering;

/// <summary>The time that this system's actors go by: that of the scheduler that calls them back.</summary>
internal static class ClusterClock
{
    /// <summary>
    /// The time since some fixed start. A real scheduler has a clock that is never set; one with virtual time says its time as a date only.
    /// </summary>
    public static TimeSpan Now(IScheduler scheduler) =>
        scheduler is HashedWheelTimerScheduler ? scheduler.MonotonicClock : scheduler.Now - DateTimeOffset.UnixEpoch;
}
