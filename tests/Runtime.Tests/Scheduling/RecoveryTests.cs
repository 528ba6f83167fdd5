using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Scheduling;

namespace Actors.Runtime.Tests.Scheduling;

public sealed class RecoveryTests
{
    private readonly SchedulerHarness _h = new();

    [Fact]
    public void Lost_result_is_made_again_from_what_remains_and_only_that()
    {
        _h.Join("w0");
        _h.Submit("a", "a");
        _h.Finish("w0", "a");
        _h.Join("w1");
        _h.Submit("!a; b: a; c: b; d: c", "d", options: new SubmitOptions { Workers = ["w1"] });
        _h.Finish("w1", "b");
        _h.Finish("w1", "c");
        _h.Finish("w1", "d");
        Assert.Equal("w1", _h.Where("d"));

        _h.Join("w2");
        _h.Lose("w1");

        Assert.Equal("d Pending", _h.News());
        Assert.Equal(TaskState.Memory, _h.StateOf("a"));
        Assert.Equal((TaskState.NoWorker, TaskState.Waiting, TaskState.Waiting), (_h.StateOf("b"), _h.StateOf("c"), _h.StateOf("d")));

        _h.Join("w1");
        Assert.Equal("b", _h.Run("w1"));
    }

    [Fact]
    public void Result_with_another_holder_is_not_made_again_and_clients_learn_of_the_other()
    {
        _h.Join("w0");
        _h.Join("w1");
        _h.Submit("a", "a");
        _h.Finish(_h.Where("a"), "a");
        string holder = _h.Where("a");
        string other = holder == "w0" ? "w1" : "w0";
        _h.Report(other, new TaskReport(ReportKind.Added, SchedulerHarness.Key("a"), default, -1) { Bytes = 8 });
        Assert.Equal("w0 w1", _h.Where("a"));

        _h.Lose(holder);

        KeyUpdate news = Assert.Single(_h.Updates());
        Assert.Equal((KeyStatus.Finished, other), (news.Status, news.Holder.Name));
        Assert.Equal(0, _h.State.CountOf(TaskState.Processing));
    }

    [Fact]
    public void Task_on_too_many_dying_workers_fails_with_each_reason()
    {
        _h.Submit("a; b: a", "b");
        for (int i = 1; i <= 4; i++)
        {
            Assert.Equal(TaskState.Waiting, _h.StateOf("b"));
            _h.Join($"w{i}");
            Assert.Equal("a", _h.Run($"w{i}"));
            _h.Lose($"w{i}", $"exit code {i}");
        }

        KeyUpdate news = Assert.Single(_h.Updates());
        var exception = Assert.IsType<WorkerLostException>(news.Failure!.Exception);
        Assert.Equal(SchedulerHarness.Key("a"), exception.Key);
        Assert.Equal(["w1: exit code 1", "w2: exit code 2", "w3: exit code 3", "w4: exit code 4"], exception.Reasons);
        _h.Release("b");
        _h.AssertEmpty();
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Expected_loss_and_tasks_known_not_to_run_are_not_blamed(bool expected, bool runsNothing)
    {
        _h.Submit("a", "a");
        for (int i = 0; i <= SchedulerOptions.Default.AllowedFailures; i++)
        {
            _h.Join($"w{i}");
            _h.Handle(new WorkerLost(new WorkerId($"w{i}"), "stopped", expected) { Running = runsNothing ? [] : null });
        }

        _h.Join("last");
        Assert.Equal("a", _h.Run("last"));
    }

    [Fact]
    public void Tasks_of_a_dead_worker_are_given_out_one_by_one_afterwards()
    {
        _h.Join("w0", threads: 4);
        string names = string.Join(" ", Enumerable.Range(0, 8).Select(i => $"t{i}"));
        _h.Submit(names.Replace(" ", ";", StringComparison.Ordinal), names);
        Assert.Equal(8, _h.Run("w0").Split(' ').Length);
        _h.Lose("w0");

        _h.Join("w1", threads: 1);
        Assert.Equal(2, _h.Run("w1").Split(' ').Length);
    }

    [Fact]
    public void Report_of_an_older_attempt_or_a_dead_worker_is_ignored()
    {
        _h.Join("w0");
        _h.Submit("a", "a");
        TaskReport old = _h.Finished("w0", "a");
        _h.Lose("w0");
        _h.Join("w1");
        Assert.Equal("a", _h.Run("w1"));

        _h.Handle(new WorkerReport(new WorkerId("w0"), 1, 1, [old]));
        _h.Report("w1", old);
        Assert.Equal(TaskState.Processing, _h.StateOf("a"));

        TaskReport stray = _h.Finished("w1", "a") with { Handle = long.MaxValue };
        _h.Report("w1", stray with { Attempt = new Attempt(1, 99) });
        Assert.Equal(TaskState.Processing, _h.StateOf("a"));
        _h.Report("w1", stray);
        Assert.Equal("a Finished", _h.News());
    }

    [Fact]
    public void Reports_are_handled_once()
    {
        _h.Join("w0");
        _h.Submit("a", "a", options: new SubmitOptions { Retries = 1 });
        var report = new WorkerReport(new WorkerId("w0"), 1, 1, [_h.About(ReportKind.Erred, "w0", "a")]);
        _h.Handle(report);
        _h.Handle(report with { Reports = [_h.About(ReportKind.Erred, "w0", "a")] });

        Assert.Equal(TaskState.Processing, _h.StateOf("a"));
    }

    [Fact]
    public void Lost_scattered_data_is_lost_to_those_who_want_it_or_what_needs_it()
    {
        _h.Join("w0");
        _h.Handle(new DataScattered(SchedulerHarness.Alice, [new InputLocation(SchedulerHarness.Key("data"), new WorkerId("w0"), 8)]));
        Assert.Equal("data Finished", _h.News());
        _h.Submit("!data; a: data", "a", client: SchedulerHarness.Bob);
        _h.Lose("w0");

        Assert.Equal("data Lost", _h.News());
        KeyUpdate news = Assert.Single(_h.Updates(SchedulerHarness.Bob));
        Assert.Equal(KeyStatus.Lost, news.Status);
        Assert.Contains("'data'", news.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_input_is_made_again_when_no_holder_is_left()
    {
        _h.Join("w0");
        _h.Submit("a; b: a", "b");
        _h.Finish("w0", "a");
        _h.Report("w0", _h.About(ReportKind.InputMissing, "w0", "b") with { Input = SchedulerHarness.Key("a"), Holder = new WorkerId("w0") });

        Assert.Equal("a", _h.Run("w0"));
        Assert.Equal("a", _h.Freed("w0"));
        Assert.Equal(TaskState.Waiting, _h.StateOf("b"));
        _h.Finish("w0", "a");
        Assert.Equal("b", _h.Run("w0"));
    }

    [Fact]
    public void Holder_that_failed_a_client_is_given_up_and_the_client_told_anew()
    {
        _h.Join("w0");
        _h.Submit("a", "a");
        _h.Finish("w0", "a");
        _h.Handle(new HolderFailed(SchedulerHarness.Alice, SchedulerHarness.Key("a"), new WorkerId("w0")));

        Assert.Equal(KeyStatus.Pending, _h.Updates().Last().Status);
        Assert.Equal("a", _h.Run("w0"));
    }

    [Fact]
    public void Client_whose_result_is_not_known_any_more_is_asked_what_it_wants_before_it_is_told()
    {
        _h.Join("w0");
        _h.Handle(new HolderFailed(SchedulerHarness.Bob, SchedulerHarness.Key("unknown"), new WorkerId("w0")));

        Assert.Contains(_h.Effects.OfType<ToClient>(), e => e.Client == SchedulerHarness.Bob && e.Update is { AskAnnounce: true, Keys.Count: 0 });
        _h.Handle(new ClientAnnounced(SchedulerHarness.Bob, [], [SchedulerHarness.Key("unknown")]));
        Assert.Equal("unknown Lost", _h.News(SchedulerHarness.Bob));
    }

    [Fact]
    public void Dropped_result_is_made_again_while_it_is_wanted()
    {
        _h.Join("w0");
        _h.Submit("a", "a");
        _h.Finish("w0", "a");
        _h.Report("w0", new TaskReport(ReportKind.Dropped, SchedulerHarness.Key("a"), default, -1));

        Assert.Equal("a Pending", _h.News());
        Assert.Equal("a", _h.Run("w0"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void New_coordinator_runs_only_what_workers_have_not(bool inventoryFirst)
    {
        var h = new SchedulerHarness(epoch: 2);
        h.Handle(new CoordinatorTookOver([new WorkerId("w0"), new WorkerId("w1")], []));
        h.Join("w0");
        Assert.Equal((2, true), (Assert.Single(h.Orders("w0")).Epoch, h.Orders("w0").Single().AskInventory));
        h.Join("w1");
        if (inventoryFirst)
        {
            Inventory();
            Assert.Equal("", h.Freed("w0"));
        }

        h.Submit("a; b: a; c; d: b c", "d");
        if (!inventoryFirst)
        {
            Inventory();
        }

        Assert.Equal(TaskState.Forgotten, h.StateOf("c"));
        h.Handle(new WorkerReport(new WorkerId("w1"), 2, h.Next("w1"), []) { Seen = 99, IsInventory = true });
        Assert.Equal("w0", h.Where("b"));
        Assert.NotEqual(TaskState.Processing, h.StateOf("a"));
        Assert.Equal((TaskState.Processing, TaskState.Waiting), (h.StateOf("c"), h.StateOf("d")));
        h.Tick(60);
        Assert.Equal(TaskState.Memory, h.StateOf("b"));
        h.Finish(h.Where("c"), "c");
        h.Finish(h.Where("d"), "d");
        h.Release("d");
        h.AssertEmpty();

        void Inventory() => h.Handle(new WorkerReport(new WorkerId("w0"), 2, h.Next("w0"),
            [new TaskReport(ReportKind.Added, SchedulerHarness.Key("b"), default, -1) { Bytes = 8 }]) { Seen = 99, IsInventory = true });
    }

    [Fact]
    public void Results_nobody_claims_after_a_change_of_coordinators_are_freed_in_the_end()
    {
        var h = new SchedulerHarness(epoch: 2);
        h.Join("w0");
        h.Report("w0", new TaskReport(ReportKind.Added, SchedulerHarness.Key("x"), default, -1) { Bytes = 8 });
        Assert.Equal(TaskState.Memory, h.StateOf("x"));
        h.Tick(10);
        Assert.Equal("", h.Freed("w0"));
        h.Tick(30);
        Assert.Equal("x", h.Freed("w0"));
        h.AssertEmpty();
    }

    [Fact]
    public void Coordinator_is_fenced_by_a_report_of_a_later_epoch()
    {
        _h.Join("w0");
        _h.Submit("a", "a");
        _h.Handle(new WorkerReport(new WorkerId("w0"), 3, 1, []));
        Assert.True(_h.State.IsFenced);
        Assert.Equal(3, _h.State.HighestEpoch);

        _h.Finish("w0", "a");
        Assert.Empty(_h.Effects);
    }

    [Fact]
    public void Lost_assignment_is_given_out_again_after_an_inventory()
    {
        _h.Join("w0");
        _h.Submit("a; b", "a b");
        _h.Tick(5);
        Assert.Empty(_h.Orders("w0"));
        _h.Tick(6);
        Assert.True(Assert.Single(_h.Orders("w0")).AskInventory);

        _h.Handle(new WorkerReport(new WorkerId("w0"), 1, _h.Next("w0"), [_h.About(ReportKind.Running, "w0", "b")]) { Seen = 2, IsInventory = true });
        Assert.Equal("a", _h.Run("w0"));
    }

    [Fact]
    public void Lost_report_is_noticed_by_its_number_and_made_up_for()
    {
        _h.Join("w0");
        _h.Submit("a", "a");
        _h.Next("w0");
        _h.Report("w0");
        Assert.True(Assert.Single(_h.Orders("w0")).AskInventory);
        Assert.Equal(1, _h.State.Workers().Single().MissedReports);

        _h.Handle(new WorkerReport(new WorkerId("w0"), 1, _h.Next("w0"),
            [new TaskReport(ReportKind.Added, SchedulerHarness.Key("a"), default, -1) { Bytes = 5 }]) { Seen = 2, IsInventory = true });
        Assert.Equal("a Finished", _h.News());
    }
}
