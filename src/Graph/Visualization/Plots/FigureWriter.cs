using System.Globalization;
using System.Text;

namespace Actors.Graph.Visualization.Plots;

/// <summary>Lays panels out in a grid and draws axes, titles, legends and colour bars around them.</summary>
internal static class FigureWriter
{
    private const double Margin = 14, Font = 12, Small = 11, TitleFont = 14, WholeTitleFont = 17, BarWidth = 14, MarkLength = 4;
    private const string Ink = "#2b3440", Quiet = "#5a6675", Grid = "#e6eaef", Frame = "#9aa5b1";

    public static string Write(Figure figure)
    {
        int columns = figure.Columns, rows = (figure.Panels.Count + columns - 1) / columns;
        PanelBox[] boxes = [.. figure.Panels.Select(panel => new PanelBox(panel, columns))];
        var widths = new double[columns];
        var heights = new double[rows];
        var lefts = new double[columns];
        var tops = new double[rows];
        for (int i = 0; i < boxes.Length; i++)
        {
            int column = i % columns, row = i / columns;
            lefts[column] = Math.Max(lefts[column], boxes[i].Left);
            tops[row] = Math.Max(tops[row], boxes[i].Top);
        }

        for (int i = 0; i < boxes.Length; i++)
        {
            int column = i % columns, row = i / columns;
            widths[column] = Math.Max(widths[column], lefts[column] + boxes[i].Width + boxes[i].Right);
            heights[row] = Math.Max(heights[row], tops[row] + boxes[i].Height + boxes[i].Bottom);
        }

        double gap = columns * rows == 1 ? 0 : 16;
        double title = figure.Title is null ? 0 : WholeTitleFont + 16;
        double bar = figure.ColorBar is null ? 0 : 20 + BarSpace(figure.ColorBar, heights.Sum());
        double content = widths.Sum() + (gap * (columns - 1));
        double inner = Math.Max(content + bar, figure.Title is null ? 0 : TextWidth.Of(figure.Title, WholeTitleFont));
        double width = inner + (2 * Margin);
        double bodyHeight = heights.Sum() + (gap * (rows - 1)), height = title + bodyHeight + (2 * Margin);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{N(width)}\" height=\"{N(height)}\" viewBox=\"0 0 {N(width)} {N(height)}\" role=\"img\" font-family=\"Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{N(width)}\" height=\"{N(height)}\" fill=\"#ffffff\"/>\n");
        double shift = Margin + ((inner - content - bar) / 2);
        if (figure.Title is not null)
        {
            Text(svg, shift + (content / 2), Margin + WholeTitleFont, "middle", WholeTitleFont, Ink, figure.Title, bold: true);
        }

        double y = Margin + title;
        for (int row = 0; row < rows; row++)
        {
            double x = shift;
            for (int column = 0; column < columns && (row * columns) + column < boxes.Length; column++)
            {
                boxes[(row * columns) + column].Draw(svg, x + lefts[column], y + tops[row], (row * columns) + column);
                x += widths[column] + gap;
            }

            y += heights[row] + gap;
        }

        if (figure.ColorBar is not null)
        {
            double length = Math.Min(bodyHeight - 10, Math.Max(160, bodyHeight * 0.8));
            Bar(svg, figure.ColorBar, shift + content + 20, Margin + title + ((bodyHeight - length) / 2), length, "bar");
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static double BarSpace(ColorBar bar, double length)
    {
        (_, string[] texts) = Marks(Limits(bar), length, 40, false);
        return BarWidth + MarkLength + 6 + texts.Append("").Max(text => TextWidth.Of(text, Small)) + (bar.Label is null ? 0 : Font + 10);
    }

    private static (double Low, double High) Limits(ColorBar bar) => bar.High > bar.Low ? (bar.Low, bar.High) : Ticks.Around(bar.Low, bar.Low, 0);

    private static void Bar(StringBuilder svg, ColorBar bar, double x, double y, double length, string id)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<defs><linearGradient id=\"actors-{id}\" x1=\"0\" y1=\"1\" x2=\"0\" y2=\"0\">");
        for (int i = 0; i <= 16; i++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<stop offset=\"{N(i / 16.0)}\" stop-color=\"{bar.Map.Hex(i / 16.0)}\"/>");
        }

        svg.Append("</linearGradient></defs>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(BarWidth)}\" height=\"{N(length)}\" fill=\"url(#actors-{id})\" stroke=\"{Frame}\" stroke-width=\"0.8\"/>\n");
        (double low, double high) = Limits(bar);
        (double[] marks, string[] texts) = Marks((low, high), length, 40, false);
        double widest = 0;
        for (int i = 0; i < marks.Length; i++)
        {
            double at = y + length - ((marks[i] - low) / (high - low) * length);
            svg.Append(CultureInfo.InvariantCulture, $"<path stroke=\"{Frame}\" d=\"M{N(x + BarWidth)} {N(at)}h{N(MarkLength)}\"/>\n");
            Text(svg, x + BarWidth + MarkLength + 3, at + 4, "start", Small, Quiet, texts[i]);
            widest = Math.Max(widest, TextWidth.Of(texts[i], Small));
        }

        if (bar.Label is not null)
        {
            Turned(svg, x + BarWidth + MarkLength + widest + 10 + Font, y + (length / 2), bar.Label);
        }
    }

    private static (double[] Marks, string[] Texts) Marks((double Low, double High) limits, double length, double distance, bool whole)
    {
        double[] marks = Ticks.Of(Math.Min(limits.Low, limits.High), Math.Max(limits.Low, limits.High), (int)(length / distance), whole);
        return (marks, Ticks.Print(marks));
    }

    private static void Text(StringBuilder svg, double x, double y, string anchor, double size, string color, string text, bool bold = false) =>
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{N(x)}\" y=\"{N(y)}\" text-anchor=\"{anchor}\" font-size=\"{N(size)}\" fill=\"{color}\"{(bold ? " font-weight=\"600\"" : "")}>{Escape(text)}</text>\n");

    private static void Turned(StringBuilder svg, double x, double y, string text) =>
        svg.Append(CultureInfo.InvariantCulture, $"<text transform=\"translate({N(x)} {N(y)}) rotate(-90)\" text-anchor=\"middle\" font-size=\"{N(Font)}\" fill=\"{Ink}\">{Escape(text)}</text>\n");

    private static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            _ = c switch
            {
                '&' => result.Append("&amp;"),
                '<' => result.Append("&lt;"),
                '>' => result.Append("&gt;"),
                '"' => result.Append("&quot;"),
                < ' ' => result.Append(' '),
                _ => result.Append(c),
            };
        }

        return result.ToString();
    }

    private static string N(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);

    /// <summary>A panel with what stands around it.</summary>
    private sealed class PanelBox
    {
        private readonly Panel _panel;
        private readonly double[] _xMarks = [], _yMarks = [];
        private readonly string[] _xTexts = [], _yTexts = [];
        private readonly double _yTextWidth;

        public PanelBox(Panel panel, int columns)
        {
            _panel = panel;
            (Width, Height) = panel.Area(columns);
            PlotOptions options = panel.Options;
            if (!options.HideAxes)
            {
                (_xMarks, _xTexts) = Marks(panel.X, Width, 60, panel.IsWhole);
                (_yMarks, _yTexts) = Marks(panel.Y, Height, 42, panel.IsWhole);
                _yTextWidth = _yTexts.Append("").Max(text => TextWidth.Of(text, Small));
                double lastX = _xTexts.Length > 0 ? TextWidth.Of(_xTexts[^1], Small) / 2 : 0;
                Left = _yTextWidth + MarkLength + 5 + (options.YLabel is null ? 0 : Font + 10);
                Bottom = Small + MarkLength + 8 + (options.XLabel is null ? 0 : Font + 8);
                Right = lastX;
            }

            Top = options.Title is null ? 6 : TitleFont + 10;
            if (panel.Legend.Count > 0)
            {
                Right = 24 + panel.Legend.Max(entry => TextWidth.Of(entry.Name, Font)) + 8;
            }

            if (panel.Bar is not null)
            {
                Right = 14 + BarSpace(panel.Bar, Height);
            }
        }

        public double Width { get; }

        public double Height { get; }

        public double Left { get; }

        public double Top { get; }

        public double Right { get; }

        public double Bottom { get; }

        public void Draw(StringBuilder svg, double left, double top, int number)
        {
            PlotOptions options = _panel.Options;
            if (options.Title is not null)
            {
                Text(svg, left + (Width / 2), top - 8, "middle", TitleFont, Ink, options.Title);
            }

            bool isImage = _panel is ImagePanel;
            if (!options.HideAxes && !isImage)
            {
                svg.Append(CultureInfo.InvariantCulture, $"<path stroke=\"{Grid}\" d=\"");
                foreach (double mark in _xMarks)
                {
                    svg.Append(CultureInfo.InvariantCulture, $"M{N(AtX(mark, left))} {N(top)}v{N(Height)}");
                }

                foreach (double mark in _yMarks)
                {
                    svg.Append(CultureInfo.InvariantCulture, $"M{N(left)} {N(AtY(mark, top))}h{N(Width)}");
                }

                svg.Append("\"/>\n");
            }

            svg.Append(CultureInfo.InvariantCulture, $"<svg x=\"{N(left)}\" y=\"{N(top)}\" width=\"{N(Width)}\" height=\"{N(Height)}\">\n");
            _panel.Draw(svg, 0, 0, Width, Height);
            svg.Append("</svg>\n");
            if (!options.HideAxes)
            {
                Axes(svg, left, top);
            }

            double y = top + 10;
            foreach ((string name, string color) in _panel.Legend)
            {
                svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{N(left + Width + 15)}\" cy=\"{N(y)}\" r=\"4.5\" fill=\"{color}\"/>\n");
                Text(svg, left + Width + 25, y + 4, "start", Font, Ink, name);
                y += Font + 8;
            }

            if (_panel.Bar is { } bar)
            {
                Bar(svg, bar, left + Width + 14, top, Height, string.Create(CultureInfo.InvariantCulture, $"bar-{number}"));
            }
        }

        private void Axes(StringBuilder svg, double left, double top)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path fill=\"none\" stroke=\"{Frame}\" d=\"M{N(left)} {N(top)}h{N(Width)}v{N(Height)}h{N(-Width)}z");
            foreach (double mark in _xMarks)
            {
                svg.Append(CultureInfo.InvariantCulture, $"M{N(AtX(mark, left))} {N(top + Height)}v{N(MarkLength)}");
            }

            foreach (double mark in _yMarks)
            {
                svg.Append(CultureInfo.InvariantCulture, $"M{N(left)} {N(AtY(mark, top))}h{N(-MarkLength)}");
            }

            svg.Append("\"/>\n");
            for (int i = 0; i < _xMarks.Length; i++)
            {
                Text(svg, AtX(_xMarks[i], left), top + Height + MarkLength + Small + 2, "middle", Small, Quiet, _xTexts[i]);
            }

            for (int i = 0; i < _yMarks.Length; i++)
            {
                Text(svg, left - MarkLength - 3, AtY(_yMarks[i], top) + 4, "end", Small, Quiet, _yTexts[i]);
            }

            if (_panel.Options.XLabel is { } xLabel)
            {
                Text(svg, left + (Width / 2), top + Height + MarkLength + Small + Font + 8, "middle", Font, Ink, xLabel);
            }

            if (_panel.Options.YLabel is { } yLabel)
            {
                Turned(svg, left - MarkLength - _yTextWidth - 10, top + (Height / 2), yLabel);
            }
        }

        private double AtX(double value, double left) => left + ((value - _panel.X.Low) / (_panel.X.High - _panel.X.Low) * Width);

        private double AtY(double value, double top) => top + Height - ((value - _panel.Y.Low) / (_panel.Y.High - _panel.Y.Low) * Height);
    }
}
