using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Scheduling;
using Actors.Runtime.Tests.Scheduling;
using static Actors.Runtime.Tests.Coordination.CoordinationHarness;

namespace Actors.Runtime.Tests.Coordination;

// What becomes of actors and their calls when coordinators change.
public sealed partial class ActorTests
{
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
}
