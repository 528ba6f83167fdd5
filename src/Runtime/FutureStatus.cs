namespace Actors;

/// <summary>How a future stands.</summary>
public enum FutureStatus
{
    /// <summary>Not computed yet.</summary>
    Pending,

    /// <summary>The result is held by a worker.</summary>
    Finished,

    /// <summary>It, or something it needs, failed.</summary>
    Error,

    /// <summary>It was cancelled.</summary>
    Cancelled,

    /// <summary>The result is gone and cannot be computed again.</summary>
    Lost,
}
