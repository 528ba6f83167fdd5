using System.Globalization;
using System.Text;

namespace Actors.Graph.Visualization.Plots;

/// <summary>A matrix as an image: rectangles while it is small, else one embedded PNG of no more pixels than can be seen.</summary>
internal sealed class ImagePanel : Panel
{
    private const int RectangleCells = 1024;
    private readonly double[] _values;
    private readonly int _rows, _columns;
    private readonly long _wholeRows, _wholeColumns;
    private readonly double _low, _high;
    private readonly ImageOptions _options;
    private readonly bool _hasBar;

    public ImagePanel(double[] values, int rows, int columns, ImageOptions options)
        : this(values, new PixelGrid(rows, columns, rows, columns), options)
    {
    }

    /// <param name="values">The means of what is in each pixel, row by row.</param>
    /// <param name="grid">The pixels.</param>
    /// <param name="options">How it is drawn.</param>
    public ImagePanel(double[] values, PixelGrid grid, ImageOptions options)
        : this(values, grid, options, options.Limits ?? Extent(values), options.ColorBar)
    {
    }

    private ImagePanel(double[] values, PixelGrid grid, ImageOptions options, (double Low, double High) limits, bool hasBar)
        : base(options)
    {
        (_values, _rows, _columns, _options, _hasBar) = (values, grid.Down, grid.Across, options, hasBar);
        (_wholeRows, _wholeColumns) = (grid.Rows, grid.Columns);
        (_low, _high) = limits;
    }

    public override (double Low, double High) X => (-0.5, _wholeColumns - 0.5);

    public override (double Low, double High) Y => _options.Origin == ImageOrigin.Below ? (-0.5, _wholeRows - 0.5) : (_wholeRows - 0.5, -0.5);

    public override bool IsWhole => true;

    public override ColorBar? Bar => _hasBar ? new ColorBar(_options.ColorMap, _low, _high, _options.ColorLabel) : null;

    public (double Low, double High) Limits => (_low, _high);

    /// <summary>The least and the greatest number; 0 and 1 when there is none.</summary>
    public static (double Low, double High) Extent(IEnumerable<double> values)
    {
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        foreach (double value in values)
        {
            if (double.IsFinite(value))
            {
                low = Math.Min(low, value);
                high = Math.Max(high, value);
            }
        }

        return low > high ? (0, 1) : (low, high);
    }

    public static (double Width, double Height) AreaOf(ImageOptions options, long rows, long columns, int panelsInRow)
    {
        double side = panelsInRow switch { 1 => 420, 2 => 320, 3 => 250, _ => 210 };
        double aspect = (double)rows / Math.Max(1, columns);
        double width = options.Width > 0 ? options.Width : aspect <= 1 ? side : Math.Max(side / 3, side / aspect);
        return (width, options.Height > 0 ? options.Height : Math.Clamp(width * aspect, side / 6, side * 1.6));
    }

    public override (double Width, double Height) Area(int columns) => AreaOf(_options, _wholeRows, _wholeColumns, columns);

    public override Panel WithSharedColors(double low, double high) => new ImagePanel(_values, new PixelGrid(_wholeRows, _wholeColumns, _rows, _columns), _options, (low, high), false);

    public override void Draw(StringBuilder svg, double left, double top, double width, double height)
    {
        if (_values.Length == 0)
        {
            return;
        }

        if (_wholeRows * _wholeColumns <= RectangleCells)
        {
            Rectangles(svg, left, top, width, height);
            return;
        }

        // Two pixels for each of the page's, and never more than the matrix has.
        int mostAcross = (int)Math.Ceiling(width * 2), mostDown = (int)Math.Ceiling(height * 2);
        bool isWide = _columns < width, isHigh = _rows < height;
        // Cells larger than a pixel have sharp edges. Where they are that along one axis only, they are made of pixels along this one, since
        // whoever shows the picture enlarges both axes sharply or none.
        int across = isWide && !isHigh ? mostAcross : Math.Min(_columns, mostAcross), down = isHigh && !isWide ? mostDown : Math.Min(_rows, mostDown);
        var rgba = new byte[across * down * 4];
        for (int y = 0; y < down; y++)
        {
            int firstRow = (int)((long)y * _rows / down), lastRow = Math.Max(firstRow + 1, (int)((long)(y + 1) * _rows / down));
            int target = _options.Origin == ImageOrigin.Above ? y : down - 1 - y;
            for (int x = 0; x < across; x++)
            {
                int firstColumn = (int)((long)x * _columns / across), lastColumn = Math.Max(firstColumn + 1, (int)((long)(x + 1) * _columns / across));
                double value = Mean(firstRow, lastRow, firstColumn, lastColumn);
                if (!double.IsNaN(value))
                {
                    int at = ((target * across) + x) * 4;
                    (rgba[at], rgba[at + 1], rgba[at + 2]) = _options.ColorMap[Share(value)];
                    rgba[at + 3] = 255;
                }
            }
        }

        string rendering = isWide && isHigh ? " style=\"image-rendering:pixelated\"" : "";
        svg.Append(CultureInfo.InvariantCulture, $"<image x=\"{N(left)}\" y=\"{N(top)}\" width=\"{N(width)}\" height=\"{N(height)}\" preserveAspectRatio=\"none\"{rendering} href=\"data:image/png;base64,");
        svg.Append(Convert.ToBase64String(PngEncoder.Encode(across, down, rgba))).Append("\"/>\n");
    }

    private double Share(double value) => _high > _low ? (value - _low) / (_high - _low) : 0.5;

    /// <summary>The mean of the numbers of a part; NaN where there are none.</summary>
    private double Mean(int firstRow, int lastRow, int firstColumn, int lastColumn)
    {
        double sum = 0;
        int count = 0;
        for (int row = firstRow; row < lastRow; row++)
        {
            for (int column = firstColumn; column < lastColumn; column++)
            {
                double value = _values[(row * _columns) + column];
                if (!double.IsNaN(value))
                {
                    sum += value;
                    count++;
                }
            }
        }

        return count == 0 ? double.NaN : sum / count;
    }

    private void Rectangles(StringBuilder svg, double left, double top, double width, double height)
    {
        svg.Append("<g shape-rendering=\"crispEdges\">\n");
        double cell = width / _columns, line = height / _rows;
        for (int row = 0; row < _rows; row++)
        {
            double y = top + ((_options.Origin == ImageOrigin.Above ? row : _rows - 1 - row) * line);
            for (int column = 0; column < _columns;)
            {
                string? color = ColorAt(row, column);
                int first = column++;
                while (column < _columns && ColorAt(row, column) == color)
                {
                    column++;
                }

                if (color is not null)
                {
                    svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{N(left + (first * cell))}\" y=\"{N(y)}\" width=\"{N((column - first) * cell)}\" height=\"{N(line)}\" fill=\"{color}\"/>\n");
                }
            }
        }

        svg.Append("</g>\n");
    }

    private string? ColorAt(int row, int column)
    {
        double value = _values[(row * _columns) + column];
        return double.IsNaN(value) ? null : _options.ColorMap.Hex(Share(value));
    }
}
