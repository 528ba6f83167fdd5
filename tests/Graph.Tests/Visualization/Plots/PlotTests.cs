using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics.Tensors;
using System.Xml.Linq;
using Actors.Graph.Visualization.Plots;

namespace Actors.Graph.Tests.Visualization.Plots;

public class PlotTests
{
    [Theory]
    [InlineData(0, 1, 5, new[] { 0, 0.2, 0.4, 0.6, 0.8, 1 })]
    [InlineData(-3, 17, 5, new double[] { 0, 5, 10, 15 })]
    [InlineData(0.001, 0.0019, 4, new[] { 0.001, 0.00125, 0.0015, 0.00175 })]
    public void Marks_are_round_numbers_within_the_limits(double low, double high, int most, double[] expected)
    {
        double[] ticks = Ticks.Of(low, high, most);

        Assert.Equal(expected.Length, ticks.Length);
        Assert.All(expected.Zip(ticks), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
    }

    [Fact]
    public void Marks_are_printed_with_as_many_digits_as_tell_them_apart()
    {
        Assert.Equal(["0", "0.25", "0.50"], Ticks.Print([0, 0.25, 0.5]));
        Assert.Equal(["−1,000", "0", "1,000"], Ticks.Print([-1000, 0, 1000]));
        Assert.Equal(["0", "2e6"], Ticks.Print([0, 2e6]));
    }

    [Fact]
    public void A_small_image_is_rectangles_with_the_first_row_where_it_is_asked_for()
    {
        Tensor<double> values = Tensor.Create<double>([0, 1, double.NaN, 3], [2, 2]);

        double[] TopsOf(ImageOrigin origin) => [.. XElement.Parse(Plot.Image(values, new() { Origin = origin, ColorBar = false }).ToSvg())
            .Descendants().Where(e => e.Name.LocalName == "rect" && e.Attribute("y") is not null).Select(e => (double)e.Attribute("y")!)];

        // The one that is not a number is not drawn.
        Assert.Equal([0, 0, 210], TopsOf(ImageOrigin.Above));
        Assert.Equal([210, 210, 0], TopsOf(ImageOrigin.Below));
    }

    [Fact]
    public void A_large_image_is_one_png_of_no_more_pixels_than_are_seen()
    {
        Tensor<double> values = Tensor.Create<double>([.. Enumerable.Range(0, 2000 * 1500).Select(i => (double)i)], [2000, 1500]);

        XElement svg = XElement.Parse(Plot.Image(values, new() { Width = 100, Height = 80 }).ToSvg());

        string href = (string)svg.Descendants().Single(e => e.Name.LocalName == "image").Attribute("href")!;
        byte[] png = Convert.FromBase64String(href[(href.IndexOf(',', StringComparison.Ordinal) + 1)..]);
        Assert.Equal(200, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        Assert.Equal(160, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }

    [Fact]
    public void A_png_holds_the_pixels()
    {
        byte[] pixels = [255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 0, 7, 8, 9, 10];

        byte[] png = PngEncoder.Encode(2, 2, pixels);

        // Signature (8), header chunk (25), then length and type of the data chunk (8).
        int length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(33));
        using var data = new ZLibStream(new MemoryStream(png, 41, length), CompressionMode.Decompress);
        var raw = new byte[18];
        data.ReadExactly(raw);
        for (int row = 0; row < 2; row++)
        {
            Assert.Equal(1, raw[row * 9]);
            for (int i = 4; i < 8; i++)
            {
                raw[(row * 9) + 1 + i] += raw[(row * 9) + 1 + i - 4];
            }

            Assert.Equal(pixels.AsSpan(row * 8, 8), raw.AsSpan((row * 9) + 1, 8));
        }

        // The empty end chunk has a checksum that is the same in all files.
        Assert.Equal(0xAE426082, BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(png.Length - 4)));
    }

    [Fact]
    public void Panels_share_limits_and_one_colour_bar()
    {
        Tensor<double> stack = Tensor.Create<double>([.. Enumerable.Range(0, 12).Select(i => (double)i)], [3, 2, 2]);

        string svg = Plot.Images(stack, ["a", "b", "c"], new() { HideAxes = true, ColorLabel = "°C" }, new() { Title = "All & more", Columns = 3 }).ToSvg();

        XElement root = XElement.Parse(svg);
        Assert.Single(root.Descendants(), e => e.Name.LocalName == "linearGradient");
        string[] fills = [.. root.Descendants().Where(e => e.Name.LocalName == "rect" && e.Attribute("y") is not null).Select(e => (string)e.Attribute("fill")!)];
        Assert.Equal(12, fills.Count(f => f.StartsWith('#')));
        Assert.Equal(12, fills.Where(f => f.StartsWith('#')).Distinct().Count());
        Assert.Contains("All &amp; more", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_choose_colours_and_stand_in_the_legend()
    {
        XElement svg = XElement.Parse(Plot.Scatter([1.0, 2, 3], [1.0, 4, 9], new() { Labels = ["x", "y", "x"], Opacity = 0.5 }).ToSvg());

        string?[] fills = [.. svg.Descendants().Where(e => e.Name.LocalName == "circle").Select(e => (string?)e.Attribute("fill"))];
        Assert.Equal(5, fills.Length);
        Assert.Equal(fills[0], fills[2]);
        Assert.NotEqual(fills[0], fills[1]);
        Assert.Equal((fills[0], fills[1]), (fills[3], fills[4]));
    }

    [Fact]
    public void A_number_that_is_none_interrupts_a_line()
    {
        XElement svg = XElement.Parse(Plot.Line([1.0, 2, double.NaN, 4, 5]).ToSvg());

        string path = svg.Descendants().Where(e => (string?)e.Attribute("stroke-width") == "1.8").Select(e => (string)e.Attribute("d")!).Single();
        Assert.Equal(2, path.Count(c => c == 'M'));
        Assert.Equal(2, path.Count(c => c == 'L'));
    }

    [Fact]
    public void Colours_get_evenly_brighter()
    {
        double[] brightness = [.. Enumerable.Range(0, 11).Select(i =>
        {
            (byte r, byte g, byte b) = ColorMap.Sequential[i / 10.0];
            return (0.299 * r) + (0.587 * g) + (0.114 * b);
        })];

        Assert.Equal(brightness.Order(), brightness);
        Assert.True(brightness[^1] - brightness[0] > 150);
    }

    [Fact]
    public void Wrong_shapes_and_counts_are_errors()
    {
        Assert.Throws<ArgumentException>(() => Plot.Image(Tensor.Create<double>([1, 2, 3], [3])));
        Assert.Throws<ArgumentException>(() => Plot.Scatter([1.0], [1.0, 2.0]));
        Assert.Throws<ArgumentException>(() => Plot.Grid([]));
    }
}
