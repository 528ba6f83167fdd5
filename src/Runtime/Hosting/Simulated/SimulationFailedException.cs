namespace Actors;

/// <summary>
/// A simulated program failed, hung, or left something behind. The message names the seed and the fewest faults found that still make
/// it fail; <see cref="SimulatedCluster.Replay(SimulationHistory)"/> runs exactly that again.
/// </summary>
public sealed class SimulationFailedException : Exception
{
    /// <summary>An error without details.</summary>
    public SimulationFailedException()
    {
    }

    /// <summary>An error with a message.</summary>
    /// <param name="message">What happened.</param>
    public SimulationFailedException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a cause.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">The cause.</param>
    public SimulationFailedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal SimulationFailedException(string message, SimulationHistory history, Exception innerException)
        : base(message, innerException) => History = history;

    /// <summary>The shortest history found that fails; null where there was none.</summary>
    public SimulationHistory? History { get; }
}
