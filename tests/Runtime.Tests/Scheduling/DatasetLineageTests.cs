using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Scheduling;

namespace Actors.Runtime.Tests.Scheduling;

/// <summary>Data sets whose results are lost when the clients that know how they are made have left, also under a later coordinator.</summary>
public sealed class DatasetLineageTests
{
    private static readonly SchedulerOptions s_options = new() { KeepAnswers = true };
    private readonly SchedulerHarness _before = new(s_options);
    private readonly SchedulerHarness _after = new(s_options, epoch: 2);

    public DatasetLineageTests()
    {
        _before.Join("w0");
        _before.Join("w1");
    }

    private static TaskReport Held(string key) => new(ReportKind.Added, SchedulerHarness.Key(key), default, -1) { Bytes = 8 };

    private LedgerFact Publish(string name, string keys)
    {
        _before.Handle(new PublishDataset(SchedulerHarness.Alice, 3, name, [.. keys.Split(' ').Select(SchedulerHarness.Key)], "value", Replace: false));
        return _before.Effects.OfType<KeepFact>().Single().Fact!;
    }

    private void TakeOver(params LedgerFact[] ledger)
    {
        _after.Handle(new CoordinatorTookOver([new WorkerId("w0")], ledger) { Clients = [] });
        _after.Join("w0");
    }

    private void List(string worker, params string[] held) =>
        _after.Handle(new WorkerReport(new WorkerId(worker), 2, _after.Next(worker), [.. held.Select(Held)]) { Seen = 1, IsInventory = true });

    private static void Compute(SchedulerHarness h, string key)
    {
        string worker = h.Where(key);
        h.Finish(worker, key);
    }

    [Fact]
    public void It_is_made_again_when_its_holder_dies_and_its_client_has_left()
    {
        _before.Submit("a; b: a", "b");
        Compute(_before, "a");
        Compute(_before, "b");
        Publish("set", "b");
        _before.Handle(new ClientLeft(SchedulerHarness.Alice));
        Assert.Equal(TaskState.Memory, _before.StateOf("b"));

        _before.Lose(_before.Where("b"));

        Compute(_before, "a");
        Compute(_before, "b");
        Assert.Equal(TaskState.Memory, _before.StateOf("b"));
    }

    [Theory]
    [InlineData("", "a", "what is nowhere is made from the beginning")]
    [InlineData("a", "b", "what is held is not made again")]
    [InlineData("c", "", "nor what it was made from")]
    public void A_later_coordinator_makes_it_again(string held, string run, string because)
    {
        // Two graphs: the data set stands on what another was submitted for.
        _before.Submit("a; b: a", "b");
        _before.Submit("!b; c: b; d", "c d");
        LedgerFact fact = Publish("set", "c");

        TakeOver(fact);
        List("w0", held.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.True(_after.Run("w0") == run, because);
        Assert.Equal(TaskState.Forgotten, _after.StateOf("d"));
        foreach (string key in new[] { "a", "b", "c" }.SkipWhile(k => k != run))
        {
            Compute(_after, key);
        }

        _after.Handle(new GetDataset(SchedulerHarness.Bob, 1, "set"));
        Assert.Equal("value", _after.Effects.OfType<DatasetReply>().Single().Value);
        Assert.Equal("c Finished", _after.News(SchedulerHarness.Bob));
        _after.Tick(60);
        Assert.Equal((TaskState.Memory, TaskState.Released), (_after.StateOf("c"), _after.StateOf("b")));
        _after.Handle(new UnpublishDataset(SchedulerHarness.Bob, 2, "set"));
        _after.Handle(new ClientLeft(SchedulerHarness.Bob));
        _after.AssertEmpty();
    }

    [Fact]
    public void A_later_coordinator_makes_it_again_when_the_holder_dies_afterwards()
    {
        _before.Submit("a; b: a", "b");
        LedgerFact fact = Publish("set", "b");
        TakeOver(fact);
        List("w0", "b");
        _after.Tick(60);
        _after.Join("w1");

        _after.Lose("w0");

        Assert.Equal("a", _after.Run("w1"));
        Compute(_after, "a");
        Compute(_after, "b");
        Assert.Equal("w1", _after.Where("b"));
    }

    [Fact]
    public void The_one_after_that_can_too()
    {
        _before.Submit("a; b: a", "b");
        TakeOver(Publish("set", "b"));
        List("w0", "b");
        LedgerFact again = _after.Effects.OfType<KeepFact>().Single(k => k.Id == "dataset set").Fact!;
        var third = new SchedulerHarness(s_options, epoch: 3);

        third.Handle(new CoordinatorTookOver([], [again]) { Clients = [] });
        third.Join("w9");

        Assert.Equal("a", third.Run("w9"));
    }

    [Fact]
    public void Two_that_share_what_they_are_made_from_make_it_once()
    {
        _before.Submit("a; b: a; c: a", "b c");
        LedgerFact b = Publish("first", "b");
        _before.Handle(new PublishDataset(SchedulerHarness.Alice, 4, "second", [SchedulerHarness.Key("c")], "value", Replace: false));
        LedgerFact c = _before.Effects.OfType<KeepFact>().Single().Fact!;

        TakeOver(b, c);
        List("w0");

        Assert.Equal("a", _after.Run("w0"));
        Compute(_after, "a");
        Compute(_after, "b");
        Compute(_after, "c");
        Assert.Equal((TaskState.Memory, TaskState.Memory), (_after.StateOf("b"), _after.StateOf("c")));
    }

    [Theory]
    [InlineData("", "", "b Lost")]
    [InlineData("b", "", "b Finished")]
    [InlineData("x", "b", "")]
    public void What_stands_on_scattered_data_that_is_lost_says_so(string held, string run, string news)
    {
        _before.Handle(new DataScattered(SchedulerHarness.Alice, [new InputLocation(SchedulerHarness.Key("x"), new WorkerId("w0"), 8)]));
        _before.Submit("!x; b: x", "b");
        LedgerFact fact = Publish("set", "b");
        TakeOver(fact);
        List("w0", held.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(run, _after.Run("w0"));

        _after.Handle(new GetDataset(SchedulerHarness.Bob, 1, "set"));

        Assert.Null(_after.Effects.OfType<DatasetReply>().Single().Error);
        Assert.Equal(news, _after.News(SchedulerHarness.Bob));
        if (held.Length == 0)
        {
            Assert.Contains("'x' was put into workers' memories from outside, and no worker holds it any more.", _after.Updates(SchedulerHarness.Bob).Single().Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Scattered_data_that_a_late_worker_brings_is_not_lost()
    {
        _before.Handle(new DataScattered(SchedulerHarness.Alice, [new InputLocation(SchedulerHarness.Key("x"), new WorkerId("w1"), 8)]));
        _before.Submit("!x; b: x", "b");
        LedgerFact fact = Publish("set", "b");
        _after.Handle(new CoordinatorTookOver([new WorkerId("w0"), new WorkerId("w1")], [fact]));
        _after.Join("w0");
        List("w0");
        _after.Tick(6);
        _after.Handle(new GetDataset(SchedulerHarness.Bob, 1, "set"));
        Assert.Equal("b Lost", _after.News(SchedulerHarness.Bob));

        _after.Join("w1");
        List("w1", "x");

        Assert.Equal("b Pending", _after.News(SchedulerHarness.Bob));
        Compute(_after, "b");
        Assert.Equal("b Finished", _after.News(SchedulerHarness.Bob));
        Assert.Equal("", _after.Freed("w1"));
    }

    [Fact]
    public void Scattered_data_that_is_published_itself_and_lost_says_so()
    {
        _before.Handle(new DataScattered(SchedulerHarness.Alice, [new InputLocation(SchedulerHarness.Key("x"), new WorkerId("w0"), 8)]));
        LedgerFact fact = Publish("set", "x");
        TakeOver(fact);
        List("w0");

        _after.Handle(new GetDataset(SchedulerHarness.Bob, 1, "set"));

        Assert.Equal("x Lost", _after.News(SchedulerHarness.Bob));
    }

    [Fact]
    public void One_that_was_kept_without_its_graphs_waits_for_the_client_that_knows_them()
    {
        TaskGraph graph = SchedulerHarness.Graph("a", "a");
        var fact = new LedgerFact("dataset set", new PublishDataset(SchedulerHarness.Alice, 3, "set", [SchedulerHarness.Key("a")], "value", Replace: false));
        _after.Handle(new CoordinatorTookOver([new WorkerId("w0")], [fact]) { Clients = [SchedulerHarness.Alice] });
        _after.Join("w0");
        List("w0");
        _after.Tick(6);
        _after.Handle(new ClientJoined(SchedulerHarness.Bob));
        _after.Handle(new GetDataset(SchedulerHarness.Bob, 1, "set"));
        Assert.Empty(_after.Effects.OfType<DatasetReply>());

        _after.Handle(new ClientAnnounced(
            SchedulerHarness.Alice, [new SubmitGraph(SchedulerHarness.Alice, 1, graph, SubmitOptions.Default)], [SchedulerHarness.Key("a")]) { Number = 5 });

        Assert.Equal("value", _after.Effects.OfType<DatasetReply>().Single(r => r.Client == SchedulerHarness.Bob).Value);
        Assert.Equal("a", _after.Run("w0"));
    }

    [Fact]
    public void A_client_that_cannot_be_reached_holds_nobody_up_and_may_come_later()
    {
        _after.Handle(new CoordinatorTookOver([new WorkerId("w0")], []) { Clients = [SchedulerHarness.Alice, SchedulerHarness.Bob] });
        _after.Join("w0");
        List("w0", "a", "b");
        _after.Handle(new ClientAnnounced(SchedulerHarness.Bob, [], [SchedulerHarness.Key("b")]) { Number = 5 });
        Assert.Equal("", _after.News(SchedulerHarness.Bob));

        _after.Handle(new ClientNotReached(SchedulerHarness.Alice));

        Assert.StartsWith("b Finished", _after.News(SchedulerHarness.Bob), StringComparison.Ordinal);
        _after.Tick(20);
        _after.Handle(new ClientAnnounced(SchedulerHarness.Alice, [], [SchedulerHarness.Key("a")]) { Number = 5 });
        Assert.StartsWith("a Finished", _after.News(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_cancelled_for_everybody_is_not_made_again()
    {
        _before.Submit("a; b: a", "b");
        Publish("set", "b");
        _before.Handle(new CancelKeys(SchedulerHarness.Bob, [SchedulerHarness.Key("b")], Force: true, "enough"));
        LedgerFact fact = _before.Effects.OfType<KeepFact>().Single(k => k.Id == "dataset set").Fact!;

        TakeOver(fact);
        List("w0");

        Assert.Equal("", _after.Run("w0"));
    }
}
