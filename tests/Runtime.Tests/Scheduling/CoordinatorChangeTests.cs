using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Scheduling;

namespace Actors.Runtime.Tests.Scheduling;

/// <summary>A coordinator that takes over from another, and clients whose messages get lost.</summary>
public sealed class CoordinatorChangeTests
{
    private readonly SchedulerHarness _h = new(epoch: 2);

    private static TaskReport Held(string key, long bytes = 8) => new(ReportKind.Added, SchedulerHarness.Key(key), default, -1) { Bytes = bytes };

    private static TaskReport Runs(string key, long number = 7) => new(ReportKind.Running, SchedulerHarness.Key(key), new Attempt(1, number), -1);

    private void TakeOver(string workers, params LedgerFact[] ledger)
    {
        string[] names = workers.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _h.Handle(new CoordinatorTookOver([.. names.Select(n => new WorkerId(n))], ledger));
        foreach (string name in names)
        {
            _h.Join(name);
        }
    }

    private void List(string worker, params TaskReport[] all) =>
        _h.Handle(new WorkerReport(new WorkerId(worker), 2, _h.Next(worker), all) { Seen = 1, IsInventory = true });

    private static ClientAnnounced Announce(string lines, string outputs, string wants, long number = 5) => new(
        SchedulerHarness.Alice,
        lines.Length == 0 ? [] : [new SubmitGraph(SchedulerHarness.Alice, 1, SchedulerHarness.Graph(lines, outputs), SubmitOptions.Default)],
        [.. wants.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(SchedulerHarness.Key)])
    {
        Number = number,
    };

    [Theory]
    [InlineData(true, "x Finished")]
    [InlineData(false, "x Lost")]
    public void Scattered_data_is_told_lost_only_when_all_known_workers_have_listed_what_they_hold(bool held, string news)
    {
        TakeOver("w0 w1");
        _h.Handle(Announce("", "", "x"));
        Assert.Equal("", _h.News());
        List("w0");
        Assert.Equal("", _h.News());

        List("w1", held ? [Held("x")] : []);

        Assert.Equal(news, string.Join(", ", _h.News().Split(", ").Distinct()));
    }

    [Fact]
    public void Worker_that_lists_nothing_is_waited_for_only_so_long()
    {
        TakeOver("w0 w1");
        _h.Handle(Announce("", "", "x"));
        List("w0", Held("x"));
        _h.Tick(2);
        Assert.True(_h.Orders("w1").Single().AskInventory);
        Assert.Equal("", _h.News());

        _h.Tick(4);

        Assert.StartsWith("x Finished", _h.News(), StringComparison.Ordinal);
    }

    [Fact]
    public void Worker_that_is_lost_is_not_waited_for()
    {
        TakeOver("w0 w1");
        _h.Handle(Announce("", "", "x"));
        List("w0", Held("x"));

        _h.Lose("w1");

        Assert.StartsWith("x Finished", _h.News(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_knows_the_workers_those_that_have_come_are_all()
    {
        _h.Join("w0");
        _h.Handle(Announce("", "", "x"));
        List("w0", Held("x"));
        Assert.Equal("", _h.News());

        _h.Tick(1);

        Assert.StartsWith("x Finished", _h.News(), StringComparison.Ordinal);
    }

    /// <summary>A chain <c>a → b → c</c> with what two workers hold and run, and what then has to be run.</summary>
    [Theory]
    [InlineData("", "", "a", "what is nowhere is made from the beginning")]
    [InlineData("a", "", "b", "what is held is not made again")]
    [InlineData("b", "", "c", "nor what it was made from")]
    [InlineData("c", "", "", "nor anything where the end is held")]
    [InlineData("a", "b", "b", "what runs goes on")]
    [InlineData("", "a", "a", "what runs goes on, without inputs too")]
    public void Only_what_was_lost_is_made_again(string held, string runs, string expected, string why)
    {
        TakeOver("w0 w1");
        _h.Handle(Announce("a; b: a; c: b", "c", "c"));
        List("w0");
        List("w1", [.. held.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(k => Held(k)), .. runs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(k => Runs(k))]);

        Assert.True($"{_h.Run("w0")}{_h.Run("w1")}" == expected, why);
        if (runs.Length > 0)
        {
            Assert.Equal("w1", _h.Where(runs));
        }
    }

    [Fact]
    public void Kernel_that_ends_before_it_is_asked_for_counts()
    {
        TakeOver("w0");
        List("w0", Runs("a"));
        _h.Report("w0", new TaskReport(ReportKind.Finished, SchedulerHarness.Key("a"), new Attempt(1, 7), -1) { Bytes = 8 });
        Assert.Equal("", _h.Freed("w0"));

        _h.Handle(Announce("a; b: a", "b", "b"));

        Assert.Equal("b", _h.Run("w0"));
    }

    [Theory]
    [InlineData("elsewhere", "a")]
    [InlineData("unwanted", "a")]
    public void Kernel_nobody_asks_for_is_stopped(string how, string cancelled)
    {
        TakeOver("w0 w1");
        List("w0", Runs("a"));
        List("w1", how == "elsewhere" ? [Held("a")] : []);
        if (how == "elsewhere")
        {
            _h.Handle(Announce("a", "a", "a"));
            _h.Report("w0");
            Assert.Equal("", _h.Cancelled("w0"));
        }

        _h.Tick(31);

        Assert.Equal(cancelled, _h.Cancelled("w0"));
    }

    [Fact]
    public void Kernel_that_died_with_its_worker_is_run_elsewhere()
    {
        TakeOver("w0 w1");
        List("w0", Runs("a"));
        _h.Lose("w0");
        List("w1");

        _h.Handle(Announce("a", "a", "a"));

        Assert.Equal("a", _h.Run("w1"));
    }

    [Fact]
    public void Task_that_has_resources_goes_on_where_they_are()
    {
        _h.Handle(new CoordinatorTookOver([new WorkerId("w0")], []));
        _h.Join("w0", resources: ("gpu", 1));
        List("w0", Runs("a"));
        _h.Submit("a; b", "a b", _ => new TaskAnnotations { Resources = TaskAnnotations.None.Resources.Add("gpu", 1) });

        Assert.Equal(("w0", TaskState.NoWorker), (_h.Where("a"), _h.StateOf("b")));
    }

    [Fact]
    public void Datasets_and_graphs_nobody_waits_for_come_from_the_ledger()
    {
        var before = new SchedulerHarness();
        before.Join("w0");
        before.Submit("a; b", "a b");
        before.Finish("w0", "a");
        before.Handle(new PublishDataset(SchedulerHarness.Alice, 3, "set", [SchedulerHarness.Key("a")], "value", Replace: false));
        LedgerFact set = before.Effects.OfType<KeepFact>().Single().Fact!;
        before.Submit("f", "f", options: new SubmitOptions { FireAndForget = true });
        LedgerFact graph = before.Effects.OfType<KeepFact>().Single().Fact!;

        TakeOver("w0", set, graph);
        List("w0", Held("a"));
        Assert.Equal("f", _h.Run("w0"));
        _h.Tick(60);
        Assert.Equal(TaskState.Memory, _h.StateOf("a"));

        _h.Handle(new GetDataset(SchedulerHarness.Bob, 1, "set"));
        Assert.Equal("value", _h.Effects.OfType<DatasetReply>().Single().Value);
        _h.Handle(new UnpublishDataset(SchedulerHarness.Bob, 2, "set"));
        Assert.Equal((set.Id, null), (_h.Effects.OfType<KeepFact>().Single().Id, _h.Effects.OfType<KeepFact>().Single().Fact));
        _h.Finish("w0", "f");
        Assert.Equal(graph.Id, _h.Effects.OfType<KeepFact>().Single().Id);
    }

    [Fact]
    public void Outputs_that_are_not_wanted_any_more_are_not_made_again()
    {
        TakeOver("w0");
        List("w0");
        TaskGraph graph = SchedulerHarness.Graph("a; b", "a b");
        _h.Handle(new ClientAnnounced(
            SchedulerHarness.Alice, [new SubmitGraph(SchedulerHarness.Alice, 1, graph, SubmitOptions.Default) { Outputs = [1] }], [SchedulerHarness.Key("b")]) { Number = 3 });

        Assert.Equal((TaskState.Forgotten, TaskState.Processing), (_h.StateOf("a"), _h.StateOf("b")));
    }

    [Fact]
    public void Graph_others_stand_on_is_made_again_and_let_go()
    {
        TakeOver("w0");
        List("w0");
        _h.Handle(new ClientAnnounced(
            SchedulerHarness.Alice,
            [
                new SubmitGraph(SchedulerHarness.Alice, 1, SchedulerHarness.Graph("a", "a"), SubmitOptions.Default),
                new SubmitGraph(SchedulerHarness.Alice, 2, SchedulerHarness.Graph("!a; b: a", "b"), SubmitOptions.Default),
            ],
            [SchedulerHarness.Key("b")])
        { Number = 3 });

        _h.Finish("w0", "a");
        _h.Finish("w0", "b");

        Assert.Equal((TaskState.Released, TaskState.Memory), (_h.StateOf("a"), _h.StateOf("b")));
    }

    [Fact]
    public void Graphs_of_one_client_that_stand_on_another_s_wait_for_it()
    {
        _h.Handle(new CoordinatorTookOver([new WorkerId("w0")], []) { Clients = [SchedulerHarness.Alice, SchedulerHarness.Bob] });
        _h.Join("w0");
        List("w0", Held("old"));
        _h.Handle(new ClientAnnounced(
            SchedulerHarness.Bob, [new SubmitGraph(SchedulerHarness.Bob, 1, SchedulerHarness.Graph("!a; b: a", "b"), SubmitOptions.Default)], [SchedulerHarness.Key("b")]));
        Assert.True(_h.State.IsRecovering);

        _h.Handle(Announce("a", "a", "a"));

        Assert.Equal("b Pending", _h.News(SchedulerHarness.Bob));
        Assert.Equal("a", _h.Run("w0"));
        _h.Tick(1);
        Assert.Equal("old", _h.Freed("w0"));
    }

    [Fact]
    public void Message_behind_a_gap_is_not_heeded_and_the_client_is_asked_to_announce_itself()
    {
        var h = new SchedulerHarness();
        h.Join("w0");
        h.Handle(new SubmitGraph(SchedulerHarness.Alice, 1, SchedulerHarness.Graph("a", "a"), SubmitOptions.Default) { Number = 1 });
        h.Handle(new SubmitGraph(SchedulerHarness.Alice, 3, SchedulerHarness.Graph("!b; c: b", "c"), SubmitOptions.Default) { Number = 3 });
        Assert.True(h.Effects.OfType<ToClient>().Single().Update.AskAnnounce);
        Assert.Equal("", h.News());
        h.Handle(new SubmitGraph(SchedulerHarness.Alice, 4, SchedulerHarness.Graph("d", "d"), SubmitOptions.Default) { Number = 4 });
        Assert.Equal(TaskState.Forgotten, h.StateOf("d"));

        h.Handle(Announce("a; b; c: b; d", "a c d", "a c d", number: 5) with
        {
            Graphs =
            [
                new SubmitGraph(SchedulerHarness.Alice, 1, SchedulerHarness.Graph("a", "a"), SubmitOptions.Default),
                new SubmitGraph(SchedulerHarness.Alice, 2, SchedulerHarness.Graph("b", "b"), SubmitOptions.Default),
                new SubmitGraph(SchedulerHarness.Alice, 3, SchedulerHarness.Graph("!b; c: b", "c"), SubmitOptions.Default),
                new SubmitGraph(SchedulerHarness.Alice, 4, SchedulerHarness.Graph("d", "d"), SubmitOptions.Default),
            ],
        });
        Assert.Equal("a Pending, c Pending, d Pending", h.News());
        Assert.Equal(5, h.Effects.OfType<ToClient>().Single().Update.Seen);
        h.Handle(new ReleaseKeys(SchedulerHarness.Alice, [SchedulerHarness.Key("d")]) { Number = 6 });
        Assert.Equal(TaskState.Forgotten, h.StateOf("d"));
    }

    [Theory]
    [InlineData(2, 1, false, "all was heard on both sides")]
    [InlineData(3, 1, true, "its last message was lost")]
    [InlineData(2, 0, true, "the last news were lost")]
    public void Sign_of_life_shows_what_was_lost(long sent, long got, bool asked, string why)
    {
        var h = new SchedulerHarness();
        h.Join("w0");
        h.Handle(new SubmitGraph(SchedulerHarness.Alice, 1, SchedulerHarness.Graph("a", "a"), SubmitOptions.Default) { Number = 1 });
        h.Finish("w0", "a");
        h.Handle(new ReleaseKeys(SchedulerHarness.Alice, []) { Number = 2 });

        h.Handle(new ClientBeat(SchedulerHarness.Alice, sent, got));

        Assert.True(asked == h.Effects.OfType<ToClient>().Any(e => e.Update.AskAnnounce), why);
    }

    [Fact]
    public void Client_nobody_knows_is_asked_who_it_is_and_leaves_no_trace()
    {
        var h = new SchedulerHarness();
        h.Handle(new WantKeys(SchedulerHarness.Alice, [SchedulerHarness.Key("x")]) { Number = 12 });

        ClientUpdate update = h.Effects.OfType<ToClient>().Single().Update;
        Assert.Equal((0L, true), (update.Sequence, update.AskAnnounce));
        Assert.Equal(0, h.State.ClientCount);
    }

    [Fact]
    public void Report_of_a_worker_that_was_declared_lost_is_refused()
    {
        var h = new SchedulerHarness();
        h.Join("w0");
        h.Submit("a", "a");
        h.Lose("w0");

        h.Finish("w0", "a");

        Assert.Equal("w0", h.Effects.OfType<RefuseWorker>().Single().Worker.Name);
        Assert.NotEqual(TaskState.Memory, h.StateOf("a"));
    }

    [Fact]
    public void Scattered_data_is_acknowledged_to_its_worker()
    {
        var h = new SchedulerHarness();
        h.Join("w0");
        h.Handle(new DataScattered(SchedulerHarness.Alice, [new InputLocation(SchedulerHarness.Key("x"), new WorkerId("w0"), 8)]));

        Assert.Equal("x", string.Join(" ", h.Orders("w0").Single().Placed));
    }
}
