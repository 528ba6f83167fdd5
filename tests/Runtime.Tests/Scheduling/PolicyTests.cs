using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Scheduling;

namespace Actors.Runtime.Tests.Scheduling;

/// <summary>Leaving, starting afresh, waiting too long, and estimates that were wrong.</summary>
public sealed class PolicyTests
{
    private readonly SchedulerHarness _h = new();

    private ControlReply? Reply => _h.Effects.OfType<ControlReply>().SingleOrDefault();

    private void Retire(string workers) => _h.Handle(new RetireWorkers(SchedulerHarness.Alice, 9, workers.Split(' ')));

    [Fact]
    public void Client_that_has_workers_retire_is_answered_when_they_have()
    {
        _h.Join("w0");
        _h.Submit("a", "a");
        _h.Finish("w0", "a");
        _h.Join("w1");
        Retire("w0");
        Assert.Null(Reply);

        _h.Report("w1", new TaskReport(ReportKind.Added, SchedulerHarness.Key("a"), default, -1) { Bytes = 8 });

        Assert.Equal((1, null), (Reply!.Count, Reply.Error));
        Assert.Equal("w0", _h.Effects.OfType<WorkerRetired>().Single().Worker.Name);
    }

    [Theory]
    [InlineData("w0 w1", "No worker would be left")]
    [InlineData("w7", "There is no worker 'w7'. There are: w0, w1.")]
    public void Workers_that_cannot_be_spared_stay(string retiring, string error)
    {
        _h.Join("w0");
        _h.Join("w1");

        Retire(retiring);

        Assert.StartsWith(error, Reply!.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(_h.State.Workers(), w => w.IsRetiring);
    }

    [Fact]
    public void Worker_stays_when_nobody_has_room_for_what_it_holds()
    {
        _h.Join("w0");
        _h.Submit("a", "a");
        _h.Finish("w0", "a", bytes: 1000);
        _h.Join("w1", memory: 100);

        Retire("w0");

        Assert.Contains("no other worker has room for 'a' of 1,000 bytes", Reply!.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(_h.State.Workers(), w => w.IsRetiring);
        _h.Submit("b", "b", options: new SubmitOptions { Workers = ["w0"] });
        Assert.Equal("w0", _h.Where("b"));
    }

    [Fact]
    public void Restart_forgets_everything_of_everybody()
    {
        _h.Join("w0");
        _h.Submit("a; b: a; c", "b c");
        _h.Finish("w0", "a");
        _h.Submit("d", "d", client: SchedulerHarness.Bob);
        _h.Handle(new PublishDataset(SchedulerHarness.Bob, 1, "set", [SchedulerHarness.Key("d")], null, Replace: false));

        _h.Handle(new RestartAll(SchedulerHarness.Alice, 2));

        Assert.Equal(("b Cancelled, c Cancelled", "d Cancelled"), (string.Join(", ", _h.News().Split(", ").Order(StringComparer.Ordinal)), _h.News(SchedulerHarness.Bob)));
        Assert.Contains("restarted by alice", _h.Updates().First().Reason, StringComparison.Ordinal);
        Assert.Equal("a", _h.Freed("w0"));
        Assert.NotEqual("", _h.Cancelled("w0"));
        Assert.Equal(2, Reply!.Request);
        _h.AssertEmpty();
        _h.Submit("e", "e");
        Assert.Equal("e", _h.Run("w0"));
    }

    [Theory]
    [InlineData(null, 1000, false)]
    [InlineData(10, 9, false)]
    [InlineData(10, 11, true)]
    public void Task_no_worker_may_run_waits_as_long_as_was_said(int? patience, int seconds, bool fails)
    {
        var h = new SchedulerHarness(new SchedulerOptions { NoWorkerTimeout = patience is { } p ? TimeSpan.FromSeconds(p) : null });
        h.Join("w0");
        h.Submit("a; b", "a b", name => name == "a" ? new TaskAnnotations { Resources = TaskAnnotations.None.Resources.Add("gpu", 1) } : null);
        h.Tick(0.1);
        Assert.Contains("NoWorker a: any worker with 1 gpu", h.State.Dump(), StringComparison.Ordinal);

        h.Tick(seconds);

        Assert.Equal(fails ? TaskState.Erred : TaskState.NoWorker, h.StateOf("a"));
        if (fails)
        {
            Exception e = h.Updates().Single().Failure!.Exception;
            Assert.IsType<NoWorkerException>(e);
            Assert.Contains("it needs any worker with 1 gpu, and there are w0", e.Message, StringComparison.Ordinal);
        }
        else
        {
            h.Join("w1", resources: ("gpu", 1));
            Assert.Equal("w1", h.Where("a"));
        }
    }

    [Fact]
    public void Task_that_waits_for_busy_resources_does_not_run_out_of_time()
    {
        var h = new SchedulerHarness(new SchedulerOptions { NoWorkerTimeout = TimeSpan.FromSeconds(1) });
        h.Join("w0", resources: ("gpu", 1));
        h.Submit("a; b", "a b", _ => new TaskAnnotations { Resources = TaskAnnotations.None.Resources.Add("gpu", 1) });
        h.Tick(5);
        h.Tick(5);
        Assert.Equal(1, h.State.CountOf(TaskState.NoWorker));
        Assert.Equal(0, h.State.CountOf(TaskState.Erred));
    }

    [Fact]
    public void Running_task_that_takes_much_longer_than_thought_makes_the_estimate_longer()
    {
        _h.Join("w0");
        TaskGroup group = TaskGroup.Of("work", 1);
        var builder = new TaskGraphBuilder();
        for (int i = 0; i < 3; i++)
        {
            builder.AddOutput(builder.Add(group.Key(i), new SimulatedKernel(0, 0), Array.Empty<int>()));
        }

        _h.Handle(new SubmitGraph(SchedulerHarness.Alice, 1, builder.Build(), SubmitOptions.Default));
        Assignment first = _h.Orders("w0").Single().Run[0];
        _h.Report("w0", new TaskReport(ReportKind.Finished, first.Key, first.Attempt, first.Handle) { Duration = TimeSpan.FromSeconds(0.01) });
        Assert.Equal(0.01, Estimate(), 3);

        _h.Tick(10);

        Assert.Equal(10, Estimate(), 3);
        Assert.InRange(_h.State.Workers().Single().Occupancy, 10, 30);

        double Estimate() => _h.State.Groups().Single(g => g.Group.Prefix == "work").Duration!.Value.TotalSeconds;
    }

    /// <summary>Idle workers with their data, busy ones, and what there is to do: how many there should be, and who goes.</summary>
    [Theory]
    [InlineData("0:0 0:0", 0, 0, 1, "w0")]
    [InlineData("1:0 1:0", 100, 1000, 10, "")]
    [InlineData("1:0 1:0", 1000, 3, 3, "")]
    [InlineData("1:0 1:0", 10, 10, 2, "")]
    [InlineData("0:700 0:700", 0, 0, 4, "")]
    [InlineData("0:100 0:100 0:100 0:100", 0, 0, 1, "w0 w1 w2")]
    [InlineData("0:300 1:0 0:100 0:0", 1, 1, 1, "w3 w2 w0")]
    [InlineData("1:0 1:0 1:0", 1, 1, 1, "")]
    public void Target_follows_work_and_memory_and_only_the_idle_go(string workers, double seconds, long tasks, int target, string retired)
    {
        AdaptiveWorker[] all = [.. workers.Split(' ').Select((w, i) => new AdaptiveWorker($"w{i}", 1, w[0] - '0', long.Parse(w[2..], null), 1000))];
        var policy = new AdaptivePolicy(1, 10, new AdaptiveOptions { TargetDuration = TimeSpan.FromSeconds(5) });
        var measure = new AdaptiveMeasure(seconds, tasks, all);

        AdaptiveDecision decision = policy.Decide(measure);
        Assert.Equal((target, Math.Max(0, target - all.Length), 0), (decision.Target, decision.Add, decision.Retire.Count));
        policy.Decide(measure);
        decision = policy.Decide(measure);

        Assert.Equal(retired, string.Join(" ", decision.Retire));
    }

    [Fact]
    public void Workers_go_only_when_fewer_were_enough_several_times_in_a_row()
    {
        AdaptiveWorker[] two = [new("w0", 1, 0, 0, 1000), new("w1", 1, 0, 0, 1000)];
        var policy = new AdaptivePolicy(1, 4, new AdaptiveOptions());
        var idle = new AdaptiveMeasure(0, 0, two);
        var busy = new AdaptiveMeasure(60, 60, two);
        Assert.Empty(policy.Decide(idle).Retire);
        Assert.Empty(policy.Decide(idle).Retire);
        Assert.Equal(2, policy.Decide(busy).Add);
        Assert.Empty(policy.Decide(idle).Retire);
        Assert.Empty(policy.Decide(idle).Retire);
        Assert.Single(policy.Decide(idle).Retire);
    }
}
