using System.Globalization;
using System.Text;

namespace Actors.Graph.Visualization;

/// <summary>Writes a picture in the language of Graphviz.</summary>
internal static class DotWriter
{
    public static string Write(PictureGraph graph, PictureOptions options)
    {
        var text = new StringBuilder();
        string direction = options.RankDir switch
        {
            RankDir.LeftToRight => "LR",
            RankDir.RightToLeft => "RL",
            RankDir.BottomToTop => "BT",
            _ => "TB",
        };
        text.Append("digraph tasks {\n");
        text.Append(CultureInfo.InvariantCulture, $"  rankdir={direction};\n");
        if (graph.IsSummary)
        {
            text.Append(CultureInfo.InvariantCulture, $"  label={Quote(graph.What)};\n");
        }

        text.Append("  node [shape=box, style=\"rounded,filled\", fontname=\"sans-serif\", fontsize=11];\n");
        text.Append("  edge [color=\"#8793a3\", arrowsize=0.7];\n");
        var palette = new PicturePalette(graph, options.Color);
        for (int i = 0; i < graph.Nodes.Length; i++)
        {
            PictureNode node = graph.Nodes[i];
            (string fill, string line, string font) = palette.Of(i);
            string label = node.Note.Length == 0 ? node.Label : $"{node.Label}\n{node.Note}";
            text.Append(CultureInfo.InvariantCulture, $"  n{i} [label={Quote(label)}, tooltip={Quote(node.Tooltip)}, fillcolor=\"{fill}\", color=\"{line}\", fontcolor=\"{font}\"");
            text.Append(node.IsOutput ? ", penwidth=2" : "");
            text.Append(node.IsExternal ? ", style=\"rounded,filled,dashed\"" : "");
            text.Append("];\n");
        }

        foreach ((int from, int to) in graph.Edges)
        {
            text.Append(CultureInfo.InvariantCulture, $"  n{from} -> n{to};\n");
        }

        return text.Append("}\n").ToString();
    }

    private static string Quote(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (char c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                < ' ' or '\u007F' => text.Append(' '),
                _ => text.Append(c),
            };
        }

        return text.Append('"').ToString();
    }
}
