using Actors.Runtime.Protocol;
using Actors.Runtime.Scheduling;
using static Actors.Runtime.Tests.Coordination.CoordinationHarness;

namespace Actors.Runtime.Tests.Coordination;

/// <summary>Locks and semaphores: who is granted a lease, who waits, who is told of a loss.</summary>
public sealed class LeaseTests
{
    [Fact]
    public void Who_asks_first_is_served_first()
    {
        var h = new CoordinationHarness();

        Assert.Equal("alice 1 Done", h.Acquire(Alice));
        Assert.Equal("", h.Acquire(Bob));
        Assert.Equal("", h.Acquire(Carol));
        Assert.Contains("Shared semaphore 's': held by alice, 2 wait", h.Core.State.Dump(), StringComparison.Ordinal);
        Assert.Equal("bob 1 Done, alice 2 Done", h.Release(Alice, 1));
        Assert.Equal("carol 1 Done, bob 2 Done", h.Release(Bob, 1));
        Assert.Equal("carol 2 Done", h.Release(Carol, 1));
        Assert.Equal(0, h.Core.State.Coordination.ObjectCount);
        h.AssertReplays();
    }

    [Fact]
    public void As_many_as_the_limit_hold_it_and_nobody_overtakes()
    {
        var h = new CoordinationHarness();

        Assert.Equal("alice 1 Done", h.Acquire(Alice, limit: 2));
        Assert.Equal("bob 1 Done", h.Acquire(Bob, limit: 2));
        Assert.Equal("", h.Acquire(Carol, limit: 2));
        Assert.Equal("alice 2 TimedOut", h.Acquire(Alice, limit: 2, timeout: 0));
        Assert.Equal("carol 1 Done, bob 2 Done", h.Release(Bob, 1));
    }

    [Theory]
    [InlineData(3, 30, "limit of 2, and not of 3")]
    [InlineData(0, 30, "must be positive")]
    [InlineData(2, 0, "must be positive")]
    public void A_wrong_use_is_refused(int limit, double seconds, string says)
    {
        var h = new CoordinationHarness();
        h.Acquire(Alice, limit: 2);

        Assert.Equal("bob 1 Refused", h.Acquire(Bob, limit, seconds));

        Assert.Contains(says, h.Replies.Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lease_that_is_not_renewed_runs_out_and_its_holder_is_told_before_the_next_is_granted()
    {
        var h = new CoordinationHarness();
        h.Acquire(Alice);
        h.Acquire(Bob);

        Assert.Equal("", h.Tick(29));
        Assert.Equal("alice 1 LeaseLost, bob 1 Done", h.Tick(1));
        Assert.Equal("alice 2 Done", h.Release(Alice, 1));
        Assert.Equal("alice beat 1 lost [1] missing []", h.Beat(Alice, 1, [Lease(1)], []));
        Assert.Equal("bob 2 Done", h.Release(Bob, 1));
        h.AssertReplays();
    }

    [Fact]
    public void A_heartbeat_renews_a_lease()
    {
        var h = new CoordinationHarness();
        h.Acquire(Alice);
        h.Acquire(Bob);

        h.Tick(20);
        Assert.Equal("alice beat 1 lost [] missing []", h.Beat(Alice, 1, [Lease(1)]));
        Assert.Equal("", h.Tick(20));
        Assert.Equal("alice 1 LeaseLost, bob 1 Done", h.Tick(10));
    }

    [Fact]
    public void A_lease_whose_grant_was_never_heard_is_said_again_or_said_to_be_lost()
    {
        var h = new CoordinationHarness();
        h.Acquire(Alice);

        h.Tick(20);
        Assert.Equal("alice 1 Done, alice beat 1 lost [] missing []", h.Beat(Alice, 1, [], 1));
        h.Tick(20);
        Assert.Equal("alice 1 LeaseLost", h.Tick(10));
        Assert.Equal("alice 1 LeaseLost, alice beat 2 lost [] missing []", h.Beat(Alice, 2, [], 1));
        Assert.Equal("alice beat 3 lost [] missing []", h.Beat(Alice, 3, []));
        Assert.Equal(0, h.Core.State.Coordination.RequestCount);
    }

    [Fact]
    public void A_request_that_comes_twice_is_done_once_and_answered_twice()
    {
        var h = new CoordinationHarness();
        h.Acquire(Alice, limit: 2);
        var again = new AcquireLease(Alice, 1, ObjectKind.Semaphore, "s", 2, TimeSpan.FromSeconds(30));

        Assert.Equal("alice 1 Done", h.Say(again));
        Assert.Equal("bob 1 Done", h.Acquire(Bob, limit: 2));
        Assert.Equal("", h.Acquire(Carol, limit: 2));
        Assert.Equal("", h.Say(new AcquireLease(Carol, 1, ObjectKind.Semaphore, "s", 2, TimeSpan.FromSeconds(30))));
        Assert.Equal("carol 1 Done, alice 2 Done", h.Release(Alice, 1));
        Assert.Equal("alice 2 Done", h.Say(new ReleaseLease(Alice, 2, ObjectKind.Semaphore, "s", 1)));
        Assert.Equal("", h.Say(new RequestsSettled(Alice, [1, 2])));
        Assert.Equal("", h.Say(again));
        Assert.Equal("", h.Say(new ReleaseLease(Alice, 2, ObjectKind.Semaphore, "s", 1)));
    }

    [Fact]
    public void A_request_whose_forerunner_was_lost_is_left_alone_until_that_has_come()
    {
        var h = new CoordinationHarness();
        var first = new AcquireLease(Alice, 1, ObjectKind.Semaphore, "s", 1, TimeSpan.FromSeconds(30));
        var second = new ReleaseLease(Alice, 2, ObjectKind.Semaphore, "s", 1) { After = 1 };

        Assert.Equal("", h.Say(second));
        Assert.Equal("alice beat 1 lost [] missing [1 2]", h.Say(new CoordinationBeat(Alice, 1, [], [1, 2], 2)));
        Assert.Equal("alice 1 Done", h.Say(first));
        Assert.Equal("alice 2 Done", h.Say(second));
        Assert.Equal(0, h.Core.State.Coordination.ObjectCount);
    }

    [Fact]
    public void What_a_client_held_and_waited_for_is_free_when_it_leaves()
    {
        var h = new CoordinationHarness();
        h.Acquire(Alice);
        h.Acquire(Bob);
        h.Acquire(Carol);

        Assert.Equal("", h.Say(new ClientLeft(Bob)));
        Assert.Equal("carol 1 Done", h.Say(new ClientLeft(Alice)));
        Assert.Equal("", h.Say(new ClientLeft(Carol)));
        Assert.Equal(0, h.Core.State.Coordination.ObjectCount);
        Assert.Equal(0, h.Core.State.Coordination.RequestCount);
        h.AssertReplays();
    }

    [Fact]
    public void What_tasks_of_a_lost_worker_held_and_waited_for_is_free()
    {
        var h = new CoordinationHarness();
        h.Core.Join("w1");
        h.Core.Join("w2");
        h.Acquire(Alice, worker: "w1");
        h.Acquire(Alice, worker: "w1");
        h.Acquire(Bob, worker: "w2");

        h.Core.Lose("w1");

        Assert.Equal("alice 2 Refused, alice 1 LeaseLost, bob 1 Done", h.Answers);
        Assert.Contains("Worker w1", h.Replies.First().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_request_that_is_withdrawn_is_not_granted(bool granted)
    {
        var h = new CoordinationHarness();
        h.Ask(Alice, (c, n) => new CountItems(c, n, "q"));
        if (granted)
        {
            Assert.Equal("alice 2 Done", h.Acquire(Alice));
            Assert.Equal("alice 2 Withdrawn", h.Say(new WithdrawRequest(Alice, 2)));
            Assert.Equal("bob 1 Done", h.Acquire(Bob));
            Assert.Equal("", h.Acquire(Carol));
        }
        else
        {
            h.Acquire(Bob);
            h.Acquire(Alice);
            h.Acquire(Carol);
            Assert.Equal("alice 2 Withdrawn", h.Say(new WithdrawRequest(Alice, 2)));
        }

        Assert.Equal("alice 2 Withdrawn", h.Say(new WithdrawRequest(Alice, 2)));
        Assert.Equal("carol 1 Done, bob 2 Done", h.Release(Bob, 1));
    }

    [Fact]
    public void A_withdrawal_that_overtakes_its_request_prevents_it()
    {
        var h = new CoordinationHarness();

        Assert.Equal("alice 1 Withdrawn", h.Say(new WithdrawRequest(Alice, 1)));
        Assert.Equal("alice 1 Withdrawn", h.Acquire(Alice));
        Assert.Equal("bob 1 Done", h.Acquire(Bob));
    }

    [Fact]
    public void Who_waits_for_a_while_only_is_told_when_it_is_over()
    {
        var h = new CoordinationHarness();
        h.Acquire(Alice);
        h.Acquire(Bob, timeout: 5);
        h.Acquire(Carol);

        Assert.Equal("", h.Tick(4));
        Assert.Equal("bob 1 TimedOut", h.Tick(1));
        Assert.Equal("carol 1 Done, alice 2 Done", h.Release(Alice, 1));
    }

    [Fact]
    public void A_new_coordinator_grants_nothing_before_holders_have_had_time_to_speak()
    {
        var h = new CoordinationHarness(epoch: 2);

        Assert.Equal("", h.Acquire(Bob));
        Assert.Equal("alice beat 1 lost [] missing [2]", h.Say(new CoordinationBeat(Alice, 1, [Lease(1)], [2], 2)));
        Assert.Equal("carol beat 1 lost [1] missing []", h.Say(new CoordinationBeat(Carol, 1, [Lease(1)], [], 1)));
        Assert.Equal("", h.Tick(20));
        Assert.Equal("alice beat 2 lost [] missing []", h.Say(new CoordinationBeat(Alice, 2, [Lease(1)], [], 2)));
        Assert.Equal("", h.Tick(11));
        Assert.Equal("bob 1 Done, alice 3 Done", h.Say(new ReleaseLease(Alice, 3, ObjectKind.Semaphore, "s", 1)));
        h.AssertReplays();
    }

    [Fact]
    public void A_new_coordinator_grants_what_nobody_held_when_they_have_had_time()
    {
        var h = new CoordinationHarness(epoch: 2);
        h.Acquire(Alice);
        h.Acquire(Bob);

        Assert.Equal("alice 1 Done", h.Tick(30));
        Assert.Equal("carol beat 1 lost [7] missing []", h.Say(new CoordinationBeat(Carol, 1, [Lease(7)], [], 9)));
    }
}
