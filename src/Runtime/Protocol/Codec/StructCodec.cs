namespace Actors.Runtime.Protocol.Codec;

/// <summary>Values written field by field.</summary>
internal sealed class StructCodec<T> : TypeCodec<T>
    where T : struct
{
    public override int LeastBytes => Fields<T>.LeastBytes;

    public override void Write(WireWriter writer, T value) => Fields<T>.Write(writer, ref value);

    public override T Read(WireReader reader)
    {
        T value = default;
        Fields<T>.Read(reader, ref value);
        return value;
    }
}
