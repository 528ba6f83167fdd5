using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Scheduling;

namespace Actors.Runtime.Tests.Scheduling;

public sealed class ReleaseTests
{
    private readonly SchedulerHarness _h = new();

    [Fact]
    public void Result_is_kept_while_any_client_wants_it()
    {
        _h.Join("w");
        _h.Submit("a", "a");
        _h.Handle(new WantKeys(SchedulerHarness.Bob, [SchedulerHarness.Key("a"), SchedulerHarness.Key("no")]));
        Assert.Equal("no Lost", _h.News(SchedulerHarness.Bob));
        _h.Finish("w", "a");
        Assert.Equal("a Finished", _h.News(SchedulerHarness.Bob));

        _h.Release("a");
        Assert.Equal("", _h.Freed("w"));
        _h.Handle(new ClientLeft(SchedulerHarness.Bob));
        Assert.Equal("a", _h.Freed("w"));
        _h.AssertEmpty();
    }

    [Fact]
    public void Running_task_nobody_wants_is_cancelled_and_its_late_result_freed()
    {
        _h.Join("w");
        _h.Submit("a; b: a", "b");
        TaskReport late = _h.Finished("w", "a");
        _h.Release("b");
        Assert.Equal("a", _h.Cancelled("w"));
        _h.AssertEmpty();

        _h.Report("w", late);
        Assert.Equal("a", _h.Freed("w"));
    }

    [Fact]
    public void Late_result_of_a_cancelled_attempt_is_left_alone_where_the_task_runs_anew()
    {
        _h.Join("w");
        _h.Submit("a", "a");
        TaskReport late = _h.Finished("w", "a");
        _h.Release("a");
        _h.Submit("a", "a");
        Assert.Equal("a", _h.Run("w"));

        _h.Report("w", late);
        Assert.Equal("", _h.Freed("w"));
        Assert.Equal(TaskState.Processing, _h.StateOf("a"));
        _h.Release("a");
        Assert.Equal("a", _h.Freed("w"));
    }

    [Fact]
    public void Copy_reported_while_an_order_to_free_it_is_under_way_is_not_counted_on()
    {
        _h.Join("w0");
        _h.Submit("a", "a");
        _h.Finish("w0", "a");
        _h.Release("a");
        Assert.Equal("a", _h.Freed("w0"));
        _h.Submit("a", "a", options: new SubmitOptions { Workers = ["w1"] });
        Assert.Equal(TaskState.NoWorker, _h.StateOf("a"));
        TaskReport copy = new(ReportKind.Added, SchedulerHarness.Key("a"), default, -1) { Bytes = 8 };

        _h.Handle(new WorkerReport(new WorkerId("w0"), 1, _h.Next("w0"), [copy]) { Seen = 1 });
        Assert.Equal(TaskState.NoWorker, _h.StateOf("a"));
        Assert.Equal("a", _h.Freed("w0"));

        _h.Handle(new WorkerReport(new WorkerId("w0"), 1, _h.Next("w0"), [copy]) { Seen = 3 });
        Assert.Equal("a Finished", _h.News());
    }

    [Fact]
    public void Copy_of_an_input_reported_while_an_order_to_free_it_is_under_way_is_not_counted_on()
    {
        TaskReport Of(ReportKind kind, string key) => new(kind, SchedulerHarness.Key(key), default, -1) { Bytes = 8 };
        void Say(TaskReport report) => _h.Handle(new WorkerReport(new WorkerId("w0"), 1, _h.Next("w0"), [report]) { Seen = 2 });
        _h.Join("w0");
        _h.Submit("a; b: a", "b");
        _h.Finish("w0", "a");
        Say(_h.Finished("w0", "b"));
        Assert.Equal("a", _h.Freed("w0"));
        _h.Join("w1");
        _h.Handle(new WorkerPaused(new WorkerId("w0"), true));
        Say(Of(ReportKind.Dropped, "b"));
        Assert.Equal("a", _h.Run("w1"));

        Say(Of(ReportKind.Added, "a"));

        Assert.Equal("w1", _h.Where("a"));
        Assert.Equal("a", _h.Freed("w0"));
    }

    [Fact]
    public void Cancelling_tells_the_keys_and_all_wanted_dependents()
    {
        _h.Join("w");
        _h.Submit("a; b: a; c: b; d: a", "b c d");
        _h.Handle(new WantKeys(SchedulerHarness.Bob, [SchedulerHarness.Key("c")]));
        _h.Handle(new CancelKeys(SchedulerHarness.Alice, [SchedulerHarness.Key("b")], Force: false, "no longer"));

        Assert.Equal("b Cancelled, c Cancelled", _h.News());
        Assert.All(_h.Updates(), u => Assert.Equal("no longer", u.Reason));
        Assert.Equal("", _h.News(SchedulerHarness.Bob));
        Assert.Equal(TaskState.Waiting, _h.StateOf("c"));

        _h.Handle(new CancelKeys(SchedulerHarness.Alice, [SchedulerHarness.Key("b")], Force: true, "at once"));
        Assert.Equal("c Cancelled", _h.News(SchedulerHarness.Bob));
        Assert.Equal(TaskState.Forgotten, _h.StateOf("c"));
        Assert.Equal(TaskState.Waiting, _h.StateOf("d"));
    }

    [Fact]
    public void Fire_and_forget_runs_to_its_end_without_its_client()
    {
        _h.Join("w");
        _h.Submit("a; b: a", "b", options: new SubmitOptions { FireAndForget = true });
        _h.Handle(new ClientLeft(SchedulerHarness.Alice));
        _h.Finish("w", "a");
        _h.Finish("w", "b");
        Assert.Equal("a b", string.Join(" ", _h.Freed("w").Split(' ').Order(StringComparer.Ordinal)));
        _h.AssertEmpty();

        _h.Submit("c", "c", options: new SubmitOptions { FireAndForget = true });
        _h.Err("w", "c");
        Assert.Empty(_h.Updates());
        _h.AssertEmpty();
    }

    [Fact]
    public void Dataset_outlives_its_client()
    {
        _h.Join("w");
        _h.Submit("a", "a");
        _h.Finish("w", "a");
        _h.Handle(new PublishDataset(SchedulerHarness.Alice, 1, "set", [SchedulerHarness.Key("a")], 42, Replace: false));
        Assert.Null(Reply().Error);
        _h.Handle(new ClientLeft(SchedulerHarness.Alice));
        Assert.Equal(TaskState.Memory, _h.StateOf("a"));

        _h.Handle(new GetDataset(SchedulerHarness.Bob, 2, "set"));
        Assert.Equal(42, Reply().Value);
        Assert.Equal("a Finished", _h.News(SchedulerHarness.Bob));
        _h.Handle(new PublishDataset(SchedulerHarness.Bob, 3, "set", [], null, Replace: false));
        Assert.Contains("'set'", Reply().Error, StringComparison.Ordinal);
        _h.Handle(new ListDatasets(SchedulerHarness.Bob, 4));
        Assert.Equal(["set"], Reply().Names);
        _h.Handle(new GetDataset(SchedulerHarness.Bob, 5, "other"));
        Assert.Contains("set", Reply().Error, StringComparison.Ordinal);
        _h.Handle(new PublishDataset(SchedulerHarness.Bob, 6, "new", [SchedulerHarness.Key("unknown")], null, Replace: false));
        Assert.Contains("'unknown'", Reply().Error, StringComparison.Ordinal);

        _h.Handle(new UnpublishDataset(SchedulerHarness.Bob, 7, "set"));
        Assert.Equal(TaskState.Memory, _h.StateOf("a"));
        _h.Release("a", SchedulerHarness.Bob);
        _h.AssertEmpty();

        DatasetReply Reply() => _h.Effects.OfType<DatasetReply>().Single();
    }

    [Fact]
    public void Holders_are_answered_with_sizes()
    {
        _h.Join("w");
        _h.Submit("a; b: a", "a b");
        _h.Finish("w", "a", bytes: 12);
        _h.Handle(new AskHolders(SchedulerHarness.Bob, 5, [SchedulerHarness.Key("a"), SchedulerHarness.Key("b"), SchedulerHarness.Key("c")]));
        HoldersReply reply = _h.Effects.OfType<HoldersReply>().Single();
        Assert.Equal((5L, new InputLocation(SchedulerHarness.Key("a"), new WorkerId("w"), 12)), (reply.Request, Assert.Single(reply.Holders)));

        _h.Handle(new AskHolders(SchedulerHarness.Bob, 6, null));
        Assert.Single(_h.Effects.OfType<HoldersReply>().Single().Holders);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Cancelled_tasks_do_not_pile_up_behind_those_that_wait(bool restricted)
    {
        var h = new SchedulerHarness(new SchedulerOptions { StoryLength = 0 });
        var options = new SubmitOptions { Workers = restricted ? ["nobody"] : [] };
        h.Submit("first", "first", options: options);
        var builder = new TaskGraphBuilder();
        builder.AddOutput(builder.Add(SchedulerHarness.Key("x"), new SimulatedKernel(0, 0), ReadOnlySpan<TaskKey>.Empty));
        TaskGraph graph = builder.Build();
        for (int i = 0; i < 5_000; i++)
        {
            h.State.Handle(new SubmitGraph(SchedulerHarness.Bob, i, graph, options), TimeSpan.Zero);
            h.State.Handle(new ReleaseKeys(SchedulerHarness.Bob, [SchedulerHarness.Key("x")]), TimeSpan.Zero);
        }

        Assert.InRange(h.State.QueueEntries, 1, 1_100);
        h.Join("w0");
        Assert.Equal(restricted ? "" : "w0", h.Where("first"));
        h.Join("nobody");
        Assert.Equal(restricted ? "nobody" : "w0", h.Where("first"));
    }

    [Fact]
    public void Numbers_of_graphs_are_kept_as_intervals()
    {
        var set = new NumberSet();
        foreach (long number in new long[] { 5, 3, 4, 9, 1, 2, 8 })
        {
            Assert.True(set.Add(number));
            Assert.False(set.Add(number));
        }

        Assert.Equal(2, set.Intervals);
        Assert.All(Enumerable.Range(0, 12), i => Assert.Equal(i is >= 1 and <= 5 or 8 or 9, set.Contains(i)));
    }
}
