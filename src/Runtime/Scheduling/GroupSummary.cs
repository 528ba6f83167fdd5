using Actors.Graph.Tasks;

namespace Actors.Runtime.Scheduling;

/// <summary>How one operation stands.</summary>
/// <param name="Group">The operation.</param>
/// <param name="Counts">How many of its tasks are in each state, by <see cref="TaskState"/>. Live: copy it to keep it.</param>
/// <param name="Duration">What a task of its name takes on average; null when none has finished.</param>
/// <param name="Finished">How many attempts of its name have finished.</param>
internal readonly record struct GroupSummary(TaskGroup Group, IReadOnlyList<int> Counts, TimeSpan? Duration, long Finished);
