namespace Actors;

/// <summary>How locks and semaphores are held.</summary>
public sealed record LeaseOptions
{
    /// <summary>For how long a lease holds when its client is not heard of; 30 s unless said.</summary>
    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Whether the client renews the lease as long as it lives. Where it does not, the lease is over after <see cref="Duration"/>, given
    /// back or not: a limit on how often something may be done.
    /// </summary>
    public bool Renew { get; init; } = true;

    internal static LeaseOptions Default { get; } = new();

    internal void Validate() => ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Duration, TimeSpan.Zero);
}
