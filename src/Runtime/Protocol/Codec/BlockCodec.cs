using Actors.Arrays.Blocks;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>
/// Chunks of arrays: shape, strides and the part of the buffer that the elements are in, uncopied. What repeats stays one value; a view that
/// leaves out more than it shows is copied together. They are read into memory of the pool that nobody has counted a reference to yet, or, within a
/// kernel, into the collector's.
/// </summary>
internal sealed class BlockCodec<T> : TypeCodec<Block<T>>
    where T : unmanaged
{
    private const int MaxRank = 64;

    public override void WriteObject(WireWriter writer, object value) => Write(writer, (Block<T>)((Block)value).Materialize());

    public override void Write(WireWriter writer, Block<T> value)
    {
        (int low, int high) = Extent(value.Shape, value.Strides, value.Length);
        if (high - low > value.Length)
        {
            var whole = Block<T>.NewDetached(value.Shape.ToArray());
            value.CopyTo(whole);
            value = whole;
            (low, high) = (0, value.Length);
        }

        writer.WriteCount(value.Rank);
        foreach (int length in value.Shape)
        {
            writer.WriteCount(length);
        }

        bool isPlain = value.IsContiguous;
        writer.WriteBool(isPlain);
        for (int axis = 0; !isPlain && axis < value.Rank; axis++)
        {
            writer.WriteInteger(value.Strides[axis]);
        }

        writer.WriteElements(high == low ? default : value.Memory(value.Offset + low, high - low));
    }

    public override Block<T> Read(WireReader reader)
    {
        int rank = reader.ReadCount(1);
        if (rank > MaxRank)
        {
            throw new WireFormatException($"A chunk of {rank} axes was received; there are at most {MaxRank}.");
        }

        var shape = new int[rank];
        long length = 1;
        for (int axis = 0; axis < rank; axis++)
        {
            shape[axis] = (int)Math.Min(reader.ReadCount64(), int.MaxValue);
            length = Math.Min(int.MaxValue, length * shape[axis]);
        }

        // As in Block: the lengths multiplied one by one.
        if (length == int.MaxValue || (length == 0 && shape.Aggregate(1L, static (n, s) => Math.Min(int.MaxValue, n * Math.Max(1, s))) == int.MaxValue))
        {
            throw new WireFormatException($"A chunk of shape ({string.Join(", ", shape)}) is too large.");
        }

        int[] strides = StridesOf.Contiguous(shape);
        if (!reader.ReadBool())
        {
            for (int axis = 0; axis < rank; axis++)
            {
                strides[axis] = reader.ReadInt32();
            }
        }

        int count = reader.ReadElementCount<T>();
        (long low, long high) = WideExtent(shape, strides, (int)length);
        if (high - low != count)
        {
            throw new WireFormatException($"A chunk of shape ({string.Join(", ", shape)}) and strides ({string.Join(", ", strides)}) does not have {count} elements in its buffer.");
        }

        if (reader.AllowsCode || count == 0)
        {
            var elements = new T[count];
            reader.ReadElements<T>(elements);
            Check(reader, elements);
            return new Block<T>(elements, shape, strides, (int)-low);
        }

        var buffer = new PooledBuffer<T>(BufferPool.Shared, count);
        reader.ReadElements(buffer.Memory);
        Check(reader, buffer.Memory);
        return new Block<T>(buffer, shape, strides, (int)-low);
    }

    /// <summary>From the lowest place of an element to beyond the highest, as seen from the first one's.</summary>
    private static (int Low, int High) Extent(ReadOnlySpan<int> shape, ReadOnlySpan<int> strides, int length)
    {
        (long low, long high) = WideExtent(shape, strides, length);
        return ((int)low, (int)high);
    }

    private static (long Low, long High) WideExtent(ReadOnlySpan<int> shape, ReadOnlySpan<int> strides, int length)
    {
        if (length == 0)
        {
            return (0, 0);
        }

        long low = 0, high = 1;
        for (int axis = 0; axis < shape.Length; axis++)
        {
            long reach = (shape[axis] - 1L) * strides[axis];
            (low, high) = reach < 0 ? (low + reach, high) : (low, high + reach);
        }

        return (low, high);
    }

    /// <summary>A byte that is neither 0 nor 1 is no truth value, and would be both.</summary>
    private static void Check(WireReader reader, Memory<T> elements)
    {
        if (typeof(T) == typeof(bool))
        {
            Memory<byte> bytes = CastMemory<T>.Of(elements);
            reader.WhenFramesAreIn(() =>
            {
                if (bytes.Span.ContainsAnyExceptInRange((byte)0, (byte)1))
                {
                    throw new WireFormatException("A chunk of truth values holds something else.");
                }
            });
        }
    }
}
