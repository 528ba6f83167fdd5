namespace Actors;

/// <summary>A value, or something a function has captured, cannot be sent to another process. The message says what, where in the value, and why.</summary>
public sealed class NotTransferableException : Exception
{
    /// <summary>An exception without further knowledge.</summary>
    public NotTransferableException()
        : this("A value cannot be sent to another process.")
    {
    }

    /// <summary>An exception with a message.</summary>
    /// <param name="message">What cannot be sent, and why.</param>
    public NotTransferableException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a message and a cause.</summary>
    /// <param name="message">What cannot be sent, and why.</param>
    /// <param name="innerException">The cause.</param>
    public NotTransferableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Where in the value it was found: <c>closure.reader.stream</c>; empty when that is not known.</summary>
    public string Path { get; init; } = "";
}
