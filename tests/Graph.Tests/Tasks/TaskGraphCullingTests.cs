using Actors.Graph.Tasks;

namespace Actors.Graph.Tests.Tasks;

public class TaskGraphCullingTests
{
    [Fact]
    public void What_no_output_needs_is_dropped_and_the_rest_is_kept()
    {
        TaskGraph graph = new GraphSketch().Add("c", "b", "a", "b").Add("a").Add("x", "a").Add("b", "a").Add("y", "x").Build("c");

        TaskGraph culled = graph.Cull();

        Assert.Equal(["a", "b", "c"], Keys(culled).Order());
        for (int id = 0; id < culled.Count; id++)
        {
            int before = Enumerable.Range(0, graph.Count).Single(i => graph.Key(i) == culled.Key(id));
            Assert.Equal(graph.Task(before), culled.Task(id));
        }

        Assert.Equal("c", culled.Key(culled.Outputs[0]).ToString());
    }

    [Fact]
    public void Graph_that_needs_all_its_tasks_is_given_back_as_it_is()
    {
        TaskGraph graph = new GraphSketch().Add("a").Add("b", "a").Build("b");

        Assert.Same(graph, graph.Cull());
        Assert.Same(graph, graph.Cull(graph.Outputs));
    }

    [Fact]
    public void Part_for_other_outputs_has_those_outputs()
    {
        TaskGraph graph = new GraphSketch().Add("a").Add("b", "a").Add("c", "b").Build("c");

        TaskGraph part = graph.Cull([1]);
        TaskGraph more = graph.Cull([2, 0]);

        Assert.Equal(["a", "b"], Keys(part));
        Assert.Equal([1], part.Outputs.ToArray());
        Assert.Equal(3, more.Count);
        Assert.Equal([2, 0], more.Outputs.ToArray());
        Assert.Equal([2], graph.Outputs.ToArray());
    }

    [Fact]
    public void Annotations_and_external_results_survive()
    {
        var builder = new TaskGraphBuilder();
        builder.Add(TaskKey.Named("unused"), new StubKernel("f"), ReadOnlySpan<int>.Empty);
        int far = builder.AddExternal(TaskKey.Named("far"));
        builder.AddOutput(builder.Add(TaskKey.Named("near"), new StubKernel("f"), [far], new() { Priority = 5 }));

        TaskGraph culled = builder.Build().Cull();

        Assert.Equal(2, culled.Count);
        Assert.True(culled.IsExternal(0));
        Assert.Equal(5, culled.Annotations(1).Priority);
    }

    [Fact]
    public void Wrong_outputs_are_errors()
    {
        TaskGraph graph = new GraphSketch().Add("a").Build("a");

        Assert.Throws<GraphException>(() => graph.Cull([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => graph.Cull([1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => graph.Cull([-1]));
    }

    [Fact]
    public void Culling_keeps_exactly_the_ancestors_of_an_output_and_is_idempotent() => Properties.ForSeeds(seed =>
    {
        TaskGraph graph = RandomGraphs.Layered(seed, shuffle: seed);
        int output = seed % graph.Count;
        var needed = new HashSet<string>();
        var open = new Stack<int>([output]);
        while (open.TryPop(out int id))
        {
            if (needed.Add(graph.Key(id).ToString()))
            {
                foreach (int input in graph.Inputs(id))
                {
                    open.Push(input);
                }
            }
        }

        TaskGraph culled = graph.Cull([output]);
        return needed.SetEquals(Keys(culled)) && culled.Count == needed.Count && ReferenceEquals(culled, culled.Cull());
    });

    private static IEnumerable<string> Keys(TaskGraph graph) => Enumerable.Range(0, graph.Count).Select(id => graph.Key(id).ToString());
}
