namespace Actors.TestKit;

/// <summary>How a result stands that a client wants.</summary>
public enum ResultStatus
{
    /// <summary>It is not there yet, or was lost and is computed again.</summary>
    Pending,

    /// <summary>A worker holds it.</summary>
    Finished,

    /// <summary>It failed, or something it needs did.</summary>
    Failed,

    /// <summary>It was cancelled.</summary>
    Cancelled,

    /// <summary>It is gone and cannot be computed again.</summary>
    Lost,
}
