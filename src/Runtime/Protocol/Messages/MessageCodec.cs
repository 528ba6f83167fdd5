using Actors.Runtime.Protocol.Codec;

namespace Actors.Runtime.Protocol.Messages;

/// <summary>How one kind of message is written and read.</summary>
/// <param name="kind">The number that stands for the kind in messages; never used for another one.</param>
/// <param name="type">The type of the messages.</param>
internal abstract class MessageCodec(byte kind, Type type)
{
    public byte Kind { get; } = kind;

    public Type MessageType { get; } = type;

    /// <summary>
    /// Whether processes tell each other by these messages which version of the protocol they speak: their form never changes, and they are read
    /// whoever sends them.
    /// </summary>
    public bool IsGreeting { get; init; }

    public abstract void Write(WireWriter writer, object message);

    public abstract object Read(WireReader reader);
}
