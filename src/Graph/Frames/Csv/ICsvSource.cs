namespace Actors.Frames;

/// <summary>One open file, or bytes that stand for one.</summary>
internal interface ICsvSource : IDisposable
{
    long Length { get; }

    /// <summary>Fills the buffer from a position; fewer bytes only at the end.</summary>
    int Read(Span<byte> buffer, long offset);

    /// <inheritdoc cref="Read"/>
    ValueTask<int> ReadAsync(Memory<byte> buffer, long offset, CancellationToken cancellation);
}
