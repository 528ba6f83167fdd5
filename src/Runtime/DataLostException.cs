namespace Actors;

/// <summary>A result is gone and cannot be computed again: it was scattered, or nobody knows how to compute it.</summary>
public sealed class DataLostException : Exception
{
    /// <summary>An error without details.</summary>
    public DataLostException()
    {
    }

    /// <summary>An error that names the result.</summary>
    /// <param name="message">Which result, and why it cannot be computed again.</param>
    public DataLostException(string message)
        : base(message)
    {
    }

    /// <summary>An error and its cause.</summary>
    /// <param name="message">Which result.</param>
    /// <param name="innerException">Why.</param>
    public DataLostException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
