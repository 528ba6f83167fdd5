namespace Actors;

/// <summary>A task was failed since no worker that may run it came in time: see <see cref="LocalClusterOptions.NoWorkerTimeout"/>.</summary>
public sealed class NoWorkerException : Exception
{
    /// <summary>With no message of its own.</summary>
    public NoWorkerException()
        : base("No worker may run the task.")
    {
    }

    /// <summary>With a message that says which task, what it needs, and which workers there are.</summary>
    /// <param name="message">The message.</param>
    public NoWorkerException(string message)
        : base(message)
    {
    }

    /// <summary>With a message and a cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public NoWorkerException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
