using Actors.Graph.Tasks;

namespace Actors;

/// <summary>A task was given up because too many workers died while they had it.</summary>
public sealed class WorkerLostException : Exception
{
    /// <summary>An error without details.</summary>
    public WorkerLostException()
    {
    }

    /// <summary>An error about lost workers.</summary>
    /// <param name="message">What happened.</param>
    public WorkerLostException(string message)
        : base(message)
    {
    }

    /// <summary>An error about lost workers, and its cause.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What caused it.</param>
    public WorkerLostException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A task that was on too many dying workers.</summary>
    /// <param name="key">The task.</param>
    /// <param name="reasons">For each dead worker its name and why it died, in the order of the deaths.</param>
    public WorkerLostException(TaskKey key, IReadOnlyList<string> reasons)
        : base(Describe(key, reasons))
    {
        Key = key;
        Reasons = reasons;
    }

    /// <summary>The task that was given up.</summary>
    public TaskKey Key { get; }

    /// <summary>For each dead worker its name and why it died (exit code or signal, last memory figure, last log lines).</summary>
    public IReadOnlyList<string> Reasons { get; } = [];

    private static string Describe(TaskKey key, IReadOnlyList<string> reasons)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        return $"Task '{key}' was given up: {reasons.Count} workers died while they had it ({string.Join("; ", reasons)}). "
            + "Look for memory the task takes outside its results, or native code that ends the process.";
    }
}
