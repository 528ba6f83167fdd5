using Actors.Frames;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>Columns of numbers and times: the values and which of them are there, uncopied.</summary>
internal sealed class ColumnCodec<T> : TypeCodec<Column<T>>
    where T : unmanaged
{
    public override void Write(WireWriter writer, Column<T> value)
    {
        writer.WriteElements(value.Memory);
        Validities.Write(writer, value);
    }

    public override Column<T> Read(WireReader reader)
    {
        T[] values = reader.ReadElements<T>();
        if (typeof(T) == typeof(DateTime))
        {
            reader.WhenFramesAreIn(() => Check((DateTime[])(object)values));
        }

        return new Column<T>(values, 0, values.Length, Validities.Read(reader, values.Length));
    }

    private static void Check(DateTime[] times)
    {
        foreach (DateTime time in times)
        {
            if ((ulong)time.Ticks > (ulong)DateTime.MaxValue.Ticks)
            {
                throw new WireFormatException("A column of times holds what is no time.");
            }
        }
    }
}
