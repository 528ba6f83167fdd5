using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Working;

namespace Actors.Runtime.Tests.Working;

public sealed class WorkerStateTests
{
    [Fact]
    public void A_task_without_inputs_runs_at_once_and_its_end_is_reported()
    {
        var worker = WorkerHarness.Of();

        Attempt attempt = worker.Run("a");
        Assert.Equal(["execute a"], worker.Said());
        worker.Finish("a", attempt, 100);

        TaskReport report = Assert.Single(worker.Reports);
        Assert.Equal((ReportKind.Finished, 100L, 1L, TimeSpan.FromSeconds(1)), (report.Kind, report.Bytes, report.Handle, report.Duration));
        Assert.Equal((0, 100L), (worker.State.TaskCount, worker.State.MemoryBytes));
    }

    [Fact]
    public void No_more_kernels_run_than_there_are_threads_and_the_most_urgent_is_next()
    {
        var worker = WorkerHarness.Of(threads: 2);
        Attempt a = worker.Run("a", order: 9);
        worker.Run("b", order: 8);
        worker.Run("c", order: 5);
        Assert.Empty(worker.Effects);
        worker.Run("d", order: 3);
        worker.Run("e", order: 4);

        worker.Finish("a", a);

        Assert.Equal(["execute d", "report Finished a"], worker.Said());
    }

    [Fact]
    public void One_command_fills_all_threads_and_reports_of_a_turn_are_numbered_without_gaps()
    {
        var worker = WorkerHarness.Of(threads: 3);
        TaskGraph graph = Graphs.Of(new NothingKernel(), new NothingKernel(), new NothingKernel(), new NothingKernel());
        Assignment[] run = [.. Enumerable.Range(0, 4).Select(i => new Assignment(graph, i, new Attempt(1, i + 1), i, new TaskPriority(0, 0, i), 0, 0))];
        worker.Send(new WorkerCommand(1, 0) { Run = run });
        Assert.Equal(["t0", "t1", "t2"], worker.Executed());

        WorkerStimulus[] ends = [.. Enumerable.Range(0, 3).Select(i => new KernelFinished(graph.Key(i), run[i].Attempt, 8, TimeSpan.Zero))];
        SendReport first = Assert.Single(worker.State.Handle(ends, TimeSpan.Zero).OfType<SendReport>());
        worker.Send(new KernelFinished(graph.Key(3), run[3].Attempt, 8, TimeSpan.Zero));

        Assert.Equal((1L, 3), (first.Report.Sequence, first.Report.Reports.Count));
        Assert.Equal(2, Assert.Single(worker.Effects.OfType<SendReport>()).Report.Sequence);
    }

    [Fact]
    public void A_failure_is_reported_with_its_cause()
    {
        var worker = WorkerHarness.Of();
        worker.Fail("a", worker.Run("a"));
        Assert.Equal("bad", Assert.Single(worker.Reports).Failure!.Exception.Message);
        Assert.Equal(0, worker.State.PartitionCount);
    }

    [Fact]
    public void A_cancelled_task_that_runs_keeps_its_thread_until_its_kernel_ends_and_is_not_reported()
    {
        var worker = WorkerHarness.Of();
        Attempt a = worker.Run("a");
        worker.Run("b");

        worker.Cancel("a", a);
        Assert.Equal(["cancel a"], worker.Said());
        worker.Finish("a", a);

        Assert.Equal(["drop a", "execute b"], worker.Said());
    }

    [Fact]
    public void A_new_attempt_starts_when_the_cancelled_one_has_ended()
    {
        var worker = WorkerHarness.Of(threads: 2);
        Attempt first = worker.Run("a");
        worker.Cancel("a", first);

        Attempt second = worker.Run("a");
        Assert.Empty(worker.Effects);
        worker.Finish("a", first);
        Assert.Equal(["drop a", "execute a"], worker.Said());
        worker.Finish("a", second);

        Assert.Equal(["report Finished a"], worker.Said());
        Assert.Equal(second, worker.Reports.Single().Attempt);
    }

    [Fact]
    public void A_task_is_given_back_only_before_it_starts()
    {
        var worker = WorkerHarness.Of();
        Attempt a = worker.Run("a");
        Attempt b = worker.Run("b");

        worker.Steal("a", a);
        Assert.Equal(["report StealReply a False"], worker.Said());
        worker.Steal("b", b);
        Assert.Equal(["report StealReply b True"], worker.Said());
        worker.Steal("b", b);
        Assert.Equal(["report StealReply b False"], worker.Said());
        worker.Finish("a", a);

        Assert.Equal(["report Finished a"], worker.Said());
        Assert.Equal(0, worker.State.TaskCount);
    }

    [Fact]
    public void A_task_whose_result_is_here_is_reported_finished_without_running()
    {
        var worker = WorkerHarness.Of();
        worker.Make("a", 50);
        worker.Run("a");
        Assert.Equal(["report Finished a"], worker.Said());
        Assert.Equal(50, worker.Reports.Single().Bytes);
    }

    [Fact]
    public void Freed_values_go_at_once_unless_a_task_here_still_uses_them()
    {
        var worker = WorkerHarness.Of();
        worker.Make("a", 50);
        Attempt b = worker.Run("b", ["a"]);

        worker.Free("a");
        Assert.Empty(worker.Effects);
        worker.Finish("b", b);
        Assert.Equal(["drop a", "report Finished b"], worker.Said().Order());
        worker.Free("b");

        Assert.Equal(["drop b"], worker.Said());
        Assert.Equal((0, 0L), (worker.State.PartitionCount, worker.State.MemoryBytes));
    }

    [Fact]
    public void A_freed_value_in_use_is_not_taken_for_the_result_of_a_new_attempt()
    {
        var worker = WorkerHarness.Of(threads: 2);
        worker.Make("a", 50);
        Attempt b = worker.Run("b", ["a"]);
        worker.Cancel("b", b);
        worker.Free("a");

        worker.Run("a");
        Assert.Empty(worker.Effects);
        worker.Fail("b", b);

        Assert.Equal(["drop a", "execute a"], worker.Said());
    }

    [Fact]
    public void A_kernel_that_waits_gives_its_thread_to_the_next_task()
    {
        var worker = WorkerHarness.Of();
        Attempt a = worker.Run("a");
        Attempt b = worker.Run("b");

        worker.Send(new KernelSeceded(WorkerHarness.Key("a"), a));
        Assert.Equal(["execute b", "report LongRunning a"], worker.Said());
        worker.Finish("a", a);
        Assert.Equal(["report Finished a"], worker.Said());
        worker.Finish("b", b);

        Assert.Equal(0, worker.State.RunningCount);
    }

    [Fact]
    public void Commands_of_a_lower_epoch_and_repeated_ones_are_refused()
    {
        var worker = WorkerHarness.Of();
        worker.Epoch = 5;
        worker.Run("a");
        TaskGraph graph = WorkerHarness.Graph("b");
        var run = new Assignment(graph, 0, new Attempt(4, 1), 0, default, 0, 0);

        worker.Send(new CommandReceived(new WorkerCommand(4, 99) { Run = [run] }));
        Assert.Null(worker.State.StateOf(WorkerHarness.Key("b")));
        worker.Send(new CommandReceived(new WorkerCommand(5, 1) { Run = [run with { Attempt = new Attempt(5, 9) }] }));

        Assert.Null(worker.State.StateOf(WorkerHarness.Key("b")));
    }

    [Fact]
    public void A_new_coordinator_is_told_what_is_held_and_what_runs_and_the_rest_is_given_up()
    {
        var worker = WorkerHarness.Of();
        worker.Make("a", 50);
        Attempt b = worker.Run("b", ["a"]);
        worker.Run("c");
        worker.Epoch = 2;

        Attempt d = worker.Run("d");
        Assert.Equal(["resume", "report Added a", "report Running b", "report Running d"], worker.Said());
        Assert.Equal((2, 1L), (worker.Effects.OfType<SendReport>().Single().Report.Epoch, worker.State.LastReport));
        worker.Finish("b", b);
        Assert.Equal(["execute d", "report Finished b"], worker.Said());
        Assert.Equal(b, worker.Reports.Single().Attempt);
        worker.Finish("d", d);

        Assert.Equal(["report Finished d"], worker.Said());
    }

    [Fact]
    public void A_kernel_goes_on_for_a_new_coordinator_that_wants_it()
    {
        var worker = WorkerHarness.Of();
        Attempt old = worker.Run("b");
        worker.Epoch = 2;

        Attempt now = worker.Run("b");
        Assert.Empty(worker.Executed());
        Assert.DoesNotContain("cancel b", worker.Said());

        worker.Finish("b", old);
        TaskReport report = Assert.Single(worker.Reports);
        Assert.Equal((ReportKind.Finished, now), (report.Kind, report.Attempt));
        worker.Cancel("b", now);
        Assert.Equal(["drop b"], worker.Said());
    }

    [Fact]
    public void A_kernel_that_goes_on_for_a_new_coordinator_is_stopped_by_its_old_name()
    {
        var worker = WorkerHarness.Of();
        Attempt old = worker.Run("b");
        worker.Epoch = 2;
        Attempt now = worker.Run("b");

        worker.Cancel("b", old);
        Assert.Empty(worker.Effects.OfType<CancelKernel>());
        worker.Cancel("b", now);
        Assert.Equal(old, worker.Effects.OfType<CancelKernel>().Single().Attempt);
    }

    [Fact]
    public void A_task_that_waits_for_others_is_said_to_do_so_to_the_new_coordinator()
    {
        var worker = WorkerHarness.Of();
        Attempt old = worker.Run("b");
        worker.Send(new KernelSeceded(WorkerHarness.Key("b"), old));
        worker.Epoch = 2;

        Attempt now = worker.Run("b");

        Assert.Contains(worker.Reports, r => r.Kind == ReportKind.LongRunning && r.Attempt == now);
    }

    [Fact]
    public void A_coordinator_of_a_lower_epoch_is_refused_and_told_so()
    {
        var worker = WorkerHarness.Of();
        worker.Epoch = 3;
        worker.Run("a");
        worker.Epoch = 2;

        worker.Run("b");

        SendRefusal refusal = Assert.IsType<SendRefusal>(Assert.Single(worker.Effects));
        Assert.Equal((2, 3), (refusal.Epoch, refusal.Report.Epoch));
        Assert.Equal(1, worker.State.TaskCount);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void An_order_to_free_a_key_does_not_mean_the_value_put_there_since(bool isKnown, bool goes)
    {
        var worker = WorkerHarness.Of();
        worker.Send(new DataPlaced(WorkerHarness.Key("x"), 8));
        worker.Send(new WorkerCommand(1, 0) { Placed = [WorkerHarness.Key("x")] });
        worker.Free("x");
        Assert.Equal(["drop x"], worker.Said());

        worker.Send(new DataPlaced(WorkerHarness.Key("x"), 8));
        worker.Send(new WorkerCommand(1, 0) { Placed = isKnown ? [WorkerHarness.Key("x")] : [] });
        worker.Free("x");

        Assert.Equal(!goes, worker.State.Holds(WorkerHarness.Key("x"), out _));
        Assert.Equal(!goes, worker.Reports.Any(r => r.Kind == ReportKind.Added && r.IsPlaced));
    }

    [Fact]
    public void The_story_of_a_task_is_told_in_order()
    {
        var worker = WorkerHarness.Of();
        worker.Now = TimeSpan.FromSeconds(3);
        worker.Make("a", 50);
        Assert.Equal(["executing", "finished"], worker.State.Story(WorkerHarness.Key("a")).Select(e => e.What));
        Assert.Equal("00:00:03 a attempt 1.1: executing", worker.State.Story(WorkerHarness.Key("a"))[0].ToString());
    }
}
