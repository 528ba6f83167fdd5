using System.Globalization;
using Actors.Graph.Tasks;

namespace Actors.Runtime.Scheduling;

/// <summary>One transition of one task.</summary>
/// <param name="Key">The task.</param>
/// <param name="From">The state it left.</param>
/// <param name="To">The state it took.</param>
/// <param name="Stimulus">The number of the event that caused it, from 1.</param>
internal readonly record struct StoryEntry(TaskKey Key, TaskState From, TaskState To, int Stimulus)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Stimulus} {Key}: {From} -> {To}");
}
