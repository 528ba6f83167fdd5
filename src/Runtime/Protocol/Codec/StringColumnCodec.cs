using Actors.Frames;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>Columns of texts: where each row begins, the bytes of all, and which of them are there, uncopied.</summary>
internal sealed class StringColumnCodec : TypeCodec<StringColumn>
{
    public override void Write(WireWriter writer, StringColumn value)
    {
        writer.WriteElements(value.OffsetMemory);
        writer.WriteElements(value.ByteMemory);
        Validities.Write(writer, value);
    }

    public override StringColumn Read(WireReader reader)
    {
        int count = reader.ReadElementCount<int>();
        if (count == 0)
        {
            throw new WireFormatException("A column of texts has no end.");
        }

        // Zeros until they come: a column is made of them now.
        var offsets = new int[count];
        reader.ReadElements<int>(offsets);
        byte[] bytes = reader.ReadElements<byte>();
        Validity validity = Validities.Read(reader, count - 1);
        if ((long)count * sizeof(int) < WireWriter.FrameBytes)
        {
            Rebase(offsets, bytes.Length);
        }
        else
        {
            reader.WhenFramesAreIn(() => Rebase(offsets, bytes.Length));
        }

        return new StringColumn(offsets, 0, bytes, count - 1, validity);
    }

    /// <summary>Rows follow each other from the first byte to the last.</summary>
    private static void Rebase(int[] offsets, int bytes)
    {
        int first = offsets[0];
        for (int row = 1; row < offsets.Length; row++)
        {
            if (offsets[row] < offsets[row - 1])
            {
                throw new WireFormatException($"Row {row - 1} of a column of texts ends before it begins.");
            }
        }

        if (first < 0 || (long)offsets[^1] - first != bytes)
        {
            throw new WireFormatException($"The rows of a column of texts go from byte {first} to {offsets[^1]}, but there are {bytes} bytes.");
        }

        for (int row = 0; first != 0 && row < offsets.Length; row++)
        {
            offsets[row] -= first;
        }
    }
}
