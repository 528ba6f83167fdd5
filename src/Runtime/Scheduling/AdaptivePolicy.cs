namespace Actors.Runtime.Scheduling;

/// <summary>
/// How many workers there should be. The target follows what there is to do (as in distributed's <c>Scheduler.adaptive_target</c>): enough
/// workers to end it within <see cref="AdaptiveOptions.TargetDuration"/>, no more than there are tasks for, twice as many as now when results
/// fill their memory, and never so few that results fill more than half of it. It goes up at once, and down only when it was lower several
/// times in a row; only idle workers go, those with the least data first.
/// </summary>
internal sealed class AdaptivePolicy(int minimum, int maximum, AdaptiveOptions options)
{
    /// <summary>Above this part of all memory more workers come.</summary>
    private const double FullMemory = 0.6;

    private int _lower;

    /// <summary>What is to be done, given how things stand.</summary>
    public AdaptiveDecision Decide(AdaptiveMeasure now)
    {
        int count = now.Workers.Count;
        int target = Target(now);
        if (target >= count)
        {
            _lower = 0;
            return new AdaptiveDecision(target, target - count, []);
        }

        if (++_lower < options.WaitCount)
        {
            return new AdaptiveDecision(target, 0, []);
        }

        _lower = 0;
        return new AdaptiveDecision(target, 0, [.. now.Workers
            .Where(w => w.Processing == 0)
            .OrderBy(w => w.HeldBytes)
            .ThenBy(w => w.Name, StringComparer.Ordinal)
            .Take(count - target)
            .Select(w => w.Name)]);
    }

    private int Target(AdaptiveMeasure now)
    {
        int count = now.Workers.Count;
        double threads = count == 0 ? 1 : now.Workers.Average(w => w.Threads);
        double wanted = Math.Ceiling(now.Seconds / options.TargetDuration.TotalSeconds / threads);
        wanted = Math.Min(wanted, Math.Ceiling(now.Tasks / threads));
        if (now.Tasks > 0)
        {
            wanted = Math.Max(1, wanted);
        }

        double held = now.Workers.Sum(w => (double)w.HeldBytes);
        double memory = now.Workers.Sum(w => w.MemoryLimit == long.MaxValue ? double.PositiveInfinity : w.MemoryLimit);
        if (held > FullMemory * memory)
        {
            wanted = Math.Max(wanted, 2.0 * count);
        }

        if (held > 0)
        {
            double each = memory / count;
            wanted = Math.Max(wanted, Math.Max(1, Math.Ceiling(2 * held / each)));
        }

        return (int)Math.Clamp(wanted, minimum, maximum);
    }
}
