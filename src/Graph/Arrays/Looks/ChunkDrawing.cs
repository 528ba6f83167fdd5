using System.Globalization;
using System.Text;
using Actors.Arrays.Expressions;
using Actors.Graph.Visualization;

namespace Actors.Arrays.Looks;

/// <summary>
/// Draws how an array is cut, as SVG: a strip for one axis, a rectangle for two, a box seen from the front for three, and several boxes
/// side by side for more, the last three axes in the last one. Lengths are to scale; very short axes are drawn longer than they are.
/// </summary>
internal static class ChunkDrawing
{
    private const double Longest = 130, Shortest = 14, Gap = 34, Margin = 6, FontSize = 12;

    // The third axis goes up and to the right.
    private const double DepthX = 0.55, DepthY = 0.42;
    private const string Front = "#cfe0f1", Top = "#e4eef8", Side = "#adc7e0", Dense = "#8fb1d3", Line = "#4a6d91", Outline = "#24476b";

    public static string Write(ArrayLayout layout)
    {
        double[] lengths = Lengths(layout);
        var body = new StringBuilder();
        double x = Margin, height = 0;
        var groups = new List<Box>();
        int first = 0;
        while (first < layout.Rank || groups.Count == 0)
        {
            int count = (layout.Rank - first) % 3 == 0 ? Math.Min(3, layout.Rank - first) : (layout.Rank - first) % 3;
            groups.Add(new Box(layout, lengths, first, count));
            first += Math.Max(1, count);
        }

        double above = groups.Max(group => group.Rise), below = groups.Max(group => group.FrontHeight + group.LabelBelow);
        height = (2 * Margin) + above + below;
        foreach (Box group in groups)
        {
            group.Draw(body, x, Margin + above);
            x += group.Width + Gap;
        }

        double width = x - Gap + Margin;
        string name = layout.Rank == 0 ? "a single value" : $"an array of shape {layout} in {layout.BlockCount} chunks";
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{N(width)}\" height=\"{N(height)}\" viewBox=\"0 0 {N(width)} {N(height)}\" role=\"img\" aria-label=\"{name}\" font-family=\"Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif\" font-size=\"{N(FontSize)}\">\n");
        return svg.Append(body).Append("</svg>\n").ToString();
    }

    /// <summary>How long each axis is drawn: in proportion down to a tenth of the longest; below that ever more slowly.</summary>
    private static double[] Lengths(ArrayLayout layout)
    {
        double longest = 1;
        foreach (long size in layout.Shape)
        {
            longest = Math.Max(longest, size);
        }

        var lengths = new double[layout.Rank];
        for (int axis = 0; axis < lengths.Length; axis++)
        {
            double share = layout.Shape[axis] < 0 ? 0.7 : Math.Max(layout.Shape[axis], 0.5) / longest;
            lengths[axis] = share >= 0.2 ? Longest * share : Math.Max(Shortest, Longest * 0.2 / (1 + (0.25 * Math.Log(0.2 / share))));
        }

        return lengths;
    }

    private static string N(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);

    /// <summary>Up to three axes.</summary>
    private sealed class Box
    {
        // Lines nearer than this to the one before are left out, and the chunks between are drawn as one darker area.
        private const double LeastDistance = 2.6;

        private readonly double _w, _h, _d;
        private readonly double[] _columns, _rows, _layers;
        private readonly string _right, _bottom, _diagonal;
        private readonly bool _isUnknown, _isDense;

        public Box(ArrayLayout layout, double[] lengths, int first, int count)
        {
            int columns = count >= 1 ? first + count - 1 : -1, rows = count >= 2 ? first + count - 2 : -1, layers = count == 3 ? first : -1;
            _w = columns >= 0 ? lengths[columns] : 26;
            _h = rows >= 0 ? lengths[rows] : 26;
            _d = layers >= 0 ? lengths[layers] : 0;
            bool isDense = false;
            _columns = Cuts(layout, columns, _w, ref isDense);
            _rows = Cuts(layout, rows, _h, ref isDense);
            _layers = Cuts(layout, layers, _d, ref isDense);
            _isDense = isDense;
            (_bottom, _right, _diagonal) = (Label(layout, columns), Label(layout, rows), Label(layout, layers));
            for (int axis = first; axis < first + count; axis++)
            {
                _isUnknown |= layout.Shape[axis] < 0;
            }
        }

        public double Rise => _d * DepthY;

        public double FrontHeight => _h;

        public double LabelBelow => _bottom.Length > 0 ? 20 : 0;

        public double Width => Math.Max(
            Math.Max(_w + (_d * DepthX) + (_right.Length > 0 ? 8 + TextWidth.Of(_right, FontSize) : 0), TextWidth.Of(_bottom, FontSize)),
            _d > 0 ? DiagonalX + TextWidth.Of(_diagonal, FontSize) : 0);

        private double DiagonalX => _w + (_d * DepthX / 2) + 7;

        /// <param name="svg">Where to.</param>
        /// <param name="x">The left edge of the front.</param>
        /// <param name="y">Its upper edge.</param>
        public void Draw(StringBuilder svg, double x, double y)
        {
            double dx = _d * DepthX, dy = -_d * DepthY;
            string dashes = _isUnknown ? " stroke-dasharray=\"4 3\"" : "";
            Face(svg, _isDense ? Dense : Front, (x, y), (x + _w, y), (x + _w, y + _h), (x, y + _h));
            if (_d > 0)
            {
                Face(svg, _isDense ? Front : Top, (x, y), (x + dx, y + dy), (x + _w + dx, y + dy), (x + _w, y));
                Face(svg, _isDense ? Dense : Side, (x + _w, y), (x + _w + dx, y + dy), (x + _w + dx, y + dy + _h), (x + _w, y + _h));
            }

            svg.Append(CultureInfo.InvariantCulture, $"<path fill=\"none\" stroke=\"{Line}\" stroke-width=\"0.8\" stroke-linejoin=\"round\" d=\"");
            foreach (double cut in _columns)
            {
                svg.Append(CultureInfo.InvariantCulture, $"M{N(x + cut)} {N(y + _h)}V{N(y)}");
                svg.Append(_d > 0 ? string.Create(CultureInfo.InvariantCulture, $"l{N(dx)} {N(dy)}") : "");
            }

            foreach (double cut in _rows)
            {
                svg.Append(CultureInfo.InvariantCulture, $"M{N(x)} {N(y + cut)}h{N(_w)}");
                svg.Append(_d > 0 ? string.Create(CultureInfo.InvariantCulture, $"l{N(dx)} {N(dy)}") : "");
            }

            foreach (double cut in _layers)
            {
                svg.Append(CultureInfo.InvariantCulture, $"M{N(x + (cut * DepthX))} {N(y - (cut * DepthY))}h{N(_w)}v{N(_h)}");
            }

            svg.Append("\"/>\n");
            svg.Append(CultureInfo.InvariantCulture, $"<path fill=\"none\" stroke=\"{Outline}\" stroke-width=\"1.4\" stroke-linejoin=\"round\"{dashes} d=\"M{N(x)} {N(y)}h{N(_w)}v{N(_h)}h{N(-_w)}z");
            if (_d > 0)
            {
                svg.Append(CultureInfo.InvariantCulture, $"l{N(dx)} {N(dy)}h{N(_w)}v{N(_h)}L{N(x + _w)} {N(y + _h)}M{N(x + _w)} {N(y)}l{N(dx)} {N(dy)}");
            }

            svg.Append("\"/>\n");
            Text(svg, x + (_w / 2), y + _h + 16, "middle", _bottom);
            Text(svg, x + _w + dx + 7, y + dy + (_h / 2) + 4, "start", _right);
            Text(svg, x + DiagonalX, y + _h + (dy / 2) + 10, "start", _diagonal);
        }

        private static void Face(StringBuilder svg, string fill, params ReadOnlySpan<(double X, double Y)> corners)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path fill=\"{fill}\" d=\"");
            for (int i = 0; i < corners.Length; i++)
            {
                svg.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? 'M' : 'L')}{N(corners[i].X)} {N(corners[i].Y)}");
            }

            svg.Append("z\"/>\n");
        }

        private static void Text(StringBuilder svg, double x, double y, string anchor, string text)
        {
            if (text.Length > 0)
            {
                svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{N(x)}\" y=\"{N(y)}\" text-anchor=\"{anchor}\" fill=\"currentColor\">{text}</text>\n");
            }
        }

        private static string Label(ArrayLayout layout, int axis) => axis < 0
            ? ""
            : layout.Shape[axis] < 0 ? "?" : layout.Shape[axis].ToString(CultureInfo.InvariantCulture);

        /// <summary>Where lines are drawn between the chunks of an axis. Chunks of unknown size are drawn as long as each other.</summary>
        private static double[] Cuts(ArrayLayout layout, int axis, double length, ref bool isDense)
        {
            if (axis < 0)
            {
                return [];
            }

            long[] chunks = layout.Chunks[axis];
            bool isKnown = layout.Shape[axis] > 0;
            double whole = isKnown ? layout.Shape[axis] : chunks.Length, at = 0, last = 0;
            var cuts = new List<double>();
            for (int i = 0; i < chunks.Length - 1; i++)
            {
                at += (isKnown ? chunks[i] : 1) * length / whole;
                if (at - last < LeastDistance || length - at < LeastDistance)
                {
                    isDense |= at > 0 && at < length;
                    continue;
                }

                cuts.Add(at);
                last = at;
            }

            return [.. cuts];
        }
    }
}
