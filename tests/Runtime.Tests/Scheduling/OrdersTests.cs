using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Scheduling;

namespace Actors.Runtime.Tests.Scheduling;

/// <summary>What is to be done once, and for all: restarts and forced cancels, over a change of coordinators.</summary>
public sealed class OrdersTests
{
    private static readonly SchedulerOptions s_options = new() { KeepAnswers = true };
    private static readonly WorkerId s_worker = new("w0");
    private readonly SchedulerHarness _h = new(s_options, epoch: 2);

    private static TaskKey A => SchedulerHarness.Key("a");

    private void TakeOver(params LedgerFact[] ledger)
    {
        _h.Handle(new CoordinatorTookOver([s_worker], ledger) { Clients = [SchedulerHarness.Alice, SchedulerHarness.Bob] });
        _h.Join("w0");
        _h.Handle(new WorkerReport(s_worker, 2, _h.Next("w0"), []) { Seen = 1, IsInventory = true });
    }

    /// <summary>A client says that it wants <c>a</c>, which it has asked for in a graph of this number; 0 for nothing.</summary>
    private void Announce(ClientId client, long graph, long number = 5) => _h.Handle(new ClientAnnounced(
        client,
        graph == 0 ? [] : [new SubmitGraph(client, graph, SchedulerHarness.Graph("a", "a"), SubmitOptions.Default)],
        graph == 0 ? [] : [A])
    {
        Number = number,
    });

    [Theory]
    [InlineData(0, "a")]
    [InlineData(3, "")]
    public void A_restart_is_carried_out_once_and_what_was_there_before_it_does_not_come_back(long cleared, string wanted)
    {
        var restart = new RestartAll(SchedulerHarness.Alice, 9);
        TakeOver(new LedgerFact("restart alice", restart with { Cleared = new Dictionary<string, long> { ["bob"] = cleared } }));
        Announce(SchedulerHarness.Alice, 0);
        Announce(SchedulerHarness.Bob, 3);
        Assert.Equal(wanted, _h.Run("w0"));

        // She has no answer, and asks again.
        _h.Handle(restart with { Number = 6 });

        Assert.Equal((1, null), (_h.Effects.OfType<ControlReply>().Single().Count, _h.Effects.OfType<ControlReply>().Single().Error));
        Assert.Equal("", _h.News(SchedulerHarness.Bob));
        Assert.Equal(wanted.Length > 0 ? TaskState.Processing : TaskState.Forgotten, _h.StateOf("a"));
    }

    /// <summary>Bob had asked for it in his third graph when it was cancelled for him too; he asks for it now in a graph of this number.</summary>
    [Theory]
    [InlineData(3, "a Cancelled", nameof(TaskState.Forgotten))]
    [InlineData(4, "a Pending", nameof(TaskState.Processing))]
    [InlineData(0, "", nameof(TaskState.Forgotten))]
    public void What_was_cancelled_for_others_stays_so_unless_they_have_asked_for_it_since(long graph, string news, string state)
    {
        TakeOver(Cancelled());
        Announce(SchedulerHarness.Alice, 0);

        Announce(SchedulerHarness.Bob, graph);

        Assert.Equal((news, state), (_h.News(SchedulerHarness.Bob), _h.StateOf("a").ToString()));
    }

    [Fact]
    public void What_was_cancelled_for_others_is_kept_until_they_have_heard()
    {
        LedgerFact fact = Cancelled();
        TakeOver(fact);
        Announce(SchedulerHarness.Alice, 0);
        Announce(SchedulerHarness.Bob, 3);

        // He has missed it.
        _h.Handle(new ClientBeat(SchedulerHarness.Bob, Sent: 5, Got: 0));
        _h.Tick(60);
        Assert.Empty(GivenUp());

        // One message of his was lost: what he has got before he was told all anew says nothing.
        _h.Handle(new ClientBeat(SchedulerHarness.Bob, Sent: 6, Got: 1));
        Assert.Empty(GivenUp());
        Announce(SchedulerHarness.Bob, 3, number: 7);
        Assert.Equal("a Cancelled", _h.News(SchedulerHarness.Bob));
        _h.Handle(new ClientBeat(SchedulerHarness.Bob, Sent: 7, Got: 1));
        Assert.Empty(GivenUp());

        _h.Handle(new ClientBeat(SchedulerHarness.Bob, Sent: 7, Got: 9));

        Assert.Equal([fact.Id], GivenUp());
    }

    [Fact]
    public void What_was_cancelled_for_others_is_not_kept_when_all_have_come_and_none_wants_it()
    {
        LedgerFact fact = Cancelled();
        TakeOver(fact);
        Announce(SchedulerHarness.Alice, 0);
        Announce(SchedulerHarness.Bob, 0);

        _h.Tick(1);

        Assert.Equal([fact.Id], GivenUp());
    }

    [Fact]
    public void What_was_cancelled_for_one_that_leaves_is_not_kept()
    {
        SchedulerHarness before = CancelForAll();

        before.Handle(new ClientLeft(SchedulerHarness.Bob));

        Assert.Null(before.Effects.OfType<KeepFact>().Single().Fact);
    }

    [Fact]
    public void An_item_that_was_given_and_has_not_arrived_is_given_again_and_to_nobody_else()
    {
        var before = new SchedulerHarness(s_options);
        var kept = new Dictionary<string, LedgerFact>();
        var take = new TakeItem(SchedulerHarness.Bob, 1, "queue");
        foreach (ClientStimulus said in (ClientStimulus[])[new PutItem(SchedulerHarness.Alice, 1, "queue", 0, new Carried("item", [])), take])
        {
            before.Handle(said);
            foreach (KeepFact fact in before.Effects.OfType<KeepFact>())
            {
                kept.Remove(fact.Id);
                if (fact.Fact is { } stays)
                {
                    kept.Add(fact.Id, stays);
                }
            }
        }

        TakeOver([.. kept.Values]);
        Announce(SchedulerHarness.Alice, 0);
        Announce(SchedulerHarness.Bob, 0);
        _h.Handle(new TakeItem(SchedulerHarness.Alice, 2, "queue") { Timeout = TimeSpan.Zero });
        Assert.Equal(ReplyKind.TimedOut, _h.Effects.OfType<CoordinationReply>().Single().Kind);

        _h.Handle(take);

        CoordinationReply reply = _h.Effects.OfType<CoordinationReply>().Single();
        Assert.Equal((ReplyKind.Done, "item"), (reply.Kind, reply.Value?.Value));
    }

    private IEnumerable<string> GivenUp() => _h.Effects.OfType<KeepFact>().Where(k => k.Fact is null && k.Id != "office").Select(k => k.Id);

    private static LedgerFact Cancelled() => CancelForAll().Effects.OfType<KeepFact>().Single().Fact!;

    /// <summary>Alice has cancelled for all what Bob wants too.</summary>
    private static SchedulerHarness CancelForAll()
    {
        var before = new SchedulerHarness(s_options);
        before.Join("w0");
        TaskGraph graph = SchedulerHarness.Graph("a", "a");
        before.Handle(new SubmitGraph(SchedulerHarness.Alice, 1, graph, SubmitOptions.Default));
        before.Handle(new SubmitGraph(SchedulerHarness.Bob, 3, graph, SubmitOptions.Default));
        before.Handle(new CancelKeys(SchedulerHarness.Alice, [A], Force: true, "not wanted"));
        Assert.Equal("a Cancelled", before.News(SchedulerHarness.Bob));
        return before;
    }
}
