using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Scheduling;

namespace Actors.Runtime.Tests.Scheduling;

public sealed class StealingTests
{
    private readonly SchedulerHarness _h = new();

    /// <summary>How many of ten tasks with one input on w0 are asked back for w1, by duration and size of the input.</summary>
    [Theory]
    [InlineData(1.0, 8, 1, 10)]
    [InlineData(0.0001, 8, 0, 0)]
    [InlineData(0.01, 1_000_000_000, 0, 0)]
    [InlineData(1.0, 10_000_000, 1, 10)]
    public void Tasks_move_when_moving_pays(double seconds, long bytes, int least, int most)
    {
        Load(seconds, bytes);
        _h.Join("w1");
        int stolen = _h.Stolen("w0").Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        Assert.InRange(stolen, least, most);
        Assert.Equal("", _h.Run("w1"));
    }

    [Fact]
    public void Task_moves_once_its_worker_has_given_it_back()
    {
        Load(1, 8);
        _h.Join("w1");
        string first = _h.Stolen("w0").Split(' ')[0];
        Assert.Equal("w0", _h.Where(first));

        _h.Report("w0", _h.About(ReportKind.StealReply, "w0", first) with { Accepted = true });
        Assert.Equal("w1", _h.Where(first));
        Assert.Equal(first, _h.Run("w1"));
        Assert.Equal("data w0", string.Join(" ", _h.Orders("w1").Single().Locations.Select(l => $"{l.Key} {l.Holder}")));
    }

    [Fact]
    public void Task_that_has_begun_stays()
    {
        Load(1, 8);
        _h.Join("w1");
        string first = _h.Stolen("w0").Split(' ')[0];
        _h.Report("w0", _h.About(ReportKind.StealReply, "w0", first) with { Accepted = false });
        Assert.Equal("w0", _h.Where(first));
        _h.Finish("w0", first);
        Assert.Equal(TaskState.Memory, _h.StateOf(first));
    }

    [Fact]
    public void Deaths_in_the_middle_of_a_handshake_do_no_harm()
    {
        Load(1, 8);
        _h.Join("w1");
        string[] stolen = _h.Stolen("w0").Split(' ');
        _h.Lose("w1");
        _h.Report("w0", _h.About(ReportKind.StealReply, "w0", stolen[0]) with { Accepted = true });
        Assert.Equal("w0", _h.Where(stolen[0]));

        _h.Join("w2");
        Assert.NotEqual("", _h.Stolen("w0"));
        _h.Lose("w0");
        Assert.Equal(0, _h.State.Workers().Count(w => w.Worker.Name == "w0"));
    }

    [Fact]
    public void Tasks_bound_to_their_worker_are_not_stolen()
    {
        Load(1, 8, new TaskAnnotations { Workers = ["w0"] });
        _h.Join("w1");
        _h.Tick();
        Assert.Equal("", _h.Stolen("w0"));
    }

    [Fact]
    public void Nothing_is_stolen_when_stealing_is_off()
    {
        var h = new SchedulerHarness(new SchedulerOptions { Stealing = false });
        h.Join("w0");
        h.Submit("a; b; c", "a b c", _ => new TaskAnnotations { Workers = ["w0", "w1"] });
        h.Join("w1");
        h.Tick();
        Assert.Equal("", h.Stolen("w0"));
    }

    /// <summary>Ten tasks on w0, each with an input of its own there or all with one; how many are asked back for w1.</summary>
    [Theory]
    [InlineData(0.1, 1_000_000, false, 4, 5)]
    [InlineData(0.1, 200_000_000, false, 0, 0)]
    [InlineData(0.1, 30_000_000, true, 3, 5)]
    [InlineData(0.1, 30_000_000, false, 1, 2)]
    [InlineData(0.00001, 1, false, 0, 0)]
    public void Input_that_moves_for_one_task_is_there_for_the_next(double seconds, long bytes, bool shared, int least, int most)
    {
        var h = new SchedulerHarness(new SchedulerOptions { StealAbove = 0 });
        h.Join("w0");
        TaskGroup group = TaskGroup.Of("work", 1);
        h.Handle(new DataScattered(
            SchedulerHarness.Alice, [.. Enumerable.Range(0, 10).Select(i => new InputLocation(SchedulerHarness.Key($"d{i}"), new WorkerId("w0"), bytes))]));
        for (int round = 0; round < 2; round++)
        {
            var builder = new TaskGraphBuilder();
            for (int i = 0; i < 10; i++)
            {
                builder.AddExternal(SchedulerHarness.Key($"d{i}"));
            }

            for (int i = 0; i < (round == 0 ? 1 : 10); i++)
            {
                builder.AddOutput(builder.Add(group.Key((round * 10) + i), new SimulatedKernel(0, 0), [shared ? 0 : i]));
            }

            h.Handle(new SubmitGraph(SchedulerHarness.Alice, round, builder.Build(), SubmitOptions.Default));
            if (round == 0)
            {
                Assignment first = h.Orders("w0").Single().Run[0];
                h.Report("w0", new TaskReport(ReportKind.Finished, first.Key, first.Attempt, first.Handle) { Duration = TimeSpan.FromSeconds(seconds) });
            }
        }

        h.Join("w1");

        Assert.InRange(h.Stolen("w0").Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, least, most);
    }

    [Fact]
    public void Where_the_most_loaded_has_nothing_that_may_move_the_next_is_asked()
    {
        var h = new SchedulerHarness(new SchedulerOptions { UnknownDuration = 1 });
        h.Join("w0");
        h.Submit("a0; a1; a2; a3; a4; a5", "a0 a1 a2 a3 a4 a5", options: new SubmitOptions { Workers = ["w0"] });
        h.Join("w1");
        h.Submit("b0; b1; b2; b3", "b0 b1 b2 b3", options: new SubmitOptions { Workers = ["w1", "w2"] });

        h.Join("w2");

        Assert.Equal("", h.Stolen("w0"));
        Assert.NotEqual("", h.Stolen("w1"));
    }

    [Fact]
    public void Idle_worker_ends_up_with_its_share()
    {
        Load(1, 8);
        _h.Join("w1");
        foreach (string key in _h.Stolen("w0").Split(' '))
        {
            _h.Report("w0", _h.About(ReportKind.StealReply, "w0", key) with { Accepted = true });
        }

        Assert.InRange(_h.State.Workers().Single(w => w.Worker.Name == "w1").Processing, 4, 6);
    }

    [Fact]
    public void Worker_keeps_as_many_tasks_as_it_has_threads()
    {
        TaskGroup[] groups = [TaskGroup.Of("long", 1), TaskGroup.Of("short", 1)];
        var kernel = new SimulatedKernel(0, 0);
        _h.Join("w0", threads: 2);
        for (int round = 0; round < 2; round++)
        {
            var builder = new TaskGraphBuilder();
            for (int i = 0; i < (round == 0 ? 2 : 4); i++)
            {
                builder.AddOutput(builder.Add(groups[Math.Min(i, 1)].Key((round * 10) + i), kernel, ReadOnlySpan<int>.Empty));
            }

            _h.Handle(new SubmitGraph(SchedulerHarness.Alice, round, builder.Build(), SubmitOptions.Default));
            if (round == 0)
            {
                _h.Report("w0", [.. _h.Orders("w0").Single().Run.Select(a => new TaskReport(ReportKind.Finished, a.Key, a.Attempt, a.Handle)
                {
                    Duration = TimeSpan.FromSeconds(ReferenceEquals(a.Key.Group, groups[0]) ? 100 : 1),
                })]);
            }
        }

        _h.Join("w1", threads: 4);

        Assert.Equal(2, _h.Stolen("w0").Split(' ').Length);
    }

    /// <summary>Ten tasks of a known duration on w0, each with the same input there.</summary>
    private void Load(double seconds, long bytes, TaskAnnotations? annotations = null)
    {
        _h.Join("w0");
        _h.Handle(new DataScattered(SchedulerHarness.Alice, [new InputLocation(SchedulerHarness.Key("data"), new WorkerId("w0"), bytes)]));
        TaskGroup group = TaskGroup.Calls("work", 1);
        var kernel = new SimulatedKernel(0, 0);
        for (int round = 0; round < 2; round++)
        {
            var builder = new TaskGraphBuilder();
            int data = builder.AddExternal(SchedulerHarness.Key("data"));
            for (int i = 0; i < (round == 0 ? 1 : 10); i++)
            {
                builder.AddOutput(builder.Add(round == 0 ? TaskGroup.Of("t", 1).Key(99) : TaskGroup.Of("t", 0).Key(i), kernel, [data], annotations));
            }

            _h.Handle(new SubmitGraph(SchedulerHarness.Alice, 100 + round, builder.Build(), SubmitOptions.Default));
            if (round == 0)
            {
                Assignment first = _h.Orders("w0").Single().Run[0];
                _h.Report("w0", new TaskReport(ReportKind.Finished, first.Key, first.Attempt, first.Handle) { Duration = TimeSpan.FromSeconds(seconds) });
            }
        }
    }
}
