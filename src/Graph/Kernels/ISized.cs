namespace Actors;

/// <summary>A value that knows how much memory it takes. Implement it on types that hold large or unmanaged data, so that workers account for them rightly.</summary>
public interface ISized
{
    /// <summary>The memory the value takes, in bytes, buffers included.</summary>
    long ByteSize { get; }
}
