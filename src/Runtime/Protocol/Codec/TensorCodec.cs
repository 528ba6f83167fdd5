using System.Numerics.Tensors;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>Tensors: the lengths, then the elements row by row.</summary>
internal sealed class TensorCodec<T> : TypeCodec<Tensor<T>>
{
    public override void Write(WireWriter writer, Tensor<T> value)
    {
        writer.WriteCount(value.Rank);
        foreach (nint length in value.Lengths)
        {
            writer.WriteCount((ulong)length);
        }

        var elements = new T[checked((int)value.FlattenedLength)];
        value.FlattenTo(elements);
        writer.WriteValue(elements);
    }

    public override Tensor<T> Read(WireReader reader)
    {
        var lengths = new nint[reader.ReadCount(1)];
        ulong total = 1;
        for (int axis = 0; axis < lengths.Length; axis++)
        {
            ulong length = Math.Min(reader.ReadCount64(), int.MaxValue);
            lengths[axis] = (nint)length;
            total = Math.Min(int.MaxValue, total * length);
        }

        T[] elements = reader.ReadValue<T[]>() ?? throw new WireFormatException("A tensor has no elements.");
        return (ulong)elements.Length == total
            ? Tensor.Create(elements, lengths)
            : throw new WireFormatException($"A tensor of lengths ({string.Join(", ", lengths)}) cannot have {elements.Length} elements.");
    }
}
