using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Scheduling;
using Actors.Runtime.Tests.Scheduling;

namespace Actors.Runtime.Tests.Coordination;

/// <summary>
/// Results that only a queue or a variable names: they are lost together with the coordinator when the clients that know how they are made have left.
/// </summary>
public sealed class SharedLineageTests
{
    private static readonly SchedulerOptions s_options = new() { KeepAnswers = true };
    private readonly SortedDictionary<string, LedgerFact> _ledger = new(StringComparer.Ordinal);
    private readonly List<string> _written = [];
    private SchedulerHarness _h = new(s_options);
    private int _epoch = 1;
    private long _requests;

    public SharedLineageTests() => _h.Join("w0");

    private string Lineages => string.Join(" ", _ledger.Values.Select(f => f.Stimulus).OfType<SubmitGraph>().Select(g => string.Join("+", Enumerable.Range(0, g.Graph.Count).Select(g.Graph.Key))).Order());

    private void Handle(SchedulerStimulus stimulus)
    {
        _h.Handle(stimulus);
        Note();
    }

    private void Note()
    {
        foreach (KeepFact kept in _h.Effects.OfType<KeepFact>())
        {
            _written.Add(kept.Id);
            if (kept.Fact is null)
            {
                _ledger.Remove(kept.Id);
            }
            else
            {
                _ledger[kept.Id] = kept.Fact;
            }
        }
    }

    private void Put(string key, ClientId? client = null) => Handle(new PutItem(client ?? SchedulerHarness.Alice, ++_requests, "q", 0, new Carried(null, [SchedulerHarness.Key(key)])));

    private void Set(string key) => Handle(new SetVariable(SchedulerHarness.Alice, ++_requests, "v", new Carried(null, [SchedulerHarness.Key(key)])));

    private string Take()
    {
        Handle(new TakeItem(SchedulerHarness.Bob, ++_requests, "q") { Timeout = TimeSpan.Zero });
        return string.Join(" ", _h.Effects.OfType<CoordinationReply>().Last().Value?.Keys ?? []);
    }

    private string Get()
    {
        Handle(new GetVariable(SchedulerHarness.Bob, ++_requests, "v", 0) { Timeout = TimeSpan.Zero });
        return string.Join(" ", _h.Effects.OfType<CoordinationReply>().Last().Value?.Keys ?? []);
    }

    /// <summary>Another coordinator reads the ledger; its worker lists what it has.</summary>
    private void TakeOver(params string[] held)
    {
        _h = new SchedulerHarness(s_options, ++_epoch);
        _written.Clear();
        Handle(new CoordinatorTookOver([new WorkerId("w0")], [.. _ledger.Values]) { Clients = [] });
        _h.Join("w0");
        Handle(new WorkerReport(new WorkerId("w0"), _epoch, _h.Next("w0"), [.. held.Select(h => new TaskReport(ReportKind.Added, SchedulerHarness.Key(h), default, -1) { Bytes = 8 })]) { Seen = 1, IsInventory = true });
    }

    private void Compute(params string[] keys)
    {
        foreach (string key in keys)
        {
            _h.Finish(_h.Where(key), key);
        }
    }

    [Theory]
    [InlineData("", "a", "what is nowhere is made from the beginning")]
    [InlineData("a", "b", "what is held is not made again")]
    [InlineData("c", "", "nor what it was made from")]
    public void A_later_coordinator_makes_what_is_in_a_queue_again(string held, string run, string because)
    {
        _h.Submit("a; b: a", "b");
        _h.Submit("!b; c: b; d", "c d");
        Put("c");
        Handle(new ClientLeft(SchedulerHarness.Alice));

        TakeOver(held.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.True(_h.Run("w0") == run, because);
        Assert.Equal(TaskState.Forgotten, _h.StateOf("d"));
        Compute([.. new[] { "a", "b", "c" }.SkipWhile(k => k != run)]);
        Assert.Equal("c", Take());
        Assert.Equal((TaskState.Memory, TaskState.Released), (_h.StateOf("c"), _h.StateOf("b")));
        Handle(new ClientLeft(SchedulerHarness.Bob));
        Assert.Empty(_ledger);

        // What workers listed is kept for a while for those who may come.
        _h.Tick(60);
        _h.AssertEmpty();
    }

    [Fact]
    public void A_later_coordinator_makes_the_value_of_a_variable_again_and_so_does_the_one_after_it()
    {
        _h.Submit("a; b: a", "b");
        Set("b");
        Handle(new ClientLeft(SchedulerHarness.Alice));
        TakeOver("b");
        Assert.Empty(_written);

        TakeOver();

        Assert.Equal("a", _h.Run("w0"));
        Compute("a", "b");
        Assert.Equal("b", Get());
        Handle(new DeleteVariable(SchedulerHarness.Bob, ++_requests, "v"));
        Handle(new ClientLeft(SchedulerHarness.Bob));
        Assert.Empty(_ledger);
        _h.AssertEmpty();
    }

    [Fact]
    public void A_graph_is_written_once_however_many_of_its_results_are_shared_and_given_up_with_the_last()
    {
        _h.Submit("a; b: a; c: a", "b c");
        Put("b");
        Put("c");
        Set("b");
        Assert.Single(_written, w => w.StartsWith("lineage", StringComparison.Ordinal));
        Assert.Equal("a+b+c", Lineages);

        Assert.Equal("b", Take());
        Assert.Equal("c", Take());
        Handle(new RequestsSettled(SchedulerHarness.Bob, [4, 5]));
        Assert.Equal("a+b+c", Lineages);
        Handle(new DeleteVariable(SchedulerHarness.Alice, ++_requests, "v"));

        Assert.Empty(_ledger);
    }

    [Fact]
    public void A_value_that_takes_the_place_of_another_takes_that_of_its_graph_too()
    {
        _h.Submit("a", "a");
        _h.Submit("!a; b: a", "b");
        _h.Submit("x", "x");
        Set("b");
        Assert.Equal("a a+b", Lineages);

        Set("x");

        Assert.Equal("x", Lineages);
    }

    [Fact]
    public void What_was_taken_and_may_not_have_arrived_is_made_again_too()
    {
        _h.Submit("a", "a");
        Put("a");
        Handle(new ClientLeft(SchedulerHarness.Alice));
        Assert.Equal("a", Take());
        long taken = _requests;

        TakeOver();
        Handle(new TakeItem(SchedulerHarness.Bob, taken, "q"));

        Assert.Equal("a", Assert.Single(_h.Effects.OfType<CoordinationReply>()).Value!.Keys.Single().ToString());
        Assert.Equal(TaskState.Processing, _h.StateOf("a"));
        Handle(new RequestsSettled(SchedulerHarness.Bob, [taken]));
        Assert.Empty(_ledger);
    }

    [Fact]
    public void A_client_that_is_there_still_says_itself_how_it_is_made()
    {
        _h.Submit("a; b: a", "b");
        Put("b");
        TaskGraph graph = _ledger.Values.Select(f => f.Stimulus).OfType<SubmitGraph>().Single().Graph;
        _h = new SchedulerHarness(s_options, ++_epoch);
        Handle(new CoordinatorTookOver([new WorkerId("w0")], [.. _ledger.Values]) { Clients = [SchedulerHarness.Alice] });
        _h.Join("w0");
        Handle(new WorkerReport(new WorkerId("w0"), _epoch, _h.Next("w0"), []) { Seen = 1, IsInventory = true });
        Handle(new ClientAnnounced(
            SchedulerHarness.Alice, [new SubmitGraph(SchedulerHarness.Alice, 1, graph, SubmitOptions.Default)], [SchedulerHarness.Key("b")]) { Number = 5 });

        Assert.Equal("a", _h.Run("w0"));
        Assert.Equal(2, _h.State.Progress(SchedulerHarness.Alice, 1).Total);
        Assert.Equal("a+b", Lineages);
        Handle(new ReleaseKeys(SchedulerHarness.Alice, [SchedulerHarness.Key("b")]) { Number = 6 });
        Handle(new ClientLeft(SchedulerHarness.Alice));

        TakeOver();

        Assert.Equal("a", _h.Run("w0"));
    }

    [Fact]
    public void What_stands_on_scattered_data_that_is_lost_says_so()
    {
        _h.Handle(new DataScattered(SchedulerHarness.Alice, [new InputLocation(SchedulerHarness.Key("x"), new WorkerId("w0"), 8)]));
        _h.Submit("!x; b: x", "b");
        Put("b");
        Handle(new ClientLeft(SchedulerHarness.Alice));
        TakeOver();

        Assert.Equal("b", Take());
        Handle(new WantKeys(SchedulerHarness.Bob, [SchedulerHarness.Key("b")]));

        Assert.Contains("'x' was put into workers' memories from outside, and no worker holds it any more.", _h.Updates(SchedulerHarness.Bob).Single().Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_was_cancelled_for_everybody_is_not_made_again(bool isRestarted)
    {
        _h.Submit("a; b: a", "b");
        Put("b");
        Handle(isRestarted
            ? new RestartAll(SchedulerHarness.Bob, 9)
            : new CancelKeys(SchedulerHarness.Bob, [SchedulerHarness.Key("a")], Force: true, "enough"));
        Assert.Equal("", Lineages);

        TakeOver();

        Assert.Equal("", _h.Run("w0"));
    }

    [Fact]
    public void A_host_that_has_one_coordinator_for_good_keeps_none()
    {
        _h = new SchedulerHarness(SchedulerOptions.Default);
        _h.Join("w0");
        _h.Submit("a", "a");

        Put("a");

        Assert.Equal("", Lineages);
    }
}
