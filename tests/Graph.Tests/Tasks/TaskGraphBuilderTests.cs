using Actors.Graph.Tasks;

namespace Actors.Graph.Tests.Tasks;

public class TaskGraphBuilderTests
{
    private static readonly TaskKey A = TaskKey.Named("a");
    private static readonly TaskKey B = TaskKey.Named("b");
    private static readonly TaskKey C = TaskKey.Named("c");
    private readonly TaskGraphBuilder _builder = new();

    [Fact]
    public void Equal_task_added_again_has_the_same_id()
    {
        int first = _builder.Add(A, new StubKernel("f"), ReadOnlySpan<int>.Empty);
        int second = _builder.Add(B, new StubKernel("g"), [first, first]);

        Assert.Equal(second, _builder.Add(B, new StubKernel("g"), [first, first]));
        Assert.Equal(second, _builder.Add(B, new StubKernel("g"), [A, A]));
        Assert.Equal(2, _builder.Count);
    }

    [Fact]
    public void Equal_task_is_recognised_when_its_input_was_named_before_it_was_there()
    {
        int late = _builder.Add(B, new StubKernel("g"), [A]);
        int early = _builder.Add(A, new StubKernel("f"), ReadOnlySpan<int>.Empty);

        Assert.Equal(late, _builder.Add(B, new StubKernel("g"), [early]));
        Assert.Equal(late, _builder.Add(B, new StubKernel("g"), [A]));
    }

    [Fact]
    public void Different_kernels_under_one_key_are_an_error_that_names_key_and_labels()
    {
        _builder.Add(A, new StubKernel("inc"), ReadOnlySpan<int>.Empty);

        var error = Assert.Throws<GraphException>(() => _builder.Add(A, new StubKernel("dec"), ReadOnlySpan<int>.Empty));

        Assert.Contains("'a'", error.Message, StringComparison.Ordinal);
        Assert.Contains("'inc'", error.Message, StringComparison.Ordinal);
        Assert.Contains("'dec'", error.Message, StringComparison.Ordinal);
        Assert.Equal([A], error.Keys);
    }

    [Fact]
    public void Different_inputs_or_annotations_under_one_key_are_an_error()
    {
        int a = _builder.Add(A, new StubKernel("f"), ReadOnlySpan<int>.Empty);
        int b = _builder.Add(B, new StubKernel("f"), ReadOnlySpan<int>.Empty);
        _builder.Add(C, new StubKernel("g"), [a, b]);

        Assert.Throws<GraphException>(() => _builder.Add(C, new StubKernel("g"), [b, a]));
        Assert.Throws<GraphException>(() => _builder.Add(C, new StubKernel("g"), [A]));
        Assert.Throws<GraphException>(() => _builder.Add(C, new StubKernel("g"), [a, b], new() { Retries = 1 }));
    }

    [Fact]
    public void Cycle_is_an_error_that_names_the_keys_in_order()
    {
        _builder.Add(A, new StubKernel("f"), [B]);
        _builder.Add(B, new StubKernel("f"), [C]);
        _builder.Add(C, new StubKernel("f"), [A]);
        _builder.Add(TaskKey.Named("end"), new StubKernel("f"), [A]);
        _builder.AddOutput(A);

        var error = Assert.Throws<GraphException>(_builder.Build);

        Assert.Equal([A, B, C], error.Keys.OrderBy(k => k.ToString()));
        Assert.Contains("'a' needs 'b' needs 'c' needs 'a'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Task_that_needs_itself_is_a_cycle()
    {
        _builder.Add(A, new StubKernel("f"), [A]);
        _builder.AddOutput(A);

        Assert.Equal([A], Assert.Throws<GraphException>(_builder.Build).Keys);
    }

    [Fact]
    public void Unknown_input_is_an_error_that_names_the_task_and_the_key()
    {
        _builder.Add(C, new StubKernel("f"), ReadOnlySpan<int>.Empty);
        _builder.Add(A, new StubKernel("f"), [C, B]);
        _builder.AddOutput(A);

        var error = Assert.Throws<GraphException>(_builder.Build);

        Assert.Contains("Task 'a' needs 'b'", error.Message, StringComparison.Ordinal);
        Assert.Equal([B], error.Keys);
    }

    [Fact]
    public void Unknown_output_is_an_error_that_names_the_key() =>
        Assert.Equal([B], Assert.Throws<GraphException>(() => _builder.AddOutput(B)).Keys);

    [Fact]
    public void Input_id_that_does_not_exist_is_an_error_and_leaves_the_builder_as_it_was()
    {
        Assert.Throws<GraphException>(() => _builder.Add(A, new StubKernel("f"), [0]));

        Assert.False(_builder.TryGetId(A, out _));
        Assert.Equal(0, _builder.Add(A, new StubKernel("f"), ReadOnlySpan<int>.Empty));
    }

    [Fact]
    public void Graph_without_output_is_an_error_that_names_some_keys()
    {
        _builder.Add(A, new StubKernel("f"), ReadOnlySpan<int>.Empty);

        var error = Assert.Throws<GraphException>(_builder.Build);

        Assert.Contains("no output", error.Message, StringComparison.Ordinal);
        Assert.Contains("a", error.Message, StringComparison.Ordinal);
        Assert.Throws<GraphException>(() => new TaskGraphBuilder().Build());
    }

    [Fact]
    public void Empty_key_is_an_error() =>
        Assert.Throws<GraphException>(() => _builder.Add(default, new StubKernel("f"), ReadOnlySpan<int>.Empty));

    [Fact]
    public void Inputs_may_be_named_before_they_are_added()
    {
        int c = _builder.Add(C, new StubKernel("f"), [A, B, A]);
        int b = _builder.Add(B, new StubKernel("f"), [A]);
        int a = _builder.Add(A, new StubKernel("f"), ReadOnlySpan<int>.Empty);
        _builder.AddOutput(C);

        TaskGraph graph = _builder.Build();

        Assert.Equal([a, b, a], graph.Inputs(c).ToArray());
        Assert.Equal([c, c, b], graph.Dependents(a).ToArray().OrderBy(id => id));
        Assert.Equal([c], graph.Outputs.ToArray());
        Assert.Equal([a, b, c], graph.TopologicalIds());
    }

    [Fact]
    public void Annotations_stay_with_their_tasks_also_with_those_added_before_the_first()
    {
        var hot = new TaskAnnotations { Priority = 3, IsProducer = true };
        int a = _builder.Add(A, new StubKernel("f"), ReadOnlySpan<int>.Empty);
        int b = _builder.Add(B, new StubKernel("f"), [a], hot);
        int c = _builder.Add(C, new StubKernel("f"), [b]);
        _builder.AddOutput(c);

        TaskGraph graph = _builder.Build();

        Assert.Equal(TaskAnnotations.None, graph.Annotations(a));
        Assert.Equal(hot, graph.Annotations(b));
        Assert.Equal(TaskAnnotations.None, graph.Annotations(c));
    }

    [Fact]
    public void External_result_has_no_kernel_and_no_inputs()
    {
        int a = _builder.AddExternal(A);
        _builder.AddOutput(_builder.Add(B, new StubKernel("f"), [a]));

        TaskGraph graph = _builder.Build();

        Assert.True(graph.IsExternal(a));
        Assert.Null(graph.Kernel(a));
        Assert.True(graph.Inputs(a).IsEmpty);
    }

    [Fact]
    public void Task_read_back_equals_the_one_added()
    {
        var task = new GraphTask(B, new StubKernel("f"), [A, A], new TaskAnnotations { Retries = 2 });
        _builder.AddExternal(A);
        int id = _builder.Add(task);
        _builder.AddOutput(id);

        Assert.Equal(task, _builder.Build().Task(id));
    }

    [Fact]
    public void Builder_goes_on_after_a_graph_was_made()
    {
        _builder.AddOutput(_builder.Add(A, new StubKernel("f"), ReadOnlySpan<int>.Empty));
        TaskGraph first = _builder.Build();
        _builder.AddOutput(_builder.Add(B, new StubKernel("f"), [0]));

        Assert.Equal(1, first.Count);
        Assert.Equal(2, _builder.Build().Count);
    }

    [Fact]
    public void Rows_of_inputs_and_of_dependents_hold_the_same_edges() => Properties.ForSeeds(seed =>
    {
        TaskGraph graph = RandomGraphs.Layered(seed, shuffle: seed);
        var forward = new List<(int, int)>();
        var backward = new List<(int, int)>();
        for (int id = 0; id < graph.Count; id++)
        {
            foreach (int input in graph.Inputs(id))
            {
                forward.Add((input, id));
            }

            foreach (int dependent in graph.Dependents(id))
            {
                backward.Add((id, dependent));
            }
        }

        return forward.Count == graph.EdgeCount && forward.Order().SequenceEqual(backward.Order());
    });
}
