using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using Actors.Graph.Tasks;
using Actors.Graph.Tests.Tasks;
using Actors.Graph.Visualization;

namespace Actors.Graph.Tests.Visualization;

public class GraphPictureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Shapes => [.. OrderingShapes.All().Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Svg_is_well_formed_and_draws_each_task_and_each_edge_once(string shape)
    {
        TaskGraph graph = OrderingShapes.All().Single(s => s.Name == shape).Build(null);

        XElement[] tasks = Tasks(GraphPicture.ToSvg(graph), out XElement svg);

        Assert.Equal(graph.Count, tasks.Length);
        Assert.Equal(
            Enumerable.Range(0, graph.Count).Select(id => graph.Key(id).ToString()).Order(StringComparer.Ordinal),
            tasks.Select(t => t.Element(Svg + "title")!.Value.Split('\n')[0]).Order(StringComparer.Ordinal));
        Assert.Equal(DistinctEdges(graph), svg.Descendants(Svg + "path").Count(p => p.Attribute("marker-end") is not null));
    }

    [Theory]
    [InlineData(RankDir.TopToBottom)]
    [InlineData(RankDir.LeftToRight)]
    [InlineData(RankDir.BottomToTop)]
    [InlineData(RankDir.RightToLeft)]
    public void Boxes_do_not_overlap_and_lie_within_the_picture(RankDir direction)
    {
        foreach ((string name, Func<int?, TaskGraph> build) in OrderingShapes.All())
        {
            string text = GraphPicture.ToSvg(build(null), new() { RankDir = direction });
            (double X, double Y, double Width, double Height)[] boxes = [.. Tasks(text, out XElement svg).Select(Box)];

            // Boxes are counted from within the margin.
            double right = Number(svg, "width") - 32;
            double bottom = Number(svg, "height") - 32;
            Assert.All(boxes, b => Assert.True(b.X >= 0 && b.Y >= 0 && b.X + b.Width <= right + 0.02 && b.Y + b.Height <= bottom + 0.02, name));
            boxes = [.. boxes.OrderBy(b => b.Y)];
            for (int i = 0; i < boxes.Length; i++)
            {
                for (int j = i + 1; j < boxes.Length && boxes[j].Y < boxes[i].Y + boxes[i].Height; j++)
                {
                    Assert.False(
                        boxes[i].X < boxes[j].X + boxes[j].Width && boxes[j].X < boxes[i].X + boxes[i].Width,
                        $"Two boxes of '{name}' overlap.");
                }
            }
        }
    }

    [Theory]
    [InlineData(RankDir.TopToBottom, 0, 1)]
    [InlineData(RankDir.LeftToRight, 1, 0)]
    [InlineData(RankDir.BottomToTop, 0, -1)]
    [InlineData(RankDir.RightToLeft, -1, 0)]
    public void Data_flows_in_the_direction_asked_for(RankDir direction, int right, int down)
    {
        TaskGraph graph = new GraphSketch().Add("first").Add("second", "first").Add("third", "second", "first").Build("third");

        Dictionary<string, (double X, double Y, double Width, double Height)> boxes =
            Tasks(GraphPicture.ToSvg(graph, new() { RankDir = direction }), out _).ToDictionary(t => t.Element(Svg + "text")!.Value, Box);

        double Along(string name) => (boxes[name].X * right) + (boxes[name].Y * down);
        Assert.True(Along("first") < Along("second"));
        Assert.True(Along("second") < Along("third"));
    }

    [Fact]
    public void Picture_does_not_depend_on_the_order_in_which_tasks_were_added()
    {
        foreach ((string name, Func<int?, TaskGraph> build) in OrderingShapes.All())
        {
            Assert.True(GraphPicture.ToSvg(build(null)) == GraphPicture.ToSvg(build(3)), name);
            Assert.True(GraphPicture.ToDot(build(null)) == GraphPicture.ToDot(build(3)), name);
        }
    }

    [Fact]
    public void Tree_is_symmetric()
    {
        var sketch = new GraphSketch();
        TaskGraph graph = sketch.Build(sketch.Tree("sum", [.. Enumerable.Range(0, 16).Select(i => sketch.Task($"load-{i}"))], 2));

        (double X, double Y, double Width, double Height)[] boxes = [.. Tasks(GraphPicture.ToSvg(graph), out _).Select(Box)];

        double width = boxes.Min(b => b.X) + boxes.Max(b => b.X + b.Width);
        Assert.All(boxes, box => Assert.Contains(
            boxes, other => Math.Abs(other.X + other.Width - (width - box.X)) < 1.5 && other.Y == box.Y));
    }

    [Fact]
    public void Labels_are_those_of_the_kernels_and_are_escaped()
    {
        var builder = new TaskGraphBuilder();
        const string Label = "x => x < 3 && \"a\\b\" \u0001\uD800";
        builder.AddOutput(builder.Add(TaskKey.Named("<key & \"name\">"), new StubKernel(Label), ReadOnlySpan<int>.Empty));
        TaskGraph graph = builder.Build();

        XElement task = Assert.Single(Tasks(GraphPicture.ToSvg(graph), out _));
        string dot = GraphPicture.ToDot(graph);

        Assert.Equal("x => x < 3 && \"a\\b\" \uFFFD\uFFFD", task.Element(Svg + "text")!.Value);
        Assert.StartsWith("<key & \"name\">", task.Element(Svg + "title")!.Value, StringComparison.Ordinal);
        Assert.Contains("label=\"x => x < 3 && \\\"a\\\\b\\\" ", dot, StringComparison.Ordinal);
        Assert.Contains("tooltip=\"<key & \\\"name\\\">\\n", dot, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_label_is_shortened_in_the_box_and_whole_in_the_tooltip()
    {
        string label = string.Join(" → ", Enumerable.Repeat("transform", 9));
        TaskGraph graph = Single(label);

        XElement task = Assert.Single(Tasks(GraphPicture.ToSvg(graph), out _));

        Assert.Equal(40, task.Element(Svg + "text")!.Value.Length);
        Assert.Contains("…", task.Element(Svg + "text")!.Value, StringComparison.Ordinal);
        Assert.Contains(label, task.Element(Svg + "title")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Dot_of_a_small_graph_is_as_expected()
    {
        TaskGraph graph = new GraphSketch().Add("load").Add("mean", "load").Add("sub", "load", "mean", "load").Build("sub");

        const string Expected =
            """
            digraph tasks {
              rankdir=LR;
              node [shape=box, style="rounded,filled", fontname="sans-serif", fontsize=11];
              edge [color="#8793a3", arrowsize=0.7];
              n0 [label="load", tooltip="load\n1 of 3 in the order of running", fillcolor="#eef1f5", color="#8492a6", fontcolor="#1f2937"];
              n1 [label="mean", tooltip="mean\n2 of 3 in the order of running", fillcolor="#eef1f5", color="#8492a6", fontcolor="#1f2937"];
              n2 [label="sub", tooltip="sub\n3 of 3 in the order of running", fillcolor="#eef1f5", color="#8492a6", fontcolor="#1f2937", penwidth=2];
              n0 -> n1;
              n0 -> n2;
              n1 -> n2;
            }

            """;
        Assert.Equal(Expected, GraphPicture.ToDot(graph, new() { RankDir = RankDir.LeftToRight, Color = ColorBy.None }), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Colours_tell_operation_or_order()
    {
        TaskGraph graph = new GraphSketch().Add("a-1").Add("a-2", "a-1").Add("b-1", "a-2").Build("b-1");
        string[] Fills(ColorBy color) =>
            [.. Tasks(GraphPicture.ToSvg(graph, new() { Color = color }), out _).Select(t => t.Element(Svg + "rect")!.Attribute("fill")!.Value)];

        string[] byPrefix = Fills(ColorBy.Prefix);
        Assert.Equal(byPrefix[0], byPrefix[1]);
        Assert.NotEqual(byPrefix[0], byPrefix[2]);
        Assert.Equal(3, Fills(ColorBy.Order).Distinct().Count());
        Assert.Single(Fills(ColorBy.None).Distinct());
        Assert.Contains(">first<", GraphPicture.ToSvg(graph, new() { Color = ColorBy.Order }), StringComparison.Ordinal);
    }

    [Fact]
    public void Graph_with_too_many_tasks_is_drawn_as_its_operations_and_says_so()
    {
        var builder = new TaskGraphBuilder();
        TaskGroup load = TaskGroup.Of("load", 7, 6000);
        TaskGroup sum = TaskGroup.Of("sum", 7, 6000);
        int total = builder.Add(sum.Key(), new StubKernel("sum"), [builder.Add(load.Key(), new StubKernel("load"), ReadOnlySpan<int>.Empty)]);
        for (int i = 1; i < 6000; i++)
        {
            total = builder.Add(sum.Key(i), new StubKernel("sum"), [builder.Add(load.Key(i), new StubKernel("load"), ReadOnlySpan<int>.Empty), total]);
        }

        builder.AddOutput(total);
        TaskGraph graph = builder.Build();

        string text = GraphPicture.ToSvg(graph);

        Assert.Equal(["load", "sum"], Tasks(text, out _).Select(t => t.Element(Svg + "text")!.Value));
        Assert.Contains(">12,000 tasks, drawn as 2 operations<", text, StringComparison.Ordinal);
        Assert.Contains(">6,000 tasks<", text, StringComparison.Ordinal);
        Assert.Contains("12,000 tasks, drawn as 2 operations", GraphPicture.ToDot(graph), StringComparison.Ordinal);
    }

    [Fact]
    public void Operations_that_feed_each_other_are_drawn_although_they_form_a_cycle()
    {
        var builder = new TaskGraphBuilder();
        int last = builder.AddExternal(TaskKey.Named("start"));
        for (int i = 0; i < 20; i++)
        {
            last = builder.Add((i % 2 == 0 ? TaskGroup.Of("even", 1, 20) : TaskGroup.Of("odd", 1, 20)).Key(i), new StubKernel(i % 2 == 0 ? "even" : "odd"), [last]);
        }

        builder.AddOutput(last);

        XElement[] boxes = Tasks(GraphPicture.ToSvg(builder.Build(), new() { MaxTasks = 5 }), out XElement svg);

        Assert.Equal(3, boxes.Length);
        Assert.Equal(3, svg.Descendants(Svg + "path").Count(p => p.Attribute("marker-end") is not null));
    }

    [Fact]
    public void Named_tasks_too_many_to_draw_are_put_together_by_label()
    {
        var builder = new TaskGraphBuilder();
        for (int i = 0; i < 100; i++)
        {
            builder.AddOutput(builder.Add(TaskKey.Named($"k{i}"), new StubKernel(i % 2 == 0 ? "f" : "g"), ReadOnlySpan<int>.Empty));
        }

        Assert.Equal(2, Tasks(GraphPicture.ToSvg(builder.Build(), new() { MaxTasks = 10 }), out _).Length);
        Assert.Single(Tasks(GraphPicture.ToSvg(builder.Build(), new() { MaxTasks = 1 }), out _));
    }

    [Fact]
    public void Two_thousand_tasks_are_drawn_without_quadratic_effort()
    {
        TaskGraph graph = OrderingShapes.All().Single(s => s.Name == "binary tree of 1,024").Build(null);
        GraphPicture.ToSvg(graph);

        long start = Stopwatch.GetTimestamp();
        GraphPicture.ToSvg(graph);

        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void Random_graphs_are_drawn_whole() => Properties.ForSeeds(
        seed =>
        {
            TaskGraph graph = RandomGraphs.Layered(seed, layers: 12, width: 10);
            return Tasks(GraphPicture.ToSvg(graph), out _).Length == graph.Count;
        },
        cases: 60);

    [Theory]
    [InlineData("total.svg", "total.svg", "total.dot")]
    [InlineData("total", "total.svg", "total.dot")]
    [InlineData("total.dot", "total.dot")]
    public void Files_are_written_by_the_name_asked_for(string name, params string[] expected)
    {
        string folder = Directory.CreateTempSubdirectory("actors-picture").FullName;
        try
        {
            TaskGraph graph = Single("f");

            IReadOnlyList<string> written = GraphPicture.Write(graph, Path.Combine(folder, name));

            Assert.Equal(expected.Select(e => Path.Combine(folder, e)), written);
            Assert.Equal(expected.Order(), Directory.GetFiles(folder).Select(f => Path.GetFileName(f)).Order());
            Assert.Equal(GraphPicture.ToDot(graph), File.ReadAllText(written[^1]));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Other_formats_are_an_error_that_says_which_there_are()
    {
        var error = Assert.Throws<ArgumentException>(() => GraphPicture.Write(Single("f"), "total.png"));

        Assert.Contains("'.svg'", error.Message, StringComparison.Ordinal);
        Assert.Contains("total.png", error.Message, StringComparison.Ordinal);
    }

    private static TaskGraph Single(string label)
    {
        var builder = new TaskGraphBuilder();
        builder.AddOutput(builder.Add(TaskKey.Named("only"), new StubKernel(label), ReadOnlySpan<int>.Empty));
        return builder.Build();
    }

    private static int DistinctEdges(TaskGraph graph) =>
        Enumerable.Range(0, graph.Count).Sum(id => graph.Inputs(id).ToArray().Distinct().Count());

    private static XElement[] Tasks(string text, out XElement svg)
    {
        svg = XDocument.Parse(text).Root!;
        return [.. svg.Descendants(Svg + "g").Where(g => (string?)g.Attribute("class") == "task")];
    }

    private static (double X, double Y, double Width, double Height) Box(XElement task)
    {
        XElement box = task.Element(Svg + "rect")!;
        return (Number(box, "x"), Number(box, "y"), Number(box, "width"), Number(box, "height"));
    }

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
