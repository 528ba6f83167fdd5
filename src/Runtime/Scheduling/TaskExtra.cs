namespace Actors.Runtime.Scheduling;

/// <summary>What few tasks have.</summary>
internal sealed class TaskExtra
{
    /// <summary>Why the task is erred.</summary>
    public TaskFailure? Failure { get; set; }

    /// <summary>Why the task is erred, when it is lost rather than failed.</summary>
    public string? LostReason { get; set; }

    /// <summary>Slots of other graphs that this task stands for.</summary>
    public List<TaskRef>? Aliases { get; set; }

    /// <summary>The workers that died while they had the task, and why.</summary>
    public List<string>? Deaths { get; set; }

    /// <summary>The steal request under way.</summary>
    public StealRequest? Steal { get; set; }

    /// <summary>How many holders clients asked for; null when they did not.</summary>
    public int? Copies { get; set; }

    public bool IsEmpty => Failure is null && LostReason is null && Aliases is null && Deaths is null && Steal is null && Copies is null;
}
