namespace Actors;

/// <summary>An actor cannot answer: its state is lost, or it has ended.</summary>
public sealed class ActorLostException : Exception
{
    /// <summary>An error without details.</summary>
    public ActorLostException()
    {
    }

    /// <summary>An error that names the actor.</summary>
    /// <param name="message">Which actor, and why.</param>
    public ActorLostException(string message)
        : base(message)
    {
    }

    /// <summary>An error that names the actor, and its cause.</summary>
    /// <param name="message">Which actor, and why.</param>
    /// <param name="innerException">What ended it.</param>
    public ActorLostException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An actor that is lost.</summary>
    /// <param name="actor">Its name, or its type and key.</param>
    /// <param name="worker">The worker it was on; null when it was on none.</param>
    /// <param name="reason">Why it is lost.</param>
    /// <param name="innerException">What ended it; null when it was no exception.</param>
    public ActorLostException(string actor, string? worker, string reason, Exception? innerException = null)
        : base($"Actor '{actor}'{(worker is null ? "" : $" on {worker}")} is lost: {reason}.", innerException)
    {
        Actor = actor;
        Worker = worker;
        Reason = reason;
    }

    /// <summary>The actor's name, or its type and key.</summary>
    public string? Actor { get; }

    /// <summary>The worker it was on; null when it was on none.</summary>
    public string? Worker { get; }

    /// <summary>Why it is lost.</summary>
    public string? Reason { get; }
}
