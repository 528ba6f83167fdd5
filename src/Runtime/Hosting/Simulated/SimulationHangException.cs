namespace Actors;

/// <summary>Nothing was left to happen, or nothing had been finished for a long time, while a simulated program waited.</summary>
public sealed class SimulationHangException : Exception
{
    /// <summary>An error without details.</summary>
    public SimulationHangException()
    {
    }

    /// <summary>An error with a message.</summary>
    /// <param name="message">What the program waited for, and how everything stood.</param>
    public SimulationHangException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a cause.</summary>
    /// <param name="message">What the program waited for, and how everything stood.</param>
    /// <param name="innerException">The cause.</param>
    public SimulationHangException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
