using System.Globalization;
using System.Text;

namespace Actors.Graph.Visualization.Plots;

/// <summary>Lines.</summary>
internal sealed class LinePanel : Panel
{
    private readonly IReadOnlyList<LineSeries> _series;
    private readonly LineOptions _options;

    public LinePanel(IReadOnlyList<LineSeries> series, LineOptions options)
        : base(options)
    {
        (_series, _options) = (series, options);
        (double lowX, double highX) = ImagePanel.Extent(series.SelectMany(s => s.X));
        (double lowY, double highY) = ImagePanel.Extent(series.SelectMany(s => s.Y));
        X = options.XLimits ?? Ticks.Around(lowX, highX, 0.02);
        Y = options.YLimits ?? Ticks.Around(lowY, highY, 0.05);
    }

    public override (double Low, double High) X { get; }

    public override (double Low, double High) Y { get; }

    public override IReadOnlyList<(string Name, string Color)> Legend =>
        [.. _series.Select((s, i) => (s.Label, ColorMap.Category(i))).Where(entry => entry.Label is not null).Select(entry => (entry.Label!, entry.Item2))];

    public static (double Width, double Height) AreaOf(PlotOptions options, int columns)
    {
        double width = columns switch { 1 => 480, 2 => 330, 3 => 250, _ => 210 };
        return (options.Width > 0 ? options.Width : width, options.Height > 0 ? options.Height : Math.Round(width * 0.68));
    }

    public override (double Width, double Height) Area(int columns) => AreaOf(Options, columns);

    public override Panel WithLimits((double Low, double High)? x, (double Low, double High)? y) =>
        new LinePanel(_series, _options with { XLimits = x ?? X, YLimits = y ?? Y });

    public override void Draw(StringBuilder svg, double left, double top, double width, double height)
    {
        for (int i = 0; i < _series.Count; i++)
        {
            LineSeries series = _series[i];
            string color = ColorMap.Category(i);
            svg.Append(CultureInfo.InvariantCulture, $"<path fill=\"none\" stroke=\"{color}\" stroke-width=\"{N(_options.Thickness)}\" stroke-linejoin=\"round\" stroke-linecap=\"round\" d=\"");
            bool isDown = false;
            for (int p = 0; p < series.X.Count; p++)
            {
                bool isPoint = double.IsFinite(series.X[p]) && double.IsFinite(series.Y[p]);
                if (isPoint)
                {
                    svg.Append(CultureInfo.InvariantCulture, $"{(isDown ? 'L' : 'M')}{N(AtX(series.X[p], left, width))} {N(AtY(series.Y[p], top, height))}");
                }

                isDown = isPoint;
            }

            svg.Append("\"/>\n");
            if (_options.Markers)
            {
                svg.Append(CultureInfo.InvariantCulture, $"<g fill=\"{color}\">");
                for (int p = 0; p < series.X.Count; p++)
                {
                    if (double.IsFinite(series.X[p]) && double.IsFinite(series.Y[p]))
                    {
                        svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{N(AtX(series.X[p], left, width))}\" cy=\"{N(AtY(series.Y[p], top, height))}\" r=\"{N(_options.Thickness + 1.2)}\"/>");
                    }
                }

                svg.Append("</g>\n");
            }
        }
    }
}
