namespace Actors;

/// <summary>A future was cancelled, or something it depends on was.</summary>
public sealed class FutureCancelledException : OperationCanceledException
{
    /// <summary>An error without details.</summary>
    public FutureCancelledException()
    {
    }

    /// <summary>An error that names the future.</summary>
    /// <param name="message">Which future, and the reason given.</param>
    public FutureCancelledException(string message)
        : base(message)
    {
    }

    /// <summary>An error and its cause.</summary>
    /// <param name="message">Which future.</param>
    /// <param name="innerException">Why.</param>
    public FutureCancelledException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
