namespace Actors.Runtime.Protocol.Codec;

/// <summary>Arrays of several dimensions, or with other lower bounds than 0: the bounds, then the elements in order.</summary>
internal sealed class GridCodec<T>(Type type) : TypeCodec
{
    public override Type ValueType => type;

    public override bool IsMadeWhole => false;

    public override void WriteObject(WireWriter writer, object value)
    {
        var array = (Array)value;
        for (int axis = 0; axis < array.Rank; axis++)
        {
            writer.WriteCount(array.GetLength(axis));
            writer.WriteInteger(array.GetLowerBound(axis));
        }

        foreach (T element in array)
        {
            writer.WriteValue(element);
        }
    }

    public override object ReadObject(WireReader reader, int number)
    {
        var lengths = new int[type.GetArrayRank()];
        var bounds = new int[lengths.Length];
        long total = 1, extent = 1;
        for (int axis = 0; axis < lengths.Length; axis++)
        {
            lengths[axis] = (int)Math.Min(reader.ReadCount64(), int.MaxValue);
            bounds[axis] = (int)reader.ReadInteger(int.MinValue, int.MaxValue - lengths[axis]);
            total = Math.Min(int.MaxValue, total * lengths[axis]);
            extent = Math.Min(int.MaxValue, extent * Math.Max(1, lengths[axis]));
        }

        // One without elements has lengths all the same.
        if (extent > Array.MaxLength)
        {
            throw new WireFormatException($"An array of {string.Join(" × ", lengths)} elements is too large.");
        }

        if (total > reader.BytesLeft)
        {
            throw new WireFormatException($"{total} elements are promised, but only {reader.BytesLeft} bytes follow.");
        }

        Array array = Array.CreateInstance(typeof(T), lengths, bounds);
        reader.Register(number, array);
        var position = (int[])bounds.Clone();
        for (long i = 0; i < total; i++)
        {
            array.SetValue(reader.ReadValue<T>(), position);
            for (int axis = position.Length - 1; axis >= 0 && ++position[axis] == bounds[axis] + lengths[axis]; axis--)
            {
                position[axis] = bounds[axis];
            }
        }

        return array;
    }
}
