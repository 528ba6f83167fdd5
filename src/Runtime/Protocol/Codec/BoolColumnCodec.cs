using Actors.Frames;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>Columns of truth values: the bits and which of them are there, uncopied.</summary>
internal sealed class BoolColumnCodec : TypeCodec<BoolColumn>
{
    public override void Write(WireWriter writer, BoolColumn value)
    {
        writer.WriteCount(value.Length);
        writer.WriteElements(value.Memory);
        Validities.Write(writer, value);
    }

    public override BoolColumn Read(WireReader reader)
    {
        ulong length = reader.ReadCount64();
        byte[] bits = reader.ReadElements<byte>();
        return length <= int.MaxValue && Bitmap.ByteCount((int)length) == bits.Length
            ? new BoolColumn(bits, 0, (int)length, Validities.Read(reader, (int)length))
            : throw new WireFormatException($"{length} truth values are not {bits.Length} bytes.");
    }
}
