namespace Actors.Runtime.Coordination;

/// <summary>How a client deals with a host's weaknesses.</summary>
internal sealed record SessionOptions
{
    /// <summary>Messages between client and coordinator may be lost, repeated or overtake each other.</summary>
    public bool LosesMessages { get; init; }

    /// <summary>After how long a request that has no answer is looked into, where messages may be lost.</summary>
    public TimeSpan RepeatAfter { get; init; } = TimeSpan.FromSeconds(5);
}
