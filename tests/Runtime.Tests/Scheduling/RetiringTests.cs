using Actors.Runtime.Protocol;
using Actors.Runtime.Scheduling;

namespace Actors.Runtime.Tests.Scheduling;

public sealed class RetiringTests
{
    private readonly SchedulerHarness _h = new();

    [Fact]
    public void Idle_worker_may_go_at_once()
    {
        _h.Join("w0");
        _h.Join("w1");
        Retire("w0");
        Assert.Equal("w0", Retired());
        _h.Tick();
        Assert.Equal("", Retired());

        _h.Submit("a", "a");
        Assert.Equal("w1", _h.Where("a"));
    }

    [Fact]
    public void Results_only_it_holds_are_copied_first()
    {
        _h.Join("w0");
        _h.Submit("a", "a");
        _h.Finish("w0", "a");
        _h.Join("w1");
        Retire("w0");
        Assert.Equal("", Retired());
        Assert.Equal("a<w0", _h.Replicated("w1"));

        _h.Tick(1);
        Assert.Equal("", _h.Replicated("w1"));
        _h.Tick(10);
        Assert.Equal("a<w0", _h.Replicated("w1"));

        _h.Report("w1", new TaskReport(ReportKind.Added, SchedulerHarness.Key("a"), default, -1) { Bytes = 8 });
        Assert.Equal("w0", Retired());

        // It is there still, and nobody is sent to it.
        _h.Handle(new AskHolders(SchedulerHarness.Alice, 5, null));
        Assert.Equal(new WorkerId("w1"), Assert.Single(_h.Effects.OfType<HoldersReply>().Single().Holders).Holder);
        _h.Lose("w0", expected: true);
        Assert.Equal(TaskState.Memory, _h.StateOf("a"));
    }

    [Fact]
    public void Worker_that_has_not_heard_that_it_may_go_is_told_again_and_who_asks_for_it_to_leave_is_answered()
    {
        var h = new SchedulerHarness(new SchedulerOptions { KeepAnswers = true });
        h.Join("w0");
        h.Join("w1");
        h.Handle(new RetireWorker(new WorkerId("w0")));
        Assert.Single(h.Effects.OfType<WorkerRetired>());
        h.Tick(1);
        Assert.Empty(h.Effects.OfType<WorkerRetired>());
        h.Tick(5);
        Assert.Single(h.Effects.OfType<WorkerRetired>());

        h.Handle(new RetireWorkers(SchedulerHarness.Alice, 7, ["w0"]));
        Assert.Equal(1, h.Effects.OfType<ControlReply>().Single(r => r.Request == 7).Count);
    }

    [Fact]
    public void Results_only_it_holds_are_asked_for_again_when_orders_were_lost()
    {
        _h.Join("w0");
        _h.Submit("a", "a");
        _h.Finish("w0", "a");
        _h.Join("w1");
        Retire("w0");
        Assert.Equal("a<w0", _h.Replicated("w1"));

        // It had missed something, and says what it has.
        _h.Handle(new WorkerReport(new WorkerId("w1"), 1, _h.Next("w1"), []) { Seen = 1, IsInventory = true });

        Assert.Equal("a<w0", _h.Replicated("w1"));
    }

    [Fact]
    public void What_it_has_not_begun_goes_elsewhere_and_what_runs_is_waited_for()
    {
        _h.Join("w0");
        _h.Submit("a; b", "a b");
        _h.Join("w1");
        string asked = _h.Stolen("w0");
        Retire("w0");
        Assert.Equal("a b", string.Join(" ", $"{asked} {_h.Stolen("w0")}".Split(' ').Order(StringComparer.Ordinal)));
        _h.Report("w0", _h.About(ReportKind.StealReply, "w0", "a") with { Accepted = false }, _h.About(ReportKind.StealReply, "w0", "b") with { Accepted = true });
        Assert.Equal("w1", _h.Where("b"));
        Assert.Equal("", Retired());

        _h.Finish("w0", "a");
        _h.Report("w1", new TaskReport(ReportKind.Added, SchedulerHarness.Key("a"), default, -1) { Bytes = 8 });
        Assert.Equal("w0", Retired());
    }

    [Fact]
    public void Last_worker_may_go_with_what_it_holds()
    {
        _h.Join("w0");
        _h.Submit("a", "a");
        _h.Finish("w0", "a");
        Retire("w0");
        Assert.Equal("w0", Retired());

        _h.Lose("w0", expected: true);
        Assert.Equal("a Pending", _h.News());
        Assert.Equal(TaskState.Queued, _h.StateOf("a"));
    }

    private void Retire(string worker) => _h.Handle(new RetireWorker(new WorkerId(worker)));

    private string Retired() => string.Join(" ", _h.Effects.OfType<WorkerRetired>().Select(r => r.Worker));
}
