using System.Globalization;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Working;

/// <summary>One step in the history of an attempt or a partition.</summary>
internal readonly record struct StoryEntry(TimeSpan Time, TaskKey Key, Attempt Attempt, string What)
{
    public override string ToString() =>
        Attempt == default
            ? string.Create(CultureInfo.InvariantCulture, $"{Time:c} {Key}: {What}")
            : string.Create(CultureInfo.InvariantCulture, $"{Time:c} {Key} attempt {Attempt.Epoch}.{Attempt.Number}: {What}");
}
