using Actors.Clustering.Ledger;

namespace Actors.Tests.Ledger;

public class PresenceTests
{
    private const int SmallestFrame = 128_000;

    [Fact]
    public void Each_part_of_thousands_of_clients_fits_a_message()
    {
        Presence all = Of(5_000);

        byte[][] parts = all.Split();

        Assert.Equal(Presence.Parts, parts.Length);
        Assert.True(parts.Sum(p => (long)p.Length) > 4 * SmallestFrame, "All of them would fit into one message.");
        Assert.InRange(parts.Max(p => p.Length), 1, SmallestFrame / 8);
        Presence joined = Presence.Join(parts);
        Assert.Equal(all.Clients.Order(), joined.Clients.Order());
        Assert.Equal(all.Workers.Order(), joined.Workers.Order());
    }

    [Fact]
    public void One_who_comes_changes_one_part()
    {
        Presence before = Of(100);
        Presence after = before with { Clients = [.. before.Clients, ("one-more", "", "akka.tcp://actors-client@host:1/user/actors-one-more")] };

        byte[][] then = before.Split(), now = after.Split();

        Assert.Equal(1, Enumerable.Range(0, Presence.Parts).Count(i => !then[i].SequenceEqual(now[i])));
    }

    [Fact]
    public void Nobody_is_in_no_part()
    {
        Assert.All(Presence.Nobody.Split(), p => Assert.Empty(p));
        Assert.Empty(Presence.Join(Presence.Nobody.Split()).Clients);
    }

    internal static Presence Of(int clients) => new(
        [("w1#1.1", "akka.tcp://test@host-1:2552"), ("w2#2.1", "akka.tcp://test@host-2:2552")],
        [.. Enumerable.Range(0, clients).Select(i => ($"host-{i % 50}-{1000 + i}-a1b2c3-client-1", "", $"akka.tcp://actors-client@host-{i % 50}:{10000 + i}/user/actors-host-{i % 50}-{1000 + i}-a1b2c3-client-1"))]);
}
