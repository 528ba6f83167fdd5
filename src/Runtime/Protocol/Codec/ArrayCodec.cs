namespace Actors.Runtime.Protocol.Codec;

/// <summary>Arrays, element by element.</summary>
internal sealed class ArrayCodec<T> : MutableCodec<T[]>
{
    private static readonly int s_leastBytes = typeof(T).IsValueType ? CodecOf<T>.Untyped.LeastBytes : 1;

    public override void Write(WireWriter writer, T[] value)
    {
        if (value.GetType() != typeof(T[]))
        {
            throw new NotTransferableException($"A {TypeText.Of(value.GetType())} in the place of a {TypeText.Of(typeof(T[]))} cannot be sent.");
        }

        writer.WriteCount(value.Length);
        foreach (T element in value)
        {
            writer.WriteValue(element);
        }
    }

    public override T[] Read(WireReader reader, int number)
    {
        var value = new T[reader.ReadCount(s_leastBytes)];
        reader.Register(number, value);
        for (int i = 0; i < value.Length; i++)
        {
            value[i] = reader.ReadValue<T>();
        }

        return value;
    }
}
