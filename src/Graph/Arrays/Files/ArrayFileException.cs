using System.Globalization;

namespace Actors.Arrays;

/// <summary>A file that is not what it should be: cut off, of another format or another type of elements.</summary>
public sealed class ArrayFileException : IOException
{
    /// <summary>An error without details.</summary>
    public ArrayFileException()
        : this("A file of an array cannot be read.")
    {
    }

    /// <summary>An error that is described.</summary>
    /// <param name="message">What is wrong.</param>
    public ArrayFileException(string message)
        : base(message)
    {
    }

    /// <summary>An error that another one caused.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public ArrayFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal ArrayFileException(string path, long offset, string problem)
        : base(string.Create(CultureInfo.InvariantCulture, $"'{path}', at byte {offset}: {problem}"))
    {
        Path = path;
        Offset = offset;
    }

    /// <summary>The file.</summary>
    public string? Path { get; }

    /// <summary>Where in it the problem is, in bytes from its beginning.</summary>
    public long Offset { get; }
}
