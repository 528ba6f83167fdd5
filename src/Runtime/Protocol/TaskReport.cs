using Actors.Graph.Tasks;

namespace Actors.Runtime.Protocol;

/// <summary>One thing a worker reports.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Key">The task or result it is about.</param>
/// <param name="Attempt">The attempt; the default for <see cref="ReportKind.Added"/> and <see cref="ReportKind.Dropped"/>.</param>
/// <param name="Handle">The handle of the assignment; −1 where there was none.</param>
internal readonly record struct TaskReport(ReportKind Kind, TaskKey Key, Attempt Attempt, long Handle)
{
    /// <summary>The size of the result in bytes.</summary>
    public long Bytes { get; init; }

    /// <summary>How long the kernel ran.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Whether a steal request was granted.</summary>
    public bool Accepted { get; init; }

    /// <summary>
    /// In an inventory: a client has put the value there a moment ago, and its <see cref="DataScattered"/> may be on its way still. It is
    /// not to be freed for being unknown.
    /// </summary>
    public bool IsPlaced { get; init; }

    /// <summary>What went wrong.</summary>
    public TaskFailure? Failure { get; init; }

    /// <summary>The input that could not be found.</summary>
    public TaskKey Input { get; init; }

    /// <summary>The holder that did not have <see cref="Input"/>.</summary>
    public WorkerId Holder { get; init; }

    /// <summary>Whether that worker could not be reached, so that nobody knows whether it has the input.</summary>
    public bool IsUnreached { get; init; }
}
