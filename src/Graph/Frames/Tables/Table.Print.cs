using System.Globalization;
using System.Text;

namespace Actors.Frames;

public sealed partial class Table
{
    private const int DefaultRows = 20;
    private const int DefaultWidth = 120;

    /// <summary>
    /// The table as aligned text: names, types, rows, and a last line such as <c>13,637 rows × 9 columns</c>. Of more than 20 rows
    /// the first and last five are shown, and of more columns than fit 120 characters the first and last.
    /// </summary>
    public override string ToString() => ToString(DefaultRows);

    /// <summary>The table as aligned text, with stated limits.</summary>
    /// <param name="maxRows">How many rows are all shown; of more, the first and last five, or fewer where fewer are allowed.</param>
    /// <param name="maxWidth">The length of a line in characters, beyond which columns in the middle are left out.</param>
    public string ToString(int maxRows, int maxWidth = DefaultWidth)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxRows);
        ArgumentOutOfRangeException.ThrowIfNegative(maxWidth);
        var text = new StringBuilder();
        int[] rows = ShownRows(RowCount, maxRows, out int gap);
        string[]?[] cells = new string[Columns.Length][];
        string[] CellsOf(int c) => cells[c] ??=
            [ColumnText.Line(ColumnNames[c]), Columns[c].Type.ToString(), .. WithGap(ColumnText.Of(Columns[c], rows), gap)];
        int[] shown = ShownColumns(c => TextGrid.WidthOf(CellsOf(c)), maxWidth, out int columnGap);
        var grid = new TextGrid();
        for (int i = 0; i < shown.Length; i++)
        {
            if (i == columnGap)
            {
                AddGap(grid, CellsOf(shown[i]).Length);
            }

            grid.Add(CellsOf(shown[i]), ColumnText.AlignsRight(Columns[shown[i]].Type));
        }

        grid.WriteTo(text);
        return text.Append(Size).ToString();
    }

    /// <summary>
    /// What the table holds, as aligned text: of each column its position, name, type, number of values that are not null, and bytes.
    /// </summary>
    public string Info()
    {
        string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
        var grid = new TextGrid();
        grid.Add(["#", .. Enumerable.Range(0, Columns.Length).Select(i => Number(i))], right: true);
        grid.Add(["column", .. ColumnNames.Select(ColumnText.Line)], right: false);
        grid.Add(["type", .. Columns.Select(c => c.Type.ToString())], right: false);
        grid.Add(["non-null", .. Columns.Select(c => Number(c.Count()))], right: true);
        grid.Add(["bytes", .. Columns.Select(c => Number(c.ByteSize))], right: true);
        var text = new StringBuilder();
        grid.WriteTo(text);
        return text.Append(Size).Append(", ").Append(Number(ByteSize)).Append(" bytes").ToString();
    }

    private string Size => string.Create(
        CultureInfo.InvariantCulture,
        $"{RowCount:N0} row{(RowCount == 1 ? "" : "s")} × {Columns.Length:N0} column{(Columns.Length == 1 ? "" : "s")}");

    internal static int[] ShownRows(int count, int limit, out int gap)
    {
        gap = -1;
        if (count <= limit)
        {
            return [.. Enumerable.Range(0, count)];
        }

        int head = Math.Min(5, (limit + 1) / 2), tail = Math.Min(5, limit / 2);
        gap = head;
        return [.. Enumerable.Range(0, head), .. Enumerable.Range(count - tail, tail)];
    }

    internal static string[] WithGap(string[] cells, int gap) => gap < 0 ? cells : [.. cells[..gap], "…", .. cells[gap..]];

    private static void AddGap(TextGrid grid, int lines)
    {
        string[] dots = new string[lines];
        Array.Fill(dots, "…");
        grid.Add(dots, right: false);
    }

    /// <summary>Columns from both ends in turn, as many as fit; at least the first.</summary>
    private int[] ShownColumns(Func<int, int> widthOf, int maxWidth, out int gap)
    {
        const int Apart = 2;
        int head = 0, tail = 0, left = maxWidth + Apart;
        while (head + tail < Columns.Length)
        {
            bool front = head <= tail;
            int need = widthOf(front ? head : Columns.Length - 1 - tail) + Apart;

            // Unless it is the last one, there must be place for the dots too.
            if (need + (head + tail + 1 < Columns.Length ? 1 + Apart : 0) > left && head > 0)
            {
                gap = head;
                return [.. Enumerable.Range(0, head), .. Enumerable.Range(Columns.Length - tail, tail)];
            }

            left -= need;
            (head, tail) = front ? (head + 1, tail) : (head, tail + 1);
        }

        gap = -1;
        return [.. Enumerable.Range(0, Columns.Length)];
    }
}
