using Actors.Graph.Tasks;

namespace Actors.Graph.Tests.Tasks;

public class TaskGraphFusionTests
{
    private sealed record Alone : Kernel
    {
        public override string Label => "alone";

        public override bool CanFuse => false;

        public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => inputs[0];
    }

    private sealed record Later : AsyncKernel
    {
        public override string Label => "later";

        public override ValueTask<object?> RunAsync(ReadOnlyMemory<object?> inputs, KernelContext context) => new(inputs.Span[0]);
    }

    [Fact]
    public void Chain_becomes_one_task_under_the_key_of_its_last()
    {
        TaskGraph graph = new GraphSketch().Add("read").Add("filter", "read").Add("mean", "filter").Build("mean");

        TaskGraph fused = graph.FuseLinear();

        Assert.Equal(1, fused.Count);
        Assert.Equal("mean", fused.Key(0).ToString());
        Assert.Equal("read → filter → mean", fused.Kernel(0)!.Label);
        Assert.Equal(["mean(filter(read()))"], NaiveRun.Outputs(fused));
        Assert.Same(fused, fused.FuseLinear());
    }

    [Fact]
    public void Chain_keeps_the_inputs_of_its_first_task()
    {
        TaskGraph graph = new GraphSketch().Add("a").Add("b").Add("add", "b", "a", "b").Add("inc", "add").Build("inc", "a");

        TaskGraph fused = graph.FuseLinear();

        Assert.Equal(3, fused.Count);
        Assert.Equal(["inc(add(b(), a(), b()))", "a()"], NaiveRun.Outputs(fused));
    }

    [Fact]
    public void Outputs_shared_results_joins_and_external_results_are_not_fused_away()
    {
        var builder = new TaskGraphBuilder();
        int far = builder.AddExternal(TaskKey.Named("far"));
        int first = builder.Add(TaskKey.Named("first"), new StubKernel("first"), [far]);
        int output = builder.Add(TaskKey.Named("output"), new StubKernel("output"), [first]);
        int shared = builder.Add(TaskKey.Named("shared"), new StubKernel("shared"), [output]);
        int left = builder.Add(TaskKey.Named("left"), new StubKernel("left"), [shared]);
        int right = builder.Add(TaskKey.Named("right"), new StubKernel("right"), [shared]);
        int join = builder.Add(TaskKey.Named("join"), new StubKernel("join"), [left, right]);
        builder.AddOutput(output);
        builder.AddOutput(join);

        TaskGraph fused = builder.Build().FuseLinear();

        Assert.Equal(
            ["far", "output", "shared", "left", "right", "join"],
            Enumerable.Range(0, fused.Count).Select(id => fused.Key(id).ToString()));
        Assert.Equal(["output(first(<far>))", "join(left(shared(output(first(<far>)))), right(shared(output(first(<far>)))))"], NaiveRun.Outputs(fused));
    }

    [Fact]
    public void Kernels_that_opt_out_and_those_that_await_stay_alone()
    {
        var builder = new TaskGraphBuilder();
        int id = builder.Add(TaskKey.Named("a"), new StubKernel("a"), ReadOnlySpan<int>.Empty);
        id = builder.Add(TaskKey.Named("b"), new Alone(), [id]);
        id = builder.Add(TaskKey.Named("c"), new StubKernel("c"), [id]);
        id = builder.Add(TaskKey.Named("d"), new Later(), [id]);
        builder.AddOutput(builder.Add(TaskKey.Named("e"), new StubKernel("e"), [id]));
        TaskGraph graph = builder.Build();

        Assert.Same(graph, graph.FuseLinear());
    }

    [Fact]
    public void Tasks_of_different_annotations_are_not_fused()
    {
        var builder = new TaskGraphBuilder();
        var hot = new TaskAnnotations { Priority = 1 };
        int id = builder.Add(TaskKey.Named("a"), new StubKernel("a"), ReadOnlySpan<int>.Empty);
        id = builder.Add(TaskKey.Named("b"), new StubKernel("b"), [id], hot);
        id = builder.Add(TaskKey.Named("c"), new StubKernel("c"), [id], new() { Priority = 1 });
        builder.AddOutput(id);

        TaskGraph fused = builder.Build().FuseLinear();

        Assert.Equal(2, fused.Count);
        Assert.Equal(TaskAnnotations.None, fused.Annotations(0));
        Assert.Equal(hot, fused.Annotations(1));
    }

    [Fact]
    public void Chain_that_begins_with_a_producer_is_a_producer_with_its_other_annotations()
    {
        var builder = new TaskGraphBuilder();
        int id = builder.Add(TaskKey.Named("read"), new StubKernel("read"), ReadOnlySpan<int>.Empty, new() { IsProducer = true, Retries = 2 });
        id = builder.Add(TaskKey.Named("mean"), new StubKernel("mean"), [id], new() { Retries = 2 });
        builder.AddOutput(builder.Add(TaskKey.Named("round"), new StubKernel("round"), [id], new() { Retries = 2 }));

        TaskGraph fused = builder.Build().FuseLinear();

        Assert.Equal(1, fused.Count);
        Assert.Equal(new TaskAnnotations { IsProducer = true, Retries = 2 }, fused.Annotations(0));
    }

    [Fact]
    public void Producer_after_another_task_begins_a_task_of_its_own()
    {
        var builder = new TaskGraphBuilder();
        int id = builder.Add(TaskKey.Named("path"), new StubKernel("path"), ReadOnlySpan<int>.Empty);
        builder.AddOutput(builder.Add(TaskKey.Named("read"), new StubKernel("read"), [id], new() { IsProducer = true }));

        Assert.Equal(2, builder.Build().FuseLinear().Count);
    }

    [Fact]
    public void Many_equal_chains_share_one_kernel()
    {
        var builder = new TaskGraphBuilder();
        var (read, mean) = (new StubKernel("read"), new StubKernel("mean"));
        for (int i = 0; i < 10; i++)
        {
            int id = builder.Add(TaskGroup.Of("read", 1, 10).Key(i), read, ReadOnlySpan<int>.Empty);
            builder.AddOutput(builder.Add(TaskGroup.Of("mean", 1, 10).Key(i), mean, [id]));
        }

        TaskGraph fused = builder.Build().FuseLinear();

        Assert.Equal(10, fused.Count);
        Assert.All(Enumerable.Range(0, 10), id => Assert.Same(fused.Kernel(0), fused.Kernel(id)));
    }

    [Fact]
    public void Chain_of_a_hundred_thousand_tasks_becomes_one()
    {
        var builder = new TaskGraphBuilder();
        var kernel = new StubKernel("f");
        TaskGroup group = TaskGroup.Of("f", 1, 100_000);
        int id = builder.Add(group.Key(), kernel, ReadOnlySpan<int>.Empty);
        for (int i = 1; i < 100_000; i++)
        {
            id = builder.Add(group.Key(i), kernel, [id]);
        }

        builder.AddOutput(id);

        Assert.Equal(1, builder.Build().FuseLinear().Count);
    }

    [Fact]
    public void Fused_graph_gives_the_same_results() => Properties.ForSeeds(seed =>
    {
        TaskGraph graph = RandomGraphs.Layered(seed, layers: 9, width: 4, shuffle: seed);
        TaskGraph fused = graph.FuseLinear();
        return NaiveRun.Outputs(graph).SequenceEqual(NaiveRun.Outputs(fused)) && ReferenceEquals(fused, fused.FuseLinear());
    });
}
