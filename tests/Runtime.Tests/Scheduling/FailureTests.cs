using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Scheduling;

namespace Actors.Runtime.Tests.Scheduling;

public sealed class FailureTests
{
    private readonly SchedulerHarness _h = new();

    [Fact]
    public void Exceptions_use_up_retries()
    {
        _h.Join("w");
        _h.Submit("a", "a", _ => new TaskAnnotations { Retries = 2 }, new SubmitOptions { Retries = 9 });
        _h.Err("w", "a");
        Assert.Equal("a", _h.Run("w"));
        _h.Err("w", "a");
        Assert.Equal("a", _h.Run("w"));
        _h.Err("w", "a");
        Assert.Equal("a Erred", _h.News());
    }

    [Fact]
    public void Dependents_fail_with_the_failure_of_the_first_and_the_rest_goes_on()
    {
        _h.Join("w", threads: 4);
        _h.Submit("a; b; c: a b; d: c; e: b", "d e");
        _h.Finish("w", "b");
        _h.Err("w", "a");

        KeyUpdate news = Assert.Single(_h.Updates());
        Assert.Equal((SchedulerHarness.Key("d"), KeyStatus.Erred, SchedulerHarness.Key("a")), (news.Key, news.Status, news.Failure!.Key));
        Assert.Equal(TaskState.Processing, _h.StateOf("e"));
        _h.Finish("w", "e");
        Assert.Equal("b", _h.Freed("w"));

        _h.Release("d e");
        _h.AssertEmpty();
    }

    [Fact]
    public void Graph_that_comes_later_fails_with_what_has_failed_already()
    {
        _h.Join("w");
        _h.Submit("a", "a");
        _h.Err("w", "a");
        _h.Submit("!a; b: a; c", "b c", client: SchedulerHarness.Bob);

        Assert.Equal("b Erred", _h.News(SchedulerHarness.Bob));
        Assert.Equal("c", _h.Run("w"));
    }

    [Fact]
    public void Retrying_starts_at_the_tasks_that_failed_first()
    {
        _h.Join("w", threads: 2);
        _h.Submit("ok; a: ok; b: a; c: b", "c", options: new SubmitOptions { Retries = 1 });
        _h.Finish("w", "ok");
        _h.Err("w", "a");
        _h.Err("w", "a");
        Assert.Equal("c Erred", _h.News());

        _h.Handle(new RetryKeys(SchedulerHarness.Alice, [SchedulerHarness.Key("c")]));
        Assert.Equal("c Pending", _h.News());
        Assert.Equal("ok", _h.Run("w"));
        _h.Finish("w", "ok");
        _h.Err("w", "a");
        Assert.Equal("a", _h.Run("w"));
        _h.Finish("w", "a");
        _h.Finish("w", "b");
        _h.Finish("w", "c");
        Assert.Equal("c Finished", _h.News());
    }

    [Fact]
    public void Retrying_asks_again_for_what_only_a_running_task_needs()
    {
        _h.Join("w0");
        _h.Submit("a; b: a", "b");
        _h.Finish("w0", "a");
        _h.Report("w0", new TaskReport(ReportKind.Dropped, SchedulerHarness.Key("a"), default, -1));
        Assert.Equal((TaskState.Processing, TaskState.Processing), (_h.StateOf("a"), _h.StateOf("b")));
        _h.Err("w0", "a");
        Assert.Equal((TaskState.Erred, TaskState.Processing), (_h.StateOf("a"), _h.StateOf("b")));

        _h.Handle(new RetryKeys(SchedulerHarness.Alice, [SchedulerHarness.Key("a")]));
        Assert.Equal("a", _h.Run("w0"));
    }

    [Fact]
    public void Task_that_is_given_back_when_its_input_has_failed_fails_too()
    {
        _h.Join("w0");
        _h.Submit("a; b: a", "b");
        _h.Finish("w0", "a");
        _h.Report("w0", new TaskReport(ReportKind.Dropped, SchedulerHarness.Key("a"), default, -1));
        _h.Err("w0", "a");
        Assert.Equal(TaskState.Processing, _h.StateOf("b"));

        _h.Report("w0", _h.About(ReportKind.InputMissing, "w0", "b") with { Input = SchedulerHarness.Key("a"), Holder = new WorkerId("w0") });

        Assert.Equal("b Erred", _h.News());
    }

    /// <summary>An input is on a worker that the task's own does not reach, each time it is asked for: every six seconds.</summary>
    [Theory]
    [InlineData(5, 0, 5)]
    [InlineData(1, 20, 5)]
    [InlineData(3, 10, 3)]
    public void What_is_never_reached_is_given_up_after_so_many_times_and_so_long(int limit, int patience, int times)
    {
        var h = new SchedulerHarness(SchedulerOptions.Default with { UnreachedLimit = limit, UnreachedPatience = TimeSpan.FromSeconds(patience) });
        h.Join("w0");
        h.Join("w1");
        h.Handle(new DataScattered(SchedulerHarness.Alice, [new InputLocation(SchedulerHarness.Key("x"), new WorkerId("w0"), 8)]));
        h.Submit("!x; t: x", "t", options: new SubmitOptions { Workers = ["w1"] });
        for (int i = 1; i <= times; i++)
        {
            Assert.Equal(("t", TaskState.Processing), (h.Run("w1"), h.StateOf("t")));
            h.Report("w1", h.About(ReportKind.InputMissing, "w1", "t") with { Input = SchedulerHarness.Key("x"), Holder = new WorkerId("w0"), IsUnreached = true });
            if (i < times && h.StateOf("t") != TaskState.Processing)
            {
                h.Tick(6);
            }
            else
            {
                h.Now += TimeSpan.FromSeconds(6);
            }
        }

        Assert.Contains("t Lost", h.News(), StringComparison.Ordinal);
    }

    [Fact]
    public void Retried_by_hand_a_task_does_not_bear_the_deaths_of_before()
    {
        var h = new SchedulerHarness(SchedulerOptions.Default with { AllowedFailures = 1 });
        h.Join("w0");
        h.Submit("a", "a");
        h.Lose("w0");
        h.Join("w1");
        h.Lose("w1");
        Assert.Equal("a Erred", h.News());

        h.Handle(new RetryKeys(SchedulerHarness.Alice, [SchedulerHarness.Key("a")]));
        h.Join("w2");
        h.Lose("w2");
        h.Join("w3");
        Assert.Equal("a", h.Run("w3"));
    }

    [Fact]
    public void Failure_without_a_cause_still_names_task_and_worker()
    {
        _h.Join("w");
        _h.Submit("a", "a");
        _h.Report("w", _h.About(ReportKind.Erred, "w", "a"));

        TaskFailure failure = Assert.Single(_h.Updates()).Failure!;
        Assert.Equal((SchedulerHarness.Key("a"), "w"), (failure.Key, failure.Worker));
    }

    [Fact]
    public void Broken_state_is_told_with_the_history_of_the_task()
    {
        _h.Join("w");
        _h.Submit("a", "a");
        IReadOnlyList<StoryEntry> story = _h.State.Story(SchedulerHarness.Key("a"));

        Assert.Equal("Released Waiting Queued Processing", string.Join(" ", story.Select(e => e.To)));
        var exception = new SchedulerInvariantException("Broken.", story);
        Assert.Contains("#2 a: Queued -> Processing", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Processing a: on w", _h.State.Dump(), StringComparison.Ordinal);
    }
}
