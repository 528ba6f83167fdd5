using System.Runtime.CompilerServices;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>Objects written field by field, and made without a constructor.</summary>
internal sealed class ClassCodec<T> : MutableCodec<T>
    where T : class
{
    public override bool HasNoFields => Fields<T>.Count == 0 && typeof(T) != typeof(object);

    public override void Write(WireWriter writer, T value) => Fields<T>.Write(writer, ref value);

    public override T Read(WireReader reader, int number)
    {
        var value = (T)RuntimeHelpers.GetUninitializedObject(typeof(T));
        reader.Register(number, value);
        Fields<T>.Read(reader, ref value);
        return value;
    }
}
