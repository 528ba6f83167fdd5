namespace Actors.Runtime.Protocol.Codec;

/// <summary>A message out of bytes. The value is whole once its frames are filled and <see cref="Complete"/> was called.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal sealed class DecodedMessage<T>(T value, IReadOnlyList<Memory<byte>> frames, IReadOnlyList<Action> afterFrames)
{
    /// <summary>The value's own memory, to be filled with the frames that follow the body: nothing is copied.</summary>
    public IReadOnlyList<Memory<byte>> Frames { get; } = frames;

    /// <summary>The value, once the frames are filled.</summary>
    public T Complete()
    {
        foreach (Action check in afterFrames)
        {
            check();
        }

        return value;
    }
}
