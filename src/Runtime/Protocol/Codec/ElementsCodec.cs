namespace Actors.Runtime.Protocol.Codec;

/// <summary>Arrays of plain values, as their bytes.</summary>
internal sealed class ElementsCodec<T> : MutableCodec<T[]>
    where T : unmanaged
{
    public override void Write(WireWriter writer, T[] value) => writer.WriteElements<T>(value);

    public override T[] Read(WireReader reader, int number) => reader.ReadElements<T>();
}
