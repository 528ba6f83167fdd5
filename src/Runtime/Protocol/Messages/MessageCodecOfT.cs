using System.Runtime.CompilerServices;
using Actors.Runtime.Protocol.Codec;

namespace Actors.Runtime.Protocol.Messages;

/// <summary>Messages that are written field by field.</summary>
/// <typeparam name="T">The type of the messages.</typeparam>
/// <param name="kind">Their number.</param>
internal class MessageCodec<T>(byte kind) : MessageCodec(kind, typeof(T))
    where T : class
{
    public sealed override void Write(WireWriter writer, object message) => Write(writer, (T)message);

    public sealed override object Read(WireReader reader) => ReadMessage(reader);

    protected virtual void Write(WireWriter writer, T message) => Fields<T>.Write(writer, ref message);

    protected virtual T ReadMessage(WireReader reader)
    {
        var message = (T)RuntimeHelpers.GetUninitializedObject(typeof(T));
        try
        {
            Fields<T>.Read(reader, ref message);
        }
        catch (WireFormatException e)
        {
            e.Partial = message;
            throw;
        }

        return message;
    }
}
