using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Working;

namespace Actors.Runtime.Tests.Working;

public sealed class WorkerStateFetchingTests
{
    [Fact]
    public void Inputs_of_one_peer_come_in_one_request_and_copies_are_reported()
    {
        var worker = WorkerHarness.Of();
        Attempt c = worker.Run("c", ["a@w2:10", "b@w2:20", "a@w2:10"]);
        Assert.Equal(["fetch w2: a b"], worker.Said());
        Assert.Equal(30, worker.State.ReservedBytes);

        worker.Arrive("w2", ("a", 10), ("b", 20));

        Assert.Equal(["execute c", "report Added a", "report Added b"], worker.Said());
        Assert.Equal((0L, 30L), (worker.State.ReservedBytes, worker.State.MemoryBytes));
        worker.Finish("c", c);
        worker.Free("a", "b", "c");
        Assert.Equal(0, worker.State.PartitionCount);
    }

    [Fact]
    public void An_input_that_many_tasks_want_is_fetched_once()
    {
        var worker = WorkerHarness.Of(threads: 2);
        worker.Run("b", ["a@w2:10"]);
        worker.Run("c", ["a@w2:10"]);
        Assert.Empty(worker.Effects);
        worker.Arrive("w2", ("a", 10));
        Assert.Equal(["b", "c"], worker.Executed());
    }

    [Fact]
    public void Holders_are_tried_in_turn_and_the_task_is_given_back_when_none_is_left()
    {
        var worker = WorkerHarness.Of();
        worker.Run("b", ["a@w2:10", "a@w3:10"]);
        string first = Assert.Single(worker.Effects.OfType<FetchInputs>()).From.Name;
        string second = first == "w2" ? "w3" : "w2";

        worker.Missing(first, false, "a");
        Assert.Equal([$"fetch {second}: a"], worker.Said());
        worker.Missing(second, false, "a");

        TaskReport report = Assert.Single(worker.Reports);
        Assert.Equal((ReportKind.InputMissing, WorkerHarness.Key("a"), new WorkerId(second)), (report.Kind, report.Input, report.Holder));
        Assert.Equal((0, 0, 0L), (worker.State.TaskCount, worker.State.PartitionCount, worker.State.ReservedBytes));
    }

    [Fact]
    public void A_peer_that_is_gone_is_not_asked_for_its_other_inputs()
    {
        var worker = WorkerHarness.Of();
        worker.Run("b", ["a@w2:10"]);
        worker.Run("d", ["c@w2:10"]);
        worker.Run("x", ["y@w3:10"]);
        worker.Run("f", ["e@w2:10", "e@w3:10"]);

        worker.Missing("w2", true, "a");
        Assert.Equal(["report InputMissing b", "report InputMissing d"], worker.Said());
        worker.Arrive("w3", ("y", 10));

        Assert.Contains("fetch w3: e", worker.Said());
    }

    [Fact]
    public void An_input_said_to_be_here_that_is_not_gives_the_task_back()
    {
        var worker = WorkerHarness.Of();
        worker.Run("b", ["a", "c@w2:10"]);
        TaskReport report = Assert.Single(worker.Reports);
        Assert.Equal((ReportKind.InputMissing, WorkerHarness.Key("a"), WorkerHarness.Me), (report.Kind, report.Input, report.Holder));
        Assert.Equal(0, worker.State.PartitionCount);
    }

    [Fact]
    public void An_input_that_cannot_be_read_fails_the_tasks_that_need_it()
    {
        var worker = WorkerHarness.Of();
        worker.Run("b", ["a@w2:10"]);
        worker.Send(new InputUnusable(WorkerHarness.Key("a"), new FormatException("bad frame")));
        Assert.Equal(
            "Task 'b' cannot run on w1: its input 'a', fetched from w2, cannot be read: bad frame",
            Assert.Single(worker.Reports).Failure!.Exception.Message);
        Assert.Equal((0, 0), (worker.State.TaskCount, worker.State.PartitionCount));
    }

    [Fact]
    public void One_request_at_a_time_goes_to_a_peer_and_connections_are_bounded()
    {
        var worker = new WorkerHarness(new WorkerOptions { Id = WorkerHarness.Me, MaxConnections = 2 });
        worker.Run("t1", ["a@w2:10"]);
        worker.Run("t2", ["b@w2:10"]);
        Assert.Empty(worker.Effects);
        worker.Run("t3", ["c@w3:10"]);
        Assert.Equal(["fetch w3: c"], worker.Said());
        worker.Run("t4", ["d@w4:10"], order: -1);
        Assert.Empty(worker.Effects);

        worker.Arrive("w3", ("c", 10));

        Assert.Equal(["execute t3", "fetch w4: d", "report Added c"], worker.Said());
    }

    [Fact]
    public void Bytes_in_a_request_and_in_flight_are_bounded_but_a_large_input_goes_alone()
    {
        var worker = new WorkerHarness(new WorkerOptions { Id = WorkerHarness.Me, MaxFetchBytes = 50, MaxBytesInFlight = 80 });
        worker.Run("t1", ["a@w2:30", "b@w2:30", "c@w3:30", "d@w4:30", "e@w5:900"]);
        Assert.Equal(2, worker.Effects.OfType<FetchInputs>().Count());
        Assert.Equal(60, worker.State.ReservedBytes);

        var sizes = new Dictionary<string, long> { ["a"] = 30, ["b"] = 30, ["c"] = 30, ["d"] = 30, ["e"] = 900 };
        var arrived = new List<string>();
        var open = new Queue<FetchInputs>(worker.Effects.OfType<FetchInputs>());
        while (open.TryDequeue(out FetchInputs? fetch))
        {
            arrived.AddRange(fetch.Inputs.Select(i => i.Key.ToString()));
            worker.Arrive(fetch.From.Name, [.. fetch.Inputs.Select(i => (i.Key.ToString(), sizes[i.Key.ToString()]))]);
            worker.Effects.OfType<FetchInputs>().ToList().ForEach(open.Enqueue);
            Assert.True(worker.State.ReservedBytes is <= 80 or 900, $"{worker.State.ReservedBytes} bytes in flight");
        }

        Assert.Equal(["a", "b", "c", "d", "e"], arrived.Order());
        Assert.Equal(["t1"], worker.Executed());
    }

    [Fact]
    public void Memory_is_set_aside_before_an_input_is_asked_for()
    {
        var worker = WorkerHarness.Of(limit: 1000, spill: false);
        worker.Run("t1", ["a@w2:500"], order: 1);
        worker.Run("t2", ["b@w3:400"], order: 2);
        Assert.Empty(worker.Effects);
        worker.Arrive("w2", ("a", 500));
        Assert.Equal(["t1"], worker.Executed());
        Assert.Empty(worker.Effects.OfType<FetchInputs>());

        worker.Free("a");
        worker.Fail("t1", new Attempt(1, 1));

        Assert.Equal(["drop a", "fetch w3: b", "report Erred t1"], worker.Said());
    }

    [Fact]
    public void An_input_larger_than_the_limit_fails_the_task_with_both_numbers()
    {
        var worker = WorkerHarness.Of(limit: 1000, spill: false);
        worker.Run("t1", ["a@w2:1001"]);
        TaskReport report = Assert.Single(worker.Reports);
        Assert.Equal(ReportKind.Erred, report.Kind);
        Assert.Contains("take 1,001 bytes, and the worker's memory limit is 1,000 bytes", report.Failure!.Exception.Message, StringComparison.Ordinal);
        Assert.Equal((0, 0), (worker.State.TaskCount, worker.State.PartitionCount));
    }

    [Fact]
    public void Inputs_that_cannot_be_in_memory_together_fail_the_task_where_nothing_is_shared()
    {
        var worker = WorkerHarness.Of(limit: 1000, spill: true);
        worker.Run("t1", ["a@w2:600", "b@w2:600"]);
        Assert.Equal(["report Erred t1"], worker.Said());
        var sharing = WorkerHarness.Of(limit: 1000, spill: false);
        sharing.Run("t1", ["a@w2:600", "b@w2:600"]);
        Assert.Empty(sharing.Reports);
    }

    [Fact]
    public void Where_nothing_goes_to_disk_the_limit_gives_way_to_progress()
    {
        var worker = WorkerHarness.Of(limit: 1000, spill: false);
        Attempt t1 = worker.Run("t1", ["a@w2:600", "b@w2:600"]);
        Assert.Equal(["fetch w2: a"], worker.Said());
        worker.Arrive("w2", ("a", 600));
        Assert.Equal(["fetch w2: b", "report Added a"], worker.Said());
        worker.Arrive("w2", ("b", 600));
        Assert.Equal(["pause", "execute t1", "report Added b"], worker.Said());
        worker.Finish("t1", t1);
        worker.Free("a", "b");
        Assert.Equal(["drop a b", "resume"], worker.Said());
    }

    [Fact]
    public void An_input_that_arrives_when_nobody_wants_it_any_more_is_dropped()
    {
        var worker = WorkerHarness.Of();
        Attempt b = worker.Run("b", ["a@w2:10"]);
        worker.Cancel("b", b);
        Assert.Empty(worker.Effects);
        worker.Arrive("w2", ("a", 10));
        Assert.Equal(["drop a"], worker.Said());
        Assert.Equal((0, 0L), (worker.State.PartitionCount, worker.State.ReservedBytes));
    }

    [Fact]
    public void The_most_urgent_task_is_fetched_for_first()
    {
        var worker = new WorkerHarness(new WorkerOptions { Id = WorkerHarness.Me, MaxConnections = 1 });
        worker.Run("t0", ["x@w9:10"]);
        worker.Run("t1", ["a@w2:10"], order: 5);
        worker.Run("t2", ["b@w3:10"], order: 3);
        worker.Run("t3", ["a@w2:10"], order: 1);
        worker.Arrive("w9", ("x", 10));
        Assert.Contains("fetch w2: a", worker.Said());
    }
}
