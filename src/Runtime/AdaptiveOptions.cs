namespace Actors;

/// <summary>How a cluster grows and shrinks with its work: see <see cref="LocalCluster.Adapt"/>.</summary>
public sealed record AdaptiveOptions
{
    /// <summary>There are to be enough workers to end all that can be done now within this time.</summary>
    public TimeSpan TargetDuration { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often it is looked at.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How many times in a row fewer workers must be enough before any is retired.</summary>
    public int WaitCount { get; init; } = 3;

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(TargetDuration, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Interval, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(WaitCount, 1);
    }
}
