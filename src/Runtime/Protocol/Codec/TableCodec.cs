using System.Collections.Immutable;
using Actors.Frames;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>Tables: the names and the columns.</summary>
internal sealed class TableCodec : TypeCodec<Table>
{
    public override void Write(WireWriter writer, Table value)
    {
        writer.WriteCount(value.Columns.Length);
        writer.WriteCount(value.RowCount);
        for (int i = 0; i < value.Columns.Length; i++)
        {
            writer.WriteString(value.Schema.Columns[i].Name);
            writer.WriteValue(value.Columns[i]);
        }
    }

    public override Table Read(WireReader reader)
    {
        var columns = new Column[reader.ReadCount(2)];
        int rows = (int)Math.Min(reader.ReadCount64(), int.MaxValue);
        var schema = new ColumnSchema[columns.Length];
        for (int i = 0; i < columns.Length; i++)
        {
            string name = reader.ReadText();
            columns[i] = reader.ReadValue<Column>() ?? throw new WireFormatException($"Column '{name}' of a table is missing.");
            schema[i] = new ColumnSchema(name, columns[i].Type);
        }

        try
        {
            return new Table(new TableSchema(schema), ImmutableArray.Create(columns), rows);
        }
        catch (ArgumentException e)
        {
            throw new WireFormatException($"What was received is no table: {e.Message}", e);
        }
    }
}
