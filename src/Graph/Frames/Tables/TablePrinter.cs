using System.Text;

namespace Actors.Frames;

/// <summary>Writes tables as aligned text.</summary>
internal static class TablePrinter
{
    private const string Gap = "  ";
    private const string More = "…";

    /// <param name="table">The table.</param>
    /// <param name="maxRows">Longer tables show their first and last five rows, or fewer.</param>
    /// <param name="maxWidth">Wider tables show their first and last columns.</param>
    /// <param name="types">Whether a second line states the types.</param>
    public static string Print(Table table, int maxRows, int maxWidth, bool types)
    {
        int shown = table.RowCount <= maxRows ? table.RowCount : Math.Min(10, maxRows);
        int tail = shown < table.RowCount ? shown / 2 : 0, head = shown - tail;
        int[] rows = [.. Enumerable.Range(0, head), .. Enumerable.Range(table.RowCount - tail, tail)];
        int gapAt = shown < table.RowCount ? head : -1;

        List<string[]> columns = Columns(table, rows, gapAt, maxWidth, types);
        var text = new StringBuilder();
        int lines = columns.Count == 0 ? 0 : columns[0].Length;
        for (int line = 0; line < lines; line++)
        {
            text.Append(string.Join(Gap, columns.Select(c => c[line])).TrimEnd()).Append('\n');
        }

        return text.Append(table.Size).ToString();
    }

    /// <summary>Aligns cells: all lines of one column become equally wide.</summary>
    public static string[] Aligned(IReadOnlyList<string> cells, bool right)
    {
        int width = cells.Max(c => c.Length);
        return [.. cells.Select(c => right ? c.PadLeft(width) : c.PadRight(width))];
    }

    /// <summary>The columns that fit, taken from both ends in turn.</summary>
    private static List<string[]> Columns(Table table, int[] rows, int gapAt, int maxWidth, bool types)
    {
        int count = table.Columns.Length, width = 0;
        var left = new List<string[]>();
        var right = new List<string[]>();
        int taken = 0;
        for (; taken < count; taken++)
        {
            bool fromLeft = left.Count <= right.Count;
            int position = fromLeft ? left.Count : count - 1 - right.Count;
            string[] column = Column(table, position, rows, gapAt, types);
            width += column[0].Length + (taken == 0 ? 0 : Gap.Length);
            int needed = width + (taken + 1 < count ? Gap.Length + More.Length : 0);
            if (taken > 0 && needed > maxWidth)
            {
                break;
            }

            (fromLeft ? left : right).Add(column);
        }

        if (taken < count)
        {
            left.Add([.. Enumerable.Repeat(More, left[0].Length)]);
        }

        right.Reverse();
        left.AddRange(right);
        return left;
    }

    private static string[] Column(Table table, int position, int[] rows, int gapAt, bool types)
    {
        ColumnSchema column = table.Schema.Columns[position];
        var cells = new List<string> { CellText.Short(column.Name) };
        if (types)
        {
            cells.Add(column.Type.ToString());
        }

        int values = cells.Count;
        cells.AddRange(CellText.Of(table.Columns[position], rows));
        if (gapAt >= 0)
        {
            cells.Insert(values + gapAt, More);
        }

        return Aligned(cells, CellText.AtRight(column.Type));
    }
}
