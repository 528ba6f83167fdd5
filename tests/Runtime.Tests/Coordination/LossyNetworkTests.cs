using Actors.Runtime.Coordination;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Tests.Coordination;

/// <summary>What holds whatever the network does: nobody is in who should not be, nothing is lost or doubled, nobody waits for ever.</summary>
public sealed class LossyNetworkTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void As_many_hold_a_semaphore_as_its_limit_says_and_all_get_it(int seed)
    {
        var random = new Random(seed);
        var network = new LossyNetwork(seed, clients: 5, faults: 0.05 * (seed % 5));
        var held = new List<SemaphoreLease>();
        var asked = new List<(CoordinationSession Session, SessionRequest Request)>();
        int granted = 0;
        for (int step = 0; step < 400; step++)
        {
            CoordinationSession session = network.Sessions[random.Next(5)].Session;
            switch (random.Next(6))
            {
                case 0 or 1:
                    asked.Add((session, Ask(session)));
                    break;
                case 2 when held.Count > 0:
                    SemaphoreLease back = held[random.Next(held.Count)];
                    back.Dispose();
                    held.Remove(back);
                    break;
                case 3 when asked.Count > 0 && random.Next(4) == 0:
                    (CoordinationSession of, SessionRequest given) = asked[random.Next(asked.Count)];
                    of.Withdraw(given, default);
                    break;
                default:
                    network.Advance(random.NextDouble() * (random.Next(20) == 0 ? 40 : 1));
                    break;
            }

            if (step == 200 && seed % 3 == 0)
            {
                network.ReplaceCoordinator();
            }

            granted += Collect();
        }

        network.Faults = 0;
        for (int round = 0; round < 60 && (asked.Count > 0 || held.Count > 0); round++)
        {
            held.ForEach(l => l.Dispose());
            held.Clear();
            network.Advance(20);
            granted += Collect();
        }

        network.Advance(60);
        Assert.Empty(asked);
        Assert.True(granted > 30, $"Only {granted} leases were granted.");
        Assert.Equal(0, network.Core.Coordination.ObjectCount);
        Assert.Equal(0, network.Core.Coordination.RequestCount);

        int Collect()
        {
            int count = 0;
            for (int i = asked.Count - 1; i >= 0; i--)
            {
                (CoordinationSession session, SessionRequest request) = asked[i];
                if (!request.Completion.Task.IsCompleted)
                {
                    continue;
                }

                asked.RemoveAt(i);
                if (!request.Completion.Task.IsCompletedSuccessfully)
                {
                    continue;
                }

                SessionAnswer answer = Answer(request)!;
                if (answer.Lease is { } lease)
                {
                    held.Add(lease);
                    count++;
                }
                else
                {
                    Assert.Equal(ReplyKind.LeaseLost, answer.Reply.Kind);
                    asked.Add((session, Ask(session)));
                }
            }

            held.RemoveAll(l => !l.IsHeld);
            Assert.True(held.Count <= 2, $"{held.Count} hold a semaphore of 2 at {network.Time.Now}.");
            return count;
        }

        static SessionRequest Ask(CoordinationSession session) =>
            session.Begin((c, n) => new AcquireLease(c, n, ObjectKind.Semaphore, "s", 2, TimeSpan.FromSeconds(30)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Each_item_of_a_queue_is_taken_once(int seed)
    {
        var random = new Random(seed);
        var network = new LossyNetwork(seed, clients: 4, faults: 0.05 * (seed % 5));
        var puts = new List<(int Item, SessionRequest Request)>();
        var takes = new List<(int Client, SessionRequest Request)>();
        var taken = new List<int>();
        var unsure = new HashSet<int>();
        for (int step = 0; step < 300; step++)
        {
            int client = random.Next(4);
            CoordinationSession session = network.Sessions[client].Session;
            switch (random.Next(6))
            {
                case 0 or 1 when client < 2:
                    int item = (client * 10_000) + step;
                    puts.Add((item, session.Begin((c, n) => new PutItem(c, n, "q", 3, new Carried(item, [])))));
                    break;
                case 2 or 3 when client >= 2:
                    takes.Add((client, session.Begin((c, n) => new TakeItem(c, n, "q") { Timeout = TimeSpan.FromSeconds(20) })));
                    break;
                case 4 when random.Next(3) == 0 && takes.Count > 0:
                    (int of, SessionRequest take) = takes[random.Next(takes.Count)];
                    network.Sessions[of].Session.Withdraw(take, default);
                    break;
                case 5 when random.Next(6) == 0 && puts.Count > 0:
                    (int put, SessionRequest request) = puts[^1];
                    unsure.Add(put);
                    network.Sessions[put / 10_000].Session.Withdraw(request, default);
                    break;
                default:
                    network.Advance(random.NextDouble() * 0.5);
                    break;
            }

            Collect();
        }

        network.Faults = 0;
        network.Advance(60);
        Collect();
        Assert.Empty(takes);
        CoordinationSession last = network.Sessions[2].Session;
        for (bool more = true; more;)
        {
            SessionRequest take = last.Begin((c, n) => new TakeItem(c, n, "q") { Timeout = TimeSpan.Zero });
            takes.Add((2, take));
            network.Advance(1);
            more = Answer(take)?.Reply.Kind == ReplyKind.Done;
            Collect();
        }

        network.Advance(60);
        Assert.All(puts, p => Assert.True(p.Request.Completion.Task.IsCompleted));
        Assert.Equal(taken.Count, taken.Distinct().Count());
        Assert.Subset(puts.Select(p => p.Item).ToHashSet(), taken.ToHashSet());
        Assert.Empty(puts.Select(p => p.Item).Except(taken).Except(unsure));

        Assert.Equal(0, network.Core.Coordination.ObjectCount);
        Assert.Equal(0, network.Core.Coordination.RequestCount);

        void Collect()
        {
            foreach ((_, SessionRequest request) in takes.Where(t => t.Request.Completion.Task.IsCompletedSuccessfully).OrderBy(t => t.Request.Request.Request))
            {
                if (Answer(request)!.Reply is { Kind: ReplyKind.Done, Value.Value: int item })
                {
                    taken.Add(item);
                }
            }

            takes.RemoveAll(t => t.Request.Completion.Task.IsCompleted);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_one_client_puts_is_taken_in_the_order_it_was_put(int seed)
    {
        var network = new LossyNetwork(seed, clients: 2, faults: 0.05 * (seed % 5));
        CoordinationSession puts = network.Sessions[0].Session;
        CoordinationSession gets = network.Sessions[1].Session;
        var taken = new List<int>();
        var all = new List<SessionRequest>();
        for (int i = 0; i < 30; i++)
        {
            int item = i;
            puts.Begin((c, n) => new PutItem(c, n, "q", 0, new Carried(item, [])));
            all.Add(gets.Begin((c, n) => new TakeItem(c, n, "q")));
            network.Advance(0.01);
        }

        network.Faults = 0;
        network.Advance(120);

        Assert.All(all, r => Assert.True(r.Completion.Task.IsCompletedSuccessfully));
        taken.AddRange(all.Select(r => (int)Answer(r)!.Reply.Value!.Value!));
        Assert.Equal(Enumerable.Range(0, 30), taken);
        Assert.Equal(0, network.Core.Coordination.RequestCount);
    }

    /// <summary>The answer to a request, if it has one.</summary>
    private static SessionAnswer? Answer(SessionRequest request) =>
        request.Completion.Task.IsCompletedSuccessfully ? request.Completion.Task.Result : null;
}
