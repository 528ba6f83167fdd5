namespace Actors;

/// <summary>An exception of another process whose own type cannot be made here; the message begins with its name.</summary>
public sealed class RemoteException : Exception
{
    /// <summary>An exception without further knowledge.</summary>
    public RemoteException()
        : this("An exception was thrown in another process.")
    {
    }

    /// <summary>An exception with a message.</summary>
    /// <param name="message">The message.</param>
    public RemoteException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a message and a cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public RemoteException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The full name of the exception's own type.</summary>
    public string TypeName { get; init; } = "";
}
