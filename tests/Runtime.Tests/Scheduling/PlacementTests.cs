using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Scheduling;

namespace Actors.Runtime.Tests.Scheduling;

public sealed class PlacementTests
{
    private readonly SchedulerHarness _h = new();

    private static TaskAnnotations Producer { get; } = new() { IsProducer = true };

    /// <summary>Where a task with one input on w0 goes, by the input's size and by how much each worker has to do.</summary>
    [Theory]
    [InlineData(8, 0, 0, "w0")]
    [InlineData(8, 3, 0, "w1")]
    [InlineData(1_000_000_000, 3, 0, "w0")]
    [InlineData(40_000_000, 1, 0, "w1")]
    [InlineData(200_000_000, 1, 0, "w0")]
    [InlineData(8, 3, 4, "w0")]
    public void Task_goes_where_it_is_done_soonest(long bytes, int busy0, int busy1, string expected)
    {
        _h.Join("w0");
        _h.Join("w1");
        Occupy("w0", "x", busy0);
        Occupy("w1", "y", busy1);
        _h.Handle(new DataScattered(SchedulerHarness.Alice, [new InputLocation(SchedulerHarness.Key("data"), new WorkerId("w0"), bytes)]));
        _h.Submit("!data; task: data", "task");

        Assert.Equal(expected, _h.Where("task"));

        // Tasks nothing is known of, half a second each.
        void Occupy(string worker, string name, int count)
        {
            for (int i = 0; i < count; i++)
            {
                _h.Submit($"{name}{i}", $"{name}{i}", _ => new TaskAnnotations { Workers = [worker] });
            }
        }
    }

    [Fact]
    public void Inputs_on_other_workers_are_listed_with_all_their_holders()
    {
        _h.Join("w0");
        _h.Join("w1");
        _h.Join("w2");
        WorkerId w0 = new("w0");
        _h.Handle(new DataScattered(SchedulerHarness.Alice,
        [
            new InputLocation(SchedulerHarness.Key("big"), new WorkerId("w2"), 1_000_000),
            new InputLocation(SchedulerHarness.Key("small"), w0, 8), new InputLocation(SchedulerHarness.Key("small"), new WorkerId("w1"), 8),
        ]));
        _h.Submit("!big; !small; task: small big small", "task");

        WorkerCommand command = Assert.Single(_h.Orders("w2"));
        Assert.Equal((0, 2), (command.Run[0].FirstLocation, command.Run[0].LocationCount));
        Assert.Equal(["small w0 8", "small w1 8"], command.Locations.Select(l => $"{l.Key} {l.Holder} {l.Bytes}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(1, 1.1, 2)]
    [InlineData(4, 1.1, 5)]
    [InlineData(10, 1.0, 10)]
    [InlineData(4, 0.1, 1)]
    public void Producers_are_given_out_while_slots_are_free(int threads, double saturation, int expected)
    {
        var h = new SchedulerHarness(new SchedulerOptions { Saturation = saturation });
        h.Join("w", threads);
        string names = string.Join(" ", Enumerable.Range(0, 30).Select(i => $"p{i:00}"));
        h.Submit(names.Replace(" ", ";", StringComparison.Ordinal), names, _ => Producer);

        string[] given = h.Run("w").Split(' ');
        Assert.Equal(expected, given.Length);
        Assert.Equal(30 - expected, h.State.CountOf(TaskState.Queued));

        h.Finish("w", given[0]);
        Assert.Single(h.Run("w").Split(' '));
    }

    [Fact]
    public void Producer_that_waits_for_others_gives_its_slot_away()
    {
        _h.Join("w");
        _h.Submit("a; b; c", "a b c", _ => Producer);
        Assert.Equal(1, _h.State.CountOf(TaskState.Queued));

        string first = _h.State.WorkersOf(SchedulerHarness.Key("a")).Count > 0 ? "a" : "b";
        _h.Report("w", _h.About(ReportKind.LongRunning, "w", first));

        Assert.Equal(0, _h.State.CountOf(TaskState.Queued));
        Assert.Equal(1, _h.State.Workers().Single().LongRunning);
    }

    [Fact]
    public void Short_tasks_without_inputs_are_given_ahead_in_fair_batches()
    {
        _h.Join("w0");
        _h.Join("w1");
        TaskGroup group = TaskGroup.Calls("short", 1);
        var builder = new TaskGraphBuilder();
        for (int i = 0; i < 10_000; i++)
        {
            builder.AddOutput(builder.Add(group.Key(i), new SimulatedKernel(0, 0), ReadOnlySpan<int>.Empty));
        }

        _h.Handle(new SubmitGraph(SchedulerHarness.Alice, 1, builder.Build(), SubmitOptions.Default));
        Assignment first = _h.Orders("w0").Single().Run[0];
        Assert.Equal(2, _h.Orders("w0").Single().Run.Count);
        Assert.Equal(2, _h.Orders("w1").Single().Run.Count);

        _h.Report("w0", _h.Orders("w0").Single().Run.Select(a => new TaskReport(ReportKind.Finished, a.Key, a.Attempt, a.Handle) { Duration = TimeSpan.FromMicroseconds(10) }).ToArray());

        Assert.InRange(_h.Orders("w0").Single().Run.Count, 500, 1024);
        Assert.Equal(first.Key.Group, _h.Orders("w0").Single().Run[^1].Key.Group);
    }

    [Fact]
    public void Long_tasks_without_inputs_are_not_piled_up_on_a_worker()
    {
        _h.Join("w0");
        string names = string.Join(" ", Enumerable.Range(0, 50).Select(i => $"t{i:00}"));
        _h.Submit(names.Replace(" ", ";", StringComparison.Ordinal), names);
        Assert.Equal(48, _h.State.CountOf(TaskState.Queued));

        _h.Join("w1");
        Assert.Equal(46, _h.State.CountOf(TaskState.Queued));
    }

    [Fact]
    public void Named_workers_are_kept_to()
    {
        _h.Join("w0");
        _h.Submit("a", "a", _ => new TaskAnnotations { Workers = ["w1"] });
        Assert.Equal(TaskState.NoWorker, _h.StateOf("a"));

        _h.Join("w1");
        Assert.Equal("a", _h.Run("w1"));

        _h.Lose("w1", expected: true);
        Assert.Equal(TaskState.NoWorker, _h.StateOf("a"));
    }

    [Fact]
    public void Other_workers_are_taken_when_none_of_the_named_is_there_and_they_are_allowed()
    {
        _h.Join("w0");
        _h.Submit("a", "a", options: new SubmitOptions { Workers = ["w1"], AllowOtherWorkers = true });
        Assert.Equal("w0", _h.Where("a"));

        _h.Join("w1");
        _h.Submit("b", "b", options: new SubmitOptions { Workers = ["w1"], AllowOtherWorkers = true });
        Assert.Equal("w1", _h.Where("b"));
    }

    [Fact]
    public void Resources_are_never_overdrawn_and_the_more_urgent_task_gets_them()
    {
        _h.Join("w0", threads: 8);
        _h.Join("w1", threads: 8, resources: ("gpu", 2));
        TaskAnnotations gpu = new() { Resources = TaskAnnotations.None.Resources.Add("gpu", 1) };
        _h.Submit("a; b; c; d", "a b c d", key => gpu with { Priority = key == "d" ? 5 : key == "c" ? 1 : 9 });

        Assert.Equal("w1 w1", $"{_h.Where("a")} {_h.Where("b")}");
        Assert.Equal((TaskState.NoWorker, TaskState.NoWorker), (_h.StateOf("c"), _h.StateOf("d")));

        _h.Finish("w1", "b");
        Assert.Equal("d", _h.Run("w1"));
        _h.Err("w1", "a");
        Assert.Equal("c", _h.Run("w1"));
    }

    [Fact]
    public void Paused_worker_gets_nothing_and_what_it_has_not_begun_is_asked_back()
    {
        _h.Join("w0");
        _h.Submit("a", "a");
        _h.Join("w1");
        _h.Handle(new WorkerPaused(new WorkerId("w0"), true));
        Assert.Equal("a", _h.Stolen("w0"));

        _h.Submit("b", "b");
        Assert.Equal("w1", _h.Where("b"));
        _h.Report("w0", _h.About(ReportKind.StealReply, "w0", "a") with { Accepted = true });
        Assert.Equal("w1", _h.Where("a"));
    }

    [Fact]
    public void Everything_waits_while_all_workers_are_paused()
    {
        _h.Join("w0");
        _h.Submit("a", "a");
        _h.Finish("w0", "a");
        _h.Handle(new WorkerPaused(new WorkerId("w0"), true));
        _h.Submit("!a; b: a; c", "b c");
        Assert.Equal((TaskState.NoWorker, TaskState.Queued), (_h.StateOf("b"), _h.StateOf("c")));

        _h.Handle(new WorkerPaused(new WorkerId("w0"), false));
        Assert.Equal("b c", string.Join(" ", _h.Run("w0").Split(' ').Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Inputs_that_fit_no_worker_fail_the_task_with_the_sizes()
    {
        _h.Join("w0", memory: 1_000);
        _h.Join("w1", memory: 1_000);
        _h.Handle(new DataScattered(SchedulerHarness.Alice,
        [
            new InputLocation(SchedulerHarness.Key("x"), new WorkerId("w0"), 600), new InputLocation(SchedulerHarness.Key("y"), new WorkerId("w1"), 600),
        ]));
        _h.Submit("!x; !y; small: x x; big: x y; after: big", "small after");

        Assert.Equal("w0", _h.Where("small"));
        KeyUpdate news = Assert.Single(_h.Updates());
        Assert.Equal((SchedulerHarness.Key("after"), KeyStatus.Erred, SchedulerHarness.Key("big")), (news.Key, news.Status, news.Failure!.Key));
        Assert.Contains("1,200", Assert.IsType<InsufficientMemoryException>(news.Failure.Exception).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Others_are_taken_when_the_named_worker_is_too_small()
    {
        _h.Join("w0", memory: 10_000);
        _h.Join("w1", memory: 100);
        _h.Handle(new DataScattered(SchedulerHarness.Alice, [new InputLocation(SchedulerHarness.Key("x"), new WorkerId("w0"), 600)]));
        _h.Submit("!x; a: x", "a", options: new SubmitOptions { Workers = ["w1"], AllowOtherWorkers = true });
        Assert.Equal("w0", _h.Where("a"));

        _h.Submit("!x; b: x; c: x", "b", options: new SubmitOptions { Workers = ["w1"] });
        Assert.IsType<InsufficientMemoryException>(Assert.Single(_h.Updates()).Failure!.Exception);

        _h.Submit("!x; c: x", "c", options: new SubmitOptions { Workers = ["w2"] });
        Assert.Equal(TaskState.NoWorker, _h.StateOf("c"));
        _h.Join("w2", memory: 100);
        Assert.Equal("c Erred", _h.News());
    }

    [Fact]
    public void Worker_large_enough_is_chosen()
    {
        _h.Join("w0", memory: 1_000);
        _h.Join("w1", memory: 10_000);
        _h.Handle(new DataScattered(SchedulerHarness.Alice,
        [
            new InputLocation(SchedulerHarness.Key("x"), new WorkerId("w0"), 600), new InputLocation(SchedulerHarness.Key("y"), new WorkerId("w0"), 600),
        ]));
        _h.Handle(new DataScattered(SchedulerHarness.Alice, [new InputLocation(SchedulerHarness.Key("z"), new WorkerId("w1"), 1)]));
        _h.Submit("!x; !y; !z; big: x y z", "big");

        Assert.Equal("w1", _h.Where("big"));
    }
}
