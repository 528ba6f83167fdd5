using Actors.Graph.Tasks;

namespace Actors.TestKit.Tests;

/// <summary>A probe in a worker's place: what it is sent, and what its reports bring about.</summary>
public class WorkerProbeTests() : SimulationTestKit(new() { Seed = 3, Workers = 0 })
{
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    [Fact]
    public void A_task_is_assigned_finished_and_freed()
    {
        var worker = AddWorker("w");
        var client = AddClient("c");

        var key = client.Submit(Delayed.Call(static (int x) => x + 1, 41));
        var task = worker.ExpectAssignment(key);
        worker.Finish(task, ByteSize.KB(1));
        var news = client.ExpectFinished(key);
        client.Release(key);

        Assert.Equal(("w", ByteSize.KB(1)), (news.Worker, news.Size));
        Assert.Equal([key], worker.Held.Keys);
        worker.ExpectFree(key);
        Assert.Empty(worker.Held);
        worker.ExpectNoMessage(TimeSpan.FromMinutes(1));
        client.ExpectNoMessage(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void An_error_reaches_the_client_and_a_retry_comes_again()
    {
        var worker = AddWorker("w");
        var client = AddClient("c");
        var key = client.Submit(Delayed.Call(static (int x) => x + 1, 41), new() { Retries = 1 });

        var first = worker.ExpectAssignment(key);
        worker.Fail(first, new InvalidOperationException("once"));
        var second = worker.ExpectAssignment(key);
        worker.Fail(second, new InvalidOperationException("twice"));
        var failure = client.ExpectFailed(key);

        Assert.True(second.Attempt > first.Attempt);
        Assert.Equal((key, "twice", "w"), (failure.Key, failure.Exception.Message, failure.Worker));
        client.Retry(key);
        client.Expect(key, ResultStatus.Pending);
        worker.Finish(worker.ExpectAssignment(key));
        client.ExpectFinished(key);
    }

    [Fact]
    public void A_task_whose_input_is_elsewhere_is_told_where()
    {
        var first = AddWorker("first");
        var second = AddWorker("second");
        var client = AddClient("c");
        var one = Delayed.Call(static (int x) => x, 1);
        var input = client.Submit(one, new() { Workers = ["first"] });
        first.Finish(first.ExpectAssignment(input), ByteSize.MB(1));
        client.ExpectFinished(input);

        var sum = client.Submit(Delayed.Call(static (int x) => x + 1, one), new() { Workers = ["second"] });
        var task = second.ExpectAssignment(sum);

        Assert.Equal(input, Assert.Single(task.Inputs));
        Assert.Equal(new InputPlace(input, "first", ByteSize.MB(1)), Assert.Single(task.Fetches));
    }

    [Fact]
    public void A_worker_that_dies_loses_its_task_to_another()
    {
        var first = AddWorker("first");
        var client = AddClient("c");
        var key = client.Submit(Delayed.Call(static (int x) => x, 1));
        var task = first.ExpectAssignment(key);
        var second = AddWorker("second");

        first.Die();

        Assert.True(second.ExpectAssignment(key, s_second).Attempt > task.Attempt);
        first.Rejoin();
        Assert.True(first.IsAccepted);
        first.ExpectNoMessage(s_second);
    }

    [Fact]
    public void A_worker_without_signs_of_life_counts_as_lost_after_the_timeout()
    {
        var first = AddWorker("first");
        var client = AddClient("c");
        var key = client.Submit(Delayed.Call(static (int x) => x, 1));
        first.ExpectAssignment(key);
        var second = AddWorker("second");

        first.StopBeats();
        second.ExpectNoMessage(s_second * 3.5);
        second.ExpectAssignment(key, s_second * 2);
        Assert.InRange(Elapsed, Cluster.Options.FailureTimeout, Cluster.Options.FailureTimeout + s_second);

        // It was declared lost, and speaks again: it is told so, and its report counts for nothing.
        first.ResumeBeats();
        Assert.True(AdvanceUntil(() => !first.IsAccepted));
        first.Rejoin();
        Assert.True(first.IsAccepted);
    }

    [Fact]
    public void A_worker_that_goes_on_beating_is_not_lost()
    {
        var worker = AddWorker("w");
        var other = AddWorker("other");
        var client = AddClient("c");
        var key = client.Submit(Delayed.Call(static (int x) => x, 1));
        var task = new[] { worker, other }.Single(w => AdvanceUntil(() => w.Assigned.ContainsKey(key), s_second)).Assigned[key];
        var (busy, idle) = worker.Assigned.Count > 0 ? (worker, other) : (other, worker);

        busy.ExpectAssignment(key);
        idle.ExpectNoMessage(TimeSpan.FromMinutes(5));
        busy.Finish(task);

        client.ExpectFinished(key);
    }

    [Fact]
    public void A_cancelled_task_is_to_be_given_up()
    {
        var worker = AddWorker("w");
        var client = AddClient("c");
        var key = client.Submit(Delayed.Call(static (int x) => x, 1));
        var task = worker.ExpectAssignment(key);

        client.Cancel(key);

        worker.ExpectCancel(key);
        client.Expect(key, ResultStatus.Cancelled);
        worker.Finish(task);
        client.ExpectNoMessage(s_second);
    }

    [Fact]
    public void A_worker_that_joins_gets_what_a_busy_one_gives_back()
    {
        // The first task says how long one takes; so does each of the others, more of them than the busy worker has threads for.
        var busy = AddWorker("busy", threads: 2);
        var client = AddClient("c");
        var source = Delayed.Call(static (int x) => x, 1);
        client.Submit(source);
        busy.Finish(busy.ExpectAssignment());
        foreach (int i in Enumerable.Range(0, 10))
        {
            client.Submit(Delayed.Call(static (int x, int y) => x + y, source, i));
        }

        var first = busy.ExpectAssignment();
        Advance(s_second);
        busy.Finish(first);
        var idle = AddWorker("idle");
        var request = busy.FishFor<StealRequested>();
        Assert.Contains(request.Key, busy.Assigned.Keys);
        busy.AnswerSteal(request, gives: true);

        idle.ExpectAssignment(request.Key);
        Assert.DoesNotContain(request.Key, busy.Assigned.Keys);
    }

    [Fact]
    public void A_successor_learns_from_the_inventory_what_a_worker_has()
    {
        var worker = AddWorker("w");
        var client = AddClient("c");
        var key = client.Submit(Delayed.Call(static (int x) => x, 1));
        var task = worker.ExpectAssignment(key);

        Cluster.At(Elapsed, Fault.Kill(Fault.Coordinator));
        Advance(s_second * 4);
        Assert.True(worker.IsAccepted);
        var again = worker.ExpectAssignment(key);
        worker.Finish(again);

        Assert.Equal((task.Epoch + 1, key), (again.Epoch, again.Key));
        client.FishFor(key, ResultStatus.Finished);
    }

    [Fact]
    public void A_lost_assignment_is_found_and_sent_again()
    {
        var worker = AddWorker("w");
        var client = AddClient("c");
        Cluster.When(m => m.Kind == SimulationEventKind.Command && m.Keys.Any(), Fault.Drop());

        var key = client.Submit(Delayed.Call(static (int x) => x, 1));
        worker.Finish(worker.ExpectAssignment(key, TimeSpan.FromMinutes(1)));

        client.ExpectFinished(key);
        Assert.Equal([FaultKind.Drop], Cluster.History.Faults.Select(f => f.Kind));
    }

    [Fact]
    public void A_paused_worker_gets_nothing_while_another_can_work()
    {
        var worker = AddWorker("w");
        var other = AddWorker("other");
        var client = AddClient("c");
        worker.Pause();
        Advance(s_second);

        other.ExpectAssignment(client.Submit(Delayed.Call(static (int x) => x, 1)));
        client.Submit(Delayed.Call(static (int x) => x, 2));
        worker.ExpectNoMessage(TimeSpan.FromMinutes(1));
        worker.Pause(false);
        client.Submit(Delayed.Call(static (int x) => x, 3));

        worker.ExpectAssignment();
    }

    [Fact]
    public void When_all_workers_have_paused_one_goes_on_lest_nothing_does()
    {
        var worker = AddWorker("w");
        var client = AddClient("c");
        worker.Pause();
        Advance(s_second);

        var key = client.Submit(Delayed.Call(static (int x) => x, 1));

        worker.ExpectAssignment(key, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void A_worker_that_retires_may_go_when_another_has_its_results()
    {
        var leaving = AddWorker("leaving");
        var client = AddClient("c");
        var key = client.Submit(Delayed.Call(static (int x) => x, 1));
        leaving.Finish(leaving.ExpectAssignment(key), ByteSize.KB(5));
        client.ExpectFinished(key);
        var staying = AddWorker("staying");

        leaving.Retire();
        var copy = staying.ExpectCopyRequest(key);
        Assert.False(leaving.MayGo);
        staying.AddCopy(key, copy.Size);
        Assert.True(AdvanceUntil(() => leaving.MayGo));

        Assert.Equal(("leaving", ByteSize.KB(5)), (copy.From, copy.Size));
        leaving.Die();
        Assert.Equal("staying", client.ExpectFinished(key).Worker);
        client.ExpectNoMessage(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void A_copy_that_is_dropped_is_computed_again()
    {
        var worker = AddWorker("w");
        var client = AddClient("c");
        var key = client.Submit(Delayed.Call(static (int x) => x, 1));
        worker.Finish(worker.ExpectAssignment(key));
        client.ExpectFinished(key);

        worker.DropCopy(key);

        worker.Finish(worker.ExpectAssignment(key));
        client.FishFor(key, ResultStatus.Finished);
    }

    [Fact]
    public void An_inventory_that_lists_nothing_says_that_all_is_lost()
    {
        var worker = AddWorker("w");
        var client = AddClient("c");
        worker.AnswersInventories = false;
        var key = client.Submit(Delayed.Call(static (int x) => x, 1));
        worker.ExpectAssignment(key);

        // A report is lost: the next one's number says so.
        Cluster.When(m => m.Kind == SimulationEventKind.Report && m.From == "w", Fault.Drop());
        worker.FishFor<InventoryRequested>();
        worker.Forget(key);
        worker.ReportInventory();

        worker.FishFor<TaskAssigned>(t => t.Key == key);
    }

    [Fact]
    public void Clients_that_want_the_same_result_are_told_each()
    {
        var worker = AddWorker("w");
        var (first, second) = (AddClient("first"), AddClient("second"));
        var key = first.Submit(Delayed.Call(static (int x) => x, 1));
        var task = worker.ExpectAssignment(key);
        second.Want(key);
        Advance(s_second);

        first.Leave();
        Advance(s_second);
        worker.Finish(task);

        second.FishFor(key, ResultStatus.Finished);
        first.ExpectNoMessage(s_second);
        second.Release(key);
        worker.ExpectFree(key);
    }
}
