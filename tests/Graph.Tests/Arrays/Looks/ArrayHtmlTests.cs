using System.Xml.Linq;
using Actors.Arrays;
using Actors.Graph.Tests.Frames;

namespace Actors.Graph.Tests.Arrays.Looks;

public class ArrayHtmlTests
{
    [Fact]
    public void The_table_tells_bytes_shapes_counts_and_type()
    {
        var x = ChunkedArray.Zeros([1000, 500], chunks: (250, 500));

        string html = x.ToHtml();

        string[] cells = [.. XElement.Parse(html).Descendants().Where(e => e.Name == "td" && !e.HasElements).Select(e => e.Value)];
        Assert.Equal(["3.81 MiB", "976.56 KiB", "(1000, 500)", "(250, 500)", "4 chunks in 4 tasks", "double"], cells);
    }

    [Theory]
    [InlineData(new long[0], 1, 0)]
    [InlineData(new long[] { 10 }, 1, 1)]
    [InlineData(new long[] { 10, 20 }, 1, 2)]
    [InlineData(new long[] { 10, 20, 30 }, 1, 3)]
    [InlineData(new long[] { 5, 10, 20, 30 }, 2, 4)]
    [InlineData(new long[] { 3, 5, 10, 20, 30 }, 2, 5)]
    [InlineData(new long[] { 2, 3, 5, 10, 20, 30 }, 2, 6)]
    [InlineData(new long[] { 4, 5, 6, 7, 8, 9, 10 }, 3, 7)]
    public void Up_to_three_axes_are_drawn_as_one_body_and_each_axis_is_labelled(long[] shape, int bodies, int labels)
    {
        XElement html = XElement.Parse(ChunkedArray.Zeros(shape, chunks: 5).ToHtml());

        XElement svg = html.Descendants().Single(e => e.Name.LocalName == "svg");
        int outlines = svg.Descendants().Count(e => (string?)e.Attribute("stroke-width") == "1.4");
        string[] texts = [.. svg.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value)];
        Assert.Equal(bodies, outlines);
        Assert.Equal(labels, texts.Length);
        Assert.Equal(shape.Select(s => s.ToString(System.Globalization.CultureInfo.InvariantCulture)).Order(), texts.Order());
    }

    [Fact]
    public void Sizes_that_are_not_known_are_question_marks_and_dashed()
    {
        var x = ChunkedArray.Arange(10, chunks: 5);

        string html = x[x > 3].ToHtml();

        Assert.Contains("unknown size", html, StringComparison.Ordinal);
        Assert.Contains("(?,)", html, StringComparison.Ordinal);
        Assert.Contains(">?</text>", html, StringComparison.Ordinal);
        Assert.Contains("stroke-dasharray", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Thousands_of_chunks_are_drawn_with_lines_that_can_be_told_apart()
    {
        string html = ChunkedArray.Zeros([100_000, 100_000], chunks: 100).ToHtml();

        Assert.True(html.Length < 20_000, $"{html.Length} characters");
    }

    /// <summary>The table of each number of axes, as a reader sees it.</summary>
    [Theory]
    [InlineData(new long[0], "8 B", "8 B", "()", "()", "1 chunk in 1 task")]
    [InlineData(new long[] { 10 }, "80 B", "40 B", "(10,)", "(5,)", "2 chunks in 2 tasks")]
    [InlineData(new long[] { 10, 4 }, "320 B", "160 B", "(10, 4)", "(5, 4)", "2 chunks in 2 tasks")]
    [InlineData(new long[] { 10, 4, 6 }, "1.88 KiB", "800 B", "(10, 4, 6)", "(5, 4, 5)", "4 chunks in 4 tasks")]
    [InlineData(new long[] { 10, 4, 6, 5 }, "9.38 KiB", "3.91 KiB", "(10, 4, 6, 5)", "(5, 4, 5, 5)", "4 chunks in 4 tasks")]
    [InlineData(new long[] { 7, 10, 4, 6, 5 }, "65.63 KiB", "19.53 KiB", "(7, 10, 4, 6, 5)", "(5, 5, 4, 5, 5)", "8 chunks in 8 tasks")]
    public void Each_number_of_axes_has_its_table(long[] shape, string bytes, string chunkBytes, string shapes, string chunks, string count)
    {
        XElement html = XElement.Parse(ChunkedArray.Zeros(shape, Chunks.Of([.. shape.Select(s => (int)Math.Min(5, s))])).ToHtml());

        string[] names = [.. html.Descendants().Where(e => e.Name == "th").Select(e => e.Value).Where(name => name.Length > 0)];
        string[] cells = [.. html.Descendants().Where(e => e.Name == "td" && !e.HasElements).Select(e => e.Value)];
        Assert.Equal(["Array", "Chunk", "Bytes", "Shape", "Count", "Type"], names);
        Assert.Equal([bytes, chunkBytes, shapes, chunks, count, "double"], cells);
    }

    /// <summary>Nothing is drawn outside the picture, and it has a place on any page.</summary>
    [Theory]
    [InlineData(new long[0])]
    [InlineData(new long[] { 1_000_000_000 })]
    [InlineData(new long[] { 1, 1_000_000 })]
    [InlineData(new long[] { 1_000_000, 1 })]
    [InlineData(new long[] { 1_000_000, 1, 1 })]
    [InlineData(new long[] { 12, 444, 922 })]
    [InlineData(new long[] { 4, 12, 444, 922 })]
    [InlineData(new long[] { 100, 4, 12, 444, 922 })]
    [InlineData(new long[] { 0, 5 })]
    public void The_drawing_stays_within_its_frame(long[] shape)
    {
        XElement svg = XElement.Parse(ChunkedArray.Zeros(shape, "1MiB").ToHtml()).Descendants().Single(e => e.Name.LocalName == "svg");

        double width = (double)svg.Attribute("width")!, height = (double)svg.Attribute("height")!;
        Assert.Equal($"0 0 {svg.Attribute("width")!.Value} {svg.Attribute("height")!.Value}", (string?)svg.Attribute("viewBox"));
        Assert.InRange(width, 20, 600);
        Assert.InRange(height, 20, 300);
        foreach (XElement path in svg.Descendants().Where(e => e.Name.LocalName == "path"))
        {
            (double left, double top, double right, double bottom) = Bounds((string)path.Attribute("d")!);
            Assert.True(left >= 0 && top >= 0 && right <= width && bottom <= height, $"{path} is not within {width} by {height}");
        }

        foreach (XElement text in svg.Descendants().Where(e => e.Name.LocalName == "text"))
        {
            double half = 3.5 * text.Value.Length, x = (double)text.Attribute("x")!;
            bool isCentred = (string?)text.Attribute("text-anchor") == "middle";
            Assert.True(isCentred ? x - half >= -6 && x + half <= width + 6 : x + (2 * half) <= width + 6, $"{text} is not within {width}");
            Assert.InRange((double)text.Attribute("y")!, 8, height);
        }
    }

    [Fact]
    public void Lengths_and_cuts_are_to_scale()
    {
        long[][] chunks = [[250, 750], [100, 300, 100]];
        XElement svg = XElement.Parse(ChunkedArray.Zeros([1000, 500], chunks).ToHtml()).Descendants().Single(e => e.Name.LocalName == "svg");

        string[] paths = [.. svg.Descendants().Where(e => e.Name.LocalName == "path").Select(e => (string)e.Attribute("d")!)];
        (double left, double top, double right, double bottom) = Bounds(paths[^1]);
        Assert.Equal(2, (bottom - top) / (right - left), 0.01);
        // Two lines downwards, at a fifth and at four fifths, and one across at a quarter.
        double[] x = [left + ((right - left) * 0.2), left + ((right - left) * 0.8)];
        double y = top + ((bottom - top) * 0.25);
        Assert.Equal(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"M{x[0]:0.##} {bottom:0.##}V{top:0.##}M{x[1]:0.##} {bottom:0.##}V{top:0.##}M{left:0.##} {y:0.##}h{right - left:0.##}"),
            paths[^2]);
    }

    [Fact]
    public void A_table_with_unknown_rows_keeps_what_is_known()
    {
        ChunkedArray<long> x = ChunkedArray.Arange(0L, 10, 1, 5);

        XElement html = XElement.Parse(ChunkedArray.Zeros([10, 4], (5, 4))[x > 3].ToHtml());

        string[] cells = [.. html.Descendants().Where(e => e.Name == "td" && !e.HasElements).Select(e => e.Value)];
        Assert.Equal(["unknown size", "unknown size", "(?, 4)", "(?, 4)"], cells[..4]);
        Assert.Equal(["4", "?"], html.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value).Order(StringComparer.Ordinal));
    }

    /// <summary>The box around a path of the commands that drawings are made of.</summary>
    private static (double Left, double Top, double Right, double Bottom) Bounds(string path)
    {
        double x = 0, y = 0, startX = 0, startY = 0, left = double.MaxValue, top = double.MaxValue, right = double.MinValue, bottom = double.MinValue;
        foreach (System.Text.RegularExpressions.Match command in System.Text.RegularExpressions.Regex.Matches(path, "([MLHVhvlz])([^MLHVhvlz]*)"))
        {
            double[] n = [.. command.Groups[2].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(v => double.Parse(v, System.Globalization.CultureInfo.InvariantCulture))];
            (x, y) = command.Groups[1].Value switch
            {
                "M" or "L" => (n[0], n[1]),
                "l" => (x + n[0], y + n[1]),
                "H" => (n[0], y),
                "h" => (x + n[0], y),
                "V" => (x, n[0]),
                "v" => (x, y + n[0]),
                _ => (startX, startY),
            };
            (startX, startY) = command.Groups[1].Value == "M" ? (x, y) : (startX, startY);
            (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x), Math.Max(bottom, y));
        }

        return (left, top, right, bottom);
    }
}
