using System.Text;

namespace Actors.Frames;

/// <summary>Cells of text in aligned columns, two spaces apart.</summary>
internal sealed class TextGrid
{
    private readonly List<(string[] Cells, bool Right, int Width)> _columns = [];

    /// <summary>The width of the lines so far.</summary>
    public int Width => _columns.Sum(c => c.Width) + (2 * Math.Max(0, _columns.Count - 1));

    public static int WidthOf(string[] cells) => cells.Length == 0 ? 0 : cells.Max(c => c.Length);

    public void Add(string[] cells, bool right) => _columns.Add((cells, right, WidthOf(cells)));

    /// <summary>Writes the lines, each with its line end, without spaces at their ends.</summary>
    public void WriteTo(StringBuilder text)
    {
        int lines = _columns.Count == 0 ? 0 : _columns[0].Cells.Length;
        for (int line = 0; line < lines; line++)
        {
            int start = text.Length;
            for (int c = 0; c < _columns.Count; c++)
            {
                (string[] cells, bool right, int width) = _columns[c];
                text.Append(c == 0 ? "" : "  ").Append(right ? cells[line].PadLeft(width) : cells[line].PadRight(width));
            }

            while (text.Length > start && text[^1] == ' ')
            {
                text.Length--;
            }

            text.Append('\n');
        }
    }
}
