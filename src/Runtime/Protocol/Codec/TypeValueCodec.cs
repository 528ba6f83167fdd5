namespace Actors.Runtime.Protocol.Codec;

/// <summary>Types as values: those only that could be received as the type of a value.</summary>
internal sealed class TypeValueCodec : TypeCodec<Type>
{
    public override void Write(WireWriter writer, Type value) => writer.WriteType(value, writer.AllowsCode);

    public override Type Read(WireReader reader) => reader.ReadType();
}
