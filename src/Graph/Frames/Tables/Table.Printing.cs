using System.Globalization;
using System.Text;

namespace Actors.Frames;

public sealed partial class Table : ISized
{
    /// <summary>
    /// The bytes that the rows of all columns take. A slice counts its own rows only, though it keeps the buffers of its whole alive.
    /// </summary>
    public long ByteSize => Columns.Sum(c => c.ByteSize);

    /// <summary>The bytes that the rows of each column take, by name.</summary>
    public IReadOnlyDictionary<string, long> ColumnByteSizes => new OrderedDictionary<string, long>(
        Schema.Names.Zip(Columns, (name, column) => KeyValuePair.Create(name, column.ByteSize)), StringComparer.Ordinal);

    /// <summary>How large it is, in words.</summary>
    internal string Size => $"{Plural.Of(RowCount, "row")} × {Plural.Of(Columns.Length, "column")}";

    /// <summary>
    /// The columns with their types, numbers of values (not null) and bytes, and the totals, as aligned text: one line for each column.
    /// </summary>
    public string Info()
    {
        static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
        string[][] columns =
        [
            TablePrinter.Aligned(["column", .. Schema.Names.Select(CellText.Short), "total"], right: false),
            TablePrinter.Aligned(["type", .. Schema.Columns.Select(c => c.Type.ToString()), ""], right: false),
            TablePrinter.Aligned(["non-null", .. Columns.Select(c => Number(c.Count())), ""], right: true),
            TablePrinter.Aligned(["bytes", .. Columns.Select(c => Number(c.ByteSize)), Number(ByteSize)], right: true),
        ];
        var text = new StringBuilder("Table: ").Append(Size);
        for (int line = 0; line < columns[0].Length; line++)
        {
            text.Append('\n').AppendJoin("  ", columns.Select(c => c[line]));
        }

        return text.ToString();
    }

    /// <summary>
    /// The table as aligned text. Of more than 20 rows the first and last five are shown, of more columns than fit 120 characters the
    /// first and last ones; the last line says how many there are.
    /// </summary>
    public override string ToString() => ToString(20);

    /// <summary>The table as aligned text, with the number of rows and columns in the last line.</summary>
    /// <param name="maxRows">Of more rows only the first and last are shown, ten in all, or this many if that is less.</param>
    /// <param name="maxWidth">The most characters of a line; the columns in the middle are left out where they do not fit.</param>
    /// <param name="types">Whether the second line states the columns' types.</param>
    public string ToString(int maxRows, int maxWidth = 120, bool types = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxRows);
        ArgumentOutOfRangeException.ThrowIfNegative(maxWidth);
        return TablePrinter.Print(this, maxRows, maxWidth, types);
    }
}
