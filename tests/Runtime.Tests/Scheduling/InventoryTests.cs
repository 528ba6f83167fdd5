using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Scheduling;

namespace Actors.Runtime.Tests.Scheduling;

/// <summary>What the coordinator makes of inventories, and when it asks for them.</summary>
public sealed class InventoryTests
{
    private readonly SchedulerHarness _h = new();

    private bool IsAsked => _h.Orders("w0").Any(c => c.AskInventory);

    private void Inventory(long seen, params TaskReport[] all) =>
        _h.Handle(new WorkerReport(new WorkerId("w0"), 1, _h.Next("w0"), all) { Seen = seen, IsInventory = true });

    private void Beat(long seen) => _h.Handle(new WorkerReport(new WorkerId("w0"), 1, _h.Next("w0"), []) { Seen = seen });

    private void Scatter(string key) =>
        _h.Handle(new DataScattered(SchedulerHarness.Alice, [new InputLocation(SchedulerHarness.Key(key), new WorkerId("w0"), 8)]));

    private static TaskReport Held(string key, bool placed = false) =>
        new(ReportKind.Added, SchedulerHarness.Key(key), default, -1) { Bytes = 8, IsPlaced = placed };

    [Fact]
    public void Worker_that_beats_but_does_not_confirm_what_it_was_sent_is_asked()
    {
        _h.Join("w0");
        _h.Submit("a", "a");
        Beat(0);
        for (int second = 1; second < 10; second++)
        {
            _h.Tick(1);
            Assert.False(IsAsked);
            Beat(0);
        }

        _h.Tick(1);

        Assert.True(IsAsked);
    }

    [Fact]
    public void Task_is_not_given_out_again_for_an_inventory_made_before_it_came()
    {
        _h.Join("w0");
        _h.Submit("a", "a");

        Inventory(seen: 0);
        Assert.Equal("", _h.Run("w0"));

        Inventory(seen: 1);
        Assert.Equal("a", _h.Run("w0"));
    }

    [Fact]
    public void Worker_that_beats_and_confirms_is_left_alone_however_long_a_task_takes()
    {
        _h.Join("w0");
        _h.Submit("a", "a");
        for (int second = 0; second < 60; second++)
        {
            Beat(1);
            _h.Tick(1);
            Assert.False(IsAsked);
        }
    }

    [Fact]
    public void Inventory_that_is_older_than_scattered_data_does_not_lose_it()
    {
        _h.Join("w0");
        _h.Submit("a", "a");
        Scatter("x");

        Inventory(1, _h.About(ReportKind.Running, "w0", "a"));
        Assert.Equal("w0", _h.Where("x"));
        Assert.True(IsAsked);

        Inventory(2, _h.About(ReportKind.Running, "w0", "a"));
        Assert.Equal("", _h.Where("x"));
        Assert.Equal("x Lost", _h.News());
    }

    [Fact]
    public void Data_just_put_into_a_worker_is_not_freed_before_its_client_has_spoken()
    {
        _h.Join("w0");
        _h.Submit("a", "a");
        Inventory(1, _h.About(ReportKind.Running, "w0", "a"), Held("x", placed: true));
        Assert.Equal("", _h.Freed("w0"));

        Scatter("x");

        Assert.Equal(("w0", "x Finished"), (_h.Where("x"), _h.News()));
    }

    [Fact]
    public void Data_whose_client_never_speaks_is_asked_for_again_and_freed()
    {
        _h.Join("w0");
        _h.Submit("a", "a");
        Inventory(1, _h.About(ReportKind.Running, "w0", "a"), Held("x", placed: true));
        _h.Tick(10);
        Assert.True(IsAsked);

        Inventory(2, _h.About(ReportKind.Running, "w0", "a"), Held("x"));

        Assert.Equal("x", _h.Freed("w0"));
    }
}
