namespace Actors.Runtime.Scheduling;

/// <summary>The coordinator's own state is wrong: a bug, with the history of the task it showed at.</summary>
internal sealed class SchedulerInvariantException : Exception
{
    public SchedulerInvariantException()
    {
    }

    public SchedulerInvariantException(string message)
        : base(message)
    {
    }

    public SchedulerInvariantException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public SchedulerInvariantException(string message, IReadOnlyList<StoryEntry> story)
        : base(story.Count == 0 ? message : $"{message} History: {string.Join("; ", story)}.") => Story = story;

    public IReadOnlyList<StoryEntry> Story { get; } = [];
}
