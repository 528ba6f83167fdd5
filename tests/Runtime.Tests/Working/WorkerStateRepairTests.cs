using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Working;

namespace Actors.Runtime.Tests.Working;

/// <summary>Lost messages show in the numbers; then the worker lists all it has.</summary>
public sealed class WorkerStateRepairTests
{
    private static WorkerReport Report(WorkerHarness worker) => worker.Effects.OfType<SendReport>().Single().Report;

    private static string[] Listed(WorkerReport report) => [.. report.Reports.Select(r => $"{r.Kind} {r.Key}").Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_report_says_which_command_was_handled_last()
    {
        var worker = WorkerHarness.Of();
        Attempt a = worker.Run("a");
        worker.Free("x");
        worker.Finish("a", a);

        Assert.Equal((2, false), (Report(worker).Seen, Report(worker).IsInventory));
    }

    [Fact]
    public void What_came_before_a_command_of_the_same_turn_is_reported_as_before_it()
    {
        var worker = WorkerHarness.Of();
        Attempt a = worker.Run("a");
        WorkerStimulus[] turn =
        [
            new KernelFinished(WorkerHarness.Key("a"), a, 8, TimeSpan.Zero),
            new CommandReceived(new WorkerCommand(1, 2) { Free = [WorkerHarness.Key("a")] }),
        ];

        WorkerReport report = Assert.Single(worker.State.Handle(turn, TimeSpan.Zero).OfType<SendReport>()).Report;

        Assert.Equal((1, ReportKind.Finished), (report.Seen, report.Reports.Single().Kind));
    }

    [Fact]
    public void A_kernel_that_runs_does_not_stand_for_another_of_its_name()
    {
        var worker = WorkerHarness.Of();
        worker.Run("a");
        worker.Epoch = 2;
        worker.Run("a", ["b@w2:10"]);

        Assert.Contains("cancel a", worker.Said());
        Assert.Contains("fetch w2: b", worker.Said());
    }

    [Fact]
    public void A_gap_in_the_numbers_of_commands_is_answered_with_an_inventory()
    {
        var worker = WorkerHarness.Of();
        worker.Make("a", 50);
        worker.LoseCommand();
        worker.Free("x");

        Assert.Equal((true, 3L), (Report(worker).IsInventory, Report(worker).Seen));
        Assert.Equal(["Added a"], Listed(Report(worker)));
        worker.Free("y");
        Assert.Empty(worker.Effects);
    }

    [Fact]
    public void A_worker_that_missed_its_very_first_command_says_so()
    {
        var worker = WorkerHarness.Of();
        worker.LoseCommand();
        worker.Run("a");

        Assert.True(Report(worker).IsInventory);
        Assert.Equal(["Running a"], Listed(Report(worker)));
    }

    [Fact]
    public void An_inventory_lists_every_attempt_and_value_but_not_what_was_freed()
    {
        var worker = WorkerHarness.Of();
        worker.Make("held", 50);
        worker.Make("freed", 50);
        Attempt seceded = worker.Run("seceded", ["freed"]);
        worker.Send(new KernelSeceded(WorkerHarness.Key("seceded"), seceded));
        worker.Run("executing");
        worker.Run("ready");
        worker.Run("waiting", ["input@w2:10"]);
        Attempt cancelled = worker.Run("cancelled");
        worker.Cancel("cancelled", cancelled);
        worker.Free("freed");

        worker.Send(new WorkerCommand(1, 0) { AskInventory = true });

        Assert.Equal(
            ["Added held", "LongRunning seceded", "Running executing", "Running ready", "Running seceded", "Running waiting"], Listed(Report(worker)));
        Assert.Equal(seceded, Report(worker).Reports.Single(r => r.Kind == ReportKind.LongRunning).Attempt);
        Assert.Contains(new SendPaused(false), worker.Effects);
    }

    [Fact]
    public void A_heartbeat_is_an_empty_report_with_the_next_number()
    {
        var worker = WorkerHarness.Of();
        worker.Send(new HeartbeatDue());
        Assert.Empty(worker.Effects);

        worker.Make("a", 50);
        worker.Send(new HeartbeatDue());

        Assert.Equal((2L, 1L, 0), (Report(worker).Sequence, Report(worker).Seen, Report(worker).Reports.Count));
        Assert.Equal([new SendPaused(false)], worker.Effects.OfType<SendPaused>());
    }

    [Fact]
    public void A_worker_that_no_coordinator_sent_anything_tells_the_second_of_what_clients_put_there()
    {
        var worker = WorkerHarness.Of();
        worker.Send(new DataPlaced(WorkerHarness.Key("data"), 50));
        worker.Epoch = 2;
        worker.Send(new WorkerCommand(2, 0));

        Assert.True(Report(worker).IsInventory);
        Assert.Equal(["Added data"], Listed(Report(worker)));
    }

    [Fact]
    public void An_empty_command_of_a_new_coordinator_is_answered_with_an_inventory()
    {
        var worker = WorkerHarness.Of();
        worker.Make("a", 50);
        worker.Run("b");
        worker.Epoch = 2;

        worker.Send(new WorkerCommand(2, 0));

        Assert.Equal((2, 1L, 1L, true), (Report(worker).Epoch, Report(worker).Sequence, Report(worker).Seen, Report(worker).IsInventory));
        Assert.Equal(["Added a", "Running b"], Listed(Report(worker)));
    }

    [Fact]
    public void The_first_coordinator_of_all_is_not_told_of_scattered_data_by_the_worker()
    {
        var worker = WorkerHarness.Of();
        worker.Send(new DataPlaced(WorkerHarness.Key("data"), 10));

        worker.Send(new WorkerCommand(1, 0));

        Assert.Empty(worker.Effects);
    }

    [Fact]
    public void Data_that_a_client_put_here_a_moment_ago_is_marked_in_an_inventory()
    {
        var worker = WorkerHarness.Of();
        worker.Send(new DataPlaced(WorkerHarness.Key("data"), 10));
        worker.Now = TimeSpan.FromSeconds(29);
        worker.Send(new WorkerCommand(1, 0) { AskInventory = true });
        Assert.True(Report(worker).Reports.Single().IsPlaced);

        worker.Now = TimeSpan.FromSeconds(31);
        worker.Send(new WorkerCommand(1, 0) { AskInventory = true });

        Assert.False(Report(worker).Reports.Single().IsPlaced);
    }
}
