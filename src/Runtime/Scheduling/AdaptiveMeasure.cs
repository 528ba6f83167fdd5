namespace Actors.Runtime.Scheduling;

/// <summary>What there is to do, and who does it.</summary>
/// <param name="Seconds">How long all that is ready or given out takes, in seconds of one thread.</param>
/// <param name="Tasks">How many tasks that is.</param>
/// <param name="Workers">The workers that are to stay.</param>
internal sealed record AdaptiveMeasure(double Seconds, long Tasks, IReadOnlyList<AdaptiveWorker> Workers);
