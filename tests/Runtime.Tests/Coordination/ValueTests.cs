using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Scheduling;
using Actors.Runtime.Tests.Scheduling;
using static Actors.Runtime.Tests.Coordination.CoordinationHarness;

namespace Actors.Runtime.Tests.Coordination;

/// <summary>Events, queues and variables.</summary>
public sealed class ValueTests
{
    private static readonly TaskKey s_x = SchedulerHarness.Key("x");

    [Fact]
    public void An_event_lets_all_go_who_wait_and_who_come_later()
    {
        var h = new CoordinationHarness();

        Assert.Equal("", Wait(Alice));
        Assert.Equal("", Wait(Bob));
        Assert.Equal("carol 1 TimedOut", Wait(Carol, 0));
        Assert.Equal("alice 1 Done, bob 1 Done, carol 2 Done", Set(Carol, true));
        Assert.Equal("alice 2 Done", Wait(Alice));
        Assert.Equal("bob 2 Done", Set(Bob, false));
        Assert.Equal("", Wait(Alice, 3));
        Assert.Equal("alice 3 TimedOut", h.Tick(3));
        Assert.Equal(0, h.Core.State.Coordination.ObjectCount);
        h.AssertReplays();

        string Wait(ClientId client, double? timeout = null) =>
            h.Ask(client, (c, n) => new WaitEvent(c, n, "e") { Timeout = timeout is { } t ? TimeSpan.FromSeconds(t) : null });

        string Set(ClientId client, bool value) => h.Ask(client, (c, n) => new SetEvent(c, n, "e", value));
    }

    [Fact]
    public void A_queue_gives_items_in_order_to_those_who_wait_in_order()
    {
        var h = new CoordinationHarness();

        Assert.Equal("alice 1 Done", h.Put(Alice, "a"));
        Assert.Equal("alice 2 Done", h.Put(Alice, "b"));
        Assert.Equal("bob 1 Done a", h.Take(Bob));
        Assert.Equal("bob 2 Done b", h.Take(Bob));
        Assert.Equal("", h.Take(Bob));
        Assert.Equal("", h.Take(Carol));
        Assert.Equal("alice 3 Done, bob 3 Done c", h.Put(Alice, "c"));
        Assert.Equal("alice 4 Done, carol 1 Done d", h.Put(Alice, "d"));
        Assert.Equal("bob 4 TimedOut", h.Take(Bob, 0));
        Assert.Equal(0, h.Core.State.Coordination.ObjectCount);
        h.AssertReplays();
    }

    [Fact]
    public void A_full_queue_makes_those_wait_who_put()
    {
        var h = new CoordinationHarness();

        Assert.Equal("alice 1 Done", h.Put(Alice, "a", size: 1));
        Assert.Equal("", h.Put(Alice, "b", size: 1));
        Assert.Equal("", h.Put(Bob, "c", size: 1, timeout: 2));
        Assert.Equal("bob 2 TimedOut", h.Put(Bob, "d", size: 1, timeout: 0));
        Assert.Equal("bob 3 Refused", h.Put(Bob, "e", size: 2));
        Assert.Equal("bob 1 TimedOut", h.Tick(2));
        Assert.Equal("carol 1 Done a, alice 2 Done", h.Take(Carol));
        Assert.Equal("carol 2 Done", h.Ask(Carol, (c, n) => new ClearQueue(c, n, "q")));
        Assert.Equal(1, h.Replies.Single().Number);
        Assert.Equal("bob 4 Done", h.Put(Bob, "e", size: 2));
        h.AssertReplays();
    }

    [Fact]
    public void An_item_that_was_taken_by_one_who_did_not_want_it_any_more_goes_back_to_the_front()
    {
        var h = new CoordinationHarness();
        h.Put(Alice, "a");
        h.Put(Alice, "b");

        Assert.Equal("bob 1 Done a", h.Take(Bob));
        Assert.Equal("bob 1 Withdrawn", h.Say(new WithdrawRequest(Bob, 1)));
        Assert.Equal("carol 1 Done a", h.Take(Carol));
        Assert.Equal("", h.Say(new RequestsSettled(Carol, [1])));
        Assert.Equal("", h.Say(new WithdrawRequest(Carol, 1)));
        Assert.Equal("carol 2 Done b", h.Take(Carol));
    }

    [Fact]
    public void What_goes_back_into_a_full_queue_is_in_it_all_the_same()
    {
        var h = new CoordinationHarness();
        h.Put(Alice, "a", size: 1);
        h.Put(Alice, "b", size: 1);

        Assert.Equal("bob 1 Done a, alice 2 Done", h.Take(Bob));
        Assert.Equal("bob 1 Withdrawn", h.Say(new WithdrawRequest(Bob, 1)));
        Assert.Equal("", h.Put(Alice, "c", size: 1));
        Assert.Equal("carol 1 Done a", h.Take(Carol));
        Assert.Equal("carol 2 Done b, alice 3 Done", h.Take(Carol));
        Assert.Equal("carol 3 Done c", h.Take(Carol));
        h.AssertReplays();
    }

    [Theory]
    [InlineData(false, "bob 1 TimedOut")]
    [InlineData(true, "bob 1 Done a")]
    public void An_item_that_is_withdrawn_leaves_the_queue_unless_its_client_knew_of_it(bool settled, string taken)
    {
        var h = new CoordinationHarness();
        h.Put(Alice, "a");
        if (settled)
        {
            h.Say(new RequestsSettled(Alice, [1]));
        }

        h.Say(new WithdrawRequest(Alice, 1));

        Assert.Equal(taken, h.Take(Bob, 0));
        Assert.Equal(0, h.Core.State.Coordination.ObjectCount);
    }

    [Fact]
    public void A_queue_keeps_results_alive_until_who_takes_them_has_them()
    {
        var h = new CoordinationHarness();
        h.Core.Join("w");
        h.Core.Submit("x", "x");
        h.Core.Finish("w", "x");

        Assert.Equal("alice 1 Done", h.Put(Alice, s_x));
        h.Core.Release("x");
        Assert.Equal(TaskState.Memory, h.Core.StateOf("x"));
        Assert.Equal("bob 1 Done x", h.Take(Bob));
        Assert.Equal(TaskState.Memory, h.Core.StateOf("x"));
        h.Say(new WantKeys(Bob, [s_x]));
        h.Say(new RequestsSettled(Bob, [1]));
        Assert.Equal(TaskState.Memory, h.Core.StateOf("x"));
        h.Core.Release("x", Bob);

        Assert.Equal("x", h.Core.Freed("w"));
        h.Core.AssertEmpty();
        h.AssertReplays();
    }

    [Fact]
    public void What_waits_to_be_put_is_kept_and_let_go_when_it_is_not_put()
    {
        var h = new CoordinationHarness();
        h.Core.Join("w");
        h.Core.Submit("x", "x");
        h.Core.Finish("w", "x");
        h.Put(Alice, "a", size: 1);
        h.Put(Alice, s_x, size: 1, timeout: 5);
        h.Core.Release("x");
        Assert.Equal(TaskState.Memory, h.Core.StateOf("x"));

        Assert.Equal("alice 2 TimedOut", h.Tick(5));

        h.Core.AssertEmpty();
        Assert.Equal("alice 3 Refused", h.Put(Alice, s_x, size: 1));
        Assert.Contains("does not know 'x'", h.Replies.Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_client_that_leaves_takes_nothing_along_that_it_has_put()
    {
        var h = new CoordinationHarness();
        h.Core.Join("w");
        h.Core.Submit("x", "x");
        h.Core.Finish("w", "x");
        h.Put(Alice, s_x);
        h.Take(Bob);

        h.Say(new ClientLeft(Alice));
        Assert.Equal(TaskState.Memory, h.Core.StateOf("x"));
        h.Say(new ClientLeft(Bob));

        h.Core.AssertEmpty();
    }

    [Fact]
    public void A_variable_is_waited_for_read_replaced_and_deleted()
    {
        var h = new CoordinationHarness();
        h.Core.Join("w");
        h.Core.Submit("x", "x");
        h.Core.Finish("w", "x");

        Assert.Equal("", Get(Alice));
        Assert.Equal("bob 1 TimedOut", Get(Bob, timeout: 0));
        Assert.Equal("alice 1 Done x, bob 2 Done", Set(Bob, new Carried(null, [s_x])));
        h.Core.Release("x");
        h.Say(new RequestsSettled(Alice, [1]));
        Assert.Equal(TaskState.Memory, h.Core.StateOf("x"));
        Assert.Equal("alice 2 Done x", Get(Alice));
        h.Say(new RequestsSettled(Alice, [2]));
        const long version = (1L << 40) + 1;
        Assert.Equal("", Get(Alice, version));
        Assert.Equal("alice 3 Done 7, bob 3 Done", Set(Bob, new Carried(7, [])));
        h.Core.AssertEmpty();
        Assert.Equal("alice 4 Done 7", Get(Alice, version));
        Assert.Equal("bob 4 Done", h.Ask(Bob, (c, n) => new DeleteVariable(c, n, "v")));
        Assert.Equal("", Get(Alice));
        Assert.Equal("alice 5 Withdrawn", h.Say(new WithdrawRequest(Alice, 5)));
        Assert.Equal(0, h.Core.State.Coordination.ObjectCount);
        h.AssertReplays();

        string Get(ClientId client, long after = 0, double? timeout = null) =>
            h.Ask(client, (c, n) => new GetVariable(c, n, "v", after) { Timeout = timeout is { } t ? TimeSpan.FromSeconds(t) : null });

        string Set(ClientId client, Carried value) => h.Ask(client, (c, n) => new SetVariable(c, n, "v", value));
    }
}
