using Actors.Arrays.Blocks;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>A chunk that takes no memory goes as its elements.</summary>
internal sealed class VirtualBlockCodec<T> : TypeCodec<Block<T>>
    where T : unmanaged
{
    public override void WriteObject(WireWriter writer, object value) => Write(writer, (Block<T>)((Block)value).Materialize());

    public override void Write(WireWriter writer, Block<T> value) => CodecOf<Block<T>>.Instance.Write(writer, value);

    public override Block<T> Read(WireReader reader) => CodecOf<Block<T>>.Instance.Read(reader);
}
