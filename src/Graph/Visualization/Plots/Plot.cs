using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using Actors.Graph.Visualization.Plots;

namespace Actors;

/// <summary>
/// Small pictures of numbers, as SVG: images of matrices, points, lines, and grids of them. Images and lines are also drawn of lazy arrays,
/// of which only what can be seen is brought together: <c>await Plot.Image(x).ComputeAsync()</c>.
/// </summary>
public static partial class Plot
{
    /// <summary>A matrix as an image.</summary>
    /// <param name="values">The matrix: rows, columns. Numbers that are none stay empty.</param>
    /// <param name="options">How it is drawn.</param>
    /// <exception cref="ArgumentException">It has not two axes.</exception>
    public static Figure Image<T>(Tensor<T> values, ImageOptions? options = null)
        where T : INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Rank != 2)
        {
            throw new ArgumentException($"An image is drawn of a matrix, not of a tensor with {values.Rank} axes.", nameof(values));
        }

        return Single(new ImagePanel(Flat(values), (int)values.Lengths[0], (int)values.Lengths[1], options ?? new()));
    }

    /// <summary>Matrices as images in a grid, with the same colours for the same numbers and one colour bar.</summary>
    /// <param name="stack">The matrices: (panel, rows, columns).</param>
    /// <param name="titles">A title for each panel; null for none.</param>
    /// <param name="options">How each is drawn.</param>
    /// <param name="grid">How they are put together.</param>
    /// <exception cref="ArgumentException">The stack has not three axes, or another number of titles.</exception>
    public static Figure Images<T>(
        Tensor<T> stack, IReadOnlyList<string>? titles = null, ImageOptions? options = null, GridOptions? grid = null)
        where T : INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(stack);
        if (stack.Rank != 3)
        {
            throw new ArgumentException($"Images are drawn of a tensor (panel, rows, columns), not of one with {stack.Rank} axes.", nameof(stack));
        }

        int count = (int)stack.Lengths[0], rows = (int)stack.Lengths[1], columns = (int)stack.Lengths[2];
        if (titles is not null && titles.Count != count)
        {
            throw new ArgumentException($"{titles.Count} titles are given for {count} panels.", nameof(titles));
        }

        double[] all = Flat(stack);
        options ??= new();
        options = options with { Limits = options.Limits ?? ImagePanel.Extent(all) };
        var panels = new Figure[count];
        for (int i = 0; i < count; i++)
        {
            double[] part = all.AsSpan(i * rows * columns, rows * columns).ToArray();
            panels[i] = Single(new ImagePanel(part, rows, columns, options with { Title = titles?[i] ?? options.Title }));
        }

        return Grid(panels, (grid ?? new()) with { ShareColors = options.ColorBar });
    }

    /// <summary>Points.</summary>
    /// <param name="x">The horizontal positions.</param>
    /// <param name="y">The vertical ones, as many.</param>
    /// <param name="options">How they are drawn: colours by value or by label, transparency, sizes.</param>
    /// <exception cref="ArgumentException">The numbers of positions, values or labels differ.</exception>
    [OverloadResolutionPriority(1)]
    public static Figure Scatter(IReadOnlyList<double> x, IReadOnlyList<double> y, ScatterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        options ??= new();
        Require("vertical positions", y.Count, x.Count);
        Require("values", options.Values?.Count ?? x.Count, x.Count);
        Require("labels", options.Labels?.Count ?? x.Count, x.Count);
        return Single(new ScatterPanel(x, y, options));
    }

    /// <summary>Points.</summary>
    /// <param name="x">The horizontal positions: a tensor with one axis.</param>
    /// <param name="y">The vertical ones, as many.</param>
    /// <param name="options">How they are drawn.</param>
    public static Figure Scatter(Tensor<double> x, Tensor<double> y, ScatterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return Scatter(Flat(x), Flat(y), options);
    }

    /// <summary>A line.</summary>
    /// <param name="x">The horizontal positions.</param>
    /// <param name="y">The vertical ones, as many. A number that is none interrupts the line.</param>
    /// <param name="options">How it is drawn.</param>
    public static Figure Line(IReadOnlyList<double> x, IReadOnlyList<double> y, LineOptions? options = null) => Lines([new LineSeries(x, y)], options);

    /// <summary>A line through values at 0, 1, 2 ….</summary>
    /// <param name="y">The values.</param>
    /// <param name="options">How it is drawn.</param>
    [OverloadResolutionPriority(1)]
    public static Figure Line(IReadOnlyList<double> y, LineOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(y);
        return Line([.. Enumerable.Range(0, y.Count).Select(i => (double)i)], y, options);
    }

    /// <summary>A line through a vector's values at 0, 1, 2 ….</summary>
    /// <param name="y">The values: a tensor with one axis.</param>
    /// <param name="options">How it is drawn.</param>
    public static Figure Line(Tensor<double> y, LineOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(y);
        return Line(Flat(y), options);
    }

    /// <summary>Several lines on the same axes, with a legend of those that have a label.</summary>
    /// <param name="series">The lines.</param>
    /// <param name="options">How they are drawn.</param>
    /// <exception cref="ArgumentException">A line has not as many x as y.</exception>
    public static Figure Lines(IReadOnlyList<LineSeries> series, LineOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(series);
        foreach (LineSeries line in series)
        {
            ArgumentNullException.ThrowIfNull(line.X, nameof(series));
            ArgumentNullException.ThrowIfNull(line.Y, nameof(series));
            Require("vertical positions", line.Y.Count, line.X.Count);
        }

        return Single(new LinePanel(series, options ?? new()));
    }

    /// <summary>Several panels as one figure, row by row.</summary>
    /// <param name="panels">The panels.</param>
    /// <param name="options">Titles, columns, shared axes and colours.</param>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static Figure Grid(IReadOnlyList<Figure> panels, GridOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(panels);
        options ??= new();
        Panel[] all = [.. panels.SelectMany(figure => figure.Panels)];
        if (all.Length == 0)
        {
            throw new ArgumentException("A figure needs at least one panel.", nameof(panels));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(options.Columns, nameof(options));
        int columns = ColumnsOf(options, all.Length);
        Panel[] plain = [.. all.Where(panel => panel is not ImagePanel)];
        if (plain.Length > 0 && (options.ShareX || options.ShareY))
        {
            (double, double)? x = options.ShareX ? (plain.Min(panel => panel.X.Low), plain.Max(panel => panel.X.High)) : null;
            (double, double)? y = options.ShareY ? (plain.Min(panel => panel.Y.Low), plain.Max(panel => panel.Y.High)) : null;
            all = Array.ConvertAll(all, panel => panel.WithLimits(x, y));
        }

        ColorBar? bar = null;
        ImagePanel[] images = [.. all.OfType<ImagePanel>()];
        if (options.ShareColors && images.Length > 0)
        {
            double low = images.Min(image => image.Limits.Low), high = images.Max(image => image.Limits.High);
            var first = (ImageOptions)images[0].Options;
            bar = new ColorBar(first.ColorMap, low, high, first.ColorLabel);
            all = Array.ConvertAll(all, panel => panel.WithSharedColors(low, high));
        }

        return new Figure(all, columns, options.Title, bar);
    }

    private static int ColumnsOf(GridOptions options, int panels) =>
        options.Columns > 0 ? Math.Min(options.Columns, panels) : (int)Math.Ceiling(Math.Sqrt(panels));

    private static Figure Single(Panel panel) => new([panel], 1, null, null);

    private static void Require(string what, int count, int expected)
    {
        if (count != expected)
        {
            throw new ArgumentException($"{count} {what} are given for {expected} horizontal positions.");
        }
    }

    private static double[] Flat<T>(Tensor<T> values)
        where T : INumberBase<T>
    {
        var flat = new T[values.FlattenedLength];
        values.FlattenTo(flat);
        return flat as double[] ?? Array.ConvertAll(flat, double.CreateTruncating);
    }
}
