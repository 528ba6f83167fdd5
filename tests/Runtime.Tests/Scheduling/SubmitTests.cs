using System.Diagnostics;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Scheduling;

namespace Actors.Runtime.Tests.Scheduling;

public sealed class SubmitTests
{
    private readonly SchedulerHarness _h = new();

    [Fact]
    public void Graph_runs_from_its_roots_to_its_output()
    {
        _h.Join("w");
        _h.Submit("a; b: a", "b");
        Assert.Equal("a", _h.Run("w"));

        _h.Finish("w", "a");
        Assert.Equal("b", _h.Run("w"));
        Assert.Equal("", _h.News());

        _h.Finish("w", "b", bytes: 24);
        KeyUpdate news = Assert.Single(_h.Updates());
        Assert.Equal((KeyStatus.Finished, "w", 24L), (news.Status, news.Holder.Name, news.Bytes));
        Assert.Equal("a", _h.Freed("w"));

        _h.Release("b");
        Assert.Equal("b", _h.Freed("w"));
        _h.AssertEmpty();
    }

    [Fact]
    public void Tasks_no_output_needs_are_not_run()
    {
        _h.Join("w", threads: 4);
        _h.Submit("a; b: a; unneeded: a; alone", "b");

        Assert.Equal(2, _h.State.TaskCount);
        Assert.Equal(TaskState.Forgotten, _h.StateOf("unneeded"));
        Assert.Equal("a", _h.Run("w"));
    }

    [Fact]
    public void Submitting_a_graph_again_changes_nothing()
    {
        _h.Join("w");
        var submit = new SubmitGraph(SchedulerHarness.Alice, 7, SchedulerHarness.Graph("a; b: a", "b"), SubmitOptions.Default);
        _h.Handle(submit);
        _h.Handle(submit);
        Assert.Empty(_h.Effects);

        _h.Release("b");
        _h.Handle(submit);
        Assert.Empty(_h.Effects);
        _h.AssertEmpty();
    }

    [Fact]
    public void Equal_task_of_another_graph_is_shared()
    {
        _h.Join("w", threads: 4);
        _h.Submit("a; b: a", "b");
        _h.Submit("a; c: a", "c", client: SchedulerHarness.Bob);
        Assert.Equal("", _h.Run("w"));

        _h.Finish("w", "a");
        Assert.Equal("b c", _h.Run("w"));
        _h.Finish("w", "b");
        Assert.Equal("", _h.Freed("w"));
        _h.Finish("w", "c");
        Assert.Equal("a", _h.Freed("w"));
        Assert.Equal("c Finished", _h.News(SchedulerHarness.Bob));

        _h.Release("b");
        Assert.Equal(TaskState.Released, _h.StateOf("a"));
        _h.Release("c", SchedulerHarness.Bob);
        _h.AssertEmpty();
    }

    [Fact]
    public void Result_of_an_earlier_graph_is_used_as_external_task()
    {
        _h.Join("w");
        _h.Submit("a", "a");
        _h.Finish("w", "a");
        _h.Submit("!a; b: a", "b");

        Assert.Equal("b", _h.Run("w"));
        _h.Release("a");
        Assert.Equal(TaskState.Memory, _h.StateOf("a"));
        _h.Finish("w", "b");
        Assert.Equal("a", _h.Freed("w"));
    }

    [Fact]
    public void Released_shared_task_is_run_again()
    {
        _h.Join("w");
        _h.Submit("a; b: a", "b");
        _h.Finish("w", "a");
        _h.Finish("w", "b");
        _h.Submit("a; c: a", "c");

        Assert.Equal("a", _h.Run("w"));
    }

    [Fact]
    public void Known_key_with_another_kernel_is_refused_by_name()
    {
        _h.Join("w");
        _h.Submit("a; b: a", "b");
        _h.Handle(new SubmitGraph(SchedulerHarness.Bob, 1, SchedulerHarness.Graph("x; a: x; c: a", "c"), SubmitOptions.Default));

        KeyUpdate news = Assert.Single(_h.Updates(SchedulerHarness.Bob));
        Assert.Equal((SchedulerHarness.Key("c"), KeyStatus.Erred), (news.Key, news.Status));
        var exception = Assert.IsType<GraphException>(news.Failure!.Exception);
        Assert.Equal([SchedulerHarness.Key("a")], exception.Keys);
        Assert.Contains("'a'", exception.Message, StringComparison.Ordinal);
        Assert.Equal(2, _h.State.TaskCount);
    }

    /// <summary>Under a name made from content one task may do what two do in another graph.</summary>
    [Fact]
    public void Known_key_made_from_content_stands_for_a_task_with_other_inputs()
    {
        _h.Join("w");
        TaskGroup content = TaskGroup.Of("sum", 7);
        var builder = new TaskGraphBuilder(4);
        builder.AddOutput(builder.Add(content.Key(), new SchedulerHarness.HarnessKernel("fused"), ReadOnlySpan<TaskKey>.Empty));
        _h.Handle(new SubmitGraph(SchedulerHarness.Alice, 1, builder.Build(), SubmitOptions.Default));
        builder = new TaskGraphBuilder(4);
        int half = builder.Add(SchedulerHarness.Key("half"), new SchedulerHarness.HarnessKernel("half"), ReadOnlySpan<TaskKey>.Empty);
        builder.AddOutput(builder.Add(content.Key(), new SchedulerHarness.HarnessKernel("rest"), [half]));
        _h.Handle(new SubmitGraph(SchedulerHarness.Bob, 1, builder.Build(), SubmitOptions.Default));

        Assert.Equal(1, _h.State.TaskCount);
        Assert.DoesNotContain(_h.Updates(SchedulerHarness.Bob), news => news.Status == KeyStatus.Erred);
    }

    [Fact]
    public void Unknown_external_task_loses_only_what_needs_it()
    {
        _h.Join("w");
        _h.Submit("!gone; a; b: a gone; c: b; d: a", "c d");

        KeyUpdate news = Assert.Single(_h.Updates());
        Assert.Equal((SchedulerHarness.Key("c"), KeyStatus.Lost), (news.Key, news.Status));
        Assert.Contains("'gone'", news.Reason, StringComparison.Ordinal);
        Assert.Equal("a", _h.Run("w"));
        Assert.Equal(2, _h.State.TaskCount);
    }

    [Fact]
    public void Priority_is_the_users_then_the_submission_then_the_order()
    {
        _h.Submit("a; b; c", "a b c", key => new TaskAnnotations { Priority = key == "c" ? 1 : 0, IsProducer = true });
        _h.Submit("d; e", "d e", _ => new TaskAnnotations { IsProducer = true }, new SubmitOptions { Priority = 1 });
        _h.Submit("f", "f", _ => new TaskAnnotations { IsProducer = true }, new SubmitOptions { Submission = 1 });
        _h.Join("w", threads: 5);

        string[] run = _h.Run("w").Split(' ');
        Assert.Equal("c d e", string.Join(" ", run[..3]));
        Assert.Equal(["a", "b", "f"], run[3..].Order(StringComparer.Ordinal));
        Assert.Equal(new TaskPriority(1, 2, 0), _h.Orders("w").Single().Run[1].Priority);
    }

    [Fact]
    public void Progress_counts_what_is_done_of_a_graph()
    {
        _h.Join("w");
        _h.Submit("a; b: a; c: b", "c");
        Assert.Equal(new ComputeProgress(0, 3, 1), _h.State.Progress(SchedulerHarness.Alice, 1));
        _h.Finish("w", "a");
        _h.Finish("w", "b");
        Assert.Equal(new ComputeProgress(2, 3, 1), _h.State.Progress(SchedulerHarness.Alice, 1));
        _h.Finish("w", "c");
        Assert.Equal(1, _h.State.Progress(SchedulerHarness.Alice, 1).Fraction);
    }

    [Fact]
    public void Long_chain_neither_overflows_nor_crawls()
    {
        var builder = new TaskGraphBuilder();
        TaskGroup group = TaskGroup.Calls("chain", 1);
        var kernel = new SimulatedKernel(0, 0);
        int last = builder.Add(group.Key(0), kernel, ReadOnlySpan<int>.Empty);
        for (int i = 1; i < 200_000; i++)
        {
            last = builder.Add(group.Key(i), kernel, [last]);
        }

        builder.AddOutput(last);
        var state = new SchedulerState(SchedulerOptions.Default);
        long start = Stopwatch.GetTimestamp();
        state.Handle(new SubmitGraph(SchedulerHarness.Alice, 1, builder.Build(), SubmitOptions.Default), TimeSpan.Zero);
        state.Handle(new ReleaseKeys(SchedulerHarness.Alice, [group.Key(199_999)]), TimeSpan.Zero);

        Assert.Equal(0, state.TaskCount);
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 20);
    }
}
