using Akka.Actor;
using Akka.TestKit;

namespace Actors.TestKit.Tests;

/// <summary>The scheduler's clock and the simulated cluster's are one.</summary>
public class TimeTests() : SimulationTestKit(new() { Seed = 11, Workers = 2 })
{
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    [Fact]
    public void Both_clocks_say_the_same_at_every_event()
    {
        var scheduler = (TestScheduler)Sys.Scheduler;
        var start = Cluster.Time.GetUtcNow();
        var times = new List<(DateTimeOffset Cluster, DateTimeOffset Scheduler, TimeSpan Elapsed)>();
        Cluster.Happened += _ => times.Add((Cluster.Time.GetUtcNow(), scheduler.Now, Sys.Scheduler.MonotonicClock));

        Advance(s_second);

        Assert.True(times.Count > 10);
        Assert.All(times, t => Assert.Equal((t.Cluster, t.Cluster - start), (t.Scheduler, t.Elapsed)));
        Assert.Equal((start + s_second, s_second), (scheduler.Now, Elapsed));
    }

    [Fact]
    public void To_advance_the_scheduler_is_to_advance_the_cluster()
    {
        Scheduler.Advance(s_second);
        Assert.Equal(s_second, Cluster.Now);

        Scheduler.AdvanceTo(Scheduler.Now + s_second);
        Assert.Equal(s_second * 2, Cluster.Now);
    }

    [Fact]
    public void Whoever_holds_it_as_a_TestScheduler_advances_the_cluster_event_by_event_too()
    {
        var scheduler = (TestScheduler)Sys.Scheduler;
        var start = scheduler.Now;
        var seen = new List<(TimeSpan Cluster, TimeSpan Scheduler)>();
        Cluster.Happened += _ => seen.Add((Cluster.Now, scheduler.Now - start));

        scheduler.Advance(s_second);
        scheduler.Advance(TimeSpan.Zero);
        scheduler.AdvanceTo(scheduler.Now + s_second);
        scheduler.Advance(s_second);

        Assert.Equal((s_second * 3, s_second * 3), (Cluster.Now, scheduler.Now - start));
        Assert.True(seen.Count > 30);
        Assert.All(seen, x => Assert.Equal(x.Cluster, x.Scheduler));
    }

    [Fact]
    public void Timers_and_events_happen_in_one_order_of_time()
    {
        var order = new List<TimeSpan>();
        Cluster.Happened += _ => order.Add(Cluster.Now);
        var stamps = new List<TimeSpan>();
        Action tick = () =>
        {
            stamps.Add(Elapsed);
            order.Add(Cluster.Now);
        };
        var actor = Sys.ActorOf(Props.Create(() => new Ticker(TimeSpan.FromMilliseconds(37), tick)));

        Advance(s_second);

        Assert.Equal(Enumerable.Range(1, 27).Select(i => TimeSpan.FromMilliseconds(37 * i)), stamps);
        Assert.Equal(order.Order(), order);
        Assert.True(order.Count > 60);
        Sys.Stop(actor);
    }

    [Fact]
    public void What_is_scheduled_comes_at_its_time_and_not_before()
    {
        Sys.Scheduler.ScheduleTellOnce(s_second, TestActor, "late", ActorRefs.NoSender);

        Advance(s_second - TimeSpan.FromTicks(1));
        ExpectNoMsg(TimeSpan.Zero);
        Advance(TimeSpan.FromTicks(1));
        ExpectMsg("late", TimeSpan.Zero);
    }

    [Fact]
    public void What_is_scheduled_for_now_needs_an_event_but_no_time()
    {
        Sys.Scheduler.ScheduleTellOnce(TimeSpan.Zero, TestActor, "now", ActorRefs.NoSender);
        Sys.Scheduler.Advanced.ScheduleOnce(TimeSpan.Zero, () => Sys.Scheduler.ScheduleTellOnce(TimeSpan.Zero, TestActor, "and then", ActorRefs.NoSender));

        Advance(TimeSpan.Zero);

        ExpectMsg("now", TimeSpan.Zero);
        ExpectMsg("and then", TimeSpan.Zero);
        Assert.Equal(TimeSpan.Zero, Elapsed);
    }

    [Fact]
    public void What_is_cancelled_does_not_happen()
    {
        using var once = new Cancelable(Sys.Scheduler);
        using var repeated = new Cancelable(Sys.Scheduler);
        int actions = 0;
        Sys.Scheduler.Advanced.ScheduleOnce(s_second, () => actions++, once);
        Sys.Scheduler.ScheduleTellRepeatedly(s_second, s_second, TestActor, "again", ActorRefs.NoSender, repeated);

        once.Cancel();
        Advance(s_second * 2.5);
        repeated.Cancel();
        Advance(s_second * 5);

        Assert.Equal(0, actions);
        ExpectMsg("again", TimeSpan.Zero);
        ExpectMsg("again", TimeSpan.Zero);
        ExpectNoMsg(TimeSpan.Zero);
    }

    [Fact]
    public void A_receive_timeout_is_virtual()
    {
        Sys.ActorOf(Props.Create(() => new Sleeper(TimeSpan.FromHours(1), TestActor)));

        Assert.True(AdvanceUntil(() => HasMessages, TimeSpan.FromHours(2)));

        ExpectMsg<ReceiveTimeout>();
        Assert.Equal(TimeSpan.FromHours(1), Elapsed);
    }

    [Fact]
    public void All_that_follows_from_an_event_is_done_before_the_next()
    {
        var chain = Sys.ActorOf(Props.Create(() => new Hop(50, TestActor)));
        Sys.Scheduler.ScheduleTellOnce(TimeSpan.FromMilliseconds(5), chain, "go", ActorRefs.NoSender);
        var arrived = new List<TimeSpan>();
        Cluster.Happened += _ =>
        {
            if (HasMessages && arrived.Count == 0)
            {
                arrived.Add(Elapsed);
            }
        };

        Advance(s_second);

        ExpectMsg("go");
        Assert.Equal([TimeSpan.FromMilliseconds(5)], arrived);
    }

    [Fact]
    public void Time_is_not_moved_from_within()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Caller(() => Advance(s_second), TestActor)));

        actor.Tell("go");

        Assert.Contains("in the middle of an event", ExpectMsg<InvalidOperationException>().Message, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.Zero, Elapsed);
    }

    [Fact]
    public void A_condition_is_met_at_its_event()
    {
        Sys.Scheduler.ScheduleTellOnce(TimeSpan.FromMilliseconds(1234), TestActor, "there", ActorRefs.NoSender);

        Assert.True(AdvanceUntil(() => HasMessages));
        Assert.Equal(TimeSpan.FromMilliseconds(1234), Elapsed);
        Assert.False(AdvanceUntil(() => false, s_second));
        Assert.Equal(TimeSpan.FromMilliseconds(2234), Elapsed);
    }

    private sealed class Ticker : ReceiveActor, IWithTimers
    {
        public Ticker(TimeSpan interval, Action tick)
        {
            Receive<string>(_ => tick());
            Start = () => Timers.StartPeriodicTimer("tick", "tick", interval);
        }

        public ITimerScheduler Timers { get; set; } = null!;

        private Action Start { get; }

        protected override void PreStart() => Start();
    }

    private sealed class Sleeper : ReceiveActor
    {
        public Sleeper(TimeSpan timeout, IActorRef told)
        {
            SetReceiveTimeout(timeout);
            Receive<ReceiveTimeout>(m =>
            {
                told.Tell(m);
                SetReceiveTimeout(null);
            });
        }
    }

    private sealed class Hop : ReceiveActor
    {
        public Hop(int left, IActorRef end)
        {
            IActorRef next = left == 0 ? end : Context.ActorOf(Props.Create(() => new Hop(left - 1, end)));
            ReceiveAny(next.Forward);
        }
    }

    private sealed class Caller : ReceiveActor
    {
        public Caller(Action action, IActorRef told) => ReceiveAny(_ => told.Tell(Record.Exception(action)));
    }
}
