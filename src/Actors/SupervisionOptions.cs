namespace Actors;

/// <summary>How candidates are supervised: how many at once, and what becomes of one that fails.</summary>
public sealed record SupervisionOptions
{
    /// <summary>How many candidates are under way at most, those that wait for another try among them; unless said, 100.</summary>
    public int MaxUnderWay { get; init; } = 100;

    /// <summary>How many times a candidate may be restarted within <see cref="RestartWindow"/>; one failure more, and it has failed.</summary>
    public int MaxRestarts { get; init; } = 3;

    /// <summary>For how long a restart counts; null: for ever.</summary>
    public TimeSpan? RestartWindow { get; init; }

    /// <summary>How long a candidate waits after its first failure; twice as long after each further one …</summary>
    public TimeSpan MinBackoff { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>… but no longer than this.</summary>
    public TimeSpan MaxBackoff { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>By what share of it a wait may be longer, at random, so that candidates that failed together do not come back together.</summary>
    public double RandomFactor { get; init; } = 0.2;

    /// <summary>How long one try may take before it has failed with a <see cref="TimeoutException"/>; null: as long as it wants.</summary>
    public TimeSpan? AttemptTimeout { get; init; }

    /// <summary>
    /// What becomes of a candidate by its exception: tried again at once (<see cref="ActorStrategy.Resume"/>, which does not count), tried again
    /// after a while (<see cref="ActorStrategy.Restart"/>), failed (<see cref="ActorStrategy.Stop"/>), or everything ends with that exception
    /// (<see cref="ActorStrategy.Escalate"/>). Null: restarted, except that arguments which are wrong are no better the next time.
    /// </summary>
    public Func<Exception, ActorStrategy>? Decide { get; init; }

    /// <summary>Priority, retries, restrictions and the like of every try; null for none.</summary>
    public TaskOptions? Tasks { get; init; }

    internal static SupervisionOptions Default { get; } = new();

    internal ActorStrategy StrategyFor(Exception exception) =>
        Decide is { } decide ? decide(exception) : exception is ArgumentException or NotTransferableException ? ActorStrategy.Stop : ActorStrategy.Restart;

    /// <summary>How long to wait before a try.</summary>
    /// <param name="restarts">How many there were, with this one.</param>
    /// <param name="random">From 0 to 1.</param>
    internal TimeSpan BackoffOf(int restarts, double random)
    {
        double ticks = Math.Min(MinBackoff.Ticks * Math.Pow(2, restarts - 1), MaxBackoff.Ticks);
        return new TimeSpan((long)Math.Min(ticks * (1 + (random * RandomFactor)), MaxBackoff.Ticks));
    }

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxUnderWay, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(MaxRestarts);
        ArgumentOutOfRangeException.ThrowIfLessThan(MinBackoff, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxBackoff, MinBackoff);
        ArgumentOutOfRangeException.ThrowIfNegative(RandomFactor);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(RestartWindow ?? TimeSpan.MaxValue, TimeSpan.Zero, nameof(RestartWindow));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(AttemptTimeout ?? TimeSpan.MaxValue, TimeSpan.Zero, nameof(AttemptTimeout));
        if (Tasks is { Key: not null })
        {
            throw new ArgumentException($"Every try of a candidate has its own key; '{Tasks.Key}' would be that of all of them.", nameof(Tasks));
        }
    }
}
