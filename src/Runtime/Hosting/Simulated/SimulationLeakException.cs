namespace Actors;

/// <summary>A simulated program has ended and something of it is left, or a worker took more memory than it may.</summary>
public sealed class SimulationLeakException : Exception
{
    /// <summary>An error without details.</summary>
    public SimulationLeakException()
    {
    }

    /// <summary>An error with a message.</summary>
    /// <param name="message">What is left, and where.</param>
    public SimulationLeakException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a cause.</summary>
    /// <param name="message">What is left, and where.</param>
    /// <param name="innerException">The cause.</param>
    public SimulationLeakException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
