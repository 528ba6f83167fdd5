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
}
