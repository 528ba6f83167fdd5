using Actors.Runtime.Protocol;
using Actors.Runtime.Scheduling;

namespace Actors.Runtime.Tests.Scheduling;

/// <summary>Given workers, results and who waits for them: these copies are made, moved or dropped.</summary>
public sealed class CopiesTests
{
    private readonly SchedulerHarness _h = new(new SchedulerOptions { CopiesInterval = TimeSpan.FromSeconds(1), HotWaiters = 4, Stealing = false });

    private void Scatter(string key, string workers, long bytes = 8) =>
        _h.Handle(new DataScattered(SchedulerHarness.Alice, [.. workers.Split(' ').Select(w => new InputLocation(SchedulerHarness.Key(key), new WorkerId(w), bytes))]));

    private void Copied(string worker, string key, long bytes = 8) =>
        _h.Report(worker, new TaskReport(ReportKind.Added, SchedulerHarness.Key(key), default, -1) { Bytes = bytes });

    private string Replicated() => string.Join(" ", _h.State.Workers().Select(w => w.Worker.Name)
        .Where(w => _h.Replicated(w).Length > 0));

    private ControlReply? Reply => _h.Effects.OfType<ControlReply>().SingleOrDefault();

    /// <summary>A result that so many tasks wait for, which wait for another one too, on 1 of 4 workers of one thread.</summary>
    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    [InlineData(20, 1)]
    public void What_many_wait_for_is_copied_and_each_round_doubles_the_holders(int waiting, int copies)
    {
        foreach (string worker in (string[])["w0", "w1", "w2", "w3"])
        {
            _h.Join(worker);
        }

        Scatter("hot", "w0");
        string[] names = [.. Enumerable.Range(0, waiting).Select(i => $"t{i}")];
        _h.Submit("!hot; slow; " + string.Join("; ", names.Select(n => $"{n}: hot slow")), string.Join(" ", names));
        Assert.Equal("", Replicated());

        _h.Tick(1);

        Assert.Equal(copies, Replicated().Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
        if (waiting == 20)
        {
            Copied(Replicated(), "hot");
            _h.Tick(1);
            Assert.Equal(2, Replicated().Split(' ').Length);
        }
    }

    [Fact]
    public void Copies_nobody_needs_are_dropped_but_not_the_last_nor_the_one_clients_know_of()
    {
        _h.Join("w0");
        _h.Join("w1");
        _h.Join("w2");
        Scatter("x", "w0");
        Copied("w1", "x");
        Copied("w2", "x");
        Assert.Equal("w0 w1 w2", _h.Where("x"));

        _h.Tick(1);

        Assert.Equal("w0", _h.Where("x"));
        Assert.Equal(("x", "x"), (Freed("w1"), Freed("w2")));
        _h.Tick(1);
        Assert.Equal("w0", _h.Where("x"));

        string Freed(string worker) => _h.Freed(worker);
    }

    /// <summary>
    /// A result on three workers of one thread, the one that clients know of first; workers that run a task with it, how many more tasks
    /// wait for it and for another, a worker that is paused, one that is fuller than the others, how many copies clients asked for: these
    /// keep it.
    /// </summary>
    [Theory]
    [InlineData("", 0, "", "", 1, "w0")]
    [InlineData("w2", 0, "", "", 1, "w0 w2")]
    [InlineData("w1 w2", 0, "", "", 1, "w0 w1 w2")]
    [InlineData("", 0, "", "w1", 2, "w0 w2")]
    [InlineData("", 0, "", "w2", 2, "w0 w1")]
    [InlineData("", 0, "", "w2", 3, "w0 w1 w2")]
    [InlineData("", 2, "", "", 1, "w0")]
    [InlineData("", 3, "", "w1", 1, "w0 w2")]
    [InlineData("", 5, "", "w1", 1, "w0 w1 w2")]
    [InlineData("", 0, "w0", "w1", 1, "w2")]
    [InlineData("", 0, "w0", "w2", 2, "w1 w2")]
    public void Copies_that_are_too_many_are_dropped_where_they_are_needed_least(string running, int waiting, string paused, string fuller, int asked, string kept)
    {
        foreach (string worker in (string[])["w0", "w1", "w2"])
        {
            _h.Join(worker, memory: 1000);
        }

        Scatter("x", "w0");
        Copied("w1", "x");
        Copied("w2", "x");
        if (fuller.Length > 0)
        {
            Scatter("y", fuller, 100);
        }

        if (asked > 1)
        {
            _h.Handle(new ReplicateKeys(SchedulerHarness.Alice, 1, [SchedulerHarness.Key("x")], asked, []));
        }

        foreach (string worker in running.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            _h.Submit($"!x; on-{worker}: x", $"on-{worker}", options: new SubmitOptions { Workers = [worker] });
        }

        if (waiting > 0)
        {
            string[] names = [.. Enumerable.Range(0, waiting).Select(i => $"t{i}")];
            _h.Submit("!x; slow; " + string.Join("; ", names.Select(n => $"{n}: x slow")), string.Join(" ", names));
        }

        if (paused.Length > 0)
        {
            _h.Handle(new WorkerPaused(new WorkerId(paused), true));
        }

        _h.Tick(1);

        Assert.Equal(kept, _h.Where("x"));
    }

    [Fact]
    public void Copy_that_a_running_task_needs_stays()
    {
        _h.Join("w0");
        _h.Join("w1");
        _h.Join("w2");
        Scatter("x", "w0");
        Copied("w1", "x");
        Copied("w2", "x");
        _h.Submit("!x; t: x", "t", options: new SubmitOptions { Workers = ["w2"] });

        _h.Tick(1);

        Assert.Contains("w2", _h.Where("x"), StringComparison.Ordinal);
        Assert.DoesNotContain("w1", _h.Where("x"), StringComparison.Ordinal);
    }

    [Fact]
    public void Copies_that_were_asked_for_stay_and_are_made_up_for()
    {
        _h.Join("w0");
        _h.Join("w1");
        _h.Join("w2");
        Scatter("x", "w0");
        _h.Handle(new ReplicateKeys(SchedulerHarness.Alice, 1, [SchedulerHarness.Key("x")], 2, []));
        Assert.Equal("x<w0", _h.Replicated("w1"));
        Assert.Null(Reply);
        Copied("w1", "x");
        Assert.Equal((1, null), (Reply!.Count, Reply.Error));
        _h.Tick(5);
        Assert.Equal("w0 w1", _h.Where("x"));

        _h.Lose("w1");
        _h.Tick(1);

        Assert.Equal("x<w0", _h.Replicated("w2"));
    }

    [Fact]
    public void Broadcast_data_keeps_its_copies()
    {
        _h.Join("w0");
        _h.Join("w1");
        Scatter("x", "w0 w1");

        _h.Tick(5);

        Assert.Equal("w0 w1", _h.Where("x"));
    }

    [Fact]
    public void Copy_that_cannot_be_made_is_given_up_and_answered()
    {
        _h.Join("w0");
        _h.Join("w1");
        Scatter("x", "w0");
        _h.Handle(new ReplicateKeys(SchedulerHarness.Alice, 1, [SchedulerHarness.Key("x")], 2, []));

        _h.Lose("w1");

        Assert.Equal((0, null), (Reply!.Count, Reply.Error));
    }

    [Fact]
    public void Copies_go_to_no_worker_they_would_fill()
    {
        _h.Join("w0");
        _h.Join("w1", memory: 100);
        Scatter("x", "w0", 70);

        _h.Handle(new ReplicateKeys(SchedulerHarness.Alice, 1, [SchedulerHarness.Key("x")], 2, []));

        Assert.Equal(("", 0), (Replicated(), Reply!.Count));
    }

    /// <summary>Results as <c>worker: sizes</c>, and the moves that must come out as <c>size worker&gt;worker</c>.</summary>
    [Theory]
    [InlineData("w0: 10 10 10 10; w1:", "w0>w1 w0>w1")]
    [InlineData("w0: 10 10; w1: 10 10", "")]
    [InlineData("w0: 40; w1:", "")]
    [InlineData("w0: 30 10; w1:", "w0>w1")]
    [InlineData("w0: 10 10 10 10 10 10; w1:; w2:", "w0>w1 w0>w1 w0>w2 w0>w2")]
    [InlineData("w0: 100 1; w1: 100", "")]
    public void Results_move_from_those_that_hold_more_than_their_share(string held, string moves)
    {
        string[][] workers = [.. held.Split(';', StringSplitOptions.TrimEntries).Select(w => w.Split(':', StringSplitOptions.TrimEntries))];
        foreach (string[] worker in workers)
        {
            _h.Join(worker[0]);
        }

        foreach (string[] worker in workers)
        {
            string[] sizes = worker[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (int i = 0; i < sizes.Length; i++)
            {
                Scatter($"{worker[0]}-{i}", worker[0], long.Parse(sizes[i], null));
            }
        }

        _h.Handle(new RebalanceWorkers(SchedulerHarness.Alice, 1, null));

        var ordered = new List<string>();
        foreach (string[] worker in workers)
        {
            ordered.AddRange(_h.Orders(worker[0]).SelectMany(o => o.Replicate).Select(l => $"{l.Holder}>{worker[0]}"));
        }

        Assert.Equal(moves, string.Join(" ", ordered));
        Assert.Equal(moves.Length == 0, Reply is not null);
    }

    [Fact]
    public void Result_that_has_moved_is_dropped_where_it_was_and_clients_learn_of_it()
    {
        _h.Join("w0");
        _h.Join("w1");
        Scatter("x", "w0", 10);
        Scatter("y", "w0", 10);
        _h.Handle(new RebalanceWorkers(SchedulerHarness.Alice, 1, null));
        string moved = _h.Replicated("w1")[..1];

        Copied("w1", moved, 10);

        Assert.Equal((moved, "w1", 1), (_h.Freed("w0"), _h.Where(moved), Reply!.Count));
        Assert.Equal("w1", _h.Updates().Single().Holder.Name);
    }
}
