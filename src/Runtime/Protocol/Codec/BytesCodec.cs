using System.Runtime.CompilerServices;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>Values any bytes of which are a value, as their bytes.</summary>
internal sealed class BytesCodec<T> : TypeCodec<T>
    where T : unmanaged
{
    public override int LeastBytes => Unsafe.SizeOf<T>();

    public override void Write(WireWriter writer, T value) => writer.WritePlain(value);

    public override T Read(WireReader reader) => reader.ReadPlain<T>();
}
