using Actors.Frames;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>Which rows of a column are there.</summary>
internal static class Validities
{
    public static void Write(WireWriter writer, Column column)
    {
        writer.WriteCount(column.NullCount);
        if (column.NullCount > 0)
        {
            writer.WriteElements(column.Nulls.Memory(column.Length));
        }
    }

    public static Validity Read(WireReader reader, int length)
    {
        ulong nulls = reader.ReadCount64();
        if (nulls == 0)
        {
            return default;
        }

        byte[] bits = reader.ReadElements<byte>();
        if (nulls > (ulong)length || bits.Length != Bitmap.ByteCount(length))
        {
            throw new WireFormatException($"{nulls} rows of {length} cannot be missing by {bits.Length} bytes.");
        }

        reader.WhenFramesAreIn(() =>
        {
            if (length - Bitmap.CountOnes(bits, length) != (int)nulls)
            {
                throw new WireFormatException($"{length - Bitmap.CountOnes(bits, length)} rows of a column are missing, not {nulls}.");
            }
        });
        return new Validity(bits, (int)nulls);
    }
}
