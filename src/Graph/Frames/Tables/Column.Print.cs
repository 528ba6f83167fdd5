using System.Globalization;
using System.Text;

namespace Actors.Frames;

public abstract partial class Column
{
    /// <summary>
    /// The values, one a line (of more than 20 the first and last five), and a last line such as <c>13,637 rows, Float64</c>.
    /// </summary>
    public override string ToString()
    {
        int[] rows = Table.ShownRows(Length, 20, out int gap);
        var grid = new TextGrid();
        grid.Add(Table.WithGap(ColumnText.Of(this, rows), gap), ColumnText.AlignsRight(Type));
        var text = new StringBuilder();
        grid.WriteTo(text);
        return text.Append(CultureInfo.InvariantCulture, $"{Length:N0} row{(Length == 1 ? "" : "s")}, {Type}").ToString();
    }
}
