using System.Runtime.CompilerServices;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>Members of an enumeration, by their number.</summary>
internal sealed class EnumCodec<T, TNumber> : TypeCodec<T>
    where T : struct, Enum
    where TNumber : unmanaged
{
    public override void Write(WireWriter writer, T value) => CodecOf<TNumber>.Instance.Write(writer, Unsafe.As<T, TNumber>(ref value));

    public override T Read(WireReader reader)
    {
        TNumber number = CodecOf<TNumber>.Instance.Read(reader);
        return Unsafe.As<TNumber, T>(ref number);
    }
}
