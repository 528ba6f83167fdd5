using System.Globalization;
using System.Text;

namespace Actors.Graph.Visualization.Plots;

/// <summary>One picture inside its axes.</summary>
internal abstract class Panel(PlotOptions options)
{
    public PlotOptions Options { get; } = options;

    /// <summary>What the horizontal axis spans.</summary>
    public abstract (double Low, double High) X { get; }

    /// <summary>What the vertical axis spans; the first number is at the bottom.</summary>
    public abstract (double Low, double High) Y { get; }

    /// <summary>The area inside the axes, in pixels, for a number of panels in a row.</summary>
    public abstract (double Width, double Height) Area(int columns);

    /// <summary>Whether marks stand at whole numbers only.</summary>
    public virtual bool IsWhole => false;

    public virtual ColorBar? Bar => null;

    /// <summary>Names and colours of the legend.</summary>
    public virtual IReadOnlyList<(string Name, string Color)> Legend => [];

    /// <summary>Draws what is inside the axes.</summary>
    public abstract void Draw(StringBuilder svg, double left, double top, double width, double height);

    /// <summary>A panel like this one, with its colours from given limits and no bar of its own.</summary>
    public virtual Panel WithSharedColors(double low, double high) => this;

    /// <summary>A panel like this one whose axes have other limits; null for the same ones. Images keep theirs.</summary>
    public virtual Panel WithLimits((double Low, double High)? x, (double Low, double High)? y) => this;

    protected double AtX(double value, double left, double width) => left + ((value - X.Low) / (X.High - X.Low) * width);

    protected double AtY(double value, double top, double height) => top + height - ((value - Y.Low) / (Y.High - Y.Low) * height);

    protected static string N(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);
}
