using Actors;
using Actors.TestKit;
using Akka.Actor;
using Xunit.Abstractions;

namespace Samples.SimulationTests;

/// <summary>
/// An actor and the cluster it uses, tested in one virtual time. Simulated workers run what they are given; a minute passes in a
/// millisecond, and a seed gives the same history each time.
/// </summary>
public class PriceDeskTests(ITestOutputHelper output)
    : SimulationTestKit(new() { Seed = 42, Workers = 2, KernelDuration = TimeSpan.FromSeconds(1) }, output)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(3);

    [Fact]
    public void A_price_is_computed_and_told_to_all_who_asked()
    {
        var desk = Sys.ActorOf(Props.Create(() => new PriceDesk(Client, s_patience)));
        var (ann, bob) = (CreateTestProbe(), CreateTestProbe());

        desk.Tell(new PriceDesk.Ask("rye"), ann);
        desk.Tell(new PriceDesk.Ask("rye"), bob);
        Advance(s_patience);

        ann.ExpectMsg(new PriceDesk.Price("rye", 300, IsOld: false));
        bob.ExpectMsg(new PriceDesk.Price("rye", 300, IsOld: false));
    }

    [Fact]
    public void When_the_cluster_is_cut_off_the_last_price_comes_after_exactly_the_desks_patience()
    {
        var desk = Sys.ActorOf(Props.Create(() => new PriceDesk(Client, s_patience)));
        desk.Tell(new PriceDesk.Ask("rye"));
        Assert.True(AdvanceUntil(() => HasMessages));
        ExpectMsg(new PriceDesk.Price("rye", 300, IsOld: false));

        Cluster.At(Elapsed, Fault.Partition(TimeSpan.FromMinutes(1), Cluster.Workers));
        Advance(TimeSpan.FromMilliseconds(1));
        var asked = Elapsed;
        desk.Tell(new PriceDesk.Ask("rye"));
        Assert.True(AdvanceUntil(() => HasMessages));

        ExpectMsg(new PriceDesk.Price("rye", 300, IsOld: true));
        Assert.Equal(s_patience, Elapsed - asked);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Workers_die_and_the_price_is_right(int deaths)
    {
        Cluster.When(m => m.Kind == SimulationEventKind.Report && m.Keys.Any(), Fault.Kill("worker-1", TimeSpan.FromSeconds(1)), times: deaths);
        var desk = Sys.ActorOf(Props.Create(() => new PriceDesk(Client, TimeSpan.FromMinutes(1))));

        foreach (string product in new[] { "oats", "barley", "wheat" })
        {
            desk.Tell(new PriceDesk.Ask(product));
        }

        Advance(TimeSpan.FromMinutes(1));

        var prices = new[] { ExpectMsg<PriceDesk.Price>(), ExpectMsg<PriceDesk.Price>(), ExpectMsg<PriceDesk.Price>() };
        Assert.All(prices, p => Assert.Equal((p.Product.Length * 100, false), (p.Value, p.IsOld)));
    }
}
