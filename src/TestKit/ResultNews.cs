using Actors.Graph.Tasks;

namespace Actors.TestKit;

/// <summary>What the coordinator tells a client of a result it wants.</summary>
/// <param name="Key">The result.</param>
/// <param name="Status">How it stands.</param>
public sealed record ResultNews(TaskKey Key, ResultStatus Status)
{
    /// <summary>A worker that holds it; null when it is not finished.</summary>
    public string? Worker { get; init; }

    /// <summary>Its size, when it is finished.</summary>
    public ByteSize Size { get; init; }

    /// <summary>Why it has no value, when it failed.</summary>
    public TaskFailure? Failure { get; init; }

    /// <summary>Why it was cancelled or lost.</summary>
    public string? Reason { get; init; }
}
