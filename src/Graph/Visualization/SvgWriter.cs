using System.Globalization;
using System.Text;

namespace Actors.Graph.Visualization;

/// <summary>Draws a picture as SVG. Nothing is painted behind it and its lines are of middle grey, so it reads on light and dark pages.</summary>
internal static class SvgWriter
{
    private const double Margin = 16;
    private const double CaptionHeight = 26;
    private const double LegendHeight = 40;
    private const double LegendWidth = 180;
    private const string Line = "#8793a3";
    private const string Quiet = "#7b8696";

    public static string Write(PictureGraph graph, PictureOptions options)
    {
        var layout = new PictureLayout(graph, options.RankDir);
        var palette = new PicturePalette(graph, options.Color);
        bool hasLegend = options.Color == ColorBy.Order && graph.Nodes.Length > 1;
        double caption = graph.IsSummary ? CaptionHeight : 0;
        double least = Math.Max(hasLegend ? LegendWidth + 90 : 0, graph.IsSummary ? TextWidth.Of(graph.What, PictureLayout.FontSize) + 8 : 0);
        double width = Math.Max(layout.TotalWidth, least) + (2 * Margin);
        double height = layout.TotalHeight + caption + (hasLegend ? LegendHeight : 0) + (2 * Margin);
        double left = Margin + Math.Max(0, (least - layout.TotalWidth) / 2);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{N(width)}\" height=\"{N(height)}\" viewBox=\"0 0 {N(width)} {N(height)}\" role=\"img\" font-family=\"Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif\">\n");
        text.Append(CultureInfo.InvariantCulture, $"<title>{Escape(graph.What)}</title>\n");
        text.Append("<defs>\n");
        text.Append(CultureInfo.InvariantCulture, $"<marker id=\"actors-arrow\" viewBox=\"0 0 8 8\" refX=\"7.5\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"M0.5 0.8L7.5 4L0.5 7.2L2.2 4Z\" fill=\"{Line}\"/></marker>\n");
        text.Append("</defs>\n");
        if (graph.IsSummary)
        {
            text.Append(CultureInfo.InvariantCulture, $"<text x=\"{N(width / 2)}\" y=\"{N(Margin + 12)}\" text-anchor=\"middle\" font-size=\"{N(PictureLayout.FontSize)}\" fill=\"{Quiet}\">{Escape(graph.What)}</text>\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({N(left)} {N(Margin + caption)})\">\n");
        Edges(text, layout);
        Nodes(text, graph, layout, palette);
        text.Append("</g>\n");
        if (hasLegend)
        {
            Legend(text, width, height);
        }

        return text.Append("</svg>\n").ToString();
    }

    private static void Edges(StringBuilder text, PictureLayout layout)
    {
        text.Append(CultureInfo.InvariantCulture, $"<g fill=\"none\" stroke=\"{Line}\" stroke-width=\"1.3\" stroke-linecap=\"round\">\n");
        foreach ((double X, double Y)[] curve in layout.Curves)
        {
            text.Append(CultureInfo.InvariantCulture, $"<path d=\"M{N(curve[0].X)} {N(curve[0].Y)}");
            for (int i = 1; i < curve.Length; i += 3)
            {
                text.Append(CultureInfo.InvariantCulture, $"C{N(curve[i].X)} {N(curve[i].Y)} {N(curve[i + 1].X)} {N(curve[i + 1].Y)} {N(curve[i + 2].X)} {N(curve[i + 2].Y)}");
            }

            text.Append("\" marker-end=\"url(#actors-arrow)\"/>\n");
        }

        text.Append("</g>\n");
    }

    private static void Nodes(StringBuilder text, PictureGraph graph, PictureLayout layout, PicturePalette palette)
    {
        text.Append(CultureInfo.InvariantCulture, $"<g text-anchor=\"middle\" font-size=\"{N(PictureLayout.FontSize)}\" stroke-width=\"1.2\">\n");
        for (int i = 0; i < graph.Nodes.Length; i++)
        {
            PictureNode node = graph.Nodes[i];
            (string fill, string line, string font) = palette.Of(i);
            double x = layout.X(i);
            double y = layout.Y(i);
            text.Append(CultureInfo.InvariantCulture, $"<g class=\"task\"><title>{Escape(node.Tooltip)}</title>");
            text.Append(CultureInfo.InvariantCulture, $"<rect x=\"{N(x - (layout.Width[i] / 2))}\" y=\"{N(y - (layout.Height[i] / 2))}\" width=\"{N(layout.Width[i])}\" height=\"{N(layout.Height[i])}\" rx=\"9\" fill=\"{fill}\" stroke=\"{line}\"");
            text.Append(node.IsOutput ? " stroke-width=\"2.4\"" : "");
            text.Append(node.IsExternal ? " stroke-dasharray=\"4 3\"" : "");
            double baseline = node.Note.Length == 0 ? y + 4.5 : y - 3;
            text.Append(CultureInfo.InvariantCulture, $"/><text x=\"{N(x)}\" y=\"{N(baseline)}\" fill=\"{font}\">{Escape(layout.Labels[i])}</text>");
            if (node.Note.Length > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"<text x=\"{N(x)}\" y=\"{N(y + 13)}\" font-size=\"{N(PictureLayout.NoteFontSize)}\" fill=\"{font}\" fill-opacity=\"0.8\">{Escape(node.Note)}</text>");
            }

            text.Append("</g>\n");
        }

        text.Append("</g>\n");
    }

    private static void Legend(StringBuilder text, double width, double height)
    {
        const int Stops = 8;
        double x = (width - LegendWidth) / 2;
        double y = height - Margin - 12;
        text.Append("<defs><linearGradient id=\"actors-order\">");
        for (int i = 0; i <= Stops; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<stop offset=\"{N(i / (double)Stops)}\" stop-color=\"{PictureColor.OfOrder(i / (double)Stops).Fill}\"/>");
        }

        text.Append("</linearGradient></defs>\n");
        text.Append(CultureInfo.InvariantCulture, $"<rect x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(LegendWidth)}\" height=\"10\" rx=\"5\" fill=\"url(#actors-order)\"/>\n");
        text.Append(CultureInfo.InvariantCulture, $"<g font-size=\"11\" fill=\"{Quiet}\"><text x=\"{N(x - 8)}\" y=\"{N(y + 9)}\" text-anchor=\"end\">first</text><text x=\"{N(x + LegendWidth + 8)}\" y=\"{N(y + 9)}\">last</text></g>\n");
    }

    /// <summary>A number with two decimals at most, the same in every culture.</summary>
    private static string N(double value)
    {
        // Adding zero makes minus zero plain.
        double rounded = Math.Round(value, 2) + 0.0;
        return rounded.ToString("0.##", CultureInfo.InvariantCulture);
    }

    private static string Escape(string value)
    {
        var text = new StringBuilder(value.Length + 8);
        foreach (Rune rune in value.EnumerateRunes())
        {
            // EnumerateRunes has replaced lone surrogates; what is left that XML forbids is replaced likewise.
            _ = rune.Value switch
            {
                '<' => text.Append("&lt;"),
                '>' => text.Append("&gt;"),
                '&' => text.Append("&amp;"),
                '"' => text.Append("&quot;"),
                '\n' or '\t' => text.Append((char)rune.Value),
                < ' ' or 0xFFFE or 0xFFFF => text.Append('\uFFFD'),
                _ => text.Append(rune.ToString()),
            };
        }

        return text.ToString();
    }
}
