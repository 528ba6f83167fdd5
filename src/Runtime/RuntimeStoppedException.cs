namespace Actors;

/// <summary>The cluster, or the client, was stopped before a result was there.</summary>
public sealed class RuntimeStoppedException : Exception
{
    /// <summary>An error without details.</summary>
    public RuntimeStoppedException()
        : this("The runtime was stopped.")
    {
    }

    /// <summary>An error that says what was stopped.</summary>
    /// <param name="message">What was stopped, and which result is missing.</param>
    public RuntimeStoppedException(string message)
        : base(message)
    {
    }

    /// <summary>An error and its cause.</summary>
    /// <param name="message">What was stopped.</param>
    /// <param name="innerException">Why.</param>
    public RuntimeStoppedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
