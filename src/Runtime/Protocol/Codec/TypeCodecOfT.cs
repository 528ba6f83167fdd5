namespace Actors.Runtime.Protocol.Codec;

/// <summary>How values of one type are written and read.</summary>
/// <typeparam name="T">The type.</typeparam>
internal abstract class TypeCodec<T> : TypeCodec
{
    public override Type ValueType => typeof(T);

    public abstract void Write(WireWriter writer, T value);

    public abstract T Read(WireReader reader);

    public override void WriteObject(WireWriter writer, object value) => Write(writer, (T)value);

    public override object ReadObject(WireReader reader, int number) => Read(reader)!;
}
