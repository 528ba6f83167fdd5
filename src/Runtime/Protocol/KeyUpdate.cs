using Actors.Graph.Tasks;

namespace Actors.Runtime.Protocol;

/// <summary>News of one result that a client wants.</summary>
/// <param name="Key">The result.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Holder">A worker that has it, when finished.</param>
/// <param name="Bytes">Its size, when finished.</param>
/// <param name="Failure">Why it has no value, when erred; <see cref="TaskFailure.Key"/> is the task that failed first.</param>
internal readonly record struct KeyUpdate(TaskKey Key, KeyStatus Status, WorkerId Holder, long Bytes, TaskFailure? Failure)
{
    /// <summary>Why a result was cancelled or lost, in words.</summary>
    public string? Reason { get; init; }
}
