namespace Actors.Runtime.Coordination;

/// <summary>How a client deals with a host's weaknesses.</summary>
internal sealed record SessionOptions
{
    /// <summary>Messages between client and coordinator may be lost, repeated or overtake each other.</summary>
    public bool MayLoseMessages { get; init; }

    /// <summary>After how long a request that has no answer is looked into, where messages may be lost.</summary>
    public TimeSpan RepeatAfter { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The clock for heartbeats; null for the host's own.</summary>
    public TimeProvider? Background { get; init; }

    /// <summary>How the tasks that users await are completed.</summary>
    public TaskCreationOptions Completion { get; init; } = TaskCreationOptions.RunContinuationsAsynchronously;

    /// <summary>Has users' callbacks called, outside of whatever is going on.</summary>
    public Action<Action> Later { get; init; } = static callback => callback();
}
