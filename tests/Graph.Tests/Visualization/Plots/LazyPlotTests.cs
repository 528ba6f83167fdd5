using System.Numerics.Tensors;
using System.Xml.Linq;
using Actors.Arrays;
using Actors.Graph.Tests.Frames;

namespace Actors.Graph.Tests.Visualization.Plots;

/// <summary>Pictures of lazy arrays, and limits that panels share.</summary>
public class LazyPlotTests
{
    [Theory]
    [InlineData(1000, 1000)]
    [InlineData(7, 100)]
    [InlineData(64, 33)]
    public void An_image_of_a_lazy_array_is_that_of_its_elements_in_any_chunks(int rows, int columns)
    {
        Tensor<double> values = Sample(97, 61);
        var options = new ImageOptions { Width = 20, Height = 30, Origin = ImageOrigin.Below, Title = "a map" };

        string lazy = Evaluator.Compute(Plot.Image(ChunkedArray.FromTensor(values, (rows, columns)), options)).ToSvg();

        // Limits are those of all numbers, the ones that are taken together in pixels included.
        Assert.Equal(Plot.Image(values, options).ToSvg(), lazy);
    }

    [Fact]
    public void Images_of_a_lazy_stack_are_those_of_its_elements()
    {
        Tensor<double> values = Tensor.Create<double>([.. Enumerable.Range(0, 3 * 80 * 90).Select(i => i % 101 == 7 ? double.NaN : Math.Sin(i / 7.0))], [3, 80, 90]);
        var options = new ImageOptions { HideAxes = true, Width = 15, Height = 10, ColorLabel = "°C" };
        var grid = new GridOptions { Columns = 2, Title = "Three" };
        foreach (Chunks chunks in new Chunks[] { (1, 80, 90), (2, 33, 41), (3, 80, 7) })
        {
            string lazy = Evaluator.Compute(Plot.Images(ChunkedArray.FromTensor(values, chunks), ["a", "b", "c"], options, grid)).ToSvg();
            Assert.Equal(Structure(Plot.Images(values, ["a", "b", "c"], options, grid).ToSvg()), Structure(lazy));
        }
    }

    [Fact]
    public void The_axes_of_a_large_image_count_its_rows_and_its_blocks_are_not_gathered()
    {
        ChunkedArray<float> x = ChunkedArray.FromFunction(4000, 3000, (i, j) => (float)(i + j), (1000, 1000));
        var graph = Evaluator.GraphOf(Plot.Image(x, new() { Width = 100 }));

        Assert.Equal(12 + 12 + 1, graph.Count);
        XElement svg = XElement.Parse(Evaluator.Compute(Plot.Image(x, new() { Width = 100 })).ToSvg());
        Assert.Contains(svg.Descendants(), e => e.Name.LocalName == "text" && e.Value == "2,000");
    }

    [Fact]
    public void A_long_line_keeps_its_extremes()
    {
        ChunkedArray<double> y = ChunkedArray.FromFunction(1_000_000, i => i == 123_456 ? 50.0 : i == 700_000 ? double.NaN : Math.Sin(i), 90_000);

        string svg = Evaluator.Compute(Plot.Line(y, new() { Width = 200, YLimits = (0, 100) })).ToSvg();

        string path = XElement.Parse(svg).Descendants().Where(e => (string?)e.Attribute("stroke-width") == "1.8").Select(e => (string)e.Attribute("d")!).Single();
        Assert.InRange(path.Count(c => c == 'L'), 700, 800);
        // Half the height, which is 326: the one point that is far above the others.
        Assert.Equal(1, path.Split('L').Count(point => point.EndsWith(" 163", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_short_lazy_line_is_the_line_through_its_values()
    {
        double[] values = [3, 1, double.NaN, 5, 4];

        Assert.Equal(Plot.Line(values).ToSvg(), Evaluator.Compute(Plot.Line(ChunkedArray.FromArray(values, 2))).ToSvg());
    }

    [Fact]
    public void Panels_share_the_limits_of_their_axes()
    {
        Figure[] panels = [Plot.Line([0.0, 1], [0.0, 10]), Plot.Scatter([5.0, 9], [200.0, 300])];

        XElement svg = XElement.Parse(Plot.Grid(panels, new() { ShareX = true, ShareY = true }).ToSvg());
        string[] texts = [.. svg.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value)];

        Assert.Equal(2, texts.Count(t => t == "100"));
        Assert.Equal(2, texts.Count(t => t == "200"));
        Assert.Single(XElement.Parse(Plot.Grid(panels).ToSvg()).Descendants(), e => e.Name.LocalName == "text" && e.Value == "200");
    }

    [Fact]
    public void Wrong_shapes_are_errors_where_they_are_written()
    {
        Assert.Contains("(3,)", Assert.Throws<ArgumentException>(() => Plot.Image(ChunkedArray.Zeros([3]))).Message);
        Assert.Contains("(3, 2)", Assert.Throws<ArgumentException>(() => Plot.Line(ChunkedArray.Zeros([3, 2]))).Message);
        Assert.Throws<ArgumentException>(() => Plot.Images(ChunkedArray.Zeros([2, 3, 4]), ["one"]));
        Assert.Throws<ArgumentException>(() => Plot.Images(ChunkedArray.Zeros([0, 3, 4])));
        ChunkedArray<double> x = ChunkedArray.Zeros([3, 4]);
        Assert.Throws<InvalidOperationException>(() => Plot.Line(x[x > 0]));
    }

    private static Tensor<double> Sample(int rows, int columns) =>
        Tensor.Create<double>([.. Enumerable.Range(0, rows * columns).Select(i => i % 53 == 5 ? double.NaN : (double)((i * 37) % 256))], [rows, columns]);

    /// <summary>The picture without its pixels, which rounding of means may move by one step of colour.</summary>
    private static string Structure(string svg) => System.Text.RegularExpressions.Regex.Replace(svg, "base64,[^\"]*", "");
}
