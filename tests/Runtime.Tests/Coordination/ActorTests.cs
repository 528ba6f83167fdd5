using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Scheduling;
using Actors.Runtime.Tests.Scheduling;
using static Actors.Runtime.Tests.Coordination.CoordinationHarness;

namespace Actors.Runtime.Tests.Coordination;

/// <summary>Actors: calls in order, supervision, loss of workers.</summary>
public sealed class ActorTests
{
    private static readonly TaskKey s_a = SchedulerHarness.Key("a");
    private static readonly TaskKey s_child = SchedulerHarness.Key("child");
    private static readonly ClientId s_tasks = new("tasks");

    private readonly CoordinationHarness _h = new();

    public ActorTests()
    {
        _h.Core.Join("w1");
        _h.Core.Join("w2");
    }

    [Fact]
    public void An_actor_is_there_when_its_instance_is_made_and_answers_one_call_at_a_time()
    {
        Assert.Equal("", Spawn());
        Assert.Equal("a", _h.Core.Run("w1"));
        Assert.Equal("", Call(Bob));
        Assert.Equal("alice 1 Done, tasks 1 Call", Made("w1"));
        Assert.Equal("", Call(Alice));
        Assert.Equal("", Call(Bob));
        Assert.Equal("bob 1 Done 10, tasks 2 Call", Answered("w1", Bob, 1, 10));
        Assert.Equal("alice 2 Done 20, tasks 3 Call", Answered("w1", Alice, 2, 20));
        Assert.Equal("bob 2 Done 30", Answered("w1", Bob, 2, 30));
        Assert.Equal("alice 3 InLine, tasks 4 Call", Tell(Alice));
        Assert.Equal("alice 3 Done", Answered("w1", Alice, 3, 40));
        Assert.Equal("tasks 5 Stop, alice 4 Done", Stop(Alice));
        Assert.Equal(1, Assert.Single(_h.Core.Effects.OfType<ActorEnded>()).Request);
        Assert.Equal("a", _h.Core.Cancelled("w1"));
        _h.Core.AssertEmpty();
        _h.AssertReplays();
    }

    [Fact]
    public void An_actor_stops_after_the_calls_that_wait_and_refuses_those_that_come_later()
    {
        Spawn();
        Made("w1");
        Call(Bob);
        Call(Bob);

        Assert.Equal("", Stop(Alice));
        Assert.Equal("carol 1 ActorLost", Call(Carol));
        Assert.Contains("being stopped", _h.Replies.Single().Text, StringComparison.Ordinal);
        Assert.Equal("bob 1 Done 1, tasks 2 Call", Answered("w1", Bob, 1, 1));
        Assert.Equal("bob 2 Done 2, tasks 3 Stop, alice 2 Done", Answered("w1", Bob, 2, 2));
        Assert.Equal("carol 2 ActorLost", Call(Carol));
        CoordinationReply reply = _h.Replies.Single();
        Assert.Equal(("Counter", "w1", "it was stopped"), (reply.Actor, reply.Worker, reply.Text));
        _h.Core.AssertEmpty();
    }

    [Fact]
    public void Stopped_at_once_it_answers_nothing_more()
    {
        Spawn();
        Made("w1");
        Call(Bob);
        Call(Bob);

        Assert.Equal("bob 1 ActorLost, bob 2 ActorLost, alice 2 Done", Stop(Alice, atOnce: true));
        Assert.Equal("a", _h.Core.Cancelled("w1"));
        Assert.Equal("tasks 2 Stop", Answered("w1", Bob, 1, 1));
        _h.Core.AssertEmpty();
    }

    [Theory]
    [InlineData(ActorStrategy.Resume, "bob 1 Failed, tasks 2 Call")]
    [InlineData(ActorStrategy.Restart, "bob 1 Failed, tasks 2 StartOver")]
    [InlineData(ActorStrategy.Stop, "bob 1 Failed, bob 2 ActorLost, tasks 2 Stop")]
    [InlineData(ActorStrategy.Escalate, "bob 1 Failed, bob 2 ActorLost, tasks 2 Stop")]
    public void A_call_that_throws_does_what_the_strategy_says(ActorStrategy strategy, string answers)
    {
        Spawn(s => s with { OnException = strategy });
        Made("w1");
        Call(Bob);
        Call(Bob);

        Assert.Equal(answers, Threw("w1", Bob, 1));
        _h.AssertReplays();
    }

    [Fact]
    public void A_missing_argument_is_the_callers_trouble_only()
    {
        Spawn(s => s with { OnException = ActorStrategy.Stop });
        Made("w1");
        Call(Bob);

        Assert.Equal("bob 1 Failed", Next("w1", new CallOutcome(Bob, 1, null, Failure()) { IsArgumentMissing = true }));
        Assert.Equal("tasks 2 Call", Call(Bob));
    }

    [Fact]
    public void It_is_restarted_as_often_as_it_may_be_within_the_window()
    {
        Spawn(s => s with { OnException = ActorStrategy.Restart, MaxRestarts = 2, Window = TimeSpan.FromSeconds(10) });
        Made("w1");
        for (int i = 1; i <= 4; i++)
        {
            // The third comes when the first does not count any more.
            _h.Tick(i == 3 ? 11 : 1);
            Call(Bob);
            string answers = Threw("w1", Bob, i);
            Assert.EndsWith("StartOver", answers, StringComparison.Ordinal);
            Made("w1");
        }

        Call(Bob);
        Assert.Equal("bob 5 Failed, tasks 10 Stop", Threw("w1", Bob, 5));
        Assert.Equal("bob 6 ActorLost", Call(Bob));
        Assert.Contains("restarted 2 times within 10 s", _h.Replies.Single().Text, StringComparison.Ordinal);
        _h.Core.AssertEmpty();
    }

    [Fact]
    public void An_instance_that_cannot_be_made_ends_the_actor()
    {
        Spawn();
        Call(Bob);

        Assert.Equal("alice 1 ActorLost, bob 1 ActorLost, tasks 1 Stop", Next("w1", new CallOutcome(default, 0, null, Failure())));
        Assert.Contains("could not be made: FormatException", _h.Replies.First().Text, StringComparison.Ordinal);
        _h.Core.AssertEmpty();
    }

    [Fact]
    public void One_that_cannot_be_made_again_is_tried_as_often_as_it_may_be()
    {
        Spawn(s => s with { OnException = ActorStrategy.Restart, MaxRestarts = 2 });
        Made("w1");
        Call(Bob);

        Assert.Equal("bob 1 Failed, tasks 2 StartOver", Threw("w1", Bob, 1));
        Assert.Equal("tasks 3 StartOver", Next("w1", new CallOutcome(default, 0, null, Failure())));
        Assert.Equal("tasks 4 Stop", Next("w1", new CallOutcome(default, 0, null, Failure())));
        _h.Core.AssertEmpty();
    }

    [Fact]
    public void With_its_worker_its_state_is_lost_and_all_calls_are_told()
    {
        Spawn();
        Made("w1");
        Call(Bob);
        Call(Carol);

        _h.Core.Lose("w1", "signal 9");

        Assert.Equal("bob 1 ActorLost, carol 1 ActorLost", _h.Answers);
        CoordinationReply mid = _h.Replies.First();
        Assert.Equal(("Counter", "w1"), (mid.Actor, mid.Worker));
        Assert.Contains("signal 9", mid.Text, StringComparison.Ordinal);
        Assert.Contains("may have been made or not", mid.Text, StringComparison.Ordinal);
        Assert.Equal("", _h.Core.Run("w2"));
        _h.Core.AssertEmpty();
        _h.AssertReplays();
    }

    [Fact]
    public void Restarted_elsewhere_it_answers_the_calls_that_wait()
    {
        Spawn(s => s with { OnWorkerLost = ActorStrategy.Restart });
        Made("w1");
        Call(Bob);
        Call(Carol);

        _h.Core.Lose("w1");
        Assert.Equal("bob 1 ActorLost", _h.Answers);
        Assert.Equal("a", _h.Core.Run("w2"));
        Assert.Equal("tasks 2 Call", Made("w2"));
        Assert.Equal("tasks 3 Stop", _h.Ask(s_tasks, (c, n) => new NextCall(c, n, s_a, new Attempt(1, 1), new CallOutcome(Bob, 1, new Carried(1, []), null)) { Worker = new WorkerId("w1") }));
        Assert.Equal("carol 1 Done 5", Answered("w2", Carol, 1, 5));
        _h.AssertReplays();
    }

    [Fact]
    public void It_survives_more_lost_workers_than_a_task_may_if_they_are_far_apart()
    {
        Spawn(s => s with { OnWorkerLost = ActorStrategy.Restart, MaxRestarts = 1, Window = TimeSpan.FromSeconds(10) });
        for (int i = 1; i <= 6; i++)
        {
            _h.Core.Join($"w{i + 2}");
            string worker = _h.Core.Where("a");
            Made(worker);
            _h.Tick(11);
            _h.Core.Lose(worker);
        }

        Assert.Equal(TaskState.Processing, _h.Core.StateOf("a"));
        Made(_h.Core.Where("a"));
        _h.Core.Lose(_h.Core.Where("a"));
        Assert.Equal("bob 1 ActorLost", Call(Bob));
        Assert.Contains("restarted 1 times", _h.Replies.Single().Text, StringComparison.Ordinal);
        _h.Core.AssertEmpty();
    }

    [Fact]
    public void An_actor_whose_workers_all_die_before_it_is_made_is_given_up()
    {
        Spawn();
        for (int i = 0; i < 4; i++)
        {
            _h.Core.Join($"x{i}");
            _h.Core.Lose(_h.Core.Where("a"));
        }

        Assert.Equal("alice 1 ActorLost", _h.Answers);
        Assert.IsType<WorkerLostException>(_h.Replies.Single().Failure!.Exception);
        _h.Core.AssertEmpty();
    }

    [Theory]
    [InlineData(ActorStrategy.Restart, "bob 1 Done 1, tasks 2 Stop", "a")]
    [InlineData(ActorStrategy.Stop, "bob 1 Done 1, tasks 2 Stop, carol 1 ActorLost", "")]
    public void A_worker_that_retires_is_left_between_two_calls(ActorStrategy strategy, string answers, string run)
    {
        Spawn(s => s with { OnWorkerLost = strategy });
        Made("w1");
        Call(Bob);
        Call(Carol);

        Assert.Equal("", _h.Say(new RetireWorker(new WorkerId("w1"))));
        string given = Answered("w1", Bob, 1, 1);
        Assert.Equal(answers.Split(", ").Order(StringComparer.Ordinal), given.Split(", ").Order(StringComparer.Ordinal));
        Assert.Equal(run, _h.Core.Run("w2"));
        Assert.Equal("a", _h.Core.Cancelled("w1"));
        Assert.Contains(_h.Core.Effects, e => e is WorkerRetired { Worker.Name: "w1" });
    }

    [Fact]
    public void An_actor_ends_with_the_client_that_spawned_it_unless_it_is_detached()
    {
        Spawn();
        Made("w1");
        Call(Bob);
        Assert.Equal("bob 1 ActorLost", _h.Say(new ClientLeft(Alice)));
        _h.Core.AssertEmpty();

        Spawn(s => s with { Name = "shared", Detached = true }, Carol, "b");
        Made(_h.Core.Where("b"), "b");
        Assert.Equal("", _h.Say(new ClientLeft(Carol)));
        Assert.Equal("bob 2 Done", _h.Ask(Bob, (c, n) => new FindActor(c, n, "shared")));
        Assert.Equal("b", _h.Replies.Single().Key.ToString());
    }

    [Fact]
    public void A_name_is_taken_once_and_free_when_its_actor_has_ended()
    {
        Spawn(s => s with { Name = "shared" });
        Made("w1");

        Assert.Equal("bob 1 Refused", Spawn(s => s with { Name = "shared" }, Bob, "b"));
        Assert.Contains("named 'shared'", _h.Replies.Single().Text, StringComparison.Ordinal);
        Stop(Alice);
        Assert.Equal("bob 2 Refused", _h.Ask(Bob, (c, n) => new FindActor(c, n, "shared")));
        Assert.Equal("", Spawn(s => s with { Name = "shared" }, Bob, "b"));
    }

    [Fact]
    public void An_actor_that_a_call_spawned_ends_with_the_one_that_was_called_and_escalates_to_it()
    {
        Spawn(s => s with { OnException = ActorStrategy.Restart });
        Made("w1");
        Spawn(s => s with { Parent = s_a, OnException = ActorStrategy.Escalate }, s_tasks, "child");
        string where = _h.Core.Where("child");
        Made(where, "child");
        _h.Ask(Bob, (c, n) => new CallActor(c, n, s_child, Kernel(), [], false));

        string answers = Next(where, new CallOutcome(Bob, 1, null, Failure()), s_child);

        Assert.Contains("bob 1 Failed", answers, StringComparison.Ordinal);
        Assert.Contains("tasks 1 StartOver", answers, StringComparison.Ordinal);
        Made("w1");
        Spawn(s => s with { Parent = s_a }, s_tasks, "other");
        Made(_h.Core.Where("other"), "other");
        Stop(Alice);
        _h.Core.AssertEmpty();
    }

    [Fact]
    public void A_call_that_is_withdrawn_is_not_made_and_one_that_is_being_made_is_dropped()
    {
        Spawn();
        Made("w1");
        Call(Bob);
        Call(Bob);

        Assert.Equal("bob 2 Withdrawn", _h.Say(new WithdrawRequest(Bob, 2)));
        Assert.Equal("bob 1 Withdrawn", _h.Say(new WithdrawRequest(Bob, 1)));
        Assert.Equal("", Answered("w1", Bob, 1, 1));
        Assert.Equal("tasks 2 Call", Call(Carol));
        _h.AssertReplays();
    }

    [Fact]
    public void An_actor_that_is_not_wanted_any_more_before_it_is_there_is_not_made()
    {
        Spawn();

        Assert.Equal("alice 1 Withdrawn", _h.Say(new WithdrawRequest(Alice, 1)));
        Assert.Equal("a", _h.Core.Cancelled("w1"));
        _h.Core.AssertEmpty();
    }

    [Fact]
    public void Arguments_and_large_results_are_kept_until_they_have_arrived()
    {
        _h.Core.Submit("x; y", "x y");
        _h.Core.Finish("w1", "x");
        _h.Core.Finish("w2", "y");
        Spawn();
        string where = _h.Core.Where("a");
        Made(where);
        _h.Ask(Bob, (c, n) => new CallActor(c, n, s_a, Kernel(), [SchedulerHarness.Key("x")], false));
        _h.Core.Release("x");
        Assert.Equal(TaskState.Memory, _h.Core.StateOf("x"));
        _h.Say(new RequestsSettled(s_tasks, [1]));
        Assert.Equal(TaskState.Forgotten, _h.Core.StateOf("x"));

        Assert.Equal("bob 1 Done y", Next(where, new CallOutcome(Bob, 1, new Carried(null, [SchedulerHarness.Key("y")]), null)));
        _h.Core.Release("y");
        Assert.Equal(TaskState.Memory, _h.Core.StateOf("y"));
        _h.Say(new RequestsSettled(Bob, [1]));
        Assert.Equal(TaskState.Forgotten, _h.Core.StateOf("y"));
    }

    [Fact]
    public void Actors_are_spread_over_workers()
    {
        for (int i = 0; i < 4; i++)
        {
            string name = $"a{i}";
            Spawn(null, Alice, name);
            string where = _h.Core.Where(name);
            _h.Core.Report(where, _h.Core.About(ReportKind.LongRunning, where, name));
            Made(where, name);
        }

        Assert.Equal(["w1", "w2", "w1", "w2"], Enumerable.Range(0, 4).Select(i => _h.Core.Where($"a{i}")));
    }

    [Fact]
    public void A_new_coordinator_goes_on_with_an_instance_that_lives_and_makes_no_call_twice()
    {
        CoordinationHarness h = AfterChange([2, 3]);
        var call = new CallActor(Alice, 2, s_a, Kernel(), [], false);

        // The first call was answered by the instance while there was no coordinator, the second stands in line when it is heard of.
        Assert.Equal("", h.Say(Word(7, new Attempt(1, 1), new CallOutcome(Alice, 2, new Carried(5, []), null))));
        Assert.Equal("alice 2 Done 5", h.Say(call));
        Assert.Equal("tasks 7 Call", h.Say(call with { Request = 3 }));
        Assert.Equal("alice 3 Done 6", h.Say(Word(8, new Attempt(1, 1), new CallOutcome(Alice, 3, new Carried(6, []), null))));
        h.AssertReplays();
    }

    [Fact]
    public void A_call_whose_caller_does_not_wait_stands_in_line_without_it()
    {
        Spawn();
        _h.Core.Run("w1");
        Call(Alice);
        Made("w1");
        Assert.Equal("bob 1 InLine", Tell(Bob));
        _h.Core.Handle(new ClientLeft(Bob));

        Assert.Equal("alice 2 Done 10, tasks 2 Call", Answered("w1", Alice, 2, 10));
        Assert.Equal("", Answered("w1", Bob, 1, 0));
    }

    [Fact]
    public void A_call_whose_caller_does_not_wait_is_repeated_to_a_new_coordinator_and_not_made_twice()
    {
        CoordinationHarness h = AfterChange([2, 3]);
        var call = new CallActor(Alice, 2, s_a, Kernel(), [], true);
        Assert.Equal("alice 2 InLine", h.Say(call));
        Assert.Equal("alice 3 InLine", h.Say(call with { Request = 3 }));

        Assert.Equal("alice 2 InLine", h.Say(call));
        Assert.Equal("alice 2 Done, tasks 7 Call", h.Say(Word(7, new Attempt(1, 1), new CallOutcome(Alice, 2, Carried.Nothing, null))));
        Assert.Equal("alice 3 Done", h.Say(Word(8, new Attempt(1, 1), new CallOutcome(Alice, 3, Carried.Nothing, null))));
        h.AssertReplays();
    }

    [Fact]
    public void A_call_that_was_repeated_before_the_instance_speaks_is_not_made_twice()
    {
        CoordinationHarness h = AfterChange([2, 3]);
        var call = new CallActor(Alice, 2, s_a, Kernel(), [], false);
        h.Say(call);
        h.Say(call with { Request = 3 });

        Assert.Equal("alice 2 Done 5, tasks 7 Call", h.Say(Word(7, new Attempt(1, 1), new CallOutcome(Alice, 2, new Carried(5, []), null))));
    }

    [Fact]
    public void A_new_coordinator_says_that_state_is_lost_when_the_instance_is()
    {
        CoordinationHarness h = AfterChange([2]);

        Assert.Equal("tasks 7 Stop", string.Join(", ", h.Say(Word(7, new Attempt(2, 1), new CallOutcome(default, 0, Carried.Nothing, null))).Split(", ").Where(a => a.StartsWith("tasks", StringComparison.Ordinal))));
        Assert.Equal("alice 2 ActorLost", h.Say(new CallActor(Alice, 2, s_a, Kernel(), [], false)));
        Assert.Contains("together with the coordinator", h.Replies.Single().Text, StringComparison.Ordinal);
        h.Core.AssertEmpty();
    }

    /// <summary>A new coordinator that Alice has told of her actor, spawned by her request 1.</summary>
    private static CoordinationHarness AfterChange(long[] unsettled)
    {
        var h = new CoordinationHarness(epoch: 2);
        h.Core.Join("w1");
        var spawn = new SpawnActor(Alice, 1, SchedulerHarness.Graph("a", "a"), SubmitOptions.Default, new ActorSpec(null, "Counter", "Counter") { OnWorkerLost = ActorStrategy.Stop });
        string answer = h.Say(new CoordinationBeat(Alice, 1, [], unsettled, unsettled[^1]) { Actors = [spawn] });
        Assert.Equal($"alice beat 1 lost [] missing [{string.Join(" ", unsettled)}]", answer);
        return h;
    }

    private static NextCall Word(long number, Attempt attempt, CallOutcome outcome) => new(s_tasks, number, s_a, attempt, outcome) { Worker = new WorkerId("w1") };

    private static Kernel Kernel() => SchedulerHarness.Graph("k", "k").Kernel(0)!;

    private static TaskFailure Failure() => new(s_a, new FormatException("no"), "", "w1");

    private string Spawn(Func<ActorSpec, ActorSpec>? change = null, ClientId? client = null, string key = "a")
    {
        var spec = new ActorSpec(null, "Counter", "Counter")
        {
            OnException = ActorStrategy.Resume,
            OnWorkerLost = ActorStrategy.Stop,
            MaxRestarts = 3,
            Window = TimeSpan.FromMinutes(1),
        };
        return _h.Ask(client ?? Alice, (c, n) => new SpawnActor(
            c, n, SchedulerHarness.Graph(key, key, _ => new TaskAnnotations { IsProducer = true }), SubmitOptions.Default, change?.Invoke(spec) ?? spec));
    }

    private string Call(ClientId client) => _h.Ask(client, (c, n) => new CallActor(c, n, s_a, Kernel(), [], false));

    private string Tell(ClientId client) => _h.Ask(client, (c, n) => new CallActor(c, n, s_a, Kernel(), [], true));

    private string Stop(ClientId client, bool atOnce = false) => _h.Ask(client, (c, n) => new StopActor(c, n, s_a, atOnce));

    private string Made(string worker, string key = "a") => Next(worker, new CallOutcome(default, 0, Carried.Nothing, null), SchedulerHarness.Key(key));

    private string Answered(string worker, ClientId caller, long request, int value) => Next(worker, new CallOutcome(caller, request, new Carried(value, []), null));

    private string Threw(string worker, ClientId caller, long request) => Next(worker, new CallOutcome(caller, request, null, Failure()));

    private string Next(string worker, CallOutcome outcome, TaskKey? key = null) =>
        _h.Ask(s_tasks, (c, n) => new NextCall(c, n, key ?? s_a, _h.Core.AttemptOf(key ?? s_a), outcome) { Worker = new WorkerId(worker) });
}
