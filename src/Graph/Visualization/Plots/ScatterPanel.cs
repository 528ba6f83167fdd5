using System.Globalization;
using System.Text;

namespace Actors.Graph.Visualization.Plots;

/// <summary>Points.</summary>
internal sealed class ScatterPanel : Panel
{
    private readonly IReadOnlyList<double> _x, _y;
    private readonly ScatterOptions _options;
    private readonly string[] _classes;
    private readonly (double Low, double High) _limits;

    public ScatterPanel(IReadOnlyList<double> x, IReadOnlyList<double> y, ScatterOptions options)
        : base(options)
    {
        (_x, _y, _options) = (x, y, options);
        _classes = [.. (options.Labels ?? []).Distinct()];
        _limits = options.Limits ?? ImagePanel.Extent(options.Values ?? []);
        (double lowX, double highX) = ImagePanel.Extent(x);
        (double lowY, double highY) = ImagePanel.Extent(y);
        X = options.XLimits ?? Ticks.Around(lowX, highX, 0.05);
        Y = options.YLimits ?? Ticks.Around(lowY, highY, 0.05);
    }

    public override (double Low, double High) X { get; }

    public override (double Low, double High) Y { get; }

    public override ColorBar? Bar => _options.ColorBar && _options.Values is not null && _options.Labels is null
        ? new ColorBar(_options.ColorMap, _limits.Low, _limits.High, _options.ColorLabel)
        : null;

    public override IReadOnlyList<(string Name, string Color)> Legend => [.. _classes.Select((name, i) => (name, ColorMap.Category(i)))];

    public override (double Width, double Height) Area(int columns) => LinePanel.AreaOf(Options, columns);

    public override Panel WithLimits((double Low, double High)? x, (double Low, double High)? y) =>
        new ScatterPanel(_x, _y, _options with { XLimits = x ?? X, YLimits = y ?? Y });

    public override void Draw(StringBuilder svg, double left, double top, double width, double height)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<g fill-opacity=\"{N(_options.Opacity)}\" fill=\"{ColorMap.Category(0)}\">\n");
        var colors = _classes.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => ColorMap.Category(pair.i));
        for (int i = 0; i < _x.Count; i++)
        {
            if (!double.IsFinite(_x[i]) || !double.IsFinite(_y[i]))
            {
                continue;
            }

            svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{N(AtX(_x[i], left, width))}\" cy=\"{N(AtY(_y[i], top, height))}\" r=\"{N(_options.Size / 2)}\"");
            if (_options.Labels is { } labels)
            {
                svg.Append(CultureInfo.InvariantCulture, $" fill=\"{colors[labels[i]]}\"");
            }
            else if (_options.Values is { } values)
            {
                double share = _limits.High > _limits.Low ? (values[i] - _limits.Low) / (_limits.High - _limits.Low) : 0.5;
                svg.Append(CultureInfo.InvariantCulture, $" fill=\"{(double.IsNaN(values[i]) ? "#b8bec6" : _options.ColorMap.Hex(share))}\"");
            }

            svg.Append("/>\n");
        }

        svg.Append("</g>\n");
    }
}
