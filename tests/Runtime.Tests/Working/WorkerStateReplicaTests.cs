using Actors.Runtime.Protocol;
using Actors.Runtime.Working;

namespace Actors.Runtime.Tests.Working;

/// <summary>Results that are copied here so that another worker may go.</summary>
public sealed class WorkerStateReplicaTests
{
    private static InputLocation At(string name, string holder, long bytes = 10) => new(WorkerHarness.Key(name), new WorkerId(holder), bytes);

    private static void Replicate(WorkerHarness worker, params InputLocation[] locations) =>
        worker.Send(new WorkerCommand(1, 0) { Replicate = locations });

    [Fact]
    public void A_copy_is_fetched_reported_and_held_until_it_is_freed()
    {
        var worker = WorkerHarness.Of();
        Replicate(worker, At("a", "w2"));
        Assert.Equal(["fetch w2: a"], worker.Said());

        worker.Arrive("w2", ("a", 10));
        Assert.Equal(["report Added a"], worker.Said());
        Assert.True(worker.State.Holds(WorkerHarness.Key("a"), out long bytes));
        Assert.Equal(10, bytes);

        worker.Free("a");
        Assert.Equal(["drop a"], worker.Said());
    }

    [Fact]
    public void What_is_held_already_is_reported_at_once()
    {
        var worker = WorkerHarness.Of();
        worker.Make("a", 50);
        Replicate(worker, At("a", "w2"));

        Assert.Equal(["report Added a"], worker.Said());
    }

    [Fact]
    public void A_freed_value_that_is_still_used_is_kept_after_all()
    {
        var worker = WorkerHarness.Of();
        worker.Make("a", 50);
        Attempt b = worker.Run("b", ["a"]);
        worker.Free("a");
        Replicate(worker, At("a", "w2"));
        Assert.Equal(["report Added a"], worker.Said());

        worker.Finish("b", b);

        Assert.Equal(["report Finished b"], worker.Said());
    }

    [Fact]
    public void The_next_holder_is_asked_when_one_does_not_have_it_and_at_last_it_is_given_up()
    {
        var worker = WorkerHarness.Of();
        Replicate(worker, At("a", "w2"), At("a", "w3"));
        string first = Assert.Single(worker.Effects.OfType<FetchInputs>()).From.Name;
        worker.Missing(first, false, "a");
        string second = Assert.Single(worker.Effects.OfType<FetchInputs>()).From.Name;
        Assert.NotEqual(first, second);

        worker.Missing(second, true, "a");

        Assert.Empty(worker.Effects);
        Assert.Equal((0, 0L), (worker.State.PartitionCount, worker.State.ReservedBytes));
    }

    [Fact]
    public void A_copy_that_arrives_broken_is_given_up_and_can_be_asked_for_again()
    {
        var worker = WorkerHarness.Of();
        Replicate(worker, At("a", "w2"));
        worker.Send(new InputUnusable(WorkerHarness.Key("a"), new FormatException("bad")));
        Assert.Equal(0, worker.State.PartitionCount);

        Replicate(worker, At("a", "w2"));

        Assert.Equal(["fetch w2: a"], worker.Said());
    }

    [Fact]
    public void Inputs_of_tasks_go_before_copies_and_limits_hold_for_both()
    {
        var worker = new WorkerHarness(new WorkerOptions { Id = WorkerHarness.Me, MaxConnections = 1, MaxFetchBytes = 10 });
        Replicate(worker, At("a", "w2"), At("b", "w2"));
        Assert.Equal(["fetch w2: a"], worker.Said());
        worker.Run("c", ["x@w2:10"]);
        Assert.Empty(worker.Effects);

        worker.Arrive("w2", ("a", 10));
        Assert.Equal(["fetch w2: x", "report Added a"], worker.Said());
        worker.Arrive("w2", ("x", 10));

        Assert.Contains("fetch w2: b", worker.Said());
    }

    [Fact]
    public void A_copy_goes_on_when_the_task_that_wanted_it_too_is_cancelled()
    {
        var worker = WorkerHarness.Of();
        Attempt b = worker.Run("b", ["a@w2:10"]);
        Replicate(worker, At("a", "w2"));
        worker.Cancel("b", b);
        worker.Arrive("w2", ("a", 10));

        Assert.Equal(["report Added a"], worker.Said());
    }

    [Fact]
    public void A_copy_of_what_is_computed_here_meanwhile_is_not_held_twice()
    {
        var worker = WorkerHarness.Of();
        Replicate(worker, At("a", "w2"));
        worker.Make("a", 10);
        worker.Arrive("w2", ("a", 10));

        Assert.Empty(worker.Said());
        Assert.Equal((1, 10L), (worker.State.PartitionCount, worker.State.MemoryBytes));
    }

    [Fact]
    public void A_new_coordinator_does_not_get_the_copies_the_old_one_asked_for()
    {
        var worker = WorkerHarness.Of();
        Replicate(worker, At("a", "w2"));
        worker.Epoch = 2;
        worker.Send(new WorkerCommand(2, 0));
        worker.Arrive("w2", ("a", 10));

        Assert.Equal(["drop a"], worker.Said());
        Assert.Equal(0, worker.State.PartitionCount);
    }
}
