namespace Actors.Graph.Tasks;

/// <summary>A task graph that cannot be built: a cycle, an unknown key, two different tasks under one key, or no output.</summary>
public sealed class GraphException : Exception
{
    /// <summary>An error without details.</summary>
    public GraphException()
    {
    }

    /// <summary>An error in a graph.</summary>
    /// <param name="message">What is wrong, and with which keys.</param>
    public GraphException(string message)
        : base(message)
    {
    }

    /// <summary>An error in a graph, and its cause.</summary>
    /// <param name="message">What is wrong, and with which keys.</param>
    /// <param name="innerException">What caused it.</param>
    public GraphException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error about particular keys.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="keys">The keys it is about; for a cycle, in its order.</param>
    public GraphException(string message, IReadOnlyList<TaskKey> keys)
        : base(message) => Keys = keys;

    /// <summary>The keys the error is about; for a cycle, in its order.</summary>
    public IReadOnlyList<TaskKey> Keys { get; } = [];
}
