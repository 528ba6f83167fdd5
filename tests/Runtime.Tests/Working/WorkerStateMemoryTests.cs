using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Working;

namespace Actors.Runtime.Tests.Working;

public sealed class WorkerStateMemoryTests
{
    private static TaskKey Key(string name) => WorkerHarness.Key(name);

    [Fact]
    public void Above_the_target_the_least_recently_used_go_to_disk()
    {
        var worker = WorkerHarness.Of(limit: 1000);
        worker.Make("a", 250);
        worker.Make("b", 250);
        Attempt c = worker.Run("c", ["a"]);
        worker.Finish("c", c, 250);
        Assert.Equal(["spill b", "report Finished c"], worker.Said());
        Assert.Equal(750, worker.State.MemoryBytes);

        worker.Send(new PartitionSpilled(Key("b"), 200));
        Assert.Empty(worker.Effects);
        Assert.Equal(500, worker.State.MemoryBytes);
    }

    [Fact]
    public void A_spilled_input_is_read_back_before_its_task_runs_and_stays_while_it_does()
    {
        var worker = WorkerHarness.Of(limit: 1000);
        worker.Make("a", 400);
        worker.Make("b", 300);
        worker.Send(new PartitionSpilled(Key("a"), 400));

        Attempt c = worker.Run("c", ["a"]);
        Assert.Equal(["load a"], worker.Said());
        worker.Send(new PartitionLoaded(Key("a")));
        Assert.Equal(["execute c", "spill b"], worker.Said());
        worker.Send(new PartitionSpilled(Key("b"), 300));
        worker.Finish("c", c, 300);

        Assert.Equal(["spill a", "report Finished c"], worker.Said());
    }

    [Fact]
    public void An_input_on_its_way_to_disk_is_read_back_when_it_has_got_there()
    {
        var worker = WorkerHarness.Of(limit: 1000);
        worker.Make("a", 700);
        Assert.Contains("spill a", worker.Said());
        worker.Run("c", ["a"]);
        Assert.Empty(worker.Effects);
        worker.Send(new PartitionSpilled(Key("a"), 700));
        Assert.Equal(["load a"], worker.Said());
        worker.Send(new PartitionLoaded(Key("a")));
        Assert.Equal(["c"], worker.Executed());
    }

    [Fact]
    public void Room_is_made_before_a_large_partition_is_read_back()
    {
        var worker = WorkerHarness.Of(limit: 1000);
        worker.Make("a", 700);
        worker.Send(new PartitionSpilled(Key("a"), 700));
        worker.Make("b", 500);

        worker.Run("c", ["a"]);
        Assert.Equal(["spill b"], worker.Said());
        worker.Send(new PartitionSpilled(Key("b"), 500));

        Assert.Equal(["load a"], worker.Said());
        Assert.Equal(0, worker.State.MemoryBytes);
    }

    [Fact]
    public void Attempts_whose_inputs_do_not_fit_together_are_not_read_back_together()
    {
        var worker = WorkerHarness.Of(threads: 2, limit: 1000);
        foreach ((string name, long bytes) in ((string, long)[])[("a1", 300), ("a2", 300), ("b1", 400), ("b2", 300)])
        {
            worker.Make(name, bytes);
            foreach (SpillPartition spill in (SpillPartition[])[.. worker.Effects.OfType<SpillPartition>()])
            {
                worker.Send(new PartitionSpilled(spill.Key, 1));
            }
        }

        worker.Run("a", ["a1", "a2"]);
        worker.Run("b", ["b1", "b2"]);

        Assert.NotEqual(WorkerTaskState.Ready, worker.State.StateOf(Key("a")));
        Assert.Equal(WorkerTaskState.Ready, worker.State.StateOf(Key("b")));
    }

    [Fact]
    public void A_disk_that_stays_full_lets_memory_reach_its_limit_and_then_fails_what_waits()
    {
        var worker = WorkerHarness.Of(limit: 1000);
        Attempt a = worker.Run("a");
        worker.Finish("a", a, 700);
        worker.Send(new SpillFailed(Key("a"), new IOException("full"), Reading: false));
        Attempt b = worker.Run("b");
        Assert.Equal(["b"], worker.Executed());
        worker.Finish("b", b, 400);
        worker.Run("c");
        Assert.Empty(worker.Executed());

        while (!worker.Reports.Any(r => r.Kind == ReportKind.Erred))
        {
            Assert.True(worker.Now < TimeSpan.FromMinutes(1));
            worker.Now += TimeSpan.FromSeconds(1);
            worker.Send(new MemoryMeasured(0));
            foreach (SpillPartition spill in (SpillPartition[])[.. worker.Effects.OfType<SpillPartition>()])
            {
                worker.Send(new SpillFailed(spill.Key, new IOException("full"), Reading: false));
            }
        }

        TaskReport failed = Assert.Single(worker.Reports, r => r.Kind == ReportKind.Erred);
        Assert.True(worker.Now >= TimeSpan.FromSeconds(30));
        Assert.Equal(Key("c"), failed.Key);
        Assert.IsType<InsufficientMemoryException>(failed.Failure!.Exception);
    }

    [Fact]
    public void A_kernel_waits_where_the_results_of_those_that_run_will_take_the_room()
    {
        var worker = WorkerHarness.Of(threads: 3, limit: 1000);
        worker.Make("a", 450);
        Attempt b = worker.Run("b");
        worker.Run("c");
        Assert.Empty(worker.Executed());

        worker.Finish("b", b, 10);
        Assert.Equal(["c"], worker.Executed());
    }

    [Fact]
    public void What_is_fetched_tells_how_large_results_are()
    {
        var worker = WorkerHarness.Of(threads: 3, limit: 1000);
        Attempt b = worker.Run("b", ["a@w2:450"]);
        worker.Arrive("w2", ("a", 450));
        Assert.Equal(["b"], worker.Executed());

        worker.Run("c");
        Assert.Empty(worker.Executed());

        worker.Finish("b", b, 10);
        Assert.Equal(["c"], worker.Executed());
    }

    [Fact]
    public void Above_the_pause_limit_nothing_starts_until_memory_is_well_below()
    {
        var worker = WorkerHarness.Of(threads: 2, limit: 1000, spill: false);
        worker.Make("a", 100);
        Attempt x = worker.Run("x");
        Attempt y = worker.Run("y");
        worker.Run("z");
        worker.Finish("y", y, 750);
        Assert.Equal(["pause", "report Finished y"], worker.Said());

        worker.Free("a");
        Assert.Equal(["drop a"], worker.Said());
        worker.Free("y");
        Assert.Equal(["drop y", "resume", "execute z"], worker.Said());
        worker.Finish("x", x);
    }

    [Fact]
    public void A_paused_worker_that_nothing_would_relieve_runs_one_kernel_at_a_time()
    {
        var worker = WorkerHarness.Of(threads: 2, limit: 1000, spill: false);
        worker.Make("a", 900);
        Assert.True(worker.State.IsPaused);
        Attempt x = worker.Run("x");
        Assert.Equal(["x"], worker.Executed());
        worker.Run("y");
        Assert.Empty(worker.Effects);
        worker.Finish("x", x);
        Assert.Equal(["y"], worker.Executed());
    }

    [Fact]
    public void Memory_beyond_the_partitions_counts()
    {
        var worker = WorkerHarness.Of(limit: 1000);
        worker.Make("a", 100);
        worker.Send(new MemoryMeasured(750));
        Assert.Equal(["pause", "spill a"], worker.Said());
        worker.Send(new MemoryMeasured(100));
        Assert.Equal(["resume"], worker.Said());
    }

    [Fact]
    public void A_disk_that_refuses_keeps_the_partition_pauses_and_is_tried_again_later()
    {
        var worker = WorkerHarness.Of(threads: 2, limit: 1000);
        Attempt x = worker.Run("x");
        worker.Make("a", 700);
        worker.Send(new SpillFailed(Key("a"), new IOException("disk full"), Reading: false));
        Assert.Equal(["pause"], worker.Said());
        Assert.Equal(700, worker.State.MemoryBytes);
        worker.Run("y");
        Assert.Empty(worker.Effects);

        worker.Now = TimeSpan.FromSeconds(11);
        worker.Send(new MemoryMeasured(0));
        Assert.Equal(["spill a"], worker.Said());
        worker.Send(new PartitionSpilled(Key("a"), 700));

        Assert.Equal(["resume", "execute y"], worker.Said());
        worker.Finish("x", x);
    }

    [Fact]
    public void A_partition_that_cannot_be_read_back_is_lost_and_its_tasks_are_given_back()
    {
        var worker = WorkerHarness.Of(limit: 1000);
        worker.Make("a", 700);
        worker.Send(new PartitionSpilled(Key("a"), 700));
        worker.Run("c", ["a"]);
        worker.Run("d", ["a"]);

        worker.Send(new SpillFailed(Key("a"), new IOException("bad sector"), Reading: true));

        Assert.Equal(["drop a", "report Dropped a", "report InputMissing c", "report InputMissing d"], worker.Said().Order());
        Assert.Equal((0, 0, 0L), (worker.State.PartitionCount, worker.State.TaskCount, worker.State.ReservedBytes));
    }

    [Fact]
    public void A_partition_that_cannot_be_read_for_a_peer_is_lost()
    {
        var worker = WorkerHarness.Of(limit: 1000);
        worker.Make("a", 700);
        worker.Send(new PartitionSpilled(Key("a"), 700));
        worker.Effects.Clear();

        worker.Send(new SpillFailed(Key("a"), new IOException("bad sector"), Reading: true));

        Assert.Equal(["drop a", "report Dropped a"], worker.Said().Order());
        Assert.Equal((0, 0L), (worker.State.PartitionCount, worker.State.ReservedBytes));
    }

    [Fact]
    public void A_freed_partition_on_its_way_to_disk_goes_when_it_has_got_there()
    {
        var worker = WorkerHarness.Of(limit: 1000);
        worker.Make("a", 700);
        worker.Free("a");
        Assert.Empty(worker.Effects);
        worker.Send(new PartitionSpilled(Key("a"), 700));
        Assert.Equal(["drop a"], worker.Said());
        Assert.Equal(0, worker.State.PartitionCount);
    }

    [Fact]
    public void Tasks_whose_inputs_would_not_fit_together_are_loaded_one_after_the_other()
    {
        var worker = WorkerHarness.Of(threads: 2, limit: 1000);
        foreach (string name in new[] { "a", "b", "c", "d" })
        {
            worker.Make(name, 400);
            foreach (SpillPartition spill in worker.Effects.OfType<SpillPartition>().ToList())
            {
                worker.Send(new PartitionSpilled(spill.Key, 400));
            }
        }

        // Left to themselves, each would take half of what it needs and wait for ever for the other half.
        worker.Run("t1", ["a", "b"], order: 1);
        var effects = new Queue<WorkerEffect>(worker.Effects);
        worker.Run("t2", ["c", "d"], order: 2);
        worker.Effects.ForEach(effects.Enqueue);
        var done = new List<string>();
        while (effects.TryDequeue(out WorkerEffect? effect))
        {
            switch (effect)
            {
                case SpillPartition spill:
                    worker.Send(new PartitionSpilled(spill.Key, 400));
                    break;
                case LoadPartition load:
                    worker.Send(new PartitionLoaded(load.Key));
                    break;
                case ExecuteKernel run:
                    done.Add(run.Key.ToString());
                    worker.Finish(run.Key.ToString(), run.Attempt, 8);
                    break;
                default:
                    continue;
            }

            worker.Effects.ForEach(effects.Enqueue);
        }

        Assert.Equal(["t1", "t2"], done);
    }
}
